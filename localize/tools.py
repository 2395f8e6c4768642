"""What a run loads once and hands to the pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from localize.bcp47 import Direction
from localize.concept import Termbase
from localize.config import Config
from localize.document import SiteString
from localize.engines import Engine, InstalledModel
from localize.engines.routes import Route, find
from localize.errors import ModelNotInstalled
from localize.glossary import Marker
from localize.memory import MachineMemory


@dataclass(slots=True)
class Shelf:
    """
    The engines of a run: found by direction, loaded at first use, closed together.

    A route's models are loaded once, whatever the number of articles; `jobs` processes share the
    work of each.
    """

    installed: Sequence[InstalledModel]
    config: Config
    jobs: int
    _routes: dict[Direction, Route | ModelNotInstalled] = field(default_factory=dict)
    _engines: dict[Direction, Engine] = field(default_factory=dict)

    def route(self, direction: Direction) -> Route:
        """
        The best route for `direction`.

        Raises:
            ModelNotInstalled: none leads there; the hint names what would make one.
        """
        if direction not in self._routes:
            try:
                self._routes[direction] = find(
                    direction,
                    self.installed,
                    engine=self.config.engine,
                    chosen=self.config.routes,
                )
            except ModelNotInstalled as error:
                self._routes[direction] = error
        route = self._routes[direction]
        if isinstance(route, ModelNotInstalled):
            raise route
        return route

    def engine(self, direction: Direction) -> Engine:
        """The engine of the best route for `direction`, loaded."""
        if direction not in self._engines:
            self._engines[direction] = self.route(direction).load(self.jobs)
        return self._engines[direction]

    def close(self) -> None:
        """End all engines' processes."""
        for engine in self._engines.values():
            engine.close()
        self._engines.clear()


@dataclass(frozen=True, slots=True)
class Tools:
    """`settings` is the digest of everything configured that can change a translation."""

    config: Config
    termbase: Termbase
    marker: Marker
    memory: MachineMemory
    shelf: Shelf
    site_strings: tuple[SiteString, ...]
    settings: str

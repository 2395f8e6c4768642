"""What a run loads once and hands to the pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from threading import Lock, Thread

from localize.approval import Approval, Reviewed
from localize.bcp47 import Direction, Locale
from localize.concept import Termbase
from localize.config import Config
from localize.document import SiteString
from localize.engines import Engine, InstalledModel, Starting
from localize.engines.evidence import Witnesses
from localize.engines.routes import Route, find
from localize.errors import LocalizeError, ModelNotInstalled
from localize.glossary import Marker
from localize.memory import ApprovedMemory, MachineMemory
from localize.review import Desk
from localize.review.merge import merge
from localize.unit import TranslationUnit


@dataclass(slots=True)
class Shelf:
    """
    The engines of a run: found by direction, loaded at first use, closed together.

    A route's models are loaded once, whatever the number of articles and of threads that ask;
    `jobs` processes share the work of each.
    """

    installed: Sequence[InstalledModel]
    config: Config
    jobs: int
    witnesses: Witnesses = field(init=False)
    """The models that can be asked what they make of a translation."""
    _routes: dict[Direction, Route | ModelNotInstalled] = field(default_factory=dict)
    _engines: dict[Direction, Engine] = field(default_factory=dict)
    _loading: Lock = field(default_factory=Lock)
    _beginning: dict[Direction, Thread] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.witnesses = Witnesses(self.installed)

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
        with self._loading:
            if direction not in self._engines:
                self._engines[direction] = self.route(direction).load(self.jobs)
            return self._engines[direction]

    def begin(self, direction: Direction) -> None:
        """
        Begin to load the engine for `direction`, beside what else there is to do.

        What stands in the way is said when it is used.
        """
        if direction not in self._beginning:
            thread = Thread(target=self._begin, args=(direction,), daemon=True)
            self._beginning[direction] = thread
            thread.start()

    def _begin(self, direction: Direction) -> None:
        with suppress(LocalizeError, OSError):
            engine = self.engine(direction)
            if isinstance(engine, Starting):
                engine.start()

    def close(self) -> None:
        """End all engines' processes."""
        for thread in self._beginning.values():
            thread.join()
        for engine in self._engines.values():
            engine.close()
        self._engines.clear()


@dataclass(frozen=True, slots=True)
class Reviews:
    """People's work on articles: at the translators' desk, and remembered for ever."""

    desk: Desk
    approved: ApprovedMemory

    def merged(self, article: str, target: Locale, units: Sequence[TranslationUnit]) -> Reviewed:
        """
        The machine's `units` of an article with people's texts in them.

        What people did since the last run is remembered before anything is written.

        Raises:
            CatalogError: the article's PO file is damaged; it is left as it is.
        """
        accepted = self.approved.of_article(article, target)
        taken = self.desk.take(article, target, accepted)
        self.approved.add(taken.approvals)
        merged = merge(units, [*accepted, *taken.approvals], self._known(units, target))
        return replace(merged, taken_from=taken.data)

    def _known(
        self, units: Sequence[TranslationUnit], target: Locale
    ) -> dict[tuple[str, str, str], Approval]:
        by_locale: dict[Locale, list[str]] = {}
        for unit in units:
            by_locale.setdefault(unit.segment.locale, []).append(unit.source)
        known: dict[tuple[str, str, str], Approval] = {}
        for locale, sources in by_locale.items():
            known |= self.approved.of_sources(sources, locale, target)
        return known


@dataclass(frozen=True, slots=True)
class Tools:
    """
    `settings` is the digest of everything configured that can change a translation. Without
    `reviews` (a filter, a dry run) people's texts are neither taken nor asked for.
    """

    config: Config
    termbase: Termbase
    marker: Marker
    memory: MachineMemory
    reviews: Reviews | None
    shelf: Shelf
    site_strings: tuple[SiteString, ...]
    settings: str

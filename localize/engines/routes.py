"""
Routes: which model, or which chain of models across engines, translates a direction.

The best one by `quality` wins, not the shortest: Firefox en>pt and then Apertium pt>es gives better
Spanish than Apertium en>es alone. A chain is never silent: `str(route)` names its legs, and `notes`
say where a model of another region or of the bare language stands in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from localize.alignment import compose, likeness
from localize.bcp47 import Direction, Locale
from localize.engines import (
    ENGINES,
    Aligning,
    Engine,
    InstalledModel,
    Starting,
    digest,
    module,
    pseudo,
    quality,
)
from localize.engines.offered import Offered, commands, offered
from localize.engines.quality import ARROW, Leg
from localize.errors import ConfigError, ModelNotInstalled
from localize.unit import Link

AnyLeg = TypeVar("AnyLeg", bound=Leg)

AUTO = "auto"

_MOST_LEGS = 3
_LEG = 1.5
"""What each further leg costs a route, in chrF: another chance to lose a name or a number."""
_ANOTHER_REGION = 1.0
"""What it costs that a model is not of the region asked for."""
_TO_INSTALL = 100.0
"""What it costs to have to install a model first, so that the fewest are asked for."""

_SCRIPTS = {"az": "Latn", "sr": "Cyrl", "uz": "Latn", "zh": "Hans"}
"""The script of a locale that names none, where a language is written in several."""


@dataclass(frozen=True, slots=True)
class Route:
    """
    A way from one locale into another: models, of which each reads what the one before it wrote.

    Without legs both locales are one language, and texts stay as they are. `quality` is in chrF
    (0 to 100), `known_from` says how it is known.
    """

    direction: Direction
    legs: tuple[InstalledModel, ...]
    quality: float
    known_from: str
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ARROW.join(str(leg) for leg in self.legs) or "as it is"

    @property
    def digest(self) -> str:
        """The SHA-256 of all its models' pins."""
        return digest.of_text("\n".join(f"{leg} {leg.sha256}" for leg in self.legs))

    def load(self, jobs: int = 1) -> Engine:
        """
        The engine that goes this way, each leg in `jobs` processes or threads.

        Raises:
            ModelCorrupt: a model is not the one that was installed.
            EngineUnavailable: a program is not on this machine.
        """
        if len(self.legs) == 1:
            return module(self.legs[0].engine).load(self.legs[0], jobs)
        model = InstalledModel("route", self.direction, str(self), self.digest)
        engines = [module(leg.engine).load(leg, jobs) for leg in self.legs]
        return Chain(model, engines)


class Chain:
    """Engines one behind the other; none leaves texts as they are."""

    def __init__(self, model: InstalledModel, engines: Sequence[Engine]) -> None:
        self.model = model
        self._engines = engines

    def start(self) -> None:
        """Start all legs."""
        for engine in self._engines:
            if isinstance(engine, Starting):
                engine.start()

    def translate(self, texts: Sequence[str], /) -> list[str]:
        targets = list(texts)
        for engine in self._engines:
            targets = engine.translate(targets)
        return targets

    def align(self, pairs: Sequence[tuple[str, str]], /) -> Sequence[Sequence[Link]]:
        """Leg by leg, over the texts between; a leg that cannot is aligned by likeness."""
        if not self._engines:
            return likeness(pairs)
        texts = [source for source, _ in pairs]
        found: Sequence[Sequence[Link]] = ()
        for index, engine in enumerate(self._engines):
            is_last = index == len(self._engines) - 1
            onward = [target for _, target in pairs] if is_last else engine.translate(texts)
            align = engine.align if isinstance(engine, Aligning) else likeness
            leg = align(list(zip(texts, onward, strict=True)))
            found = [compose(*legs) for legs in zip(found, leg, strict=True)] if index else leg
            texts = onward
        return found

    def close(self) -> None:
        """End all legs."""
        for engine in self._engines:
            engine.close()


def find(
    direction: Direction,
    installed: Sequence[InstalledModel],
    *,
    engine: str = AUTO,
    chosen: Mapping[str, Sequence[str]] | None = None,
) -> Route:
    """
    The best route for `direction` over the `installed` models.

    `engine` limits it to one engine's. `chosen` are routes that the user settled (``en>es`` →
    ``firefox en>pt``, ``apertium pt>es``); they hold unless one engine was asked for.

    Raises:
        ModelNotInstalled: there is none; the hint names the commands that would make one.
        ConfigError: a chosen route is none, or there is no such engine.
    """
    if engine not in (AUTO, *ENGINES):
        raise ConfigError(f"there is no engine {engine!r}", hint=f"there are: {', '.join(ENGINES)}")
    if engine == "pseudo" or (engine == AUTO and direction.target.region == pseudo.REGION):
        return Route(direction, (pseudo.model(direction),), 0.0, "pseudo translates nothing")
    if direction.source.speaks(direction.target):
        note = f"{direction.source} and {direction.target} are one language: kept as it is"
        notes = (note,) if direction.source != direction.target else ()
        return Route(direction, (), 100.0, "nothing is translated", notes)
    if engine == AUTO and (settled := _settled(direction, chosen or {}, installed)):
        return _route(direction, settled)
    usable = [model for model in installed if engine in (AUTO, model.engine)]
    legs = _best(direction, usable)
    if legs is None:
        raise _no_route(direction, usable, engine)
    return _route(direction, legs)


def _route(direction: Direction, legs: Sequence[InstalledModel]) -> Route:
    known = quality.of(legs)
    return Route(direction, tuple(legs), known.chrf, known.source, tuple(_notes(direction, legs)))


def would_make(
    direction: Direction, installed: Sequence[InstalledModel], engine: str = AUTO
) -> tuple[Offered, ...]:
    """The models to install for a route: as few as can be, then for the best; empty if none will."""
    known = [model for model in offered() if engine in (AUTO, model.engine)]
    legs: Sequence[Leg] = _best(direction, [*installed, *known]) or ()
    return tuple(leg for leg in legs if isinstance(leg, Offered))


def _no_route(
    direction: Direction, installed: Sequence[InstalledModel], engine: str
) -> ModelNotInstalled:
    by = "" if engine == AUTO else f" by {engine}"
    missing = would_make(direction, installed, engine)
    if missing:
        hint = " && ".join(commands(missing))
    else:
        hint = "no model for it is known; localize models list --available asks what there is"
    return ModelNotInstalled(f"no installed model translates {direction}{by}", hint=hint)


def _notes(direction: Direction, legs: Sequence[Leg]) -> Iterator[str]:
    reads, writes = legs[0].direction.source, legs[-1].direction.target
    if reads != direction.source:
        yield f"{direction.source} is read by a model for {reads}"
    if writes != direction.target:
        yield f"{direction.target} is written by a model for {writes}"


def _best(direction: Direction, models: Sequence[AnyLeg]) -> tuple[AnyLeg, ...] | None:
    """The chain of the highest worth; of equals the shortest, then by name."""
    return min(
        _chains(direction, models, ()),
        key=lambda legs: (-_worth(direction, legs), len(legs), [str(leg) for leg in legs]),
        default=None,
    )


def _chains(
    direction: Direction, models: Sequence[AnyLeg], legs: tuple[AnyLeg, ...]
) -> Iterator[tuple[AnyLeg, ...]]:
    """All chains of at most `_MOST_LEGS` that begin with `legs` and meet no language twice."""
    at = legs[-1].direction.target if legs else direction.source
    if legs and _serves(at, direction.target):
        yield legs
        return
    if len(legs) == _MOST_LEGS:
        return
    visited = {direction.source.language, *(leg.direction.target.language for leg in legs)}
    for model in models:
        if _serves(model.direction.source, at) and model.direction.target.language not in visited:
            yield from _chains(direction, models, (*legs, model))


def _worth(direction: Direction, legs: Sequence[Leg]) -> float:
    elsewhere = sum(1 for _ in _notes(direction, legs))
    missing = sum(isinstance(leg, Offered) for leg in legs)
    costs = (len(legs) - 1) * _LEG + elsewhere * _ANOTHER_REGION + missing * _TO_INSTALL
    return quality.of(legs).chrf - costs


def _serves(model: Locale, wanted: Locale) -> bool:
    """Whether a model's locale will do for `wanted`: the same language in the same script."""
    return model.speaks(wanted) and _script(model) == _script(wanted)


def _script(locale: Locale) -> str:
    return locale.script or _SCRIPTS.get(locale.language, "")


def _settled(
    direction: Direction,
    chosen: Mapping[str, Sequence[str]],
    installed: Sequence[InstalledModel],
) -> tuple[InstalledModel, ...] | None:
    """
    The legs that the user chose for `direction`, or else for the bare languages of it.

    Raises:
        ConfigError: they are no chain, or not one for that direction.
        ModelNotInstalled: one of them is not installed.
    """
    bare = Direction(direction.source.bare, direction.target.bare)
    by_direction = {Direction.parse(key): names for key, names in chosen.items()}
    key = direction if direction in by_direction else bare
    if key not in by_direction:
        return None
    names = by_direction[key]
    legs = tuple(_leg(name, installed) for name in names)
    at = key.source
    for leg in legs:
        if not _serves(leg.direction.source, at):
            raise _astray(key, names)
        at = leg.direction.target
    if not _serves(at, key.target):
        raise _astray(key, names)
    return legs


def _astray(direction: Direction, names: Sequence[str]) -> ConfigError:
    return ConfigError(
        f"the route chosen for {direction} does not lead there: {ARROW.join(names) or 'no legs'}",
        where="[routes]",
        hint='each leg goes on where the last one ended: ["firefox en>pt", "apertium pt>es"]',
    )


def _leg(name: str, installed: Sequence[InstalledModel]) -> InstalledModel:
    engine, _, written = name.partition(" ")
    if engine not in ENGINES:
        raise ConfigError(
            f"there is no engine {engine!r}",
            where="[routes]",
            hint=f"a leg is written as “firefox en>pt”; there are: {', '.join(ENGINES)}",
        )
    direction = Direction.parse(written)
    for model in installed:
        if (model.engine, model.direction) == (engine, direction):
            return model
    known = [one for one in offered() if (one.engine, one.direction) == (engine, direction)]
    raise ModelNotInstalled(
        f"the model {engine} {direction} of a chosen route is not installed",
        where="[routes]",
        hint=" && ".join(commands(known)) or None,
    )

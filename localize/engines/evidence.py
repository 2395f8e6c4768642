"""
What two models, one of each way, say of a source and its target: see `localize.evidence`.

Firefox' models can be asked, for they show both their attention and their scores. Two forced
readings take about 50 ms of processor time for a sentence of 25 words, in one thread; the same texts
give the same evidence, whatever else is judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, runtime_checkable

from localize.alignment import owners, words
from localize.bcp47 import Direction
from localize.document import Span
from localize.engines import InstalledModel, module
from localize.engines.attention import Forced
from localize.engines.offered import Offered, commands, offered
from localize.engines.routes import find
from localize.errors import ModelNotInstalled
from localize.evidence import Evidence, WordEvidence
from localize.unit import OriginKind, TranslationUnit

_ENGINE = "firefox"


@runtime_checkable
class Forcing(Protocol):
    """An engine that can be forced through anyone's translation and say what it thinks of it."""

    def forced(self, source: str, target: str, /) -> Forced | None: ...


class Witness:
    """Two engines, one that translates in a direction and one that translates back."""

    def __init__(self, there: Forcing, back: Forcing) -> None:
        self._there = there
        self._back = back

    def evidence(self, source: str, target: str, /) -> Evidence | None:
        """
        What they say; None of a pair of which one text is empty or too long.

        Raises:
            ModelError: a model shows nothing of what is asked.
        """
        there, back = self._there.forced(source, target), self._back.forced(target, source)
        if there is None or back is None:
            return None
        return Evidence(_side(source, there, back), _side(target, back, there))


class Witnesses:
    """The witnesses for all directions of the `installed` models, each loaded when first asked."""

    def __init__(self, installed: Sequence[InstalledModel]) -> None:
        self._installed = installed
        self._found: dict[Direction, Witness | ModelNotInstalled] = {}

    def heard(self, units: Sequence[TranslationUnit]) -> tuple[TranslationUnit, ...]:
        """
        The units with what models say of them, where there are models for them.

        Raises:
            ModelCorrupt: a model is not the one that was installed.
            ModelError: a model shows nothing of what is asked.
        """
        return tuple(map(self._with_evidence, units))

    def missing(self, direction: Direction) -> ModelNotInstalled | None:
        """Why models said nothing of the units of `direction`; None if they did, or were not asked."""
        found = self._found.get(_bare(direction))
        return found if isinstance(found, ModelNotInstalled) else None

    def _with_evidence(self, unit: TranslationUnit) -> TranslationUnit:
        if unit.origin.kind is OriginKind.KEPT or unit.locale.is_pseudo:
            return unit
        direction = _bare(Direction(unit.segment.locale, unit.locale))
        if direction not in self._found:
            self._found[direction] = self._find(direction)
        witness = self._found[direction]
        if isinstance(witness, ModelNotInstalled):
            return unit
        # A headline in title case is read as the engine read it: only its case differs.
        source = unit.segment.spoken or unit.source
        return replace(unit, evidence=witness.evidence(source, unit.target))

    def _find(self, direction: Direction) -> Witness | ModelNotInstalled:
        try:
            return witness(direction, self._installed)
        except ModelNotInstalled as error:
            return error


def _bare(direction: Direction) -> Direction:
    return Direction(direction.source.bare, direction.target.bare)


def witness(direction: Direction, installed: Sequence[InstalledModel]) -> Witness:
    """
    The witness for pairs of `direction`, of the `installed` models; they are loaded when asked.

    Raises:
        ModelNotInstalled: there is none for one of the two ways; the hint says what to install.
        ModelCorrupt: a model is not the one that was installed.
    """
    ways = (direction, Direction(direction.target, direction.source))
    missing = [way for way in ways if not any(_goes(model, way) for model in installed)]
    if missing:
        on_offer = [model for way in missing for model in offered() if _goes(model, way)]
        raise ModelNotInstalled(
            f"no installed model of Firefox' translates {' or '.join(map(str, missing))}",
            hint=" && ".join(commands(on_offer)) or None,
        )
    there, back = (_engine(way, installed) for way in ways)
    return Witness(there, back)


def _engine(direction: Direction, installed: Sequence[InstalledModel]) -> Forcing:
    direct = [model for model in installed if _goes(model, direction)]
    engine = module(_ENGINE).load(find(direction, direct, engine=_ENGINE).legs[0], 1)
    assert isinstance(engine, Forcing)
    return engine


def _goes(model: InstalledModel | Offered, direction: Direction) -> bool:
    """Whether it is a model of the engine for that direction, of whatever regions."""
    languages = (model.direction.source.language, model.direction.target.language)
    return model.engine == _ENGINE and languages == (
        direction.source.language,
        direction.target.language,
    )


def _side(text: str, reading: Forced, writing: Forced) -> tuple[WordEvidence, ...]:
    """The words of `text`, which one model read and the other one was made to write."""
    spans = words(text)
    read, written = _pieces(spans, reading.source), _pieces(spans, writing.target)
    return tuple(
        WordEvidence(
            span,
            min(1.0, float(reading.attention[:, read[index]].sum(axis=1).max())),
            float(writing.surprises[written[index]].max(initial=0.0)),
        )
        for index, span in enumerate(spans)
    )


def _pieces(spans: Sequence[Span], pieces: Sequence[Span]) -> list[list[int]]:
    """For each word the indexes of the pieces that are its."""
    of_word: list[list[int]] = [[] for _ in spans]
    for piece, (index, _) in enumerate(owners(pieces, spans)):
        if index is not None:
            of_word[index].append(piece)
    return of_word

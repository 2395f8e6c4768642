"""
What two models, one of each way, say of a source and its target: see `localize.evidence`.

Firefox' models can be asked, for they show both their attention and their scores. Two forced
readings take about 50 ms of processor time for a sentence of 25 words, in one thread; the same texts
give the same evidence, whatever else is judged.
"""

from __future__ import annotations

from collections.abc import Sequence
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


def witness(direction: Direction, installed: Sequence[InstalledModel]) -> Witness:
    """
    The witness for pairs of `direction`, of the `installed` models; they are loaded when asked.

    Raises:
        ModelNotInstalled: there is none for one of the two ways; the hint says what to install.
        ModelCorrupt: a model is not the one that was installed.
    """
    there, back = (
        _engine(way, installed)
        for way in (direction, Direction(direction.target, direction.source))
    )
    return Witness(there, back)


def _engine(direction: Direction, installed: Sequence[InstalledModel]) -> Forcing:
    direct = [model for model in installed if _goes(model, direction)]
    if not direct:
        on_offer = [model for model in offered() if _goes(model, direction)]
        raise ModelNotInstalled(
            f"no installed model of Firefox' translates {direction}",
            hint=" && ".join(commands(on_offer)) or None,
        )
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

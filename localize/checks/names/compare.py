"""
Which names of a text its translation carries, and which names the translation adds.

A name is carried where the other side has a word that sounds like it, names the same concept of
the gazetteer, or (for a common word written with a capital) may be its translation. The rest is
`lost` or `made`, with how sure it is that a name it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from localize.checks.names.common import is_common
from localize.checks.names.gazetteer import Mention, calendar_words, mentions
from localize.checks.names.sound import ALIKE, likeness
from localize.checks.names.tokens import Token, tokens
from localize.document import Span

REMEMBERED = 4096

# A word without a capital must sound much more like a name to carry it (шекспировский).
_ALIKE_LOWER = 0.86
# A word that another name fits this well is not free for one that fits it less.
_TAKEN = 0.9


class Strength(IntEnum):
    """How sure it is that a word is a name; from `SOLID` on it must be carried."""

    COMMON = 0
    """A capitalised word of the dictionary: Council, Партии."""
    FAINT = 1
    """A capital that may be a sentence's, a word too short to hear, no dictionary to ask."""
    INITIALS = 2
    SOLID = 3
    """No dictionary word, and capitalised in the middle of a sentence."""
    KNOWN = 4
    """A concept of the gazetteer."""


@dataclass(frozen=True, slots=True)
class Stray:
    """A name without a counterpart; `alone` unless another word of the same name has one."""

    text: str
    span: Span
    strength: Strength
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Comparison:
    """The names of the source that the target lost, and those that it made up."""

    lost: tuple[Stray, ...]
    made: tuple[Stray, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    language: str
    words: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    concepts: frozenset[str]
    runs: tuple[tuple[int, ...], ...]
    """Indices of capitalised words in a row: Andriy Kovalenko."""


@lru_cache(maxsize=REMEMBERED)
def _side(text: str, language: str) -> _Side:
    words = tokens(text, language)
    named = tuple(mentions(words, language))
    return _Side(
        language, words, named, frozenset(mention.concept for mention in named), _runs(text, words)
    )


def _runs(text: str, words: Sequence[Token]) -> tuple[tuple[int, ...], ...]:
    runs: list[list[int]] = []
    end = -1
    for index, word in enumerate(words):
        if word.part or not word.capital:
            continue
        if runs and text[end : word.span.start] in (" ", "\u00a0", ". "):
            runs[-1].append(index)
        else:
            runs.append([index])
        end = word.span.end
    return tuple(tuple(run) for run in runs)


@lru_cache(maxsize=REMEMBERED)
def compare(source: str, source_language: str, target: str, target_language: str) -> Comparison:
    """The names that stand on one side alone."""
    one, other = _side(source, source_language), _side(target, target_language)
    return Comparison(tuple(_strays(one, other)), tuple(_strays(other, one)))


def _strays(here: _Side, there: _Side) -> Iterator[Stray]:
    known = {index: mention for mention in here.mentions for index in range(mention.first, mention.last)}
    sounds = {word.sound for word in there.words}
    carried = {index: _carried(here, index, known, there, sounds) for run in here.runs for index in run}
    for run in here.runs:
        whole = any(carried[index] for index in run)
        for index in run:
            if not carried[index]:
                word = here.words[index]
                yield Stray(word.text, word.span, _strength(here, index, known), not whole)
    for mention in here.mentions:
        word = here.words[mention.first]
        if word.capital or word.part or not mention.sure or mention.concept in there.concepts:
            continue
        if not _heard(word, there, sounds):
            yield Stray(word.text, word.span, Strength.KNOWN)


def _carried(
    here: _Side, index: int, known: dict[int, Mention], there: _Side, sounds: set[str]
) -> bool:
    word = here.words[index]
    if word.lowered in calendar_words(here.language):
        return True
    if index in known and known[index].concept in there.concepts:
        return True
    if _heard(word, there, sounds):
        return True
    # Sputnik-Azerbaijan is there if one of its pieces is.
    for piece in here.words[index + 1 :]:
        if not piece.part:
            return False
        if len(piece.text) > 2 and (_heard(piece, there, sounds)):
            return True
    return False


def _heard(word: Token, there: _Side, sounds: set[str]) -> bool:
    if word.sound in sounds:
        return True
    for other in there.words:
        bar = ALIKE if other.capital or other.caseless or word.caseless else _ALIKE_LOWER
        if other.initials != word.initials and not (other.caseless or word.caseless):
            continue
        if likeness(word.sound, other.sound) >= bar:
            return True
    return False


def _strength(here: _Side, index: int, known: dict[int, Mention]) -> Strength:
    word = here.words[index]
    if index in known and known[index].sure:
        return Strength.KNOWN
    if word.initials:
        return Strength.INITIALS
    if len(word.sound) < 4:
        common = is_common(word.text, here.language)
        return Strength.COMMON if common else Strength.FAINT
    common = is_common(word.text, here.language)
    if common:
        return Strength.COMMON
    return Strength.FAINT if common is None or word.opens else Strength.SOLID

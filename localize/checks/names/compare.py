"""
Which names of a text its translation carries, and which names the translation adds.

A name is carried where the other side has a word that sounds like it, names the same concept of
the gazetteer, or (for a common word written with a capital) may be its translation. The rest is
`lost` or `made`, with how sure it is that a name it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from localize.checks.names.common import is_common, respectful
from localize.checks.names.gazetteer import Mention, calendar_words, mentions
from localize.checks.names.sound import ALIKE, likeness
from localize.checks.names.tokens import Token, tokens
from localize.document import Span

REMEMBERED = 4096

# A word without a capital must sound much more like a name to carry it (шекспировский).
ALIKE_IN_LOWER_CASE = 0.86
# As must a common word that happens to have a capital (Court is not Corker).
ALIKE_COMMON = 0.84
# Languages that never write a name, or what is derived from one, without a capital.
ALWAYS_CAPITAL = frozenset({"en"})

# Two or three letters sound like too much.
SHORTEST = 4

MEASURE = "degrees"
_NUMERAL = re.compile(r"[IVXLC]+(?:e|ème|er|lea|ª|º)?\Z")


class Strength(IntEnum):
    """How sure it is that a word is a name."""

    COMMON = 0
    """A dictionary word where a capital says little: a German noun, a sentence's first word."""
    FAINT = 1
    """A capital that may be a sentence's, a word too short to hear, no dictionary to ask."""
    CAPITAL = 2
    """A dictionary word with a capital in the middle of a sentence: la Comisión, Nieto."""
    INITIALS = 3
    SOLID = 4
    """No dictionary word, and capitalised in the middle of a sentence."""
    KNOWN = 5
    """A concept of the gazetteer."""


@dataclass(frozen=True, slots=True)
class Stray:
    """A name without a counterpart; `alone` unless another word of the same name has one."""

    text: str
    span: Span
    strength: Strength
    alone: bool = True
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """The names of the source that the target lost, and those that it made up."""

    lost: tuple[Stray, ...]
    made: tuple[Stray, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    text: str
    language: str
    words: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    concepts: frozenset[str]
    runs: tuple[tuple[int, ...], ...]
    """Indices of capitalised words in a row: Andriy Kovalenko."""
    sounds: frozenset[str]


@lru_cache(maxsize=REMEMBERED)
def _side(text: str, language: str) -> _Side:
    words = tokens(text, language)
    named = tuple(mentions(words, language))
    return _Side(
        text, language, words, named, frozenset(mention.concept for mention in named), _runs(text, words), frozenset(word.sound for word in words)
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
    named = {at: mention for mention in here.mentions for at in range(mention.first, mention.last)}
    for run in here.runs:
        carried = [_carried(here, index, named, there) for index in run]
        reported = None
        for index, found in zip(run, carried, strict=True):
            mention = _mention(here, index, named)
            if found or (mention is not None and mention is reported):
                continue
            reported = mention
            span = here.words[index].span
            if mention is not None and mention.first == index:
                span = Span(span.start, here.words[mention.last - 1].span.end)
            yield Stray(
                here.text[span.start : span.end],
                span,
                _strength(here, index, mention),
                alone=not any(carried),
                opens=here.words[index].opens,
            )
    for mention in here.mentions:
        word = here.words[mention.first]
        if word.capital or not mention.sure or mention.concept in there.concepts:
            continue
        if not _heard(word, here, there):
            yield Stray(word.text, word.span, Strength.KNOWN)


def _pieces(here: _Side, index: int) -> Iterator[int]:
    """The word at `index`, and the pieces of it that follow."""
    yield index
    for following in range(index + 1, len(here.words)):
        if not here.words[following].part:
            return
        yield following


def _mention(here: _Side, index: int, named: dict[int, Mention]) -> Mention | None:
    return next((named[piece] for piece in _pieces(here, index) if piece in named), None)


def _carried(
    here: _Side, index: int, named: dict[int, Mention], there: _Side
) -> bool:
    if here.words[index].lowered in calendar_words(here.language):
        return True
    for piece in _pieces(here, index):
        word = here.words[piece]
        if piece in named and named[piece].concept in there.concepts:
            return True
        if piece == index or (word.capital and len(word.text) > 2):
            if _NUMERAL.match(word.text) or _heard(word, here, there):
                return True
    return False


def _heard(word: Token, here: _Side, there: _Side) -> bool:
    """Whether a word over there sounds like `word`, and is not the counterpart of another."""
    if word.sound in there.sounds:
        return True
    for other in there.words:
        if other.initials != word.initials and not (other.caseless or word.caseless):
            continue
        if other.sound in here.sounds or not (likely := likeness(word.sound, other.sound)):
            continue
        if other.capital or other.caseless or word.caseless:
            if likely >= ALIKE_COMMON or (likely >= ALIKE and not _is_word(other, there)):
                return True
        elif likely >= ALIKE_IN_LOWER_CASE and (
            there.language not in ALWAYS_CAPITAL or _is_word(word, here)
        ):
            return True
    return False


def _is_word(word: Token, side: _Side) -> bool:
    return is_common(word.text, side.language) is True


def _strength(here: _Side, index: int, mention: Mention | None) -> Strength:
    word = here.words[index]
    if mention is not None and mention.concept == MEASURE:
        return Strength.COMMON
    if mention is not None and mention.sure and not word.initials:
        return Strength.KNOWN
    return max(_lone_strength(here, piece) for piece in _pieces(here, index))


def _lone_strength(here: _Side, index: int) -> Strength:
    word = here.words[index]
    pieces = sum(1 for _ in _pieces(here, index)) - 1
    if pieces and not word.part or not word.capital:
        return Strength.COMMON
    if word.initials or any(letter.isdigit() for letter in word.text):
        return Strength.INITIALS
    common = is_common(word.text, here.language)
    if common and (word.opens or respectful(word.lowered, here.language)):
        return Strength.COMMON
    if common:
        return Strength.CAPITAL
    if common is None and word.opens:
        return Strength.COMMON
    if common is None or word.opens or len(word.sound) < SHORTEST:
        return Strength.FAINT
    return Strength.SOLID

"""
The two sides of a pair as names are sought in them, and what carries a name on the other side.

A word is carried by one that sounds like it, in any script and case, or by any name of the same
concept of the gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from localize.checks.names.common import is_common
from localize.checks.names.gazetteer import Mention, calendar_words, country_of, mentions, nameless
from localize.checks.names.sound import ALIKE, heads, likeness
from localize.checks.names.tokens import Token, tokens

REMEMBERED = 512

# A word without a capital must sound more like a name to carry it (шекспировский), a short one
# and a common one with a capital (Court is not Corker) much more.
ALIKE_IN_LOWER_CASE = 0.8
ALIKE_COMMON = 0.84
_LONG = 7

# Languages that never write a name, or what is derived from one, without a capital.
ALWAYS_CAPITAL = frozenset({"en"})

# What is shorter sounds like too much.
SHORTEST = 4
_CASE_VOWELS = "aeiouy"
_LATIN = re.compile("[a-z]+")
_NUMERAL = re.compile(r"[IVXLC]+(?:e|ème|er|lea|ª|º)?\Z")


@dataclass(frozen=True, slots=True)
class Side:
    """A text as names are sought in it."""

    text: str
    language: str
    words: tuple[Token, ...]
    latin: bool
    sounds: Mapping[str, Token]
    named: Mapping[int, Mention]
    """The mention that the word at an index is part of."""
    notions: Mapping[int, str]
    """The concept of the word at an index that stands for no one."""
    concepts: frozenset[str]
    names: tuple[tuple[int, ...], ...]
    """The words of each name: Andriy Kovalenko is one, so is Ukraine's beside it."""


@lru_cache(maxsize=REMEMBERED)
def side_of(text: str, language: str) -> Side:
    """`text` with its words, its names and the concepts of the gazetteer in it."""
    words = tokens(text, language)
    found = tuple(mentions(words, language))
    spread = {at: mention for mention in found for at in range(mention.first, mention.last)}
    stand_for_no_one = nameless()
    named = {at: one for at, one in spread.items() if one.concept not in stand_for_no_one}
    return Side(
        text=text,
        language=language,
        words=words,
        latin=sum(map(len, _LATIN.findall(text))) * 2 > len(text),
        sounds={word.sound: word for word in reversed(words)},
        named=named,
        notions={at: one.concept for at, one in spread.items() if at not in named},
        concepts=frozenset(mention.concept for mention in found),
        names=_names(text, words, named),
    )


def _names(
    text: str, words: Sequence[Token], named: Mapping[int, Mention]
) -> tuple[tuple[int, ...], ...]:
    """Capitalised words in a row; a concept of the gazetteer is a name by itself."""
    rows: list[list[int]] = []
    end, last = -1, None
    for index, word in enumerate(words):
        mention = named.get(index)
        if word.part or not (word.capital or (mention is not None and mention.sure)):
            continue
        if text[word.end : word.end + 1] == "$":  # US$, R$
            continue
        if rows and mention is last and text[end : word.start] in (" ", "\u00a0", ". ", " de "):
            rows[-1].append(index)
        else:
            rows.append([index])
        end, last = word.end, mention
    return tuple(tuple(row) for row in rows)


def with_pieces(here: Side, index: int) -> Iterator[int]:
    """The word at `index`, and the pieces of it that follow."""
    yield index
    for following in range(index + 1, len(here.words)):
        if not here.words[following].part:
            return
        yield following


def is_carried(here: Side, index: int, there: Side) -> bool:
    """Whether the word at `index`, or a piece of it, is meant by a word over there."""
    if here.words[index].lowered in calendar_words(here.language):
        return True
    for piece in with_pieces(here, index):
        word = here.words[piece]
        if here.notions.get(piece) in there.concepts:
            return True
        mention = here.named.get(piece)
        if mention is not None and _is_meant(mention.concept, here, there):
            return True
        if mention is not None and mention.last - mention.first > 1:
            # United sounds like much, United and States together do not.
            parts = here.words[mention.first : mention.last]
            heard = [counterpart(part, here, there) for part in parts if part.part is parts[0].part]
            if all(one is not None and (one.capital or one.caseless) for one in heard):
                return True
        elif (piece == index or (word.capital and len(word.text) > 2)) and (
            _NUMERAL.match(word.text) or counterpart(word, here, there) is not None
        ):
            return True
    return _is_closed_up(here, index, there) or _is_taken_apart(here.words[index], there)


def _is_closed_up(here: Side, index: int, there: Side) -> bool:
    """Whether the word and a name beside it are written as one over there: Sky Blues, Skyblues."""
    return any(
        first.capital and second.capital and first.sound + second.sound in there.sounds
        for first, second in pairwise(here.words[max(0, index - 1) : index + 2])
    )


def _is_taken_apart(word: Token, there: Side) -> bool:
    """Whether the word is written as two names over there: Skyblues, Sky Blues."""
    return len(word.sound) >= 2 * SHORTEST and any(
        first.capital and second.capital and first.sound + second.sound == word.sound
        for first, second in pairwise(there.words)
    )


def _is_meant(concept: str, here: Side, there: Side) -> bool:
    """Whether the concept is over there, or a city there speaks for the country (Madrid, Spain)."""
    return concept in there.concepts or any(
        country_of(other) == concept for other in there.concepts - here.concepts
    )


def counterpart(word: Token, here: Side, there: Side) -> Token | None:
    """A word over there that sounds like `word` and is not the counterpart of another."""
    if (same := there.sounds.get(word.sound)) is not None:
        return same
    for other in _may_sound_like(word, there):
        if other.sound in here.sounds and not _are_forms(word.sound, other.sound):
            continue
        may_be_name = other.capital or other.caseless or word.caseless
        if not may_be_name and there.language in ALWAYS_CAPITAL and not is_word(word, here):
            continue
        if other.initials != word.initials and not (other.caseless or word.caseless):
            continue
        likely = likeness(word.sound, other.sound)
        if may_be_name and _is_short_for(word.sound, other.sound):
            return other
        if likely < ALIKE:
            continue
        if not may_be_name:
            if likely >= (ALIKE_COMMON if len(word.sound) < _LONG else ALIKE_IN_LOWER_CASE):
                return other
        elif likely >= ALIKE_COMMON or not is_word(other, there):
            return other
    return None


def _may_sound_like(word: Token, there: Side) -> Iterator[Token]:
    """The words over there that begin with the same class of sound."""
    by_head = _by_head(there.text, there.language)
    for head in heads(word.sound):
        yield from by_head.get(head, ())


@lru_cache(maxsize=REMEMBERED)
def _by_head(text: str, language: str) -> Mapping[str, Sequence[Token]]:
    """The words of `text` by the class of sound that they begin with."""
    found: dict[str, list[Token]] = {}
    for word in tokens(text, language):
        for head in heads(word.sound):
            found.setdefault(head, []).append(word)
    return found


def _are_forms(one: str, other: str) -> bool:
    """Whether two sounds may be one name in two cases: manchester and manchestere."""
    one, other = one.rstrip(_CASE_VOWELS), other.rstrip(_CASE_VOWELS)
    return min(len(one), len(other)) >= SHORTEST and (
        one.startswith(other) or other.startswith(one)
    )


def _is_short_for(one: str, other: str) -> bool:
    """Whether one name begins the other: Livi and Livingston, Lloyds and LloydsPharmacy."""
    return min(len(one), len(other)) >= SHORTEST and (
        one.startswith(other) or other.startswith(one)
    )


def is_word(word: Token, side: Side) -> bool:
    """Whether a dictionary of the side's language has the word otherwise than as a name."""
    return is_common(word.text, side.language) is True

"""
Which names of a text its translation carries, and which names the translation adds.

A name is carried where the other side has a word that sounds like it or names the same concept of
the gazetteer. The rest are strays, each with how sure it is that a name it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from localize.checks.names.carried import (
    REMEMBERED,
    SHORTEST,
    Side,
    counterpart,
    is_carried,
    is_word,
    side_of,
    with_pieces,
)
from localize.checks.names.common import CAPITAL_NOUNS, is_common, is_respectful
from localize.checks.names.gazetteer import Mention, is_territory
from localize.checks.names.sound import ALIKE, likeness
from localize.checks.names.tokens import Token
from localize.document import Span

# Across scripts a name needs more letters to be heard.
_SHORTEST_ACROSS_SCRIPTS = 5

# A dictionary word of less is no name: St, La, Só.
_SHORTEST_WORD = 3

# Where a name has one form only.
_WITHOUT_CASES = frozenset({"en", "es", "pt", "fr", "it", "ca", "gl"})

# Forms of one name are so alike (Коваленко, Коваленка).
_ONE_NAME = 0.9
# A subject and its object are at most so many words apart.
_NEARBY = 4

# After these a dictionary word has a capital as at the beginning of a sentence.
_QUOTES_AND_BRACKETS = frozenset("«„“\"'‘(¿¡")
# How a country's adjective ends where it is written with a capital, always or in the name of a body.
_ADJECTIVES = {
    language: re.compile(rf"(?:{endings})\Z")
    for languages, endings in (
        ("en", "[ei]an|[bcl]an|ish|ese|nch|tch|lsh|eek|iss"),
        ("ru be bg", "(?:ск|цк|ўск)(?:ий|і|ия|ият|ая|ае|ое|ого|аго|ому|аму|ом|им|ім|ой|ай|ую|ата|ото|и|ие|ія|их|іх|ими|імі)"),
        ("uk", "(?:ськ|цьк)(?:ий|а|е|ого|ому|им|ої|ій|у|ою|і|их|ими)"),
        ("pl", "(?:(?<!pol)sk|ck|dzk)(?:i|a|ie|iego|iej|iemu|im|ą|ich|imi)"),
        ("cs", "(?:sk|ck)(?:ý|á|é|ého|ému|ém|ou|ých|ým|ými)"),
    )
    for language in languages.split()
}  # fmt: skip
# What may stand between two words of one name ("Bank of Georgia", "Agencia de Aduanas").
_GENITIVES = frozenset(
    ["", "of", "for", "de", "da", "do", "di", "del", "della", "des", "du", "dos", "das", "der", "von",
     "para", "per", "pour", "pentru", "für", "dla", "ds."]
)  # fmt: skip


class Strength(IntEnum):
    """How sure it is that a word is a name."""

    COMMON = 0
    """A dictionary word where a capital says little: a German noun, a sentence's first word."""
    FAINT = 1
    """No dictionary word, but too short to hear, or in a language without a good dictionary."""
    CAPITAL = 2
    """A dictionary word with a capital in the middle of a sentence: la Comisión, Nieto."""
    OPENING = 3
    """No dictionary word, but the first of a sentence."""
    INITIALS = 4
    SOLID = 5
    """No dictionary word, and capitalised in the middle of a sentence."""
    KNOWN = 6
    """A concept of the gazetteer."""


@dataclass(frozen=True, slots=True)
class Stray:
    """
    A name without a counterpart. `alone` says that no other word of the same name has one either;
    `opens`, that it stands first in its sentence; `aside`, that it says where a name before it is,
    or in letters what it is, which has a counterpart (Manchester, England); `adjective`, that it is a country's adjective.
    """

    text: str
    span: Span
    strength: Strength
    alone: bool = True
    opens: bool = False
    aside: bool = False
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """
    The names of the source that the target lost, and those that it made up; a dictionary word that
    begins a sentence (The, Вчора) is none of them.
    """

    lost: tuple[Stray, ...]
    made: tuple[Stray, ...]


@lru_cache(maxsize=REMEMBERED)
def compare(source: str, source_language: str, target: str, target_language: str) -> Comparison:
    """The names that stand on one side alone."""
    one, other = side_of(source, source_language), side_of(target, target_language)
    return Comparison(tuple(_strays(one, other)), tuple(_strays(other, one)))


def rarer(source: str, source_language: str, target: str, target_language: str) -> Iterator[Stray]:
    """The names that `target` has, but less often than `source`."""
    here, there = side_of(source, source_language), side_of(target, target_language)
    counts: dict[str, list[int]] = {}
    for name in here.names:
        for index in name[:1] if name[0] in here.named else name:
            counts.setdefault(_identity(here, index), []).append(index)
    for identity, indices in counts.items():
        if len(indices) < 2:
            continue
        index = indices[-1]
        strength = _strength(here, index, there)
        if strength < Strength.OPENING:
            continue
        if identity in here.concepts:
            others = sum(
                1 for at, one in there.named.items() if one.first == at and one.concept == identity
            )
        else:
            sound = here.words[index].sound
            others = sum(1 for one in there.words if likeness(sound, one.sound) >= ALIKE)
        if 0 < others < len(indices):
            word = here.words[index]
            yield Stray(word.text, word.span, strength)


def _identity(here: Side, index: int) -> str:
    mention = here.named.get(index)
    return mention.concept if mention is not None else here.words[index].sound


@dataclass(frozen=True, slots=True)
class Naming:
    """A word that is surely part of a name, and the word that carries it on the other side."""

    name: Token
    carrier: Token


def namings(
    source: str, source_language: str, target: str, target_language: str
) -> tuple[Naming, ...]:
    """The names of `source` that sound again in `target`, each with what it became there."""
    here, there = side_of(source, source_language), side_of(target, target_language)
    found = []
    for name in here.names:
        for index in name:
            word = here.words[index]
            if index in here.named or _strength(here, index, there) is not Strength.SOLID:
                continue
            carrier = counterpart(word, here, there)
            if carrier is not None and (carrier.capital or carrier.caseless):
                found.append(Naming(word, carrier))
    return tuple(found)


def repeated(text: str, language: str) -> tuple[tuple[Span, Span], ...]:
    """
    Where one name stands twice with only words without capitals between, at most four: two spans.
    """
    side = side_of(text, language)
    found = []
    for one, other in zip(side.names, side.names[1:], strict=False):
        if len(one) != len(other) or not all(
            _are_one(side, first, second) for first, second in zip(one, other, strict=True)
        ):
            continue
        first, second = side.words[one[0]], side.words[other[0]]
        end = side.words[one[-1]].end
        if 0 < len(text[end : second.start].split()) <= _NEARBY:
            found.append((Span(first.start, end), Span(second.start, side.words[other[-1]].end)))
    return tuple(found)


def _are_one(side: Side, one: int, other: int) -> bool:
    """Whether two words are one name, whatever their case; Turkish and Turkey are not."""
    first, second = side.words[one], side.words[other]
    if not (first.capital and second.capital) or len(first.sound) < SHORTEST:
        return False
    if side.language in _WITHOUT_CASES:
        return first.lowered == second.lowered
    common = side.language in CAPITAL_NOUNS and is_word(first, side)
    return not common and likeness(first.sound, second.sound) >= _ONE_NAME


def _strays(here: Side, there: Side) -> Iterator[Stray]:
    for name in here.names:
        if len(name) == 1 and _merely_opens(here, name[0], there):
            continue
        missing = [index for index in name if not is_carried(here, index, there)]
        if not missing:
            continue
        mention = here.named.get(name[0])
        if mention is not None:
            missing = missing[:1] if len(missing) == len(name) else []
        alone = (
            not _begins_carried(here, mention, there)
            if mention is not None
            else not (
                _is_surname_there(here, name[-1], there)
                if name[-1] not in missing
                else any(
                    _is_name_there(here, index, there) for index in name if index not in missing
                )
            )
        )
        for index in missing:
            last = index if mention is None else mention.last - 1
            span = Span(here.words[index].start, here.words[last].end)
            strength = _strength(here, index, there)
            yield Stray(
                text=here.text[span.start : span.end],
                span=span,
                strength=strength,
                alone=alone
                and not (strength is Strength.CAPITAL and _is_beside_carried(here, index, there)),
                opens=here.words[index].opens,
                aside=_is_aside(here, index, there),
                adjective=mention is not None and _is_adjective(here, index),
            )


def _begins_carried(here: Side, mention: Mention, there: Side) -> bool:
    """Whether a town begins a longer name of which the rest is carried: of Manchester City, City."""
    if mention.last - mention.first > 1 or _is_country(here, mention.first):
        return False
    following = range(mention.last, len(here.words))
    beside = next((at for at in following if not here.words[at].part), None)
    if beside is None or beside in here.named or not here.words[beside].capital:
        return False
    if here.text[here.words[mention.first].end : here.words[beside].start] != " ":
        return False
    other = counterpart(here.words[beside], here, there)
    return other is not None and (other.capital or other.caseless)


def _merely_opens(here: Side, index: int, there: Side) -> bool:
    """Whether the word's capital is a sentence's, which tells nothing of a dictionary word."""
    return here.words[index].opens and _strength(here, index, there) is Strength.COMMON


def _is_aside(here: Side, index: int, there: Side) -> bool:
    word = here.words[index]
    country = _is_country(here, index)
    if index == 0 or not word.capital or not (country or word.initials):
        return False
    before = here.words[index - 1]
    gap = here.text[before.end : word.start]
    name = before.capital and not before.opens and not _is_country(here, index - 1)
    return (
        name and (gap == " (" or (country and gap == ", ")) and is_carried(here, index - 1, there)
    )


def _is_adjective(side: Side, index: int) -> bool:
    """Whether the word of a place says whose something is: russo, Indonezyjski, Scottish."""
    word = side.words[index]
    ending = _ADJECTIVES.get(side.language)
    if not word.capital:
        return True
    mention = side.named[index]
    return (
        ending is not None
        and is_territory(mention.concept)
        and ending.search(word.lowered) is not None
    )


def _is_country(side: Side, index: int) -> bool:
    """Whether the word names a territory: CLDR's codes are in capitals."""
    mention = side.named.get(index)
    return mention is not None and mention.concept.isupper()


def _is_beside_carried(here: Side, index: int, there: Side) -> bool:
    """Whether a neighbour with a capital is carried: of Narodowa Fundacja, Foundation is enough."""
    place = here.words[index]
    for beside in range(max(0, index - 2), min(len(here.words), index + 3)):
        other = here.words[beside]
        if beside == index or other.part or other.opens or not other.capital:
            continue
        gap = here.text[min(place.end, other.end) : max(place.start, other.start)]
        if gap.strip() in _GENITIVES and is_carried(here, beside, there):
            return True
    return False


def _is_name_there(here: Side, index: int, there: Side) -> bool:
    """Whether what carries the word is itself a name: of "President Putin", President is not."""
    if _strength(here, index, there) >= Strength.SOLID:
        return True
    other = counterpart(here.words[index], here, there)
    return other is not None and other.capital and not is_word(other, there)


def _is_surname_there(here: Side, index: int, there: Side) -> bool:
    """Whether the last word of a name is there with a capital: of "Theresa May", May is enough."""
    other = counterpart(here.words[index], here, there)
    return other is None or other.capital or other.caseless


def _strength(here: Side, index: int, there: Side) -> Strength:
    """How sure it is that the word at `index`, or a piece of it, is a name."""
    if any(piece in here.notions for piece in with_pieces(here, index)):
        return Strength.COMMON
    mention = next(
        (here.named[piece] for piece in with_pieces(here, index) if piece in here.named), None
    )
    if mention is not None and mention.sure and not here.words[mention.first].initials:
        return Strength.KNOWN
    pieces = tuple(with_pieces(here, index))
    shortest = SHORTEST if here.latin == there.latin else _SHORTEST_ACROSS_SCRIPTS
    return max(_lone_strength(here.words[piece], here, shortest) for piece in pieces[1:] or pieces)


def _lone_strength(word: Token, here: Side, shortest: int) -> Strength:
    language = here.language
    if not word.capital:
        return Strength.COMMON
    if word.initials or any(letter.isdigit() for letter in word.text):
        return Strength.INITIALS
    if len(word.text) == 1:
        return Strength.COMMON
    common = is_common(word.text, language)
    if common or (common is None and word.opens):
        begins = here.text[max(0, word.start - 1) : word.start] in _QUOTES_AND_BRACKETS
        short = len(word.text) < _SHORTEST_WORD
        plain = word.opens or begins or short or is_respectful(word.lowered, language)
        return Strength.COMMON if plain else Strength.CAPITAL
    if common is None or len(word.sound) < shortest:
        return Strength.FAINT
    return Strength.OPENING if word.opens else Strength.SOLID

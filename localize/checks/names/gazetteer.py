"""
Names that sound otherwise in every language: Germany, Alemanha, Німеччина, nemecký.

Territories, languages and the cities of time zones come from CLDR (through Babel), in whatever
locale a text is in; adjectives, cities and bodies that CLDR lacks from `exonyms.toml`. Both sides
of a pair are read into concepts, and concepts are compared.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from localize.checks.names.common import CAPITAL_NOUNS, is_common
from localize.checks.names.tokens import Token

REMEMBERED = 1 << 16

# What may follow a name of CLDR in its own language: a case ending, a plural.
_ENDING = 3
# After a long name a people's name may have more (Pakistan, pakistanaise).
_LONG_STEM, _LONG_ENDING = 7, 5
# What makes a people of a stem, where a dictionary has the people too.
_ENDINGS = "a an ans e ese i ia ian ians ic is ish man men n ns s y"
_ENGLISH_ENDINGS = frozenset(_ENDINGS.split())
_VOWELS = frozenset("aeiouyаеиоуыэюяієәөұүıəաեէըիոօაეიოუъь")

# Below this a stem is too short to be trusted in a word without a capital.
_SURE_STEM = 7
_SHORTEST = 3

# A name of several words lies within so many tokens, pieces included.
_REACH = 12

# Sections of `exonyms.toml` whose concepts carry a name but are none.
_NAMELESS_SECTIONS = ("measure", "compass", "heavens", "letters")

# CLDR's languages whose name is also that of a people and its country.
_COUNTRIES = {
    "sq": "AL", "ar": "Arab", "hy": "AM", "az": "AZ", "eu": "Basque", "be": "BY", "bg": "BG",
    "ca": "Catalonia", "zh": "CN", "hr": "HR", "cs": "CZ", "da": "DK", "nl": "NL", "en": "GB",
    "et": "EE", "fi": "FI", "fr": "FR", "ka": "GE", "de": "DE", "el": "GR", "he": "IL", "hi": "IN",
    "hu": "HU", "is": "IS", "ga": "IE", "it": "IT", "ja": "JP", "kk": "KZ", "km": "KH", "ko": "KR",
    "ku": "Kurd", "ky": "KG", "lo": "LA", "lv": "LV", "lt": "LT", "mk": "MK", "mt": "MT", "mn": "MN",
    "ne": "NP", "nb": "NO", "fa": "IR", "pl": "PL", "pt": "PT", "ro": "RO", "ru": "RU", "gd": "SCO",
    "sr": "RS", "sk": "SK", "sl": "SI", "so": "SO", "es": "ES", "sv": "SE", "tg": "TJ", "th": "TH",
    "tr": "TR", "tk": "TM", "uk": "UA", "uz": "UZ", "vi": "VN", "cy": "WLS",
}  # fmt: skip

# Zones of CLDR by the name that `exonyms.toml` has for the city.
_RENAMED = {"Kiev": "Kyiv", "Uzhgorod": "Uzhhorod", "Calcutta": "Kolkata", "Saigon": "Ho-Chi-Minh"}

# CLDR's codes that are no place, and those that `exonyms.toml` names better.
_NOT_PLACES = frozenset({"ZZ", "EU", "EZ", "UN", "QO", "XA", "XB", "001", "MF", "BL"})
_JOINED = {"150": "Europe", "002": "Africa", "142": "Asia", "KP": "KR"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept named by `tokens[first:last]`; `sure` where the word can hardly be another."""

    concept: str
    first: int
    last: int
    sure: bool


@dataclass(frozen=True, slots=True)
class _Names:
    words: dict[str, str]
    stems: dict[str, str]
    initials: dict[str, str]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """The first three letters of several words in a row → (their stems, concept)."""


@lru_cache(maxsize=REMEMBERED)
def _plain(word: str) -> str:
    """`word` in lower case without diacritics, in its own script."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFKD", lowered)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _stem(word: str) -> str:
    """`word` without the vowels that a case ending replaces."""
    while len(word) > 4 and word[-1] in _VOWELS:
        word = word[:-1]
    return word


@lru_cache(maxsize=1)
def _sections() -> dict[str, dict[str, list[str]]]:
    text = (files(__package__) / "exonyms.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=1)
def nameless() -> frozenset[str]:
    """The concepts that stand for no one: units, points of the compass, sun and moon, common notions."""
    return frozenset(concept for section in _NAMELESS_SECTIONS for concept in _sections()[section])


def is_territory(concept: str) -> bool:
    """Whether a concept is a country (CLDR's code, in capitals), a region or a people of one."""
    return concept.isupper() or concept in _sections()["territory"]


@lru_cache(maxsize=1)
def _exonyms() -> _Names:
    words: dict[str, str] = {}
    stems: dict[str, str] = {}
    initials: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for concepts in _sections().values():
        for concept, names in concepts.items():
            for name in names:
                if name.isupper():
                    initials[name] = concept
                elif " " in name:
                    parts = tuple(_plain(part) for part in name.split())
                    phrases.setdefault(parts[0][:3], []).append((parts, concept))
                elif name.endswith("-"):
                    stems[_plain(name[:-1])] = concept
                else:
                    words[_plain(name)] = concept
    return _Names(words, stems, initials, {key: tuple(value) for key, value in phrases.items()})


@lru_cache(maxsize=64)
def _cldr(language: str) -> _Names:
    """CLDR's names in `language`; empty where CLDR does not know it."""
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    words: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}

    def add(name: str, concept: str) -> None:
        parts = [_plain(part) for part in re.findall(r"[^\W\d_]+", name)]
        if len(parts) == 1 and len(parts[0]) >= _SHORTEST:
            words.setdefault(parts[0], concept)
        elif 1 < len(parts) <= 4 and len(parts[0]) > 2:
            stems = tuple(_stem(part) if len(part) > 3 else part for part in parts)
            phrases.setdefault(stems[0][:3], []).append((stems, concept))

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return _Names({}, {}, {}, {})
    for code, name in locale.territories.items():
        if code not in _NOT_PLACES and (code.isalpha() or code in _JOINED):
            add(name, _JOINED.get(code, code))
    for code, name in locale.languages.items():
        if code in _COUNTRIES:
            add(name.split(" ")[0], _COUNTRIES[code])
    for zone in get_global("zone_territories"):
        place = zone.rpartition("/")[2]
        if not zone.startswith("Etc/") and not place.startswith("St_"):
            # Where CLDR gives a zone no city of its own, the zone's key is the city.
            names = locale.time_zones.get(zone, {})
            add(names.get("city") or place.replace("_", " "), _RENAMED.get(place, place))
    return _Names(words, {}, {}, {key: tuple(value) for key, value in phrases.items()})


@lru_cache(maxsize=64)
def _cldr_stems(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word, concept in _cldr(language).words.items():
        found.setdefault(_stem(word), concept)
    return found


@lru_cache(maxsize=1)
def _seats() -> dict[str, str]:
    from babel.core import get_global

    return {
        _RENAMED.get(place, place): territory
        for zone, territory in get_global("zone_territories").items()
        for place in (zone.rpartition("/")[2],)
    }


def country_of(concept: str) -> str:
    """The territory of a city of CLDR's, so that Madrid may speak for Spain; else empty."""
    return _seats().get(concept, "")


def _concept(word: str, language: str, capital: bool) -> tuple[str, bool] | None:
    """The concept that `word` (lower case) names, and whether that is sure."""
    own, all_over = _cldr(language), _exonyms()
    if capital:
        for names in (all_over.words, own.words):
            if word in names:
                return names[word], True
    elif len(word) > _SHORTEST and (concept := own.words.get(word) or all_over.words.get(word)):
        return concept, False
    stems = _cldr_stems(language)
    for size in range(len(word), _SHORTEST - 1, -1):
        start = word[:size]
        if start in all_over.stems:
            sure = capital or size >= _SURE_STEM
            if word[size:] not in _ENGLISH_ENDINGS and is_common(word, language):
                sure = False
            return all_over.stems[start], sure
        if start in stems and size > (_SHORTEST if capital else _SHORTEST + 1):
            near = len(word) - size <= (_ENDING if size < _LONG_STEM else _LONG_ENDING)
            sure = near and (capital or size >= _SURE_STEM) and not is_common(word, language)
            return stems[start], sure
    if capital and language in CAPITAL_NOUNS:
        for cut in range(_SHORTEST, len(word) - _SHORTEST):
            if (tail := own.words.get(word[cut:])) is not None:  # Nordmexiko, Lateinamerika
                return tail, False
    return None


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the gazetteer has for a word: phrases that it may begin, and what it names by itself."""

    phrases: tuple[tuple[tuple[str, ...], str], ...]
    alone: tuple[str, bool] | None


def mentions(words: Sequence[Token], language: str) -> Iterator[Mention]:
    """The concepts that `words` name, in order; a longer name is taken before a shorter one."""
    end = 0
    for index, word in enumerate(words):
        if index < end:
            continue
        entry = _entry(word.text, language, word.capital or word.caseless, word.initials)
        if entry is None:
            continue
        if entry.phrases and (found := _phrase(entry.phrases, words, index)):
            end = found.last
            yield found
        elif entry.alone is not None:
            concept, sure = entry.alone
            yield Mention(concept, index, index + 1, sure)


@lru_cache(maxsize=REMEMBERED)
def _entry(text: str, language: str, may_be_name: bool, initials: bool) -> _Entry | None:
    """The entry of the word `text`; None for one that names nothing, as most do."""
    plain = _plain(text)
    exonyms = _exonyms()
    phrases = tuple(
        (stems, concept)
        for names in (exonyms, _cldr(language))
        for stems, concept in names.phrases.get(plain[:3], ())
        if plain.startswith(stems[0])
    )
    alone = None
    if initials and (concept := exonyms.initials.get(text)) is not None:
        alone = concept, True
    elif len(text) >= _SHORTEST:
        alone = _concept(plain, language, may_be_name)
    return _Entry(phrases, alone) if phrases or alone else None


def _phrase(
    phrases: Sequence[tuple[tuple[str, ...], str]], words: Sequence[Token], index: int
) -> Mention | None:
    """The phrase that begins at `index`; pieces of hyphenated words stand between no whole ones."""
    following = [
        at
        for at in range(index, min(len(words), index + _REACH))
        if words[at].part is words[index].part
    ]
    for stems, concept in phrases:
        row = following[: len(stems)]
        if len(row) == len(stems) and all(
            _plain(words[at].text).startswith(stem) for at, stem in zip(row, stems, strict=True)
        ):
            sure = words[index].capital or words[row[-1]].capital
            return Mention(concept, index, row[-1] + 1, sure=sure)
    return None


@lru_cache(maxsize=64)
def calendar_words(language: str) -> frozenset[str]:
    """The names of months and days in `language`, whole and short, in lower case."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(
        _plain(name).rstrip(".")
        for table in (locale.months, locale.days)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for name in table[context][width].values()
    )

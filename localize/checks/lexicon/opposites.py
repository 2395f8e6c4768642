"""Which side of a pair of opposites (rise ~ fall) the words of a text are on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from localize.checks.words import Word, bare, blanked, words

LANGUAGES = ("en", "ru", "uk", "de", "es", "pt", "fr", "it", "pl", "cs", "az")
"""The columns of the table, in order."""

Place = tuple[int, int]
"""A row of the table and one of its two sides, 0 or 1."""

_TABLE = Path(__file__).with_name("opposites.txt")
# Phrases in which a word of the table says something else: blanked out before it is sought.
_IDLE: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\bsooner or later\b|\byears?[- ]olds?\b|\bat (?:least|best|worst|last|first)\b|\bas much as\b"
        r"|\bdefeat of\b|(?<!was )(?<!were )(?<!been )\bdefeated(?! by)\b|\bno longer\b|\bmore or less\b|\bright (?:now|away|here)\b"
        r"|\blast (?:week|month|year|night)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:antes o después|tarde o temprano|por lo menos|al menos)\b", re.IGNORECASE
    ),
    "pt": re.compile(r"\b(?:mais cedo ou mais tarde|pelo menos)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:tôt ou tard|au moins)\b", re.IGNORECASE),
    "it": re.compile(r"\b(?:prima o poi|almeno)\b", re.IGNORECASE),
    "de": re.compile(
        r"\bfrüher oder später\b|\bnach (?:links|rechts|oben|unten|wie vor|angaben)\b|\bvor (?:ort|allem)\b"
        r"|\bmehr oder weniger\b",
        re.IGNORECASE,
    ),
    "ru": re.compile(r"\bрано или поздно\b", re.IGNORECASE),
    "uk": re.compile(r"\bрано чи пізно\b", re.IGNORECASE),
    "pl": re.compile(r"\bprędzej czy później\b", re.IGNORECASE),
}
# How much longer than an entry a word may be: endings, not other words.
_ENDING = 6


def touched(text: str, language: str) -> frozenset[Place]:
    """All (row, side) that a word of `text` may be on: what `sides` tells, phrases that mislead among it."""
    if language not in LANGUAGES:
        return frozenset()
    return frozenset().union(*[_places(word.key, language) for word in words(text, language)])


def sides(text: str, language: str) -> Mapping[Place, tuple[Word, ...]]:
    """The words of `text` by (row, side); none where the table lacks `language`."""
    if language not in LANGUAGES:
        return {}
    found: dict[Place, list[Word]] = {}
    idle = _IDLE.get(language)
    spoken = blanked(idle, text) if idle else text
    for word in words(spoken, language):
        for place in _places(word.key, language):
            found.setdefault(place, []).append(word)
    return {place: tuple(those) for place, those in found.items()}


@lru_cache(maxsize=1 << 16)
def _places(key: str, language: str) -> frozenset[Place]:
    whole, beginnings = _entries(language)
    plain = bare(key)
    places = set(whole.get(plain, ()))
    for entry, place in beginnings.get(plain[:2], ()):
        if plain.startswith(entry) and len(plain) - len(entry) <= _ENDING:
            places.add(place)
    return frozenset(places)


@lru_cache(maxsize=16)
def _entries(
    language: str,
) -> tuple[dict[str, list[Place]], dict[str, list[tuple[str, Place]]]]:
    """Whole words and beginnings (by their first two letters), with the sides they stand on."""
    whole: dict[str, list[Place]] = {}
    beginnings: dict[str, list[tuple[str, Place]]] = {}
    column = LANGUAGES.index(language)
    for row, line in enumerate(_rows()):
        for side, forms in enumerate(line[column].split("~")):
            for form in map(bare, forms.split()):
                if form.endswith("."):
                    whole.setdefault(form[:-1], []).append((row, side))
                else:
                    beginnings.setdefault(form[:2], []).append((form, (row, side)))
    return whole, beginnings


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, ...], ...]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("|")) for line in lines if line and not line.startswith("#"))

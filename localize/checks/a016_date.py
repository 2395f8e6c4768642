"""
A month or a day of the week became another.

The names are those of CLDR, in every locale that Babel knows, in all the forms that a date takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from localize.bcp47 import Locale
from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import Word, bare, quoted, words
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

_MONTHS, _DAYS = "month", "day of the week"
# How much of a name must stand at the beginning of a word for it to be the name, inflected.
_STEM = 5
_SHORT_STEM = 4
_AGGLUTINATING = frozenset({"az", "tr"})
# Words that begin like a month or a day: may, march, sun, сер (серед), mar (mare) …
_AMBIGUOUS = frozenset(
    [
        "may",
        "march",
        "mar",
        "mai",
        "mart",
        "mars",
        "marzo",
        "marco",
        "sun",
        "sat",
        "mon",
        "wed",
        "mer",
        "sex",
        "ter",
        "qui",
        "mart",
        "марта",
        "серед",
        "среда",
        "segunda",
        "terca",
        "quarta",
        "quinta",
        "sexta",
        "segunda-feira",
    ]
)
# Languages whose days of the week are two words, or words with another meaning (week, second).
_UNCLEAR_DAYS = frozenset({"az", "hy", "kk", "tr", "pt"})
_FIGURE = re.compile(r"\d")


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Compare the months, then the days, that both texts name."""
    for kind in (_MONTHS, _DAYS):
        theirs = _named(unit.source, unit.segment.locale, kind)
        ours = _named(unit.target, unit.locale, kind) if theirs else {}
        if not ours:
            continue
        lost = [word for number, word in theirs.items() if number not in ours]
        new = [word for number, word in ours.items() if number not in theirs]
        if lost and new and not (kind == _MONTHS and _as_figure(unit, theirs, ours)):
            yield Flaw(
                f"the {kind} {quoted(lost[0].text)} became {quoted(new[0].text)}: put the date right",
                source=lost[0].span,
                target=new[0].span,
            )


def _as_figure(unit: TranslationUnit, theirs: Mapping[int, Word], ours: Mapping[int, Word]) -> bool:
    """Whether a month that seems lost stands in figures (14.09.)."""
    return any(
        re.search(rf"\b0?{number}[./]", unit.target) for number in theirs if number not in ours
    )


def _named(text: str, locale: Locale, kind: str) -> Mapping[int, Word]:
    if kind == _DAYS and locale.language in _UNCLEAR_DAYS:
        return {}
    found: dict[int, Word] = {}
    babel = locale.babel
    shortest = _SHORT_STEM if locale.language in _AGGLUTINATING else _STEM
    for word in words(text, locale.language):
        number = _number(word.key, babel, kind, shortest)
        if number is not None and (bare(word.key) not in _AMBIGUOUS or _dated(text, word)):
            found.setdefault(number, word)
    return found


@lru_cache(maxsize=1 << 16)
def _number(key: str, babel: str, kind: str, shortest: int) -> int | None:
    """Which month or day a lower-case word names, by a stem of `shortest` letters or more."""
    names = _names(babel, kind)
    plain = bare(key)
    if plain in names or len(plain) <= _STEM:
        return names.get(plain)
    sizes = range(len(plain) - 1, max(shortest, len(plain) - 4) - 1, -1)
    return next((names[plain[:size]] for size in sizes if plain[:size] in names), None)


def _dated(text: str, word: Word) -> bool:
    """Whether a figure stands beside the word, as in a date."""
    around = text[max(0, word.start - 7) : word.start] + text[word.end : word.end + 4]
    return _FIGURE.search(around) is not None


@lru_cache(maxsize=64)
def _names(babel: str, kind: str) -> Mapping[str, int]:
    """Names and their stems, without accents, in lower case, each for one number only."""
    from babel import Locale as BabelLocale
    from babel import UnknownLocaleError

    try:
        locale = BabelLocale.parse(babel)
    except (UnknownLocaleError, ValueError):
        return {}
    table = locale.months if kind == _MONTHS else locale.days
    found: dict[str, int] = {}
    doubtful: set[str] = set()
    for context in ("format", "stand-alone"):
        for number, name in table[context]["wide"].items():
            plain = bare(name.lower()).split("-")[0].strip()
            for size in {
                len(plain),
                *(size for size in (len(plain) - 1, len(plain) - 2) if size >= _STEM),
            }:
                stem = plain[:size]
                if found.setdefault(stem, number) != number:
                    doubtful.add(stem)
    return {
        stem: number for stem, number in found.items() if stem not in doubtful and " " not in stem
    }


CHECK = Check(
    "A016",
    "date",
    Category.ACCURACY,
    Severity.CRITICAL,
    __doc__,
    find=find,
    good=(
        Pair("The vote is on Monday, 12 March.", "Голосування в понеділок, 12 березня."),
        Pair("En septiembre, el martes.", "In September, on Tuesday.", "es>en"),
        Pair("He may march in May 2020.", "Он может идти в мае 2020 года.", "en>ru"),
    ),
    bad=(
        Pair("The vote is on Monday.", "Голосування у вівторок."),
        Pair("Das war am 3. Oktober.", "That was on 3 November.", "de>en"),
    ),
)

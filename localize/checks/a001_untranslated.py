"""
The source, or most of it, stands in the translation as it was.

An engine that gives up echoes its input. A line that is all names, figures or code may well be the
same in both languages, so only lines with ordinary words in them are judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from localize.checks.check import Check, Flaw, Pair
from localize.checks.vocabulary import DICTIONARIES, knows
from localize.checks.words import Word, keys, quoted, words
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# Three lower-case words in a row are a phrase; names and titles of works are capitalised.
_PHRASE = 3
# Between related languages many words are the same: only a longer run tells.
_RELATED_PHRASE = 6
_FAMILIES = (
    frozenset({"pt", "es", "gl", "ca", "it", "fr", "ro"}),
    frozenset({"ru", "uk", "be", "bg", "mk", "sr"}),
    frozenset({"cs", "sk", "pl"}),
    frozenset({"az", "tr"}),
)


# What stays as it is in every language: addresses, handles, placeholders.
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S+|\S+\.(?:com|org|net|info)\S*|[{<][^{}<>]*[}>]")


def _verbatim(unit: TranslationUnit, first: Word, last: Word) -> bool:
    """Whether the run stands so, letter by letter, in the source, and is no quotation in the target."""
    run = unit.target[first.span.start : last.span.end]
    opened = unit.target[max(0, first.span.start - 12) : first.span.start]
    return run in unit.source and not any(mark in opened for mark in "\"“„«'‘(")


def _is_foreign(run: Sequence[Word], language: str) -> bool:
    """Whether most words of the run are none of the source's language, so that it quotes a third."""
    if language not in DICTIONARIES:
        return False
    return 2 * sum(knows(word.key, language) for word in run) <= len(run)


def _shares_run(unit: TranslationUnit, least: int) -> bool:
    """Whether so many words in a row of the target stand anywhere in the source: hardly ever."""
    theirs = keys(unit.source, unit.segment.locale.language)
    run = 0
    for word in words(unit.target, unit.locale.language):
        run = run + 1 if word.key in theirs else 0
        if run == least:
            return True
    return False


def _blank(match: re.Match[str]) -> str:
    return "|" * len(match[0])


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Find the longest run of the source's lower-case words that the target repeats."""
    source, target = unit.segment.locale, unit.locale
    if source.speaks(target):
        return
    related = any(source.language in family and target.language in family for family in _FAMILIES)
    least = _RELATED_PHRASE if related else _PHRASE
    if not _shares_run(unit, least):
        return
    theirs = [word.key for word in words(unit.source, source.language)]
    ours = words(_ADDRESS.sub(_blank, unit.target), target.language)
    runs = {tuple(theirs[i : i + least]) for i in range(len(theirs) - least + 1)}
    kept = [
        index
        for index in range(len(ours) - least + 1)
        if tuple(word.key for word in ours[index : index + least]) in runs
        and all(word.text.islower() for word in ours[index : index + least])
        and _verbatim(unit, ours[index], ours[index + least - 1])
    ]
    if not kept:
        return
    last = kept[0]
    while last + 1 in kept:
        last += 1
    run = ours[kept[0] : last + least]
    if _is_foreign(run, source.language):
        return
    span = Span(ours[kept[0]].span.start, ours[last + least - 1].span.end)
    whole = (span.end - span.start) * 2 > len(unit.target)
    yield Flaw(
        f"{quoted(span.of(unit.target), 60)} was left in {source}: translate it into {target}",
        target=span,
        severity=Severity.CRITICAL if whole else None,
    )


CHECK = Check(
    "A001",
    "untranslated",
    Category.ACCURACY,
    Severity.MAJOR,
    __doc__,
    find=find,
    good=(
        Pair(
            "Plus ça change, he said, c'est la même chose.",
            "Plus ça change, c'est la même chose, сказав він.",
        ),
        Pair("Andriy Kovalenko, CNN", "Andriy Kovalenko, CNN", "en>pt-BR"),
        Pair("The court heard the case.", "Суд розглянув справу."),
        Pair(
            "O governo de Portugal aprovou a lei.",
            "El gobierno de Portugal aprobó la ley.",
            "pt>es",
        ),
    ),
    bad=(
        Pair(
            "The court heard the case behind closed doors.",
            "The court heard the case behind closed doors.",
        ),
        Pair(
            "Voters will choose a mayor on Sunday.",
            "Избиратели will choose a mayor в воскресенье.",
            "en>ru",
        ),
        Pair(
            "Səfir danışıqlarda iştirak etdi.", "The ambassador danışıqlarda iştirak etdi.", "az>en"
        ),
    ),
)

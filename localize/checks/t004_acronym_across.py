"""
An acronym of the source comes out as several, or with an expansion that does not fit it.

## Why it matters
CCD that is ЦПД in one paragraph and ЦБД in the next is two bodies to the reader. Engines translate
letters letter by letter, each time as the sentence suggests.

## What it compares
The acronyms that the translation explains, as T003 does in a source (letters that the source has
too are let pass: they need not fit the translated name), and over the article the one acronym of
each source sentence with the one of its translation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from localize.checks import t003_acronym
from localize.checks.check import ArticleCheck, Flaw, Reading, SourceText
from localize.checks.names.acronyms import expansions
from localize.checks.names.gazetteer import mentions
from localize.checks.names.tokens import Token, tokens
from localize.checks.words import quoted
from localize.finding import Category, Severity
from localize.unit import TranslationUnit


def find(reading: Reading) -> Iterator[Flaw]:
    """Judge the translation's own expansions, then what each acronym became."""
    targets = tuple(
        replace(unit.segment, text=unit.target, locale=unit.locale, terms=(), slots=(), inlines=())
        for unit in reading.units
        if unit.target and not _keeps_letters(unit)
    )
    if targets:
        for flaw in t003_acronym.find(SourceText(targets, reading.termbase, reading.published)):
            yield replace(flaw, source=None, target=flaw.source, fix=None)
    yield from _several(reading)


def _keeps_letters(unit: TranslationUnit) -> bool:
    """Whether an acronym that the target explains is the source's own."""
    return any(expansion.letters in unit.source for expansion in expansions(unit.target))


def _several(reading: Reading) -> Iterator[Flaw]:
    first: dict[str, tuple[str, str]] = {}
    reported: set[str] = set()
    for unit in reading.units:
        ours, theirs = (
            _acronyms(unit.source, unit.segment.locale.language),
            _acronyms(unit.target, unit.locale.language),
        )
        if len(ours) != 1 or len(theirs) != 1 or unit.segment.terms:
            continue
        earlier, where = first.setdefault(ours[0].text, (theirs[0].text, unit.segment.id))
        if earlier != theirs[0].text and theirs[0].text not in reported:
            reported.add(theirs[0].text)
            yield Flaw(
                f"{quoted(ours[0].text)} is {quoted(theirs[0].text)} here and {quoted(earlier)} in"
                f" unit {where}; choose one",
                source=ours[0].span,
                target=theirs[0].span,
                severity=Severity.MINOR,
                unit_id=unit.segment.id,
            )


def _acronyms(text: str, language: str) -> list[Token]:
    """
    The distinct acronyms of a text, but for those that every language has its own of (USA, UN).
    """
    words = tokens(text, language)
    found = [
        (at, word)
        for at, word in enumerate(words)
        if word.initials and word.text.isupper() and word.text.isalpha()
    ]
    if not found:
        return []
    settled = {
        at for mention in mentions(words, language) for at in range(mention.first, mention.last)
    }
    return list({word.text: word for at, word in found if at not in settled}.values())


CHECK = ArticleCheck(
    code="T004",
    name="acronym-across",
    category=Category.TERMINOLOGY,
    severity=Severity.MAJOR,
    doc=__doc__,
    find=find,
    good=(
        Reading.of(
            ("The RWC warned of it.", "ЦНР попередив про це."),
            ("The RWC was right.", "ЦНР мав рацію."),
        ),
    ),
    bad=(
        Reading.of(
            ("The RWC warned of it.", "ЦНР попередив про це."),
            ("The RWC was right.", "ЦРН мав рацію."),
        ),
        Reading.of(
            ("Центр нагляду за річками (ЦНР) мовчить.", "The River Watch Centre (RWZ) is silent."),
            direction="uk>en",
        ),
    ),
)

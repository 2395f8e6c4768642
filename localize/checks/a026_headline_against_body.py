"""
The headline of the translation names what its body never does.

## Why it matters
Most readers see the headline alone. An engine translates it without the article, so a name in it
may come out as a common word or as another name, where the body has it right.

## What it compares
The names of the source's headline that its body has too, with the translation: a name that the
headline's translation gives otherwise than the body's, or not at all while the body does.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import ArticleCheck, Flaw, Reading
from localize.checks.names.compare import Stray, Strength, compare
from localize.checks.words import quoted
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# The readers name the block of the headline so.
HEADLINE = "title"


def find(reading: Reading) -> Iterator[Flaw]:
    """Hold each name that the headline lost or made up against the body."""
    headline = next((unit for unit in reading.units if _is_headline(unit)), None)
    if headline is None:
        return
    body = [unit for unit in reading.units if not _is_headline(unit)]
    source, target = headline.segment.locale.language, headline.locale.language
    found = compare(headline.source, source, headline.target, target)
    for stray in found.lost:
        if _is_name(stray) and any(_keeps(stray, unit) for unit in body):
            yield Flaw(
                f"{quoted(stray.text)} is in the body of the translation and not in its headline;"
                " name it there too",
                source=stray.span,
                unit_id=headline.segment.id,
            )
    for stray in found.made:
        if _is_name(stray) and body and not any(_says(stray, unit) for unit in body):
            yield Flaw(
                f"the headline names {quoted(stray.text)}, which the body never does;"
                " write what the source's headline says",
                target=stray.span,
                unit_id=headline.segment.id,
            )


def _is_headline(unit: TranslationUnit) -> bool:
    return HEADLINE in (unit.segment.block_id, unit.segment.id.partition(":")[0])


def _is_name(stray: Stray) -> bool:
    return (
        stray.alone
        and stray.strength >= Strength.OPENING
        and stray.strength is not Strength.INITIALS
    )


def _keeps(stray: Stray, unit: TranslationUnit) -> bool:
    """Whether a unit of the body has the headline's name on both sides."""
    source, target = unit.segment.locale.language, unit.locale.language
    return stray.text in unit.source and not compare(stray.text, source, unit.target, target).lost


def _says(stray: Stray, unit: TranslationUnit) -> bool:
    language = unit.locale.language
    return not compare(stray.text, language, unit.target, language).lost


_TITLE = "title:0"


def _article(*pairs: tuple[str, str], direction: str = "en>uk") -> Reading:
    """An article whose first pair is its headline."""
    from dataclasses import replace

    reading = Reading.of(*pairs, direction=direction)
    first = reading.units[0]
    headline = replace(first, segment=replace(first.segment, id=_TITLE))
    return replace(reading, units=(headline, *reading.units[1:]))


CHECK = ArticleCheck(
    code="A026",
    name="headline-against-body",
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    doc=__doc__,
    find=find,
    good=(
        _article(
            ("Police question Merriweather", "Поліція допитала Меррівезера"),
            ("On Monday Merriweather went home.", "У понеділок Меррівезер пішов додому."),
        ),
    ),
    bad=(
        _article(
            ("Police question Merriweather", "Поліція ставить питання про гарну погоду"),
            ("On Monday Merriweather went home.", "У понеділок Меррівезер пішов додому."),
        ),
        _article(
            ("Суд відпустив депутата", "Court releases deputy to Kowalczyk"),
            ("Депутат пішов додому.", "The deputy went home."),
            direction="uk>en",
        ),
    ),
)

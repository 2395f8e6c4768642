"""
The translation names somebody or something that the article never mentions.

## Why it matters
Engines complete a phrase with the name that mostly follows it: "the minister" gets a surname. A
translator also adds names, for clarity, but only ones that the article has elsewhere.

## What it compares
Each name of a translation that its own source does not account for, with the sources of the whole
article.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import ArticleCheck, Flaw, Reading
from localize.checks.names.compare import Stray, Strength, compare
from localize.checks.names.judge import judge_unit
from localize.checks.words import quoted
from localize.finding import Category, Severity


def find(reading: Reading) -> Iterator[Flaw]:
    """Look in the article for each name that its own sentence does not account for."""
    for unit in reading.units:
        verdict = judge_unit(unit)
        # Where a wrong name of the source was put right, the translation names what it does not.
        repaired = any(term.repairs for term in unit.segment.terms)
        if verdict.swaps or verdict.losses or repaired:
            continue
        source, target = unit.segment.locale.language, unit.locale.language
        made = compare(unit.source, source, unit.target, target).made
        for stray in made:
            if _is_surely_a_name(stray) and not _is_in_article(stray, reading, target):
                yield Flaw(
                    f"{quoted(stray.text)} is in the translation and nowhere in the article;"
                    " take it out unless you know better",
                    target=stray.span,
                    unit_id=unit.segment.id,
                )


def _is_surely_a_name(stray: Stray) -> bool:
    return stray.alone and stray.strength is Strength.SOLID


def _is_in_article(stray: Stray, reading: Reading, language: str) -> bool:
    return any(
        not compare(stray.text, language, unit.source, unit.segment.locale.language).lost
        for unit in reading.units
    )


CHECK = ArticleCheck(
    code="A022",
    name="name-made-up",
    category=Category.ACCURACY,
    severity=Severity.MINOR,
    doc=__doc__,
    find=find,
    good=(
        Reading.of(
            ("Kovalenko spoke first.", "Коваленко говорив першим."),
            ("Then he left.", "Потім, як каже Коваленко, він пішов."),
        ),
    ),
    bad=(
        Reading.of(
            ("Міністр так сказав.", "The minister Merriweather said so."), direction="uk>en"
        ),
        Reading.of(
            ("Міністр пішов додому.", "The minister went home to Kowalczyk."), direction="uk>en"
        ),
    ),
)

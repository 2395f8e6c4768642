"""
A term of the glossary is not rendered by any of its accepted names.

## Why it matters
The glossary is what the newsroom has agreed on. A body that is called otherwise in each article
cannot be found again, and a near miss may be the name of another body.

## What it compares
Each concept that is marked in the source with the forms of its renderings in the target. Each
concept counts once a unit: a second mention may be a pronoun. A name that the target has in a form
that is not listed is T011's; a term that the enforcing could not place is T014's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from localize.checks.check import ArticleCheck, Flaw, Reading
from localize.checks.terms import loosely_placed, placed
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import OriginKind, Rendering, Step, TermUse, TranslationUnit


def find(reading: Reading) -> Iterator[Flaw]:
    """Report each concept of each unit that the target does not name."""
    for unit in reading.units:
        if unit.origin.kind is OriginKind.KEPT or not unit.target:
            continue
        unplaced = {one.concept_id for one in unit.placements if one.step is Step.UNPLACED}
        judged: set[str] = set()
        named = {use.concept_id for use in unit.segment.terms if placed(use, unit)}
        for use in unit.segment.terms:
            if not use.renderings or use.concept_id in judged | unplaced | named:
                continue
            judged.add(use.concept_id)
            if loosely_placed(use, unit) is None:
                yield Flaw(
                    f"{quoted(use.span.of(unit.source))} should be {_wanted(use)} and is not in the"
                    " translation by that name; write it so",
                    source=use.span,
                    unit_id=unit.segment.id,
                )


def _wanted(use: TermUse) -> str:
    names = list(dict.fromkeys(rendering.text for rendering in use.renderings))[:2]
    return " or ".join(quoted(name) for name in names)


def marked(
    source: str,
    target: str,
    term: str,
    *renderings: str,
    direction: str = "en>uk",
    forbidden: tuple[str, ...] = (),
) -> TranslationUnit:
    """A unit in which the marking has found `term`: for the cases of the checks of terms."""
    unit = Reading.of((source, target), direction=direction).units[0]
    start = source.index(term)
    use = TermUse(
        "body",
        Span(start, start + len(term)),
        tuple(Rendering(name, (name,)) for name in renderings),
        forbidden,
    )
    return replace(unit, segment=replace(unit.segment, terms=(use,)))


CHECK = ArticleCheck(
    code="T010",
    name="term-not-used",
    category=Category.TERMINOLOGY,
    severity=Severity.MAJOR,
    doc=__doc__,
    find=find,
    good=(
        Reading(
            (marked("The RWC met.", "ЦНР зібрався.", "RWC", "Центр нагляду за річками", "ЦНР"),)
        ),
    ),
    bad=(
        Reading(
            (marked("The RWC met.", "Клуб зібрався.", "RWC", "Центр нагляду за річками", "ЦНР"),)
        ),
        Reading(
            (
                marked(
                    "Центр нагляду за річками мовчить.",
                    "The roman wall club is silent.",
                    "Центр нагляду за річками",
                    "River Watch Centre",
                    direction="uk>en",
                ),
            )
        ),
    ),
)

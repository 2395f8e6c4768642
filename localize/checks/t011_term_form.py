"""
A term of the glossary stands in a form that it does not have.

## Why it matters
"у Центр протидії дезінформації" is the right name in the wrong case; "Centro de Combates" is no
name at all. Both come of putting a name into a sentence without bending it.

## What it compares
The words of a rendering with those of the target, where no listed or computed form of it stands
there: the same words with other endings.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import ArticleCheck, Flaw, Reading
from localize.checks.t010_term_not_used import marked
from localize.checks.terms import loosely_placed, placed
from localize.checks.words import quoted
from localize.finding import Category, Severity
from localize.unit import OriginKind


def find(reading: Reading) -> Iterator[Flaw]:
    """Report the renderings that stand in the target with endings that they do not have."""
    for unit in reading.units:
        if unit.origin.kind is OriginKind.KEPT:
            continue
        named = {use.concept_id for use in unit.segment.terms if placed(use, unit)}
        for use in unit.segment.terms:
            if use.concept_id in named or (found := loosely_placed(use, unit)) is None:
                continue
            named.add(use.concept_id)
            rendering, span = found
            yield Flaw(
                f"{quoted(span.of(unit.target))} is no form of {quoted(rendering.text)}; correct its ending",
                source=use.span,
                target=span,
                unit_id=unit.segment.id,
            )


CHECK = ArticleCheck(
    code="T011",
    name="term-form",
    category=Category.TERMINOLOGY,
    severity=Severity.MINOR,
    doc=__doc__,
    find=find,
    good=(
        Reading(
            (
                marked(
                    "The River Watch met.",
                    "Річкова варта зібралася.",
                    "River Watch",
                    "Річкова варта",
                ),
            )
        ),
    ),
    bad=(
        Reading(
            (
                marked(
                    "The River Watch met.",
                    "Річковий вартою зібралася.",
                    "River Watch",
                    "Річкова варта",
                ),
            )
        ),
        Reading(
            (
                marked(
                    "Річкова варта мовчить.",
                    "The Rivers Watching is silent.",
                    "Річкова варта",
                    "River Watch",
                    direction="uk>en",
                ),
            )
        ),
    ),
)

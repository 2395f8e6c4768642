"""
A term was put into the translation by the last resort, or not at all.

## Why it matters
A placeholder leaves the words around a term as if something else stood there: the article, the
verb and the case may not agree. A term that no step could place is missing, or stands somewhere
under another name, and somebody has to look.

## What it compares
The step of the ladder that placed each term (see the glossary's enforcing).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from localize.checks.check import ArticleCheck, Flaw, Reading
from localize.checks.t010_term_not_used import marked
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import Placement, Step


def find(reading: Reading) -> Iterator[Flaw]:
    """Report the placements that a person should look at."""
    for unit in reading.units:
        for placement in unit.placements:
            name = quoted(placement.source.of(unit.source))
            if placement.step is Step.UNPLACED:
                yield Flaw(
                    f"{name} could not be put into the translation; put it in by hand",
                    source=placement.source,
                    target=placement.target,
                    severity=Severity.MAJOR,
                    unit_id=unit.segment.id,
                )
            elif placement.step is Step.PLACEHOLDER:
                yield Flaw(
                    f"{name} was put in after translation; see that the words around it agree with it",
                    source=placement.source,
                    target=placement.target,
                    severity=Severity.MINOR,
                    unit_id=unit.segment.id,
                )


def _placed(step: Step, target: Span | None) -> Reading:
    """A unit whose only term was placed by `step`."""
    unit = marked("The RWC met.", "ЦНР зібрався.", "RWC", "ЦНР")
    return Reading((replace(unit, placements=(Placement("body", Span(4, 7), target, step),)),))


CHECK = ArticleCheck(
    code="T014",
    name="term-placement",
    category=Category.TERMINOLOGY,
    severity=Severity.MAJOR,
    doc=__doc__,
    find=find,
    good=(_placed(Step.ALREADY, Span(0, 3)), _placed(Step.REPLACED, Span(0, 3))),
    bad=(_placed(Step.UNPLACED, None), _placed(Step.PLACEHOLDER, Span(0, 3))),
)

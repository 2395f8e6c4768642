"""
The source is itself a mistranslation: it calls something by a name that it never had.

## Why it matters
Much of a newsroom's English was Ukrainian before. Where a machine expanded an acronym wrongly, the
wrong name is in the article for good, and every translation of it hands the error on. Nothing but
the text at hand is needed to see it: the wrong names are known, with the words that must stand
near for the concept to be meant.

## What it compares
The names that the glossary forbids, where the marking has found them in their context, with what
the text should have said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from localize.checks.check import Flaw, SourceCheck, SourceText
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Fix, Severity
from localize.unit import Repair, TermUse


def find(text: SourceText) -> Iterator[Flaw]:
    """Report every wrong name, with what it renders, why it is wrong and what is right."""
    for segment in text.segments:
        for term in segment.terms:
            if term.repairs is not None:
                yield Flaw(
                    _message(term.repairs),
                    source=term.span,
                    fix=Fix(term.repairs.right, term.span, in_source=True),
                    unit_id=segment.id,
                )


def _message(repair: Repair) -> str:
    stands_for = f" stands for {quoted(repair.original)}, and" if repair.original else ""
    why = f" ({repair.why})" if repair.why else ""
    return f"{quoted(repair.wrong)}{stands_for} is wrong{why}; write {quoted(repair.right)}"


def _marked(sentence: str, wrong: str, right: str, why: str, original: str = "") -> SourceText:
    """A sentence in which the marking has found a wrong name."""
    text = SourceText.of(sentence)
    start = sentence.index(wrong)
    use = TermUse(
        "body", Span(start, start + len(wrong)), repairs=Repair(wrong, right, why, original)
    )
    return replace(text, segments=(replace(text.segments[0], terms=(use,)),))


CHECK = SourceCheck(
    code="T001",
    name="inherited-mistranslation",
    category=Category.TERMINOLOGY,
    severity=Severity.CRITICAL,
    doc=__doc__,
    find=find,
    good=(
        SourceText.of("The data protection office fined the shop."),
        SourceText.of("Nurses need thirty hours of CPD a year."),
    ),
    bad=(
        _marked(
            "The Central Water Committee warned of it.",
            "Central Water Committee",
            "Centre for Water Control",
            "a wrong expansion of ЦКВ",
            "ЦКВ",
        ),
        _marked(
            "A bullet hit the shopping center.", "shopping center", "recruitment centre", "ТЦК"
        ),
    ),
)

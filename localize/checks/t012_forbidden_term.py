"""
The translation uses a name that the glossary forbids, or has given up.

## Why it matters
A forbidden name is one that somebody has already taken for another body once; the entry says why.
A deprecated one was right and is no longer.

## What it compares
The target of each unit in which a concept is marked with the forbidden and deprecated names of that
concept; the reason comes from the glossary where it is at hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.bcp47 import Locale
from localize.checks.check import ArticleCheck, Flaw, Reading
from localize.checks.t010_term_not_used import marked
from localize.checks.terms import occurrences, placed
from localize.checks.words import quoted
from localize.concept import Designation, Status, Termbase
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import OriginKind, TermUse


def find(reading: Reading) -> Iterator[Flaw]:
    """Report every forbidden form once, unless it is part of an accepted one."""
    for unit in reading.units:
        if unit.origin.kind is OriginKind.KEPT:
            continue
        language = unit.locale.language
        seen: set[Span] = set()
        for use in unit.segment.terms:
            right = placed(use, unit)
            for span in occurrences(use.forbidden, unit.target, language):
                if span in seen or (right is not None and right[1].covers(span)):
                    continue
                seen.add(span)
                said = span.of(unit.target)
                entry = _entry(reading.termbase, use.concept_id, said, unit.locale)
                deprecated = entry is not None and entry.status is Status.DEPRECATED
                yield Flaw(
                    f"{quoted(said)} is {'deprecated' if deprecated else 'forbidden'}"
                    f"{f' ({entry.why})' if entry is not None and entry.why else ''}{_instead(use)}",
                    source=use.span,
                    target=span,
                    severity=Severity.MINOR if deprecated else Severity.MAJOR,
                    unit_id=unit.segment.id,
                )


def _instead(use: TermUse) -> str:
    return f"; write {quoted(use.renderings[0].text)}" if use.renderings else "; write another name"


def _entry(termbase: Termbase, concept_id: str, said: str, locale: Locale) -> Designation | None:
    """What the glossary says of a name: the entry whose beginning is the same."""
    concept = termbase.by_id.get(concept_id)
    if concept is None:
        return None
    bad = [
        one for one in concept.named(locale) if one.status in (Status.FORBIDDEN, Status.DEPRECATED)
    ]
    size = max(3, len(said) - 3)
    return next((one for one in bad if one.text.lower()[:size] == said.lower()[:size]), None)


CHECK = ArticleCheck(
    code="T012",
    name="forbidden-term",
    category=Category.TERMINOLOGY,
    severity=Severity.MAJOR,
    doc=__doc__,
    find=find,
    good=(Reading((marked("The RWC met.", "ЦНР зібрався.", "RWC", "ЦНР", forbidden=("РВЦ",)),)),),
    bad=(
        Reading((marked("The RWC met.", "РВЦ зібрався.", "RWC", "ЦНР", forbidden=("РВЦ",)),)),
        Reading(
            (
                marked(
                    "ЦНР мовчить.",
                    "The RVC, or RWC, is silent.",
                    "ЦНР",
                    "RWC",
                    direction="uk>en",
                    forbidden=("RVC",),
                ),
            )
        ),
    ),
)

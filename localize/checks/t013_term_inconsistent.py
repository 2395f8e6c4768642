"""
One concept goes by two accepted names in one article.

## Why it matters
Each of the two is right, and together they are two bodies to a reader. An acronym beside the full
name, or a short name that is part of it, is no second name.

## What it compares
The rendering that each unit has of each concept, with the one that the article had first.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import ArticleCheck, Flaw, Reading
from localize.checks.t010_term_not_used import marked
from localize.checks.terms import placed
from localize.checks.words import quoted
from localize.finding import Category, Severity
from localize.unit import OriginKind


def find(reading: Reading) -> Iterator[Flaw]:
    """Report each rendering that is not the article's first for its concept."""
    first: dict[str, tuple[str, str]] = {}
    for unit in reading.units:
        if unit.origin.kind is OriginKind.KEPT:
            continue
        for use in unit.segment.terms:
            found = placed(use, unit)
            if found is None or found[0].acronym:
                continue
            name = found[0].text
            earlier, where = first.setdefault(use.concept_id, (name, unit.segment.id))
            if not _is_part(name, earlier):
                yield Flaw(
                    f"{quoted(name)} was {quoted(earlier)} in unit {where}; choose one of the two",
                    source=use.span,
                    target=found[1],
                    unit_id=unit.segment.id,
                )


def _is_part(one: str, other: str) -> bool:
    return one.lower() in other.lower() or other.lower() in one.lower()


def _article(
    *targets: str, direction: str, names: tuple[str, ...], source: str, term: str
) -> Reading:
    """Units of one source sentence, each with another target."""
    from dataclasses import replace

    units = [marked(source, target, term, *names, direction=direction) for target in targets]
    return Reading(
        tuple(
            replace(unit, segment=replace(unit.segment, id=f"1:{index}"))
            for index, unit in enumerate(units)
        )
    )


CHECK = ArticleCheck(
    code="T013",
    name="term-inconsistent",
    category=Category.TERMINOLOGY,
    severity=Severity.MINOR,
    doc=__doc__,
    find=find,
    good=(
        _article(
            "Річкова варта мовчить.",
            "Варта пішла.",
            direction="en>uk",
            names=("Річкова варта", "Варта"),
            source="The watch is silent.",
            term="watch",
        ),
    ),
    bad=(
        _article(
            "Річкова варта мовчить.",
            "Служба рік пішла.",
            direction="en>uk",
            names=("Річкова варта", "Служба рік"),
            source="The watch is silent.",
            term="watch",
        ),
        _article(
            "The River Watch is silent.",
            "The River Guard left.",
            direction="uk>en",
            names=("River Watch", "River Guard"),
            source="Варта мовчить.",
            term="Варта",
        ),
    ),
)

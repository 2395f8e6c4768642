"""
White space at the ends, or a line break, does not match the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.document import Span
from localize.finding import Category, Fix, Severity
from localize.unit import TranslationUnit


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Compare leading and trailing white space, then the number of line breaks."""
    source, target = unit.source, unit.target
    if not source.strip() or not target.strip():
        return
    lead, lead_source = _lead(target), _lead(source)
    trail, trail_source = _lead(target[::-1])[::-1], _lead(source[::-1])[::-1]
    if lead != lead_source:
        span = Span(0, len(lead))
        yield Flaw(
            "the white space at the beginning is not that of the source: match it",
            target=span if lead else Span(0, 1),
            fix=Fix(lead_source, span),
        )
    elif trail != trail_source:
        span = Span(len(target) - len(trail), len(target))
        yield Flaw(
            "the white space at the end is not that of the source: match it",
            target=span if trail else Span(len(target) - 1, len(target)),
            fix=Fix(trail_source, span),
        )
    elif source.strip().count("\n") != target.strip().count("\n"):
        yield Flaw(
            f"the source has {source.count(chr(10))} line breaks and the translation {target.count(chr(10))}:"
            " break the lines where the source does",
            target=Span(0, len(target)),
        )


def _lead(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


CHECK = Check(
    "M005",
    "white-space",
    Category.MARKUP,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(Pair(" Read more ", " Читати далі "), Pair("One\ntwo", "Один\nдва")),
    bad=(
        Pair(" Read more", "Читати далі"),
        Pair("Read more", "Leia mais ", "en>pt"),
        Pair("One\ntwo", "Один два"),
    ),
)

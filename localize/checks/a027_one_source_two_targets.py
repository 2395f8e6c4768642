"""
The same sentence is translated in two ways in one article.

## Why it matters
A refrain, a caption or a label that comes back reads as if it were another statement, and one of
the two versions is mostly the worse.

## What it compares
Sources that are alike but for white space, with their targets; upper and lower case count as alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import ArticleCheck, Flaw, Reading
from localize.checks.m001_placeholder import form_of
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# One word alone (Yes, Home) is rightly rendered by its place.
_FEWEST_WORDS = 2


def find(reading: Reading) -> Iterator[Flaw]:
    """Report each later target that differs from the first one of the same source; plural forms may."""
    first: dict[str, TranslationUnit] = {}
    for unit in reading.units:
        source = _bare(unit.source)
        if len(source.split()) < _FEWEST_WORDS or not unit.target or form_of(unit) is not None:
            continue
        earlier = first.setdefault(source, unit)
        if _bare(earlier.target) != _bare(unit.target):
            yield Flaw(
                f"unit {earlier.segment.id} has the same source and says {quoted(earlier.target)};"
                " choose one of the two",
                source=Span(0, len(unit.source)),
                target=Span(0, len(unit.target)),
                unit_id=unit.segment.id,
            )


def _bare(text: str) -> str:
    return " ".join(text.casefold().split())


CHECK = ArticleCheck(
    code="A027",
    name="one-source-two-targets",
    category=Category.ACCURACY,
    severity=Severity.MINOR,
    doc=__doc__,
    find=find,
    good=(
        Reading.of(("Read more", "Читати далі"), ("Read  more", "Читати далі")),
        Reading.of_forms("%d new text", "%d new texts", "%d новий текст", "%d нові", "%d нових"),
    ),
    bad=(
        Reading.of(("Read more", "Читати далі"), ("Read more", "Дізнайтеся більше")),
        Reading.of(
            ("Фото з архіву", "Archive photo"), ("Фото з архіву", "File picture"), direction="uk>en"
        ),
    ),
)

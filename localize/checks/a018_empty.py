"""
The translation is empty, or holds no word and no figure where the source has some.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

_SPEAKS = re.compile(r"\w")


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Look for a single letter or figure."""
    if _SPEAKS.search(unit.source) and not _SPEAKS.search(unit.target):
        yield Flaw(
            f"nothing of {quoted(unit.source)} is in the translation: translate it",
            source=Span(0, len(unit.source)),
        )


CHECK = Check(
    "A018",
    "empty",
    Category.ACCURACY,
    Severity.CRITICAL,
    __doc__,
    find=find,
    good=(Pair("***", "***"), Pair("Yes.", "Так.")),
    bad=(Pair("The mayor resigned.", "."), Pair("The mayor resigned.", "", "en>es")),
)

"""
A web address, an e-mail address, a handle or a hashtag was changed or lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import may_hold_address, quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

_ADDRESS = re.compile(
    r"(?:https?|ftp)://[^\s<>\"»”]+|www\.[^\s<>\"»”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@])@\w{2,}"
)
_TRAILING = ".,;:!?)]}'’"


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Every address of the source must stand in the target, letter by letter."""
    if not may_hold_address(unit.source):
        return
    theirs = _addresses(unit.source)
    ours = {address for address, _ in _addresses(unit.target)}
    for address, span in theirs:
        if address not in ours:
            near = next((other for other in ours if other[:8] == address[:8]), None)
            became = f" became {quoted(near)}" if near else " is not in the translation"
            yield Flaw(f"{quoted(address, 60)}{became}: write it as in the source", source=span)


def _addresses(text: str) -> list[tuple[str, Span]]:
    found = []
    for match in _ADDRESS.finditer(text):
        address = match[0].rstrip(_TRAILING)
        found.append((address, Span(match.start(), match.start() + len(address))))
    return found


CHECK = Check(
    "M002",
    "address",
    Category.MARKUP,
    Severity.MAJOR,
    __doc__,
    find=find,
    good=(
        Pair("See https://example.org/a.", "Див. https://example.org/a."),
        Pair("Write to desk@example.org.", "Escreva para desk@example.org.", "en>pt"),
    ),
    bad=(
        Pair("See https://example.org/a.", "Див. https://example.org/б."),
        Pair("Write to desk@example.org.", "Напишите нам.", "en>ru"),
        Pair("Follow @newsdesk.", "Siga @redação.", "en>pt"),
    ),
)

"""
A bracket opens and does not close, or closes what never opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import blanked, quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

_BRACKET = re.compile(r"[()\[\]{}]")
_PAIRS = {")": "(", "]": "[", "}": "{"}
# Smileys and lists: “a)”, “1)” close nothing.
_LABEL = re.compile(r"^\s*\w{1,3}\)|[:;]-?[)(]", re.MULTILINE)


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Pair the brackets of the target, unless the source's own do not pair."""
    if not _BRACKET.search(unit.target) or _unpaired(unit.source):
        return
    for span in _unpaired(unit.target):
        around = unit.target[max(0, span.start - 12) : span.end + 12]
        yield Flaw(
            f"the bracket {span.of(unit.target)} in {quoted(around)} has no partner: close or remove it",
            target=span,
        )


def _unpaired(text: str) -> list[Span]:
    text = blanked(_LABEL, text)
    opened: list[Span] = []
    lonely: list[Span] = []
    for match in _BRACKET.finditer(text):
        bracket, span = match[0], Span(*match.span())
        if bracket not in _PAIRS:
            opened.append(span)
        elif opened and opened[-1].of(text) == _PAIRS[bracket]:
            opened.pop()
        else:
            lonely.append(span)
    return sorted(lonely + opened)


CHECK = Check(
    "M007",
    "brackets",
    Category.MARKUP,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        Pair("The bank (in Baku) closed.", "Банк (у Баку) зачинився."),
        Pair("a) first", "а) перше"),
    ),
    bad=(
        Pair("The bank (in Baku) closed.", "Банк (у Баку зачинився."),
        Pair("The bank in Baku closed.", "O banco em Baku) fechou.", "en>pt"),
    ),
)

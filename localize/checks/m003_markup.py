"""
Markup inside the text was lost, doubled or broken: tags, entities, Markdown links.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

_TAG = re.compile(
    r"</?[A-Za-z][\w:-]*(?:\s[^<>]*)?/?>|&(?:#\d+|#x[\da-fA-F]+|[A-Za-z]{2,8});|\]\(|\[/?\w+(?:\s[^\]]*)?\](?=.*\[/)"
)
_CHARACTERS = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": " ", "&apos;": "'"}


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Compare tags by name and entities by themselves, as multisets."""
    if (
        "<" not in unit.source + unit.target
        and "&" not in unit.source + unit.target
        and "](" not in unit.source + unit.target
    ):
        return
    theirs, ours = _tags(unit.source), _tags(unit.target)
    want, have = Counter(name for name, _ in theirs), Counter(name for name, _ in ours)
    for name, span in theirs:
        if want[name] > have[name]:
            have[name] += 1
            yield Flaw(
                f"{quoted(span.of(unit.source))} is missing in the translation: put it back",
                source=span,
            )
    have = Counter(name for name, _ in ours)
    for name, span in ours:
        if have[name] > want[name]:
            want[name] += 1
            yield Flaw(
                f"{quoted(span.of(unit.target))} is not in the source: remove it", target=span
            )


def _tags(text: str) -> list[tuple[str, Span]]:
    found = []
    for match in _TAG.finditer(text):
        name = re.split(r"[\s/>]", match[0].lstrip("</"))[0].lower()
        closing = "/" if match[0].startswith("</") else ""
        if match[0] not in _CHARACTERS:
            found.append(
                (closing + name if match[0].startswith("<") else match[0], Span(*match.span()))
            )
    return found


CHECK = Check(
    "M003",
    "markup",
    Category.MARKUP,
    Severity.MAJOR,
    __doc__,
    find=find,
    good=(
        Pair("A <b>new</b> law", "<b>Новий</b> закон"),
        Pair("Read [more](https://example.org).", "Читайте [далі](https://example.org)."),
        Pair("Fish &amp; chips", "Peixe & fritas", "en>pt"),
    ),
    bad=(
        Pair("A <b>new</b> law", "<b>Новий закон"),
        Pair("A new law", "Uma <i>nova lei", "en>pt"),
        Pair("Read [more](https://example.org).", "Читайте далі https://example.org."),
    ),
)

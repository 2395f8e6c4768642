"""
A placeholder, a format string or a slot was lost, changed or made up.

`%s`, `%(count)d`, `{name}`, `{{ user }}`, `${total}`, `{0:.2f}`: the program that shows the text fails, or shows
nonsense, where one is missing. Order may change where a placeholder has a name or a number.
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

_PLACEHOLDER = re.compile(
    r"\{\{-?\s*[\w.|:' -]+?\s*-?\}\}"  # Jinja, Django, Mustache
    r"|\{%-?\s.+?\s-?%\}"
    r"|\$\{[\w.]+\}"
    r"|\{[A-Za-z_0-9]*(?:\[\w+\]|\.\w+)*(?:![rsa])?(?::[^{}]*)?\}"
    r"|%\([\w.]+\)[#0\- +]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]"
    r"|%(?:\d+\$)?[#0\-+]*\d*(?:\.\d+)?(?:hh|h|ll|l|z)?[diouxXeEfFgGcrsaSp](?![^\W\d_])"
    r"|%%"
)
# How the PO reader names a plural form: the message's index, and the form's.
_FORM = re.compile(r"(\d+)\[(\d+)\]")
_PER_CENT = re.compile(r"(?<=\d)\s?%")


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Compare the placeholders of both texts as multisets; plural forms are left to M004."""
    if form_of(unit) is not None:
        return
    theirs, ours = _placeholders(unit.source), _placeholders(unit.target)
    if not theirs and not ours:
        return
    want = Counter(text for text, _ in theirs)
    have = Counter(text for text, _ in ours)
    for text, span in theirs:
        if want[text] > have[text]:
            have[text] += 1
            yield Flaw(
                f"the placeholder {quoted(text)} is missing in the translation: put it back",
                source=span,
            )
    have = Counter(text for text, _ in ours)
    for text, span in ours:
        if have[text] > want[text]:
            want[text] += 1
            yield Flaw(
                f"the placeholder {quoted(text)} is not in the source: remove or correct it",
                target=span,
            )


def form_of(unit: TranslationUnit) -> tuple[str, int] | None:
    """The message of a catalog that the unit is a plural form of, and which; None: it is none."""
    match = _FORM.fullmatch(unit.segment.id)
    return (match[1], int(match[2])) if match else None


def placeholders(text: str) -> list[str]:
    """The placeholders of `text`, in order."""
    return [placeholder for placeholder, _ in _placeholders(text)]


def _placeholders(text: str) -> list[tuple[str, Span]]:
    if "%" not in text and "{" not in text:
        return []
    per_cent = {match.end() - 1 for match in _PER_CENT.finditer(text)}
    return [
        (re.sub(r"\s+", " ", match[0]), Span(*match.span()))
        for match in _PLACEHOLDER.finditer(text)
        if match.start() not in per_cent
    ]


CHECK = Check(
    "M001",
    "placeholder",
    Category.MARKUP,
    Severity.CRITICAL,
    __doc__,
    find=find,
    good=(
        Pair("by {author}", "автор: {author}"),
        Pair("%(count)d comments", "Коментарів: %(count)d"),
        Pair("Up 5% since May", "Зростання на 5% з травня"),
        Pair("100% free", "100% gratuit", "en>fr"),
    ),
    bad=(
        Pair("by {author}", "автор"),
        Pair("Hello, ${name}!", "Olá!", "en>pt"),
        Pair("{{ count }} views", "{{ count }} {{ total }} просмотров", "en>ru"),
        Pair("Page %s", "Сторінка"),
    ),
)

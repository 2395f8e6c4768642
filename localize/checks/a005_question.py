"""
A question became a statement, or a statement a question.

The marks of both texts are counted, each in its own script: `?`, `؟`, the Armenian `՞` and the Greek `;`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import blanked, quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

_MARKS = "?？؟՞⸮"
# A question of English that is quoted without its mark: the ballot read: "Are you for membership."
_QUOTES_A_QUESTION = re.compile(
    r"[:,]\s*[\"“'‘](?:are|is|do|does|did|was|were|will|would|can|could|should|have|has|who|what|why|when"
    r"|where|how) (?:you|we|they|he|she|it|the|this|that|your|our|a)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S*(?:://|www\.)\S+")


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Hold the questions of both texts against each other."""
    asked = _questions(unit.source, unit.segment.locale.language)
    asks = _questions(unit.target, unit.locale.language)
    if asked and not asks and not _QUOTES_A_QUESTION.search(unit.target):
        sentence = _sentence(unit.source, asked[0])
        yield Flaw(
            f"{quoted(sentence.of(unit.source))} is a question and the translation asks none: ask it there too",
            source=sentence,
            severity=_gravity(unit.source),
            target=Span(max(0, len(unit.target) - 1), len(unit.target)),
        )
    elif asks and not asked and not _QUOTES_A_QUESTION.search(unit.source):
        sentence = _sentence(unit.target, asks[0])
        yield Flaw(
            f"{quoted(sentence.of(unit.target))} asks what the source states: make it a statement",
            target=sentence,
            severity=_gravity(unit.target),
        )


def _gravity(text: str) -> Severity:
    """A question that somebody is quoted to have asked may be reported instead."""
    return Severity.MINOR if any(mark in text for mark in "\"“«„‘'") else Severity.MAJOR


def _questions(text: str, language: str) -> list[int]:
    marks = _MARKS + (";" if language == "el" else "")
    if not any(mark in text for mark in marks):
        return []
    blank = blanked(_ADDRESS, text)
    return [index for index, character in enumerate(blank) if character in marks]


def _sentence(text: str, end: int) -> Span:
    """The sentence of `text` in which the mark at `end` stands."""
    start = max(text.rfind(stop, 0, max(0, end - 1)) for stop in (". ", "! ", "? ", "… ")) + 1
    while text[start : start + 1] == " ":
        start += 1
    stop = re.compile(r"[.!?։:]").search(text, end) if text[end] == "՞" else None
    return Span(start, stop.end() if stop else end + 1)


CHECK = Check(
    "A005",
    "question",
    Category.ACCURACY,
    Severity.MAJOR,
    __doc__,
    find=find,
    good=(
        Pair("Who signed the order?", "Хто підписав наказ?"),
        Pair("Who signed the order?", "¿Quién firmó la orden?", "en>es"),
        Pair(
            'The ballot asked: "Do you want a new law."',
            "У бюлетені питали: «Чи хочете ви нового закону?»",
        ),
        Pair("Ո՞վ ստորագրեց հրամանը։", "Who signed the order?", "hy>en"),
        Pair(
            "See https://example.org/?id=4 for the list.",
            "Ver a lista em https://example.org/?id=4.",
            "en>pt",
        ),
    ),
    bad=(
        Pair("Who signed the order?", "Хто підписав наказ."),
        Pair("Der Minister tritt zurück.", "Is the minister stepping down?", "de>en"),
        Pair("Did the talks fail?", "As negociações fracassaram.", "en>pt-BR"),
    ),
)

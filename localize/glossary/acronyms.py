"""
What an acronym stands for in one article.

The same letters name many things: ``CPD`` is a police department, a course that nurses take, and a
wrong rendering of ЦПД. An article says which by spelling it out, in parentheses (``continuing
professional development (CPD)``) or by naming it (``the Chicago Police Department``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from localize.document import Span
from localize.glossary.words import words

_SMALL_WORD = 3
"""Words of up to so many letters, in lower case, may be left out of an acronym (of, for, and)."""
_TELLING_WORD = 5
"""In lower case, outside parentheses, only words of so many letters are taken to spell one out."""


class Expansion(NamedTuple):
    """Words that spell an acronym out: in which text, where; `defined` where parentheses say so."""

    text_index: int
    span: Span
    defined: bool
    capitalised: bool


@dataclass(frozen=True, slots=True)
class Initials:
    """A text's initials, with and without its small words: an acronym is looked up in them."""

    text: str
    language: str
    all: str
    telling: str
    telling_at: tuple[int, ...]
    """For each character of `telling`, the index of its word."""

    @classmethod
    def of(cls, text: str, language: str) -> Initials:
        """Read the initials of `text`."""
        text_words = words(text, language)
        kept = [
            index
            for index, word in enumerate(text_words)
            if len(word.text) > _SMALL_WORD or not word.text.islower()
        ]
        return cls(
            text,
            language,
            "".join(word.text[0].lower()[0] for word in text_words),
            "".join(text_words[index].text[0].lower()[0] for index in kept),
            tuple(kept),
        )


def expansions(acronym: str, article: Sequence[Initials]) -> Iterator[Expansion]:
    """
    Where the texts of an article spell `acronym` out.

    Its capitals are held against the initials of words in a row.
    """
    letters = "".join(letter for letter in acronym if letter.isupper() or letter.isdigit()).lower()
    if len(letters) < 2:
        return
    for text_index, initials in enumerate(article):
        for first, last in _runs(letters, initials):
            expansion = _judge(acronym, text_index, initials, first, last)
            if expansion:
                yield expansion


def _runs(letters: str, initials: Initials) -> Iterator[tuple[int, int]]:
    """The word ranges (end-exclusive) whose initials are `letters`."""
    seen = set()
    for text, place in ((initials.telling, initials.telling_at), (initials.all, None)):
        start = text.find(letters)
        while start >= 0:
            end = start + len(letters) - 1
            run = (place[start], place[end] + 1) if place else (start, end + 1)
            if run not in seen:
                seen.add(run)
                yield run
            start = text.find(letters, start + 1)


def _judge(
    acronym: str, text_index: int, initials: Initials, first: int, last: int
) -> Expansion | None:
    run = words(initials.text, initials.language)[first:last]
    span = Span(run[0].start, run[-1].end)
    between = [initials.text[one.end : other.start] for one, other in pairwise(run)]
    if not all(joint.isspace() or joint in "-–’'" for joint in between):
        return None
    telling = [word.text for word in run if len(word.text) > _SMALL_WORD or not word.text.islower()]
    capitalised = bool(telling) and all(word[0].isupper() for word in telling)
    defined = _defined(acronym, initials.text, span)
    named = capitalised or all(len(word) >= _TELLING_WORD for word in telling)
    return Expansion(text_index, span, defined, capitalised) if defined or named else None


def _defined(acronym: str, text: str, span: Span) -> bool:
    """Whether the acronym stands in parentheses after `span`, or `span` in them after it."""
    escaped = re.escape(acronym)
    after, before = text[span.end : span.end + 80], text[max(0, span.start - 80) : span.start]
    return bool(
        re.match(rf"[\"”»]?\s*[(\[]\s*[\"“«]?{escaped}\b", after)
        or re.search(rf"\b{escaped}\s*[(\[]\s*[\"“«]?(?:the\s+)?\Z", before)
    )

"""Whether a candidate target may take the draft's place, and which of several is the best."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import Indel

from localize.concept import Designation
from localize.document import Span
from localize.glossary.inflect.place import agrees
from localize.glossary.ladder.source import Source

_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"\w+")

SHORTEST, LONGEST = 0.75, 1.35
"""How a candidate's length in words may relate to the draft's (its own terms come on top)."""


LEAST_LIKENESS = 0.8
"""A target less like the draft than this is another translation, not the draft with its terms."""


def lost_numbers(candidate: str, draft: str, source: Source) -> bool:
    """Whether a number that the draft got from outside the terms is gone."""
    in_terms = Counter[str]()
    for use in source.uses:
        in_terms.update(_NUMBER.findall(use.span.of(source.text)))
    kept = Counter(_NUMBER.findall(draft)) - in_terms
    return bool(kept - Counter(_NUMBER.findall(candidate)))


def lost_slots(candidate: str, draft: str, slots: Sequence[str]) -> bool:
    """Whether a protected text that the draft has is gone."""
    return any(draft.count(text) > candidate.count(text) for text in slots)


def odd_length(candidate: str, draft: str, added: int) -> bool:
    """Whether much is gone or much has come beyond the `added` words of the terms."""
    ours, theirs = len(_WORD.findall(candidate)), len(_WORD.findall(draft))
    return not SHORTEST * theirs - added <= ours <= LONGEST * theirs + added


def repeats(candidate: str, draft: str) -> bool:
    """Whether a word, or a run of two or three, stands twice in a row that did not in the draft."""
    return bool(_doubled(candidate) - _doubled(draft))


def _doubled(text: str) -> Counter[tuple[str, ...]]:
    words = [match[0].lower() for match in re.finditer(r"\w+|[^\w\s]", text)]
    found = Counter[tuple[str, ...]]()
    for size in (1, 2, 3):
        for index in range(len(words) - 2 * size + 1):
            run = tuple(words[index : index + size])
            if run == tuple(words[index + size : index + 2 * size]) and run[0].isalnum():
                found[run] += 1
    return found


def disagreements(candidate: str, places: Sequence[tuple[Span, Designation]]) -> int:
    """How many of the placed terms have an article or a contraction of the wrong form."""
    return sum(not agrees(candidate, span, designation) for span, designation in places)


def likeness(candidate: str, draft: str) -> float:
    """How much of the draft is left, 0 to 1: what the engine wrote is the best that is known."""
    return Indel.normalized_similarity(candidate, draft)

"""Approved texts found again for a source: exact, or alike and adapted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from localize.approval import Approval

LEAST = 75
"""Least likeness in percent, as translators' tools offer matches (OmegaT and Poedit: 70 to 75)."""

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class MatchKind(StrEnum):
    """How a match was found (TMX tools' words)."""

    EXACT = "exact"
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Match:
    """An approved text that may serve; `target` is its text, with the numbers of the new source."""

    approval: Approval
    kind: MatchKind
    score: int
    target: str


def find(source: str, approvals: Iterable[Approval], least: int = LEAST) -> list[Match]:
    """
    The approvals that may serve for `source`, the best first.

    Where a source differs in numbers, they are put into the target; one whose names differ, or
    whose numbers cannot be told apart in the target, is refused.
    """
    from rapidfuzz import fuzz, process

    known = list(dict.fromkeys(approvals))
    found: list[Match] = []
    scored = process.extract(
        source,
        [approval.source for approval in known],
        scorer=fuzz.ratio,
        score_cutoff=least,
        limit=None,
    )
    for _, score, index in scored:
        approval = known[index]
        if approval.source == source:
            found.append(Match(approval, MatchKind.EXACT, 100, approval.target))
        elif _names(source) == _names(approval.source):
            target = _adapted(source, approval)
            if target is not None:
                found.append(Match(approval, MatchKind.FUZZY, min(99, int(score)), target))
    return found


def _names(text: str) -> list[str]:
    """Capitalised words after the first: mostly names."""
    return sorted(match[0] for match in list(_WORD.finditer(text))[1:] if match[0][0].isupper())


def _adapted(source: str, approval: Approval) -> str | None:
    """The approval's target with the numbers of `source`, or None where that cannot be done."""
    new, old = _NUMBER.findall(source), _NUMBER.findall(approval.source)
    if new == old:
        return approval.target
    if len(new) != len(old):
        return None
    target = approval.target
    swaps = {before: after for before, after in zip(old, new, strict=True) if before != after}
    standing = _NUMBER.findall(target)
    if any(standing.count(before) != 1 for before in swaps):
        return None
    return _NUMBER.sub(lambda match: swaps.get(match[0], match[0]), target)

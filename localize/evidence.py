"""
What translation models say of a source and its target, word by word.

Engines measure it (`localize.engines.evidence`), checks judge it. Two models are asked: one that
translates in the unit's direction is forced through the target, one of the way back through the
source. So each side is read by one model and written by the other.
"""

from __future__ import annotations

from dataclasses import dataclass

from localize.document import Span


@dataclass(frozen=True, slots=True)
class WordEvidence:
    """
    A word of one side.

    `cover` is the most attention that any piece of the other side paid to it when it was read: 0
    where nothing was read from it, up to 1. `surprise` is how much less likely its least likely
    piece was than the piece that the model itself would have written there: 0 where it would have
    written this word, in nats.
    """

    span: Span
    cover: float
    surprise: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a unit's source and of its target, in order; digits are words here."""

    source: tuple[WordEvidence, ...]
    target: tuple[WordEvidence, ...]

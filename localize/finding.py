"""What a check says of a translation, in MQM's terms (https://themqm.org)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from localize.document import Span


class Severity(StrEnum):
    """MQM's severities: `CRITICAL` changes what the article claims."""

    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for the mildest."""
        return list(Severity).index(self)


class Category(StrEnum):
    """The dimension of MQM that a finding falls in; a check's code begins with its letter."""

    TERMINOLOGY = "terminology"
    ACCURACY = "accuracy"
    LINGUISTIC = "linguistic-conventions"
    LOCALE = "locale-conventions"
    MARKUP = "design-and-markup"


@dataclass(frozen=True, slots=True)
class Fix:
    """
    What would mend the finding for certain: `text` in place of `span` (a span of the target, or
    of the source where `in_source`).
    """

    text: str
    span: Span
    in_source: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """
    One doubtful place in one unit (or, where `unit_id` is empty, in the whole article).

    `message` says what is wrong, where, and what to do, in one sentence. Spans are characters of
    the unit's source and target.
    """

    code: str
    name: str
    severity: Severity
    category: Category
    unit_id: str
    message: str
    source_span: Span | None = None
    target_span: Span | None = None
    fix: Fix | None = None

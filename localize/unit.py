"""
What waits to be translated (`Segment`) and what is done (`TranslationUnit`).

All offsets are characters of the segment's own text, 0-based, end-exclusive.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from localize.bcp47 import Locale
from localize.document import Inline, Span
from localize.evidence import Evidence

NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Slot:
    """
    A stretch that must come through as it is: `kind` is ``url``, ``email``, ``money``,
    ``hashtag``, ``handle``, ``phone``, ``shortcode``, ``code``, ``placeholder``, ``number`` (one
    with a sign), ``emoji`` or ``symbol``.
    """

    span: Span
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Rendering:
    """
    An accepted name of a concept in the target locale.

    `text` is the citation form; `forms` are all inflected forms of it that count as the same
    (the citation form among them). Gender, number and article are the designation's.
    """

    text: str
    forms: tuple[str, ...]
    gender: str = ""
    number: str = "singular"
    article: bool | None = None
    acronym: bool = False
    listed: tuple[tuple[str, str], ...] = ()
    """The forms that the glossary lists, by label (``("gen", "СНБО")``): they override grammar."""


@dataclass(frozen=True, slots=True)
class TermUse:
    """
    A concept named at `span` of a segment.

    `renderings` are what the target may say there, the best for this place first (first mention
    or later one); empty where the termbase has no name in the target locale. `forbidden` are forms
    in the target that name the concept wrongly. `repairs` says that the *source* uses a forbidden
    name: what it should have said, and why.
    """

    concept_id: str
    span: Span
    renderings: tuple[Rendering, ...] = ()
    forbidden: tuple[str, ...] = ()
    repairs: Repair | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """A wrong name in the source: `right` is the name in the source's locale, `why` the reason."""

    wrong: str
    right: str
    why: str
    original: str = ""
    """The name that was wrongly rendered, in its own language, if known."""


@dataclass(frozen=True, slots=True)
class Segment:
    """
    A sentence, or what stands for one: the text that is translated as a whole.

    `id` is ``BLOCK:INDEX``, unique in the article. `text` has no white space at its ends and lies
    at `span` of its block's text; what lies between segments is white space and stays as it is.
    """

    id: str
    text: str
    locale: Locale
    block_id: str = ""
    span: Span = NOWHERE
    inlines: tuple[Inline, ...] = ()
    slots: tuple[Slot, ...] = ()
    terms: tuple[TermUse, ...] = ()
    spoken: str = ""
    """The text as an engine is to read it, where that differs in case alone (a headline)."""


class OriginKind(StrEnum):
    """Where a target came from."""

    ENGINE = "engine"
    MEMORY = "memory"
    HUMAN = "human"
    KEPT = "kept"
    """The source as it is: already in the target's language, or no route leads there."""


@dataclass(frozen=True, slots=True)
class Origin:
    """`name` is the route (``firefox en>pt``), the translator, or why a text was kept."""

    kind: OriginKind
    name: str = ""
    digest: str = ""


class State(StrEnum):
    """How far a unit is (XLIFF 2.1, `state`)."""

    INITIAL = "initial"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    FINAL = "final"


class Step(StrEnum):
    """The step of the ladder that placed a term, cheapest first."""

    ALREADY = "already-right"
    REPLACED = "post-replace"
    CARRIER = "carrier-noun"
    COPIED = "copied-term"
    PLACEHOLDER = "placeholder"
    REPAIRED = "source-repaired"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a term's rendering stands in the target, and how it came there."""

    concept_id: str
    source: Span
    target: Span | None
    step: Step


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """
    A segment with its target; `inlines` are the source's, placed over the target's words.

    `evidence` is what models say of the two, where they were asked.
    """

    segment: Segment
    locale: Locale
    target: str
    origin: Origin
    state: State = State.TRANSLATED
    placements: tuple[Placement, ...] = ()
    inlines: tuple[Inline, ...] = ()
    evidence: Evidence | None = None

    @property
    def source(self) -> str:
        """The text that was translated."""
        return self.segment.text


@dataclass(frozen=True, slots=True)
class Link:
    """Words that render each other: a span of the source, a span of the target, 0 < score ≤ 1."""

    source: Span
    target: Span
    score: float = 1.0


Translate = Callable[[Sequence[str]], list[str]]
"""Texts in, their translations out: as many, in order. What a stage is handed of an engine."""

Align = Callable[[Sequence[tuple[str, str]]], Sequence[Sequence[Link]]]
"""Sources and their targets in, the links between the words of each pair out, sorted by source."""

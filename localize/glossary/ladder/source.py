"""The source as the engine is to see it: wrong names put right, each term at its new place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from localize.document import Span
from localize.glossary.settings import Settings, SourceRepair
from localize.unit import Segment, TermUse


@dataclass(frozen=True, slots=True)
class Source:
    """
    A segment's text with its repairs made. `uses` are its term uses that are to be enforced, with
    their spans in *this* text; `original` are the same uses' spans in the segment's own text.
    """

    text: str
    uses: tuple[TermUse, ...]
    original: tuple[Span, ...]


def repaired(segment: Segment, settings: Settings) -> Source:
    """
    The segment's text with the right name in place of each wrong one, and its uses moved along.

    Where the policy is not to repair, a wrongly named use is left out: its target says what the
    source says. A use without any rendering has nothing to be enforced and is left out too.
    """
    text, shift = segment.text, 0
    uses: list[TermUse] = []
    original: list[Span] = []
    for use in sorted(segment.terms, key=lambda use: use.span):
        span = use.span.shift(shift)
        if use.repairs is not None:
            if settings.source_repair is not SourceRepair.REPAIR:
                continue
            right = use.repairs.right
            text = text[: span.start] + right + text[span.end :]
            shift += len(right) - (span.end - span.start)
            span = Span(span.start, span.start + len(right))
        if use.renderings:
            uses.append(replace(use, span=span))
            original.append(use.span)
    return Source(text, tuple(uses), tuple(original))


def prepare(segments: Sequence[Segment], settings: Settings) -> list[str]:
    """The texts to translate first, one for each segment: `enforce` takes their targets as drafts."""
    return [repaired(segment, settings).text for segment in segments]

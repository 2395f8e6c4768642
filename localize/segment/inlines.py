"""
Markup of a block, shared out to its segments and gathered again.

An element that goes over the end of a sentence is split: each segment has its part. What lies
between segments or at their edges without covering text (a line break, a picture between two
sentences) belongs to none: it keeps its place in the block.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from localize.document import Inline, Span

_Element = tuple[str, tuple[tuple[str, str], ...], tuple[str, str] | None]


def share(inlines: Sequence[Inline], spans: Sequence[Span]) -> list[list[Inline]]:
    """For each of `spans` the parts of `inlines` inside it, in its own offsets."""
    shares: list[list[Inline]] = [[] for _ in spans]
    for inline, over in zip(inlines, _holders(inlines, spans), strict=True):
        for index in over:
            inside = spans[index]
            start, end = max(inline.span.start, inside.start), min(inline.span.end, inside.end)
            part = Span(start, end).shift(-inside.start)
            shares[index].append(replace(inline, span=part))
    return shares


def _holders(inlines: Sequence[Inline], spans: Sequence[Span]) -> Iterator[range]:
    """
    For each inline the indices of those `spans` (sorted, apart) that it has a part in.

    One without text has none at a span's edge, unless it stands inside an element that starts there.
    """
    opened = -1
    for inline in inlines:
        start, end = inline.span.start, inline.span.end
        first = bisect_right(spans, start, key=lambda span: span.end)
        last = bisect_left(spans, max(end, start + 1), key=lambda span: span.start)
        if start < end and first < last:
            opened = max(start, spans[first].start)
        elif first < last and spans[first].start == start != opened:
            last = first
        yield range(first, last)


def gather(
    inlines: Sequence[Inline],
    spans: Sequence[Span],
    places: Sequence[Span],
    parts: Sequence[Sequence[Inline]],
) -> tuple[Inline, ...]:
    """
    The inlines of the joined text, sorted by start, the outer first.

    `inlines` are the block's, `spans` its segments', `places` where each segment's target lies in
    the joined text, `parts` the inlines over each target, in its own offsets. The last part of an
    element in one segment and its first in the next become one again, with all between them, if
    the element went over that border in the block.
    """
    across = _across(inlines, spans)
    gathered: list[Inline] = []
    before: dict[_Element, int] = {}
    for place, own, crossing in zip(places, parts, across, strict=True):
        last: dict[_Element, int] = {}
        for part in own:
            inline = replace(part, span=part.span.shift(place.start))
            element = _element(part)
            if crossing[element] and element in before:
                crossing[element] -= 1
                index = before[element]
                whole = Span(gathered[index].span.start, inline.span.end)
                gathered[index] = replace(inline, span=whole)
            else:
                index = len(gathered)
                gathered.append(inline)
            last[element] = index
        before = last
    between = _between(inlines, spans, places)
    # The sort is stable: what stands at the start of a segment is before what starts in it.
    return tuple(sorted([*between, *gathered], key=lambda inline: inline.span.start))


def _across(inlines: Sequence[Inline], spans: Sequence[Span]) -> list[Counter[_Element]]:
    """For each segment the elements that come over from the one before."""
    across: list[Counter[_Element]] = [Counter() for _ in spans]
    for inline, over in zip(inlines, _holders(inlines, spans), strict=True):
        for index in over[1:]:
            across[index][_element(inline)] += 1
    return across


def _element(inline: Inline) -> _Element:
    return inline.tag, inline.attributes, inline.markup


def _between(
    inlines: Sequence[Inline], spans: Sequence[Span], places: Sequence[Span]
) -> Iterator[Inline]:
    """The inlines that no segment has, where they lie in the joined text."""
    for inline, over in zip(inlines, _holders(inlines, spans), strict=True):
        if not over:
            start = _moved(inline.span.start, spans, places)
            yield replace(inline, span=Span(start, _moved(inline.span.end, spans, places)))


def _moved(at: int, spans: Sequence[Span], places: Sequence[Span]) -> int:
    """Where an offset outside all segments lies in the joined text: as far after the one before."""
    index = bisect_right(spans, at, key=lambda span: span.end) - 1
    return at if index < 0 else places[index].end + at - spans[index].end

"""
Blocks cut into segments, by each language's own rules, and segments joined to blocks again.

`python -m tests.bench.segment FOLDER` measures the rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from localize.bcp47 import Locale
from localize.document import Article, Block, Inline, Span
from localize.segment import inlines as markup
from localize.segment.cuts import cuts
from localize.segment.settings import Settings
from localize.unit import Segment

__all__ = ["Settings", "join", "join_inlines", "segments"]

_USUAL = Settings()
_UNDETERMINED = Locale("und")
_SPACED = (".", "!", "?", "…")
"""Stops of writings that put a space between sentences."""


def segments(article: Article, settings: Settings = _USUAL) -> tuple[Segment, ...]:
    """
    The segments of all blocks, in order: each a sentence, or a clause of one that is too long.

    A segment has the locale of the foreign stretch that it is, else its block's, else the
    article's; ``und`` where none is known. Joined with their own texts, a block's segments give the
    block back exactly.
    """
    return tuple(
        segment
        for block in article.blocks
        for segment in _of_block(block, block.locale or article.locale or _UNDETERMINED, settings)
    )


def _of_block(block: Block, locale: Locale, settings: Settings) -> list[Segment]:
    pieces = cuts(block, locale, settings.longest)
    shares = markup.share(block.inlines, [span for span, _ in pieces])
    return [
        Segment(
            id=f"{block.id}:{index}",
            text=span.of(block.text),
            locale=spoken,
            block_id=block.id,
            span=span,
            inlines=tuple(share),
        )
        for index, ((span, spoken), share) in enumerate(zip(pieces, shares, strict=True))
    ]


def join(block: Block, segments: Sequence[Segment], texts: Sequence[str]) -> str:
    """
    The block's text with `texts` in place of its `segments`; the white space between them stays.

    Where the block has none between two sentences (Chinese writes so), a translation gets a space
    if its own sentence ends with a stop that wants one.
    """
    gaps = _gaps(block, segments, texts)
    return "".join(part for pair in zip(gaps, (*texts, ""), strict=True) for part in pair)


def join_inlines(
    block: Block,
    segments: Sequence[Segment],
    texts: Sequence[str],
    inlines: Sequence[Sequence[Inline]],
) -> tuple[Inline, ...]:
    """
    The markup over the joined text: `inlines` are those over each of `texts`, in its own offsets.

    Parts of an element that was split become one again, and what stood between segments (a line
    break, a picture) stands there still.
    """
    places = []
    at = 0
    for gap, text in zip(_gaps(block, segments, texts), texts, strict=False):
        at += len(gap)
        places.append(Span(at, at + len(text)))
        at += len(text)
    return markup.gather(block.inlines, [segment.span for segment in segments], places, inlines)


def _gaps(block: Block, segments: Sequence[Segment], texts: Sequence[str]) -> list[str]:
    """What stands before each segment, and after the last."""
    edges = [0, *(edge for one in segments for edge in (one.span.start, one.span.end)), None]
    gaps = [block.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    for index, (left, right) in enumerate(pairwise(texts), start=1):
        is_translated = left != segments[index - 1].text
        if not gaps[index] and is_translated and left.endswith(_SPACED) and right.strip():
            gaps[index] = " "
    return gaps

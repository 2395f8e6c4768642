"""
Where a block is cut into segments.

Four kinds of place, the surest first: a break that the author made (a blank line, an item of a list,
a line break before a capital), the edge of a quotation in another language, the end of a sentence,
and in a sentence longer than an engine reads, a clause.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from localize.bcp47 import Locale
from localize.document import Block, Foreign, Span
from localize.segment import rules, sentences

_BREAK = re.compile(r"\n[^\S\n]*(?=\n|[-–—•*·▪◦‣][^\S\n]|\d{1,3}[.)][^\S\n])")

_REACH = 8
"""Characters looked at on each side of a line break or of a quotation."""

_OPENING = re.compile(r"(?<!\S)[^\w\s]*\Z")
_CLOSING = re.compile(r"[^\w\s]*(?!\S)")
_LEADS_IN = re.compile(r"(?:\A|[:,;.!?…–—(»”\"])\s*\Z")
"""What stands before a quotation that is no part of a clause: `She wrote: «`."""

_CLAUSES = (
    re.compile(r"[;:؛；](?=\s)"),
    re.compile(r"[,،](?=\s)|\s(?=[–—]\s)|[，、]"),
    re.compile(r"(?=\s)"),
)
"""Places after which a long sentence is cut, the best first."""

_WORD = re.compile(r"\w")


def cuts(block: Block, locale: Locale, longest: int) -> list[tuple[Span, Locale]]:
    """
    The spans of the block's segments in order, without white space at their ends, each in a locale.

    What lies between them is white space (or nothing, where a writing has none between sentences or
    a word is longer than `longest`). A span without a word goes with the one before it.
    """
    text = block.text
    edges = sorted({0, len(text), *_breaks(block), *_foreign_edges(block)})
    pieces: list[tuple[Span, Locale]] = []
    for start, end in pairwise(edges):
        spoken = _locale(Span(start, end), block.foreign, locale)
        ends = (start + at for at in sentences.ends(text[start:end], rules.of(spoken.language)))
        for span in _trimmed(text, (start, *ends, end)):
            if pieces and not _WORD.search(text, span.start, span.end):
                before, its_locale = pieces.pop()
                pieces.append((Span(before.start, span.end), its_locale))
            else:
                pieces += [(part, spoken) for part in _short(text, span, longest)]
    return pieces


def _breaks(block: Block) -> Iterator[int]:
    text = block.text
    for match in _BREAK.finditer(text):
        yield match.start()
    for inline in block.inlines:
        if inline.tag == "br":
            at = inline.span.start
            before = text[max(0, at - _REACH) : at].rstrip()[-1:]
            after = text[at : at + _REACH].lstrip()[:1]
            if before not in (",", "-", "–", "—") and not after.islower():
                yield at


def _foreign_edges(block: Block) -> Iterator[int]:
    """Both ends of each foreign stretch that can stand alone, its quotation marks with it."""
    text = block.text
    for foreign in block.foreign:
        start, end = foreign.span.start, foreign.span.end
        opening = _OPENING.search(text, max(0, start - _REACH), start)
        closing = _CLOSING.match(text, end, end + _REACH)
        if opening and closing:
            at = opening.start()
            if _LEADS_IN.search(text, max(0, at - _REACH), at):
                yield from (at, closing.end())


def _locale(span: Span, foreign: Iterable[Foreign], otherwise: Locale) -> Locale:
    """The locale of the foreign stretch that fills most of `span`."""
    for stretch in foreign:
        shared = min(span.end, stretch.span.end) - max(span.start, stretch.span.start)
        if 2 * shared > span.end - span.start:
            return stretch.locale
    return otherwise


def _trimmed(text: str, edges: Iterable[int]) -> Iterator[Span]:
    for start, end in pairwise(edges):
        piece = text[start:end]
        bare = piece.lstrip()
        if bare:
            start += len(piece) - len(bare)
            yield Span(start, start + len(bare.rstrip()))


def _short(text: str, span: Span, longest: int) -> Iterator[Span]:
    """`span`, in parts of at most `longest` characters."""
    start = span.start
    while span.end - start > longest:
        cut = _clause(text, start + longest // 2, start + longest)
        yield from _trimmed(text, (start, cut))
        start = cut
    yield from _trimmed(text, (start, span.end))


def _clause(text: str, low: int, high: int) -> int:
    """The best place to cut between `low` and `high`."""
    for pattern in _CLAUSES:
        places = [match.end() for match in pattern.finditer(text, low, high)]
        if places:
            return places[-1]
    while high > low and unicodedata.combining(text[high]):
        high -= 1  # an accent stays with its letter
    return high

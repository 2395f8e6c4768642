"""
Plain text: a title, a byline, paragraphs and headings apart by blank lines.

The skeleton is the body without the page's own words (see `chrome`); everything else comes back
character for character. A text without blank lines, or with lines wrapped by hand, is told by the
shape of its lines: a line was wrapped where the next word would not have fitted.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from localize.document import Article, ArticleFormat, BlockKind, SiteString, Span
from localize.errors import InputError
from localize.readers import chrome
from localize.readers.body import Body, is_prose
from localize.readers.encoding import decode
from localize.readers.source import Source

_WIDEST = 100
"""Characters that a line wrapped by hand has at most; mail and terminals stop at 72 to 80."""
_NARROWEST = 40
"""What the longest line of a wrapped paragraph has at least; verse and lists stay below."""
_FILLED = 0.8
"""Share of a wrapped paragraph's lines that the next word would have made too long."""
_LONGEST_TITLE = 200

_BULLET = re.compile(r"(?:[-*•‣◦]|\d{1,3}[.)])[ \t]+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block-to-be: where it lies in the text, and what it is."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH


def read(source: Source, site_strings: Sequence[SiteString]) -> Iterator[Article]:
    """
    The article that the file holds.

    Raises:
        InputError: the file cannot be read as text, or nothing in it is prose.
    """
    data = source.data()
    text = decode(data, source.path)
    words = chrome.site_words(site_strings)
    pieces = [piece for piece in _pieces(text, words) if is_prose(piece.span.of(text))]
    texts = [piece.span.of(text) for piece in pieces]
    page = chrome.look(texts, words)
    dropped = page.dropped | chrome.repeated(texts)
    kept = [piece for index, piece in enumerate(pieces) if index not in dropped]
    if not kept:
        raise InputError("there is no text in the file", where=source.path)
    body = Body()
    if title := _title_elsewhere(page, kept[0].span.of(text)):
        body.block(BlockKind.TITLE, title, in_body=False)
    else:
        kept = _titled(text, kept)
    _build(body, text, _with_headings(text, kept), [pieces[index].span for index in dropped])
    yield Article(
        id=source.slug,
        blocks=body.blocks,
        skeleton=body.skeleton,
        format=ArticleFormat.TEXT,
        path=source.path,
        source_sha256=hashlib.sha256(data).hexdigest(),
        byline=page.author,
        published=page.published,
    )


def _pieces(text: str, words: chrome.SiteWords) -> Iterator[_Piece]:
    """The paragraphs and list items of `text`, in order."""
    for lines in _chunks(text):
        bullets = [_BULLET.match(text, line.start, line.end) for line in lines]
        if sum(bullet is not None for bullet in bullets) > 1:
            yield from _list_items(lines, bullets)
        elif _is_wrapped(text, lines) and not any(words.catch(line.of(text)) for line in lines):
            yield _Piece(Span(lines[0].start, lines[-1].end))
        else:
            yield from map(_Piece, lines)


def _chunks(text: str) -> Iterator[list[Span]]:
    """The lines that stand together without a blank one between, bare of white space."""
    lines: list[Span] = []
    start = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            first = start + line.index(bare[0])
            lines.append(Span(first, first + len(bare)))
        elif lines:
            yield lines
            lines = []
        start += len(line) + 1
    if lines:
        yield lines


def _list_items(lines: Sequence[Span], bullets: Sequence[re.Match[str] | None]) -> Iterator[_Piece]:
    piece: _Piece | None = None
    for line, bullet in zip(lines, bullets, strict=True):
        if bullet is not None:
            if piece is not None:
                yield piece
            piece = _Piece(Span(bullet.end(), line.end), BlockKind.LIST_ITEM)
        elif piece is None:
            yield _Piece(line)
        else:
            piece = replace(piece, span=Span(piece.span.start, line.end))
    if piece is not None:
        yield piece


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Whether the lines are one paragraph that was wrapped by hand."""
    lengths = [line.end - line.start for line in lines]
    width = max(lengths)
    if len(lines) == 1 or not _NARROWEST <= width <= _WIDEST:
        return False
    filled = sum(
        length + 1 + len(following.of(text).split(maxsplit=1)[0]) > width
        for length, following in zip(lengths, lines[1:], strict=False)
    )
    return filled >= (len(lines) - 1) * _FILLED


def _title_elsewhere(page: chrome.Page, first: str) -> str | None:
    """The title that only the breadcrumb names, where the text begins with its first sentence."""
    if page.title is None or page.title.endswith(first.strip()) or chrome.is_label(first):
        return None
    return chrome.last_step(page.title)


def _titled(text: str, pieces: Sequence[_Piece]) -> list[_Piece]:
    """`pieces`, the first as the title, unless it is a paragraph or all there is."""
    first = pieces[0].span.of(text)
    is_title = (
        len(pieces) > 1
        and len(first) <= _LONGEST_TITLE
        and not first.rstrip("”»\"')").endswith(".")
        and pieces[0].kind is BlockKind.PARAGRAPH
    )
    return [replace(pieces[0], kind=BlockKind.TITLE), *pieces[1:]] if is_title else list(pieces)


def _with_headings(text: str, pieces: Sequence[_Piece]) -> list[_Piece]:
    """`pieces`, with a label above a paragraph as a heading."""
    labels = [chrome.is_label(piece.span.of(text)) for piece in pieces]
    following = [*(not label for label in labels[1:]), False]
    return [
        replace(piece, kind=BlockKind.HEADING)
        if piece.kind is BlockKind.PARAGRAPH
        and label
        and has_paragraph
        and not text[piece.span.start].islower()
        else piece
        for piece, label, has_paragraph in zip(pieces, labels, following, strict=True)
    ]


def _build(body: Body, text: str, pieces: Sequence[_Piece], dropped: Sequence[Span]) -> None:
    """Add `pieces` and what lies between them, without what was dropped and the gap after it."""
    position = 0
    cuts = sorted(dropped)
    for piece in pieces:
        body.literal(_between(text, position, piece.span.start, cuts))
        level = 2 if piece.kind is BlockKind.HEADING else 0
        body.block(piece.kind, piece.span.of(text), level=level)
        position = piece.span.end
    end = _between(text, position, len(text), cuts)
    body.literal("\n" if cuts and cuts[-1].start >= position and not end.strip() else end)


def _between(text: str, start: int, end: int, cuts: Sequence[Span]) -> str:
    parts: list[str] = []
    for cut in cuts:
        if start <= cut.start < end:
            parts.append(text[start : cut.start])
            start = cut.end
            while start < end and text[start].isspace():
                start += 1
    parts.append(text[start:end])
    return "".join(parts)

"""
Markdown with front matter: the text of its blocks, and all else as it stood.

The skeleton is the file's body with the blocks' text cut out, so fences, HTML blocks, reference
definitions, shortcodes and the marks of lists, quotes and tables are literals by themselves. Lines
of a wrapped paragraph are joined by line breaks without the marks that begin them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from localize.commonmark import parser
from localize.document import Article, ArticleFormat, BlockKind, SiteString, Span
from localize.errors import InputError
from localize.readers import front_matter, markdown_inline
from localize.readers.body import Body, is_prose
from localize.readers.encoding import decode
from localize.readers.source import Source

if TYPE_CHECKING:
    from markdown_it.token import Token

_KINDS = {
    "list_item_open": BlockKind.LIST_ITEM,
    "blockquote_open": BlockKind.QUOTE,
    "td_open": BlockKind.CELL,
    "th_open": BlockKind.CELL,
}
_ATX = re.compile(r"#{1,6}[ \t]+")
_MARKS_BEFORE = re.compile(r"\[[ xX]\][ \t]+")
"""A task's box: no text, though CommonMark takes it for it."""
_MARKS_AFTER = re.compile(r"[ \t]*\{[:#.][^{}\n]{0,200}\}\Z")
"""A heading's attributes, in the way of Kramdown, Pandoc and Hugo."""
_NO_TEXT = re.compile(
    r"(?:\s*(?:\{\{[<%].*?[%>]\}\}|\{%.*?%\}|\{:[^{}\n]*\}|\[/?[a-z][a-z0-9_-]*(?:\s[^\[\]]*=[^\[\]]*)?\]))+\s*",
    re.DOTALL,
)
"""A paragraph of shortcodes and attributes alone."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block-to-be: where its source lies in the text, and that source without the lines' marks."""

    span: Span
    source: str
    kind: BlockKind
    level: int


def read(source: Source, _: Sequence[SiteString] = ()) -> Iterator[Article]:
    """
    The article that the file holds.

    Raises:
        InputError: the file or its front matter cannot be read, or there is no text in it.
    """
    data = source.data()
    text = decode(data, source.path)
    head = front_matter.read(text, source.path)
    text = text.removeprefix(head.text)
    body = Body()
    for key, value in head.texts.items():
        kind = BlockKind.TITLE if key == "title" else BlockKind.PARAGRAPH
        body.block(kind, value, name=key, in_body=False)
    _add(body, text, needs_title="title" not in head.texts)
    if not body.blocks:
        raise InputError("there is no text in the file", where=source.path)
    yield Article(
        id=source.slug,
        blocks=body.blocks,
        skeleton=body.skeleton,
        format=ArticleFormat.MARKDOWN,
        path=source.path,
        source_sha256=hashlib.sha256(data).hexdigest(),
        byline=head.byline,
        published=head.published,
        url=head.url,
        declared_locale=head.locale,
        front_matter=head.text,
    )


def _add(body: Body, text: str, *, needs_title: bool) -> None:
    """Add what `text` shows; its first heading, if it comes first, is the title where one is needed."""
    markdown = parser()
    markdown.core.ruler.disable(["inline", "text_join"])  # blocks first; lines one by one below
    env: dict[str, Any] = {}
    position = 0
    for piece in _pieces(markdown.parse(text, env), text):
        line = markdown_inline.parse(markdown, piece.source, env)
        if _NO_TEXT.fullmatch(line.text) or not is_prose(line.text):
            continue
        kind = piece.kind
        if needs_title:
            kind = BlockKind.TITLE if (kind, piece.level) == (BlockKind.HEADING, 1) else kind
            needs_title = False
        body.literal(text[position : piece.span.start])
        level = piece.level if kind is BlockKind.HEADING else 0
        body.block(kind, line.text, line.inlines, level=level)
        position = piece.span.end
    body.literal(text[position:])


def _pieces(block_tokens: Sequence[Token], text: str) -> Iterator[_Piece]:
    """The blocks that hold text, each where its source was found again."""
    lines = _Lines(text)
    around: list[Token] = []
    cell_search = Span(0, 0)
    for token in block_tokens:
        if token.nesting > 0:
            around.append(token)
        elif token.nesting < 0:
            around.pop()
        if token.type == "tr_open" and token.map:
            cell_search = lines.span(token.map[0], token.map[0] + 1)
        if token.type != "inline" or not token.content:
            continue
        kind, level = _kind(around)
        found: Span | None = None
        if kind is BlockKind.CELL:
            found = lines.find_cell(token.content, cell_search)
            cell_search = Span(found.end, cell_search.end) if found else cell_search
        elif token.map:
            found = lines.find(token.content, token.map[0], is_atx=_is_atx(around[-1]))
        if found is not None:
            yield _without_marks(_Piece(found, token.content, kind, level))


def _kind(around: Sequence[Token]) -> tuple[BlockKind, int]:
    """What text inside these open blocks is."""
    for token in reversed(around):
        if token.type == "heading_open":
            return BlockKind.HEADING, int(token.tag[1:])
        if token.type in _KINDS:
            return _KINDS[token.type], 0
    return BlockKind.PARAGRAPH, 0


def _is_atx(token: Token) -> bool:
    return token.type == "heading_open" and token.markup.startswith("#")


def _without_marks(piece: _Piece) -> _Piece:
    """`piece` without what stands at its ends and is no text, though CommonMark takes it for it."""
    start, end = piece.span.start, piece.span.end
    source = piece.source
    if before := _MARKS_BEFORE.match(source):
        start, source = start + before.end(), source[before.end() :]
    if piece.kind is BlockKind.HEADING and (after := _MARKS_AFTER.search(source)):
        end, source = end - len(after[0]), source[: after.start()]
    return _Piece(Span(start, end), source, piece.kind, piece.level)


class _Lines:
    """The lines of a text, and where in them the content of a block stands."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text)), len(text) + 1]

    def span(self, first: int, end: int) -> Span:
        """Lines `first` to `end` (exclusive) without the last one's line break."""
        return Span(self._starts[first], self._starts[end] - 1)

    def find(self, content: str, first: int, *, is_atx: bool) -> Span | None:
        """Where the lines of `content` end the lines of the text from `first` on."""
        parts = content.split("\n")
        spans = [self.span(first + index, first + index + 1) for index in range(len(parts))]
        if is_atx:
            return self._find_atx(content, spans[0])
        ends = [len(span.of(self._text).rstrip()) for span in spans]
        if not all(
            span.of(self._text)[:end].endswith(part.strip())
            for span, end, part in zip(spans, ends, parts, strict=True)
        ):
            return None
        start = spans[0].start + ends[0] - len(parts[0].rstrip())
        return Span(start, spans[-1].start + ends[-1])

    def find_cell(self, content: str, within: Span) -> Span | None:
        """Where a cell's `content` stands next in its row; a pipe in it was written ``\\\\|``."""
        source = content.replace("|", "\\|")
        start = self._text.find(source, within.start, within.end)
        return Span(start, start + len(source)) if start >= 0 else None

    def _find_atx(self, content: str, line: Span) -> Span | None:
        marks = _ATX.search(self._text, line.start, line.end)
        start = self._text.find(content, marks.end() if marks else line.start, line.end)
        return Span(start, start + len(content)) if start >= 0 else None

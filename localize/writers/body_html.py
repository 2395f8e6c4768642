"""An article's body as HTML: what was markup in the source, around text that is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from localize.commonmark import parser
from localize.document import Article, Block, BlockKind, Inline
from localize.markup import (
    BLOCK_TAGS,
    VOID_TAGS,
    Token,
    TokenKind,
    clean,
    escape,
    harmless,
    start_tag,
    tokens,
)
from localize.writers.weave import weave

_STEPS = {TokenKind.START: 1, TokenKind.END: -1}
_SINGLE_LINE_BREAK = re.compile(r"(?<!<br>)(?<!<br />)(?<!<br/>)\n")

_ITEM = re.compile(r"(?:[-*•‣◦]|(\d{1,3})[.)])[ \t]+\Z")
"""The mark of a list item at the end of a literal of plain text; a number makes the list ordered."""


def block_html(block: Block, *, is_own: bool = False) -> str:
    """
    The inside of a block's element.

    With `is_own`, for an article read from HTML, markup is written as the source wrote it.
    """
    return weave(block, lambda inline: _mark(inline, is_own=is_own), lambda text, _: escape(text))


def from_html(article: Article, blocks: Sequence[Block], *, paragraphs: bool) -> str:
    """
    The body of an article that was read from HTML, with `blocks` for its own.

    With `paragraphs`, text that stands in no element gets one, as WordPress gives it when it shows
    a post written without.
    """
    return "".join(_own_pieces(article, blocks, paragraphs=paragraphs))


def _own_pieces(article: Article, blocks: Sequence[Block], *, paragraphs: bool) -> Iterator[str]:
    depth = 0
    for piece in article.skeleton:
        if isinstance(piece, str):
            yield piece
            depth += sum(_STEPS.get(token.kind, 0) for token in tokens(piece) if _is_block(token))
        elif paragraphs and depth <= 0:
            inside = block_html(blocks[piece], is_own=True)
            yield f"<p>{_SINGLE_LINE_BREAK.sub('<br>' + chr(10), inside)}</p>"
        else:
            yield block_html(blocks[piece], is_own=True)


def _is_block(token: Token) -> bool:
    return token.tag in BLOCK_TAGS


def from_text(article: Article, blocks: Sequence[Block]) -> str:
    """The body of a plain text, without its title."""
    return "".join(f"{element}\n" for element in _elements(article, blocks))


def from_markdown(markdown: str, *, drop_title: bool) -> str:
    """Rendered Markdown, without anything that could run; `drop_title` drops its first heading."""
    renderer = parser()
    found = renderer.parse(markdown)
    kinds = [token.type for token in found]
    if drop_title and "heading_open" in kinds:
        del found[kinds.index("heading_open") : kinds.index("heading_close") + 1]
    return clean(renderer.renderer.render(found, renderer.options, {}))


def _mark(inline: Inline, *, is_own: bool) -> tuple[str, str]:
    if is_own and inline.markup is not None:
        return inline.markup
    attributes = harmless(inline.tag, inline.attributes)
    if attributes is None:
        return "", ""
    start = start_tag(inline.tag, attributes)
    if inline.tag in VOID_TAGS:
        return start + ("\n" if inline.tag == "br" else ""), ""
    return start, f"</{inline.tag}>"


def _elements(article: Article, blocks: Sequence[Block]) -> Iterator[str]:
    """Headings, paragraphs, lists, and as a paragraph any line that is no block."""
    listed = ""
    for piece, following in zip(article.skeleton, (*article.skeleton[1:], None), strict=False):
        if isinstance(piece, str):
            is_item = isinstance(following, int) and blocks[following].kind is BlockKind.LIST_ITEM
            item = _ITEM.search(piece) if is_item else None
            lines = (piece[: item.start()] if item else piece).split("\n")
            tag = ("ol" if item[1] else "ul") if item else ""
            if listed and (tag != listed or any(map(str.strip, lines))):
                yield f"</{listed}>"
                listed = ""
            yield from (f"<p>{escape(line.strip())}</p>" for line in lines if line.strip())
            if tag and not listed:
                yield f"<{tag}>"
                listed = tag
        elif blocks[piece].kind is not BlockKind.TITLE:
            yield _element(blocks[piece])
    if listed:
        yield f"</{listed}>"


def _element(block: Block) -> str:
    inside = block_html(block)
    match block.kind:
        case BlockKind.HEADING:
            return f"<h{block.level or 2}>{inside}</h{block.level or 2}>"
        case BlockKind.LIST_ITEM:
            return f"<li>{inside}</li>"
        case BlockKind.QUOTE:
            return f"<blockquote><p>{inside}</p></blockquote>"
        case _:
            return f"<p>{inside}</p>"

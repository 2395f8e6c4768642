"""An article's body as Markdown: its own, or made from HTML or plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from localize.commonmark import parser
from localize.document import Article, Block, BlockKind, Inline, Span
from localize.markup import Token, TokenKind, tokens, unescape
from localize.writers.markdown_text import References, block_markdown

_DEFINITION = re.compile(
    r"^[ \t]*(\[[^\[\]]{1,999}\]:[ \t]*\n?[ \t]*\S.*(?:\n[ \t]+[\"'(].*)?)$", re.MULTILINE
)
_NO_LINE_MARK = re.compile(r"[^>\s]")
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]+\]:[ \t]*\Z")
_ATX = re.compile(r"#{1,6}[ \t]+\Z")
_ITEM_MARK = re.compile(r"(?:[-*•‣◦]|(\d{1,3})[.)])[ \t]+\Z")
"""The mark of a list item at the end of a literal of plain text."""


def from_markdown(article: Article, blocks: Sequence[Block]) -> str:
    """The body of an article that was read from Markdown, with `blocks` for its own."""
    references = _references(article)
    written: list[str] = []
    line = ""  # what of the current line is written already
    for piece in article.skeleton:
        text = piece if isinstance(piece, str) else _own_block(blocks[piece], line, references)
        written.append(text)
        line = (line + text).rpartition("\n")[2]
    return "".join(written)


def from_text(article: Article, blocks: Sequence[Block]) -> str:
    """The body of a plain text, without its title."""
    page = _Page()
    for piece, following in zip(article.skeleton, (*article.skeleton[1:], None), strict=False):
        if isinstance(piece, str):
            is_item = isinstance(following, int) and blocks[following].kind is BlockKind.LIST_ITEM
            mark = _ITEM_MARK.search(piece) if is_item else None
            for line in (piece[: mark.start()] if mark else piece).split("\n"):
                page.add_text(line)
            page.begin_item((f"{mark[1]}. " if mark[1] else "- ") if mark else "")
        elif blocks[piece].kind is not BlockKind.TITLE:
            page.add(blocks[piece])
    return page.text


def from_html(article: Article, blocks: Sequence[Block]) -> str:
    """The body of an article that was read from HTML: lists, quotes, tables and pictures too."""
    page = _Page()
    for piece in article.skeleton:
        if isinstance(piece, int):
            page.add(blocks[piece])
        else:
            for token in tokens(piece):
                page.follow(token)
    return page.text


def _references(article: Article) -> References:
    """The link references that the article defines."""
    literals = (piece for piece in article.skeleton if isinstance(piece, str))
    definitions = [match[1] for piece in literals for match in _DEFINITION.finditer(piece)]
    env: dict[str, Any] = {}
    if definitions:
        parser().parse("\n\n".join(definitions), env)
    references: References = env.get("references", {})
    return references


def _own_block(block: Block, line: str, references: References) -> str:
    """A block that stands after `line`; its further lines begin with the same quotes and indents."""
    is_cell = block.kind is BlockKind.CELL
    one_line = is_cell or _ATX.search(line) is not None
    text = block_markdown(block, references, is_own=True, one_line=one_line)
    if is_cell:
        return text.replace("|", "\\|")
    indent = _FOOTNOTE_MARK.sub("    ", line)
    return text.replace("\n", "\n" + _NO_LINE_MARK.sub(" ", indent))


@dataclass(slots=True)
class _List:
    """An open list: the number of its next item (0: not ordered), and how wide its marks are."""

    number: int
    width: int = 0

    def mark(self) -> str:
        mark = f"{self.number}. " if self.number else "- "
        self.number += bool(self.number)
        self.width = len(mark)
        return mark


@dataclass(slots=True)
class _Page:
    """Markdown while it is written, from the blocks of a body and the HTML around them."""

    parts: list[str] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    quotes: int = 0
    last_quotes: int = 0
    item_mark: str = ""
    """The mark of a list item that has begun and has no text yet."""
    was_item: bool = False
    rows: list[list[str]] | None = None
    """The table that is open, row by row."""
    verbatim: list[str] | None = None
    """What stands in the ``<pre>`` that is open."""

    @property
    def text(self) -> str:
        """All that was written, with a line break at the end."""
        return "".join(self.parts) + "\n" if self.parts else ""

    def add(self, block: Block) -> None:
        """Write a block as what it is."""
        if block.kind is BlockKind.CELL and self.rows and self.rows[-1]:
            cell = block_markdown(block, {}, is_own=False, one_line=True).replace("|", "\\|")
            self.rows[-1][-1] = f"{self.rows[-1][-1]} {cell}".strip()
        elif block.kind is BlockKind.HEADING:
            inside = block_markdown(block, {}, is_own=False, one_line=True)
            self.write(f"{'#' * (block.level or 2)} {inside}")
        else:
            self.write(block_markdown(block, {}, is_own=False))

    def add_text(self, text: str) -> None:
        """Write text that is no block: a lone address, a shortcode, a row of stars."""
        if bare := text.strip():
            self.add(Block("", BlockKind.PARAGRAPH, bare))

    def begin_item(self, mark: str) -> None:
        """Let the next block begin a list item."""
        self.item_mark = mark

    def write(self, text: str) -> None:
        """Write a block's Markdown, with the marks of the quotes and lists that it lies in."""
        quote = "> " * self.quotes
        inner = " " * (self.lists[-1].width if self.lists else len(self.item_mark))
        outer = " " * sum(around.width for around in self.lists[:-1])
        if self.parts:
            is_next_item = self.was_item and self.item_mark
            shared = quote[: 2 * self.last_quotes].rstrip()
            self.parts.append("\n" if is_next_item else f"\n{shared}\n")
        self.last_quotes = self.quotes
        rest = quote + outer + inner
        self.parts.append(
            quote + outer + (self.item_mark or inner) + text.replace("\n", f"\n{rest}")
        )
        self.was_item = bool(self.item_mark or self.lists)
        self.item_mark = ""

    def follow(self, token: Token) -> None:
        """Take up what a token of the HTML between blocks means."""
        match token.kind, token.tag:
            case TokenKind.TEXT, _ if self.verbatim is not None:
                self.verbatim.append(unescape(token.source))
            case TokenKind.TEXT, _:
                self.add_text(unescape(token.source))
            case TokenKind.START, ("ul" | "ol") as tag:
                self.lists.append(_List(number=int(tag == "ol")))
            case TokenKind.END, "ul" | "ol":
                del self.lists[-1:]
            case TokenKind.START, "li":
                self.begin_item(self.lists[-1].mark() if self.lists else "- ")
            case TokenKind.START, "blockquote":
                self.quotes += 1
            case TokenKind.END, "blockquote":
                self.quotes = max(0, self.quotes - 1)
            case TokenKind.START, "pre":
                self.verbatim = []
            case TokenKind.END, "pre":
                self.write(_fenced("".join(self.verbatim or [])))
                self.verbatim = None
            case TokenKind.START, "table":
                self.rows = []
            case TokenKind.START, "tr" if self.rows is not None:
                self.rows.append([])
            case TokenKind.START, "td" | "th" if self.rows:
                self.rows[-1].append("")
            case TokenKind.END, "table":
                self.write(_table(self.rows or []))
                self.rows = None
            case TokenKind.VOID, "hr":
                self.write("---")
            case TokenKind.VOID, "img":
                image = Inline(Span(0, 0), "img", token.attributes)
                self.add(Block("", BlockKind.PARAGRAPH, "", (image,)))
            case TokenKind.VOID, "iframe":
                self.write(token.source)
            case _:
                pass


def _fenced(text: str) -> str:
    """Code as a fenced block; the fence is longer than any in it."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text.strip(chr(10))}\n{fence}"


def _table(rows: Sequence[Sequence[str]]) -> str:
    """A table whose first row is its head, as Markdown has no other."""
    width = max(map(len, rows), default=0)
    full = [[*row, *[""] * (width - len(row))] for row in rows if row]
    lines = [f"| {' | '.join(row)} |" for row in full]
    return "\n".join([*lines[:1], f"|{' --- |' * width}", *lines[1:]])

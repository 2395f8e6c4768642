"""What was read: an article, its blocks, and the markup inside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from localize.bcp47 import Locale


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text in characters (Unicode code points): 0-based, `end` exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether a character lies in both spans (an empty span overlaps nothing)."""
        return max(self.start, other.start) < min(self.end, other.end)

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span or is the same."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """The same stretch in a text that begins `by` characters earlier."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Inline:
    """
    Markup inside a block: an element over `span` of the text.

    `tag` is HTML's name for it whatever the source's format (`strong`, `em`, `a`, `code`, `br`,
    `img`, …); `attributes` keep their order. An element without text has an empty span. Inlines of
    a block nest or lie apart, and are sorted by start, the outer first.
    """

    span: Span
    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    markup: tuple[str, str] | None = None
    """What the source writes before and after the text (``_a_``, ``[a][ref]``, ``<br />``), where
    that is not the usual way of the article's format."""


class BlockKind(StrEnum):
    """What a block is on the page; `TITLE` is the article's headline."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    CAPTION = "caption"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A stretch of a block that is in another language than the block: a quotation, mostly."""

    span: Span
    locale: Locale
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Block:
    """
    A paragraph-like part of an article.

    `text` is what a reader sees, without markup, with its white space as it was. `locale`,
    `confidence` (0 to 1) and `foreign` (in the order of the text, none overlapping) are filled by
    language detection; `level` is a heading's, 1 to 6.
    """

    id: str
    kind: BlockKind
    text: str
    inlines: tuple[Inline, ...] = ()
    level: int = 0
    locale: Locale | None = None
    confidence: float = 0.0
    foreign: tuple[Foreign, ...] = ()


class ArticleFormat(StrEnum):
    """The syntax that the literals of an article's skeleton are written in."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True)
class Article:
    """
    One article as it was read.

    `id` is its slug: unique in a run, safe as a file name on every system. `skeleton` is the
    article's body in its own format, with an `int` (an index into `blocks`) wherever a block's text
    stands: literals and blocks joined give the body back, and given translated blocks they give
    the translated body in the same shape. The title block may be missing from the skeleton (in
    front matter, in WordPress' own field). `source_sha256` is that of the file's bytes.
    """

    id: str
    blocks: tuple[Block, ...]
    skeleton: tuple[str | int, ...]
    format: ArticleFormat
    path: Path
    source_sha256: str
    byline: str | None = None
    published: datetime | None = None
    url: str | None = None
    declared_locale: Locale | None = None
    locale: Locale | None = None
    confidence: float = 0.0
    front_matter: str = ""
    """Markdown's front matter as it stood, with its fences; empty where there is none."""

    @property
    def title(self) -> Block | None:
        """The headline, or None where the source has none."""
        return next((block for block in self.blocks if block.kind is BlockKind.TITLE), None)


@dataclass(frozen=True, slots=True)
class SiteString:
    """
    One of the site's own words, in one locale: ``by {author}``, ``Home » {title}``.

    `role` is the message's context in the catalog (``byline``, ``breadcrumb``, ``related``, …);
    a reader takes from it what a placeholder caught (the author, the title).
    """

    role: str
    locale: Locale
    text: str

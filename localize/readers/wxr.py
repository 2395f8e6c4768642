"""
A WordPress export (WXR): an article for each post and page that has text.

The file is parsed as it is read, an item at a time, so its size does not matter. The parser has no
use for a DOCTYPE or an entity of its own, and refuses both.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote
from xml.parsers import expat

from localize.document import Article, ArticleFormat, BlockKind, SiteString
from localize.errors import InputError
from localize.markup import unescape
from localize.readers import fragment
from localize.readers.body import Body
from localize.readers.slug import slugify
from localize.readers.values import is_web_address, parse_date, parse_locale

if TYPE_CHECKING:
    from localize.readers.source import Source

_CHUNK = 256 * 1024
_DEEPEST = 64
"""Elements within each other; WXR needs four, and what it quotes is CDATA."""

_TYPES = frozenset({"post", "page"})
_NOT_WRITTEN = frozenset({"trash", "auto-draft", "inherit"})
"""Statuses of an item that is no text of the site."""

_FORBIDDEN_BYTES = bytes(set(range(32)) - set(b"\t\n\r"))
"""Control characters, which XML does not allow and WordPress lets authors paste."""

_TAGS = re.compile(r"<[^>]*>")


@dataclass(slots=True)
class _Items:
    """What expat's callbacks gather: an item's own fields, and the channel's."""

    source: Source
    path: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    item: dict[str, str] | None = None
    done: list[dict[str, str]] = field(default_factory=list)
    authors: dict[str, str] = field(default_factory=dict)
    author: dict[str, str] = field(default_factory=dict)
    language: str = ""

    def start(self, name: str, _: dict[str, str]) -> None:
        if not self.path and name != "rss":
            raise InputError(
                f"the file is XML of another kind: it begins with <{name}>",
                where=self.source.path,
                hint="a WordPress export begins with <rss>",
            )
        if len(self.path) >= _DEEPEST:
            raise InputError("elements lie too deep in each other", where=self.source.path)
        self.path.append(name)
        self.text.clear()
        if name == "item":
            self.item = {}

    def end(self, name: str) -> None:
        self.path.pop()
        text = "".join(self.text)
        self.text.clear()
        parent = self.path[-1] if self.path else ""
        if name == "item" and self.item is not None:
            self.done.append(self.item)
            self.item = None
        elif parent == "item" and self.item is not None:
            self.item.setdefault(name, text)
        elif parent == "wp:author":
            self.author[name] = text
        elif name == "wp:author":
            login, shown = (
                self.author.get(f"wp:author_{key}", "") for key in ("login", "display_name")
            )
            self.authors[login] = shown or login
            self.author = {}
        elif name == "language" and parent == "channel":
            self.language = text

    def refuse(self, *_: object) -> None:
        raise InputError(
            "the file has a DOCTYPE or entities of its own, which can hide what it holds",
            where=self.source.path,
            hint="export it again; WordPress writes neither",
        )


def read(source: Source, _: Sequence[SiteString] = ()) -> Iterator[Article]:
    """
    The posts and pages of the export, in its order.

    Raises:
        InputError: the file cannot be read, is not WXR, has no article, or is broken from some
            line on.
    """
    if not source.head().strip():
        raise InputError("the file is empty", where=source.path)
    digest = source.sha256()
    slugs: set[str] = set()
    for items in _batches(source):
        for item in items.done:
            article = _article(item, items, source, digest, slugs)
            if article is not None:
                yield article
        items.done.clear()
    if not slugs:
        raise InputError("there is no post or page with text in the file", where=source.path)


def _batches(source: Source) -> Iterator[_Items]:
    """Parse piece by piece; each time, the items that have ended since the last."""
    items = _Items(source)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = items.start
    parser.EndElementHandler = items.end
    parser.CharacterDataHandler = items.text.append
    parser.StartDoctypeDeclHandler = items.refuse
    parser.EntityDeclHandler = items.refuse
    with source.open() as file:
        is_wide = file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
        file.seek(0)
        while True:
            chunk = file.read(_CHUNK)
            try:
                parser.Parse(
                    chunk if is_wide else chunk.translate(None, _FORBIDDEN_BYTES), not chunk
                )
            except (expat.ExpatError, LookupError, ValueError) as error:
                yield items
                raise InputError(
                    f"the XML is broken: {error}",
                    where=f"{source.path}:{parser.CurrentLineNumber}",
                    hint="export it again",
                ) from error
            yield items
            if not chunk:
                return


def _article(
    item: dict[str, str], items: _Items, source: Source, digest: str, slugs: set[str]
) -> Article | None:
    """The article that an item is, or None for an attachment, a menu or an empty post."""
    if item.get("wp:post_type", "post") not in _TYPES or item.get("wp:status") in _NOT_WRITTEN:
        return None
    body = Body()
    title = unescape(_TAGS.sub("", item.get("title", ""))).strip()
    if title:
        body.block(BlockKind.TITLE, title, in_body=False)
    fragment.add(body, item.get("content:encoded", "").replace("\r\n", "\n"), wordpress=True)
    if all(block.kind is BlockKind.TITLE for block in body.blocks):
        return None
    creator = item.get("dc:creator", "").strip()
    link = item.get("link", "").strip()
    return Article(
        id=_slug(item, title, slugs),
        blocks=body.blocks,
        skeleton=body.skeleton,
        format=ArticleFormat.HTML,
        path=source.path,
        source_sha256=digest,
        byline=items.authors.get(creator, creator) or None,
        published=_published(item),
        url=link if is_web_address(link) else None,
        declared_locale=parse_locale(items.language),
    )


def _slug(item: dict[str, str], title: str, slugs: set[str]) -> str:
    """The post's own name, else its title; in an export no slug comes twice."""
    number = item.get("wp:post_id", "")
    slug = slugify(unquote(item.get("wp:post_name", "")) or title or f"post-{number}")
    if slug in slugs:
        slug = slugify(f"{slug}-{number or len(slugs)}")
    slugs.add(slug)
    return slug


def _published(item: dict[str, str]) -> datetime | None:
    in_utc = item.get("wp:post_date_gmt", "")
    if in_utc and not in_utc.startswith("0000") and (date := parse_date(in_utc)):
        return date.replace(tzinfo=UTC)
    texts = (item.get("wp:post_date", ""), item.get("pubDate", ""))
    return next((date for text in texts if (date := parse_date(text))), None)

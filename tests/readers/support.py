"""What the tests of readers share: a file written, read, and told in short."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from localize import readers
from localize.bcp47 import Locale
from localize.document import Article, Block, SiteString

SITE = tuple(
    SiteString(role, Locale.parse(tag), text)
    for role, tag, text in (
        ("byline", "en", "by {author}"),
        ("byline", "uk", "автор: {author}"),
        ("byline", "tr", "{author} tarafından"),
        ("breadcrumb", "en", "Home » {title}"),
        ("breadcrumb", "uk", "Головна » {title}"),
        ("related", "en", "You may also like"),
        ("related", "uk", "Вас також може зацікавити"),
        ("comment", "en", "Leave a Comment"),
        ("published", "en", "Published on {date}"),
        ("published", "uk", "Опубліковано {date}"),
        ("photo", "en", "Photo: {author}"),
        ("source", "en", "Source: {source}"),
        ("tags", "en", "Tags: {tags}"),
        ("credit", "en", "Machine translated from {language}, reviewed by {name}"),
    )
)
"""Some of the words of a made-up site, in three of its locales."""


def read_all(
    path: Path, content: str | bytes, site_strings: Sequence[SiteString] = ()
) -> list[Article]:
    """The articles of a file with this content."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(readers.read(path, site_strings))


def read_one(path: Path, content: str | bytes, site_strings: Sequence[SiteString] = ()) -> Article:
    """The article of a file with this content, which holds one."""
    (article,) = read_all(path, content, site_strings)
    return article


def told(article: Article) -> list[str]:
    """Its blocks as ``kind: text``, a heading with its level."""
    return [f"{_kind(block)}: {block.text}" for block in article.blocks]


def marked(block: Block) -> list[tuple[str, str]]:
    """The tags of a block's inlines, each with the text that it covers."""
    return [(inline.tag, inline.span.of(block.text)) for inline in block.inlines]


def joined(article: Article) -> str:
    """Literals and blocks' bare texts in order."""
    return "".join(
        piece if isinstance(piece, str) else article.blocks[piece].text
        for piece in article.skeleton
    )


def _kind(block: Block) -> str:
    return f"{block.kind.value} {block.level}" if block.level else block.kind.value

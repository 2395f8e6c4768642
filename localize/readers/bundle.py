"""
A bundle of our own: the article in the bundle's locale, to be translated on or written anew.

A bundle may have been edited, or come from elsewhere, so it is held to what the readers of articles
promise: spans that lie in their texts, a skeleton that names each block of the body once, and no
markup that those readers would have taken out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from localize.bcp47 import Locale
from localize.document import Article, ArticleFormat, SiteString
from localize.errors import ConfigError, InputError
from localize.markup import clean, harmless
from localize.readers.encoding import decode
from localize.readers.slug import slugify
from localize.readers.source import Source
from localize.readers.values import is_web_address
from localize.serial import block_from_dict

_SCHEMA = "localize-bundle/"


def read(source: Source, _: Sequence[SiteString] = ()) -> Iterator[Article]:
    """
    The article that the bundle holds.

    Raises:
        InputError: the file is no JSON, no bundle, or breaks a bundle's promises.
    """
    data = source.data()
    try:
        fields = _parsed(decode(data, source.path))
        blocks = tuple(block_from_dict(block) for block in _list(fields, "blocks"))
        article = Article(
            id=slugify(_text(fields, "slug") or source.slug),
            blocks=blocks,
            skeleton=_skeleton(fields, len(blocks)),
            format=_format(fields),
            path=source.path,
            source_sha256=hashlib.sha256(data).hexdigest(),
            byline=_text(fields, "byline"),
            published=_date(_text(fields, "published")),
            url=_url(fields),
            declared_locale=_locale(_text(fields, "locale")),
        )
    except InputError as error:
        raise InputError(error.message, where=source.path, hint=error.hint) from error
    if article.format is ArticleFormat.HTML:
        _check_markup(article)
    yield article


def _parsed(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"the JSON is broken: {error}") from error
    if not isinstance(data, dict) or not str(data.get("schema", "")).startswith(_SCHEMA):
        raise InputError(
            "the JSON is not a bundle", hint=f"a bundle has a 'schema' that begins {_SCHEMA!r}"
        )
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise InputError("the JSON holds half a surrogate pair") from error
    return data


def _list(fields: dict[str, Any], key: str) -> list[Any]:
    value = fields.get(key)
    if not isinstance(value, list):
        raise InputError(f"{key!r} is missing or not a list")
    return value


def _text(fields: dict[str, Any], key: str) -> str | None:
    value = fields.get(key)
    if value is not None and not isinstance(value, str):
        raise InputError(f"{key!r} is not a string")
    return value


def _skeleton(fields: dict[str, Any], blocks: int) -> tuple[str | int, ...]:
    skeleton = tuple(_list(fields, "skeleton"))
    indexes = [piece for piece in skeleton if not isinstance(piece, str)]
    if not all(type(index) is int and 0 <= index < blocks for index in indexes):
        raise InputError("'skeleton' names a block that is not there")
    if len(set(indexes)) < len(indexes):
        raise InputError("'skeleton' names a block twice")
    return skeleton


def _format(fields: dict[str, Any]) -> ArticleFormat:
    try:
        return ArticleFormat(_text(fields, "format") or "")
    except ValueError as error:
        raise InputError(f"there is no format {fields.get('format')!r}") from error


def _date(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError as error:
        raise InputError(f"'published' is not a date: {text!r}") from error


def _locale(tag: str | None) -> Locale | None:
    try:
        return Locale.parse(tag) if tag else None
    except ConfigError as error:
        raise InputError(error.message, hint=error.hint) from error


def _url(fields: dict[str, Any]) -> str | None:
    source = fields.get("source")
    url = _text(source, "url") if isinstance(source, dict) else None
    return url if url and is_web_address(url) else None


def _check_markup(article: Article) -> None:
    """
    Refuse HTML that could run: literals and markup are what the HTML reader lets through.

    Raises:
        InputError: an element, an attribute or an address is not harmless.
    """
    inlines = [inline for block in article.blocks for inline in block.inlines]
    literals = [piece for piece in article.skeleton if isinstance(piece, str)]
    markup = [part for inline in inlines for part in inline.markup or ()]
    is_clean = all(clean(html) == html for html in (*literals, *markup)) and all(
        harmless(inline.tag, inline.attributes) == inline.attributes for inline in inlines
    )
    if not is_clean:
        raise InputError(
            "the bundle holds HTML that no reader lets through",
            where=article.path,
            hint="make the bundle anew from its source",
        )

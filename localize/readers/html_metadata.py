"""What a page says of its article: title, author, date, language, address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from localize.bcp47 import Locale
from localize.readers.chrome import is_name
from localize.readers.html_tree import Element, text_of
from localize.readers.values import is_web_address, parse_date, parse_locale, written_date

_ARTICLE_TYPES = re.compile(r"(?:Article|Posting|Report|Review|WebPage)\Z")
_MOST_LINKED_DATA = 1_000_000
"""Characters of JSON-LD that are parsed; an article's has a few thousand."""

_DATE_NAMES = (
    *("article:published_time", "og:article:published_time", "article:published", "datepublished"),
    *("date", "pubdate", "publishdate", "publish-date", "publication_date", "parsely-pub-date"),
    *("sailthru.date", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date"),
    *("dcterms.created", "dcterms.issued", "cxenseparse:recs:publishtime"),
)
_AUTHOR_NAMES = ("author", "article:author", "og:article:author", "dc.creator", "dcterms.creator")
_LOCALE_NAMES = ("content-language", "language", "dc.language", "og:locale")

_BYLINE = re.compile(r"(?<![a-z])(?:by-?line|author(?:-?name)?|posted-?by|writer)(?![a-z])")
_BEFORE_NAME = re.compile(r"(?:by|by:|written by|posted by|автор|автор:|von|por|par|di)\s+", re.I)
_DATE = re.compile(r"(?<![a-z])(?:(?:entry|post|article|publish\w*)[-_]?)?(?:date|time)(?![a-z])")
_LONGEST_BYLINE = 80
_ENGLISH = Locale("en")

_TITLE_PARTS = re.compile(r"\s+[|—–·»\-]+\s+|\s+::\s+")
_MOST_WORDS_IN_SITE_NAME = 4
_SHORT = 20
"""Characters that a lesser heading must have beyond for its words to be the headline's."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found; None for what was not."""

    title: str | None
    byline: str | None
    published: datetime | None
    locale: Locale | None
    url: str | None


def metadata(page: Element) -> Metadata:
    """Read `page`, which must still have its scripts (JSON-LD is one of them)."""
    named = _named(page)
    linked = list(_linked_data(page))
    locale = _locale(page, named, linked)
    return Metadata(
        title=_title(page, named, linked),
        byline=_byline(page, named, linked),
        published=_published(page, named, linked) or _shown_date(page, locale or _ENGLISH),
        locale=locale,
        url=_url(page, named),
    )


def _named(page: Element) -> dict[str, str]:
    """The page's ``<meta>``, the first of each name."""
    named: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("http-equiv") or ""
        content = " ".join(meta.get("content", "").split())
        name = (name or meta.get("itemprop") or "").lower()
        if name and content:
            named.setdefault(name, content)
    return named


def _linked_data(page: Element) -> Iterator[dict[str, Any]]:
    """The articles among the page's JSON-LD, broken ones passed over."""
    waiting: list[object] = []
    for script in page.iter("script"):
        text = script.text or ""
        if "ld+json" in script.get("type", "") and len(text) <= _MOST_LINKED_DATA:
            try:
                waiting.append(json.loads(text, strict=False))
            except (ValueError, RecursionError):
                continue
    for item in waiting:  # grows while it is read: graphs and lists give their items
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            waiting.append(item.get("@graph"))
            if any(_ARTICLE_TYPES.search(kind) for kind in _strings(item.get("@type"))):
                yield item


def _strings(value: object) -> Iterator[str]:
    """The strings that a value of JSON-LD is, holds, or names."""
    if isinstance(value, str) and value.strip():
        yield " ".join(value.split())
    elif isinstance(value, list):
        for one in value:
            if not isinstance(one, list):
                yield from _strings(one)
    elif isinstance(value, dict):
        name = value.get("name")
        yield from _strings(name) if isinstance(name, str | list) else ()


def _first(linked: Sequence[Mapping[str, Any]], key: str) -> str | None:
    return next((text for item in linked for text in _strings(item.get(key))), None)


def _title(
    page: Element, named: Mapping[str, str], linked: Sequence[Mapping[str, Any]]
) -> str | None:
    """The headline that stands on the page, if it can be told from the site's name."""
    site = named.get("og:site_name", "")
    window = next((text_of(title) for title in page.iter("title")), "")
    said = [
        text
        for text in (named.get("og:title"), _first(linked, "headline"), named.get("twitter:title"))
        if text
    ]
    headlines = [text for h1 in page.iter("h1") if (text := text_of(h1)) and text != site]
    lesser = [text for heading in page.iter("h2", "h3") if len(text := text_of(heading)) > _SHORT]
    for headline in (*headlines, *lesser):
        if any(_folded(headline) in _folded(text) for text in (*said, window)):
            return headline
    if len(headlines) == 1 and (not said or len(headlines[0]) > len(said[0]) / 2):
        return headlines[0]
    return _without_site(said[0] if said else window, site) or next(iter(headlines), None)


def _without_site(title: str, site: str) -> str:
    """`title` without the name of the site at its end, or at its start."""
    parts = _TITLE_PARTS.split(title)
    if len(parts) < 2:
        return title
    if site and _folded(parts[0]) == _folded(site):
        return title[title.index(parts[1]) :]
    last = parts[-1]
    is_site = _folded(last) == _folded(site) if site else _could_be_site(last, title)
    return title[: title.rindex(last)].rstrip(" |—–·»-:") if is_site else title


def _could_be_site(last: str, title: str) -> bool:
    return len(last.split()) <= _MOST_WORDS_IN_SITE_NAME and len(last) < len(title) / 2


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _byline(
    page: Element, named: Mapping[str, str], linked: Sequence[Mapping[str, Any]]
) -> str | None:
    for item in linked:
        if authors := list(dict.fromkeys(_strings(item.get("author")))):
            return ", ".join(authors)
    for name in _AUTHOR_NAMES:
        if (author := named.get(name)) and "://" not in author:
            return _bare_name(author)
    return next(_shown_authors(page), None)


def _shown_authors(page: Element) -> Iterator[str]:
    """Names in the elements that are marked, or called, as the author's."""
    for element in page.iter():
        marked = element.get("itemprop") == "author" or element.get("rel") == "author"
        names = f"{element.get('class', '')} {element.get('id', '')}".lower().replace("_", "-")
        if marked or _BYLINE.search(names):
            text = _bare_name(text_of(element))
            if len(text) <= _LONGEST_BYLINE and is_name(text):
                yield text


def _bare_name(text: str) -> str:
    return _BEFORE_NAME.sub("", text, count=1) if _BEFORE_NAME.match(text) else text


def _published(
    page: Element, named: Mapping[str, str], linked: Sequence[Mapping[str, Any]]
) -> datetime | None:
    candidates = [
        _first(linked, "datePublished"),
        *(named.get(name) for name in _DATE_NAMES),
        *(one.get("content") or one.get("datetime") for one in _dated(page)),
        *(time.get("datetime") for time in page.iter("time")),
    ]
    return next((date for text in candidates if text and (date := parse_date(text))), None)


def _shown_date(page: Element, locale: Locale) -> datetime | None:
    """A date that only people were meant to read."""
    texts = [text_of(time) for time in page.iter("time")]
    texts += [
        text_of(element)
        for element in page.iter("span", "p", "div", "li")
        if _DATE.search(f"{element.get('class', '')} {element.get('id', '')}".lower())
    ]
    dates = (written_date(text, locale) for text in texts if len(text) <= _LONGEST_BYLINE)
    return next((date for date in dates if date), None)


def _dated(page: Element) -> Iterator[Element]:
    return page.iterfind(".//*[@itemprop='datePublished']")


def _locale(
    page: Element, named: Mapping[str, str], linked: Sequence[Mapping[str, Any]]
) -> Locale | None:
    declared = (
        page.get("lang"),
        page.get("{http://www.w3.org/XML/1998/namespace}lang"),
        *(named.get(name) for name in _LOCALE_NAMES),
        _first(linked, "inLanguage"),
    )
    return next((locale for tag in declared if tag and (locale := parse_locale(tag))), None)


def _url(page: Element, named: Mapping[str, str]) -> str | None:
    links = [link.get("href", "") for link in page.iter("link") if link.get("rel") == "canonical"]
    candidates = (*links, named.get("og:url", ""))
    return next(filter(is_web_address, candidates), None)

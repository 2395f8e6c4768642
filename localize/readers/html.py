"""
HTML pages from the wild: the main text with its markup, and what the page says of it.

The skeleton is the article's body in clean HTML: paragraphs, headings, lists, quotes, tables and
pictures, without the page's layout, and without anything that could run.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from lxml import etree

from localize.document import Article, ArticleFormat, BlockKind, SiteString
from localize.errors import InputError
from localize.readers import chrome, fragment
from localize.readers.body import Body
from localize.readers.chrome import is_label
from localize.readers.encoding import decode
from localize.readers.html_content import article, main_text
from localize.readers.html_metadata import metadata
from localize.readers.html_prune import pruned
from localize.readers.html_tree import Element, parse, text_of, tidy
from localize.readers.source import Source

_TOP = 4
"""In how many leaves from the first one the author's name is looked for, to be left out."""
_DATE = 40
"""Characters that a line with the author's name may have besides, for a word and a date."""


def read(source: Source, site_strings: Sequence[SiteString]) -> Iterator[Article]:
    """
    The article of the page.

    Raises:
        InputError: the file cannot be read as text, lies too deep, or has no text to translate.
    """
    data = source.data()
    text = decode(data, source.path, markup=True)
    page = parse(text, source.path)
    about = metadata(page)
    vote = main_text(page)
    tidy(page)
    content = article(page, vote)
    if not content.leaves:
        raise InputError("there is no text in the page", where=source.path)
    words = chrome.look([text_of(leaf) for leaf in content.leaves], chrome.site_words(site_strings))
    leaves = [leaf for index, leaf in enumerate(content.leaves) if index not in words.dropped]
    body = Body()
    if title := about.title or words.title:
        headlines = _headlines(page, title, leaves)
        _add_title(body, title, headlines)
        above = _labels_above(page, headlines[:1], leaves)
        leaves = [leaf for leaf in leaves if leaf not in above and not _is_inside(leaf, headlines)]
    if about.byline:
        top = {leaf for leaf in leaves[:_TOP] if _says_only(text_of(leaf), about.byline)}
        leaves = [leaf for leaf in leaves if leaf not in top]
    fragment.add(body, pruned(page, leaves, content.media))
    if not body.blocks:
        raise InputError("there is no text in the page", where=source.path)
    yield Article(
        id=source.slug,
        blocks=body.blocks,
        skeleton=body.skeleton,
        format=ArticleFormat.HTML,
        path=source.path,
        source_sha256=hashlib.sha256(data).hexdigest(),
        byline=about.byline or words.author,
        published=about.published or words.published,
        url=about.url,
        declared_locale=about.locale,
    )


def _headlines(page: Element, title: str, leaves: Sequence[Element]) -> list[Element]:
    """The elements that show the title: headlines, and what repeats them above the text."""
    headlines = [heading for heading in page.iter("h1", "h2", "h3") if text_of(heading) == title]
    return headlines + [leaf for leaf in leaves[:3] if text_of(leaf) == title]


def _says_only(text: str, byline: str) -> bool:
    """Whether a line near the title names the author, with hardly more than a date beside."""
    return byline in text and is_label(text) and len(text) < len(byline) + _DATE


def _labels_above(
    page: Element, headline: Sequence[Element], leaves: Sequence[Element]
) -> set[Element]:
    """The leaves above the headline that are no sentences: the site's name, a rubric, a date."""
    places = {element: place for place, element in enumerate(page.iter())}
    return {
        leaf
        for leaf in leaves
        if headline and places[leaf] < places[headline[0]] and is_label(text_of(leaf))
    }


def _is_inside(leaf: Element, elements: Sequence[Element]) -> bool:
    return any(element in elements for element in (leaf, *leaf.iterancestors()))


def _add_title(body: Body, title: str, headlines: Sequence[Element]) -> None:
    """Add the title, with its markup where the page shows it."""
    shown = Body()
    if headlines:
        fragment.add(shown, etree.tostring(headlines[0], encoding="unicode", method="html"))
    if len(shown.blocks) == 1 and shown.blocks[0].text.split() == title.split():
        body.block(BlockKind.TITLE, shown.blocks[0].text, shown.blocks[0].inlines, in_body=False)
    else:
        body.block(BlockKind.TITLE, title, in_body=False)

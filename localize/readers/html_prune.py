"""An article's leaves, with the lists, quotes, tables and pictures around them, as clean HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from lxml import etree

from localize.markup import INLINE_TAGS, is_harmless_url
from localize.readers.html_tree import HEADINGS, Element, text_of

_MEANINGFUL = HEADINGS | {
    *("p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption", "pre", "hr"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "details", "summary"),
    *("img", "picture", "source", "video", "audio", "track", "iframe"),
}
"""Block elements that mean something; those that only lay a page out are taken from around their
content."""

_LOOKS = ("style", "lang", "dir", "align", "valign", "bgcolor")
"""Attributes of the page's looks, or true only of the source's language."""
_OF_THE_PAGE = ("class", "id")
"""What the page's own style sheet and scripts call a block element by."""

_NO_MARKUP = "layout"
"""The tag of an element that means nothing, until it is taken from around its content."""

_LAZY = ("data-src", "data-lazy-src", "data-original")
_PLACEHOLDER = re.compile(r"data:|\S*(?:placeholder|blank|spacer|pixel)[\w-]*\.\w+\Z", re.I)


def pruned(page: Element, leaves: Sequence[Element], media: Sequence[Element]) -> str:
    """The HTML of the article that `leaves` and `media` are. `page` is used up."""
    _drop_others(page, {*leaves, *media})
    for leaf in leaves:
        leaf.tag = leaf.tag if leaf.tag in _MEANINGFUL else "p"
        _trim(leaf)
    for element in page.iter():
        _clean(element)
    body = next(page.iter("body"), page)
    etree.strip_tags(body, _NO_MARKUP)
    whole = etree.tostring(body, encoding="unicode", method="html", with_tail=False)
    return whole.removeprefix("<body>").removesuffix("</body>").strip()


def _drop_others(page: Element, whole: Set[Element]) -> None:
    """Leave only the elements in `whole`, all that is in them, and what they are in."""
    around = {outer for element in whole for outer in element.iterancestors()}
    for element in list(page.iter()):
        parent = element.getparent()
        is_kept = element in around or element in whole
        if parent in around and parent not in whole and not is_kept:
            parent.remove(element)


def _trim(leaf: Element) -> None:
    """Take the white space from a leaf's ends, and line breaks from its end."""
    leaf.text = (leaf.text or "").lstrip()
    while len(leaf) and leaf[-1].tag == "br" and not (leaf[-1].tail or "").strip():
        leaf.remove(leaf[-1])
    if len(leaf):
        leaf[-1].tail = (leaf[-1].tail or "").rstrip()
    else:
        leaf.text = leaf.text.rstrip()


def _clean(element: Element) -> None:
    """Take what belongs to the page's looks from an element, and set blocks on their own lines."""
    is_inline = element.tag in INLINE_TAGS
    for name in _LOOKS if is_inline else (*_LOOKS, *_OF_THE_PAGE):
        if name in element.attrib:
            del element.attrib[name]
    if element.tag == "img":
        _load_at_once(element)
    elif _marks_nothing(element):
        element.tag = _NO_MARKUP
    elif not is_inline and element.tag != "body":
        is_meant = element.tag in _MEANINGFUL
        element.tag = element.tag if is_meant else _NO_MARKUP
        element.tail = "\n" if is_meant else None


def _marks_nothing(element: Element) -> bool:
    """Whether an element only has looks, or leads nowhere that it may."""
    if element.tag == "a":
        return not element.attrib or not is_harmless_url(element.get("href", ""))
    if element.tag == "p":  # around a picture alone
        return not text_of(element)
    return element.tag == "font" or (element.tag == "span" and not element.attrib)


def _load_at_once(image: Element) -> None:
    """Give a picture that a script would load its address."""
    if _PLACEHOLDER.match(image.get("src", "data:")):
        address = next((image.get(name) for name in _LAZY if image.get(name)), None)
        if address:
            image.set("src", address)

"""
A page as a tree in which every line of text is an element of its own: a leaf.

Pages from the wild put text beside blocks, break paragraphs by two ``<br>`` and lay themselves out
by tables. Here such text gets a ``<p>``, so that what follows can judge a page leaf by leaf.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from lxml import etree, html

from localize.errors import InputError
from localize.markup import BLOCK_TAGS

_NO_TEXT = (
    *("script", "style", "noscript", "template", "svg", "math", "canvas", "object", "embed"),
    *("input", "select", "textarea", "button", "datalist", "applet", "map", "dialog"),
)
"""Elements whose text no reader of the article is meant to read."""

Element = etree._Element  # lxml names the type so, and exports no other

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_ENDLESS_TAG = re.compile(r"<([a-zA-Z][\w-]*)[^<>]{100000,}>")
"""A tag with so many attributes that comparing each with each would take minutes."""
_SPACE = re.compile(r"[ \t\n\r\f]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")
"""What a numeric entity can stand for, but no tree may hold."""
_HOLD_NO_TEXT = frozenset(
    {"html", "head", "table", "thead", "tbody", "tfoot", "tr", "colgroup", "ul", "ol", "dl", "pre"}
)
"""Elements in which text is not put into paragraphs."""

_OF_TABLES = frozenset(
    {"table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "colgroup", "col"}
)
_LONGEST_CELL = 400
"""Characters in the mean cell of a table of data; a table that lays out a page holds paragraphs."""


def parse(text: str, path: Path) -> Element:
    """
    The page's root.

    Raises:
        InputError: there is no element in it, or elements lie too deep in each other to be a page.
    """
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    text = _ENDLESS_TAG.sub(r"<\1>", text)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"the HTML cannot be parsed: {error.msg}", where=path) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise InputError("elements lie too deep in each other", where=path)
    if root is None:
        raise InputError("there is no HTML in the file", where=path)
    return root


def tidy(root: Element) -> None:
    """Take out what is no text, and give each line of text a block element of its own."""
    etree.strip_elements(root, *_NO_TEXT, with_tail=False)
    _collapse_space(root)
    _undo_layout_tables(root)
    blocks = _block_holders(root)
    for element in list(root.iter()):
        if element.tag not in _HOLD_NO_TEXT and (
            element in blocks
            or element.tag == "body"
            or (element.tag in BLOCK_TAGS and _has_double_break(element))
        ):
            _wrap_lines(element, blocks)


def leaves(root: Element) -> Iterator[Element]:
    """The innermost block elements, in the order of the page."""
    holders = _block_holders(root)
    for element in root.iter():
        if element.tag in BLOCK_TAGS and element not in holders:
            yield element


def text_of(element: Element) -> str:
    """What a reader sees of an element, any white space as one space."""
    return " ".join("".join(map(str, element.itertext())).split())


def link_share(element: Element) -> float:
    """How much of an element's text is the text of links, 0 to 1."""
    whole = len(text_of(element))
    return sum(len(text_of(link)) for link in element.iter("a")) / whole if whole else 0.0


def _collapse_space(root: Element) -> None:
    """White space as a browser shows it; a new line stands after each ``<br>``."""
    verbatim = {inner for pre in root.iter("pre") for inner in pre.iter()}
    for element in root.iter():
        if element.text and element not in verbatim:
            element.text = _shown(element.text)
        parent = element.getparent()
        if parent is not None and parent not in verbatim:
            tail = _shown(element.tail or "")
            element.tail = f"\n{tail.lstrip(' ')}" if element.tag == "br" else tail


def _shown(text: str) -> str:
    return _SPACE.sub(" ", _CONTROLS.sub("", text))


def _undo_layout_tables(root: Element) -> None:
    """Make plain ``<div>`` of the tables that only lay out the page, and of their parts."""
    owners: dict[Element, Element] = {}
    for element in root.iter():
        parent = element.getparent()
        if element.tag == "table":
            owners[element] = element
        elif parent is not None and parent in owners:
            owners[element] = owners[parent]
    layout = {table for table in root.iter("table") if _is_layout(table, owners)}
    for element, table in owners.items():
        if table in layout and element.tag in _OF_TABLES:
            element.tag = "div"


def _is_layout(table: Element, owners: Mapping[Element, Element]) -> bool:
    cells = [cell for cell in table.iter("td", "th") if owners.get(cell) is table]
    characters = sum(len(text_of(cell)) for cell in cells)
    return (
        len(cells) < 2
        or characters > len(cells) * _LONGEST_CELL
        or table.get("role") == "presentation"
        or any(inner is not table for inner in table.iter("table"))
        or any(_holds_a_text(cell) for cell in cells)
    )


def _holds_a_text(cell: Element) -> bool:
    """Whether a cell has a heading or paragraphs, as no cell of data has."""
    has_heading = next(cell.iter(*HEADINGS), None) is not None
    has_paragraphs = len(list(islice(cell.iter("p"), 2))) > 1
    return has_heading or has_paragraphs or any(map(_is_double_break, cell.iter("br")))


def _block_holders(root: Element) -> set[Element]:
    """The elements that have a block element somewhere inside."""
    holders: set[Element] = set()
    for element in root.iter():
        if element.tag in BLOCK_TAGS:
            around = element.getparent()
            while around is not None and around not in holders:
                holders.add(around)
                around = around.getparent()
    return holders


def _has_double_break(element: Element) -> bool:
    return element.tag not in HEADINGS and any(map(_is_double_break, element.iterchildren("br")))


def _is_double_break(element: Element) -> bool:
    following = element.getnext()
    return (
        element.tag == "br"
        and following is not None
        and following.tag == "br"
        and not (element.tail or "").strip()
    )


def _wrap_lines(element: Element, holders: set[Element]) -> None:
    """Put each line of text that lies directly in `element` into a ``<p>``."""
    if element.tag == "p":
        element.tag = "div"
    line: Element | None = None
    if (element.text or "").strip():
        line = _paragraph(element.text)
        element.insert(0, line)
    element.text = None
    children = [child for child in element if child is not line]
    for child in children:
        if child.tag in BLOCK_TAGS or child in holders:
            line = _tail_paragraph(child)
        elif _is_double_break(child):
            element.remove(child)
            line = None
        elif line is None and child.tag == "br":
            line = _tail_paragraph(child)
            element.remove(child)
        else:
            if line is None:
                line = _paragraph()
                child.addprevious(line)
            line.append(child)


def _tail_paragraph(child: Element) -> Element | None:
    """The text right after `child` as a paragraph of its own."""
    tail, child.tail = child.tail, None
    if not (tail or "").strip():
        return None
    paragraph = _paragraph(tail)
    child.addnext(paragraph)
    return paragraph


def _paragraph(text: str | None = None) -> Element:
    paragraph: Element = html.Element("p")
    paragraph.text = text
    return paragraph

"""
Which leaves of a page are its article.

trafilatura, tried on more pages than we shall ever see, says what the main text is. Its answer is
text without our markup, so it is taken as a vote: a leaf whose text it kept is the article's. Then
what it is known to lose comes back (short paragraphs, captions, headings between kept leaves), and
what stands in parts of the page that are named for something else goes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from copy import deepcopy
from dataclasses import dataclass
from itertools import islice

from localize.markup import INLINE_TAGS
from localize.readers.chrome import is_label
from localize.readers.html_tree import Element, leaves, link_share, text_of

_MOST_ELEMENTS = 30_000
_DEEPEST = 200
"""Up to so many elements, and so many in each other, trafilatura is asked: it takes 3 s for them,
and more than twice as long for twice the depth. Pages of news have some thousands, 40 deep."""
_MOST_IN_LINE = 2_000
"""Elements within the text of one other: its time grows with their square, 1.5 s for 5,000."""

_OTHER_TAGS = frozenset({"nav", "footer"})
_OTHER_ROLES = frozenset(
    {"alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar"}
    | {"navigation", "search", "toolbar"}
)
_OTHER_NAMES = re.compile(
    r"(?<![a-z])(?:nav(?:bar|igation)?|(?:sub-?)?menu|breadcrumbs?|side-?bar|(?:com+|kom+)ent\w*|yorum\w*|respond"
    r"|disqus|shar(?:e|ing|edaddy)|socials?|related|relacionad\w*|compart\w*|publicidad|recommend\w*|recirc\w*|outbrain|taboola"
    r"|promo\w*|advert\w*|ads?|sponsor\w*|cookies?|consent|gdpr|newsletter|subscri\w+|popup|modal"
    r"|paywall|masthead|toolbar|pag(?:er|ination)|yarpp\w*|addtoany\w*|most-?(?:read|popular))(?![a-z])"
)
"""Names (`class`, `id`) of parts that are not the article, whoever says that they are."""

_DOUBTFUL_NAMES = re.compile(
    r"(?<![a-z])(?:follow|also|read-?(?:more|next)|banner|trending|popular|sign-?up|log-?in|overlay"
    r"|footer|tags?|tag-?(?:cloud|list|links)|widgets?|by-?line|author\w*|bio|meta|date(?:line)?"
    r"|time-?(?:stamp)?|copyright|skip|hidden|print|search|teasers?|categor(?:y|ies)|credits?)(?![a-z])"
)
"""Names of parts that are not the article unless trafilatura kept them."""

_TOO_MUCH_TO_LOSE = 0.3
"""Share of the voted text from which on a part is the article, whatever it is called."""

_CONTAINED = 0.85
"""Share of the voted text that the article's own element holds; the rest may be stray votes."""

_ALL_LINKED = 0.9
"""Share of link text from which on a leaf of several links is a menu, whoever voted for it."""

_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b)", re.IGNORECASE)

_MOST_LINKED = 0.5
"""Share of link text from which on a leaf nobody voted for is a list of links."""

_TELLING = 25
"""A text shorter than this counts as kept only where it follows right upon the last kept one."""

MEDIA = frozenset({"img", "picture", "video", "audio", "iframe", "hr"})
_WRAPPERS = frozenset({"p", "figure", "picture", "a", "span"})
_SMALLEST_PICTURE = 50
"""Pixels; what is declared smaller is an icon, or counts visits."""

_MAIN = (".//*[@itemprop='articleBody']", ".//article", ".//main", ".//*[@role='main']")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def main_text(page: Element) -> str:
    """The main text as trafilatura finds it; empty where it finds none or is not asked."""
    if not _is_ordinary(page):
        return ""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    document = bare_extraction(deepcopy(page), include_comments=False, include_tables=True)
    if not isinstance(document, Document) or document.body is None:
        return ""
    return "".join(map(str, document.body.itertext()))


def _is_ordinary(page: Element) -> bool:
    depths: dict[Element, int] = {}
    in_line: Counter[Element | None] = Counter()
    for element in page.iter():
        parent = element.getparent()
        depths[element] = depths[parent] + 1 if parent is not None else 0
        in_line[parent] += element.tag in INLINE_TAGS
        if depths[element] > _DEEPEST or len(depths) > _MOST_ELEMENTS:
            return False
    return max(in_line.values()) <= _MOST_IN_LINE


@dataclass(frozen=True, slots=True)
class Content:
    """The article's leaves and the pictures between them, each in the order of the page."""

    leaves: tuple[Element, ...]
    media: tuple[Element, ...] = ()


def article(page: Element, main_text: str) -> Content:
    """
    What of `page`, tidied, is its article.

    `main_text` is the vote; where it is empty, the page's main element is the article. A page with
    any text gives at least one leaf.
    """
    found = [(leaf, text) for leaf in leaves(page) if (text := text_of(leaf))]
    votes = _votes([text for _, text in found], main_text)
    weights = _weights(page, found, votes)
    others = _parts(page, weights, _is_other)
    doubtful = others | _parts(page, weights, _is_doubtful)
    others |= {leaf for leaf, text in found if _is_imprint(leaf, text)}
    chosen = {leaf for (leaf, _), vote in zip(found, votes, strict=True) if vote} - others
    if chosen:
        chosen |= {
            leaf
            for leaf in _around(page, found, chosen, weights)
            if leaf not in doubtful and link_share(leaf) <= _MOST_LINKED
        }
    else:
        chosen = _unvoted(page, found, others)
    tables = {table for leaf in chosen for table in leaf.iterancestors("table")}
    chosen |= {leaf for leaf, _ in found if not tables.isdisjoint(leaf.iterancestors("table"))}
    in_order = tuple(leaf for leaf, _ in found if leaf in chosen)
    return Content(in_order, tuple(_media(page, in_order, doubtful)))


def _media(page: Element, chosen: Sequence[Element], doubtful: Set[Element]) -> Iterator[Element]:
    """Pictures, players and rules among the `chosen`, and above the first right beside it."""
    if not chosen:
        return
    first, last = chosen[0], chosen[-1]
    home = _home(first)
    has_begun = False
    for element in page.iter():
        has_begun = has_begun or element is first
        is_near = has_begun or _home(element) is home
        if element.tag in MEDIA and is_near and element not in doubtful and not _is_tiny(element):
            yield element
        if element is last:
            return


def _home(element: Element) -> Element | None:
    """What an element stands in, but for what only wraps a picture or a line."""
    home = element.getparent()
    while home is not None and home.tag in _WRAPPERS:
        home = home.getparent()
    return home


def _is_tiny(element: Element) -> bool:
    sizes = (element.get("width", ""), element.get("height", ""))
    return any(size.isdecimal() and int(size) < _SMALLEST_PICTURE for size in sizes)


def _votes(texts: Sequence[str], main_text: str) -> list[bool]:
    """Which of `texts` stand in `main_text`, white space aside; the same text twice, twice."""
    kept = "".join(main_text.split())
    votes: list[bool] = []
    position = 0
    for text in texts:
        bare = text.replace(" ", "")
        if len(bare) >= _TELLING:
            start = kept.find(bare, position)
        else:
            start = position if kept.startswith(bare, position) else -1
        if start >= 0:
            position = start + len(bare)
        votes.append(start >= 0)
    return votes


def _weights(
    page: Element, found: Sequence[tuple[Element, str]], votes: Sequence[bool]
) -> dict[Element, int]:
    """The characters of voted text in each element that has any."""
    weights = {leaf: len(text) for (leaf, text), vote in zip(found, votes, strict=True) if vote}
    for element in reversed(list(page.iter())):  # children before their parents
        parent = element.getparent()
        if parent is not None and element in weights:
            weights[parent] = weights.get(parent, 0) + weights[element]
    return weights


def _parts(
    page: Element, weights: Mapping[Element, int], is_part: Callable[[Element], bool]
) -> set[Element]:
    """All elements inside a part of the page that `is_part`, but for one too large to lose."""
    limit = weights.get(page, 0) * _TOO_MUCH_TO_LOSE
    inside: set[Element] = set()
    for element in page.iter():  # parents before their children
        if element.getparent() in inside or (
            element.tag not in ("html", "body")
            and weights.get(element, 0) <= limit
            and is_part(element)
        ):
            inside.add(element)
    return inside


def _is_other(element: Element) -> bool:
    return (
        element.tag in _OTHER_TAGS
        or element.get("role", "") in _OTHER_ROLES
        or _OTHER_NAMES.search(_names(element)) is not None
    )


def _is_doubtful(element: Element) -> bool:
    return element.tag == "aside" or _DOUBTFUL_NAMES.search(_names(element)) is not None


def _is_imprint(leaf: Element, text: str) -> bool:
    """Whether a leaf is a notice of copyright, or a menu: links and nothing besides."""
    return _COPYRIGHT.match(text) is not None or (
        link_share(leaf) > _ALL_LINKED and len(list(islice(leaf.iter("a"), 2))) > 1
    )


def _names(element: Element) -> str:
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return _CAMEL.sub("-", names).lower().replace("_", "-")


def _unvoted(
    page: Element, found: Sequence[tuple[Element, str]], others: Set[Element]
) -> set[Element]:
    """The text of the main element, or of the page, without lists of links."""
    mains = (page.find(path) for path in _MAIN)
    main = next((element for element in mains if element is not None), page)
    inside = set(main.iter())
    text = {leaf for leaf, _ in found if leaf in inside and leaf not in others}
    bare = {leaf for leaf in text if link_share(leaf) <= _MOST_LINKED}
    return bare or text or {leaf for leaf, _ in found}


def _around(
    page: Element,
    found: Sequence[tuple[Element, str]],
    chosen: Set[Element],
    weights: Mapping[Element, int],
) -> Iterator[Element]:
    """
    Leaves nobody voted for that may be the article's all the same: those between chosen ones, and
    sentences and captions right beside the first and the last, all in the article's own element.
    """
    inside = set(_container(page, weights).iter())
    near = [(leaf, text) for leaf, text in found if leaf in inside]
    places = [index for index, (leaf, _) in enumerate(near) if leaf in chosen]
    if not places:
        return
    homes = {_home(near[index][0]) for index in (places[0], places[-1])}
    for index, (leaf, text) in enumerate(near):
        is_between = places[0] < index < places[-1]
        is_text = leaf.tag == "figcaption" or not is_label(text)
        if is_between or (is_text and _home(leaf) in homes):
            yield leaf


def _container(page: Element, weights: Mapping[Element, int]) -> Element:
    """The innermost element that holds nearly all of the voted text."""
    container = page
    least = weights[page] * _CONTAINED
    while True:
        heavy = next((child for child in container if weights.get(child, 0) >= least), None)
        if heavy is None:
            return container
        container = heavy

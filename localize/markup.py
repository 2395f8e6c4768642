"""
HTML as a stream of tokens, of which only what is known to be harmless comes through.

The tokenizer follows the HTML standard where it matters for safety and is lenient where that saves
text. It takes linear time on any input and never nests, so neither depth nor length can hurt it.
What it passes unchanged it passes byte for byte: a page that needs no cleaning is not touched.
"""

from __future__ import annotations

import html as _html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

Attributes = tuple[tuple[str, str], ...]


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


INLINE_TAGS = _names(
    "a abbr b bdi bdo big br cite code del dfn em font i img ins kbd mark q rp rt ruby s samp small"
    " span strike strong sub sup time tt u var wbr"
)
"""Elements that stand within a line of text."""

BLOCK_TAGS = _names(
    "address article aside audio blockquote caption center col colgroup dd details div dl dt"
    " figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr iframe li main menu nav ol p"
    " picture pre section source summary table tbody td tfoot th thead tr track ul video"
)
"""Elements that end a line of text, and media that stand by themselves."""

VOID_TAGS = _names("br col hr img source track wbr")
"""Elements without an end tag."""

_DROPPED_WHOLE = _names(
    "button canvas embed math noembed noframes noscript object option plaintext script select style"
    " svg template textarea title xmp"
)
"""Elements of which not even the text is an article's."""

_RAW_TEXT = _names("noembed noframes noscript plaintext script style textarea title xmp")
"""Those of them that swallow the rest of the page where their end is missing."""

_ATTRIBUTES = {
    "*": {"class", "id", "title", "style"},
    "a": {"href", "rel", "target", "hreflang", "name"},
    "audio": {"src", "controls", "preload", "loop", "muted"},
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"cite", "datetime"},
    "details": {"open"},
    "font": {"color"},
    "iframe": {"src", "width", "height", "allowfullscreen", "loading"},
    "img": {"src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding"},
    "ins": {"cite", "datetime"},
    "li": {"value"},
    "ol": {"start", "type", "reversed"},
    "q": {"cite"},
    "source": {"src", "srcset", "sizes", "type", "media"},
    "table": {"border", "cellpadding", "cellspacing"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "headers", "scope"},
    "time": {"datetime"},
    "track": {"src", "kind", "srclang", "label"},
    "video": {"src", "controls", "preload", "loop", "muted", "poster", "width", "height"},
}
"""Element → its attributes that may stay (``*``: of every one). `lang` and `dir` are not among
them: they are the source text's and would be false of a translation."""

_URL_ATTRIBUTES = frozenset({"href", "src", "cite", "poster"})
_URL_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED_IN_URLS = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]")

_STYLE = re.compile(r"(?:\s*[a-z-]+\s*:[-\w\s#%.,()|+*/!'\"]*(?:;|\Z))*\s*", re.IGNORECASE)
_UNSAFE_STYLE = re.compile(r"url|expression|import|behaviou?r|binding|position|z-index", re.I)

_KEPT_COMMENT = re.compile(r"<!--\s*(?:/?wp:|more\b|nextpage\b)", re.IGNORECASE)
"""WordPress' block marks and breaks; every other comment is dropped."""

_TAG_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"[\s/]*([^\s/>=][^\s/>=]*)(?:\s*(=)\s*)?")
_UNQUOTED = re.compile(r"[^\s>]+")
_PLAIN_TAG = re.compile(
    r"""<[a-z][a-z0-9]*(?:\s+[a-z][a-z0-9-]*(?:="[^"<>]*"|='[^'<>]*')?)*\s*/?>"""
)


class TokenKind(StrEnum):
    """What a piece of HTML is; `VOID` is a start tag that has no end tag."""

    TEXT = "text"
    START = "start"
    END = "end"
    VOID = "void"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Token:
    """
    A piece of harmless HTML: `source` is how it is written.

    `tag` is in small letters, and empty for text and comments.
    """

    kind: TokenKind
    source: str
    tag: str = ""
    attributes: Attributes = ()


def clean(html: str) -> str:
    """`html` without anything that could run, load or restyle; its text stays."""
    return "".join(token.source for token in tokens(html))


def escape(text: str) -> str:
    """`text` as HTML that shows it; a no-break space is written ``&nbsp;``, to be seen."""
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\u00a0", "&nbsp;")
    )


def unescape(html: str) -> str:
    """The characters that HTML's text stands for."""
    return _html.unescape(html)


def start_tag(tag: str, attributes: Attributes = ()) -> str:
    """The usual way to write a start tag."""
    written = "".join(f' {name}="{_html.escape(value)}"' for name, value in attributes)
    return f"<{tag}{written}>"


def harmless(tag: str, attributes: Attributes) -> Attributes | None:
    """Those of an element's `attributes` that may stay; None where the element itself may not."""
    if tag not in INLINE_TAGS and tag not in BLOCK_TAGS:
        return None
    kept = tuple(
        (name, value) for name, value in attributes if _is_harmless_attribute(tag, name, value)
    )
    if tag == "iframe" and not _frames_a_secure_page(dict(kept).get("src", "")):
        return None
    return kept


def tokens(html: str) -> Iterator[Token]:
    """The harmless tokens of `html`, in order; two texts may follow each other."""
    last_end = html.rfind(">")
    missing: set[str] = set()  # closers that no longer occur: what is not there is sought once
    position = 0
    while position < len(html):
        start = html.find("<", position)
        if start < 0 or start > last_end:
            yield Token(TokenKind.TEXT, html[position:].replace("<", "&lt;"))
            return
        if start > position:
            yield Token(TokenKind.TEXT, html[position:start])
        if match := _TAG_NAME.match(html, start):
            tag = match[1].lower()
            attributes, position = _attributes(html, match.end())
            if html[start + 1] == "/":
                if tag not in VOID_TAGS and harmless(tag, ()) is not None:
                    yield Token(TokenKind.END, f"</{tag}>", tag)
            elif tag in _DROPPED_WHOLE:
                position = _after_element(html, tag, position, missing)
            elif tag == "iframe":
                position = _after_element(html, tag, position, missing)
                if (kept := harmless(tag, attributes)) is not None:
                    yield Token(TokenKind.VOID, start_tag(tag, kept) + "</iframe>", tag, kept)
            elif (kept := harmless(tag, attributes)) is not None:
                kind = TokenKind.VOID if tag in VOID_TAGS else TokenKind.START
                source = html[start:position]
                if kept != attributes or not _PLAIN_TAG.fullmatch(source):
                    source = start_tag(tag, kept)
                yield Token(kind, source, tag, kept)
        elif html.startswith("<!--", start):
            end = -1 if "-->" in missing else html.find("-->", start + 4)
            if end < 0:
                missing.add("-->")
                position = html.index(">", start) + 1
                continue
            position = end + 3
            if _KEPT_COMMENT.match(html, start) and "<" not in html[start + 4 : end]:
                yield Token(TokenKind.COMMENT, html[start:position])
        elif html[start + 1 : start + 2] in ("!", "?", "/"):
            position = html.index(">", start) + 1
        else:
            yield Token(TokenKind.TEXT, "&lt;")
            position = start + 1


def _attributes(html: str, position: int) -> tuple[Attributes, int]:
    """The attributes of the tag that `position` is in, and where the tag has ended."""
    found: dict[str, str] = {}
    while match := _ATTRIBUTE.match(html, position):
        position = match.end()
        value = ""
        if match[2]:
            quote = html[position : position + 1]
            if quote and quote in "\"'":
                end = html.find(quote, position + 1)
                if end < 0:  # never closed: it ends with the tag
                    end = html.find(">", position)
                    end = len(html) if end < 0 else end
                    value, position = html[position + 1 : end], end
                else:
                    value, position = html[position + 1 : end], end + 1
            elif unquoted := _UNQUOTED.match(html, position):
                value, position = unquoted[0], unquoted.end()
        found.setdefault(match[1].lower(), _html.unescape(value))
    end = html.find(">", position)
    return tuple(found.items()), len(html) if end < 0 else end + 1


def _after_element(html: str, tag: str, position: int, missing: set[str]) -> int:
    """Where the element that began before `position` has ended, its content with it."""
    if tag not in missing:
        if match := re.compile(rf"</{tag}(?=[\s/>])[^>]*>", re.IGNORECASE).search(html, position):
            return match.end()
        missing.add(tag)
    return len(html) if tag in _RAW_TEXT else position


def _is_harmless_attribute(tag: str, name: str, value: str) -> bool:
    if name not in _ATTRIBUTES["*"] and name not in _ATTRIBUTES.get(tag, ()):
        return False
    if name in _URL_ATTRIBUTES:
        return is_harmless_url(value)
    if name == "srcset":
        return all(is_harmless_url(candidate) for candidate in re.split(r",\s+", value.strip()))
    if name == "style":
        return bool(_STYLE.fullmatch(value)) and not _UNSAFE_STYLE.search(value)
    return True


def is_harmless_url(url: str) -> bool:
    """Whether `url` is relative or of a scheme that only shows or fetches a page."""
    scheme = _SCHEME.match(_IGNORED_IN_URLS.sub("", url))
    return scheme is None or scheme[1].lower() in _URL_SCHEMES


def _frames_a_secure_page(url: str) -> bool:
    return url.lstrip().lower().startswith(("https://", "//"))

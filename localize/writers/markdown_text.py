"""
A block's text and inlines as Markdown that shows exactly them.

Whether a character is markup depends on all the others around it, so nothing is decided by rule:
ways to write the block are tried, the plainest first, and the first one wins that markdown-it
reads back as the same text. The last way escapes every character and writes markup as HTML tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from localize.commonmark import parser
from localize.document import Block, Inline
from localize.markup import VOID_TAGS, harmless, start_tag
from localize.writers.weave import Mark, Write, weave

if TYPE_CHECKING:
    from markdown_it.token import Token

_PLAIN = re.compile(r"(?:(?![-+=:>\d \t])[^\\`*_\[\]<>&~|#\n]*[^\\`*_\[\]<>&~|#\n \t](?:\n|\Z))+")
"""Text in which no character can be markup."""

_INLINE_MARKUP = re.compile(r"[\\`*_\[\]<>&]|\{(?=[{%])|~(?=~)|!(?=\[|\Z)|#(?=#*\s*\Z)")
_LINE_MARKUP = re.compile(
    r"^([ \t]*(?:\d{1,9}(?=[.)](?:\s|$))|(?=[-+](?:\s|$)|\#{1,6}(?:\s|$)|~~~|[-=:|][-=:|\s]*$)))",
    re.MULTILINE,
)
"""The place before a list's mark, a heading's, a fence, or a line under a heading or a table."""
_EXTENSIONS = re.compile(r"^\[(?:[ xX]|![A-Z]+)\]")
"""A task's box and an alert's name, which are markup to GitHub."""
_SHORTCODE = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})", re.DOTALL)
_LINE_END = re.compile(r"[ \t]*\n\s*")

_DELIMITERS = {"em": "*", "i": "*", "strong": "**", "b": "**", "del": "~~", "s": "~~"}
_ONLY_LOOKS = frozenset({"span", "font", "big", "bdo", "bdi", "wbr"})
"""Elements that Markdown has no way to write, and whose loss loses no meaning."""

_LONGEST_TRIED = 50_000
_MOST_BRACKETS = 1_000
"""Characters and brackets of a block beyond which no way is tried but the last, which needs no
trial; for each bracket the parser looks through the rest of the block."""

_TITLE_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": " "})

References = Mapping[str, Any]
"""The document's link references, as markdown-it keeps them."""


def block_markdown(
    block: Block, references: References, *, is_own: bool, one_line: bool = False
) -> str:
    """
    `block` as Markdown, without the marks that begin its lines.

    With `is_own`, for a block read from Markdown, its markup is written as the source wrote it
    where that still reads the same. With `one_line` it has no line breaks, as in a heading.
    """
    if not block.inlines and _PLAIN.fullmatch(block.text) and not (one_line and "\n" in block.text):
        return block.text
    if len(block.text) > _LONGEST_TRIED or block.text.count("[") > _MOST_BRACKETS:
        *_, (mark, write) = _ways(is_own=is_own, one_line=one_line)
        return weave(block, mark, write).strip()
    expected = weave(block, _shown_mark, lambda text, _: text).split()
    candidate = ""
    for mark, write in _ways(is_own=is_own, one_line=one_line):
        candidate = weave(block, mark, write).strip()
        if _reads_as(candidate, references, one_line=one_line) == expected:
            break
    return candidate


_parser = cache(parser)


def _ways(*, is_own: bool, one_line: bool) -> Iterator[tuple[Mark, Write]]:
    """Ways to write a block, the plainest first."""
    own = _own_mark if is_own else _usual_mark
    usual = _kept_or(_usual_mark) if is_own else _usual_mark
    tag = _kept_or(_tag) if is_own else _tag
    for mark, write in (
        (own, _raw),
        (usual, _raw),
        (own, _escaped),
        (usual, _escaped_addresses),
        (tag, _escaped_code),
    ):
        yield (_on_one_line(mark), _flat(write)) if one_line else (mark, write)


def _own_mark(inline: Inline) -> tuple[str, str]:
    return inline.markup if inline.markup is not None else _usual_mark(inline)


def _kept_or(mark: Mark) -> Mark:
    """`mark`, but for what the source wrote as one piece (pictures, footnotes, breaks)."""
    return lambda inline: (
        inline.markup if inline.markup is not None and not inline.markup[1] else mark(inline)
    )


def _usual_mark(inline: Inline) -> tuple[str, str]:
    """How Markdown is mostly written."""
    attributes = dict(inline.attributes)
    if delimiter := _DELIMITERS.get(inline.tag):
        return delimiter, delimiter
    if inline.tag == "a" and "href" in attributes:
        return "[", f"]({_target(attributes['href'], attributes.get('title', ''))})"
    if inline.tag == "img" and "src" in attributes:
        shown = _escaped(attributes.get("alt", ""), None)
        return f"![{shown}]({_target(attributes['src'], attributes.get('title', ''))})", ""
    if inline.tag == "br":
        return "\\\n", ""
    if inline.tag == "code":
        return "`", "`"
    return _tag(inline)


def _target(address: str, title: str) -> str:
    """A link's address and title; in angle brackets where the address would end too soon."""
    if not address or re.search(r"[\s()<>\\]", address):
        address = f"<{re.sub(r'[<>]', _percent, address.replace(chr(10), ''))}>"
    return f'{address} "{title.translate(_TITLE_ESCAPES)}"' if title else address


def _percent(match: re.Match[str]) -> str:
    return f"%{ord(match[0]):02X}"


def _tag(inline: Inline) -> tuple[str, str]:
    """As HTML, which Markdown lets stand anywhere."""
    attributes = harmless(inline.tag, inline.attributes)
    if attributes is None or inline.tag in _ONLY_LOOKS:
        return "", ""
    start = start_tag(inline.tag, attributes)
    if inline.tag == "br":
        return f"{start}\n", ""
    return start, "" if inline.tag in VOID_TAGS else f"</{inline.tag}>"


def _shown_mark(inline: Inline) -> tuple[str, str]:
    """What a reader sees of an inline itself: of a line break, that the line ends."""
    return ("\n", "") if inline.tag == "br" else ("", "")


def _on_one_line(mark: Mark) -> Mark:
    return lambda inline: ("<br>", "") if inline.tag == "br" else mark(inline)


def _flat(write: Write) -> Write:
    return lambda text, inside: write(text, inside).replace("\n", " ")


def _raw(text: str, inside: Inline | None) -> str:
    text = _LINE_END.sub("\n", text)
    return text if inside is not None else _EXTENSIONS.sub(r"\\\g<0>", text)


def _escaped(text: str, inside: Inline | None) -> str:
    """A backslash before all that could be markup; in code and in ``<address>`` nothing is."""
    is_address = inside is not None and inside.markup == ("<", ">")
    return text if is_address else _escaped_addresses(text, inside)


def _escaped_addresses(text: str, inside: Inline | None) -> str:
    is_code = inside is not None and inside.tag == "code"
    return _LINE_END.sub("\n", text) if is_code else _escaped_code(text, inside)


def _escaped_code(text: str, _: Inline | None) -> str:
    parts = _SHORTCODE.split(
        _LINE_END.sub("\n", text)
    )  # at odd places shortcodes, which stay as they are
    parts[::2] = [_LINE_MARKUP.sub(r"\1\\", _INLINE_MARKUP.sub(r"\\\g<0>", p)) for p in parts[::2]]
    return "".join(parts)


def _reads_as(markdown: str, references: References, *, one_line: bool) -> list[str] | None:
    """The words that markdown-it shows of `markdown`, if it is one block."""
    source = f"# {markdown}" if one_line else markdown
    tokens = _parser().parse(source, {"references": dict(references)})
    expected = "heading_open" if one_line else "paragraph_open"
    if len(tokens) != 3 or tokens[0].type != expected:
        return None
    return "".join(map(_text_of, tokens[1].children or ())).split()


def _text_of(token: Token) -> str:
    match token.type:
        case "softbreak" | "hardbreak":
            return "\n"
        case "html_inline":
            return "\n" if token.content.lower().startswith("<br") else ""
        case "image" | "footnote":
            return ""
        case _:
            return token.content

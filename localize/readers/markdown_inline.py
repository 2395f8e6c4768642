"""
A line of Markdown into what a reader sees of it and the markup over that.

markdown-it parses; what it does not tell is where in the source each of its tokens stood. That is
found again by walking the source along with the tokens, so that every inline knows how the source
wrote it, and an untouched line is written back as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from localize.document import Inline, Span
from localize.markup import Attributes, TokenKind, tokens

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BREAK = re.compile(r"[ \t]*\\?\n[ \t]*")
_AUTOLINK = re.compile(r"<([^<>]*)>")
_TAG_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")

_LONGEST = 200_000
_MOST_BRACKETS = 2_000
"""Beyond these a paragraph is no writing, and parsing it could take quadratic time; it is then text
without markup."""

_TAGS = {"em": "em", "strong": "strong", "s": "del"}


@dataclass(frozen=True, slots=True)
class Line:
    """What a line shows, and the markup over it."""

    text: str
    inlines: tuple[Inline, ...] = ()


def parse(markdown: MarkdownIt, source: str, env: dict[str, Any]) -> Line:
    """What `source`, the content of one block, shows. `env` holds the document's references."""
    if len(source) > _LONGEST or source.count("[") > _MOST_BRACKETS:
        return Line(source)
    children: list[Token] = []
    markdown.inline.parse(source, markdown, env, children)
    try:
        return _Walk(source).along(children)
    except _Lost:
        return Line(source)


class _Lost(Exception):
    """The source does not go on as the tokens do."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An element not yet ended: its place in the inlines, and where its source began."""

    place: int
    source_start: int


@dataclass(slots=True)
class _Walk:
    """The source, with how far it was followed, and what it showed so far."""

    source: str
    position: int = 0
    parts: list[str] = field(default_factory=list)
    length: int = 0
    inlines: list[Inline] = field(default_factory=list)
    waiting: list[_Open] = field(default_factory=list)

    def along(self, children: Sequence[Token]) -> Line:
        following = iter(children)
        for token in following:
            self._follow(token, following)
        if self.position != len(self.source):
            raise _Lost
        while self.waiting:
            self._never_ended(self.waiting.pop())
        return Line("".join(self.parts), tuple(map(_without_usual_markup, self.inlines)))

    def _follow(self, token: Token, following: Iterator[Token]) -> None:
        match token.type:
            case "text":
                self._show(self._take(token.content))
            case "text_special":
                self._take(token.markup)
                self._show(token.content)
            case "softbreak":
                self._soft_break(self._take_match(_BREAK)[0])
            case "hardbreak":
                self._empty("br", (), self._take_match(_BREAK)[0])
                self._show("\n")
            case "code_inline":
                self._code(token)
            case "em_open" | "strong_open" | "s_open":
                self._start(_TAGS[token.tag], (), self._take(token.markup))
            case "em_close" | "strong_close" | "s_close":
                self._end(self._take(token.markup))
            case "link_open" if token.markup == "autolink":
                address = self._take_match(_AUTOLINK)[1]
                self._start("a", _attributes(token), "<", -len(address) - 2)
                self._show(address)
                self._end(">")
                next(following), next(following)  # the address as text, and the end
            case "link_open":
                self._start("a", _attributes(token), self._take("["))
            case "link_close":
                self._end(self._take_to(token.meta["end"]))
            case "image":
                shown = "".join(child.content for child in token.children or ())
                source = self._take_to(token.meta["end"])
                self._empty("img", (*_attributes(token), ("alt", shown)), source)
            case "html_inline":
                self._html(self._take(token.content))
            case "footnote":
                self._empty("sup", (), self._take(token.content))
            case other:
                raise AssertionError(f"this set-up of markdown-it has no inline token {other!r}")

    def _take(self, source: str) -> str:
        """Follow the source over just this."""
        if not self.source.startswith(source, self.position):
            raise _Lost
        self.position += len(source)
        return source

    def _take_to(self, end: int) -> str:
        return self._take(self.source[self.position : end])

    def _take_match(self, pattern: re.Pattern[str]) -> re.Match[str]:
        match = pattern.match(self.source, self.position)
        if match is None:
            raise _Lost
        self.position = match.end()
        return match

    def _show(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _empty(self, tag: str, attributes: Attributes, source: str) -> None:
        span = Span(self.length, self.length)
        self.inlines.append(Inline(span, tag, attributes, (source, "")))

    def _start(self, tag: str, attributes: Attributes, source: str, back: int = 0) -> None:
        """Begin an element that is written `source`, which ended `back` characters from here."""
        start = self.position + back if back else self.position - len(source)
        self.waiting.append(_Open(len(self.inlines), start))
        self._empty(tag, attributes, source)

    def _end(self, source: str) -> None:
        opened = self.waiting.pop()
        inline = self.inlines[opened.place]
        assert inline.markup is not None
        span = Span(inline.span.start, self.length)
        markup = (inline.markup[0], source)
        if span.start == span.end:  # nothing to read in it: one piece, whatever it holds
            del self.inlines[opened.place + 1 :]
            markup = (self.source[opened.source_start : self.position], "")
        self.inlines[opened.place] = replace(inline, span=span, markup=markup)

    def _never_ended(self, opened: _Open) -> None:
        """Leave an HTML tag without an end as an element without text."""
        inline = self.inlines[opened.place]
        self.inlines[opened.place] = replace(
            inline, span=Span(inline.span.start, inline.span.start)
        )

    def _soft_break(self, source: str) -> None:
        last = self.inlines[-1] if self.inlines else None
        if last and last.tag == "br" and last.span.start == self.length - 1 and last.markup:
            # A <br> at the end of a line: the line break after it is part of how it is written.
            self.inlines[-1] = replace(last, markup=(last.markup[0] + source, ""))
        else:
            self._show("\n")

    def _code(self, token: Token) -> None:
        fence = token.markup
        self._take(fence)
        closing = re.compile(rf"(?<!`){fence}(?!`)").search(self.source, self.position)
        if closing is None:
            raise _Lost
        inside = self._take_to(closing.start())
        self._take(fence)
        padding = " " if len(token.content) < len(inside) else ""  # markdown-it took it away
        text = inside[1:-1] if padding else inside
        span = Span(self.length, self.length + len(text))
        self.inlines.append(Inline(span, "code", (), (fence + padding, padding + fence)))
        self._show(text)

    def _html(self, source: str) -> None:
        """A tag: the start or the end of an element, or one without text."""
        token = next(tokens(source), None)
        name = _TAG_NAME.match(source)
        if token is not None and token.kind is TokenKind.START:
            self._start(token.tag, token.attributes, source)
        elif token is not None and token.kind is TokenKind.END and self._is_open(token.tag):
            self._end(source)
        else:
            attributes = token.attributes if token is not None else ()
            self._empty(name[1].lower() if name else "comment", attributes, source)
            if name and name[1].lower() == "br":
                self._show("\n")

    def _is_open(self, tag: str) -> bool:
        """Whether the innermost element is an HTML element of this tag."""
        inline = self.inlines[self.waiting[-1].place] if self.waiting else None
        return bool(inline and inline.tag == tag and inline.markup and "<" in inline.markup[0])


def _attributes(token: Token) -> Attributes:
    return tuple((name, str(value)) for name, value in token.attrs.items() if value != "")


def _without_usual_markup(inline: Inline) -> Inline:
    """`inline` without its markup where that is how `writers.body` would write it."""
    attributes = dict(inline.attributes)
    usual = {
        "em": ("*", "*"),
        "strong": ("**", "**"),
        "del": ("~~", "~~"),
        "code": ("`", "`"),
        "br": ("\\\n", ""),
        "a": ("[", f"]({attributes.get('href', '')})"),
    }
    if inline.markup == usual.get(inline.tag) and "title" not in attributes:
        return replace(inline, markup=None)
    return inline

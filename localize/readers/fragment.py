"""
A piece of HTML into blocks and the skeleton around them.

What the tokenizer lets through (see `localize.markup`) comes back byte for byte when the blocks are
joined again; characters that were written as entities come back as themselves. Nothing here nests,
so no depth of elements can exhaust the stack.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from localize.document import BlockKind, Inline, Span
from localize.markup import INLINE_TAGS, Token, TokenKind, start_tag, tokens, unescape
from localize.readers.body import Body, is_prose

_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
}
"""Block element → what text in it is; in other elements text is what it is around them."""

_HEADING = re.compile(r"h([1-6])")

_ENDED_BY_START = {
    "li": {"p", "li"},
    "dt": {"p", "dt", "dd"},
    "dd": {"p", "dt", "dd"},
    "tr": {"p", "td", "th", "tr"},
    "td": {"p", "td", "th"},
    "th": {"p", "td", "th"},
}
"""Start tag → the open elements that it ends where their own end tags were left out (HTML, 13.1.2.4)."""

_PARAGRAPHS_BY_BLANK_LINE = frozenset({"", "div", "blockquote", "section", "article", "center"})
"""In which elements WordPress takes a blank line for the end of a paragraph (`wpautop`)."""

_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_SHORTCODE = re.compile(r"\[/?([a-z][a-z0-9_-]*)(?:[\s=][^\[\]<>]*)?/?\]")
_SHORTCODE_END = re.compile(r"\[/([a-z][a-z0-9_-]*)\]")
_BARE_SHORTCODES = frozenset({"gallery", "playlist"})
"""Shortcodes of WordPress itself that stand without attributes and without an end."""

_TEXT = TokenKind.TEXT


@dataclass(frozen=True, slots=True)
class _Context:
    """What text is, inside the open element `tag`."""

    tag: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    is_verbatim: bool = False


def add(body: Body, html: str, *, wordpress: bool = False) -> None:
    """
    Add `html` to `body`: its blocks, and all else as literals.

    With `wordpress`, blank lines end paragraphs and shortcodes are no text, as in a post's content.
    """
    _Reader(body, frozenset(_SHORTCODE_END.findall(html)) if wordpress else None).read(html)


@dataclass(slots=True)
class _Reader:
    body: Body
    shortcodes: frozenset[str] | None
    """Names of shortcodes that have an end tag; None where brackets are only brackets."""
    run: list[Token] = field(default_factory=list)
    """The line of text that has begun: its text, inline elements and shortcodes."""
    open: list[_Context] = field(default_factory=lambda: [_Context("")])
    counts: Counter[str] = field(default_factory=Counter)

    def read(self, html: str) -> None:
        for token in tokens(html):
            if token.kind is _TEXT:
                self._text(token)
            elif token.tag in INLINE_TAGS:
                self.run.append(token)
            else:
                self._end_run()
                self.body.literal(token.source)
                if token.kind is TokenKind.START:
                    self._open(token.tag)
                elif token.kind is TokenKind.END:
                    self._close(token.tag)
        self._end_run()

    def _text(self, token: Token) -> None:
        if self.shortcodes is None or self.open[-1].is_verbatim:
            self.run.append(token)
            return
        position = 0
        if self.open[-1].tag in _PARAGRAPHS_BY_BLANK_LINE:
            for gap in _BLANK_LINE.finditer(token.source):
                self.run.extend(self._with_shortcodes(token.source[position : gap.start()]))
                self._end_run()
                self.body.literal(gap[0])
                position = gap.end()
        self.run.extend(self._with_shortcodes(token.source[position:]))

    def _with_shortcodes(self, text: str) -> Iterator[Token]:
        """`text` cut into plain text and shortcodes."""
        position = 0
        for match in _SHORTCODE.finditer(text):
            if self._is_shortcode(match):
                yield Token(_TEXT, text[position : match.start()])
                yield Token(TokenKind.VOID, match[0], "shortcode")
                position = match.end()
        yield Token(_TEXT, text[position:])

    def _is_shortcode(self, match: re.Match[str]) -> bool:
        name = match[1]
        known = name in _BARE_SHORTCODES or name in (self.shortcodes or ())
        return known or match[0].startswith("[/") or "=" in match[0]

    def _open(self, tag: str) -> None:
        ended = _ENDED_BY_START.get(tag, {"p"})
        while self.open[-1].tag in ended:
            self._pop()
        around = self.open[-1]
        if heading := _HEADING.fullmatch(tag):
            context = _Context(tag, BlockKind.HEADING, int(heading[1]))
        elif tag == "pre":
            context = replace(around, tag=tag, is_verbatim=True)
        else:
            context = replace(around, tag=tag, kind=_KINDS.get(tag, around.kind))
        self.open.append(context)
        self.counts[tag] += 1

    def _close(self, tag: str) -> None:
        if self.counts[tag]:
            while self._pop() != tag:
                pass

    def _pop(self) -> str:
        tag = self.open.pop().tag
        self.counts[tag] -= 1
        return tag

    def _end_run(self) -> None:
        run, self.run = _joined(self.run), []
        context = self.open[-1]
        before, run, after = (run, [], []) if context.is_verbatim else _bare(run)
        if any(token.source.startswith("[caption") for token in before):
            context = replace(context, kind=BlockKind.CAPTION)
        self.body.literal("".join(token.source for token in before))
        if run:
            leading, text, inlines, trailing = _line(run)
            self.body.literal(leading)
            self.body.block(context.kind, text, inlines, level=context.level)
            self.body.literal(trailing)
        self.body.literal("".join(token.source for token in after))


def _joined(run: Sequence[Token]) -> list[Token]:
    """`run` with neighbouring texts as one."""
    joined: list[Token] = []
    for is_text, group in groupby(run, lambda token: token.kind is _TEXT):
        if not is_text:
            joined.extend(group)
        elif text := "".join(token.source for token in group):
            joined.append(Token(_TEXT, text))
    return joined


def _bare(run: list[Token]) -> tuple[list[Token], list[Token], list[Token]]:
    """`run` cut in three: what comes before its text, the text with its markup, what comes after."""
    seen = [index for index, token in enumerate(run) if token.kind is _TEXT and _is_seen(token)]
    if not seen or not is_prose("".join(unescape(run[index].source) for index in seen)):
        return run, [], []
    start = _without_text(run[: seen[0]], TokenKind.START)
    end = len(run) - _without_text(run[: seen[-1] : -1], TokenKind.END)
    return run[:start], run[start:end], run[end:]


def _is_seen(token: Token) -> bool:
    """Whether a text token shows anything but white space."""
    return bool(unescape(token.source).strip(" \t\n\r\f\u00a0\u200b\ufeff"))


def _without_text(run: Sequence[Token], opening: TokenKind) -> int:
    """How many tokens, from the outside in, are whole elements without text."""
    depth = whole = 0
    for count, token in enumerate(run, 1):
        if token.kind is opening:
            depth += 1
        elif token.kind in (TokenKind.START, TokenKind.END):
            depth = max(0, depth - 1)
        if depth == 0:
            whole = count
    return whole


@dataclass(slots=True)
class _Line:
    """The text and inlines of a line, while it is read."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    inlines: list[Inline] = field(default_factory=list)
    waiting: list[tuple[int, int]] = field(default_factory=list)
    """Elements not yet ended: their places in `inlines` and among the tokens."""

    def write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def end(self, tag: str, run: Sequence[Token], index: int) -> None:
        """End the innermost open `tag`; what was opened inside it has no end of its own here."""
        if all(run[start].tag != tag for _, start in self.waiting):
            self._never_begun(tag, run[index].source)
            return
        while True:
            place, start = self.waiting.pop()
            if run[start].tag == tag:
                break
            self.never_ended(place, run[start])
        inline = self.inlines[place]
        span = Span(inline.span.start, self.length)
        if span.start == span.end:  # nothing to read in it: one piece, whatever it holds
            source = "".join(token.source for token in run[start : index + 1])
            del self.inlines[place + 1 :]
            self.inlines[place] = replace(inline, span=span, markup=(source, ""))
        else:
            markup = None
            if run[start].source != start_tag(inline.tag, inline.attributes):
                markup = (run[start].source, run[index].source)
            self.inlines[place] = replace(inline, span=span, markup=markup)

    def never_ended(self, place: int, token: Token) -> None:
        inline = self.inlines[place]
        span = Span(inline.span.start, self.length)
        self.inlines[place] = replace(inline, span=span, markup=(token.source, ""))

    def _never_begun(self, tag: str, source: str) -> None:
        place = self.waiting[-1][0] + 1 if self.waiting else 0
        start = self.inlines[place - 1].span.start if place else 0
        self.inlines.insert(place, Inline(Span(start, self.length), tag, (), ("", source)))


def _line(run: Sequence[Token]) -> tuple[str, str, tuple[Inline, ...], str]:
    """White space, text, markup over the text, white space."""
    line = _Line()
    leading = trailing = ""
    for index, token in enumerate(run):
        if token.kind is _TEXT:
            text = unescape(token.source)
            space, bare = _split_start(text)
            if index == 0:
                leading, text = space, bare
            elif run[index - 1].tag == "br":  # the break itself took the white space after it
                text = bare
            if index == len(run) - 1:
                text, trailing = _split_end(text)
            line.write(text)
        elif token.tag == "shortcode":
            line.write(token.source)
        elif token.kind is TokenKind.START:
            line.waiting.append((len(line.inlines), index))
            line.inlines.append(Inline(Span(line.length, 0), token.tag, token.attributes))
        elif token.kind is TokenKind.END:
            line.end(token.tag, run, index)
        elif token.tag == "br":
            line.inlines.append(
                _line_break(token, run[index + 1] if run[index + 1 :] else None, line.length)
            )
            line.write("\n")
        else:
            line.inlines.append(_void(token, token.source, line.length))
    while line.waiting:
        place, start = line.waiting.pop()
        line.never_ended(place, run[start])
    return leading, "".join(line.parts), tuple(line.inlines), trailing


def _void(token: Token, source: str, position: int, usual_end: str = "") -> Inline:
    """An element without text; it keeps `source` where that is not the usual way to write it."""
    usual = start_tag(token.tag, token.attributes) + usual_end
    markup = None if source == usual else (source, "")
    return Inline(Span(position, position), token.tag, token.attributes, markup)


def _line_break(token: Token, following: Token | None, position: int) -> Inline:
    """A break before the new line in the text that it stands for; usually written as one."""
    is_text = following is not None and following.kind is _TEXT
    space = _split_start(unescape(following.source))[0] if following and is_text else ""
    return _void(token, token.source + space, position, "\n")


def _split_start(text: str) -> tuple[str, str]:
    bare = text.lstrip(" \t\n\r\f")
    return text[: len(text) - len(bare)], bare


def _split_end(text: str) -> tuple[str, str]:
    bare = text.rstrip(" \t\n\r\f")
    return bare, text[len(bare) :]

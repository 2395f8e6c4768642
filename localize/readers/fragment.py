"""
A piece of HTML into blocks and the skeleton around them.

What the tokenizer lets through (see `localize.markup`) comes back byte for byte when the blocks are
joined again; characters that were written as entities come back as themselves. Nothing here nests,
so no depth of elements can exhaust the stack.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, groupby

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
_SPACE = " \t\n\r\f"


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
        before, line, after = (run, [], []) if context.is_verbatim else _bare(run)
        if any(token.source.startswith("[caption") for token in before):
            context = replace(context, kind=BlockKind.CAPTION)
        self.body.literal("".join(token.source for token in before))
        if line:
            leading, text, inlines, trailing = _line(line)
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


def _bare(run: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token], Sequence[Token]]:
    """`run` cut in three: what comes before its text, the text with its markup, what comes after."""
    seen = [index for index, token in enumerate(run) if token.kind is _TEXT and _is_seen(token)]
    if not seen or not is_prose("".join(unescape(run[index].source) for index in seen)):
        return run, [], []
    ends = _ends(run)
    starts = {end: start for start, end in ends.items()}
    start = _without_text(range(seen[0]), ends)
    end = len(run) - _without_text(range(len(run) - 1, seen[-1], -1), starts)
    return run[:start], run[start:end], run[end:]


def _is_seen(token: Token) -> bool:
    """Whether a text token shows anything but white space."""
    return bool(unescape(token.source).strip(" \t\n\r\f\u00a0\u200b\ufeff"))


def _ends(run: Sequence[Token]) -> dict[int, int]:
    """The places of start tags whose element also ends in `run`, with the places of the ends."""
    ends: dict[int, int] = {}
    waiting: list[int] = []
    counts: Counter[str] = Counter()
    for index, token in enumerate(run):
        if token.kind is TokenKind.START:
            waiting.append(index)
            counts[token.tag] += 1
        elif token.kind is TokenKind.END and counts[token.tag]:
            start = waiting.pop()
            counts[run[start].tag] -= 1
            while run[start].tag != token.tag:
                start = waiting.pop()
                counts[run[start].tag] -= 1
            ends[start] = index
    return ends


def _without_text(places: Iterable[int], partners: Mapping[int, int]) -> int:
    """How many tokens at `places`, from the outside in, are whole elements or parts of none."""
    whole = 0
    awaited: set[int] = set()
    for count, place in enumerate(places, 1):
        awaited.discard(place)
        if place in partners:
            awaited.add(partners[place])
        if not awaited:
            whole = count
    return whole


def _line(run: Sequence[Token]) -> tuple[str, str, tuple[Inline, ...], str]:
    """White space, text, markup over the text, white space."""
    texts = [_shown(run, index) for index in range(len(run))]
    starts = [0, *accumulate(map(len, texts))]
    ends = _ends(run)
    ended = frozenset(ends.values())
    inlines: list[Inline] = []
    index = 0
    while index < len(run):
        token, start = run[index], starts[index]
        last = ends.get(index, index)
        if starts[last] > start:
            usual = token.source == start_tag(token.tag, token.attributes)
            markup = None if usual else (token.source, run[last].source)
            span = Span(start, starts[last])
            inlines.append(Inline(span, token.tag, token.attributes, markup))
        elif token.tag == "br":
            space = _space_before(run[index + 1]) if index + 1 < len(run) else ""
            inlines.append(_void(token, token.source + space, start, "\n"))
        elif token.kind is not _TEXT and token.tag != "shortcode" and index not in ended:
            # Nothing to read in it: one piece, whatever it holds.
            source = "".join(inner.source for inner in run[index : last + 1])
            inlines.append(_void(token, source, start))
            index = last
        index += 1
    return _space_before(run[0]), "".join(texts), tuple(inlines), _space_after(run[-1])


def _shown(run: Sequence[Token], index: int) -> str:
    """What of the line's text a token is; the white space around the line is none of it."""
    token = run[index]
    if token.kind is not _TEXT:
        return {"br": "\n", "shortcode": token.source}.get(token.tag, "")
    text = unescape(token.source)
    if index == 0 or run[index - 1].tag == "br":  # a break takes the white space after it
        text = text.lstrip(_SPACE)
    return text.rstrip(_SPACE) if index == len(run) - 1 else text


def _space_before(token: Token) -> str:
    text = unescape(token.source) if token.kind is _TEXT else ""
    return text[: len(text) - len(text.lstrip(_SPACE))]


def _space_after(token: Token) -> str:
    text = unescape(token.source) if token.kind is _TEXT else ""
    return text[len(text.rstrip(_SPACE)) :]


def _void(token: Token, source: str, position: int, usual_end: str = "") -> Inline:
    """An element without text; it keeps `source` where that is not the usual way to write it."""
    usual = start_tag(token.tag, token.attributes) + usual_end
    is_usual = token.kind is TokenKind.VOID and source == usual
    span = Span(position, position)
    return Inline(span, token.tag, token.attributes, None if is_usual else (source, ""))

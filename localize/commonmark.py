"""
The Markdown that is read and written here, as a parser of markdown-it.

CommonMark with tables and strikethrough, and what sites add: shortcodes of Hugo, Jekyll and their
kin, which are text whatever they hold, and footnotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from localize.markup import escape

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_SHORTCODE_ENDS = {"{{": "}}", "{%": "%}"}
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,80})\]")
_FOOTNOTE_MARK = re.compile(r"\[\^([^\]\s]{1,80})\]:[ \t]*(?=\S)")
_DEFINITION_MARK = re.compile(r"\[[^\]\n]{1,200}\]:")


def parser() -> MarkdownIt:
    """
    A new parser.

    The last token of a link, and a picture's token, have in ``meta["end"]`` where in the source of
    their line they ended; a footnote is a token ``footnote`` and its text a paragraph with its name
    in ``meta["footnote"]``.
    """
    from markdown_it import MarkdownIt, rules_inline

    markdown = MarkdownIt("commonmark", {"maxNesting": 100})
    markdown.enable(["table", "strikethrough"])
    inline = markdown.inline.ruler
    inline.at("link", _with_end(rules_inline.link))
    inline.at("image", _with_end(rules_inline.image))
    inline.before("newline", "shortcode", _shortcode)
    inline.before("link", "footnote", _footnote)
    markdown.block.ruler.before(
        "reference", "footnote", _footnote_text, {"alt": ["paragraph", "reference"]}
    )
    markdown.add_render_rule("footnote", _footnote_html)
    markdown.add_render_rule("paragraph_open", _paragraph_html)
    return markdown


def _with_end(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """`rule`, made to note on its last token where in the source it ended."""

    def noting(state: StateInline, silent: bool) -> bool:
        matched = rule(state, silent)
        if matched and not silent:
            state.tokens[-1].meta["end"] = state.pos
        return matched

    return noting


def _shortcode(state: StateInline, silent: bool) -> bool:
    """``{{< … >}}`` and ``{% … %}`` are text, whatever they hold; they are protected later."""
    closer = _SHORTCODE_ENDS.get(state.src[state.pos : state.pos + 2])
    if closer is None or state.html_terminator_last(closer) < state.pos:
        return False
    end = state.src.index(closer, state.pos) + len(closer)
    if end > state.posMax:
        return False
    if not silent:
        state.push("text", "", 0).content = state.src[state.pos : end]
    state.pos = end
    return True


def _footnote(state: StateInline, silent: bool) -> bool:
    match = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("footnote", "sup", 0).content = match[0]
    state.pos = match.end()
    return True


def _footnote_text(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """``[^1]: …`` as a paragraph of its own, to the next blank line or definition."""
    match = _FOOTNOTE_MARK.match(state.src, state.bMarks[first] + state.tShift[first])
    if match is None or state.is_code_block(first):
        return False
    if silent:
        return True
    last = first + 1
    while last < end and not state.isEmpty(last) and not _is_definition(state, last):
        last += 1
    opened = state.push("paragraph_open", "p", 1)
    opened.map = [first, last]
    opened.meta["footnote"] = match[1]
    token = state.push("inline", "", 0)
    token.content = state.getLines(first, last, state.blkIndent, False).strip()[len(match[0]) :]
    token.map = [first, last]
    token.children = []
    state.push("paragraph_close", "p", -1)
    state.line = last
    return True


def _is_definition(state: StateBlock, line: int) -> bool:
    return _DEFINITION_MARK.match(state.src, state.bMarks[line] + state.tShift[line]) is not None


def _footnote_html(_: Any, tokens: Sequence[Token], index: int, *__: Any) -> str:
    return f"<sup>{escape(tokens[index].content[2:-1])}</sup>"


def _paragraph_html(
    renderer: Any, tokens: Sequence[Token], index: int, options: Any, env: Mapping[str, Any]
) -> str:
    start: str = renderer.renderToken(tokens, index, options, env)
    name = tokens[index].meta.get("footnote")
    return f"{start}<sup>{escape(name)}</sup> " if name else start

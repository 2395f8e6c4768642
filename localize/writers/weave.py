"""Text and the markup over it as one string again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from localize.document import Block, Inline

Write = Callable[[str, Inline | None], str]
"""How a stretch of text is written, inside the innermost inline that it has around it."""

Mark = Callable[[Inline], tuple[str, str]]
"""What is written before and after the text of an inline."""


def weave(block: Block, mark: Mark, write: Write) -> str:
    """
    The text of `block` by `write`, with its inlines by `mark` around.

    The line break in the text that a ``br`` stands for is written by `mark` alone. An inline that
    reaches beyond the one it lies in ends with it; one that goes around text and has none is left
    out.
    """
    return "".join(_woven(block, mark, write))


def _woven(block: Block, mark: Mark, write: Write) -> Iterator[str]:
    text = block.text
    position = 0
    opened: list[tuple[Inline, int, str]] = []  # with where each ends, and what ends it
    for inline in (*block.inlines, None):
        start = max(inline.span.start, position) if inline else len(text)
        while opened and (opened[-1][1] <= start or inline is None):
            inner, end, after = opened.pop()
            yield write(text[position:end], inner)
            yield after
            position = end
        yield write(text[position:start], opened[-1][0] if opened else None)
        position = start
        if inline is None:
            return
        before, after = mark(inline)
        end = min(inline.span.end, opened[-1][1] if opened else len(text))
        if end > start:
            yield before
            opened.append((inline, end, after))
        elif not after:
            yield before
            position += inline.tag == "br" and text.startswith("\n", position)

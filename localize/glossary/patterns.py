"""
Regular expressions in glossaries: refused where they could run for long, timed where they run.

Repeating a group whose content may itself match in several ways is what makes a pattern
exponential; such patterns are refused before they are ever run. What is left (``.*.*x``) is at
worst polynomial in one sentence, and is stopped by the clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from localize.document import Span
from localize.errors import GlossaryError

LONGEST = 200
"""Characters in a pattern."""
MOST_REPEATS = 100
"""The highest count in braces (``{2,100}``)."""
SECONDS = 0.2
"""How long one pattern may look at one segment."""

_OPENERS = frozenset(":=!<>i")
"""What may follow ``(?``: plain and atomic groups, looking around, ignoring case."""


def compile_pattern(pattern: str, *, case_sensitive: bool) -> Any:
    """
    Compile a designation's regular expression.

    Raises:
        GlossaryError: it is not one, may run for very long, or matches the empty text.
    """
    import regex

    if reason := danger(pattern):
        raise GlossaryError(f"the pattern {pattern!r} {reason}", hint="list the forms instead")
    try:
        compiled = regex.compile(pattern, 0 if case_sensitive else regex.IGNORECASE)
    except regex.error as error:
        raise GlossaryError(
            f"the pattern {pattern!r} is not a regular expression: {error}"
        ) from None
    if compiled.match(""):
        raise GlossaryError(f"the pattern {pattern!r} matches the empty text")
    return compiled


def danger(pattern: str) -> str:
    """Why `pattern` may run for very long, as the rest of a sentence; empty if it may not."""
    if len(pattern) > LONGEST:
        return f"is longer than {LONGEST} characters"
    # For each open group: whether it holds a repeat or an alternative.
    open_groups = [False]
    closed_loose = False
    index = 0
    while index < len(pattern):
        character = pattern[index]
        repeats, length = _repeat(pattern, index)
        if length:
            if repeats > MOST_REPEATS:
                return f"repeats more than {MOST_REPEATS} times"
            if repeats != 1 and closed_loose:
                return "repeats a group that itself repeats or has alternatives"
            if repeats != 1:
                open_groups[-1] = True
            index += length
            closed_loose = False
            continue
        closed_loose = False
        if character == "{":
            return "has a brace that is not a count (write \\{ for the character)"
        if character == "\\":
            if pattern[index + 1 : index + 2].isdigit() or pattern[index + 1 : index + 2] in "gk":
                return "refers back to a group"
            index += 2
        elif character == "[":
            index = _class_end(pattern, index)
        elif character == "(":
            if (
                pattern[index + 1 : index + 2] == "?"
                and pattern[index + 2 : index + 3] not in _OPENERS
            ):
                return "names or repeats a group"
            open_groups.append(False)
            index += 1
        elif character == ")":
            closed_loose = open_groups.pop() if len(open_groups) > 1 else False
            open_groups[-1] = open_groups[-1] or closed_loose
            index += 1
        else:
            if character == "|":
                open_groups[-1] = True
            index += 1
    return ""


def spans(compiled: Any, text: str) -> Iterator[Span]:
    """
    Where a compiled pattern matches in `text`.

    Raises:
        GlossaryError: it ran longer than `SECONDS`.
    """
    try:
        for match in compiled.finditer(text, timeout=SECONDS):
            if match.end() > match.start():
                yield Span(match.start(), match.end())
    except TimeoutError:
        raise GlossaryError(
            f"the pattern {compiled.pattern!r} ran longer than {SECONDS} s on a sentence of "
            f"{len(text)} characters",
            hint="list the forms instead",
        ) from None


def _repeat(pattern: str, index: int) -> tuple[int, int]:
    """
    The quantifier at `index`: how often it may repeat (0 for no bound) and its length.

    ``?`` repeats once; the length is 0 where no quantifier stands.
    """
    character = pattern[index]
    if character in "*+?":
        lazy = pattern[index + 1 : index + 2] in ("?", "+") if character != "?" else False
        return (1 if character == "?" else 0), 1 + lazy
    if character != "{" or (end := pattern.find("}", index)) < 0:
        return 0, 0
    low, comma, high = pattern[index + 1 : end].partition(",")
    if not all(part.strip().isdigit() or not part.strip() for part in (low, high)):
        return 0, 0
    most = high.strip() if comma else low.strip()
    return (int(most) if most else 0), end + 1 - index


def _class_end(pattern: str, index: int) -> int:
    """The place after the character class that opens at `index`."""
    index += 1
    if pattern[index : index + 1] == "^":
        index += 1
    if pattern[index : index + 1] == "]":  # one that comes first is a literal
        index += 1
    while index < len(pattern) and pattern[index] != "]":
        index += 2 if pattern[index] == "\\" else 1
    return index + 1

"""What a place in a target is given, whatever the language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from localize.document import Span

_WORD = re.compile(r"\w+(?:-\w+)*")
_SENTENCE_START = re.compile(r"(?:^|[.!?…]['\"»”’)]*)[\s'\"«“„‘(¿¡—–-]*$")


@dataclass(frozen=True, slots=True)
class Fitted:
    """A target in which a rendering stands at `span`."""

    text: str
    span: Span


def replaced(target: str, span: Span, new: str) -> Fitted:
    """`target` with `new` in the span, with a capital where a sentence starts."""
    new = cased(_as_written(new, span.of(target)), target, span)
    text = target[: span.start] + new + target[span.end :]
    return Fitted(text, Span(span.start, span.start + len(new)))


def _as_written(new: str, old: str) -> str:
    """`new` with the words that `old` has too in the letter case that they have there."""
    known = {word.lower(): word for word in _WORD.findall(old) if not word.islower()}
    return _WORD.sub(
        lambda match: known.get(match[0].lower(), match[0]) if match[0].islower() else match[0], new
    )


def cased(new: str, target: str, span: Span) -> str:
    """`new` with a capital if it begins a sentence, or if all around it is in capitals."""
    old = span.of(target)
    if len(old) > 1 and old.isupper() and target.isupper():
        return new.upper()
    if starts_sentence(target, span.start):
        return new[:1].upper() + new[1:]
    return new


def starts_sentence(target: str, position: int) -> bool:
    """Whether nothing but quotes and dashes stands between a sentence's start and `position`."""
    return _SENTENCE_START.search(target[:position]) is not None

"""
Emoji and shortcodes: they stand between words and are none, so an engine is not shown them.

What was taken out is put back where word links say that its place went.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from localize.document import Span
from localize.unit import Slot

_SILENT = frozenset({"emoji", "shortcode"})


@dataclass(frozen=True, slots=True)
class Silence:
    """What was taken out at `offset` of what is left, and the space that was on either side."""

    offset: int
    text: str
    before: str
    after: str


def silenced(source: str, slots: Sequence[Slot]) -> tuple[str, list[Slot], list[Silence]]:
    """
    `source` without its silent slots, the other slots where they then stand, and what was taken
    out: neighbours with only space between them together.
    """
    spoken, done = "", 0
    kept: list[Slot] = []
    silences: list[Silence] = []

    def speak(text: str) -> None:
        nonlocal spoken
        after_silence = silences and silences[-1].offset == len(spoken)
        spoken += text.lstrip() if after_silence and spoken[-1:].strip() == "" else text

    for slot in slots:
        between = source[done : slot.span.start]
        done = slot.span.end
        if slot.kind not in _SILENT:
            speak(between)
            kept.append(Slot(Span(len(spoken), len(spoken) + len(slot.text)), slot.kind, slot.text))
            spoken += slot.text
            continue
        after = space_at_start(source[done:])
        if silences and silences[-1].offset == len(spoken) and not between.strip():
            first = silences.pop()
            text = first.text + between + slot.text
            silences.append(Silence(first.offset, text, first.before, after))
        else:
            speak(between)
            silences.append(Silence(len(spoken), slot.text, space_at_end(between), after))
    speak(source[done:])
    return spoken, kept, silences


def inserted(target: str, place: int, silence: Silence) -> tuple[str, int]:
    """
    `target` with the text at `place`, and on either side of it the space that the source had; and
    where the text then begins, which may be before `place` by the space that was there.
    """
    left, right = target[:place].rstrip(), target[place:].lstrip()
    if left:
        left += silence.before
    return left + silence.text + (silence.after + right if right else ""), len(left)


def space_at_end(text: str) -> str:
    """The white space that `text` ends with."""
    return text[len(text.rstrip()) :]


def space_at_start(text: str) -> str:
    """The white space that `text` begins with."""
    return text[: len(text) - len(text.lstrip())]

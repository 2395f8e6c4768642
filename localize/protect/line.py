"""A line on its way through an engine: what the engine sees of it, and what its answer must hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from localize.alignment import Asking, gap, plain
from localize.bcp47 import Direction
from localize.document import Span
from localize.protect.figures import Figure, disorder, figures, localized, lost
from localize.protect.function_words import AND
from localize.protect.marks import Style, around, restored
from localize.protect.silence import Silence, inserted, silenced, space_at_end, space_at_start
from localize.protect.slots import CURRENCIES
from localize.protect.verbatim import any_of, leftover
from localize.unit import Slot

_SPACED_DASH = re.compile(r"(?<!\S)[-–—](?!\S)")
# An engine takes a dash between words for a hyphen, and invisible characters for unknown words.
_TIGHT_DASH = re.compile(r"(?<=\w)—(?=\w)")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LINE_BREAK = re.compile(r"\s*\n\s*")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_TORN_CURRENCY = re.compile(r"\b([A-Z]{1,3}) (?=\$)")

# £11million: an engine knows the sum and the word, not both grown together; £11bn it does.
_WORD_BEHIND = re.compile(r"[^\W\d]{4}")

# Invented names survive an engine best (97 of 100; with brackets or underscores far fewer do).
_NAMES = tuple(f"X{first}{second}" for first, second in product("QJZ", "ABDEFGHKLMNPRTUV"))

_CURRENCY = re.compile(rf"[{CURRENCIES}]")
_NUMBER = re.compile(r"\d[\d.,]*(?<![.,])")


@dataclass(frozen=True, slots=True)
class Guard:
    """
    What stands at `span` of a line and must be in its translation as `text`.

    For a number or a sum, `figure`, other ways of writing it do as well; a slot has none.
    """

    span: Span
    text: str
    figure: Figure | None = None


Disguises = Mapping[Guard, str]
"""What an engine is shown in the place of guards that it does not keep."""


class Line:
    """
    One line of a source, of which the engine sees what is spoken: `source` without quotation marks
    around the whole of it and without its silent slots.

    `source` has no white space at its ends; `slots` are its slots, in order.
    """

    def __init__(self, source: str, slots: Sequence[Slot], direction: Direction) -> None:
        self._direction = direction
        self._opening, self._closing = around(source, [slot.span for slot in slots])
        start = 1 if self._opening else 0
        start += len(space_at_start(source[start:]))
        inner = source[start : len(source) - 1 if self._closing else None].rstrip()
        moved = [Slot(slot.span.shift(-start), slot.kind, slot.text) for slot in slots]
        self.spoken, kept, self._silences = silenced(inner, moved)
        numbers = figures(self.spoken, [slot.span for slot in kept])
        self._guards = sorted(
            [Guard(slot.span, slot.text) for slot in kept]
            + [Guard(figure.span, self._written(figure), figure) for figure in numbers],
            key=lambda guard: guard.span,
        )
        self._slots = Counter(slot.text for slot in kept)
        self._slot = any_of(self._slots)

    def _written(self, figure: Figure) -> str:
        text = figure.span.of(self.spoken)
        return localized(text, self._direction.source, self._direction.target)

    @property
    def has_words(self) -> bool:
        """Whether there is anything to translate beside slots."""
        return any(character.isalpha() for character in self._slot.sub("", self.spoken))

    def sent(self, disguises: Disguises | None = None) -> str:
        """What an engine is to see: ASCII marks, and guards in their disguises."""
        disguises = disguises or {}
        parts, done = [], 0
        for guard in self._guards:
            parts.append(_for_engine(self.spoken[done : guard.span.start]))
            done = guard.span.end
            parts.append(disguises.get(guard, guard.span.of(self.spoken)))
            if _WORD_BEHIND.match(self.spoken, done):
                parts.append(" ")
        return "".join(parts) + _for_engine(self.spoken[done:])

    def names(self, guards: Sequence[Guard]) -> Disguises:
        """Invented names for `guards`, which engines copy; they take them for nouns."""
        taken = self.spoken.upper()
        free = (name for name in _NAMES if name not in taken)
        # "Bread & butter" is better said with "and", which an ampersand then replaces.
        return dict(zip((guard for guard in guards if guard.text != "&"), free, strict=False))

    def dollars(self, guards: Sequence[Guard]) -> Disguises:
        """
        Dollars for the sums among `guards`: engines keep them, and know that they are numbers.

        A sum that could then not be told from another gets none.
        """
        found: dict[str, Guard] = {}
        for guard in guards:
            original = guard.span.of(self.spoken)
            if _CURRENCY.search(original) and (number := _NUMBER.search(original)):
                found.setdefault(f"${number[0]}", guard)
        return {guard: dollars for dollars, guard in found.items() if dollars not in self.spoken}

    def undisguised(self, answer: str, disguises: Disguises) -> str:
        """`answer` with the guards back in the places of their disguises."""
        for guard, disguise in disguises.items():
            pattern = _disguised_as(disguise)
            answer = pattern.sub(guard.text.replace("\\", r"\\"), answer)
        return answer

    def missing(self, target: str) -> list[Guard]:
        """The guards that `target` lacks or says otherwise."""
        held = Counter(match[0] for match in self._slot.finditer(target))
        numbers = [guard.figure for guard in self._guards if guard.figure]
        changed: set[Figure] = set()
        if numbers:
            rest = self._slot.sub(" ", target)
            changed.update(lost(numbers, self.spoken, rest, self._direction.target))
        missing = []
        for guard in self._guards:
            if guard.figure:
                if guard.figure in changed:
                    missing.append(guard)
            elif held[guard.text]:
                held[guard.text] -= 1
            else:
                missing.append(guard)
        return missing

    def faults(self, target: str) -> int:
        """How many guards `target` lacks, and in how many ways its numbers are others."""
        return len(self.missing(target)) + disorder(self.spoken, target)

    def finished(self, target: str, style: Style) -> Asking[str]:
        """
        `target` with each slot as often as the source has it, whatever the engine made of them,
        and the source's quotation marks, dashes, apostrophes and silent parts.
        """
        for guard in self.missing(target):
            if not guard.figure:
                target = yield from self._put_back(target, guard)
        target = self._without_surplus(target)
        target = yield from restored(
            self.spoken,
            target,
            style,
            source_apart=[guard.span for guard in self._guards if not guard.figure],
            target_apart=self._slots_in(target),
            depth=1 if self._opening or self._closing else 0,
        )
        target = self._wrapped(self._typeset(target))
        if self._silences:
            target = yield from self._with_silences(target)
        opening = style.written(self._opening) if self._opening else ""
        closing = style.written(self._closing) if self._closing else ""
        return opening + target.strip() + closing

    def _slots_in(self, target: str) -> list[Span]:
        return [Span(*match.span()) for match in self._slot.finditer(target)]

    def _put_back(self, target: str, guard: Guard) -> Asking[str]:
        """`target` with a lost slot in the place of what an engine left of it, else where it was."""
        links = yield self.spoken, target
        place = gap(guard.span.start, links, self.spoken, target)
        rests = self._rests(target, guard.text)
        if rests:
            rest = min(rests, key=lambda span: abs(span.start - place))
            return target[: rest.start] + guard.text + target[rest.end :]
        place = self._outside_slots(target, place)
        before = space_at_end(self.spoken[: guard.span.start])
        after = space_at_start(self.spoken[guard.span.end :])
        if target[:place].rstrip()[-1:].isalnum():
            before = before or " "
        if target[place:].lstrip()[:1].isalnum():
            after = after or " "
        return inserted(target, place, Silence(0, guard.text, before, after))[0]

    def _rests(self, target: str, slot: str) -> list[Span]:
        """What an engine may have made of `slot`: its letters, or "and" for an ampersand."""
        taken = self._slots_in(target)
        found = [Span(*match.span()) for match in leftover(slot).finditer(target)]
        if slot == "&":
            ands = AND.get(self._direction.target.language, ())
            found = [
                Span(*match.span()) for match in re.finditer(r"\w+", target) if match[0] in ands
            ]
        return [span for span in found if not any(span.overlaps(slot) for slot in taken)]

    def _without_surplus(self, target: str) -> str:
        """`target` without the slots that an engine said more often than the source."""
        left = self._slots.copy()
        surplus = []
        for match in self._slot.finditer(target):
            left[match[0]] -= 1
            if left[match[0]] < 0:
                surplus.append(match.span())
        for start, end in reversed(surplus):
            target = target[:start].rstrip() + target[end:]
        return target

    def _typeset(self, target: str) -> str:
        """`target`, outside its slots, with the kinds of dash and apostrophe of the source."""
        dashes = _SPACED_DASH.findall(_TIGHT_DASH.sub(" — ", self.spoken))
        kinds = iter(dashes if len(_SPACED_DASH.findall(target)) == len(dashes) else ())
        usual = dashes[0] if len(set(dashes)) == 1 else None
        parts, done = [], 0
        for span in (*self._slots_in(target), Span(len(target), len(target))):
            part = target[done : span.start]
            part = _SPACED_DASH.sub(lambda match: next(kinds, usual or match[0]), part)
            if "’" in self.spoken:
                part = _APOSTROPHE.sub("’", part)
            if "…" in self.spoken and "..." not in self.spoken:
                part = part.replace("...", "…")
            parts += [_TORN_CURRENCY.sub(r"\1", part), span.of(target)]
            done = span.end
        return "".join(parts)

    def _wrapped(self, target: str) -> str:
        """`target` with the source's line breaks, each at the space nearest its share of the text."""
        for match in _LINE_BREAK.finditer(self.spoken):
            share = match.start() / len(self.spoken) * len(target)
            slots = self._slots_in(target)
            spaces = [
                space.start()
                for space in re.finditer(" ", target)
                if not any(span.start <= space.start() < span.end for span in slots)
            ]
            if spaces:
                place = min(spaces, key=lambda space: abs(space - share))
                target = target[:place] + match[0] + target[place + 1 :]
        return target

    def _with_silences(self, target: str) -> Asking[str]:
        links = yield self.spoken, target
        places = [
            self._outside_slots(target, gap(silence.offset, links, self.spoken, target))
            for silence in self._silences
        ]
        # From the end, so that earlier places stay true; those of one place, the last first.
        begun = len(target)
        for place, index in sorted(zip(places, range(len(places)), strict=True), reverse=True):
            target, begun = inserted(target, min(place, begun), self._silences[index])
        return target

    def _outside_slots(self, target: str, place: int) -> int:
        """`place`, or the end of the slot that it lies in."""
        for span in self._slots_in(target):
            if span.start < place < span.end:
                return span.end
        return place


def _for_engine(text: str) -> str:
    return re.sub(r"\s+", " ", plain(_INVISIBLE.sub("", _TIGHT_DASH.sub(" - ", text))))


def _disguised_as(disguise: str) -> re.Pattern[str]:
    """Matches a disguise as an engine may write it: in capitals, "US $ 2.500" for "$2,500"."""
    if not disguise.startswith("$"):
        return re.compile(rf"(?<!\w){disguise}(?!\w)", re.IGNORECASE)
    digits = r"[.,\s]?".join(re.findall(r"\d", disguise))
    return re.compile(rf"(?:\bUS ?)?\$ ?{digits}(?![.,]?\d)")

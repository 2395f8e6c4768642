"""
An engine made faithful: what must come through its translations unharmed does.

A ladder, each step only for what the one before lost: as it is; with dollars in the place of other
sums and invented names in the place of other slots; with names alone; and what is lost still is put
where word links say that it belongs. The first step is one call for all texts, the next two are one
call each for the few that need it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from localize.alignment import likeness, together
from localize.bcp47 import Direction, Locale
from localize.controls import without_controls
from localize.document import Span
from localize.protect.line import Disguises, Line
from localize.protect.marks import Style
from localize.protect.settings import Settings
from localize.protect.slots import slots
from localize.unit import Align, Slot, Translate

_DEFAULT = Settings()

# Lines, and parts of a line that a sign between spaces sets apart (a breadcrumb), are translated
# apart; what is between them stays.
_BREAK = re.compile(r"[^\S\n]*\n\s*|\s+[|•·▪→←›]\s+")
_CRUMB = re.compile(r"[^\S\n]*\n\s*|\s+[|•·▪→←›»]\s+")

_GOES_ON_AFTER = re.compile(r"[\w,)’'–—-]\Z")
_GOES_ON_WITH = re.compile(r"[\w(\"'“«‘]")
_WRAPPED_FROM = 60
"""Characters of a line from which it was broken for its length, and not for its sense."""


class Faithful:
    """
    `translate` with slots, figures, quotation marks and white space kept; see `faithful`.

    A call may hand on what slots of each text are known already: code that only its markup tells.
    """

    def __init__(
        self, translate: Translate, direction: Direction, settings: Settings, align: Align
    ) -> None:
        self._translate = translate
        self._direction = direction
        self._style = Style.of(direction.target, settings.quotation_marks)
        self._align = align

    def __call__(
        self, texts: Sequence[str], known: Sequence[Sequence[Slot]] | None = None
    ) -> list[str]:
        cut = [
            self._cut(text, () if known is None else known[index])
            for index, text in enumerate(texts)
        ]
        spoken = [line for pieces in cut for _, line in pieces if line.has_words]
        targets = dict(zip(map(id, spoken), self._translated(spoken), strict=True))
        return [
            _joined(text, [(span, targets[id(line)]) for span, line in pieces if line.has_words])
            for text, pieces in zip(texts, cut, strict=True)
        ]

    def _cut(self, text: str, known: Sequence[Slot]) -> list[tuple[Span, Line]]:
        """The lines of a text and where they stand."""
        found = _with_known(text, slots(text), known)
        return [
            (span, Line(span.of(text), _shifted(found, span), self._direction))
            for span in _lines(text, [slot.span for slot in found])
        ]

    def _translated(self, lines: Sequence[Line]) -> list[str]:
        targets = self._asked([line.sent() for line in lines])
        for disguised in (_as_numbers, _as_names):
            self._try_again(lines, targets, disguised)
        works = [
            line.finished(target, self._style) for line, target in zip(lines, targets, strict=True)
        ]
        return together(works, self._align)

    def _try_again(
        self, lines: Sequence[Line], targets: list[str], disguised: Callable[[Line, str], Disguises]
    ) -> None:
        """Put in `targets` what comes of disguises where that has fewer faults than before."""
        tries = {
            index: disguises
            for index, (line, target) in enumerate(zip(lines, targets, strict=True))
            if (disguises := disguised(line, target))
        }
        answers = self._asked([lines[index].sent(disguises) for index, disguises in tries.items()])
        for (index, disguises), answer in zip(tries.items(), answers, strict=True):
            line = lines[index]
            candidate = line.undisguised(answer, disguises)
            if line.faults(candidate) < line.faults(targets[index]):
                targets[index] = candidate

    def _asked(self, texts: Sequence[str]) -> list[str]:
        """
        The engine's answers, without white space at their ends and controls that it invented; each
        distinct text is asked once. Of an empty answer the text itself is made: checks see an echo,
        and nobody sees a hole.
        """
        distinct = list(dict.fromkeys(texts))
        if not distinct:
            return []
        answers = dict(zip(distinct, self._translate(distinct), strict=True))
        return [without_controls(answers[text], text).strip() or text for text in texts]


def faithful(
    translate: Translate,
    source: Locale,
    target: Locale,
    settings: Settings = _DEFAULT,
    align: Align = likeness,
) -> Faithful:
    """
    `translate` from `source` into `target`, made faithful.

    Of every text the translation holds each slot (`slots`) as often as the text does, its line
    breaks and the white space at its ends, its quotation marks (typographic ones as the target's
    locale writes them, ASCII ones as they are) and kinds of dashes. A number or sum that the engine
    lost is tried again; it is not forced. What has no words is not translated. `align` says where
    a lost slot belongs. Nothing is raised but what `translate` raises.
    """
    return Faithful(translate, Direction(source, target), settings, align)


def _as_numbers(line: Line, target: str) -> Disguises:
    """Sums in dollars, everything else that is missing by name."""
    missing = line.missing(target)
    dollars = line.dollars(missing)
    return {**line.names([guard for guard in missing if guard not in dollars]), **dollars}


def _as_names(line: Line, target: str) -> Disguises:
    """Everything that is missing by name, where sums were tried as dollars before."""
    missing = line.missing(target)
    return line.names(missing) if line.dollars(missing) else {}


def _lines(text: str, apart: Sequence[Span]) -> Iterator[Span]:
    """The stretches of `text` that are translated by themselves, without the space around them."""
    end = len(text.rstrip())
    start = min(len(text) - len(text.lstrip()), end)
    for match in (_BREAK if "«" in text else _CRUMB).finditer(text, start, end):
        between = Span(*match.span())
        if any(between.overlaps(span) for span in apart) or _is_wrapped(text, start, between):
            continue
        if start < between.start:
            yield Span(start, between.start)
        start = between.end
    if start < end:
        yield Span(start, end)


def _is_wrapped(text: str, start: int, between: Span) -> bool:
    """Whether a line break stands inside a sentence, only because the line was full."""
    if between.of(text).count("\n") != 1:
        return False
    line = text[text.rfind("\n", start, between.start) + 1 : between.start].strip()
    if not (_GOES_ON_AFTER.search(line) and _GOES_ON_WITH.match(text, between.end)):
        return False
    return text[between.end].islower() or len(line) >= _WRAPPED_FROM


def _with_known(text: str, found: Sequence[Slot], known: Sequence[Slot]) -> list[Slot]:
    """
    The `known` slots where the text still has them, and those found that lie beside them.

    A text that was changed since they were found may have moved them.
    """
    kept: list[Slot] = []
    for slot in known:
        start = slot.span.start if slot.span.of(text) == slot.text else text.find(slot.text)
        if start >= 0:
            kept.append(Slot(Span(start, start + len(slot.text)), slot.kind, slot.text))
    beside = [slot for slot in found if not any(slot.span.overlaps(one.span) for one in kept)]
    return sorted([*kept, *beside], key=lambda slot: slot.span)


def _shifted(found: Sequence[Slot], line: Span) -> list[Slot]:
    return [
        Slot(slot.span.shift(-line.start), slot.kind, slot.text)
        for slot in found
        if line.covers(slot.span)
    ]


def _joined(text: str, translated: Sequence[tuple[Span, str]]) -> str:
    """`text` with the translations in the place of their lines."""
    parts, done = [], 0
    for span, target in translated:
        parts += [text[done : span.start], target]
        done = span.end
    return "".join(parts) + text[done:]

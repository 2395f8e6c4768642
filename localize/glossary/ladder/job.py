"""One segment on its way up the ladder: what is placed, what is offered, what is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from localize.bcp47 import Locale
from localize.concept import Designation, DesignationKind
from localize.document import Span
from localize.glossary.inflect.fitted import Fitted
from localize.glossary.inflect.place import mend, put, suits
from localize.glossary.ladder import accept
from localize.glossary.ladder.find import allocate
from localize.glossary.ladder.locate import Pair, absorbing
from localize.glossary.ladder.source import Source
from localize.glossary.ladder.words import is_form, is_minor
from localize.unit import Align, Link, Placement, Rendering, Segment, Step

Flaws = tuple[int, ...]
"""Counts of what is wrong with a candidate, the gravest first; all 0 is clean."""


def designation_of(rendering: Rendering, locale: Locale) -> Designation:
    """The designation that a rendering was made of, as far as inflection needs it."""
    return Designation(
        text=rendering.text,
        locale=locale,
        kind=DesignationKind.ACRONYM if rendering.acronym else DesignationKind.FULL,
        gender=rendering.gender,
        number=rendering.number,
        article=rendering.article,
        forms=dict(rendering.listed),
    )


@dataclass(slots=True)
class Job:
    """
    A segment, its draft, and the best target so far.

    `steps` says for each use (by index into `source.uses`) what placed it; a use that is not there
    is pending.
    """

    segment: Segment
    source: Source
    draft: str
    locale: Locale
    align: Align | None = None
    target: str = ""
    steps: dict[int, Step] = field(default_factory=dict)
    wordings: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """The engine's own names for the pending uses, where it was asked."""
    _links: Sequence[Link] = ()
    _linked: str | None = None
    """The target that `_links` lead to."""
    _spare: list[tuple[Flaws, float, str, dict[int, Step]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.target = self.draft
        for index, span in enumerate(self._allocate(self.draft)):
            if span is not None:
                wrong_in_source = self.source.uses[index].repairs is not None
                self.steps[index] = Step.REPAIRED if wrong_in_source else Step.ALREADY
        for index in (i for i, step in self.steps.items() if step is Step.REPAIRED):
            span = self._allocate(self.target)[index]
            if span is not None:
                # The engine had to guess the gender of a name that it was handed.
                standing = self._standing(index, span.of(self.target))
                self.target = mend(self.target, span, standing).text

    def _allocate(self, target: str) -> list[Span | None]:
        return allocate(target, self.source.uses, len(self.source.text))

    def is_minor(self, word: str) -> bool:
        """Whether a word of the target is an article, a preposition or the like."""
        return is_minor(word, self.locale)

    def is_form(self, word: str, of: str) -> bool:
        """Whether two words of the target are forms of one."""
        return is_form(word, of, self.locale)

    def know(self, links: Sequence[Link]) -> None:
        """Keep the links between the source and the target as it stands now."""
        self._links, self._linked = links, self.target

    def pair(self) -> Pair:
        """The source and the target as it stands now, with the links between them."""
        if self._linked != self.target:
            asked = [(self.source.text, self.target)]
            self.know(self.align(asked)[0] if self.align else ())
        return Pair(
            self.source.text,
            self.target,
            self._links,
            partial(is_minor, locale=self.segment.locale),
            self.is_minor,
        )

    def put(self, index: int, span: Span) -> Fitted:
        """The target with a use in place of `span` and of its own words that stand beside it."""
        designation = self.designation(index, span.of(self.target))
        words = [word for word in designation.text.split() if not self.is_minor(word)]
        wide = absorbing(self.target, span, words, self.is_form)
        if any(wide.overlaps(other) for other in self.taken()):
            wide = span
        return put(self.target, wide, designation)

    @property
    def pending(self) -> tuple[int, ...]:
        """The uses that are not rendered yet."""
        return tuple(i for i in range(len(self.source.uses)) if i not in self.steps)

    def name(self, index: int) -> str:
        """What the source calls the use."""
        return self.source.uses[index].span.of(self.source.text)

    def designation(self, index: int, old: str = "") -> Designation:
        """The rendering that suits the place of `old` best: the first, but for its kind of word."""
        choices = [designation_of(r, self.locale) for r in self.source.uses[index].renderings]
        return next((choice for choice in choices if not old or suits(old, choice)), choices[0])

    def _standing(self, index: int, form: str) -> Designation:
        """The rendering of a use of which `form` is a form."""
        renderings = self.source.uses[index].renderings
        found = next(
            (one for one in renderings if form.lower() in map(str.lower, one.forms)), renderings[0]
        )
        return designation_of(found, self.locale)

    def taken(self) -> list[Span]:
        """Where the terms that are placed already stand."""
        places = self._allocate(self.target)
        return [span for index, span in enumerate(places) if span and index in self.steps]

    def lost(self, candidate: str) -> tuple[int, ...]:
        """The uses that are placed already and that a candidate does not have."""
        places = self._allocate(candidate)
        return tuple(index for index in self.steps if places[index] is None)

    def offer(self, candidate: str, new: tuple[int, ...], step: Step) -> bool:
        """
        Take `candidate`, in which `step` placed the uses `new`, if it is clean; say whether it was.

        One that lost a term, a number or a slot is thrown away. One that is only clumsy (words
        doubled, far from the draft, an article of the wrong gender) is kept in reserve.
        """
        steps = {**self.steps, **dict.fromkeys(new, step)}
        places = self._allocate(candidate)
        if any(places[index] is None for index in steps):
            return False
        slots = [slot.text for slot in self.segment.slots]
        if accept.lost_numbers(candidate, self.draft, self.source) or accept.lost_slots(
            candidate, self.draft, slots
        ):
            return False
        flaws = self._flaws(candidate, places, new)
        if not any(flaws):
            self.target, self.steps = candidate, steps
            self._spare.clear()
            return True
        self._spare.append((flaws, -accept.likeness(candidate, self.draft), candidate, steps))
        return False

    def _flaws(self, candidate: str, places: list[Span | None], new: tuple[int, ...]) -> Flaws:
        standing = [
            (span, self._standing(index, span.of(candidate)))
            for index in new
            if (span := places[index]) is not None
        ]
        added = sum(len(designation.text.split()) for _, designation in standing)
        return (
            accept.repeats(candidate, self.draft),
            accept.likeness(candidate, self.draft) < accept.LEAST_LIKENESS,
            accept.odd_length(candidate, self.draft, added),
            accept.disagreements(candidate, standing),
        )

    def settle(self) -> None:
        """Take from the reserve what places most terms with the fewest flaws."""
        if self.pending and self._spare:
            _, _, self.target, self.steps = min(
                self._spare, key=lambda spare: (-len(spare[3]), spare[0], spare[1])
            )

    def placements(self) -> Iterator[Placement]:
        """Where each use stands in the target, by which step; unplaced ones too."""
        places = self._allocate(self.target)
        for index, (use, source, span) in enumerate(
            zip(self.source.uses, self.source.original, places, strict=True)
        ):
            step = self.steps.get(index, Step.UNPLACED)
            yield Placement(use.concept_id, source, span if index in self.steps else None, step)

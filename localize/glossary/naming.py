"""What a target may call a concept, the best for a place first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from localize.bcp47 import Locale
from localize.concept import Concept, Designation, DesignationKind, MatchRule, Status
from localize.glossary.inflect import forms, rendering
from localize.unit import Rendering

_WRITABLE = (Status.PREFERRED, Status.ADMITTED, Status.PROPOSED)
# For a kind of name in the source, the kinds that the target may answer with, best first.
_ANSWERS = {
    DesignationKind.FULL: (
        DesignationKind.FULL,
        DesignationKind.VARIANT,
        DesignationKind.SHORT,
        DesignationKind.ACRONYM,
    ),
    DesignationKind.SHORT: (
        DesignationKind.SHORT,
        DesignationKind.FULL,
        DesignationKind.VARIANT,
        DesignationKind.ACRONYM,
    ),
    DesignationKind.ACRONYM: (
        DesignationKind.ACRONYM,
        DesignationKind.SHORT,
        DesignationKind.FULL,
        DesignationKind.VARIANT,
    ),
}
_ANSWERS[DesignationKind.VARIANT] = _ANSWERS[DesignationKind.FULL]


class Place(NamedTuple):
    """
    How a concept is to be named at one place.

    `kind` is the kind of name wanted; `with_acronym` asks for the acronym in parentheses after the
    full name; `in_parentheses` says that the name stands so itself, after another of the concept.
    """

    kind: DesignationKind
    with_acronym: bool = False
    in_parentheses: bool = False


class Naming:
    """The names of concepts in one target locale, with all their forms; each computed once."""

    def __init__(self, target: Locale):
        self.target = target
        self._renderings: dict[tuple[str, Place], tuple[Rendering, ...]] = {}
        self._forbidden: dict[str, tuple[str, ...]] = {}

    def renderings(self, concept: Concept, place: Place, surface: str) -> tuple[Rendering, ...]:
        """
        What the target may say at a place, best first.

        `surface` is the name in the source: where it must not be translated, it is what the target
        says. In parentheses after the full name only an acronym makes sense.
        """
        if concept.do_not_translate and not self._writable(concept):
            return (Rendering(text=surface, forms=(surface,)),)
        key = (concept.id, place)
        if key not in self._renderings:
            self._renderings[key] = tuple(self._ordered(concept, place))
        return self._renderings[key]

    def forbidden(self, concept: Concept) -> tuple[str, ...]:
        """The forms in the target that name the concept wrongly or no longer."""
        if concept.id not in self._forbidden:
            wrong = [
                form
                for designation in concept.named(self.target)
                if designation.status not in _WRITABLE and designation.match is not MatchRule.REGEX
                for form in forms(designation)
            ]
            right = {form for one in self._writable(concept) for form in forms(one)}
            self._forbidden[concept.id] = tuple(
                form for form in dict.fromkeys(wrong) if form not in right
            )
        return self._forbidden[concept.id]

    def _ordered(self, concept: Concept, place: Place) -> Iterator[Rendering]:
        writable = self._writable(concept)
        answers = _ANSWERS[place.kind]
        acronym = next((one for one in writable if one.kind is DesignationKind.ACRONYM), None)
        if place.in_parentheses and place.kind is DesignationKind.ACRONYM and acronym is None:
            return
        ordered = sorted(
            writable, key=lambda one: (answers.index(one.kind), _WRITABLE.index(one.status))
        )
        if place.with_acronym and acronym and ordered[0].kind is not DesignationKind.ACRONYM:
            yield rendering(ordered[0], f"{ordered[0].text} ({acronym.text})")
        yield from map(rendering, ordered)

    def _writable(self, concept: Concept) -> list[Designation]:
        return [
            one
            for one in concept.named(self.target)
            if one.status in _WRITABLE and one.match is not MatchRule.REGEX
        ]

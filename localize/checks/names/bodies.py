"""What a termbase's organisations are called, and which belongs to which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from localize.bcp47 import Locale
from localize.concept import Affiliation, Concept, EntityType, Status, Termbase

_ABOVE = "part-of"
_DEPTH = 4

_WORD = re.compile(r"[^\W_]+")

# Words that carry no meaning in the name of a body.
_SMALL_WORDS = (
    "the of for and on in to at a an against de do da dos das del la el los las e y para em no na "
    "та і й з у в по про для и с о при və ilə ve ile"
)
_SMALL = frozenset(_SMALL_WORDS.split())

# Case endings are at most so long; a stem keeps at least three letters.
_ENDING, _STEM = 3, 3


class Bodies:
    """The organisations of one termbase."""

    def __init__(self, termbase: Termbase):
        self._termbase = termbase

    def is_called(self, organisation: str, name: str, locale: Locale) -> bool:
        """
        Whether `name` is a name of `organisation` or of a body above it, in any form.

        A name that goes on ("… of Ukraine") and one that is cut short ("the Center") count too.
        """
        return any(
            _fits(name, own)
            for concept in self._with_those_above(organisation)
            for own in _designations(concept, locale)
        )

    def is_above(self, organisation: str, name: str, locale: Locale) -> bool:
        """Whether `name` is that of a body which `organisation` is part of."""
        return any(
            _fits(name, own)
            for concept in list(self._with_those_above(organisation))[1:]
            for own in _designations(concept, locale)
        )

    def is_above_in(self, organisation: str, article: str, locale: Locale) -> bool:
        """Whether the article names a body that `organisation` is part of."""
        return any(
            re.search(rf"(?<!\w){re.escape(own)}(?!\w)", article)
            for concept in list(self._with_those_above(organisation))[1:]
            for own in _designations(concept, locale)
        )

    def is_spoken_of(self, organisation: str, name: str, article: str, locale: Locale) -> bool:
        """
        Whether it is this body that `name` means: the two share a content word, or the article
        names the body or one above it.
        """
        said = set(_stems(name))
        for concept in self._with_those_above(organisation):
            for own in _designations(concept, locale):
                if any(_same(one, other) for one in said for other in _stems(own)):
                    return True
                if _are_near_letters(name, own):
                    return True
                if re.search(rf"(?<!\w){re.escape(own)}(?!\w)", article):
                    return True
        return False

    def is_place(self, affiliations: Iterable[Affiliation]) -> bool:
        """Whether one of the bodies is a country or a city: a president's "organisation"."""
        concepts = (self._termbase.by_id.get(one.organisation) for one in affiliations)
        return any(
            concept is not None and concept.entity is EntityType.PLACE for concept in concepts
        )

    def _with_those_above(self, organisation: str) -> Iterator[Concept]:
        waiting = [organisation]
        for _ in range(_DEPTH):
            above = []
            for concept_id in waiting:
                if (concept := self._termbase.by_id.get(concept_id)) is not None:
                    yield concept
                    above += [other for relation, other in concept.relations if relation == _ABOVE]
            waiting = above


def is_same_name(one: str, other: str) -> bool:
    """Whether two names are one, in any form, word for word."""
    first, second = _stems(one), _stems(other)
    return bool(first) and len(first) == len(second) and _fits(one, other)


def _designations(concept: Concept, locale: Locale) -> Iterator[str]:
    for designation in concept.designations:
        if designation.locale.speaks(locale) and designation.status is not Status.FORBIDDEN:
            yield designation.text


@lru_cache(maxsize=4096)
def _stems(name: str) -> tuple[str, ...]:
    """The content words of a name, in lower case."""
    words = (word.lower() for word in _WORD.findall(name))
    return tuple(word for word in words if word not in _SMALL and len(word) > 1)


def _fits(name: str, own: str) -> bool:
    said, known = _stems(name), _stems(own)
    if not said or not known:
        return False
    return all(_same(one, other) for one, other in zip(said, known, strict=False))


def _are_near_letters(name: str, own: str) -> bool:
    """Whether two acronyms differ in one letter: CPD for CCD."""
    if not (name.isupper() and own.isupper() and len(name) == len(own)):
        return False
    return sum(one != other for one, other in zip(name, own, strict=True)) <= 1


def _same(one: str, other: str) -> bool:
    """Whether two words may be forms of one."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > _ENDING or len(shorter) < _STEM:
        return one == other
    if len(shorter) <= _STEM + 1:
        return longer.startswith(shorter)
    size = max(_STEM, len(shorter) - _ENDING)
    return shorter[:size] == longer[:size]

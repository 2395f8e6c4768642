"""An inflected form with its labels, and how a label is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

CASES = ("nom", "gen", "dat", "acc", "ins", "loc", "voc", "abl")
NUMBERS = ("singular", "plural")
GENDERS = ("m", "f", "n")


@dataclass(frozen=True, slots=True)
class Form:
    """
    A form of a designation: its text, and what it is (``gen``, ``plural``, ``f`` …).

    A label that does not apply is absent: an acronym's one form carries none and fits everywhere.
    """

    text: str
    labels: frozenset[str] = frozenset()


Paradigm = tuple[Form, ...]
"""All forms of a designation, the citation form first; of variants the usual one first."""


def labels(key: str) -> frozenset[str]:
    """The labels in a glossary's key: ``gen-plural`` is genitive plural."""
    return frozenset(key.split("-"))


def pick(paradigm: Iterable[Form], wanted: frozenset[str]) -> Form | None:
    """
    The first form that has every label in `wanted`; a form fits also where it says nothing of a
    category (case, number, gender), since then it does not vary in it.
    """
    for form in paradigm:
        if all(_fits(form, label) for label in wanted):
            return form
    return None


def _fits(form: Form, label: str) -> bool:
    if label in form.labels:
        return True
    for category in (CASES, NUMBERS, GENDERS):
        if label in category:
            return form.labels.isdisjoint(category)
    return False

"""
The words of the translation stand in no order.

Two signs are read together: in English, neighbours that meet only by chance (“the of”, “is was”, “by.”); in
every language, names that are torn apart: “Angela Merkel” in the source, “Merkel … Angela” in the translation.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from localize.checks.check import Check, Flaw, Pair
from localize.checks.grammar import strain
from localize.checks.words import words
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# In 800 human sentences of news one has a strain of two, none of three.
_STRAIN = 2
_LEAST_WORDS = 6


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Weigh torn names and strained neighbours."""
    ours = words(unit.target, unit.locale.language)
    if len(ours) < _LEAST_WORDS:
        return
    strained = strain(unit.target) if unit.locale.language == "en" else 0
    torn = _torn(unit)
    if strained >= _STRAIN or torn >= 2 or (strained and torn):
        yield Flaw(
            "the words of the translation stand in no order: translate the sentence anew",
            target=Span(ours[0].span.start, ours[-1].span.end),
        )


def _torn(unit: TranslationUnit) -> int:
    """How many names of two words are kept, letter by letter, but apart or the wrong way round."""
    theirs = words(unit.source, unit.segment.locale.language)
    ours = [word.text for word in words(unit.target, unit.locale.language)]
    torn = 0
    for one, other in pairwise(theirs):
        if (
            not (one.capital and other.capital)
            or unit.source[one.span.end : other.span.start] != " "
        ):
            continue
        if (
            len(one.text) < 3
            or len(other.text) < 3
            or ours.count(one.text) != 1
            or ours.count(other.text) != 1
        ):
            continue
        distance = ours.index(other.text) - ours.index(one.text)
        torn += distance < 0 or distance > 3
    return torn


CHECK = Check(
    "F003",
    "scrambled",
    Category.LINGUISTIC,
    Severity.CRITICAL,
    __doc__,
    find=find,
    good=(
        Pair(
            "Angela Merkel und Emmanuel Macron trafen sich in Paris.",
            "Angela Merkel and Emmanuel Macron met in Paris.",
            "de>en",
        ),
        Pair(
            "The talks will go on with or without the ministers.",
            "Переговори триватимуть із міністрами чи без них.",
        ),
    ),
    bad=(
        Pair(
            "Das Gericht hat gestern in der Stadt das Urteil verkündet.",
            "Of the yesterday court in the city announced the is the by.",
            "de>en",
        ),
        Pair(
            "Angela Merkel and Emmanuel Macron met the press in Paris.",
            "Macron com a imprensa Merkel em Paris se reuniram Emmanuel e Angela.",
            "en>pt",
        ),
    ),
)

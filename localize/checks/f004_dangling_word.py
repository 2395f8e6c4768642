"""
A small word dangles: the word that should follow it is not there.

An article before a comma, a preposition before a stop, a modal verb without its infinitive, a statement that
begins with its verb. A word was dropped.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks import f003_scrambled
from localize.checks.check import Check, Flaw, Pair
from localize.checks.grammar import CLASSES, oddities
from localize.checks.words import quoted
from localize.finding import Category, Severity
from localize.unit import TranslationUnit


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Look for neighbours that cannot stand side by side, unless the whole is scrambled."""
    if unit.locale.language not in CLASSES:
        return
    found = oddities(unit.target, unit.locale.language)
    if not found or any(f003_scrambled.find(unit)):
        return
    odd = found[0]
    yield Flaw(
        f"a word is missing in {quoted(odd.span.of(unit.target))}: {quoted(odd.left)} cannot go with"
        f" {quoted(odd.right)}; put the word in",
        target=odd.span,
    )


CHECK = Check(
    "F004",
    "dangling-word",
    Category.LINGUISTIC,
    Severity.MAJOR,
    __doc__,
    find=find,
    good=(
        Pair("Das ist die Welt, in der wir leben.", "That is the world we live in.", "de>en"),
        Pair("He was in favour of it.", "Він був за."),
    ),
    bad=(
        Pair(
            "Sie spielten ohne Zuschauer in den Stadien.",
            "They played without spectators in the.",
            "de>en",
        ),
        Pair("Поляки получат самолёты.", "The would eventually get planes.", "ru>en"),
        Pair("He came from the city.", "Він приїхав з."),
        Pair("She spoke with the mayor yesterday.", "Ella habló con el, ayer.", "en>es"),
        Pair("Putin recordó la visita.", "Recalled that visit took place.", "es>en"),
    ),
)

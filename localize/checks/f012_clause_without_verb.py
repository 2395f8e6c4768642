"""
A clause has no verb: “The ministry that the bridge is closed.”

“Who”, “that”, “because” open a clause, and each clause needs a verb of its own; so does the sentence around them.
In an English translation both are counted, as clauses stand inside each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.f011_missing_word import first_fault
from localize.checks.words import quoted
from localize.finding import Category, Severity
from localize.unit import TranslationUnit


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Read the translation; name the first sentence in which a clause waits in vain for its verb."""
    fault = first_fault(unit)
    if fault is not None and fault.verbless:
        yield Flaw(
            f"a clause of {quoted(fault.span.of(unit.target))} has no verb: see which one the source has, and put it in",
            target=fault.span,
        )


CHECK = Check(
    "F012",
    "clause-without-verb",
    Category.LINGUISTIC,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        Pair(
            "Міст, який збудували торік, закрили.",
            "The bridge that was built last year is closed.",
            "uk>en",
        ),
        Pair("Sie weiß, warum er ging.", "She knows why he left.", "de>en"),
        Pair("Краєвид, який запам’ятається.", "A view to remember.", "uk>en"),
    ),
    bad=(
        Pair(
            "Міністерство повідомило, що міст закрито.",
            "The ministry that the old bridge is closed.",
            "uk>en",
        ),
        Pair(
            "Хоча йшов дощ, люди чекали.",
            "Although it was raining, many people in the street.",
            "uk>en",
        ),
        Pair("Der Fahrer sah gestern alles.", "The driver who saw it all yesterday.", "de>en"),
    ),
)

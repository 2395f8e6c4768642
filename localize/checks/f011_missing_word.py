"""
A word is missing: whatever parts of speech its words are given, the sentence cannot be read.

“She has by the committee”, “one of the functional.”, “teams and has returned”. Every word of an
English translation is looked up in a lexicon of parts of speech; a sentence is flagged where no choice of them
makes one. Fragments, headings and questions are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks import f003_scrambled, f004_dangling_word
from localize.checks.check import Check, Flaw, Pair
from localize.checks.english.reading import Fault, faults
from localize.checks.words import quoted
from localize.finding import Category, Severity
from localize.unit import TranslationUnit


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Read the translation; say where the first unreadable sentence breaks."""
    fault = first_fault(unit)
    if fault is not None and not fault.verbless:
        yield Flaw(
            f"no reading goes past {quoted(fault.span.of(unit.target))}: a word is missing or out of place; put it in",
            target=fault.span,
        )


def first_fault(unit: TranslationUnit) -> Fault | None:
    """The first fault of an English translation that no graver check has flagged already."""
    if unit.locale.language != "en":
        return None
    found = faults(unit.target)
    if not found or any(f003_scrambled.find(unit)) or any(f004_dangling_word.find(unit)):
        return None
    return found[0]


CHECK = Check(
    "F011",
    "missing-word",
    Category.LINGUISTIC,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        Pair(
            "Das ist der Mann, den wir gestern trafen.",
            "This is the man we met yesterday.",
            "de>en",
        ),
        Pair("Як і очікувалося, вона виграла.", "As expected, she won the race and went home."),
        Pair("Новий рекорд столиці", "New record of the capital", "uk>en"),
    ),
    bad=(
        Pair("Комісія викликала її.", "She has by the committee in the new building.", "uk>en"),
        Pair("Це один із дієвих способів.", "It is said to be one of the functional.", "uk>en"),
        Pair(
            "Die Person floh und ist zurückgekehrt.",
            "The person to South Korea and has now returned.",
            "de>en",
        ),
    ),
)

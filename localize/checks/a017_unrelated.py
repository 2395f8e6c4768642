"""
The translation renders another text: hardly a word of it answers to the source.

Every longer word of both texts is looked up in the lexicon of concepts and compared by sound. Between a source
and its translation some two thirds are met, between strangers one in ten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from localize.checks.check import Check, Flaw, Pair
from localize.checks.lexicon.concepts import LANGUAGES, Relations
from localize.checks.words import words
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

_LEAST_WORDS = 7
_LETTERS = 5
# In both directions; of 800 human translations a language two or three, of the freest, meet as little.
_STRANGER = 0.06


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Measure how much of each text the other meets."""
    source, target = unit.segment.locale.language, unit.locale.language
    if source not in LANGUAGES or target not in LANGUAGES:
        return
    theirs, ours = _long(unit.source, source), _long(unit.target, target)
    if min(len(theirs), len(ours)) < _LEAST_WORDS:
        return
    here = Relations.of(ours, target)
    if _are_many((here.meet(key, source) for key in theirs), len(theirs)):
        return
    there = Relations.of(theirs, source)
    if not _are_many((there.meet(key, target) for key in ours), len(ours)):
        yield Flaw(
            "hardly a word of the translation answers to the source: see whether it belongs to another text",
            target=Span(0, len(unit.target)),
        )


def _are_many(met: Iterable[bool], words: int) -> bool:
    """Whether more than strangers' share of `words` are met; asks only until that is known."""
    enough = int(_STRANGER * words) + 1
    return sum(islice(filter(None, met), enough)) == enough


def _long(text: str, language: str) -> list[str]:
    return [word.key for word in words(text, language) if len(word.key) >= _LETTERS]


CHECK = Check(
    "A017",
    "unrelated",
    Category.ACCURACY,
    Severity.CRITICAL,
    __doc__,
    find=find,
    good=(
        Pair(
            "The government will publish the results of the election on Monday morning.",
            "Уряд оприлюднить результати виборів у понеділок вранці.",
        ),
    ),
    bad=(
        Pair(
            "The government will publish the results of the election on Monday, and the court will hear the complaints.",
            "Бурі ведмеді люблять малину, тому восени виходять на узлісся біля старих хатинок.",
        ),
        Pair(
            "Die Regierung veröffentlicht das Ergebnis der Wahl am Montag, das Gericht prüft die Beschwerden.",
            "Hungry brown bears walk near wooden cottages because they like raspberries and mushrooms.",
            "de>en",
        ),
    ),
)

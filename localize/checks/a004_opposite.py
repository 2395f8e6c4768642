"""
The translation says the opposite: a rise became a fall, before became after, an ally an enemy.

Each pair of opposites is held in eleven languages. Where the source stands on one side of a pair only, and the
translation on the other side only, one of them is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from localize.checks.check import Check, Flaw, Pair
from localize.checks.lexicon.concepts import LANGUAGES, literal, related
from localize.checks.lexicon.opposites import Place, sides, touched
from localize.checks.polarity import negations
from localize.checks.words import Word, quoted, words
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# How far apart, in shares of the text, a word and its rendering may stand in a longer sentence.
_FAR = 0.3
_FAR_UNKNOWN = 0.12  # where the lexicon cannot tell what renders what
_SHORT = 60
# How many words before a word, and after it, a negation may deny it.
_BEFORE, _BEHIND = 5, 2

# What turns the word right after it about: poco probable.
_LITTLE = {
    "en": frozenset({"hardly", "barely", "little", "less"}),
    "es": frozenset({"poco", "poca", "menos"}),
    "pt": frozenset({"pouco", "pouca", "menos"}),
    "fr": frozenset({"peu", "moins"}),
    "it": frozenset({"poco", "poca", "meno"}),
    "de": frozenset({"kaum", "wenig", "weniger"}),
    "pl": frozenset({"mało", "mniej"}),
    "cs": frozenset({"málo", "méně"}),
    "ru": frozenset({"мало", "менее"}),
    "uk": frozenset({"мало", "менш"}),
}

Sides = Mapping[Place, tuple[Word, ...]]


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Hold the sides of both texts against each other; a negation on either may turn them about."""
    source, target = unit.segment.locale.language, unit.locale.language
    near = touched(unit.source, source)
    if not any((row, 1 - side) in near for row, side in touched(unit.target, target)):
        return
    theirs, ours = sides(unit.source, source), sides(unit.target, target)
    for place, said in ours.items():
        meant = _turned(place, theirs, ours)
        if meant is None or _far_apart(unit, meant, said[0]) or _rendered(unit, meant, said[0]):
            continue
        if _denied(unit.source, source, meant) != _denied(unit.target, target, said[0]):
            continue  # “not low” may be rendered “high”
        yield Flaw(
            f"{quoted(said[0].text)} is the opposite of {quoted(meant.text)} in the source: check which is meant",
            source=meant.span,
            target=said[0].span,
            severity=None if _certain(unit, meant, said[0]) else Severity.MINOR,
        )
        return


def _turned(place: Place, theirs: Sides, ours: Sides) -> Word | None:
    """
    The word of the source that `place` turns about: the source says the other side oftener than the
    target, and this side less often.
    """
    row, side = place
    other = (row, 1 - side)
    meant = theirs.get(other, ())
    if len(meant) > len(ours.get(other, ())) and len(ours[place]) > len(theirs.get(place, ())):
        return meant[0]
    return None


def _denied(text: str, language: str, word: Word) -> bool:
    """Whether a negation stands shortly before `word`, or right after it (German, Turkic)."""
    places = [each.span.start for each in words(text, language)]
    at = places.index(word.span.start)
    first, last = places[max(0, at - _BEFORE)], places[min(len(places) - 1, at + _BEHIND)]
    little = _LITTLE.get(language, frozenset())
    return any(first <= denial.span.start <= last for denial in negations(text, language)) or (
        at > 0 and words(text, language)[at - 1].key in little
    )


def _far_apart(unit: TranslationUnit, meant: Word, said: Word) -> bool:
    """Whether the two words stand at such different places that they hardly render each other."""
    place = meant.span.start / len(unit.source) - said.span.start / len(unit.target)
    far = (
        _FAR
        if unit.segment.locale.language in LANGUAGES and unit.locale.language in LANGUAGES
        else _FAR_UNKNOWN
    )
    return abs(place) > far and len(unit.source) > _SHORT


def _certain(unit: TranslationUnit, meant: Word, said: Word) -> bool:
    """Whether the rendering is close and both words stand at the same place in it."""
    place = meant.span.start / len(unit.source) - said.span.start / len(unit.target)
    return literal(unit) and abs(place) <= _FAR_UNKNOWN


def _rendered(unit: TranslationUnit, meant: Word, said: Word) -> bool:
    """Whether another word of the target renders `meant`, or another of the source is rendered by `said`."""
    source, target = unit.segment.locale.language, unit.locale.language
    return any(
        word.span != said.span and related(meant.key, source, word.key, target)
        for word in words(unit.target, target)
    ) or any(
        word.span != meant.span and related(word.key, source, said.key, target)
        for word in words(unit.source, source)
    )


CHECK = Check(
    "A004",
    "opposite",
    Category.ACCURACY,
    Severity.CRITICAL,
    __doc__,
    find=find,
    good=(
        Pair("A rise is unlikely.", "Una subida es poco probable.", "en>es"),
        Pair(
            "The defeat of the invaders was swift.",
            "La victoire sur les envahisseurs fut rapide.",
            "en>fr",
        ),
        Pair("Prices rose in May.", "У травні ціни зросли."),
        Pair("Prices rose and then fell.", "Os preços subiram e depois caíram.", "en>pt"),
        Pair("Das Gericht lehnte den Antrag ab.", "The court rejected the application.", "de>en"),
    ),
    bad=(
        Pair("Prices rose in May and rose again.", "Ціни зросли в травні й знову впали."),
        Pair("Prices rose in May.", "У травні ціни впали."),
        Pair("Die Partei gewann die Wahl.", "The party lost the election.", "de>en"),
        Pair("Los precios subieron en mayo.", "Prices fell in May.", "es>en"),
        Pair("Qiymətlər artdı.", "Prices declined.", "az>en"),
    ),
)

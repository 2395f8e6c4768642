"""
A word that the language does not have, one slip away from one that it has.

Letters swapped, doubled, missing. Judged are lower-case words of Russian and Ukrainian (pymorphy3) and of English
(simplemma); names and foreign words are left alone: the slip must turn back into a common word by one step.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from localize.checks.check import Check, Flaw, Pair
from localize.checks.morphology import analyser
from localize.checks.vocabulary import knows
from localize.checks.words import quoted, words
from localize.finding import Category, Fix, Severity
from localize.unit import TranslationUnit

_SPELLED = frozenset({"en", "ru", "uk"})
_LEAST_LETTERS = 4
# What joins a word to more: a compound, an address, a handle.
_GLUE = frozenset("-@#/._‑")
_ALPHABETS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'",
}


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Look each lower-case word up, and what it may have been."""
    language = unit.locale.language
    if language not in _SPELLED:
        return
    for word in words(unit.target, language):
        if len(word.key) < _LEAST_LETTERS or not word.text.islower() or word.text in unit.source:
            continue
        if "'" in word.key and language == "en":
            continue
        around = unit.target[word.start - 1 : word.start] + unit.target[word.end : word.end + 1]
        if not _GLUE.isdisjoint(around):
            continue
        if meant := _meant(word.key, language):
            yield Flaw(
                f"{quoted(word.text)} is no word: write {quoted(meant[0])}, or what else is meant",
                target=word.span,
                fix=Fix(meant[0], word.span) if len(meant) == 1 else None,
            )


@lru_cache(maxsize=1 << 15)
def _meant(key: str, language: str) -> tuple[str, ...]:
    """The known words that `key` may be a slip for, in the alphabet's order; none if it is known itself."""
    if _known(key, language):
        return ()
    swapped = {key[:i] + key[i + 1] + key[i] + key[i + 2 :] for i in range(len(key) - 1)}
    near = {word for word in swapped if word != key and _known(word, language)}
    if not near:
        alphabet = _ALPHABETS[language]
        inserted = {key[:i] + letter + key[i:] for i in range(1, len(key)) for letter in alphabet}
        near = {word for word in inserted if _known(word, language)}
    return tuple(sorted(near))


@lru_cache(maxsize=1 << 17)
def _known(key: str, language: str) -> bool:
    if language == "en":
        return _english(key)
    return bool(
        analyser(language).word_is_known(key.replace("'", "’"))
        or analyser(language).word_is_known(key)
    )


_ENGLISH_ENDINGS = (
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("er", ""),
    ("er", "e"),
    ("est", ""),
    ("ness", ""),
    ("less", ""),
    ("ful", ""),
    ("'s", ""),
)
_ENGLISH_BEGINNINGS = (
    "un",
    "re",
    "non",
    "over",
    "out",
    "under",
    "pre",
    "anti",
    "multi",
    "super",
    "sub",
    "inter",
    "mis",
    "dis",
    "co",
    "self",
    "semi",
    "micro",
    "counter",
    "cyber",
    "bio",
    "geo",
    "neo",
    "post",
    "pro",
)


def _english(key: str) -> bool:
    """Whether English has the word, or makes it of one that it has by a common ending or beginning."""
    if knows(key, "en"):
        return True
    for ending, base in _ENGLISH_ENDINGS:
        stem = key.removesuffix(ending)
        if (
            stem != key
            and len(stem) > 2
            and (knows(stem + base, "en") or (stem[-1] == stem[-2] and knows(stem[:-1], "en")))
        ):
            return True
    return any(
        key.startswith(start) and len(key) - len(start) > 2 and knows(key[len(start) :], "en")
        for start in _ENGLISH_BEGINNINGS
    )


CHECK = Check(
    "F009",
    "misspelling",
    Category.LINGUISTIC,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        Pair("Le gouvernement a signé l'accord.", "The government signed the agreement.", "fr>en"),
        Pair("The government signed it.", "Уряд підписав його."),
    ),
    bad=(
        Pair("Le gouvernement a signé l'accord.", "The goverment signed the agreement.", "fr>en"),
        Pair("The government signed it.", "Правительство подпсиало его.", "en>ru"),
    ),
)

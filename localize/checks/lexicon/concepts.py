"""Whether two words of two languages may render each other: by a shared concept, or as cognates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from localize.checks.words import bare, words
from localize.unit import TranslationUnit

LANGUAGES = ("en", "ru", "uk", "de", "es", "pt", "fr", "it", "pl", "cs")
"""The columns of the tables, in order."""

_TABLES = ("verbs.txt", "nouns.txt", "qualities.txt")
_FOLDER = Path(__file__).parent
# How many letters an ending may have after a beginning of three letters, and after a shorter one.
_ENDING = {3: 5, 2: 3}

# A sound's spelling in Latin letters, rough enough for a word to meet its cousins.
_LATIN = str.maketrans(
    dict(
        zip(
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўљњјћђџ",
            ["a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
             "f", "h", "c", "ch", "sh", "sh", "", "i", "", "e", "u", "ia", "i", "i", "e", "g", "u", "l", "n", "i",
             "ch", "dz", "dz"],
            strict=True,
        )
    )
)  # fmt: skip
_SOUNDS = (
    ("sch", "sh"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("cz", "ch"), ("sz", "sh"), ("qu", "k"), ("x", "ks"),
    ("c", "k"), ("y", "i"), ("j", "i"), ("w", "v"), ("h", ""), ("z", "s"), ("ß", "s"),
)  # fmt: skip
_COGNATE_LETTERS = 5
_SHORT_COGNATE_LETTERS = 4


# The share of words that meet their like in a close translation: of machine translations of news
# four in five lie above it, of human ones every second.
_LITERAL = 0.4
# Below this a sentence is retold: so are 6 % of human renderings of news, and 1 % of machines’.
_FREE = 0.25
# And below this it is another sentence.
_UNRELATED = 0.12
_LETTERS = 4
_SHORT = 5


def literal(unit: TranslationUnit) -> bool:
    """
    Whether a translation follows its source so closely that a word without its like tells.

    In a free rendering a negation may be turned about and a number said otherwise. A short text
    counts as literal; a language that the lexicon lacks does not.
    """
    share = _share_of(unit)
    return share is not None and share >= _LITERAL


def free(unit: TranslationUnit) -> bool:
    """
    Whether a translation tells its source so much in its own words that what it leaves unsaid
    proves nothing; False where the lexicon lacks a language, and of a text that renders another.
    """
    share = _share_of(unit)
    return share is not None and _UNRELATED <= share < _FREE


def _share_of(unit: TranslationUnit) -> float | None:
    source, target = unit.segment.locale.language, unit.locale.language
    if source not in LANGUAGES or target not in LANGUAGES:
        return None
    return _share(unit.source, source, unit.target, target)


@lru_cache(maxsize=1 << 10)
def _share(source_text: str, source: str, target_text: str, target: str) -> float:
    """The share of both texts' longer words that meet their like; 1 of a short text."""
    theirs = [word.key for word in words(source_text, source) if len(word.key) >= _LETTERS]
    ours = [word.key for word in words(target_text, target) if len(word.key) >= _LETTERS]
    if min(len(theirs), len(ours)) < _SHORT:
        return 1.0
    there, here = Relations.of(theirs, source), Relations.of(ours, target)
    met = sum(here.meet(key, source) for key in theirs)
    meets = sum(there.meet(key, target) for key in ours)
    return (met / len(theirs) + meets / len(ours)) / 2


@dataclass(frozen=True, slots=True)
class Relations:
    """Lower-case words of one language, to be asked at once whether any of them is `related` to a word."""

    concepts: frozenset[int]
    sounds: Mapping[str, tuple[str, ...]]
    """How the words sound, by the first letters that cognates share."""

    @classmethod
    def of(cls, keys: Sequence[str], language: str) -> Relations:
        """The relations of these words."""
        sounds: dict[str, tuple[str, ...]] = {}
        for sound in map(_sound, keys):
            first = sound[:_SHORT_COGNATE_LETTERS]
            sounds[first] = (*sounds.get(first, ()), sound)
        return cls(frozenset().union(*[concepts(key, language) for key in keys]), sounds)

    def meet(self, key: str, language: str) -> bool:
        """Whether one of the words may render `key`, or be rendered by it."""
        if not self.concepts.isdisjoint(concepts(key, language)):
            return True
        sound = _sound(key)
        near = self.sounds.get(sound[:_SHORT_COGNATE_LETTERS], ())
        return any(_alike(sound, other) for other in near)


def related(one: str, language: str, other: str, other_language: str) -> bool:
    """Whether the lower-case words `one` and `other` may render each other."""
    shared = concepts(one, language) & concepts(other, other_language)
    return bool(shared) or cognate(one, other)


def cognate(one: str, other: str) -> bool:
    """Whether two words sound alike from their beginning (президент, president)."""
    return _alike(_sound(one), _sound(other))


def _alike(first: str, second: str) -> bool:
    shorter = min(len(first), len(second))
    if shorter < _SHORT_COGNATE_LETTERS:
        return first == second and shorter > 2
    common = next((index for index in range(shorter) if first[index] != second[index]), shorter)
    return common >= _COGNATE_LETTERS or (
        common >= _SHORT_COGNATE_LETTERS and common * 20 >= shorter * 11
    )


@lru_cache(maxsize=1 << 16)
def _sound(key: str) -> str:
    spelled = bare(key).translate(_LATIN)
    for letters, sound in _SOUNDS:
        spelled = spelled.replace(letters, sound)
    return re.sub(r"(.)\1", r"\1", spelled)


@lru_cache(maxsize=1 << 16)
def concepts(key: str, language: str) -> frozenset[int]:
    """The rows in which the lower-case word `key` stands; none where no table has `language`."""
    if language not in LANGUAGES:
        return frozenset()
    plain = bare(key)
    return frozenset(
        row
        for beginning, whole, row in _beginnings(language).get(plain[:2], ())
        if (
            plain == beginning
            if whole
            else plain.startswith(beginning)
            and len(plain) - len(beginning) <= _ENDING.get(len(beginning), 9)
        )
    )


@lru_cache(maxsize=16)
def _beginnings(language: str) -> dict[str, tuple[tuple[str, bool, int], ...]]:
    column = LANGUAGES.index(language)
    found: dict[str, list[tuple[str, bool, int]]] = {}
    row = 0
    for table in _TABLES:
        for line in (_FOLDER / table).read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            for form in line.split("|")[column].split():
                plain = bare(form.rstrip("."))
                found.setdefault(plain[:2], []).append((plain, form.endswith("."), row))
            row += 1
    return {letters: tuple(entries) for letters, entries in found.items()}

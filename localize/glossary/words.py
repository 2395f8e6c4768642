"""
The words of a text, and what two spellings of one word have in common.

Marking compares words, not characters: a text is cut into words with their offsets, and a word is
*folded* (composed, lower-cased by its language's rules, freed of stress marks and invisible
characters), so that spelling variants meet. Offsets stay those of the text as it was.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

# Scripts written without spaces: each character is a word of its own.
_UNSPACED = (
    "\u0e00-\u0e3a\u0e40-\u0e4e"  # Thai
    "\u0e80-\u0eff"  # Lao
    "\u1000-\u109f"  # Myanmar
    "\u1780-\u17d3"  # Khmer
    "\u3041-\u3096\u30a1-\u30fa\u30fc"  # Hiragana, Katakana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"  # Han
)
# What may stand inside a word without being a letter: combining marks of the scripts that news is
# written in, the soft hyphen, and the invisible joiners.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7"
    "\u0a01-\u0a03\u0a3c-\u0a51\u0b82\u0bbe-\u0bcd\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0"
    "\ufe20-\ufe2f\u00ad\u200b-\u200d\u2060"
)
_LETTERS = rf"[^\W_{_UNSPACED}]+(?:[{_MARKS}]+[^\W_{_UNSPACED}]*)*"
_APOSTROPHES = "'’ʼ‘`´′＇"

_WORD = re.compile(rf"{_LETTERS}|[{_UNSPACED}][{_MARKS}]*")
_WORD_WITH_APOSTROPHES = re.compile(
    rf"{_LETTERS}(?:[{_APOSTROPHES}]{_LETTERS})*|[{_UNSPACED}][{_MARKS}]*"
)
# Languages in which an apostrophe is part of a word's spelling (об'єднання), not a joint (l'OTAN).
_APOSTROPHE_IN_WORD = frozenset({"uk", "be", "br"})

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_STRESS = "\u0301"
_STRESSED = frozenset({"uk", "ru", "be", "bg"})
_DOTTED_I = frozenset({"tr", "az", "kk"})
_DOTTED = str.maketrans({"İ": "i", "I": "ı"})

_SAME_LETTERS = {"ru": (("ё", "е"),), "hy": (("և", "եւ"),)}
"""Language → letters that are written either way."""
_VARIANTS = {
    "uk": {"та": "і", "й": "і", "в": "у", "із": "з", "зі": "з"},
    "ru": {"об": "о", "обо": "о", "во": "в", "со": "с", "ко": "к"},
    "be": {"ў": "у", "й": "і", "са": "з"},
    "en": {
        "centre": "center", "centres": "centers", "defence": "defense", "offence": "offense",
        "licence": "license", "programme": "program", "programmes": "programs",
        "organisation": "organization", "organisations": "organizations", "labour": "labor",
        "harbour": "harbor", "theatre": "theater", "mobilisation": "mobilization",
        "specialised": "specialized", "unauthorised": "unauthorized", "armour": "armor",
        "armoured": "armored", "neighbour": "neighbor", "neighbours": "neighbors",
        "neighbouring": "neighboring", "defences": "defenses", "manoeuvre": "maneuver",
    },
}  # fmt: skip
"""Language → words that are one word in names: by the sound that follows, by the country."""

_DASHES = re.compile("[-‐‑‒–—―−－﹣]")
_QUOTES = re.compile('["“”„‟«»‹›″＂]')
_SINGLE_QUOTES = re.compile(f"[{_APOSTROPHES}]")
_SPACES = re.compile(r"\s+")

_STOPS = (".", "!", "?", "…", "”", "»", '"')
_SMALL = 3  # letters: headlines leave of, and, the in lower case
_TITLE = 0.7
"""From this share of capitalised words on, what ends without a stop is a headline."""


class Word(NamedTuple):
    """A word of a text, at `start` to `end` (characters, end-exclusive)."""

    text: str
    start: int
    end: int


def words(text: str, language: str) -> list[Word]:
    """The words of `text` in order; digits count as letters, punctuation and symbols do not."""
    pattern = _WORD_WITH_APOSTROPHES if language in _APOSTROPHE_IN_WORD else _WORD
    return [Word(match[0], match.start(), match.end()) for match in pattern.finditer(text)]


def fold(word: str, language: str) -> str:
    """`word` as it is compared: composed (NFC), in lower case, in one of its spellings."""
    if word.isascii():
        folded = word.translate(_DOTTED).lower() if language in _DOTTED_I else word.lower()
    else:
        folded = _fold_letters(word, language)
    variants = _VARIANTS.get(language)
    return variants.get(folded, folded) if variants else folded


def _fold_letters(word: str, language: str) -> str:
    word = _INVISIBLE.sub("", word)
    if language in _STRESSED and _STRESS in (decomposed := unicodedata.normalize("NFD", word)):
        word = decomposed.replace(_STRESS, "")
    word = unicodedata.normalize("NFC", word)
    if language in _DOTTED_I:
        word = word.translate(_DOTTED)
    word = _SINGLE_QUOTES.sub("'", word.lower())
    for one, other in _SAME_LETTERS.get(language, ()):
        word = word.replace(one, other)
    return word


def joint(text: str) -> str:
    """
    What stands between two words, as it is compared.

    Dashes are one dash, apostrophes one apostrophe, white space one space, and double quotes are
    nothing: ``Агентство «Спутник»`` and ``Агентство Спутник`` are joined alike.
    """
    if text in (" ", "-", ""):
        return text
    text = _INVISIBLE.sub("", text)
    text = _QUOTES.sub("", text)
    text = _SINGLE_QUOTES.sub("'", _DASHES.sub("-", text))
    return _SPACES.sub(" ", text)


def is_headline(text: str, text_words: Sequence[Word]) -> bool:
    """Whether a text's capitals are a headline's: they name nothing and begin no name."""
    if text.endswith(_STOPS):
        return False
    telling = [word.text for word in text_words if len(word.text) > _SMALL]
    return len(telling) > 2 and sum(word[0].isupper() for word in telling) > _TITLE * len(telling)


def has_quote(text: str) -> bool:
    """Whether a double quotation mark of any style stands in `text`."""
    return _QUOTES.search(text) is not None

"""
Whether a word is a common one: a capitalised word that no dictionary knows is a name.

pymorphy3 answers for Russian and Ukrainian (its dictionaries tell names from words), simplemma for
the languages of `_COVERED`. In others a dictionary says yes but never no: it is small, or the
language chains its endings (Turkish, Armenian, Georgian), or there is none (Azerbaijani, Kazakh).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

REMEMBERED = 1 << 16

_MORPHOLOGIES = frozenset({"ru", "uk"})
_NAME_TAGS = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init"})

# simplemma's dictionaries that know nearly every form in a newspaper.
_COVERED = frozenset({"en", "es", "fr", "it", "pt", "de", "pl", "cs", "sk", "ro", "ca", "gl", "nl"})

# Languages whose common nouns are written with a capital, so that a dictionary has them so.
_CAPITAL_NOUNS = frozenset({"de", "lb"})

# A German compound is common if it ends in a common noun of at least so many letters.
_COMPOUND_TAIL = 4


@lru_cache(maxsize=None)
def _morphology(language: str) -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=language)


@lru_cache(maxsize=None)
def _dictionary(language: str) -> Mapping[str, str] | None:
    from simplemma.strategies.dictionaries.dictionary_factory import DEFAULT_DICTIONARY_FACTORY

    try:
        return DEFAULT_DICTIONARY_FACTORY.get_dictionary(language)
    except ValueError:
        return None


@lru_cache(maxsize=REMEMBERED)
def is_common(word: str, language: str) -> bool | None:
    """
    Whether `word` is in the dictionary of `language` otherwise than as a name; None where no
    dictionary of it knows the word and none is large enough to say that it is a name.
    """
    lowered = word.lower()
    if language in _MORPHOLOGIES:
        morphology = _morphology(language)
        if not morphology.word_is_known(lowered):
            return False
        readings = (parse.tag.grammemes for parse in morphology.parse(lowered))
        return any(not tags & _NAME_TAGS for tags in readings)
    dictionary = _dictionary(language)
    if dictionary is not None and lowered in dictionary:
        return True
    if dictionary is None or language not in _COVERED:
        return None
    if language not in _CAPITAL_NOUNS:
        return False
    if word in dictionary:
        return True
    tails = (word[cut:].capitalize() for cut in range(3, len(word) - _COMPOUND_TAIL + 1))
    return any(tail in dictionary for tail in tails)

"""
The words of languages: simplemma's dictionaries, each opened once, whichever thread asks first.

They are read where they lie (`low_memory`), not unpacked: Portuguese takes 11 MB and 0.4 s of
processor time instead of 88 MB and 0.8 s. English, a small one (30 MB and 0.15 s unpacked), is
asked hundreds of times about one misspelt word, and answers 15 times as fast unpacked.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from threading import Lock

_UNPACKED = frozenset({"en"})
_OPENING = Lock()


@cache
def dictionary(language: str) -> Mapping[str, str] | None:
    """The lemmas of `language` (simplemma's code of it) by word; None where there is none."""
    from simplemma.strategies import LOW_MEMORY_DICTIONARY_FACTORY
    from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY

    unpacked = language in _UNPACKED
    factory = DEFAULT_DICTIONARY_FACTORY if unpacked else LOW_MEMORY_DICTIONARY_FACTORY
    with _OPENING:
        try:
            return factory.get_dictionary(language)
        except ValueError:
            return None


def knows(word: str, language: str) -> bool:
    """Whether `language`, one that has a dictionary, has `word`; in which case does not matter."""
    import simplemma

    dictionary(language)
    return bool(simplemma.is_known(word, language, low_memory=language not in _UNPACKED))


def lemma(word: str, language: str) -> str:
    """The dictionary form of `word`; where it is not known, a guess by its ending, or the word."""
    import simplemma

    dictionary(language)
    return str(simplemma.lemmatize(word, language, low_memory=language not in _UNPACKED))

"""
The words of languages: simplemma's dictionaries, each opened once, whichever thread asks first.

They are read where they lie (`localize.frontcode`), not made into dicts: Portuguese takes 8 MB
instead of 88.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from localize import frontcode, unpacked

if TYPE_CHECKING:
    from simplemma import Lemmatizer
    from simplemma.strategies import DictionaryLookupStrategy

_OPENING = Lock()


def dictionary(language: str) -> Mapping[str, str] | None:
    """The lemmas of `language` (simplemma's code of it) by word; None where there is none."""
    with _OPENING:
        return _opened(language)


def knows(word: str, language: str) -> bool:
    """Whether `language`, one that has a dictionary, has `word`; in which case does not matter."""
    from simplemma.utils import normalize_token

    return _lookup().get_lemma(normalize_token(word), language) is not None


def lemma(word: str, language: str) -> str:
    """The dictionary form of `word`; where it is not known, a guess by its ending, or the word."""
    return str(_lemmatizer().lemmatize(word, language))


class _Dictionaries:
    """Ours, as simplemma asks for dictionaries (its `DictionaryFactory`)."""

    def get_dictionary(self, language: str) -> Mapping[str, str]:
        found = dictionary(language)
        if found is None:
            raise ValueError(f"there is no dictionary of {language}")
        return found


@cache
def _lookup() -> DictionaryLookupStrategy:
    from simplemma.strategies import DictionaryLookupStrategy

    return DictionaryLookupStrategy(_Dictionaries())


@cache
def _lemmatizer() -> Lemmatizer:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_Dictionaries()))


@cache
def _opened(language: str) -> Mapping[str, str] | None:
    import simplemma
    from simplemma.strategies import LOW_MEMORY_DICTIONARY_FACTORY

    name = f"simplemma-{simplemma.__version__}-{language}-words"
    try:
        return frontcode.Stream(unpacked.arrays(name, lambda: frontcode.arrays(language)))
    except FileNotFoundError:
        return None
    except ValueError:  # Swahili, whose words are written backwards, or another simplemma's form
        words: Mapping[str, str] = LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(language)
        return words

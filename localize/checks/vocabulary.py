"""
Which words a language has, from its dictionary; what was asked before is remembered.
"""

from __future__ import annotations

from functools import lru_cache

from localize import dictionaries

# Languages of which the dictionary is wide enough to say that a word is none of its own.
DICTIONARIES = frozenset(
    {"en", "de", "fr", "es", "it", "pt", "pl", "cs", "ru", "uk", "tr", "ro", "ca", "bg", "gl", "sk"}
)


@lru_cache(maxsize=1 << 16)
def knows(word: str, language: str) -> bool:
    """Whether the dictionary of `language` (one of `DICTIONARIES`) has `word`, as it is or in lower case."""
    return dictionaries.knows(word, language) or dictionaries.knows(word.lower(), language)


@lru_cache(maxsize=1 << 16)
def lemma(word: str, language: str) -> str:
    """The dictionary form of `word` in lower case; the word itself where it is not known."""
    if language == "de":  # nouns are capitalised in the dictionary
        noun = dictionaries.lemma(word.capitalize(), language).lower()
        if noun != word.lower():
            return noun
    return dictionaries.lemma(word, language).lower()

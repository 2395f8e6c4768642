"""
Keys under which the inflected forms of a word meet.

Two words count as forms of one where they share a key. For a word of a *text* these are all its
possible lemmas; for a word of a *term* only those that it can be meant as, so that ``Баку`` in the
termbase is the city and never a form of ``бак``.

======================  ==============================================================
languages               keys
======================  ==============================================================
uk ru                   all lemmas that pymorphy3 knows or predicts; stems of names
az tr kk hy ka ko       the word less every suffix chain of the language (`suffixes`)
be                      stems by endings
en es pt de pl …        simplemma's lemma; stems of names that it does not know
others                  the word itself
======================  ==============================================================

Measured on inflected Ukrainian and Russian text by the project's first study: exact matching finds
57 % (F1), simplemma 98 %, the intersection of all lemmas 98.8 %.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Protocol

from localize import dictionaries
from localize.glossary.suffixes import CHAINS, DROPPED, ENDINGS, SOFTENED, STEM_VOWELS
from localize.glossary.words import fold

_SHORTEST_STEM = 3
_VERB = "/verb"
_NOUNS_ARE_VERBS = frozenset({"en"})
"""Languages in which a noun and a verb have one lemma (hit, strike, drone)."""
_IRREGULAR_PLURALS = frozenset(
    {"children", "people", "teeth", "feet", "geese", "mice", "lice", "oxen", "media", "data",
     "criteria", "phenomena", "bacteria", "alumni", "personae", "strata"}
)  # fmt: skip
_LONGEST_ENDING = max(len(ending) for endings in ENDINGS.values() for ending in endings)


class Keys(Protocol):
    """A language's way from a word to its keys. Words come as they stand in the text."""

    def of_term(self, word: str, *, noun: bool = True) -> frozenset[str]:
        """
        The keys under which a term's word is filed.

        Of a `noun` only the forms that a noun has: *hit*, *hits*, and never *hitting*.
        """

    def of_text(self, word: str) -> frozenset[str]:
        """The keys that a text's word may be found under."""

    def beginnings(self, word: str) -> frozenset[str]:
        """Strings with one of which every (folded) form of a term's word begins."""


@cache
def keys(language: str) -> Keys:
    """The keys of `language`; its dictionary is loaded at the first word."""
    if language in _MORPHOLOGY:
        return Morphology(language)
    if language in CHAINS:
        return Chains(language)
    if language in _SIMPLEMMA:
        return Dictionary(language)
    return Stems(language)


class Stems:
    """A word and, where the language has a table of endings, its possible stems."""

    def __init__(self, language: str):
        self.language = language

    def of_term(self, word: str, *, noun: bool = True) -> frozenset[str]:  # noqa: ARG002
        folded = fold(word, self.language)
        return frozenset({folded, *_stem_of_name(folded, self.language)})

    def of_text(self, word: str) -> frozenset[str]:
        folded = fold(word, self.language)
        return frozenset({folded, *_possible_stems(folded, self.language)})

    def beginnings(self, word: str) -> frozenset[str]:
        return frozenset(key.removesuffix("~") for key in self.of_term(word))


class Chains:
    """Suffix after suffix: a text's word is filed under all that is left of it."""

    def __init__(self, language: str):
        self.language = language
        self._chain = CHAINS[language]
        self._softened = SOFTENED.get(language, {})
        self._dropped = DROPPED.get(language, "")
        self._shortest = 2 if language == "ko" else _SHORTEST_STEM  # its letters are syllables

    def of_term(self, word: str, *, noun: bool = True) -> frozenset[str]:  # noqa: ARG002
        folded = fold(word, self.language)
        found = {folded}
        if len(folded) > _SHORTEST_STEM:
            if folded[-1] in self._dropped:
                found.add(folded[:-1])
            if folded[-1] in self._softened:
                found.add(folded[:-1] + self._softened[folded[-1]])
        return frozenset(found)

    def of_text(self, word: str) -> frozenset[str]:
        folded = fold(word, self.language)
        return frozenset(
            folded[:end]
            for end in range(min(self._shortest, len(folded)), len(folded) + 1)
            if self._chain.fullmatch(folded, end)
        )

    def beginnings(self, word: str) -> frozenset[str]:
        return self.of_term(word)


class Dictionary:
    """simplemma's lemma, whatever the word's case; names that it does not know by their stems."""

    def __init__(self, language: str):
        self.language = language
        self._simplemma = _SIMPLEMMA[language]

    def of_term(self, word: str, *, noun: bool = True) -> frozenset[str]:
        found = self._of(word, _stem_of_name)
        if noun or self.language not in _NOUNS_ARE_VERBS:
            return found
        return found | {f"{lemma}{_VERB}" for lemma in found}

    def of_text(self, word: str) -> frozenset[str]:
        return self._of(word, _possible_stems)

    def _of(self, word: str, stems: Any) -> frozenset[str]:
        folded = fold(word, self.language)
        found = {folded}
        known = False
        for spelling in {word, folded}:
            if dictionaries.knows(spelling, self._simplemma):
                known = True
                lemma = fold(dictionaries.lemma(spelling, self._simplemma), self.language)
                is_verb = self.language in _NOUNS_ARE_VERBS and not _is_plural(folded, lemma)
                found.add(f"{lemma}{_VERB}" if is_verb else lemma)
        if not known:
            found.update(stems(folded, self.language))
        return frozenset(found)

    def beginnings(self, word: str) -> frozenset[str]:  # noqa: ARG002  # looking up is as cheap
        return frozenset({""})


class Morphology:
    """All lemmas that pymorphy3 gives; for words outside its dictionary the stems of names too."""

    def __init__(self, language: str):
        self.language = language

    def of_term(self, word: str, *, noun: bool = True) -> frozenset[str]:  # noqa: ARG002
        folded = fold(word, self.language)
        parses = self._parses(folded)
        lemmas = {self._key(parse.normal_form) for parse in parses}
        if folded in lemmas:
            lemmas = {folded}
        if not any(parse.is_known for parse in parses):
            lemmas |= {folded, *_stem_of_name(folded, self.language)}
        return frozenset(lemmas)

    def of_text(self, word: str) -> frozenset[str]:
        folded = fold(word, self.language)
        parses = self._parses(folded)
        lemmas = {folded, *(self._key(parse.normal_form) for parse in parses)}
        if not any(parse.is_known for parse in parses):
            lemmas.update(_possible_stems(folded, self.language))
        return frozenset(lemmas)

    def beginnings(self, word: str) -> frozenset[str]:
        wanted = self.of_term(word)
        folded = fold(word, self.language)
        found = {folded, *(key.removesuffix("~") for key in wanted)}
        # One paradigm is parsed as often as the word has cases in it.
        paradigms = {(parse.normal_form, parse.tag.POS): parse for parse in self._parses(folded)}
        for parse in paradigms.values():
            if self._key(parse.normal_form) in wanted:
                forms = [self._key(form.word) for form in parse.lexeme]
                stem = _common_beginning(forms)
                # человек/люди, день/дня: no stem to speak of
                short = len(stem) < _SHORTEST_STEM
                found.update([form[:_SHORTEST_STEM] for form in forms] if short else [stem])
        return frozenset(found)

    def _key(self, lemma: str) -> str:
        return fold(lemma, self.language)

    def _parses(self, folded: str) -> list[Any]:
        parses: list[Any] = _analyzer(self.language).parse(folded)
        return parses


def has_tag(word: str, language: str, *tags: str) -> bool:
    """Whether pymorphy3 gives a word one of these grammemes; never where it has no dictionary."""
    if language not in _MORPHOLOGY:
        return False
    return any(
        not parse.tag.grammemes.isdisjoint(tags)
        for parse in _analyzer(language).parse(fold(word, language))
    )


@cache
def _analyzer(language: str) -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=language)


def _is_plural(folded: str, lemma: str) -> bool:
    """Whether an English word is its lemma or the lemma's plural, and no form that verbs alone have."""
    if folded == lemma or (folded.startswith(lemma[:2]) and folded.endswith(("s", "men"))):
        return True
    return folded in _IRREGULAR_PLURALS


def _common_beginning(texts: list[str]) -> str:
    first, last = min(texts), max(texts)
    length = 0
    while length < min(len(first), len(last)) and first[length] == last[length]:
        length += 1
    return first[:length]


def _stem_of_name(folded: str, language: str) -> set[str]:
    """The key of a name's stem; empty where the language has no endings, or too little is left."""
    if language not in ENDINGS:
        return set()
    vowels = STEM_VOWELS.get(language, "")
    stem = folded.rstrip(vowels) if len(folded.rstrip(vowels)) >= len(folded) - 2 else folded[:-1]
    if len(stem) < _SHORTEST_STEM:
        return set()
    softened = SOFTENED.get(language, {})
    stems = {stem, stem[:-1] + softened.get(stem[-1], stem[-1])}
    return {f"{stem}~" for stem in stems}


def _possible_stems(folded: str, language: str) -> set[str]:
    """The keys of all stems that `folded` may be an ending after."""
    endings = ENDINGS.get(language, ())
    shortest = max(_SHORTEST_STEM, len(folded) - _LONGEST_ENDING)
    return {
        f"{folded[:end]}~" for end in range(shortest, len(folded) + 1) if folded[end:] in endings
    }


_MORPHOLOGY = frozenset({"uk", "ru"})
_SIMPLEMMA = {
    "ar": "ar", "ast": "ast", "bg": "bg", "bs": "hbs", "ca": "ca", "cs": "cs", "cy": "cy",
    "da": "da", "de": "de", "el": "el", "en": "en", "eo": "eo", "es": "es", "et": "et", "fa": "fa",
    "fi": "fi", "fr": "fr", "ga": "ga", "gl": "gl", "he": "he", "hi": "hi", "hr": "hbs", "hu": "hu",
    "id": "id", "is": "is", "it": "it", "la": "la", "lb": "lb", "lt": "lt", "lv": "lv", "mk": "mk",
    "ms": "ms", "nb": "nb", "nl": "nl", "nn": "nn", "pl": "pl", "pt": "pt", "ro": "ro", "sk": "sk",
    "sl": "sl", "sq": "sq", "sr": "hbs", "sv": "sv", "sw": "sw",
}  # fmt: skip
"""Language → its name in simplemma."""

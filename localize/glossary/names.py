"""
Where the names of a termbase's concepts may stand in a text.

`Names` holds all designations of one language and finds their candidates: every stretch that looks
like a name, however they overlap. Which of them are meant is for `mark` to say, which sees the
whole article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple

from localize.concept import Concept, Designation, DesignationKind, EntityType, MatchRule
from localize.document import Span
from localize.errors import GlossaryError
from localize.glossary.inflect import NOT_FORMS
from localize.glossary.patterns import compile_pattern, spans
from localize.glossary.phrases import Phrases
from localize.glossary.words import Word, has_quote, words

_PROPER = frozenset(
    {
        EntityType.PERSON,
        EntityType.ORGANISATION,
        EntityType.OUTLET,
        EntityType.AGENCY,
        EntityType.PLACE,
    }
)
# Addresses: a name inside one is not a mention (https://sputnik.az, editor@azertac.gov.az).
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,99}|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,6}\b(?:/\S*)?"
)
_ADDRESS_SIGNS = re.compile(r"://|www\.|@|\w\.[a-z]")
# What binds a name to its surroundings: a handle, a hashtag, an identifier.
_GLUE_BEFORE = frozenset("@#_\\")
_GLUE_AFTER = frozenset("@_")


ANY_LANGUAGE = "und"
"""The language of names that are looked for whatever a text is in: pairs without a `--from`."""


class Casing(Enum):
    """How far the letter case of a name decides."""

    ANY = "any"
    CAPITAL = "capital"
    """The first letter is a capital: one-word names of people, places and bodies."""
    SAME = "same"
    """As the designation has it, or all capitals where a headline is set so."""


class Name(NamedTuple):
    """One way in which a designation may stand in a text."""

    concept: Concept
    designation: Designation
    words: tuple[Word, ...]
    casing: Casing
    rank: int
    """Its place in the termbase: the first of two equals wins."""
    lead: str = ""
    tail: str = ""
    """The signs before its first word and after its last."""


class Candidate(NamedTuple):
    """A stretch of a text that looks like a name."""

    span: Span
    name: Name


@dataclass(frozen=True, slots=True)
class _Pattern:
    compiled: Any
    name: Name


class Names:
    """The names of one language, ready to be found."""

    def __init__(self, language: str, concepts: Iterable[Concept]):
        self.language = language
        self._phrases: Phrases[Name] = Phrases(language)
        self._patterns: list[_Pattern] = []
        for rank, concept in enumerate(concepts):
            for designation in concept.designations:
                is_here = designation.locale.language in (language, ANY_LANGUAGE)
                if is_here and designation.match is not MatchRule.NEVER:
                    self._add(concept, designation, rank)

    def candidates(self, text: str, text_words: list[Word]) -> list[Candidate]:
        """
        All that looks like a name in `text`, in the order of the text.

        Raises:
            GlossaryError: a pattern of the glossary ran too long on it.
        """
        found = list(self._phrases_in(text, text_words))
        for pattern in self._patterns:
            try:
                found += [Candidate(span, pattern.name) for span in spans(pattern.compiled, text)]
            except GlossaryError as error:
                error.where = error.where or pattern.name.concept.where or None
                raise
        if found and _ADDRESS_SIGNS.search(text):
            addresses = [Span(*match.span()) for match in _ADDRESS.finditer(text)]
            found = [one for one in found if not any(one.span.overlaps(at) for at in addresses)]
        return found

    def _phrases_in(self, text: str, text_words: list[Word]) -> Iterator[Candidate]:
        has_quotes = has_quote(text)
        for first, last, name in self._phrases.find(text, text_words):
            there = text_words[first:last]
            if name.casing is not Casing.ANY and not _is_cased(name, there):
                continue
            start, end = there[0].start, there[-1].end
            if has_quotes or name.lead or name.tail:
                whole = _whole(name, text, start, end)
                if whole is None:
                    continue
                start, end = whole
            if (
                text[end : end + 1] not in _GLUE_AFTER
                and text[start - 1 : start] not in _GLUE_BEFORE
            ):
                yield Candidate(Span(start, end), name)

    def _add(self, concept: Concept, designation: Designation, rank: int) -> None:
        if designation.match is MatchRule.REGEX:
            name = Name(concept, designation, (), Casing.ANY, rank)
            compiled = compile_pattern(designation.text, case_sensitive=designation.case_sensitive)
            self._patterns.append(_Pattern(compiled, name))
            return
        inflected = (
            designation.match is MatchRule.LEMMA and designation.kind is not DesignationKind.ACRONYM
        )
        listed = [form for label, form in designation.forms.items() if label not in NOT_FORMS]
        for text in dict.fromkeys((designation.text, *listed)):
            text_words = tuple(words(text, self.language))
            casing = _casing(concept, designation, text_words)
            lead, tail = text[: text_words[0].start], text[text_words[-1].end :]
            name = Name(concept, designation, text_words, casing, rank, lead, tail)
            self._phrases.add(
                text,
                name,
                inflected=inflected and text == designation.text,
                noun=designation.part_of_speech == "noun",
            )


def _casing(concept: Concept, designation: Designation, text_words: tuple[Word, ...]) -> Casing:
    if designation.case_sensitive:
        return Casing.SAME
    is_name = len(text_words) == 1 and concept.entity in _PROPER
    return Casing.CAPITAL if is_name and text_words[0].text[0].isupper() else Casing.ANY


def _is_cased(name: Name, there: list[Word]) -> bool:
    if name.casing is Casing.CAPITAL:
        return there[0].text[0].isupper()
    if name.casing is Casing.SAME:
        return all(  # the words differ in length where one is inflected
            _same_case(wanted.text, word.text)
            for wanted, word in zip(name.words, there, strict=True)
        )
    return True


def _same_case(wanted: str, word: str) -> bool:
    """Whether the letters that the two begin with alike have the same case in both."""
    if word.isupper() and len(word) > 1 and not wanted.isupper():
        return True
    for one, other in zip(wanted, word, strict=False):
        if one != other:
            return one.lower() != other.lower()
    return True


def _whole(name: Name, text: str, start: int, end: int) -> tuple[int, int] | None:
    """
    Start and end with the signs that belong to a name; None where one that must stand is missing.

    Quotation marks and full stops at a name's ends may be missing in the text; a pair of quotation
    marks that begins inside the name ends inside it.
    """
    if name.lead and text[:start].endswith(name.lead):
        start -= len(name.lead)
    elif _is_required(name.lead):
        return None
    if name.tail and text.startswith(name.tail, end):
        end += len(name.tail)
    elif _is_required(name.tail):
        return None
    if sum(map(has_quote, text[start:end])) % 2:
        if has_quote(text[end : end + 1]):
            end += 1
        elif has_quote(text[max(0, start - 1) : start]):
            start -= 1
    return start, end


def _is_required(signs: str) -> bool:
    return any(not has_quote(sign) and sign not in ". " for sign in signs)

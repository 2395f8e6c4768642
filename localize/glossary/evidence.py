"""
Which names an article can be using, judged by the whole of it.

A name alone may be anybody's: ``CPD`` is ours where Kovalenko or the NSDC stand in the same
article, and is not where the article spells it out as a police department. An everyday word
(``arrival`` for приліт) needs its context near by: in its block or the sentence next to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from localize.concept import Concept, Designation, DesignationKind, EntityType, Status
from localize.glossary.acronyms import Expansion, Initials, expansions
from localize.glossary.lexicon import Lexicon
from localize.glossary.names import Candidate
from localize.glossary.persons import is_namesake
from localize.glossary.words import Word, is_headline, words
from localize.unit import Segment

_VARIANT = 75
"""From this likeness on (rapidfuzz's token_sort_ratio), words are a variant of a name: *Center to
Counter Disinformation* is 91 like *Center for Countering Disinformation*, *Federation of Small
Businesses* 33 like *Federal Security Service*."""
_NEXT = 1
"""A sentence's neighbours, in which the context of an everyday word may stand."""
_OPENERS = {
    "en": frozenset({"the", "a", "an", "this", "that", "its", "their"}),
    "pt": frozenset({"o", "a", "os", "as", "um", "uma", "do", "da", "no", "na", "ao", "pelo"}),
    "es": frozenset({"el", "la", "los", "las", "un", "una", "del", "al"}),
    "fr": frozenset({"le", "la", "les", "un", "une", "du", "au"}),
    "de": frozenset({"der", "die", "das", "den", "dem", "des", "ein", "eine"}),
    "it": frozenset({"il", "lo", "la", "i", "gli", "le", "un", "una", "del", "della"}),
}
"""Language → words that open a sentence before a name and are no part of it."""


class Article:
    """The segments of one article, the candidates in them, and what they say of each other."""

    def __init__(self, segments: Sequence[Segment], lexicon: Lexicon):
        self.segments = segments
        self._lexicon = lexicon
        self.candidates = [self._candidates(segment) for segment in segments]
        self._meanings: dict[tuple[str, str, bool], bool | None] = {}

    def _candidates(self, segment: Segment) -> list[Candidate]:
        language, text_words = segment.locale.language, _words(segment)
        return [
            candidate
            for candidate in self._lexicon.names(language).candidates(segment.text, text_words)
            if candidate.name.designation.kind is not DesignationKind.SHORT
            or candidate.name.concept.entity is not EntityType.PERSON
            or not is_namesake(
                candidate.name.concept, segment.text, text_words, candidate.span.start, language
            )
        ]

    def may_be(self, segment: int, candidate: Candidate) -> bool:
        """Whether the candidate in the segment of that index can be meant as the concept."""
        designation, concept = candidate.name.designation, candidate.name.concept
        if designation.kind is DesignationKind.ACRONYM:
            meant = self._meaning(designation, concept)
            if meant is not None:
                return meant
        elif designation.status is Status.FORBIDDEN and self._is_part_of_more(segment, candidate):
            return self.supports(designation, concept.id)
        if not designation.contexts:
            return True
        near = self._near(segment) if _is_everyday(designation) else range(len(self.segments))
        return self._has_context(designation, near)

    def _near(self, segment: int) -> set[int]:
        """The segments of the same block, and those next to the segment."""
        beside = range(max(0, segment - _NEXT), min(len(self.segments), segment + _NEXT + 1))
        return {*beside, *self._blocks[self.segments[segment].block_id]}

    def supports(self, designation: Designation, concept_id: str) -> bool:
        """Whether anything else in the article speaks for the concept."""
        return (
            concept_id in self._named_in_full
            or not self._named.isdisjoint(self._lexicon.kin.get(concept_id, ()))
            or (
                bool(designation.contexts)
                and self._has_context(designation, range(len(self.segments)))
            )
        )

    def _meaning(self, acronym: Designation, concept: Concept) -> bool | None:
        """Whether the article uses the acronym for the concept; None: it does not say."""
        key = (acronym.text, concept.id, bool(acronym.contexts))
        if key not in self._meanings:
            self._meanings[key] = self._read_meaning(acronym, concept)
        return self._meanings[key]

    def _read_meaning(self, acronym: Designation, concept: Concept) -> bool | None:
        full_names = [
            one.text.lower()
            for one in concept.designations
            if one.kind is not DesignationKind.ACRONYM and one.locale.speaks(acronym.locale)
        ]
        if not full_names and not acronym.contexts:
            return None  # what it is spelled out as cannot be held against anything
        spelled_out = [
            (one, self._is_ours(one, concept, full_names))
            for one in expansions(acronym.text, self._initials)
        ]
        defined = [is_ours for one, is_ours in spelled_out if one.defined]
        if defined:
            return any(defined)
        if concept.id in self._named_in_full:
            return True
        others = [
            one
            for one, is_ours in spelled_out
            if not is_ours
            and not self._is_headline(one.text_index)
            # A name that needs no context is not doubted for three words in a row.
            and (one.capitalised or acronym.contexts)
        ]
        return False if others else None

    def _is_ours(self, expansion: Expansion, concept: Concept, full_names: list[str]) -> bool:
        """Whether words that spell an acronym out are the concept's name, or a variant of it."""
        from rapidfuzz import fuzz

        words_there = expansion.span.of(self.segments[expansion.text_index].text).lower()
        return any(
            candidate.name.concept.id == concept.id
            and candidate.name.designation.kind is not DesignationKind.ACRONYM
            and candidate.span.overlaps(expansion.span)
            for candidate in self.candidates[expansion.text_index]
        ) or any(fuzz.token_sort_ratio(words_there, name) >= _VARIANT for name in full_names)

    def _has_context(self, designation: Designation, segments: Iterable[int]) -> bool:
        """Whether one of those segments has a context of the designation."""
        called = self._lexicon.called
        asked = [(context, called.get(context.lower())) for context in designation.contexts]
        return any(
            context in self._contexts[segment]
            if concepts is None
            else not self._named_in[segment].isdisjoint(concepts)
            for segment in segments
            for context, concepts in asked
        )

    def _is_part_of_more(self, segment: int, candidate: Candidate) -> bool:
        """
        Whether a capitalised word goes on with the name, before it or after.

        *Center for Personal Data Protection* is another body, until something else in the article
        speaks for ours.
        """
        text, language = self.segments[segment].text, self.segments[segment].locale.language
        for index, word in enumerate(_words(self.segments[segment])):
            if not word.text[0].isupper():
                continue
            opens = index == 0 and word.text.lower() in _OPENERS.get(language, ())
            goes_before = word.end == candidate.span.start - 1 and text[word.end] == " "
            follows = word.start == candidate.span.end + 1 and text[word.start - 1] == " "
            if follows or (goes_before and not opens):
                return True
        return False

    def _is_headline(self, segment: int) -> bool:
        return is_headline(self.segments[segment].text, _words(self.segments[segment]))

    @cached_property
    def _blocks(self) -> dict[str, list[int]]:
        """By block, its segments; segments without one are each alone."""
        blocks: dict[str, list[int]] = {"": []}
        for index, segment in enumerate(self.segments):
            if segment.block_id:
                blocks.setdefault(segment.block_id, []).append(index)
        return blocks

    @cached_property
    def _unconditional(self) -> list[list[Candidate]]:
        """By segment, the names that stand there without conditions."""
        return [
            [
                candidate
                for candidate in found
                if not candidate.name.designation.contexts
                and not (
                    candidate.name.designation.status is Status.FORBIDDEN
                    and self._is_part_of_more(segment, candidate)
                )
            ]
            for segment, found in enumerate(self.candidates)
        ]

    @cached_property
    def _named_in(self) -> list[set[str]]:
        """By segment, the concepts that a name without conditions stands for."""
        return [{candidate.name.concept.id for candidate in found} for found in self._unconditional]

    @cached_property
    def _named(self) -> set[str]:
        return set().union(*self._named_in)

    @cached_property
    def _named_in_full(self) -> set[str]:
        return {
            candidate.name.concept.id
            for found in self._unconditional
            for candidate in found
            if candidate.name.designation.kind is not DesignationKind.ACRONYM
        }

    @cached_property
    def _initials(self) -> list[Initials]:
        return [Initials.of(segment.text, segment.locale.language) for segment in self.segments]

    @cached_property
    def _contexts(self) -> list[set[str]]:
        """By segment, the context words that stand there; acronyms among them in capitals."""
        return [
            {
                context
                for context, found in self._contexts_in(segment)
                if found.isupper() or not context.isupper()
            }
            for segment in self.segments
        ]

    def _contexts_in(self, segment: Segment) -> Iterator[tuple[str, str]]:
        text_words = _words(segment)
        phrases = self._lexicon.contexts(segment.locale.language)
        for first, last, context in phrases.find(segment.text, text_words):
            yield context, segment.text[text_words[first].start : text_words[last - 1].end]


def _is_everyday(designation: Designation) -> bool:
    """Whether the name is a plain word (*arrival* for приліт): a long article has it by chance."""
    return designation.text.islower() and " " not in designation.text


def _words(segment: Segment) -> list[Word]:
    # Not kept: the words of an article weigh many times what its text does.
    return words(segment.text, segment.locale.language)

"""A termbase made ready for reading texts: its names, contexts and kinships, built when needed."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from localize.concept import Concept, Termbase
from localize.glossary.names import Names
from localize.glossary.phrases import Phrases


class Lexicon:
    """What marking looks up in a termbase."""

    def __init__(self, termbase: Termbase):
        self.termbase = termbase
        self._names: dict[str, Names] = {}
        self._contexts: dict[str, Phrases[str]] = {}

    def names(self, language: str) -> Names:
        """The names in `language`, whatever the region."""
        if language not in self._names:
            self._names[language] = Names(language, self.termbase)
        return self._names[language]

    def contexts(self, language: str) -> Phrases[str]:
        """The words that designations in `language` want to see in the same article."""
        if language not in self._contexts:
            phrases: Phrases[str] = Phrases(language)
            for concept in self.termbase:
                for designation in concept.designations:
                    if designation.locale.language == language:
                        for context in designation.contexts:
                            phrases.add(context, context, inflected=not context.isupper())
            self._contexts[language] = phrases
        return self._contexts[language]

    @cached_property
    def place(self) -> dict[str, int]:
        """A concept's id → its place in the termbase."""
        return {concept.id: place for place, concept in enumerate(self.termbase)}

    @cached_property
    def called(self) -> dict[str, set[str]]:
        """The text of an unconditional name, in lower case → the ids of the concepts it names."""
        found: dict[str, set[str]] = defaultdict(set)
        for concept in self.termbase:
            for designation in concept.designations:
                if not designation.contexts:
                    found[designation.text.lower()].add(concept.id)
        return found

    @cached_property
    def namesakes(self) -> set[str]:
        """The ids of concepts that share an acronym with another, and say so."""
        return {
            concept_id
            for concept in self.termbase
            for relation, other in concept.relations
            if relation == "same-acronym-as"
            for concept_id in (concept.id, other)
        }

    @cached_property
    def kin(self) -> dict[str, set[str]]:
        """A concept's id → the ids of its whole, its parts, its officers, their offices."""
        found: dict[str, set[str]] = defaultdict(set)
        for concept in self.termbase:
            others = [other for relation, other in concept.relations if relation == "part-of"]
            others += [office.organisation for office in concept.affiliations]
            for other in others:
                found[concept.id].add(other)
                found[other].add(concept.id)
        return found


def are_namesakes(one: Concept, other: Concept) -> bool:
    """Whether the termbase says that two concepts share an acronym."""
    return ("same-acronym-as", other.id) in one.relations or (
        "same-acronym-as",
        one.id,
    ) in other.relations

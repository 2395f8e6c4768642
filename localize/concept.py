"""
What a termbase holds: concepts and what each is called (ISO 1087, ISO 30042 TBX).

Data alone, below the stages: `glossary` loads, marks and enforces it, `checks` hold texts against
it, and neither needs the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from localize.bcp47 import Locale


class Status(StrEnum):
    """
    How far a designation may be used (ISO 12620's administrative status).

    `PROPOSED` is ours: not yet reviewed by a speaker; recognised, used where nothing better is.
    """

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    PROPOSED = "proposed"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"


class DesignationKind(StrEnum):
    """What sort of name a designation is."""

    FULL = "full"
    ACRONYM = "acronym"
    SHORT = "short"
    VARIANT = "variant"


class MatchRule(StrEnum):
    """How a designation is found in a text."""

    LEMMA = "lemma"
    """Any inflected form; the default."""
    EXACT = "exact"
    REGEX = "regex"
    NEVER = "never"
    """Written in a target, not looked for in a source: ``explosion`` for slang that means one."""


class EntityType(StrEnum):
    """What a concept is, for the checks that follow names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    AGENCY = "agency"
    PLACE = "place"
    EVENT = "event"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Designation:
    """
    A name of a concept in one locale.

    `forms` are inflected forms that cannot be computed, by grammatical label (``gen``,
    ``dat``, ``plural``, ``harmony`` …). `case_sensitive` is on for acronyms unless the file says otherwise.
    For a `FORBIDDEN` one, `why` says what is wrong, `wrongly_renders` is the original name that
    somebody rendered so, and `contexts` are words of which one must stand in the same article
    (for a plain word in small letters: in the same block, or the sentence next to it) for the
    designation to be taken for this concept (empty: it always is).
    """

    text: str
    locale: Locale
    status: Status = Status.PREFERRED
    kind: DesignationKind = DesignationKind.FULL
    match: MatchRule = MatchRule.LEMMA
    case_sensitive: bool = False
    part_of_speech: str = "noun"
    gender: str = ""
    """``m``, ``f``, ``n``, or empty where the locale has none or it is not known."""
    number: str = "singular"
    article: bool | None = None
    """Whether the name takes the definite article (``a OTAN``, but ``Kiev``); None: unknown."""
    forms: Mapping[str, str] = field(default_factory=dict)
    why: str = ""
    wrongly_renders: str = ""
    contexts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Affiliation:
    """
    A person's office: `role` (``head``) in the organisation concept `organisation`.

    `role` names a concept or is a plain English word; open ends are None.
    """

    role: str
    organisation: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that `glossary lint` runs: a `good` one must give no finding, a bad one must."""

    text: str
    locale: Locale
    good: bool


@dataclass(frozen=True, slots=True)
class Concept:
    """One meaning, with all its names; `where` is the file and line it was read from."""

    id: str
    definition: str
    designations: tuple[Designation, ...]
    domain: str = ""
    entity: EntityType = EntityType.OTHER
    notes: str = ""
    source: str = ""
    relations: tuple[tuple[str, str], ...] = ()
    """(relation, concept id): ``part-of``, ``replaced-by``, ``same-acronym-as``."""
    affiliations: tuple[Affiliation, ...] = ()
    do_not_translate: bool = False
    examples: tuple[Example, ...] = ()
    where: str = ""

    def named(self, locale: Locale) -> tuple[Designation, ...]:
        """
        The designations for `locale`: those of its region first, then its language's.

        Where the language alone is asked for (``pt``), those of any region (``pt-BR``) come last.
        """
        own = [d for d in self.designations if d.locale == locale]
        if locale == locale.bare:
            others = [
                d for d in self.designations if d.locale.speaks(locale) and d.locale != locale
            ]
        else:
            others = [d for d in self.designations if d.locale == locale.bare]
        return (*own, *others)

    def preferred(self, locale: Locale, kind: DesignationKind | None = None) -> Designation | None:
        """The best designation that may be written in `locale`, of `kind` if one is given."""
        for status in (Status.PREFERRED, Status.ADMITTED, Status.PROPOSED):
            for designation in self.named(locale):
                if designation.status is status and kind in (None, designation.kind):
                    return designation
        return None


@dataclass(frozen=True)
class Termbase:
    """The loaded concepts, of unique ids, in the order of their files."""

    concepts: tuple[Concept, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Concept]:
        """The concepts by id."""
        return {concept.id: concept for concept in self.concepts}

    @cached_property
    def by_acronym(self) -> Mapping[str, Sequence[Concept]]:
        """The concepts by their acronyms, in any locale, forbidden ones too."""
        found: dict[str, dict[str, Concept]] = {}
        for concept in self.concepts:
            for one in concept.designations:
                if one.kind is DesignationKind.ACRONYM:
                    found.setdefault(one.text, {})[concept.id] = concept
        return {text: tuple(concepts.values()) for text, concepts in found.items()}

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts)

    def __len__(self) -> int:
        return len(self.concepts)

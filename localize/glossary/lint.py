"""
What is doubtful in a termbase that loads: a rule a function, `RULES` is the table.

A file that cannot be loaded is an error (`load`); what lint finds is data. Each problem names the
file and line, the concept, and what to do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from localize.bcp47 import Locale
from localize.concept import (
    Concept,
    Designation,
    DesignationKind,
    MatchRule,
    Status,
    Termbase,
)
from localize.finding import Severity
from localize.glossary.lexicon import Lexicon, are_namesakes
from localize.glossary.mark import Marker
from localize.glossary.problems import did_you_mean
from localize.glossary.words import words
from localize.unit import Segment

_WRONG = (Status.FORBIDDEN, Status.DEPRECATED)


class Doubt(NamedTuple):
    """What a rule saw; stamped into a `Problem`."""

    concept: Concept
    message: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One doubtful thing; `where` is the file and line of its concept (``a.toml:12``)."""

    code: str
    name: str
    severity: Severity
    where: str
    concept_id: str
    message: str


class Scope:
    """What the rules look at; `locales` are those that every concept should have a name in."""

    def __init__(self, termbase: Termbase, locales: Sequence[Locale]):
        self.termbase = termbase
        self.lexicon = Lexicon(termbase)
        self.locales = tuple(locales)

    @cached_property
    def by_text(self) -> dict[tuple[str, str], list[tuple[Concept, Designation]]]:
        """Language and text (in lower case unless the case matters) → who is called so."""
        found: dict[tuple[str, str], list[tuple[Concept, Designation]]] = defaultdict(list)
        for concept in self.termbase:
            for one in concept.designations:
                if one.match is not MatchRule.NEVER:
                    found[one.locale.language, _as_compared(one)].append((concept, one))
        return found


Find = Callable[[Scope], Iterator[Doubt]]


class Rule(NamedTuple):
    """A rule: its code (never used twice), its name, how bad it is, and what finds it."""

    code: str
    name: str
    severity: Severity
    find: Find


def lint(termbase: Termbase, locales: Sequence[Locale] = ()) -> list[Problem]:
    """
    All that is doubtful in a termbase, in the order of its concepts.

    `locales` are those that are translated into: every concept should have a name in each.
    """
    scope = Scope(termbase, locales)
    order = {concept.id: place for place, concept in enumerate(termbase)}
    found = [
        Problem(
            rule.code,
            rule.name,
            rule.severity,
            doubt.concept.where,
            doubt.concept.id,
            doubt.message,
        )
        for rule in RULES
        for doubt in rule.find(scope)
    ]
    return sorted(found, key=lambda problem: (order[problem.concept_id], problem.code))


def duplicates(scope: Scope) -> Iterator[Doubt]:
    """A concept has one name twice in one locale."""
    for concept in scope.termbase:
        seen: set[tuple[Locale, str]] = set()
        for one in concept.designations:
            key = (one.locale, _as_compared(one))
            if key in seen:
                yield Doubt(concept, f"“{one.text}” stands twice in {one.locale}: remove one")
            seen.add(key)


def conflicts(scope: Scope) -> Iterator[Doubt]:
    """Two concepts have one name, so that only the first is ever meant."""
    for (first, one), (second, other) in _sharing(scope):
        if DesignationKind.ACRONYM not in (one.kind, other.kind) and _both_hold(one, other):
            yield Doubt(
                second,
                f"“{other.text}” ({other.locale}) is a name of {first.id} too ({first.where}): "
                "give one of them contexts, or join the concepts",
            )


def acronym_clashes(scope: Scope) -> Iterator[Doubt]:
    """Two concepts share an acronym and do not say so."""
    for (first, one), (second, other) in _sharing(scope):
        if DesignationKind.ACRONYM in (one.kind, other.kind) and _both_hold(one, other):
            yield Doubt(
                second,
                f"“{other.text}” ({other.locale}) is an acronym of {first.id} too ({first.where}): "
                f'write same-acronym-as = "{first.id}", and the article will decide',
            )


def shadowed(scope: Scope) -> Iterator[Doubt]:
    """A name is never found, because it counts as a form of another concept's."""
    for concept in scope.termbase:
        for one in concept.designations:
            if one.match in (MatchRule.REGEX, MatchRule.NEVER) or one.contexts:
                continue
            language = one.locale.language
            found = scope.lexicon.names(language).candidates(one.text, words(one.text, language))
            for candidate in found:
                other = candidate.name.concept
                whole = candidate.span.of(one.text) == one.text
                same = candidate.name.designation.text.lower() == one.text.lower()
                earlier = scope.lexicon.place[other.id] < scope.lexicon.place[concept.id]
                if whole and earlier and not same and not candidate.name.designation.contexts:
                    yield Doubt(
                        concept,
                        f"“{one.text}” ({one.locale}) is taken for a form of "
                        f"“{candidate.name.designation.text}” of {other.id} ({other.where}): "
                        'write match = "exact" there',
                    )
                    break


def forbidden_and_right(scope: Scope) -> Iterator[Doubt]:
    """A name is right and wrong at once."""
    for (first, one), (second, other) in _sharing(scope, within=True):
        wrong, right = (one, other) if one.status is Status.FORBIDDEN else (other, one)
        differs = wrong.status is Status.FORBIDDEN and right.status not in _WRONG
        if differs and not (wrong.contexts and first.id != second.id):
            yield Doubt(
                second,
                f"“{other.text}” ({other.locale}) is {other.status} here and {one.status} in "
                f"{first.id}: give the forbidden one contexts, or remove it",
            )


def unknown_locales(scope: Scope) -> Iterator[Doubt]:
    """A locale is no language that CLDR knows."""
    from babel import Locale as BabelLocale

    english = BabelLocale("en")
    for concept in scope.termbase:
        for locale in {one.locale: None for one in concept.designations}:
            for part, known in (
                (locale.language, english.languages),
                (locale.script, english.scripts),
                (locale.region, english.territories),
            ):
                if part and part not in known:
                    hint = did_you_mean(part, [code for code in map(str, known) if len(code) <= 4])
                    yield Doubt(concept, f"{locale}: {part!r} is not known; {hint or 'correct it'}")


def missing_locales(scope: Scope) -> Iterator[Doubt]:
    """A concept has no name in a locale that is translated into."""
    for concept in scope.termbase:
        missing = [str(one) for one in scope.locales if concept.preferred(one) is None]
        if missing and not concept.do_not_translate:
            yield Doubt(concept, f"has no name in {', '.join(missing)}: add one")


def dangling_ids(scope: Scope) -> Iterator[Doubt]:
    """A relation or an office names a concept that does not exist."""
    known = scope.termbase.by_id
    for concept in scope.termbase:
        offices = [("organisation", office.organisation) for office in concept.affiliations]
        for relation, other in (*concept.relations, *offices):
            if other not in known:
                hint = did_you_mean(other, known) or "add it, or correct the id"
                yield Doubt(concept, f"{relation}: there is no concept {other!r}; {hint}")


def self_relations(scope: Scope) -> Iterator[Doubt]:
    """A concept is related to itself."""
    for concept in scope.termbase:
        for relation, other in concept.relations:
            if other == concept.id:
                yield Doubt(concept, f"{relation} names the concept itself: remove it")


def failing_examples(scope: Scope) -> Iterator[Doubt]:
    """An example does not do what it says."""
    marker = Marker(scope.termbase)
    for concept in scope.termbase:
        for example in concept.examples:
            uses = marker.uses([Segment("example:0", example.text, example.locale)])
            wrong = [use for use in uses if use.designation.status in _WRONG]
            if example.good and wrong:
                name = wrong[0].designation
                yield Doubt(
                    concept,
                    f"the good example “{example.text}” is found fault with: “{name.text}” is "
                    f"{name.status} in {wrong[0].concept.id}",
                )
            elif not example.good and not any(use.concept.id == concept.id for use in wrong):
                yield Doubt(
                    concept,
                    f"nothing is found wrong in the bad example “{example.text}”: forbid the name, "
                    "or put one of its contexts in the sentence",
                )


def rivals(scope: Scope) -> Iterator[Doubt]:
    """A concept has several preferred names of one kind in one locale."""
    for concept in scope.termbase:
        found: dict[tuple[Locale, DesignationKind], list[str]] = defaultdict(list)
        for one in concept.designations:
            if one.status is Status.PREFERRED and one.kind is not DesignationKind.VARIANT:
                found[one.locale, one.kind].append(one.text)
        for (locale, kind), texts in found.items():
            if len(texts) > 1:
                named = ", ".join(f"“{text}”" for text in texts)
                yield Doubt(
                    concept,
                    f"{named} are all preferred as the {kind} name in {locale}: make all but one "
                    "admitted, or variants",
                )


def unexplained(scope: Scope) -> Iterator[Doubt]:
    """A forbidden name does not say why, so that no finding can."""
    for concept in scope.termbase:
        for one in concept.designations:
            if one.status is Status.FORBIDDEN and not one.why:
                yield Doubt(concept, f"“{one.text}” ({one.locale}) is forbidden: say why")


def irreparable(scope: Scope) -> Iterator[Doubt]:
    """A name is forbidden in a locale in which the concept has no right one."""
    for concept in scope.termbase:
        for locale in {one.locale for one in concept.designations if one.status in _WRONG}:
            if concept.preferred(locale) is None:
                yield Doubt(concept, f"only wrong names in {locale}: add what is right")


def _sharing(
    scope: Scope, *, within: bool = False
) -> Iterator[tuple[tuple[Concept, Designation], tuple[Concept, Designation]]]:
    """Pairs of designations that are written alike, of two concepts or `within` one too."""
    for sharing in scope.by_text.values():
        for index, (first, one) in enumerate(sharing):
            for second, other in sharing[index + 1 :]:
                if within or (first.id != second.id and not are_namesakes(first, second)):
                    yield (first, one), (second, other)


def _as_compared(one: Designation) -> str:
    return one.text if one.case_sensitive else one.text.lower()


def _both_hold(one: Designation, other: Designation) -> bool:
    """Whether neither name is bound to contexts or forbidden: then both are always meant."""
    return not any(d.contexts or d.status is Status.FORBIDDEN for d in (one, other))


RULES = (
    Rule("G001", "duplicate-name", Severity.MAJOR, duplicates),
    Rule("G002", "name-conflict", Severity.MAJOR, conflicts),
    Rule("G003", "acronym-clash", Severity.MAJOR, acronym_clashes),
    Rule("G004", "shadowed-name", Severity.MAJOR, shadowed),
    Rule("G005", "forbidden-and-right", Severity.CRITICAL, forbidden_and_right),
    Rule("G006", "unknown-locale", Severity.MAJOR, unknown_locales),
    Rule("G007", "missing-locale", Severity.MINOR, missing_locales),
    Rule("G008", "dangling-id", Severity.MAJOR, dangling_ids),
    Rule("G009", "self-relation", Severity.MINOR, self_relations),
    Rule("G010", "example-fails", Severity.MAJOR, failing_examples),
    Rule("G011", "rival-names", Severity.MINOR, rivals),
    Rule("G012", "unexplained-ban", Severity.MINOR, unexplained),
    Rule("G013", "nothing-right", Severity.MAJOR, irreparable),
)
"""Every rule, by code. A code that is no longer used is not given to another rule."""

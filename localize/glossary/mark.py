"""
Marking: which concepts an article names, where, and what the target may say there.

Every stretch that looks like a name is a candidate (`names`); the article decides which are meant
(`evidence`); of overlapping ones the longest stays; then each use gets its renderings, ordered for
its place in the article.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from localize.bcp47 import Locale
from localize.concept import Concept, Designation, DesignationKind, Status, Termbase
from localize.document import Span
from localize.glossary.evidence import Article
from localize.glossary.lexicon import Lexicon, are_namesakes
from localize.glossary.names import Candidate
from localize.glossary.naming import Naming, Place
from localize.glossary.settings import FirstMention, Settings, SourceRepair
from localize.unit import Repair, Segment, TermUse

_OPENING_PARENTHESIS = re.compile(r"\s*[(\[]\s*[\"“«„]?\s*")


class Use(NamedTuple):
    """A name that is meant: in which segment (its index), where in its text, and whose it is."""

    segment: int
    span: Span
    concept: Concept
    designation: Designation


class Marker:
    """
    Marks the terms of a termbase in articles.

    A `Marker` keeps what it has learned of words, so one serves a whole run.
    """

    def __init__(self, termbase: Termbase, settings: Settings | None = None):
        self.termbase = termbase
        self.settings = settings or Settings()
        self._lexicon = Lexicon(termbase)
        self._naming: dict[Locale, Naming] = {}

    def mark(self, segments: Sequence[Segment], target: Locale) -> tuple[Segment, ...]:
        """
        The segments of one article, in order, each with its terms and their renderings.

        Spans cover the name as it stands, without what an apostrophe or a hyphen ties to it
        (``NSDC's``, ``FSB'nin``), and never lie inside a slot. Earlier terms are replaced.

        Raises:
            GlossaryError: a pattern of the glossary ran too long on a segment.
        """
        naming = self._naming.setdefault(target, Naming(target))
        uses = self.uses(segments)
        places = self._places(uses, segments)
        terms: dict[int, list[TermUse]] = defaultdict(list)
        for use, place in zip(uses, places, strict=True):
            repair = _repair(use, segments[use.segment])
            keeps = repair is not None and self.settings.source_repair is SourceRepair.FLAG
            surface = use.span.of(segments[use.segment].text)
            terms[use.segment].append(
                TermUse(
                    use.concept.id,
                    use.span,
                    () if keeps else naming.renderings(use.concept, place, surface),
                    naming.forbidden(use.concept),
                    repair,
                )
            )
        return tuple(
            replace(segment, terms=tuple(terms[index])) for index, segment in enumerate(segments)
        )

    def mark_repairs(self, segments: Sequence[Segment]) -> tuple[Segment, ...]:
        """
        The segments of one article with those terms alone that the source names wrongly.

        No target is needed, so there are no renderings. Raises what `mark` raises.
        """
        terms: dict[int, list[TermUse]] = defaultdict(list)
        for use in self.uses(segments):
            if repair := _repair(use, segments[use.segment]):
                terms[use.segment].append(TermUse(use.concept.id, use.span, repairs=repair))
        return tuple(
            replace(segment, terms=tuple(terms[index])) for index, segment in enumerate(segments)
        )

    def uses(self, segments: Sequence[Segment]) -> list[Use]:
        """The names in one article, in the order of the text, none overlapping another."""
        article = Article(segments, self._lexicon)
        return [
            Use(index, candidate.span, candidate.name.concept, candidate.name.designation)
            for index, segment in enumerate(segments)
            for candidate in self._meant(article, index, segment)
        ]

    def _meant(self, article: Article, index: int, segment: Segment) -> list[Candidate]:
        possible = [one for one in article.candidates[index] if article.may_be(index, one)]
        if segment.slots:
            slots = [slot.span for slot in segment.slots]
            possible = [one for one in possible if not any(map(one.span.overlaps, slots))]
        if self.settings.source_repair is SourceRepair.OFF:
            possible = [
                one for one in possible if one.name.designation.status is not Status.FORBIDDEN
            ]
        taken = bytearray(len(segment.text))
        chosen: list[Candidate] = []
        for candidate in sorted(possible, key=_strength):
            start, end = candidate.span.start, candidate.span.end
            if any(taken[start:end]):
                continue
            if candidate.name.concept.id in self._lexicon.namesakes:
                resolved = _told_apart(candidate, possible, article)
                if resolved is None:
                    continue
                candidate = resolved
            taken[start:end] = b"\1" * (end - start)
            chosen.append(candidate)
        return sorted(chosen, key=_position)

    def _places(self, uses: Sequence[Use], segments: Sequence[Segment]) -> list[Place]:
        """For each use, how the target should name the concept there."""
        later: dict[str, list[int]] = defaultdict(list)
        for index, use in enumerate(uses):
            later[use.concept.id].append(index)
        places = []
        for index, use in enumerate(uses):
            kind = use.designation.kind
            mentions = later[use.concept.id]
            following = uses[index + 1] if index + 1 < len(uses) else None
            explains = following is not None and _is_explained(use, following, segments)
            explained = index > 0 and _is_explained(uses[index - 1], use, segments)
            with_acronym = False
            if mentions[0] == index and not explains:
                if self.settings.first_mention is FirstMention.SPELL_OUT:
                    kind = DesignationKind.FULL if kind is DesignationKind.ACRONYM else kind
                if kind in (DesignationKind.FULL, DesignationKind.VARIANT):
                    with_acronym = any(
                        uses[other].designation.kind is DesignationKind.ACRONYM
                        for other in mentions[1:]
                    )
            places.append(Place(kind, with_acronym=with_acronym, in_parentheses=explained))
        return places


def _strength(candidate: Candidate) -> tuple[int, int, bool, int]:
    """Longest first, then leftmost, then those with conditions that hold, then the termbase's order."""
    span, name = candidate
    return (span.start - span.end, span.start, not name.designation.contexts, name.rank)


def _position(candidate: Candidate) -> int:
    return candidate.span.start


def _told_apart(
    candidate: Candidate, possible: Sequence[Candidate], article: Article
) -> Candidate | None:
    """Of concepts that share an acronym, the one that the article speaks for; None: it does not."""
    rivals = [one for one in possible if one.span == candidate.span]
    rivals = [
        candidate,
        *(one for one in rivals if are_namesakes(candidate.name.concept, one.name.concept)),
    ]
    if len(rivals) == 1:
        return candidate
    backed = [one for one in rivals if article.supports(one.name.designation, one.name.concept.id)]
    return backed[0] if len({one.name.concept.id for one in backed}) == 1 else None


def _is_explained(use: Use, following: Use, segments: Sequence[Segment]) -> bool:
    """Whether `following` stands in parentheses right after `use` and names the same concept."""
    if use.concept is not following.concept or use.segment != following.segment:
        return False
    between = segments[use.segment].text[use.span.end : following.span.start]
    return _OPENING_PARENTHESIS.fullmatch(between) is not None


def _repair(use: Use, segment: Segment) -> Repair | None:
    """What the source should have said, where it uses a forbidden name."""
    wrong = use.designation
    if wrong.status is not Status.FORBIDDEN:
        return None
    right = use.concept.preferred(segment.locale, wrong.kind) or use.concept.preferred(
        segment.locale
    )
    return Repair(
        wrong=use.span.of(segment.text),
        right=right.text if right else "",
        why=wrong.why,
        original=wrong.wrongly_renders,
    )

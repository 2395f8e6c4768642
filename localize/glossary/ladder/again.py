"""
Second translations: something known stands in each pending term's place and shows where it belongs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from localize.concept import Designation
from localize.document import Span
from localize.glossary.inflect import forms, inflect
from localize.glossary.inflect.english import is_plural
from localize.glossary.inflect.place import gender, mend, put
from localize.glossary.ladder import locate
from localize.glossary.ladder.asking import answers
from localize.glossary.ladder.carriers import PLACEHOLDERS, carriers
from localize.glossary.ladder.find import standing
from localize.glossary.ladder.job import Job
from localize.unit import Step, Translate


@dataclass(frozen=True, slots=True)
class StandIn:
    """What stands in a source for a pending use, and how it is known again in the target."""

    index: int
    name: Designation
    forms: tuple[str, ...]


def retranslate(jobs: Sequence[Job], step: Step, translate: Translate) -> None:
    """Translate all jobs' sources again with stand-ins of a step; place what can be placed so."""
    plans = [(job, plan) for job in jobs if (plan := _plan(job, step))]
    texts = [_substituted(job, plan, step) for job, plan in plans]
    for (job, plan), variant in zip(plans, answers(translate, texts), strict=True):
        for stand_in in plan:
            _graft(job, stand_in, variant, step)
        if job.pending:
            _adopt(job, plan, variant, step)
        if step is Step.PLACEHOLDER:
            # The last rung: the term with a rest of the engine's wording beats no term.
            for stand_in in plan:
                if stand_in.index in job.pending:
                    _graft(job, stand_in, variant, step, torn=True)


# --- stand-ins ------------------------------------------------------------------------------------


def _plan(job: Job, step: Step) -> list[StandIn]:
    found = (_stand_in(job, index, rank, step) for rank, index in enumerate(job.pending))
    return [stand_in for stand_in in found if stand_in is not None]


def _stand_in(job: Job, index: int, rank: int, step: Step) -> StandIn | None:
    """The stand-in for the pending use that is the `rank`-th of its segment; each gets its own."""
    designation = _in_source_number(job, index)
    if step is Step.COPIED:
        return StandIn(index, replace(designation, locale=job.segment.locale), forms(designation))
    if step is Step.CARRIER:
        return _carrier(job, index, rank, gender(designation))
    tokens = [token for token in PLACEHOLDERS if token not in job.source.text]
    if rank >= len(tokens):
        return None
    return StandIn(index, Designation(tokens[rank], job.segment.locale), (tokens[rank],))


def _carrier(job: Job, index: int, rank: int, like: str) -> StandIn | None:
    """A carrier of the gender `like`, if there is one."""
    known = [
        carrier
        for carrier in carriers(job.segment.locale, job.locale, like, proper=_is_proper(job, index))
        if carrier.source not in job.source.text and carrier.target not in job.draft
    ]
    if rank >= len(known):
        return None
    carrier = known[rank]
    return StandIn(
        index,
        Designation(carrier.source, job.segment.locale),
        forms(Designation(carrier.target, job.locale, gender=carrier.gender)),
    )


def _is_proper(job: Job, index: int) -> bool:
    """Whether a use is the proper name of a person or a place: in capitals, without an article."""
    name = job.name(index)
    before = job.source.text[: job.source.uses[index].span.start]
    words = name.split()
    return (
        len(words) < 4
        and not name.isupper()
        and all(word[0].isupper() for word in words)
        and re.search(r"\b(?:the|an?|o|a|el|la)\s+$", before, re.IGNORECASE) is None
    )


def _in_source_number(job: Job, index: int) -> Designation:
    """
    The rendering for a noun's place, in the plural where an English source has one: a stand-in
    shows no number.
    """
    designation = job.designation(index, PLACEHOLDERS[0])
    if job.segment.locale.language != "en" or not is_plural(job.name(index)):
        return designation
    text = inflect(designation, "plural")
    if text == designation.text:
        return designation
    return replace(designation, text=text, number="plural")


def _substituted(job: Job, plan: Sequence[StandIn], step: Step) -> str:
    """The source with its stand-ins; a carrier takes the form that the source wants there."""
    text = job.source.text
    for stand_in in sorted(plan, key=lambda one: -job.source.uses[one.index].span.start):
        span = job.source.uses[stand_in.index].span
        if step is Step.CARRIER:
            text = put(text, span, stand_in.name).text
        else:
            text = text[: span.start] + stand_in.name.text + text[span.end :]
    return text


# --- placing --------------------------------------------------------------------------------------


def _graft(job: Job, stand_in: StandIn, variant: str, step: Step, *, torn: bool = False) -> None:
    """Put the term into the target where the variant has the stand-in."""
    index = stand_in.index
    names = (job.name(index), *job.wordings[index])
    size = max(sum(not job.is_minor(word) for word in name.split()) for name in names)
    for place in standing(variant, stand_in.forms):
        span = locate.by_contrast(job.target, variant, place, size, job.is_minor, torn=torn)
        if span is None or any(span.overlaps(other) for other in job.taken()):
            continue
        if locate.foreign(job.pair(), job.source.uses[index].span, span):
            continue
        if job.offer(job.put(index, span).text, (index,), step):
            return


def _adopt(job: Job, plan: Sequence[StandIn], variant: str, step: Step) -> None:
    """Take the variant whole, each stand-in replaced by its term."""
    text = variant
    for stand_in in plan:
        place = next(standing(text, stand_in.forms), None)
        if place is None:
            return
        text = _named(job, stand_in, text, place, step)
    for index in job.lost(text):
        text = _replaced_again(job, index, text)
    job.offer(text, tuple(stand_in.index for stand_in in plan), step)


def _replaced_again(job: Job, index: int, text: str) -> str:
    """A term that was placed in the draft, placed by the engine's wording in the variant too."""
    for wording in job.wordings.get(index, ()):
        for named in locate.by_words(text, wording, job.is_form, job.is_minor):
            if not named.between:
                return put(text, named.span, job.designation(index, named.span.of(text))).text
    return text


def _named(job: Job, stand_in: StandIn, text: str, place: Span, step: Step) -> str:
    if step is Step.CARRIER:
        return put(text, place, job.designation(stand_in.index, place.of(text))).text
    designation = _in_source_number(job, stand_in.index)
    fit = mend if step is Step.COPIED else put
    return fit(text, place, designation).text

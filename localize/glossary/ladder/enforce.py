"""The ladder itself: which step places which term (see the package's docstring)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from localize.bcp47 import Locale
from localize.concept import Designation
from localize.document import Span
from localize.glossary.inflect import forms, inflect
from localize.glossary.inflect.english import is_plural
from localize.glossary.inflect.fitted import Fitted
from localize.glossary.inflect.place import mend, put
from localize.glossary.ladder import locate
from localize.glossary.ladder.carriers import PLACEHOLDERS, carriers
from localize.glossary.ladder.find import standing
from localize.glossary.ladder.job import Job
from localize.glossary.ladder.source import repaired
from localize.glossary.ladder.words import is_form, is_minor
from localize.glossary.settings import Settings
from localize.unit import Align, Placement, Segment, Step, Translate


@dataclass(frozen=True, slots=True)
class Enforced:
    """A target with its terms, and for each term use where it stands and how it came there."""

    target: str
    placements: tuple[Placement, ...] = ()


def enforce(
    segments: Sequence[Segment],
    drafts: Sequence[str],
    translate: Translate,
    align: Align | None,
    target: Locale,
    settings: Settings,
) -> list[Enforced]:
    """
    The drafts with every term use rendered, as far as any step of the ladder can.

    `drafts` are the targets of `prepare(segments, settings)`. `translate` is called at most once a
    step, with the texts of all segments that need it; a segment's result does not depend on the
    others. A use that no step could place has `Step.UNPLACED`.
    """
    jobs = [
        Job(segment, repaired(segment, settings), draft, target)
        for segment, draft in zip(segments, drafts, strict=True)
    ]
    waiting = [job for job in jobs if job.pending]
    _post_replace(waiting, translate, align)
    for step in (Step.CARRIER, Step.COPIED, Step.PLACEHOLDER):
        waiting = [job for job in waiting if job.pending]
        _retranslate(waiting, step, translate, align)
    for job in waiting:
        job.settle()
    return [Enforced(job.target, tuple(job.placements())) for job in jobs]


# --- post-replace ---------------------------------------------------------------------------------


def _post_replace(jobs: Sequence[Job], translate: Translate, align: Align | None) -> None:
    """Replace the engine's own wording of each pending term in the draft."""
    names = sorted({name for job in jobs for index in job.pending for name in _names(job, index)})
    own = dict(zip(names, translate(names), strict=True)) if names else {}
    for job in jobs:
        for index in job.pending:
            job.wordings[index] = (*(own[name] for name in _names(job, index)), job.name(index))
            for named in _wordings(job, index, align):
                fitted = _put(job, index, named.span)
                text = fitted.text
                if named.between:
                    text = f"{text[: fitted.span.end]} {named.between}{text[fitted.span.end :]}"
                if job.offer(text, (index,), Step.REPLACED):
                    break


def _put(job: Job, index: int, span: Span) -> Fitted:
    """The target with the term in place of `span`, and of its own words that stand beside it."""
    designation = job.designation(index, span.of(job.target))
    words = [word for word in designation.text.split() if not is_minor(word, job.locale)]
    wide = locate.absorbing(job.target, span, words, partial(is_form, locale=job.locale))
    if any(wide.overlaps(other) for other in job.taken()):
        wide = span
    return put(job.target, wide, designation)


def _names(job: Job, index: int) -> tuple[str, ...]:
    """What to ask the engine for its own wording of a term: as it stands, and in small letters."""
    name = job.name(index)
    return tuple(dict.fromkeys((name, name if name.isupper() else name.lower())))


def _pair(job: Job, align: Align | None) -> locate.Pair:
    return locate.Pair(
        job.source.text,
        job.target,
        job.links(align),
        partial(is_minor, locale=job.segment.locale),
        partial(is_minor, locale=job.locale),
    )


def _wordings(job: Job, index: int, align: Align | None) -> Iterator[locate.Named]:
    """Where the target may name the term in other words, the surest place first."""
    use = job.source.uses[index]
    taken = job.taken()
    share = use.span.start / max(1, len(job.source.text))

    def free(found: Iterable[locate.Named]) -> list[locate.Named]:
        return sorted(
            (one for one in found if not any(one.span.overlaps(other) for other in taken)),
            key=lambda one: abs(one.span.start / max(1, len(job.target)) - share),
        )

    yield from free(locate.Named(span) for span in standing(job.target, use.forbidden))
    linked = locate.by_alignment(_pair(job, align), use.span)
    form, minor = partial(is_form, locale=job.locale), partial(is_minor, locale=job.locale)
    named = [
        one
        for wording in job.wordings[index]
        for one in free(locate.by_words(job.target, wording, form, minor))
    ]
    if linked is not None:
        yield from (one for one in named if one.span.overlaps(linked))
    yield from named
    if linked is not None:
        yield from free((locate.Named(linked),))


# --- second translations --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _StandIn:
    """What stands in a source for a pending use, and how it is known again in the target."""

    index: int
    text: str
    forms: tuple[str, ...]


def _retranslate(
    jobs: Sequence[Job], step: Step, translate: Translate, align: Align | None
) -> None:
    """Translate again with something known in place of each pending term, and place by that."""
    plans = [(job, _stand_ins(job, step)) for job in jobs]
    plans = [(job, plan) for job, plan in plans if plan]
    texts = [_substituted(job, plan) for job, plan in plans]
    variants = translate(texts) if texts else []
    for (job, plan), variant in zip(plans, variants, strict=True):
        for stand_in in plan:
            _graft(job, stand_in, variant, step, align)
        if job.pending:
            _adopt(job, plan, variant, step)


def _stand_ins(job: Job, step: Step) -> list[_StandIn]:
    return [
        stand_in
        for rank, index in enumerate(job.pending)
        if (stand_in := _stand_in(job, index, rank, step)) is not None
    ]


def _stand_in(job: Job, index: int, rank: int, step: Step) -> _StandIn | None:
    if step is Step.PLACEHOLDER:
        if rank >= len(PLACEHOLDERS):
            return None
        token = PLACEHOLDERS[rank]
        return _StandIn(index, token, (token,))
    designation = _in_source_number(job, index)
    if step is Step.COPIED:
        return _StandIn(index, designation.text, forms(designation))
    name = job.name(index)
    known = [
        carrier
        for carrier in carriers(job.segment.locale, job.locale, designation.gender, person=False)
        if carrier.source not in job.source.text and carrier.target not in job.draft
    ]
    if rank >= len(known):
        return None
    carrier = known[rank]
    text = inflect(
        Designation(carrier.source, job.segment.locale), "plural" if _plural(name) else "singular"
    )
    return _StandIn(
        index, text, forms(Designation(carrier.target, job.locale, gender=carrier.gender))
    )


def _plural(name: str) -> bool:
    return is_plural(name)


def _in_source_number(job: Job, index: int) -> Designation:
    """The first rendering, in the plural where an English source has one and it can be made."""
    designation = job.designation(index, PLACEHOLDERS[0])
    if job.segment.locale.language != "en" or not _plural(job.name(index)):
        return designation
    text = inflect(designation, "plural")
    return (
        replace(designation, text=text, number="plural")
        if text != designation.text
        else designation
    )


def _substituted(job: Job, plan: Sequence[_StandIn]) -> str:
    return job.source.with_texts({stand_in.index: stand_in.text for stand_in in plan})


def _graft(job: Job, stand_in: _StandIn, variant: str, step: Step, align: Align | None) -> None:
    """Put the term into the target where the variant has the stand-in."""
    index = stand_in.index
    names = (job.name(index), *job.wordings[index])
    size = max(sum(not is_minor(word, job.locale) for word in name.split()) for name in names)
    for place in standing(variant, stand_in.forms):
        span = locate.by_contrast(
            job.target, variant, place, size, partial(is_minor, locale=job.locale)
        )
        if span is None or any(span.overlaps(other) for other in job.taken()):
            continue
        if locate.foreign(_pair(job, align), job.source.uses[index].span, span):
            continue
        if job.offer(_put(job, index, span).text, (index,), step):
            return


def _adopt(job: Job, plan: Sequence[_StandIn], variant: str, step: Step) -> None:
    """Take the variant whole, each stand-in replaced by its term."""
    text = variant
    for stand_in in plan:
        place = next(standing(text, stand_in.forms), None)
        if place is None:
            return
        if step is Step.COPIED:
            text = mend(text, place, _in_source_number(job, stand_in.index)).text
        elif step is Step.CARRIER:
            text = put(text, place, job.designation(stand_in.index, place.of(text))).text
        else:
            text = put(text, place, _in_source_number(job, stand_in.index)).text
    pending = tuple(stand_in.index for stand_in in plan)
    job.offer(text, pending, step)

"""Post-replace: the term in place of the engine's own wording of it, in the draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from localize.glossary.ladder import locate
from localize.glossary.ladder.asking import answers
from localize.glossary.ladder.find import standing
from localize.glossary.ladder.job import Job
from localize.unit import Step, Translate


def post_replace(jobs: Sequence[Job], translate: Translate) -> None:
    """Replace what renders each pending term in the draft; one call asks for all the wordings."""
    names = sorted({name for job in jobs for index in job.pending for name in _names(job, index)})
    own = dict(zip(names, answers(translate, names), strict=True))
    for job in jobs:
        for index in job.pending:
            job.wordings[index] = (*(own[name] for name in _names(job, index)), job.name(index))
            for named in _places(job, index):
                fitted = job.put(index, named.span)
                text = fitted.text
                if named.between:
                    text = f"{text[: fitted.span.end]} {named.between}{text[fitted.span.end :]}"
                if job.offer(text, (index,), Step.REPLACED):
                    break


def _names(job: Job, index: int) -> tuple[str, ...]:
    """What to ask the engine for its own wording of a term: as it stands, and in small letters."""
    name = job.name(index)
    return tuple(dict.fromkeys((name, name if name.isupper() else name.lower())))


def _places(job: Job, index: int) -> Iterator[locate.Named]:
    """Where the target may name the term in other words, the surest place first."""
    use = job.source.uses[index]
    yield from _free(job, index, (locate.Named(s) for s in standing(job.target, use.forbidden)))
    linked = locate.by_alignment(job.pair(), use.span)
    named = [
        one
        for wording in job.wordings[index]
        for one in _free(
            job, index, locate.by_words(job.target, wording, job.is_form, job.is_minor)
        )
    ]
    if linked is not None:
        yield from (one for one in named if one.span.overlaps(linked))
    yield from named
    if linked is not None:
        yield from _free(job, index, (locate.Named(linked),))


def _free(job: Job, index: int, found: Iterable[locate.Named]) -> list[locate.Named]:
    """Places that no other term has, the nearest to the term's share of the source first."""
    taken = job.taken()
    share = job.source.uses[index].span.start / max(1, len(job.source.text))
    return sorted(
        (one for one in found if not any(one.span.overlaps(other) for other in taken)),
        key=lambda one: abs(one.span.start / max(1, len(job.target)) - share),
    )

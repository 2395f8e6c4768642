"""The ladder's rungs in order (see the package's docstring)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from localize.bcp47 import Locale
from localize.glossary.ladder.again import retranslate
from localize.glossary.ladder.job import Job
from localize.glossary.ladder.source import repaired
from localize.glossary.ladder.wording import post_replace
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

    `drafts` are the targets of `prepare(segments, settings)`. `translate` is called at most four
    times, each time with the texts of all segments that need it; a segment's result does not depend
    on the others. A use that no step could place has `Step.UNPLACED` and no place.
    """
    jobs = [
        Job(segment, repaired(segment, settings), draft, target, align)
        for segment, draft in zip(segments, drafts, strict=True)
    ]
    pending = [job for job in jobs if job.pending]
    if align is not None:  # all at once, which costs an engine a fifth of one by one
        pairs = [(job.source.text, job.target) for job in pending]
        for job, links in zip(pending, align(pairs), strict=True):
            job.know(links)
    post_replace(pending, translate)
    for step in (Step.CARRIER, Step.COPIED, Step.PLACEHOLDER):
        retranslate([job for job in jobs if job.pending], step, translate)
    for job in jobs:
        job.settle()
    return [Enforced(job.target, tuple(job.placements())) for job in jobs]

"""
People's texts merged into new machine translations: the human always wins.

An approval belongs to its source's text, not to a place in the article: moved, split and joined
paragraphs keep it with its sentence. A source that changed keeps its approval as *stale*.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from localize.approval import Approval, Conflict, Reviewed
from localize.unit import Origin, OriginKind, State, TranslationUnit

_CHANGED = 60.0
"""Least likeness (rapidfuzz' ratio, of 100) of a changed sentence to what it was: msgmerge's
threshold for calling a message the same one, changed."""


def merge(
    units: Sequence[TranslationUnit],
    approvals: Sequence[Approval],
    known: Mapping[tuple[str, str, str], Approval],
) -> Reviewed:
    """
    `units` (the machine's) with the texts of `approvals` (the article's own, the newest last).

    `known` holds approvals of other articles, by source and its neighbours, or by source alone
    (both neighbours empty): they stand in where the article has none of its own.
    """
    conflicts = _conflicts(approvals)
    approvals = [approval for approval in approvals if not approval.contested]
    mine = _assigned(units, approvals)
    taken = {id(approval) for approval in mine.values()}
    said = {(approval.source, approval.target) for approval in mine.values()}
    left = [
        approval
        for approval in _newest(approvals)
        if id(approval) not in taken and (approval.source, approval.target) not in said
    ]
    stale = _stale(units, mine, left)
    merged: list[TranslationUnit] = []
    machine: dict[str, str] = {}
    for index, unit in enumerate(units):
        approval = mine.get(index) or (
            None if index in stale else _from_others(units, index, known)
        )
        merged.append(_with(unit, approval) if approval else unit)
        if approval:
            machine[unit.segment.id] = unit.target
    gone = [approval for approval in left if approval not in stale.values()]
    return Reviewed(
        tuple(merged),
        {units[index].segment.id: approval for index, approval in stale.items()},
        machine,
        tuple(gone),
        conflicts,
    )


def neighbours(units: Sequence[TranslationUnit], index: int) -> tuple[str, str]:
    """The sources of the units before and after the one at `index`; empty at the ends."""
    before = units[index - 1].source if index else ""
    after = units[index + 1].source if index + 1 < len(units) else ""
    return before, after


def _conflicts(approvals: Sequence[Approval]) -> tuple[Conflict, ...]:
    """Contested texts that nobody has decided about since, each with the one that stands."""
    standing: dict[str, Approval] = {}
    open_: dict[str, dict[str, Approval]] = {}
    for approval in approvals:
        if approval.contested:
            open_.setdefault(approval.source, {})[approval.target] = approval
        else:
            before = standing.get(approval.source)
            standing[approval.source] = approval
            if before is not None and before.target != approval.target:
                open_.pop(approval.source, None)
    return tuple(
        Conflict(standing[source], other)
        for source, others in open_.items()
        for other in others.values()
        if source in standing and other.target != standing[source].target
    )


def _newest(approvals: Iterable[Approval]) -> list[Approval]:
    """Of approvals of one source in one context, the last; in the order in which they were made."""
    newest: dict[tuple[str, str, str], Approval] = {}
    for approval in approvals:
        key = (approval.source, approval.before, approval.after)
        newest.pop(key, None)
        newest[key] = approval
    return list(newest.values())


def _assigned(
    units: Sequence[TranslationUnit], approvals: Sequence[Approval]
) -> dict[int, Approval]:
    """
    Unit index → its approval: one of the same source, that of the same neighbours first.

    One approval may serve several places, but of several approvals each is used before one is used
    twice.
    """
    by_source: dict[str, list[Approval]] = {}
    for approval in _newest(approvals):
        by_source.setdefault(approval.source, []).append(approval)
    standing: dict[str, list[int]] = {}
    for index, unit in enumerate(units):
        standing.setdefault(unit.source, []).append(index)
    assigned: dict[int, Approval] = {}
    for source, candidates in by_source.items():
        places = standing.get(source, [])
        free = candidates[::-1]  # of two that fit as well, the newer
        for strictness in (2, 1, 0):
            for index in places:
                if index in assigned:
                    continue
                before, after = neighbours(units, index)
                for approval in free:
                    if (approval.before == before) + (approval.after == after) >= strictness:
                        assigned[index] = approval
                        free.remove(approval)
                        break
        for index in places:
            assigned.setdefault(index, candidates[-1])
    return assigned


def _stale(
    units: Sequence[TranslationUnit], mine: Mapping[int, Approval], left: Sequence[Approval]
) -> dict[int, Approval]:
    """Units without an approval whose source was made from that of one that is left."""
    from rapidfuzz import fuzz

    pairs = sorted(
        (
            (-fuzz.ratio(approval.source, unit.source), number, index)
            for number, approval in enumerate(left)
            for index, unit in enumerate(units)
            if index not in mine and unit.origin.kind is not OriginKind.KEPT
        ),
    )
    stale: dict[int, Approval] = {}
    used: set[int] = set()
    for likeness, number, index in pairs:
        if -likeness >= _CHANGED and index not in stale and number not in used:
            stale[index] = left[number]
            used.add(number)
    return stale


def _from_others(
    units: Sequence[TranslationUnit], index: int, known: Mapping[tuple[str, str, str], Approval]
) -> Approval | None:
    source = units[index].source
    return known.get((source, *neighbours(units, index))) or known.get((source, "", ""))


def _with(unit: TranslationUnit, approval: Approval) -> TranslationUnit:
    return replace(
        unit,
        target=approval.target,
        origin=Origin(OriginKind.HUMAN, approval.reviewer),
        state=State.TRANSLATED if approval.draft else State.REVIEWED,
        placements=(),
        inlines=(),
    )

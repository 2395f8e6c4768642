"""
What became of the names of a pair: which were lost, which replaced, which made up.

`compare` says which names stand on one side alone; much of that is free translation ("he" for
"Kovalenko", "the ministry" for "МЗС"). What is left here is corroborated: by a hole where the name
should be, by a stranger in its place, or by the target's having no capital at all to spare.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from localize.checks.names.compare import ALWAYS_CAPITAL, Comparison, Strength, Stray, compare
from localize.checks.names.holes import holes

REMEMBERED = 4096

# A name and what stands in its stead lie at about the same share of their sentences.
_NEAR = 0.3


@dataclass(frozen=True, slots=True)
class Loss:
    """A name that the target lacks; `sure` where a hole shows it."""

    name: Stray
    sure: bool


@dataclass(frozen=True, slots=True)
class Swap:
    """A name and the stranger in its place; `sure` where neither can be anything but a name."""

    name: Stray
    stranger: Stray
    sure: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of the names of a pair."""

    losses: tuple[Loss, ...] = ()
    swaps: tuple[Swap, ...] = ()


@lru_cache(maxsize=REMEMBERED)
def judge(source: str, source_language: str, target: str, target_language: str) -> Verdict:
    """Hold the names of `target` against those of `source`."""
    found = compare(source, source_language, target, target_language)
    if not found.lost:
        return Verdict()
    swaps = _swaps(found, source, target)
    if swaps:
        return Verdict(swaps=swaps)
    gaps = holes(target, target_language)
    spare = any(not stray.opens or stray.strength for stray in found.made)
    needed = Strength.SOLID if spare or target_language not in ALWAYS_CAPITAL else Strength.CAPITAL
    losses = []
    for stray in found.lost:
        share = stray.span.start / len(source)
        by_gap = any(abs(gap / len(target) - share) < _NEAR for gap in gaps)
        if stray.alone and stray.strength >= needed:
            losses.append(Loss(stray, sure=by_gap))
        elif by_gap and stray.strength > Strength.COMMON and (stray.alone or not stray.opens):
            losses.append(Loss(stray, sure=stray.strength > Strength.FAINT))
    return Verdict(losses=tuple(losses) or _nearest(found, source, target, gaps))


def _nearest(
    found: Comparison, source: str, target: str, gaps: tuple[int, ...]
) -> tuple[Loss, ...]:
    """The common noun that most likely stood where the target has a gap (German: any may be a name)."""
    if not gaps:
        return ()
    share = gaps[0] / len(target)
    nouns = [stray for stray in found.lost if stray.alone and not stray.opens]
    nearest = min(nouns, key=lambda stray: abs(stray.span.start / len(source) - share), default=None)
    if nearest is None or abs(nearest.span.start / len(source) - share) > _NEAR:
        return ()
    return (Loss(nearest, sure=False),)


def _swaps(found: Comparison, source: str, target: str) -> tuple[Swap, ...]:
    strangers = [stray for stray in found.made if stray.alone and stray.strength is Strength.SOLID]
    known = [stray for stray in found.made if stray.alone and stray.strength is Strength.KNOWN]
    swaps = []
    for stray in found.lost:
        certain = stray.strength >= Strength.SOLID
        candidates = strangers + known if certain else strangers
        near = [one for one in candidates if _apart(stray, source, one, target) < _NEAR]
        best = min(
            near or (candidates if certain else ()),
            key=lambda one: _apart(stray, source, one, target),  # noqa: B023
            default=None,
        )
        if best is not None and (certain or not stray.opens or stray.strength is Strength.FAINT):
            swaps.append(Swap(stray, best, sure=certain))
    if any(swap.sure for swap in swaps):
        return tuple(swap for swap in swaps if swap.sure)
    return tuple(swaps)


def _apart(one: Stray, source: str, other: Stray, target: str) -> float:
    """How far apart two places are, as shares of their texts."""
    return abs(one.span.start / len(source) - other.span.start / len(target))

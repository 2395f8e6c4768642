"""
What became of the names of a pair: which were lost, which replaced, which made up.

`compare` says which names stand on one side alone; much of that is free translation ("he" for
"Kovalenko", "the ministry" for "МЗС"). What is left here is corroborated: by a hole where the name
should be, by a stranger in its place, or by the target's having no capital at all to spare.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from localize.checks.lexicon.concepts import LANGUAGES, concepts
from localize.checks.names.carried import ALWAYS_CAPITAL
from localize.checks.names.compare import Comparison, Stray, Strength, compare, rarer
from localize.checks.names.holes import holes
from localize.checks.names.pronouns import more_pronouns
from localize.checks.words import plain, words
from localize.unit import OriginKind, TranslationUnit

REMEMBERED = 512

# A name and what stands in its stead lie at about the same share of their sentences.
_NEAR = 0.3
# A gap may lie further off, for what follows it has moved up.
_NEAR_GAP = 0.45
# A pronoun that stands for the name is put about where the name was.
_NEAR_PRONOUN = 0.15
# Where a sentence's first word is a name if the dictionary lacks it, and the word is long enough.
_WHOLE_DICTIONARIES = frozenset({"en", "ru", "it", "es", "cs", "de"})
_LONG_WORD = 4
# What may be a person's name, which a pronoun may stand for.
_PERSONS = frozenset({Strength.FAINT, Strength.OPENING, Strength.SOLID})
_WORDS = frozenset({Strength.COMMON, Strength.FAINT, Strength.CAPITAL})
# Words of one name are at most so far apart ("Ministry of Economy").
_BETWEEN = 4
# A sentence's first word begins here at the latest: after a quotation mark.
_FIRST = 2


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
    found = replace(found, lost=_not_worded(found.lost, source_language, target, target_language))
    fewer = next(rarer(source, source_language, target, target_language), None)
    if not found.lost and fewer is None:
        return Verdict()
    every_name_capital = target_language in ALWAYS_CAPITAL
    if swaps := _swaps(found, source, target, every_name_capital=every_name_capital):
        return Verdict(swaps=swaps)
    spare = _count(found.made) >= max(1, _count(found.lost))
    needed = Strength.SOLID
    # Whether a dictionary word is worded otherwise is told only where the lexicon has the language.
    told = source_language in LANGUAGES
    if told and every_name_capital and not spare and not _may_be_rendered(found):
        needed = Strength.CAPITAL
    opening_tells = not spare and source_language in _WHOLE_DICTIONARIES
    gaps = [(hole.start / len(target), hole.may_strand) for hole in holes(target, target_language)]
    pronouns = [
        at / len(target) for at in more_pronouns(source, source_language, target, target_language)
    ]
    losses: list[Loss] = []
    for stray in found.lost:
        share = stray.span.start / len(source)
        by_gap = any(abs(at - share) < _NEAR_GAP for at, _ in gaps)
        by_pronoun = stray.strength in _PERSONS and any(
            abs(at - share) < _NEAR_PRONOUN for at in pronouns
        )
        if by_pronoun and not by_gap:
            continue
        if _is_lost(stray, needed, by_gap=by_gap, opening_tells=opening_tells):
            weak = not stray.alone and stray.strength is Strength.FAINT
            losses.append(Loss(stray, sure=by_gap and not weak))
    if not losses and gaps:
        deep = [at for at, stranded in gaps if not stranded]
        losses = _nearest(found, source, deep) if deep else []
        if not losses and fewer is not None:
            losses = [Loss(fewer, sure=False)]
    return Verdict(losses=tuple(losses))


def _not_worded(
    lost: tuple[Stray, ...], language: str, target: str, target_language: str
) -> tuple[Stray, ...]:
    """
    Those that no word of `target` renders by its meaning: dictionary words in the name of a body
    are translated (Kościół, church), each by a word of its own.
    """
    if not any(stray.strength is Strength.CAPITAL for stray in lost):
        return lost
    said = [concepts(word.key, target_language) for word in words(target, target_language)]
    left = []
    for stray in lost:
        meant = concepts(plain(stray.text), language)
        at = next((at for at, other in enumerate(said) if meant & other), None)
        if stray.strength is Strength.CAPITAL and at is not None:
            del said[at]
        else:
            left.append(stray)
    return tuple(left)


def _is_lost(stray: Stray, needed: Strength, *, by_gap: bool, opening_tells: bool) -> bool:
    """Whether a name without a counterpart is lost, given what the target has to spare."""
    if stray.strength is Strength.OPENING:
        first = stray.span.start <= _FIRST and len(stray.text) > _LONG_WORD
        return first and opening_tells
    if by_gap and stray.strength > Strength.COMMON:
        return True
    left_out = stray.adjective or stray.aside  # as translators do
    return stray.alone and stray.strength >= needed and not left_out


def _count(strays: Iterable[Stray]) -> int:
    """How many names the strays are, words in a row being one."""
    ends = [stray for stray in strays if stray.strength > Strength.COMMON]
    return sum(
        1
        for index, stray in enumerate(ends)
        if index == 0 or stray.span.start - ends[index - 1].span.end > _BETWEEN
    )


def _may_be_rendered(found: Comparison) -> bool:
    """Whether the target has over half as many capitalised words of its own as it lacks."""

    def count(strays: Iterable[Stray]) -> int:
        return sum(
            stray.alone and not stray.opens and Strength.COMMON < stray.strength < Strength.KNOWN
            for stray in strays
        )

    return 2 * count(found.made) > count(found.lost)


def _nearest(found: Comparison, source: str, gaps: list[float]) -> list[Loss]:
    """The common noun that may have stood where the target has a gap (German: it may be a name)."""
    nouns = [stray for stray in found.lost if stray.alone and not stray.opens]
    if not nouns:
        return []
    nearest = min(nouns, key=lambda noun: abs(noun.span.start / len(source) - gaps[0]))
    near = abs(nearest.span.start / len(source) - gaps[0]) < _NEAR_GAP
    return [Loss(nearest, sure=False)] if near else []


def _swaps(
    found: Comparison, source: str, target: str, *, every_name_capital: bool
) -> tuple[Swap, ...]:
    swaps = []
    for stray in found.lost:
        certain = stray.strength >= Strength.SOLID
        candidates = [
            one
            for one in found.made
            if _may_replace(one, stray, every_name_capital=every_name_capital)
            and (stray.text[:1].isupper() or _are_of_a_kind(stray, one))
        ]
        near = [one for one in candidates if _apart(stray, source, one, target) < _NEAR]
        if not certain:
            candidates = near
        best = min(
            near or candidates, key=lambda one: _apart(stray, source, one, target), default=None
        )
        if best is not None:
            sure = certain and stray.alone and best.alone and _are_of_a_kind(stray, best)
            swaps.append(Swap(stray, best, sure=sure))
    return tuple(swap for swap in swaps if swap.sure) or tuple(swaps)


def _are_of_a_kind(name: Stray, stranger: Stray) -> bool:
    """
    Whether one may stand for the other: a country's adjective stands for another country's only,
    for translators make explicit whose a club is.
    """
    known = name.strength is stranger.strength is Strength.KNOWN
    return known or not (name.adjective or stranger.adjective)


def _may_replace(stranger: Stray, name: Stray, *, every_name_capital: bool) -> bool:
    """
    Whether `stranger` can be what the target puts in place of `name`.

    Where the target's language writes every name with a capital, its free capitals are few, and
    weaker names may be taken for replaced.
    """
    if name.strength is Strength.COMMON and name.opens:
        return False
    if name.strength >= Strength.SOLID:
        return stranger.strength >= Strength.SOLID and (stranger.alone or not name.alone)
    if name.strength is Strength.OPENING and name.span.start <= _FIRST:
        return stranger.strength is Strength.OPENING or (
            stranger.strength >= Strength.SOLID and stranger.span.start <= _FIRST
        )
    if not stranger.alone:
        return False
    if every_name_capital and name.strength is Strength.INITIALS:
        # Across scripts an acronym is translated.
        kept = name.text.isascii() and stranger.text.isascii()
        return stranger.strength >= (Strength.INITIALS if kept else Strength.SOLID)
    if stranger.strength < Strength.SOLID or not name.alone:
        return False
    if stranger.strength is Strength.KNOWN:
        return every_name_capital and name.strength is Strength.CAPITAL
    return name.strength in _WORDS


def _apart(one: Stray, source: str, other: Stray, target: str) -> float:
    """How far apart two places are, as shares of their texts."""
    return abs(one.span.start / len(source) - other.span.start / len(target))


def judge_unit(unit: TranslationUnit) -> Verdict:
    """
    The verdict on a unit, without the names that the glossary marks (T010 judges those) and
    those in slots. Nothing is said of a text that was kept as it was.
    """
    if unit.origin.kind is OriginKind.KEPT or not unit.target:
        return Verdict()
    segment = unit.segment
    verdict = judge(segment.text, segment.locale.language, unit.target, unit.locale.language)
    settled = [term.span for term in segment.terms if term.renderings or term.repairs]
    settled += [slot.span for slot in segment.slots]
    if not settled:
        return verdict

    def is_open(stray: Stray) -> bool:
        return not any(span.overlaps(stray.span) for span in settled)

    return Verdict(
        losses=tuple(loss for loss in verdict.losses if is_open(loss.name)),
        swaps=tuple(swap for swap in verdict.swaps if is_open(swap.name)),
    )

"""
What models' evidence amounts to, for the checks that judge it.

A free translation surprises a model at every other word, a literal one hardly ever: so what one
word or one run of words tells is weighed by how free the rest is. The constants were chosen on 400
human translations of news (NTREX-128, English and Brazilian Portuguese, every other line) and on
machine translations of half of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from localize.alignment import words as tokens
from localize.checks.check import Pair
from localize.checks.words import plain
from localize.document import Span
from localize.evidence import Evidence, WordEvidence
from localize.unit import TranslationUnit

_LITERAL_RUN, _LITERAL_WORD = 2.0, 0.5
"""What is added to the mean surprise, in a wholly literal text all that a run or a word is held to."""
_UTTER = 12.0
"""Nats beyond which a surprise tells no more."""
_NO_WAY = 25.0
"""Nats that a word out of nowhere costs: about as many as one put into a machine translation."""


def freedom(words: Sequence[WordEvidence]) -> float:
    """How freely the words were put: the mean of their surprises, 0 to `_UTTER`."""
    return sum(min(word.surprise, _UTTER) for word in words) / len(words) if words else 0.0


def strangeness(word: WordEvidence, among: Sequence[WordEvidence]) -> float:
    """How much a word of `among` surprises, by the measure of the others."""
    others = [other for other in among if other is not word]
    return word.surprise / (_LITERAL_WORD + freedom(others))


def omitted(word: WordEvidence) -> float:
    """How much speaks for it that a word of the source has no counterpart: -0.4 to 0.6."""
    return (1 - word.cover) * (1 + _doubt(word)) / 2 - 0.4


def added(word: WordEvidence) -> float:
    """How much speaks for it that a word of the target renders nothing: -0.6 to 0.4."""
    return (1 - word.cover + _doubt(word)) / 2 - 0.6


def _doubt(word: WordEvidence) -> float:
    return min(word.surprise, _UTTER) / _UTTER


def heaviest_run(
    words: Sequence[WordEvidence],
    weight: Callable[[WordEvidence], float],
    other_side: Sequence[WordEvidence],
) -> tuple[float, Span | None]:
    """
    The run of words that weighs most in sum, and its weight by the measure of the freedom of the
    other side; no span where no word weighs anything.
    """
    best, span = 0.0, None
    total, start = 0.0, 0
    for word in words:
        if total <= 0:
            total, start = 0.0, word.span.start
        total += weight(word)
        if total > best:
            best, span = total, Span(start, word.span.end)
    return best / (_LITERAL_RUN + freedom(other_side)), span


def evidence(unit: TranslationUnit) -> Evidence | None:
    """
    What models say of the unit, without the words that a slot or the glossary settles: a model need
    not know a newsroom's terms, and other checks judge them.
    """
    if unit.evidence is None:
        return None
    segment = unit.segment
    theirs = [term.span for term in segment.terms if term.renderings]
    theirs += [slot.span for slot in segment.slots]
    ours = [placement.target for placement in unit.placements if placement.target]
    settled = [form for term in segment.terms for name in term.renderings for form in name.forms]
    settled += [slot.text for slot in segment.slots]
    named = {plain(span.of(text)) for text in settled for span in tokens(text)}
    return Evidence(
        tuple(word for word in unit.evidence.source if not _inside(word.span, theirs)),
        tuple(
            word
            for word in unit.evidence.target
            if not _inside(word.span, ours) and plain(word.span.of(unit.target)) not in named
        ),
    )


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in spans)


_MARKED = re.compile(r"\[([^]]*)\]")


def doubted(source: str, target: str, direction: str) -> Pair:
    """
    A case with what models say of it: they come to every word but those in [brackets], which are
    read by nothing and expected by nobody.
    """
    texts, sides = [], []
    for marked in (source, target):
        text = marked.replace("[", "").replace("]", "")
        doubts = [
            Span(match.start() - 2 * index, match.end() - 2 * (index + 1))
            for index, match in enumerate(_MARKED.finditer(marked))
        ]
        sides.append(
            tuple(
                WordEvidence(span, 0.0, _NO_WAY)
                if _inside(span, doubts)
                else WordEvidence(span, 1.0, 0.0)
                for span in tokens(text)
            )
        )
        texts.append(text)
    return Pair(texts[0], texts[1], direction, Evidence(sides[0], sides[1]))

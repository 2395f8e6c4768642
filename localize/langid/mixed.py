"""
Texts in more than one language: where each begins and ends.

A text is cut where a language can change, at quotation marks, ends of sentences, line breaks and
changes of script. A piece speaks for itself only if it is sure and has three words that are no
names; any other goes with the text around it: `The New York Times` in a Ukrainian sentence is
Ukrainian.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from localize.bcp47 import Locale
from localize.document import Span
from localize.langid.detector import Detector
from localize.langid.guess import Guess
from localize.langid.identify import LONGEST, script, words

OWN_WORDS = 3
"""Words, names apart, that a piece must have to be of another language than the text around it."""

OWN_CONFIDENCE = 0.9
"""How sure its guess must be."""

_CUT = re.compile(r"[«»“”„‟\"‹›\n]|[.!?…։。:;](?=\s|\Z)")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Division:
    """The language of most of a text, and its stretches in order; together they hold every word."""

    main: Guess
    stretches: tuple[tuple[Span, Guess], ...]


def divide(text: str, detector: Detector, near: Locale | None = None) -> Division | None:
    """
    Cut `text` where its language changes; None where nothing in it tells one.

    Stretches have no white space at their ends. The first `LONGEST` characters are looked at; what
    follows belongs to the last stretch.
    """
    whole = near and detector.plainly(words(text[:LONGEST]), near)
    whole = whole or detector.detect(text, near)
    if whole is None:
        return None
    stretches = _stretches(text, whole, detector)
    main = _majority(text, stretches)
    if main.locale != whole.locale:  # as one text it looked like what is the smaller part of it
        stretches = _stretches(text, main, detector)
    return Division(main, stretches)


def _stretches(text: str, main: Guess, detector: Detector) -> tuple[tuple[Span, Guess], ...]:
    pieces = list(_pieces(text[:LONGEST]))
    if len(pieces) == 1:
        guesses = [(pieces[0], main)]
    else:
        guesses = [(piece, _own(piece.of(text), main.locale, detector) or main) for piece in pieces]
    stretches = []
    for _, group in groupby(guesses, key=lambda pair: pair[1].locale):
        members = list(group)
        surest = max((guess for _, guess in members), key=lambda guess: guess.confidence)
        stretches.append((Span(members[0][0].start, members[-1][0].end), surest))
    if len(text) > LONGEST:
        span, guess = stretches[-1]
        stretches[-1] = (Span(span.start, len(text.rstrip())), guess)
    return tuple(stretches)


def _majority(text: str, stretches: Sequence[tuple[Span, Guess]]) -> Guess:
    """The surest guess of the language that has the most letters."""
    letters: Counter[Locale] = Counter()
    surest: dict[Locale, Guess] = {}
    for span, guess in stretches:
        letters[guess.locale] += sum(map(str.isalpha, span.of(text)))
        if guess.locale not in surest or surest[guess.locale].confidence < guess.confidence:
            surest[guess.locale] = guess
    return surest[max(letters, key=letters.__getitem__)]


def _own(piece: str, main: Locale, detector: Detector) -> Guess | None:
    """The piece's own language, if it is sure to be another than `main`."""
    found = words(piece)
    if sum(not word.name for word in found) < OWN_WORDS or detector.plainly(found, main):
        return None
    guess = detector.detect(piece, near=main)
    if guess is None or guess.confidence < OWN_CONFIDENCE or guess.locale.speaks(main):
        return None
    return guess


def _pieces(text: str) -> Iterator[Span]:
    """Stretches without a cut inside, less the white space at their ends; wordless ones left out."""
    start = 0
    for cut in (*_cuts(text), len(text)):
        piece = text[start:cut]
        if _WORD.search(piece):
            lead = len(piece) - len(piece.lstrip())
            yield Span(start + lead, start + len(piece.rstrip()))
        start = cut


def _cuts(text: str) -> list[int]:
    cuts = {edge for match in _CUT.finditer(text) for edge in match.span()}
    before = ""
    for match in _WORD.finditer(text):
        now = script(match[0][0])
        if before and now != before:
            cuts.add(match.start())
        before = now
    return sorted(cuts)

"""An article's locale, its blocks', and the stretches of blocks that are in another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from localize.bcp47 import Locale
from localize.document import Article, Block, Foreign
from localize.langid.detector import Detector, detector, doubted
from localize.langid.guess import Guess
from localize.langid.identify import Scores
from localize.langid.mixed import OWN_CONFIDENCE, divide
from localize.langid.settings import Settings


def annotate(article: Article, settings: Settings, source: Locale | None) -> Article:
    """See `localize.langid.annotate`."""
    judge = detector(settings)
    if source is not None:
        main: Guess | None = Guess(source, 1.0)
    else:
        main = _majority(article.blocks, judge, article.declared_locale)
    if main is None:
        return article
    return replace(
        article,
        blocks=tuple(_annotated(block, judge, main) for block in article.blocks),
        locale=main.locale,
        confidence=main.confidence,
    )


def _majority(blocks: Sequence[Block], judge: Detector, declared: Locale | None) -> Guess | None:
    """
    The language of most of the letters.

    Stretches vote, each with its probabilities: read as one text, an article half in another
    language could be taken for a third. Its confidence is the share of the votes once they know
    what they vote for: a headline of one word is then no longer undecided.
    """
    voters = [text for block in blocks for text in _voters(block.text, judge, declared)]
    votes = _votes(voters, judge, declared)
    if votes is None:
        return None
    winner = judge.guess(votes, declared).locale
    votes = _votes(voters, judge, winner)
    assert votes is not None  # the same texts have voted before
    guess = Guess(winner, judge.probability(votes, winner))
    return doubted(guess, "\n".join(block.text for block in blocks))


def _voters(text: str, judge: Detector, near: Locale | None) -> list[str]:
    division = divide(text, judge, near)
    if division is None or len(division.stretches) == 1:
        return [text]
    return [span.of(text) for span, _ in division.stretches]


def _votes(texts: Sequence[str], judge: Detector, near: Locale | None) -> Scores | None:
    """The mean of the texts' probabilities, by their letters; None where no text tells."""
    votes = np.zeros(len(judge.codes))
    letters = 0
    for text in texts:
        probabilities = judge.probabilities(text, near)
        if probabilities is not None:
            weight = sum(map(str.isalpha, text))
            votes += weight * probabilities
            letters += weight
    return votes / letters if letters else None


def _annotated(block: Block, judge: Detector, main: Guess) -> Block:
    division = divide(block.text, judge, main.locale)
    if division is None:
        return replace(block, locale=main.locale)
    guess = division.main
    if not guess.locale.speaks(main.locale) and guess.confidence < OWN_CONFIDENCE:
        return replace(block, locale=main.locale, confidence=1.0 - guess.confidence)
    foreign = tuple(
        Foreign(span, other.locale, other.confidence)
        for span, other in division.stretches
        if not other.locale.speaks(guess.locale)
    )
    return replace(block, locale=guess.locale, confidence=guess.confidence, foreign=foreign)

"""
The translation is much too short or too long: something was left out, or put in.

The length of a good translation in characters follows that of its source; how closely, differs by language. One
that is merely shorter than most is a minor finding. The constants are the mean and the spread of
log(target / source) against English, measured on 800 human translations of news a language (NTREX-128); a
direction between two others adds its two halves.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from localize.checks.check import Check, Flaw, Pair
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# language: (mean, standard deviation) of log(characters / characters in English)
_AGAINST_ENGLISH: Mapping[str, tuple[float, float]] = {
    "az": (0.08, 0.15), "be": (0.04, 0.12), "bg": (0.10, 0.13), "ca": (0.16, 0.12), "de": (0.16, 0.11),
    "es": (0.13, 0.12), "fr": (0.14, 0.14), "gl": (0.06, 0.11), "hy": (0.07, 0.14), "it": (0.15, 0.11),
    "ka": (0.06, 0.15), "kk": (0.04, 0.15), "pl": (0.12, 0.16), "pt": (0.06, 0.12), "ro": (0.15, 0.14),
    "ru": (0.09, 0.15), "tr": (0.05, 0.14), "uk": (0.01, 0.12),
    "cs": (0.00, 0.14),
}  # fmt: skip
_UNKNOWN = (0.1, 0.25)
# Short texts vary more: a headline of five words may double.
_SHORT = 50.0
_ALARM = 4.5
# So much shorter is one human translation in 600.
_DOUBT = -3.25
_LEAST = 40  # characters


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Compare the ratio of lengths with the direction's own, in standard deviations."""
    source, target = len(unit.source.strip()), len(unit.target.strip())
    if source < _LEAST or not target:
        return
    expected, spread = _expected(unit.segment.locale.language, unit.locale.language)
    spread *= math.sqrt(1 + _SHORT / min(source, target + 10))
    deviation = (math.log(target / source) - expected) / spread
    if deviation < _DOUBT or deviation > _ALARM:
        usual = round(source * math.exp(expected))
        word = "left out" if deviation < 0 else "added"
        yield Flaw(
            f"the translation has {target} characters where about {usual} are usual: see what was {word}",
            source=Span(0, len(unit.source)),
            target=Span(0, len(unit.target)),
            severity=_severity(abs(deviation)),
        )


def _severity(deviation: float) -> Severity:
    if deviation > 2 * _ALARM:
        return Severity.CRITICAL
    return Severity.MAJOR if deviation > _ALARM else Severity.MINOR


def _expected(source: str, target: str) -> tuple[float, float]:
    one = (0.0, 0.0) if source == "en" else _AGAINST_ENGLISH.get(source, _UNKNOWN)
    other = (0.0, 0.0) if target == "en" else _AGAINST_ENGLISH.get(target, _UNKNOWN)
    return other[0] - one[0], max(math.hypot(one[1], other[1]), 0.1)


CHECK = Check(
    "A008",
    "length",
    Category.ACCURACY,
    Severity.MAJOR,
    __doc__,
    find=find,
    good=(
        Pair(
            "The council met for the third time this week.", "Рада зібралася втретє за цей тиждень."
        ),
        Pair("Yes.", "Так, звісно."),
    ),
    bad=(
        Pair(
            "Die Stadt baut im nächsten Jahr eine neue Brücke über den Fluss, wie die Bürgermeisterin am Montag sagte.",
            "The town will build a new bridge next year, she said.",
            "de>en",
        ),
        Pair(
            "The council met for the third time this week and again put off its decision on the new bridge.",
            "Рада зібралася.",
        ),
        Pair(
            "O prefeito da cidade renunciou ontem à noite.",
            "The mayor resigned last night after a long dispute with the council about the costs of a bridge that"
            " nobody had asked for, as several of his own deputies admitted in the days that followed, when the"
            " papers had already written all that there was to write about it.",
            "pt>en",
        ),
    ),
)

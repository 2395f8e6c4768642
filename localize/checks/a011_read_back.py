"""
A name or a negation of one text is not what a model reads in the other.

## Why it matters
Names and negations leave a translator little freedom: who reads a right translation comes back to
them. A round trip shows that, but rewords what it reads; so the model of the way back is not asked
what it would say, but forced through the source and asked how much each word surprises it.

## What it looks at
Only where models were asked (`--models`). The names that one text alone seems to have, however
little the tables of names are sure of that, and the negations of the text that has more of them;
each against a model's surprise at the word, by the measure of how freely the rest is rendered. What
A003, A020 and A021 say by their rules is not said again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from localize.checks import a003_negation
from localize.checks.check import Check, Flaw
from localize.checks.doubt import doubted, evidence, strangeness
from localize.checks.names.compare import Strength, compare
from localize.checks.names.judge import judge_unit
from localize.checks.polarity import negations
from localize.checks.words import quoted
from localize.document import Span
from localize.evidence import WordEvidence
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# Strangeness (see `doubt`) that one in two hundred of human translations surpasses.
_NAME, _NEGATION = 6.3, 4.3

# Neither dictionary words nor abbreviations and what is too short to hear: those are put into words.
_NAMES = frozenset({Strength.CAPITAL, Strength.OPENING, Strength.SOLID, Strength.KNOWN})


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Report the strangest name of each text, and the strangest negation of the one with more."""
    said = evidence(unit)
    if said is None:
        return
    lost, made_up = _names(unit)
    denied, denying = _negations(unit)
    for spans, least in ((lost, _NAME), (denied, _NEGATION)):
        if strange := _strangest(spans, said.source, least):
            yield Flaw(
                f"{quoted(strange.of(unit.source))} of the source is not what a model reads in the"
                " translation: compare the two",
                source=strange,
            )
    for spans, least in ((made_up, _NAME), (denying, _NEGATION)):
        if strange := _strangest(spans, said.target, least):
            yield Flaw(
                f"{quoted(strange.of(unit.target))} of the translation is not what a model reads in"
                " the source: compare the two",
                target=strange,
            )


def _names(unit: TranslationUnit) -> tuple[list[Span], list[Span]]:
    """The names that the source, and that the target seems to have alone."""
    verdict = judge_unit(unit)
    if verdict.losses or verdict.swaps:
        return [], []
    found = compare(unit.source, unit.segment.locale.language, unit.target, unit.locale.language)
    lost, made_up = (
        [stray.span for stray in strays if stray.strength in _NAMES]
        for strays in (found.lost, found.made)
    )
    return lost, made_up


def _negations(unit: TranslationUnit) -> tuple[list[Span], list[Span]]:
    """The negations of the text that has more of them."""
    denied = [word.span for word in negations(unit.source, unit.segment.locale.language)]
    denying = [word.span for word in negations(unit.target, unit.locale.language)]
    if any(a003_negation.find(unit)):
        return [], []
    return (
        denied if len(denied) > len(denying) else [],
        denying if len(denying) > len(denied) else [],
    )


def _strangest(spans: Sequence[Span], words: Sequence[WordEvidence], least: float) -> Span | None:
    """The span with the strangest word in it, if that is stranger than `least`."""
    rated = [
        (strangeness(word, words), -span.start, span)
        for span in spans
        for word in words
        if word.span.overlaps(span)
    ]
    degree, _, span = max(rated, default=(0.0, 0, None))
    return span if degree > least else None


CHECK = Check(
    "A011",
    "read-back",
    Category.ACCURACY,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        doubted("The [Council met].", "[A Câmara reuniu-se].", "en>pt"),
        doubted("He is [not] unhappy.", "Ele não está triste.", "en>pt"),
    ),
    bad=(
        doubted(
            "The head of the [Treasury] spoke about the new bridge over the river.",
            "O ministro falou sobre a nova ponte sobre o rio.",
            "en>pt",
        ),
        doubted(
            "A ministra falou só depois da reunião de ontem.",
            "The minister did [not] speak after yesterday's meeting.",
            "pt>en",
        ),
    ),
)

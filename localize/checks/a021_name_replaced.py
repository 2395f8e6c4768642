"""
Another name stands where the source has one.

## Why it matters
A wrong name is the gravest error of a news text, and the one that a reader can least notice: the
sentence stays fluent. Engines put a frequent name for a rare one.

## What it compares
A name that the translation lacks, with a name there that nothing in the source accounts for. Where
neither can be anything but a name it is critical; where the source's word may be a common noun,
minor.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.names.judge import judge_unit
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Report the swaps of a unit as one: which word stands for which is not certain."""
    swaps = judge_unit(unit).swaps
    if not swaps:
        return
    names = Span(swaps[0].name.span.start, max(swap.name.span.end for swap in swaps))
    strangers = Span(
        min(swap.stranger.span.start for swap in swaps),
        max(swap.stranger.span.end for swap in swaps),
    )
    lost = ", ".join(dict.fromkeys(quoted(swap.name.text) for swap in swaps))
    there = ", ".join(dict.fromkeys(quoted(swap.stranger.text) for swap in swaps))
    yield Flaw(
        f"{lost} of the source is not in the translation, which names {there} instead;"
        " write the name that the source has",
        source=names if len(swaps) == 1 else swaps[0].name.span,
        target=strangers if len(swaps) == 1 else swaps[0].stranger.span,
        severity=Severity.CRITICAL if swaps[0].sure else Severity.MINOR,
    )


CHECK = Check(
    code="A021",
    name="name-replaced",
    category=Category.ACCURACY,
    severity=Severity.CRITICAL,
    doc=__doc__,
    find=find,
    good=(
        Pair("Гаага прийняла Зеленського.", "The Hague received Zelensky.", "uk>en"),
        Pair("Przyjechał do Monachium z Pragi.", "He came to Munich from Prague.", "pl>en"),
        Pair("Blinken met Lavrov in Geneva.", "Блінкен зустрівся з Лавровим у Женеві."),
    ),
    bad=(
        Pair("Blinken met Lavrov in Geneva.", "Блінкен зустрівся з Шольцом у Женеві."),
        Pair("Volkov viajó a Ereván.", "Volkov travelled to Tashkent.", "es>en"),
        Pair("По словам Пашиняна, это важно.", "According to Lukashenko, it matters.", "ru>en"),
    ),
)

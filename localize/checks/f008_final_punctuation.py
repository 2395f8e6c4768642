"""
The stop at the end is missing, or one stands there that the source does not have.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Fix, Severity
from localize.unit import TranslationUnit

_STOPS = ".!?…։:;。！？।؟"
_CLOSERS = "\"'»“”’)]›„* "
# Headlines, which take no stop in many locales, are shorter than this many words.
_HEADLINE = 12
# What closes a sentence in locales that do not use the full stop.
_FULL_STOP = {"hy": "։", "hi": "।", "zh": "。", "ja": "。"}


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Compare the last characters, closing quotes and brackets aside."""
    source, target = unit.source.rstrip(_CLOSERS), unit.target.rstrip(_CLOSERS)
    if not source or not target:
        return
    headline = len(target.split()) < _HEADLINE
    if not headline and source[-1] in ".!…" and target[-1] not in _STOPS and target[-1].isalnum():
        stop = _FULL_STOP.get(unit.locale.language, ".") if source[-1] == "." else source[-1]
        if source[-1] == "." and _abbreviates(source):
            return
        end = len(target)
        yield Flaw(
            f"the source ends with {quoted(source[-1])} and the translation with {quoted(target[-12:])}: add the stop",
            target=Span(end - 1, end),
            fix=Fix(target[-1] + stop, Span(end - 1, end)),
        )


def _abbreviates(text: str) -> bool:
    """Whether the last stop belongs to an abbreviation (U.S., etc., тис.)."""
    last = text.rsplit(maxsplit=1)[-1]
    return last.count(".") > 1 or len(last) <= 4


CHECK = Check(
    "F008",
    "final-punctuation",
    Category.LINGUISTIC,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        Pair("The talks have ended.", "Переговори завершилися."),
        Pair("The talks have ended.", "Բանակցություններն ավարտվել են։", "en>hy"),
        Pair("Talks end.", "Переговори завершено"),
    ),
    bad=(
        Pair(
            "The talks in Geneva have ended without any agreement, the ministry said late on Friday.",
            "Переговори в Женеві завершилися без жодної угоди, повідомило пізно ввечері в п'ятницю міністерство",
        ),
        Pair(
            "As negociações em Genebra terminaram sem acordo depois de três dias, disse o ministério!",
            "The talks in Geneva ended without agreement after three days, the ministry said",
            "pt>en",
        ),
    ),
)

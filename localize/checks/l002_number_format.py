"""
A number is written in another locale's way: `1,200.5` where the readers expect `1 200,5`.

A reader takes “1,200” for one and a fifth where the comma is the decimal sign. The signs are CLDR's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from localize.bcp47 import Locale
from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Fix, Severity
from localize.unit import TranslationUnit

_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?:([.,])\d{3})+(?:[.,]\d+)?(?![\w]|[.,]\d)")
_SPACE = "\u00a0"


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Judge grouped numbers that stand in the target as they stood in the source."""
    decimal, group = _signs(unit.locale)
    source_decimal, source_group = _signs(unit.segment.locale)
    if decimal == source_decimal or not decimal:
        return
    for match in _GROUPED.finditer(unit.target):
        if match[1] != source_group or match[1] != decimal or match[0] not in unit.source:
            continue
        right = (
            match[0]
            .replace(source_group, "\0")
            .replace(source_decimal, decimal)
            .replace("\0", group)
        )
        span = Span(*match.span())
        yield Flaw(
            f"{quoted(match[0])} is written as in {unit.segment.locale}: in {unit.locale} it is {quoted(right)}",
            target=span,
            fix=Fix(right, span),
        )


@lru_cache(maxsize=64)
def _signs(locale: Locale) -> tuple[str, str]:
    """The decimal and the grouping sign of `locale`, empty where CLDR does not know it."""
    from babel import Locale as BabelLocale
    from babel import UnknownLocaleError

    try:
        symbols = BabelLocale.parse(locale.babel).number_symbols["latn"]
    except (UnknownLocaleError, ValueError, KeyError):
        return "", ""
    group = symbols["group"]
    return symbols["decimal"], _SPACE if group.isspace() else group


CHECK = Check(
    "L002",
    "number-format",
    Category.LOCALE,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        Pair("There were 1,200 of them.", "Їх було 1200."),
        Pair("There were 1,200 of them.", "Eram 1.200.", "en>pt-BR"),
    ),
    bad=(
        Pair("There were 1,200 of them.", "Їх було 1,200."),
        Pair("It cost 1,200.50 dollars.", "Custou 1,200.50 dólares.", "en>pt-BR"),
    ),
)

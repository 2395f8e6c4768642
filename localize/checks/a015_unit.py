"""
A number kept its figures and changed its unit: dollars became euros, per cent became years.

Currencies and units of measure are read next to the numbers of both texts. A unit that is merely left out is no
finding: many locales leave “US” dollars or “degrees” unsaid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from localize.checks.check import Check, Flaw, Pair
from localize.checks.numbers.reading import Mention, Strength, mentions
from localize.checks.words import quoted
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# fmt: off
_CURRENCIES: Mapping[str, str] = {
    "dollar": r"\$|usd|dollar|dólar|dolar|долар|доллар|далар|დოლარ|դոլար|dolár|dòlar",
    "euro": r"€|eur\b|euro|євро|евро|еўра|evro|avro|ევრო|եվրո",
    "pound": r"£|gbp|pound|фунт|libra|livre|sterl|pfund|funt|lliur|lir[ae] st|ფუნტ|ֆունտ|lire\b|стерлінг|стерлинг",
    "rouble": r"₽|rub\b|rouble|ruble|рубл|rublo|rubel|rubl|rublă|рубл|რუბლ|ռուբլ",
    "hryvnia": r"₴|uah|hryvn|гривн|гривен|hrywn|hřivn|hrivn|grivn|qrivna",
    "manat": r"₼|azn|manat|манат",
    "dram": r"֏|amd\b|dram\b|драм|դրամ",
    "lira": r"₺|try\b|lira\b|ліра|лира|lirə|lirası",
    "zloty": r"pln|zł|zlot|złot|злот",
    "yen": r"¥|jpy|\byen|ієн|иен|йен|\biene|jen\b",
    "yuan": r"cny|yuan|юан|renminbi",
    "koruna": r"czk|kč|korun|крон|crown",
}
# fmt: on
_PATTERNS = {unit: re.compile(pattern, re.IGNORECASE) for unit, pattern in _CURRENCIES.items()}
_ANY = re.compile("|".join(_CURRENCIES.values()), re.IGNORECASE)
_NEAR = 16  # characters after a number (and a few before it) in which its currency stands


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Compare the currencies that stand at numbers both texts share."""
    theirs = mentions(unit.source, unit.segment.locale.language)
    ours = mentions(unit.target, unit.locale.language)
    for mention in ours:
        if mention.strength is Strength.HINT:
            continue
        new = _currency(unit.target, mention)
        if new is None or new in _all(unit.source):
            continue
        for other in theirs:
            old = _currency(unit.source, other) if other.agrees(mention) else None
            if old is not None and old != new and old not in _all(unit.target):
                yield Flaw(
                    f"{quoted(other.text)} are {old}s in the source and {new}s in the translation: put the unit right",
                    source=other.span,
                    target=mention.span,
                )
                return


def _currency(text: str, mention: Mention) -> str | None:
    around = (
        text[max(0, mention.span.start - 3) : mention.span.start]
        + " "
        + text[mention.span.end : mention.span.end + _NEAR]
    )
    if not _ANY.search(around):
        return None
    return next(unit for unit, pattern in _PATTERNS.items() if pattern.search(around))


def _all(text: str) -> set[str]:
    return {unit for unit, pattern in _PATTERNS.items() if pattern.search(text)}


CHECK = Check(
    "A015",
    "unit",
    Category.ACCURACY,
    Severity.CRITICAL,
    __doc__,
    find=find,
    good=(
        Pair("It cost $5 million.", "Це коштувало 5 млн доларів."),
        Pair("Es kostete 300 Euro.", "It cost 300 euros.", "de>en"),
    ),
    bad=(
        Pair("It cost $5 million.", "Це коштувало 5 млн євро."),
        Pair("Он заплатил 300 рублей.", "He paid 300 dollars.", "ru>en"),
    ),
)

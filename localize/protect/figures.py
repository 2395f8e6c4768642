"""
Figures: sums and numbers, which locales write differently and engines lose.

``£2,500`` may become ``£2.500`` or ``2.500 libras``, never ``2.500 euros``. What is compared is
digits, whatever groups them, and the currency, whatever names it (CLDR's names, through Babel).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from localize.bcp47 import Locale
from localize.document import Span
from localize.protect.slots import CURRENCIES

_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f’']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
_SYMBOL = rf"[A-Z]{{0,3}}[{CURRENCIES}]"
_SUM = re.compile(
    rf"(?<![\w{CURRENCIES}])(?P<before>{_SYMBOL})[ \u00a0]?(?P<first>{_NUMBER})"
    rf"|(?<![\w.,])(?P<second>{_NUMBER})[ \u00a0]?(?P<after>{_SYMBOL})(?![\w{CURRENCIES}])"
)
_WORDS = re.compile(r"(?:[ \u00a0]+[^\W\d]+){1,3}")
_NAMED = re.compile(rf"(?P<number>{_NUMBER})(?P<words>{_WORDS.pattern})")
# Not 1990s, 12th, 7pm: what is grown together with letters is a word, and is translated like one.
_ALONE = re.compile(rf"(?<![\w.,-])(?:{_NUMBER})(?![\w-]|[.,]\d)")
_AFTERNOON = re.compile(r"\s*p\.?\s?m\b", re.IGNORECASE)

_CODES = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "A$": "AUD", "C$": "CAD", "R$": "BRL",
    "₴": "UAH", "₽": "RUB", "₺": "TRY", "₼": "AZN", "֏": "AMD", "₾": "GEL", "₸": "KZT", "₹": "INR",
    "₪": "ILS", "₩": "KRW",
}  # fmt: skip

# Those that an engine may put in the place of another.
_COMMON = ("USD", "EUR", "GBP")

# Of a currency's name so much stays in every case and number.
_STEM = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at `span` of a text; `currency` is its symbol, empty where it counts no money."""

    span: Span
    digits: str
    currency: str = ""


def figures(text: str, apart_from: Sequence[Span] = ()) -> tuple[Figure, ...]:
    """The sums with a symbol and the plain numbers of `text`, but for those in `apart_from`."""
    found = [
        Figure(Span(*match.span()), _digits(_number_in(match)), _currency_in(match))
        for match in _SUM.finditer(text)
    ]
    sums = [figure.span for figure in found]
    found += [
        Figure(Span(*match.span()), _digits(match[0]))
        for match in _ALONE.finditer(text)
        if not any(Span(*match.span()).overlaps(span) for span in sums)
    ]
    return tuple(
        figure
        for figure in sorted(found, key=lambda figure: figure.span)
        if not any(figure.span.overlaps(span) for span in apart_from)
    )


def lost(wanted: Iterable[Figure], source: str, target: str, locale: Locale) -> list[Figure]:
    """Those of the source's figures that `target`, in `locale`, lacks or says otherwise."""
    sums = Counter(
        (_digits(_number_in(match)), currency)
        for match in _SUM.finditer(target)
        if not _names_another(currency := _currency_in(match), target, match.end(), locale)
    )
    numbers = Counter(_numbers(target))
    missing = []
    for figure in wanted:
        key = (figure.digits, figure.currency)
        if figure.currency and not sums[key] and not _is_named(figure, target, locale):
            missing.append(figure)
            continue
        sums[key] -= 1
        if numbers[figure.digits]:
            numbers[figure.digits] -= 1
        elif not (_is_in_24_hours(figure, source, numbers) or _is_split(figure, source, numbers)):
            missing.append(figure)
    return missing


def disorder(source: str, target: str) -> int:
    """
    How badly the numbers of `target` fit those of `source`: how many it says that the source does
    not, and one more where those that both say once do not come in the same order.
    """
    told, said = _numbers(source), _numbers(target)
    counts, said_counts = Counter(told), Counter(said)
    common = {digits for digits, count in counts.items() if count == said_counts[digits] == 1}
    moved = [n for n in told if n in common] != [n for n in said if n in common]
    return (said_counts - counts).total() + moved


def localized(text: str, source: Locale, target: Locale) -> str:
    """The figures in `text` with the separators of `target` in place of those of `source`."""
    decimal, group = _separators(source)
    new_decimal, new_group = _separators(target)

    def written(match: re.Match[str]) -> str:
        whole, point, fraction = match[0].partition(decimal)
        parts = whole.split(group)
        if not all(part.isdecimal() for part in (*parts, fraction or "0")):
            return match[0]
        if len(parts) > 1 and not (len(parts[0]) <= 3 and all(len(p) == 3 for p in parts[1:])):
            return match[0]
        return new_group.join(parts) + (new_decimal + fraction if point else "")

    return re.sub(_NUMBER, written, text)


def _number_in(match: re.Match[str]) -> str:
    return str(match["first"] or match["second"])


def _currency_in(match: re.Match[str]) -> str:
    symbol = match["before"] or match["after"]
    return "$" if symbol == "US$" else str(symbol)


def _digits(number: str) -> str:
    """`number` without separators and without whole thousands: 10,000 may be "10 mil"."""
    digits = re.sub(r"\D", "", number)
    return re.sub(r"(?<=\d)(?:000)+$", "", digits)


def _is_named(figure: Figure, target: str, locale: Locale) -> bool:
    """Whether the target says the sum with the currency's name: 2.500 libras."""
    stems = _stems(_CODES.get(figure.currency, ""), locale)
    return any(
        _digits(match["number"]) == figure.digits
        and any(word[:_STEM].casefold() in stems for word in match["words"].split())
        for match in _NAMED.finditer(target)
    )


def _names_another(currency: str, target: str, end: int, locale: Locale) -> bool:
    """Whether what follows a sum names another currency than its symbol: £11 million dollars."""
    own = _stems(_CODES.get(currency, ""), locale)
    others = frozenset().union(*(_stems(code, locale) for code in _COMMON)) - own
    following = _WORDS.match(target, end)
    return following is not None and any(
        word[:_STEM].casefold() in others for word in following[0].split()
    )


def _is_split(figure: Figure, source: str, numbers: Counter[str]) -> bool:
    """Whether the target says the parts of the number apart: 4h40 for 4.40."""
    parts = Counter(map(_digits, re.findall(r"\d+", figure.span.of(source))))
    if parts.total() < 2 or parts - numbers:
        return False
    numbers.subtract(parts)
    return True


def _numbers(text: str) -> list[str]:
    """The numbers of `text` by their digits, in order."""
    return [_digits(match[0]) for match in re.finditer(_NUMBER, text)]


def _is_in_24_hours(figure: Figure, source: str, numbers: Counter[str]) -> bool:
    """Whether an hour after noon is in the target as most of the world counts it."""
    if not _AFTERNOON.match(source, figure.span.end):
        return False
    hour = str(int(figure.digits) + 12)
    numbers[hour] -= 1
    return numbers[hour] >= 0


@lru_cache(maxsize=256)
def _stems(code: str, locale: Locale) -> frozenset[str]:
    """How the words of the currency's name begin in `locale`."""
    from babel import Locale as Cldr
    from babel import UnknownLocaleError
    from babel.numbers import get_currency_name

    if not code:
        return frozenset()
    try:
        cldr = Cldr.parse(locale.babel)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    names = {get_currency_name(code, count=count, locale=cldr) for count in (1, 2, 5)}
    return frozenset(
        word[:_STEM].casefold() for name in names for word in name.split() if len(word) >= _STEM
    )


@lru_cache(maxsize=256)
def _separators(locale: Locale) -> tuple[str, str]:
    """The decimal sign and the sign between thousands."""
    from babel import Locale as Cldr
    from babel import UnknownLocaleError
    from babel.numbers import get_decimal_symbol, get_group_symbol

    try:
        cldr = Cldr.parse(locale.babel)
    except (UnknownLocaleError, ValueError):
        cldr = Cldr("en")
    return get_decimal_symbol(cldr), get_group_symbol(cldr)

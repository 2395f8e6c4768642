"""
What a text counts: figures and number words, each read as its locale writes them.

``1,200.5`` in English and ``1 200,5`` in Ukrainian are one value; so are ``5 million``, ``5 млн``
and ``5.000.000``; ``3 pm`` and ``15:00``; ``the 19th century`` and ``XIX век``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from functools import lru_cache

from localize.checks.numbers.lookup import cardinal, counts, hints_of, lookup
from localize.checks.numbers.lookup import magnitude as magnitude_of
from localize.checks.numbers.tables import NUMERALS, Numerals
from localize.checks.words import REMEMBERED, Word, blanked, may_hold_address, words
from localize.document import Span

Value = Fraction | tuple[int, int]
"""A quantity, or a time of day as (hour modulo 12, minute)."""


class Strength(IntEnum):
    """How surely a mention is a number that a translation must keep."""

    HINT = 0
    """``second``, ``both``, ``a dozen``: may account for a number, is never missed itself."""
    WORD = 1
    FIGURE = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in a text; `values` are the ways in which it may be read."""

    span: Span
    text: str
    values: frozenset[Value]
    strength: Strength

    def agrees(self, other: Mention) -> bool:
        """Whether both can be read as one value."""
        return not self.values.isdisjoint(other.values)


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_SPACES = " \u00a0\u202f\u2009"
_DIGIT = re.compile(r"\d")
_DATE = re.compile(r"(?<![\d.,])(\d{1,4})([./-])(\d{1,2})\2(\d{2,4})(?![\d])")
_TIME = re.compile(
    r"(?<![\d.,:])(\d{1,2})(?:[:.h]|\s?h\s?|[:.])(\d{2})(?![\d%]|[.,]\d)\s*([ap]\.?\s?m\b)?",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(?<![\d.,:])(\d{1,2})\s*([ap])\.?\s?m\b", re.IGNORECASE)
_FIGURE = re.compile(
    rf"(?<!\d[{_SPACES}])\d{{1,3}}(?:[{_SPACES}]\d{{3}}(?![\d]|[{_SPACES}]\d))+(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*"
)
_ROMAN = re.compile(
    r"(?<![\w.])(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?=(?:er|e|es|ème)?(?![\w]))"
)
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_DECADE_AFTER = re.compile(
    r"(?:['’]?s\b|er\b|-?(?:х|е|ых|та|ті|те|тых|ті|то|ці|ci|cı|cu|cü|th)\b|-|['’](?:ler|lar|lər|li|lı|lu|lü)|ականն|-ական|-իան|იან|-იან)"
)
_DECADE_BEFORE = re.compile(
    r"(?:anos|años|années|anni|lata|latach|lat|léta|letech|let|anii|anilor|anys|anos|роки|років|роках|годы|годов|годах)\s+(?:de\s+)?(?:los\s+)?['’]?$",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(r"(\d{2})\d{2}\s?[-–—/]\s?$")
_SHORT_MAGNITUDES_THAT_MEAN_OTHER_THINGS = frozenset(
    {"m", "t", "b", "k", "bn", "mi", "bi", "tri", "mn", "bio", "md", "set", "sta", "stě", "т"}
)
# “mil” abbreviates a million here, and is a thousand elsewhere.
_MIL_IS_SHORT = frozenset({"cs", "ro"})
# After these a hundred is a hundredth: por ciento, pour cent, per cento.
_PERCENT_BEFORE = frozenset({"por", "per", "pour"})
_METRE_BEFORE = re.compile(r"(?<![^\W\d_])[kcdm]?m\Z")
# The word behind a number, which may be its magnitude (in Romanian behind “de”: 20 de milioane).
_AFTER = re.compile(rf"[{_SPACES}\-]?([^\W\d_]+)")
_AFTER_DE = re.compile(rf"[{_SPACES}\-]?(?:de )?([^\W\d_]+)")
_GAP = re.compile(rf"[{_SPACES}\-‑–]?\Z")


@lru_cache(maxsize=REMEMBERED)
def mentions(text: str, language: str) -> tuple[Mention, ...]:
    """
    The numbers of `text` in the order of their places, read as `language` (ISO 639-1) does.

    Web and e-mail addresses hold none. A language without a table gives figures alone.
    """
    blank = blanked(_ADDRESS, text) if may_hold_address(text) else text
    table = NUMERALS.get(language)
    found = [*_figures(blank, table, language), *_romans(blank)]
    if table is not None:
        found.extend(_words(blank, table, language))
    return tuple(sorted(found, key=lambda mention: mention.span))


def _figures(text: str, table: Numerals | None, language: str) -> Iterator[Mention]:
    if not _DIGIT.search(text):
        return
    taken = [False] * (len(text) + 1)

    def take(start: int, end: int) -> None:
        taken[start:end] = [True] * (end - start)

    for match in _DATE.finditer(text):
        parts = [int(match[1]), int(match[3]), int(match[4])]
        if sum(part <= 31 for part in parts) >= 2 and min(parts) <= 12:
            take(*match.span())
            for group, part in zip((1, 3, 4), parts, strict=True):
                years: set[Value] = {Fraction(part)}
                if group == 4 and part < 100:
                    years |= {Fraction(2000 + part), Fraction(1900 + part)}
                # A day and a month may be written in words on the other side; the year may be left out.
                strength = Strength.HINT if part <= 12 else Strength.FIGURE
                yield Mention(Span(*match.span(group)), match[group], frozenset(years), strength)
    for match in _TIME.finditer(text):
        hour, minute = int(match[1]), int(match[2])
        dotted = text[match.end(1)] == "."
        if (
            hour > 24
            or minute > 59
            or taken[match.start()]
            or (dotted and not match[3] and _magnitude_follows(text, match.end(2), table, language))
        ):
            continue
        take(*match.span())
        values: set[Value] = {(hour % 12, minute)}
        if not match[3]:
            values |= {Fraction(match[1] + "." + match[2])} if dotted else set()
        if minute == 0:
            values |= {Fraction(hour), Fraction((hour + 12) % 24)}
        else:
            values |= {Fraction(hour)} if not dotted else set()
        yield Mention(
            Span(match.start(), match.end(2)),
            text[match.start() : match.end(2)],
            frozenset(values),
            Strength.FIGURE,
        )
    for match in _HOUR.finditer(text):
        if not taken[match.start()] and int(match[1]) <= 12:
            take(match.start(), match.end(1))
            hour = int(match[1])
            hours: set[Value] = {(hour % 12, 0), Fraction(hour), Fraction(hour + 12)}
            yield Mention(Span(*match.span(1)), match[1], frozenset(hours), Strength.FIGURE)
    for match in _FIGURE.finditer(text):
        if not taken[match.start()] and not _is_power(text, match):
            yield from _figure(text, match, table, language)


def _is_power(text: str, match: re.Match[str]) -> bool:
    """Whether the figure makes a unit square or cubic: 250 l/m2."""
    return match[0] in ("2", "3") and _METRE_BEFORE.search(text[: match.start()]) is not None


def _figure(
    text: str, match: re.Match[str], table: Numerals | None, language: str
) -> Iterator[Mention]:
    figure, start, end = match[0], match.start(), match.end()
    readings = _readings(figure)
    if not readings:  # 1.2.3, 4'5: its parts stand for themselves
        for part in re.finditer(r"\d+", figure):
            yield Mention(
                Span(start + part.start(), start + part.end()),
                part[0],
                frozenset({Fraction(part[0])}),
                Strength.FIGURE,
            )
        return
    values: set[Value] = set(readings)
    if figure.isdigit():
        value = int(figure)
        if len(figure) == 2 and (century := _RANGE_BEFORE.search(text[:start])):
            values.add(Fraction(int(century[1]) * 100 + value))
        if start and len(figure) == 2 and (text[start - 1] in "'’" or text[start - 1].isupper()):
            values |= {Fraction(1900 + value), Fraction(2000 + value)}
        if value % 10 == 0 and (
            _DECADE_AFTER.match(text, end) or _DECADE_BEFORE.search(text[:start])
        ):
            values |= (
                {Fraction(value % 100)}
                if len(figure) == 4
                else {Fraction(1900 + value), Fraction(1800 + value), Fraction(2000 + value)}
            )
        # A time of day written with its hour alone, and an hour of the afternoon.
        if 13 <= value <= 24 and len(figure) == 2:
            values.add((value % 12, 0))
        if value % 10 == 0 and len(figure) == 4 and Fraction(value % 100) in values:
            # "The 1930s" may become "the thirties of the 20th century".
            yield Mention(
                Span(start, end), figure, frozenset({Fraction(value // 100 + 1)}), Strength.HINT
            )
    scaled, end = _scaled(text, end, table, language, values)
    strength = (
        Strength.HINT if readings == {Fraction(1)} or readings == {Fraction(0)} else Strength.FIGURE
    )
    yield Mention(Span(start, match.end()), text[start:end], frozenset(scaled), strength)


@lru_cache(maxsize=1 << 12)
def _readings(figure: str) -> frozenset[Value]:
    """The values of a figure: both where a separator may divide thousands or decimals."""
    compact = re.sub(rf"[{_SPACES}'’]", "", figure)
    separators = re.findall(r"[.,]", compact)
    if not separators:
        sound = "'" not in figure or re.fullmatch(r"\d{1,3}(?:['’]\d{3})+", figure)
        return frozenset({Fraction(compact)} if sound else ())
    groups = re.split(r"[.,]", compact)
    grouped = all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3
    decimal = Fraction(f"{''.join(groups[:-1])}.{groups[-1]}")
    if len(separators) == 1:
        whole = grouped and groups[0] != "0"
        return frozenset({decimal, Fraction("".join(groups))} if whole else {decimal})
    if len(set(separators)) == 1:
        return frozenset({Fraction("".join(groups))} if grouped else ())
    if separators[-1] not in separators[:-1] and all(len(group) == 3 for group in groups[1:-1]):
        return frozenset({decimal})
    return frozenset()


def _scaled(
    text: str, end: int, table: Numerals | None, language: str, values: set[Value]
) -> tuple[set[Value], int]:
    """`values` times the magnitudes that follow at `end` (``5 mil millones``), and where they end."""
    if table is None:
        return values, end
    scaled = values
    following = _AFTER_DE if language == "ro" else _AFTER
    while match := following.match(text, end):
        key = match[1].lower()
        magnitude = magnitude_of(key, language)
        if magnitude is None:
            break
        grown: set[Value] = {value * magnitude for value in scaled if isinstance(value, Fraction)}
        doubtful = key in _SHORT_MAGNITUDES_THAT_MEAN_OTHER_THINGS or (
            key == "mil" and language in _MIL_IS_SHORT
        )
        scaled = grown | scaled if doubtful else grown
        end = match.end()
    return scaled, end


def _magnitude_follows(text: str, end: int, table: Numerals | None, language: str) -> bool:
    return _scaled(text, end, table, language, {Fraction(1)})[1] != end


def _romans(text: str) -> Iterator[Mention]:
    for match in _ROMAN.finditer(text):
        numeral = match[0]
        if numeral:
            digits = [_ROMAN_DIGITS[letter] for letter in numeral]
            value = sum(
                -digit if digit < after else digit
                for digit, after in zip(digits, [*digits[1:], 0], strict=True)
            )
            strong = len(numeral) >= 2 and set(numeral) <= set("IVX")
            yield Mention(
                Span(*match.span()),
                numeral,
                frozenset({Fraction(value)}),
                Strength.WORD if strong else Strength.HINT,
            )


def _words(text: str, table: Numerals, language: str) -> Iterator[Mention]:
    tokens = words(text, language)
    end = 0  # of the last number in words
    for index, token in enumerate(tokens):
        if index < end or not counts(token.key, language):
            continue
        used, value = _phrase(text, tokens, index, table, language)
        if used:
            end = index + used
            span = Span(token.start, tokens[end - 1].end)
            yield Mention(span, span.of(text), frozenset({value}), Strength.WORD)
        if used <= 1 and (hints := hints_of(token.key, language)):
            yield Mention(token.span, token.text, hints, Strength.HINT)


def _phrase(
    text: str, tokens: Sequence[Word], index: int, table: Numerals, language: str
) -> tuple[int, Fraction]:
    """How many words from `index` make one number that begins with a cardinal, and its value."""
    percent = index > 0 and tokens[index - 1].key in _PERCENT_BEFORE
    if percent or (first := cardinal(tokens[index].key, language)) is None:
        return 0, Fraction(0)
    total, current, used = Fraction(0), first, 1
    position = index + 1
    joined = False
    while position < len(tokens) and _GAP.match(
        text[tokens[position - 1].end : tokens[position].start]
    ):
        key = tokens[position].key
        value = cardinal(key, language)
        if (
            value is None
            and Fraction(1) in lookup(language).hints.get(key, ())
            and current % 10 == 0
            and current % 100 >= 20
        ):
            value = Fraction(1)
        magnitude = magnitude_of(key, language)
        if value is not None and (grown := _sum(current, value, language)) is not None:
            current = grown
        elif magnitude == 100 and 0 < current < 100 and not joined:
            current *= 100
        elif magnitude is not None and magnitude > 100 and current and not joined:
            total, current = total + current * magnitude, Fraction(0)
        elif key == table.joiner and not joined:
            joined = True
            position += 1
            continue
        else:
            break
        joined = False
        position += 1
        used = position - index
    return used, total + current


def _sum(current: Fraction, value: Fraction, language: str) -> Fraction | None:
    """`current` with `value` said after it, None where they are two numbers."""
    if language == "fr" and current % 100 == 4 and value == 20:  # quatre-vingts
        return current + 76
    if language == "fr" and current % 100 in (60, 80) and 10 <= value < 20:
        return current + value
    if current == 0 or (current % 100 == 0 and value < 100 and current >= 100):
        return current + value
    if current % 10 == 0 and current % 100 >= 20 and value < 10:
        return current + value
    if current % 100 == 10 and language in ("tr", "az", "kk", "fr") and value < 10:
        return current + value
    return None

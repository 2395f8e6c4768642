"""Number words of `tables`, by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from localize.checks.numbers.tables import NUMERALS


@dataclass(frozen=True, slots=True)
class Lookup:
    """A language's table, by word."""

    cardinals: dict[str, Fraction]
    magnitudes: dict[str, int]
    hints: dict[str, frozenset[Fraction]]
    prefixes: dict[str, tuple[tuple[str, Fraction], ...]]
    """Prefixes by their first two letters."""
    pieces: tuple[tuple[str, Fraction], ...]


@lru_cache(maxsize=64)
def lookup(language: str) -> Lookup:
    """The number words of `language` (one of `NUMERALS`), ready to be looked up."""
    table = NUMERALS[language]
    cardinals = {
        form: Fraction(value) for value, forms in table.cardinals.items() for form in forms.split()
    }
    magnitudes = {
        form: int(value) for value, forms in table.magnitudes.items() for form in forms.split()
    }
    hints: dict[str, set[Fraction]] = {}
    prefixes: dict[str, list[tuple[str, Fraction]]] = {}
    for value, forms in table.hints.items():
        for form in forms.split():
            if form.endswith("*"):
                prefixes.setdefault(form[:2], []).append((form[:-1], Fraction(value)))
            else:
                hints.setdefault(form, set()).add(Fraction(value))
    # A glued piece means what the whole word that begins with it means (ventuno: vent = venti).
    pieces = list(cardinals.items())
    for piece in table.glued.split():
        values = [value for form, value in cardinals.items() if form.startswith(piece)]
        known = {
            "un": 1,
            "uno": 1,
            "ein": 1,
            "eine": 1,
            "bir": 1,
            "մեկ": 1,
            "hundert": 100,
            "tausend": 1000,
            "und": 0,
            "ventun": 21,
            "ventuno": 21,
            "trentun": 31,
        }
        pieces.append((piece, Fraction(known[piece]) if piece in known else values[0]))
    if table.glued:
        pieces += [
            (form, Fraction(value))
            for form, value in magnitudes.items()
            if value <= 1000 and len(form) > 3
        ]
    pieces.sort(key=lambda item: -len(item[0]))
    return Lookup(
        cardinals,
        magnitudes,
        {key: frozenset(values) for key, values in hints.items()},
        {key: tuple(value) for key, value in prefixes.items()},
        tuple(pieces) if table.glued else (),
    )


# Languages that put case endings on a magnitude: milyondan, мільёнамі.
_INFLECTING = frozenset({"az", "tr", "kk", "hy", "ka", "be", "uk", "ru", "bg", "pl", "cs"})


@lru_cache(maxsize=1 << 14)
def magnitude(key: str, language: str) -> int | None:
    """What a word multiplies the number before it by."""
    magnitudes = lookup(language).magnitudes
    if key in magnitudes or language not in _INFLECTING:
        return magnitudes.get(key)
    return next(
        (value for form, value in magnitudes.items() if len(form) > 4 and key.startswith(form)),
        None,
    )


@lru_cache(maxsize=1 << 16)
def cardinal(key: str, language: str) -> Fraction | None:
    """The value of a number word, compounds among them."""
    known = lookup(language)
    value = known.cardinals.get(key)
    if value is None and known.pieces and len(key) > 5:
        value = _glued(key, known.pieces)
    return value


def _glued(key: str, pieces: Sequence[tuple[str, Fraction]]) -> Fraction | None:
    """The value of a compound (``zweihundertfünfzig``), None where a piece is no numeral."""
    parts: list[Fraction] = []
    rest = key
    while rest:
        piece = next(((form, value) for form, value in pieces if rest.startswith(form)), None)
        if piece is None:
            return None
        parts.append(piece[1])
        rest = rest[len(piece[0]) :]
    total = Fraction(0)
    for part in parts:
        if part in (100, 1000):
            total = (
                (total or Fraction(1)) * part
                if part == 1000
                else total - total % 100 + (total % 100 or Fraction(1)) * part
            )
        else:
            total += part
    return total


@lru_cache(maxsize=1 << 16)
def hints_of(key: str, language: str) -> frozenset[Fraction]:
    """The numbers that a word may account for (“both”, “dozen”, “the thirties”)."""
    known = lookup(language)
    values = set(known.hints.get(key, ()))
    for prefix, value in known.prefixes.get(key[:2], ()):
        if key.startswith(prefix):
            values.add(value)
            # The thirties, дев'яностих: a decade of a century.
            if 20 <= value <= 90:
                values |= {1900 + value, 1800 + value}
    if key in known.magnitudes:
        values.add(Fraction(known.magnitudes[key]))
    return frozenset(values)


@lru_cache(maxsize=1 << 16)
def counts(key: str, language: str) -> bool:
    """Whether a word is a number, or may account for one."""
    return cardinal(key, language) is not None or bool(hints_of(key, language))

"""Plural forms: gettext's expression for a locale, and CLDR's category of each form."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from localize.bcp47 import Locale
from localize.errors import CatalogError

_NUMBERS: tuple[int, ...] = (1, 2, 5, 0, 3, 11, 21, 100, 1_000_000, *range(4, 200))
"""Whole numbers that reach every plural form of every language in CLDR, the plainest first."""

_MOST_FORMS = 20
"""Of a catalog; Arabic has the most of all languages, six."""

_SLAVIC = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 "
    "&& (n%100<12 || n%100>14) ? 1 : 2);"
)
_EXPRESSIONS = {
    "be": _SLAVIC,
    "cs": "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;",
    "fr": "nplurals=2; plural=(n > 1);",
    "ja": "nplurals=1; plural=0;",
    "pl": "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
    "pt": "nplurals=2; plural=(n > 1);",
    "pt-PT": "nplurals=2; plural=(n != 1);",
    "ro": "nplurals=3; plural=(n==1 ? 0 : n==0 || (n!=1 && n%100>=1 && n%100<=19) ? 1 : 2);",
    "ru": _SLAVIC,
    "tr": "nplurals=2; plural=(n > 1);",
    "uk": _SLAVIC,
    "zh": "nplurals=1; plural=0;",
}
_TWO_FORMS = "nplurals=2; plural=(n != 1);"
"""Germanic and most others (GNU gettext manual, “Plural forms”)."""


@dataclass(frozen=True, slots=True)
class Forms:
    """The plural forms of a catalog: their number, and the form of a count."""

    header: str
    count: int
    form: Callable[[int], int]

    def example(self, form: int) -> int:
        """The plainest whole number that takes `form`; 0 where none does."""
        return next((n for n in _NUMBERS if self.form(n) == form), 0)

    def is_unique(self, form: int) -> bool:
        """Whether only one of the first 200 numbers takes `form`: its number may be left out."""
        return sum(self.form(number) == form for number in range(200)) == 1

    def categories(self, locale: Locale) -> dict[int, str]:
        """CLDR's name (``one``, ``few`` …) of each form."""
        from babel import Locale as Cldr

        rule = Cldr.parse(locale.babel).plural_form
        return {form: str(rule(self.example(form))) for form in range(self.count)}


def header_of(locale: Locale) -> str:
    """The ``Plural-Forms`` header for a new catalog of `locale`."""
    return _EXPRESSIONS.get(str(locale)) or _EXPRESSIONS.get(locale.language) or _TWO_FORMS


def of(catalog: Any, locale: Locale) -> Forms:
    """
    The forms of `catalog`, a `polib.POFile`: by its header, or as `locale` has them.

    Raises:
        CatalogError: the header describes none.
    """
    try:
        return parse(catalog.metadata.get("Plural-Forms") or header_of(locale))
    except ValueError as error:
        raise CatalogError(f"the header Plural-Forms is not one: {error}") from error


@lru_cache(maxsize=64)
def parse(header: str) -> Forms:
    """
    The forms that a ``Plural-Forms`` header describes.

    Raises:
        ValueError: it does not, or not for every number.
    """
    fields = dict(
        part.strip().split("=", 1) for part in header.strip().rstrip(";").split(";") if "=" in part
    )
    try:
        count = int(fields["nplurals"])
        form: Callable[[int], int] = gettext.c2py(fields["plural"].strip())
    except KeyError as error:
        raise ValueError(f"no {error} in it") from error
    if not 0 < count <= _MOST_FORMS:
        raise ValueError(f"{count} forms")
    try:
        taken = {form(number) for number in _NUMBERS}
    except ZeroDivisionError as error:
        raise ValueError("it divides by zero") from error
    if not taken <= set(range(count)):
        raise ValueError(f"a number takes form {max(taken - set(range(count)))} of {count}")
    return Forms(header, count, form)

"""Dates, locales and addresses as files write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

from localize.bcp47 import Locale
from localize.errors import ConfigError

_NUMERIC_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s+(\d{1,2}):(\d{2}))?\Z")

_WORD = re.compile(r"\d+|[^\W\d_]+")


def parse_date(text: str) -> datetime | None:
    """A date as machines write it: ISO 8601, RFC 5322, or day.month.year; None for any other."""
    text = text.strip()
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        pass
    if match := _NUMERIC_DATE.match(text):
        day, month, year, hour, minute = (int(part or 0) for part in match.groups())
        try:
            return datetime(year, month, day, hour, minute)
        except ValueError:
            return None
    try:
        return parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError):
        return None


def written_date(text: str, locale: Locale) -> datetime | None:
    """A date as people of `locale` write it, with the month by name: ``May 3, 2025``."""
    words = _WORD.findall(text.casefold())
    numbers = [int(word) for word in words if word.isdecimal()]
    month = next((month for word in words if (month := _months(locale).get(word))), None)
    year = next((number for number in numbers if 1000 <= number <= 9999), None)
    day = next((number for number in numbers if number <= 31), None)
    if month is None or year is None or day is None:
        return None
    try:
        return datetime(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=64)
def _months(locale: Locale) -> Mapping[str, int]:
    """CLDR's names of the months, long and short, as they stand in dates and alone."""
    import babel

    for name in (locale.babel, locale.bare.babel):
        try:
            contexts = babel.Locale.parse(name).months
        except (ValueError, babel.UnknownLocaleError):
            continue
        return {
            str(month).casefold().rstrip("."): number
            for context in ("stand-alone", "format")
            for width in ("abbreviated", "wide")
            for number, month in contexts[context][width].items()
        }
    return {}


def parse_locale(tag: str) -> Locale | None:
    """A locale as pages declare it, by its language alone where the rest is no tag of ours."""
    tag = tag.partition(",")[0].strip()
    for attempt in (tag, tag.replace("_", "-").partition("-")[0]):
        try:
            return Locale.parse(attempt)
        except ConfigError:
            continue
    return None


def is_web_address(text: str) -> bool:
    """Whether `text` is an absolute address of the web."""
    return text.startswith(("http://", "https://"))

"""Dates, locales and addresses as files write them."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

from localize.bcp47 import Locale
from localize.errors import ConfigError

_NUMERIC_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s+(\d{1,2}):(\d{2}))?\Z")


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

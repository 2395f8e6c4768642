"""
Markdown's front matter: YAML between ``---``, TOML between ``+++``.

It is data from outside: no tag makes an object of it and its size is bounded. What is read here is
what an article has a field for; the text itself stays as it stood.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from localize.bcp47 import Locale
from localize.errors import InputError
from localize.readers.values import is_web_address, parse_date, parse_locale

TEXT_KEYS = ("title", "subtitle", "description", "summary", "excerpt")
"""Keys whose value is text for the reader; the title is the headline."""

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*\n")
_YAML_KEY = re.compile(r"^[\w-]+[ \t]*:(?:[ \t]|$)", re.MULTILINE)
_LONGEST = 100_000
_DEEPEST = 50
"""Lists and tables within each other; the parsers of YAML and TOML call themselves for each."""

_AUTHOR_KEYS = ("author", "authors", "byline")
_DATE_KEYS = ("date", "published", "pubdate", "publishdate", "publish_date", "created")
_LOCALE_KEYS = ("lang", "language", "locale")
_URL_KEYS = ("canonical_url", "canonical", "url", "permalink")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """`text` is the front matter with its fences and the line break after them, or empty."""

    text: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    """The values of `TEXT_KEYS` that there are, in that order."""
    byline: str | None = None
    published: datetime | None = None
    locale: Locale | None = None
    url: str | None = None


def read(text: str, path: Path) -> FrontMatter:
    """
    The front matter that a file's `text` begins with.

    Raises:
        InputError: it is no YAML or TOML, or too large to be front matter.
    """
    whole, inside, fence = _cut(text)
    if not whole:
        return FrontMatter()
    if len(whole) > _LONGEST:
        raise InputError(f"the front matter is longer than {_LONGEST} characters", where=path)
    if _depth(inside) > _DEEPEST:
        raise InputError("the front matter nests too deep", where=path)
    data = _toml(inside, path) if fence == "+++" else _yaml(inside, path)
    if not isinstance(data, dict):
        return FrontMatter()
    folded = {str(key).lower(): value for key, value in data.items()}
    return FrontMatter(
        text=whole,
        texts={key: value for key in TEXT_KEYS if (value := _string(folded.get(key)))},
        byline=", ".join(_names(_first(folded, _AUTHOR_KEYS))) or None,
        published=_date(_first(folded, _DATE_KEYS)),
        locale=parse_locale(_string(_first(folded, _LOCALE_KEYS)) or ""),
        url=next(
            (url for key in _URL_KEYS if is_web_address(url := _string(folded.get(key)))), None
        ),
    )


def _cut(text: str) -> tuple[str, str, str]:
    """The front matter with its fences, without them, and the fence; empty where there is none."""
    opening = _FENCE.match(text)
    if opening is None:
        return "", "", ""
    fence = opening[1]
    end = r"^(?:---|\.\.\.)[ \t]*$\n?" if fence == "---" else r"^\+\+\+[ \t]*$\n?"
    closing = re.compile(end, re.MULTILINE).search(text, opening.end())
    if closing is None:
        return "", "", ""
    inside = text[opening.end() : closing.start()]
    if fence == "---" and not _YAML_KEY.search(inside):  # two rules across the page
        return "", "", ""
    return text[: closing.end()], inside, fence


def _depth(text: str) -> int:
    depth = deepest = 0
    for match in re.finditer(r"[\[{]|[\]}]", text):
        depth = depth + 1 if match[0] in "[{" else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest


def _yaml(text: str, path: Path) -> object:
    import yaml

    try:
        return yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise InputError(
            f"the front matter is not YAML: {error.problem}",
            where=f"{path}:{line}",
            hint="put a value that holds a colon or a quote in quotes",
        ) from error
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        raise InputError(f"the front matter is not YAML: {error}", where=path) from error


def _toml(text: str, path: Path) -> object:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"the front matter is not TOML: {error}", where=path) from error


def _first(data: Mapping[str, Any], keys: tuple[str, ...]) -> object:
    return next((data[key] for key in keys if data.get(key)), None)


def _string(value: object) -> str:
    return str(value).strip() if isinstance(value, str | int | float) else ""


def _names(value: object) -> Iterator[str]:
    """The names in a string, a table with a ``name``, or a list of either."""
    for one in value if isinstance(value, list) else [value]:
        name = _string(one.get("name") if isinstance(one, dict) else one)
        if name:
            yield name


def _date(value: object) -> datetime | None:
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    return parse_date(_string(value))

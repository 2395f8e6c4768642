"""
Settings from `localize.toml`, read once and composed of the stages' own.

Whatever can change what is written stands in `Config`, and only that: its digest is part of every
memory key and stands in the manifest. How the work is done (jobs, quiet, the output folder) is an
argument of the run.
"""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from localize.bcp47 import Locale
from localize.catalog import settings as catalog
from localize.checks import settings as check
from localize.errors import ConfigError
from localize.glossary import settings as glossary
from localize.langid import settings as langid
from localize.protect import settings as protect
from localize.segment import settings as segment

FILE_NAME = "localize.toml"


@dataclass(frozen=True, slots=True)
class Project:
    """Where things lie; relative paths start at the folder of `localize.toml`."""

    articles: tuple[str, ...] = ("articles",)
    out: str = "build"
    glossaries: tuple[str, ...] = ()
    """Empty: the glossaries that come with localize."""
    catalogs: str = "locales"


@dataclass(frozen=True, slots=True)
class Config:
    """All settings; each stage is handed its own part, never the whole."""

    source: Locale | None = None
    """The language of every article; None: detected."""
    targets: tuple[Locale, ...] = ()
    optional_targets: tuple[Locale, ...] = ()
    """Made where a route leads there, reported where none does."""
    engine: str = "auto"
    formats: tuple[str, ...] = ("json",)
    routes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    project: Project = field(default_factory=Project)
    langid: langid.Settings = field(default_factory=langid.Settings)
    segment: segment.Settings = field(default_factory=segment.Settings)
    protect: protect.Settings = field(default_factory=protect.Settings)
    glossary: glossary.Settings = field(default_factory=glossary.Settings)
    check: check.Settings = field(default_factory=check.Settings)
    catalog: catalog.Settings = field(default_factory=catalog.Settings)


def find(start: Path) -> Path | None:
    """The `localize.toml` of `start` or of the nearest folder above it."""
    for folder in (start, *start.parents):
        candidate = folder / FILE_NAME
        if candidate.is_file():
            return candidate
    return None


def load(path: Path) -> Config:
    """
    Read a configuration file.

    Raises:
        ConfigError: it is not TOML, or a key or a value is not one of ours; with its place.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"cannot be read: {error}", where=path) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"is not TOML: {error}", where=path) from error
    config: Config = _build(Config, table, where=str(path), table_name="")
    return config


def _build(kind: type[Any], table: Mapping[str, Any], *, where: str, table_name: str) -> Any:
    """An instance of the dataclass `kind` from a TOML table; dashes in keys stand for underscores."""
    hints = get_type_hints(kind)
    names = {f.name.replace("_", "-"): f.name for f in dataclasses.fields(kind)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        place = f"{where}: [{table_name}]" if table_name else where
        if key not in names:
            close = get_close_matches(key, names, n=1)
            raise ConfigError(
                f"there is no setting {key!r}",
                where=place,
                hint=f"did you mean {close[0]!r}?"
                if close
                else f"there are: {', '.join(sorted(names))}",
            )
        values[names[key]] = _value(
            hints[names[key]],
            value,
            where=place if not dataclasses.is_dataclass(hints[names[key]]) else where,
            key=f"{table_name}.{key}" if table_name else key,
        )
    for field_ in dataclasses.fields(kind):
        required = field_.default is dataclasses.MISSING is field_.default_factory
        if required and field_.name not in values:
            raise ConfigError(
                f"{field_.name.replace('_', '-')!r} is missing",
                where=f"{where}: [{table_name}]" if table_name else where,
            )
    return kind(**values)


def _value(hint: Any, value: Any, *, where: str, key: str) -> Any:
    if get_origin(hint) in (Union, UnionType):
        (hint,) = [arg for arg in get_args(hint) if arg is not type(None)]
    if dataclasses.is_dataclass(hint) and hint is not Locale and isinstance(value, dict):
        return _build(hint, value, where=where, table_name=key)  # type: ignore[arg-type]
    if get_origin(hint) is tuple and isinstance(value, list):
        inner = get_args(hint)[0]
        return tuple(_value(inner, item, where=where, key=key) for item in value)
    if get_origin(hint) is Mapping and isinstance(value, dict):
        inner = get_args(hint)[1]
        return {
            name: _value(inner, item, where=where, key=f"{key}.{name}")
            for name, item in value.items()
        }
    if hint is Locale and isinstance(value, str):
        try:
            return Locale.parse(value)
        except ConfigError as error:
            raise ConfigError(f"{key}: {error.message}", where=where, hint=error.hint) from error
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(hint, type) and isinstance(value, str) and hint not in (str, bool, int, float):
        return _member(hint, value, where=where, key=key)
    if isinstance(hint, type) and type(value) is hint:
        return value
    raise ConfigError(f"{key} = {value!r} is not {_expected(hint)}", where=where)


def _member(hint: type[Any], value: str, *, where: str, key: str) -> Any:
    """A member of the enumeration `hint` by its value."""
    try:
        return hint(value)
    except ValueError:
        names = [member.value for member in hint]
        close = get_close_matches(value, names, n=1)
        raise ConfigError(
            f"{key} = {value!r} is not one of {', '.join(names)}",
            where=where,
            hint=f"did you mean {close[0]!r}?" if close else None,
        ) from None


def _expected(hint: Any) -> str:
    if get_origin(hint) is tuple:
        return "a list"
    if get_origin(hint) is Mapping or dataclasses.is_dataclass(hint):
        return "a table"
    return {str: "a text", bool: "true or false", int: "a whole number", float: "a number"}.get(
        hint, f"a {hint}"
    )

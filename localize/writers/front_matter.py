"""Front matter in another locale: a few values replaced, everything else as it stood."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import datetime

from localize.bcp47 import Locale
from localize.document import Span

_LOCALE_KEYS = ("lang", "language", "locale")
_FENCE_LINE = re.compile(r"\A(---|\+\+\+)[ \t]*\n")
_NOT_PLAIN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_TOML_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}'
    r"|'''(?:[^']|'(?!''))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_TOML_TABLE = re.compile(r"^\[", re.MULTILINE)


def replaced(text: str, values: Mapping[str, str], locale: Locale | None = None) -> str:
    """
    `text`, front matter with its fences, with `values` for the keys that it has.

    A key that names the language gets `locale`. A value that stays the same is not touched, and one
    that changes keeps its quotes where they can hold it.
    """
    fence = _FENCE_LINE.match(text)
    if fence is None:
        return text
    find = _in_toml if fence[1] == "+++" else _in_yaml
    inside = text[fence.end() : text.rstrip().rindex("\n") + 1]
    pieces: list[str] = []
    position = 0
    for key, span, old in find(inside):
        new = values.get(key)
        if key in _LOCALE_KEYS and locale is not None:
            new = locale.babel if "_" in old else str(locale)
        if new is not None and new != old:
            pieces += [inside[position : span.start], _written(new, span.of(inside), fence[1])]
            position = span.end
    pieces.append(text[fence.end() + position :])
    return fence[0] + "".join(pieces)


def made(title: str, byline: str | None, published: datetime | None, locale: Locale | None) -> str:
    """Front matter in YAML for an article that came without."""
    fields = {
        "title": title,
        "author": byline,
        "date": published.isoformat() if published else None,
        "lang": str(locale) if locale else None,
    }
    lines = [f"{key}: {_quoted(value)}\n" for key, value in fields.items() if value]
    return f"---\n{''.join(lines)}---\n\n" if lines else ""


def _in_yaml(text: str) -> Iterator[tuple[str, Span, str]]:
    """The scalar values of a YAML mapping: key, place, value."""
    import yaml

    root = yaml.compose(text, yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return
    for key, value in root.value:
        if isinstance(value, yaml.ScalarNode):
            span = Span(value.start_mark.index, value.end_mark.index)
            yield str(key.value).lower(), span, str(value.value).strip()


def _in_toml(text: str) -> Iterator[tuple[str, Span, str]]:
    """The strings of a TOML document's first table."""
    table = _TOML_TABLE.search(text)
    end = table.start() if table else len(text)
    for match in re.finditer(r"^[ \t]*([\w-]+)[ \t]*=[ \t]*", text[:end], re.MULTILINE):
        if string := _TOML_STRING.match(text, match.end()):
            value = tomllib.loads(f"value = {string[0]}")["value"]
            yield match[1].lower(), Span(string.start(), string.end()), str(value).strip()


def _written(value: str, old: str, fence: str) -> str:
    """`value` in the quotes of `old` where they can hold it, else in double ones."""
    line_end = "\n" if old.endswith("\n") else ""
    if fence == "---" and not old.startswith(('"', "'", "|", ">")) and _is_plain(value):
        return value
    if old.startswith("'") and not old.startswith("'''") and not _NOT_PLAIN.search(value):
        if "'" not in value:
            return f"'{value}'"
        if fence == "---":
            return "'" + value.replace("'", "''") + "'"
    return _quoted(value) + line_end


def _is_plain(value: str) -> bool:
    """Whether YAML reads `value` back from a line without quotes."""
    import yaml

    try:
        return bool(yaml.safe_load(f"key: {value}\nnext: 1\n") == {"key": value, "next": 1})
    except (yaml.YAMLError, ValueError):
        return False


def _quoted(value: str) -> str:
    """A string as JSON, YAML and TOML all read it."""
    quoted = json.dumps(value, ensure_ascii=False)
    return _NOT_PLAIN.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)

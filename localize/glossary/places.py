"""
Where the parts of a TOML text stand.

`tomllib` says what a file holds but not where; errors and edits need the where. This reads just
enough of the syntax to tell tables, keys and the items of lists apart, in one pass, and refuses
what is nested or dotted so deep that `tomllib` would be slow or run out of stack.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from localize.errors import GlossaryError

DEEPEST = 8
"""Brackets within brackets, and parts of a dotted key. A glossary needs four."""

_TOKEN = re.compile(
    r'''(?P<string>"""(?:[^"\\]++|\\.|"(?!""))*+"""|\'\'\'(?:[^']++|'(?!''))*+\'\'\''''
    r"""|"(?:[^"\\\n]++|\\.)*+"|'[^'\n]*+')"""
    r"|(?P<comment>#[^\n]*)|(?P<space>[ \t\r]+)|(?P<sign>[\[\]{},=.\n])|(?P<bare>[^\s\[\]{},=.#\"']+)"
    r"|(?P<other>.)",
    re.DOTALL,
)


class Place(NamedTuple):
    """A stretch of the text: characters, 0-based, `end` exclusive."""

    start: int
    end: int


@dataclass(slots=True)
class Places:
    """
    The places of a text's tables, keys and list items, by name.

    The keys before the first table are those of the table ``""``. A key's place runs from its name
    to the end of its value. In a table ``[a.b]`` the key is ``b`` of table ``a``.
    """

    tables: dict[str, Place] = field(default_factory=dict)
    keys: dict[tuple[str, str], Place] = field(default_factory=dict)
    items: dict[tuple[str, str], list[Place]] = field(default_factory=dict)
    _line_ends: list[int] = field(default_factory=list)

    def line(self, table: str, key: str = "", item: int | None = None) -> int:
        """The line (from 1) of a list's item, else of its key, else of its table's header."""
        items = self.items.get((table, key), [])
        if item is not None and item < len(items):
            return self.line_at(items[item].start)
        place = self.keys.get((table, key)) or self.tables.get(table)
        return self.line_at(place.start) if place else 1

    def line_at(self, offset: int) -> int:
        """The line (from 1) of a character."""
        return bisect_right(self._line_ends, offset - 1) + 1


def places(text: str) -> Places:
    """
    Read the places of a TOML text; in a text that is no TOML they may be wrong.

    Raises:
        GlossaryError: it is nested deeper than `DEEPEST`; `where` is the line's number alone.
    """
    reader = _Reader(text)
    reader.read()
    return reader.places


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


class _Reader:
    def __init__(self, text: str):
        self.places = Places(_line_ends=[m.start() for m in re.finditer("\n", text)])
        self._tokens = _tokens(text)
        self._table = ""
        self._end = len(text)

    def read(self) -> None:
        for token in self._tokens:
            if token.kind in ("space", "comment") or token.text == "\n":
                continue
            if token.text == "[":
                self._read_header(token)
            else:
                self._read_pair(token)

    def _read_header(self, opening: _Token) -> None:
        parts: list[str] = []
        end = opening.end
        for token in self._tokens:
            if token.text == "\n":
                break
            end = token.end
            if token.kind in ("bare", "string"):
                parts.append(_unquoted(token.text))
                self._check_depth(len(parts), token)
        self._table = parts[0] if parts else ""
        place = Place(opening.start, end)
        if len(parts) > 1:
            self.places.keys.setdefault((self._table, parts[1]), place)
        self.places.tables.setdefault(self._table, place)

    def _read_pair(self, first: _Token) -> None:
        parts = [_unquoted(first.text)]
        for token in self._tokens:
            if token.text in ("=", "\n"):
                break
            if token.kind in ("bare", "string"):
                parts.append(_unquoted(token.text))
                self._check_depth(len(parts), token)
        items, end = self._read_value()
        self.places.keys.setdefault((self._table, parts[0]), Place(first.start, end))
        if items is not None:
            self.places.items.setdefault((self._table, parts[0]), items)

    def _read_value(self) -> tuple[list[Place] | None, int]:
        """The items where the value is a list, else None; and where the value ends."""
        items: list[Place] | None = None
        depth = dots = end = 0
        open_item: int | None = None
        for token in self._tokens:
            if token.kind in ("space", "comment"):
                continue
            if token.text == "\n" and token.kind == "sign":
                if depth == 0:
                    break
                continue
            if depth == 0 and token.text == "[":
                items = []
            if token.kind == "sign" and token.text in "]}":
                depth -= 1
            ends_item = depth == 0 or (depth == 1 and token.text == ",")
            if items is not None and open_item is not None and ends_item and token.kind == "sign":
                items.append(Place(open_item, end))
                open_item = None
            elif items is not None and depth == 1 and open_item is None and token.text != ",":
                open_item = token.start if token.text not in ("]",) else None
            if token.kind == "sign" and token.text in "[{":
                depth += 1
            dots = dots + 1 if token.text == "." else 0 if token.kind == "sign" else dots
            self._check_depth(max(depth, dots), token)
            end = token.end
        return items, end

    def _check_depth(self, depth: int, token: _Token) -> None:
        if depth > DEEPEST:
            line = self.places.line_at(token.start)
            raise GlossaryError(f"is nested deeper than {DEEPEST}", where=str(line))


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        yield _Token(match.lastgroup or "", match[0], match.start(), match.end())


def _unquoted(key: str) -> str:
    return key[1:-1] if key[:1] in "\"'" and len(key) > 1 else key

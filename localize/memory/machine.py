"""What engines made, found again by its key."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from threading import Condition, Lock

from localize.bcp47 import Locale
from localize.document import Inline, Span
from localize.errors import ConfigError
from localize.memory.database import connect
from localize.unit import Placement, Step

_INSERT = "INSERT OR IGNORE INTO machine VALUES (?, ?, ?, ?, ?, ?)"


_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, RecursionError, ConfigError)
"""What is raised of a row that no run has written."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A translation as the pipeline finished it: enforced, and with its markup placed."""

    source: str
    source_locale: Locale
    target: str
    target_locale: Locale
    placements: tuple[Placement, ...] = ()
    inlines: tuple[Inline, ...] = ()


class MachineMemory:
    """The machine units of an open memory, for several threads; the connection is theirs alone."""

    def __init__(self, connection: sqlite3.Connection):
        self._connection = connection
        self._lock = Lock()
        self._claimed: set[str] = set()
        self._released = Condition()

    @contextmanager
    def claimed(self, keys: Iterable[str]) -> Iterator[list[str]]:
        """
        Claim those of `keys` that no other thread has, so that nothing is made twice.

        Waits while others have them all; what they made is then to be recalled. They are free
        again when the block ends.
        """
        wanted = list(keys)
        with self._released:
            while not (mine := [key for key in wanted if key not in self._claimed]):
                self._released.wait()
            self._claimed.update(mine)
        try:
            yield mine
        finally:
            with self._released:
                self._claimed.difference_update(mine)
                self._released.notify_all()

    def recall(self, keys: Sequence[str]) -> dict[str, Remembered]:
        """Those of `keys` that are known, with what they stand for; a row that cannot be read is not."""
        with self._lock:
            rows = self._connection.execute(
                "SELECT key, source, source_locale, target, target_locale, placed"
                " FROM machine WHERE key IN (SELECT value FROM json_each(?))",
                (json.dumps(keys),),
            ).fetchall()
        known: dict[str, Remembered] = {}
        for key, *row in rows:
            with suppress(*_UNREADABLE):
                known[key] = _read(*row)
        return known

    def counts(self) -> dict[tuple[str, str], int]:
        """How many units there are of each direction: (source, target) tags."""
        rows = self._connection.execute(
            "SELECT source_locale, target_locale, count(*) FROM machine GROUP BY 1, 2 ORDER BY 1, 2"
        )
        return {(source, target): number for source, target, number in rows}

    def copied(self, most: int) -> bytes | None:
        """A copy of all units for `database.restored`; None if they take more than `most` bytes."""
        with self._lock:
            (pages,) = self._connection.execute("PRAGMA page_count").fetchone()
            (size,) = self._connection.execute("PRAGMA page_size").fetchone()
            if pages * size > most:
                return None
            # Row by row: a copied file would still ask for a write-ahead log, which RAM has none of.
            copy = connect(None)
            with closing(copy), copy:
                copy.executemany(_INSERT, self._connection.execute("SELECT * FROM machine"))
                copy.commit()
                return copy.serialize()

    def remember(self, units: Mapping[str, Remembered]) -> None:
        """Store `units` by key, all or none; a key that is known keeps its unit."""
        with self._lock, self._connection:
            self._connection.executemany(
                _INSERT,
                ((key, *_row(unit)) for key, unit in units.items()),
            )


def _row(unit: Remembered) -> tuple[str, str, str, str, str]:
    placed = {
        "placements": [
            [p.concept_id, *_pair(p.source), *_pair(p.target), p.step.value]
            for p in unit.placements
        ],
        "inlines": [[*_pair(i.span), i.tag, i.attributes] for i in unit.inlines],
    }
    return (
        str(unit.source_locale),
        str(unit.target_locale),
        unit.source,
        unit.target,
        json.dumps(placed, ensure_ascii=False),
    )


def _pair(span: Span | None) -> tuple[int, int]:
    return (span.start, span.end) if span else (-1, -1)


def _read(
    source: str, source_locale: str, target: str, target_locale: str, placed: str
) -> Remembered:
    fields = json.loads(placed)
    return Remembered(
        source,
        Locale.parse(source_locale),
        target,
        Locale.parse(target_locale),
        tuple(_placement(*row) for row in fields["placements"]),
        tuple(_inline(*row) for row in fields["inlines"]),
    )


def _placement(
    concept_id: str, start: int, end: int, target_start: int, target_end: int, step: str
) -> Placement:
    target = Span(target_start, target_end) if target_start >= 0 else None
    return Placement(concept_id, Span(start, end), target, Step(step))


def _inline(start: int, end: int, tag: str, attributes: Iterable[Iterable[str]]) -> Inline:
    pairs = tuple((name, value) for name, value in attributes)
    return Inline(Span(start, end), tag, pairs)

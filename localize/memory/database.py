"""The memory's SQLite file: opened, made, and set aside when it is not sound."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import suppress
from pathlib import Path

from localize.files import alone

_SCHEMA = """
CREATE TABLE IF NOT EXISTS machine (
    key TEXT PRIMARY KEY,
    source_locale TEXT NOT NULL,
    target_locale TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    placed TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS approved (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    source_locale TEXT NOT NULL,
    target_locale TEXT NOT NULL,
    article TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    draft INTEGER NOT NULL,
    contested INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS approved_by_source ON approved (source, target_locale, source_locale);
CREATE INDEX IF NOT EXISTS approved_by_article ON approved (article, target_locale);
"""

_BUSY_TIMEOUT_S = 30.0

_LARGE_PAGES = 16_384
"""
Pages (of 4 KiB: 64 MB) up to which all of a database is checked when it is opened, in some 0.2 s. Of
a larger one people's texts alone are: with ten million machine units (3.2 GB) it took ten seconds.
"""


def connect(path: Path | None) -> sqlite3.Connection:
    """
    Open the memory at `path`, making it where it is missing; None is one in RAM.

    Write-ahead logging lets one process write while others read; a writer waits for another up to
    30 s. A file that is not a sound database is renamed to ``NAME.corrupt`` (``.corrupt-2`` …), so
    that nothing is deleted, and a new one is begun: machine units are made again, and people's
    edits come back from their PO files. Damage among the machine units of a large file is found
    where it is read (`sqlite3.DatabaseError`).
    """
    if path is None:
        return _prepared(sqlite3.connect(":memory:", check_same_thread=False))
    # SQLite does not wait for another process that turns the same new file to write-ahead logging,
    # and of two that find it corrupt the second would set aside what the first has begun.
    with alone(path.with_name(f"{path.name}-lock")):
        try:
            return _prepared(_opened(path))
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # SQLite's words may be torn
            if isinstance(error, sqlite3.OperationalError):  # locked, read-only, no space
                raise
            _set_aside(path)
            return _prepared(_opened(path))


def approved_copy(path: Path) -> sqlite3.Connection:
    """
    A memory in RAM that knows what people approved in the one at `path`, and no machine unit.

    The file is only read, and need not exist.
    """
    connection = connect(None)
    if path.exists():
        with tempfile.TemporaryDirectory() as folder:
            # SQLite makes files beside a database that it opens, even to read: not in the project.
            for name in (path.name, f"{path.name}-wal"):
                with suppress(FileNotFoundError):
                    shutil.copyfile(path.with_name(name), Path(folder, name))
            original = connect(Path(folder, path.name))
            try:
                original.backup(connection)
            finally:
                original.close()
        with connection:
            connection.execute("DELETE FROM machine")
    return connection


def restored(copy: bytes) -> sqlite3.Connection:
    """A memory in RAM with the machine units of a copy that `MachineMemory.copied` made."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.deserialize(copy)
    return _prepared(connection)


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY_TIMEOUT_S, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.executescript(_SCHEMA)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    what = "1" if pages <= _LARGE_PAGES else "approved"
    (verdict,) = connection.execute(f"PRAGMA quick_check({what})").fetchone()
    if verdict != "ok":
        connection.close()
        raise sqlite3.DatabaseError(verdict)
    return connection


def _set_aside(path: Path) -> None:
    number = 1
    while (
        aside := path.with_name(f"{path.name}.corrupt{f'-{number}' if number > 1 else ''}")
    ).exists():
        number += 1
    path.rename(aside)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)

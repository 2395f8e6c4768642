"""Files that are written whole or not at all."""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO


@contextmanager
def replacing(path: Path, *, lasting: bool = True) -> Iterator[IO[bytes]]:
    """
    Open `path` for writing bytes; it changes only when the block ends well.

    Its folder is made if it is missing. The bytes are on disk (fsync) before the new file takes
    the old one's place; after a kill or a full disk the old file is still there, whole. What need
    not be `lasting` is not waited for: after a loss of power the file may be torn.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:80]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        # mkstemp gives 0600; a build system must be able to read what it is handed.
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException as error:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        if isinstance(error, OSError) and error.filename is None:
            error.filename = str(path)  # a write that finds no room does not say where
        raise


def write_if_changed(path: Path, data: bytes) -> bool:
    """Write `data` to `path` unless it holds it already; says whether it wrote."""
    with suppress(OSError):
        if path.read_bytes() == data:
            return False
    with replacing(path) as file:
        file.write(data)
    return True


@contextmanager
def alone(path: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """
    Be the only process inside a block of the same `path`, a file that is made for it.

    Calls `waiting` once, before the wait for another to leave; a killed process has left.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def remove_unfinished(folder: Path) -> None:
    """Remove from `folder` what writers left that were killed; nobody may be writing there."""
    for path in folder.glob(".*.part"):
        path.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

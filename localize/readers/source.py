"""A file to read: where it lies, what its article may be called, and its bytes."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from localize.errors import InputError

STDIN = Path("-")

_LONGEST = 256 * 1024 * 1024
"""What a file that is read whole may have in bytes; a WordPress export, which is not, has no limit."""

_IN_MEMORY = 16 * 1024 * 1024
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Source:
    """
    A file, or the standard input kept for reading twice.

    `path` is what articles and errors name, `slug` what a file of one article calls it.
    """

    path: Path
    slug: str
    _kept: IO[bytes] | None = field(default=None, repr=False)

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """
        The bytes from the start.

        Raises:
            InputError: the file cannot be read, then or at any later read inside the block.
        """
        try:
            if self._kept is not None:
                self._kept.seek(0)
                yield self._kept
            else:
                with self.path.open("rb") as file:
                    yield file
        except OSError as error:
            raise InputError(
                f"the file cannot be read: {error.strerror or error}", where=self.path
            ) from error

    def data(self) -> bytes:
        """
        All bytes.

        Raises:
            InputError: the file cannot be read or is larger than an article can be.
        """
        with self.open() as file:
            data = file.read(_LONGEST + 1)
        if len(data) > _LONGEST:
            raise InputError(
                f"the file is larger than {_LONGEST // 1024**2} MB",
                where=self.path,
                hint="split it into articles",
            )
        return data

    def head(self) -> bytes:
        """The first 64 KB, or all there are."""
        with self.open() as file:
            return file.read(65536)

    def sha256(self) -> str:
        """The digest of all bytes, read piece by piece."""
        digest = hashlib.sha256()
        with self.open() as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
        return digest.hexdigest()


@contextmanager
def kept(stdin: IO[bytes]) -> Iterator[Source]:
    """The standard input as a source; what memory is too small for waits in a temporary file."""
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        shutil.copyfileobj(stdin, file, _CHUNK)
        yield Source(STDIN, "stdin", file)

"""
Where a build lies: a folder of this machine, or a place that several reach by a URL.

URLs are fsspec's (``file:///mnt/site/build``, ``s3://bucket/build``, ``gcs://bucket/build``); the
package that knows a scheme (``s3fs``, ``gcsfs``) is installed beside this one.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit
from urllib.request import url2pathname

from localize.errors import ConfigError, InputError
from localize.files import remove_unfinished, write_if_changed


class Folder(Protocol):
    """Files by their names, ``pt/letter.json``. `str()` is the folder's path or URL."""

    def place(self, name: str) -> str:
        """The path or URL of the file `name`."""

    def read(self, name: str) -> bytes | None:
        """
        The file's bytes, None where there is none.

        Raises:
            InputError: it is there and cannot be read.
        """

    def write(self, name: str, data: bytes) -> bool:
        """Let the file hold `data`, whole or not at all; says whether it did not before."""

    def remove(self, name: str) -> None:
        """Remove the file, if it is there."""

    def tidy(self, name: str) -> None:
        """Remove what killed writers left in the folder `name` of this one; nobody may write."""


@dataclass(frozen=True, slots=True)
class LocalFolder:
    """A folder of this machine, or one that is mounted on it."""

    path: Path

    def __str__(self) -> str:
        return self.path.as_posix()

    def place(self, name: str) -> str:
        return (self.path / name).as_posix()

    def read(self, name: str) -> bytes | None:
        try:
            return (self.path / name).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise InputError(f"cannot be read: {error.strerror}", where=self.place(name)) from error

    def write(self, name: str, data: bytes) -> bool:
        return write_if_changed(self.path / name, data)

    def remove(self, name: str) -> None:
        (self.path / name).unlink(missing_ok=True)

    def tidy(self, name: str) -> None:
        remove_unfinished(self.path / name)


@dataclass(slots=True)
class RemoteFolder:
    """A place in an object store, whose objects are replaced whole. It travels as its URL."""

    url: str
    _files: Any = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """
        Raises:
            ConfigError: nothing is installed that knows the URL's scheme.
        """
        scheme = urlsplit(self.url).scheme
        try:
            import fsspec

            self._files = fsspec.filesystem(scheme)
        except ImportError as error:
            raise ConfigError(
                f"{scheme}:// cannot be written: {error}", hint="pip install 'localize[cluster]'"
            ) from error
        except ValueError as error:
            raise ConfigError(f"{scheme}:// is no place to write: {error}") from error

    def __reduce__(self) -> tuple[type[RemoteFolder], tuple[str]]:
        return RemoteFolder, (self.url,)

    def __str__(self) -> str:
        return self.url

    def place(self, name: str) -> str:
        return f"{self.url.rstrip('/')}/{name}"

    def read(self, name: str) -> bytes | None:
        try:
            return bytes(self._files.cat_file(self.place(name)))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise InputError(f"cannot be read: {error}", where=self.place(name)) from error

    def write(self, name: str, data: bytes) -> bool:
        if self.read(name) == data:
            return False
        self._files.pipe_file(self.place(name), data)
        return True

    def remove(self, name: str) -> None:
        with suppress(FileNotFoundError):
            self._files.rm_file(self.place(name))

    def tidy(self, name: str) -> None:
        """Nothing: an object is there only once it is whole."""


def is_url(place: str) -> bool:
    """Whether `place` is a URL, not a path."""
    return "://" in place


def folder_at(place: str) -> Folder:
    """
    The folder of a path or a URL.

    Raises:
        ConfigError: nothing is installed that knows the URL's scheme.
    """
    if not is_url(place):
        return LocalFolder(Path(place))
    url = urlsplit(place)
    return (
        LocalFolder(Path(url2pathname(url.path))) if url.scheme == "file" else RemoteFolder(place)
    )

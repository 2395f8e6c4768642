"""
Readers: from a path to articles.

A reader is one file here and one line in `READERS`: a module with
``read(source, site_strings) -> Iterator[Article]``.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from glob import has_magic, iglob
from importlib import import_module
from pathlib import Path
from typing import IO

from localize.document import Article, SiteString
from localize.errors import InputError
from localize.readers import slug
from localize.readers.sniff import sniff
from localize.readers.source import STDIN, Source, kept

# Names, not modules: `localize --help` must not wait for lxml.
READERS = {
    ".txt": "localize.readers.text",
    ".text": "localize.readers.text",
    ".html": "localize.readers.html",
    ".htm": "localize.readers.html",
    ".xhtml": "localize.readers.html",
    ".md": "localize.readers.markdown",
    ".markdown": "localize.readers.markdown",
    ".xml": "localize.readers.wxr",
    ".wxr": "localize.readers.wxr",
    ".json": "localize.readers.bundle",
}
"""A file's suffix, in small letters → the module that reads it. A file of any other suffix is read
only when it is named itself, by what its first characters look like."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read; `below` is its place in the folder that was searched, or its bare name."""

    path: Path
    below: Path

    @property
    def slug(self) -> str:
        """What its article is called, where the file does not say: from `below` alone."""
        return slug.of_path(self.below)


def discover(
    patterns: Sequence[str | Path | Found], exclude: Sequence[str] = ()
) -> Iterator[Found]:
    """
    The files that `patterns` name, each once: files, folders, globs (``**`` crosses folders).

    A folder gives the files below it whose suffix is in `READERS`, in the order of their names;
    what begins with a dot is passed over, and links to folders are not followed. ``-`` is the
    standard input, and what was found before is itself. `exclude` are globs that a path, or any name in it, may not match.

    Raises:
        InputError: a pattern names nothing.
    """
    seen: set[str] = set()
    for pattern in patterns:
        some = False
        for found in _found(pattern):
            some = True
            name = os.path.normpath(found.path)
            if name not in seen and not _is_excluded(found.path, exclude):
                seen.add(name)
                yield found
        if not some:
            raise InputError(
                "no file to read is there",
                where=str(pattern),
                hint="name a file, a folder or a glob",
            )


def read(
    found: Found | Path, site_strings: Sequence[SiteString] = (), *, stdin: IO[bytes] | None = None
) -> Iterator[Article]:
    """
    The articles in a file, one after the other as they are read: one, or a WordPress export's many.

    `site_strings` are the site's own words in all its locales; they are left out of articles.
    `stdin` is what the path ``-`` reads.

    Raises:
        InputError: the file cannot be read; articles before the fault were given already.
    """
    path = found.path if isinstance(found, Found) else found
    if path == STDIN:
        if stdin is None:
            raise InputError("there is no standard input", where=path)
        with kept(stdin) as source:
            yield from _read(source, sniff(source.head()), site_strings)
        return
    below = found.below if isinstance(found, Found) else Path(path.name)
    source = Source(path, slug.of_path(below))
    if path.is_dir():
        raise InputError("this is a folder, not a file", where=path)
    yield from _read(source, path.suffix.lower(), site_strings)


def _read(source: Source, suffix: str, site_strings: Sequence[SiteString]) -> Iterator[Article]:
    module = READERS.get(suffix) or READERS[sniff(source.head())]
    articles: Iterator[Article] = import_module(module).read(source, site_strings)
    yield from articles


def _found(pattern: str | Path | Found) -> Iterator[Found]:
    if isinstance(pattern, Found):
        yield pattern
        return
    path = Path(pattern)
    if path == STDIN or path.is_file():
        yield Found(path, Path(path.name))
    elif path.is_dir():
        yield from _below(path)
    elif has_magic(str(pattern)):
        yield from _matching(path)
    elif os.path.lexists(path):  # a pipe, or a link that leads nowhere: reading it will tell
        yield Found(path, Path(path.name))


def _below(folder: Path) -> Iterator[Found]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if path.suffix.lower() in READERS and not name.startswith("."):
                yield Found(path, path.relative_to(folder))


def _matching(pattern: Path) -> Iterator[Found]:
    """Files that match a glob; one that names no suffix gives those that there are readers for."""
    parts = pattern.parts
    fixed = next(index for index, part in enumerate(parts) if has_magic(part))
    below = min(fixed, len(parts) - 1)
    for name in sorted(iglob(str(pattern), recursive=True)):  # noqa: PTH207 (it may be absolute)
        path = Path(name)
        if path.is_file() and (pattern.suffix or path.suffix.lower() in READERS):
            yield Found(path, Path(*path.parts[below:]))


def _is_excluded(path: Path, exclude: Sequence[str]) -> bool:
    return any(
        fnmatch(path.as_posix(), pattern) or any(fnmatch(part, pattern) for part in path.parts)
        for pattern in exclude
    )

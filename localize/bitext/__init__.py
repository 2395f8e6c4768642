"""
Files of source–target pairs, anyone's: PO, XLIFF 1.2 and 2.x, TMX, TSV and our own bundles.

A reader is one file here and one line in `READERS`.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from localize.bcp47 import Locale
from localize.errors import InputError
from localize.unit import TranslationUnit

# Names, not functions: lxml and polib are imported when a file needs them.
READERS = {
    ".json": "localize.bitext.bundle",
    ".po": "localize.bitext.po",
    ".pot": "localize.bitext.po",
    ".sdlxliff": "localize.bitext.xliff",
    ".tmx": "localize.bitext.tmx",
    ".tsv": "localize.bitext.tsv",
    ".xlf": "localize.bitext.xliff",
    ".xliff": "localize.bitext.xliff",
}
"""Suffix → the module with `read(path, hints) -> Iterator[TranslationUnit]`."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What the user says of files that do not say it themselves."""

    source: Locale | None = None
    target: Locale | None = None
    header: bool = False
    """Whether the first line of a TSV names its columns."""


def read(path: Path, hints: Hints) -> Iterator[TranslationUnit]:
    """
    The translated units of a file, in its order; untranslated and obsolete ones are left out.

    A unit's id is the file's own, or its 0-based index among all units of the file.

    Raises:
        InputError: the file cannot be read, or does not say a language that `hints` lack too.
    """
    module = READERS.get(path.suffix.lower())
    if module is None:
        raise InputError(
            f"has no suffix that names a format of translations ({path.suffix or 'none'})",
            where=path,
            hint=f"there are {', '.join(READERS)}",
        )
    yield from importlib.import_module(module).read(path, hints)


def required(locale: Locale | None, path: Path, what: str, option: str) -> Locale:
    """
    `locale`, which must be known by now.

    Raises:
        InputError: it is not; the hint names the option that gives it.
    """
    if locale is None:
        raise InputError(
            f"does not say its {what} language", where=path, hint=f"name it with {option}"
        )
    return locale

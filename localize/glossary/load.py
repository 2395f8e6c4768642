"""From paths to a termbase: files and folders of any format that is known by its suffix."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from localize.bcp47 import Direction
from localize.concept import Termbase
from localize.errors import GlossaryError
from localize.glossary import tomlfile
from localize.glossary.exchange import omegat, tables, tbx
from localize.glossary.merge import GlossaryFile, merge

Parse = Callable[[str, Path, Direction | None], GlossaryFile]
"""From a file's text to its concepts; the direction is for files that do not name their locales."""

PARSERS: dict[str, Parse] = {
    ".toml": lambda text, path, _: tomlfile.parse(text, path),
    ".tbx": lambda text, path, _: tbx.parse(text, path),
    ".csv": tables.parse,
    ".tsv": tables.parse,
    ".utf8": omegat.parse,
    ".tab": omegat.parse,
    ".txt": omegat.parse,
}
"""Suffix → what reads it. A folder gives its files of the first four."""
_IN_FOLDERS = (".toml", ".tbx", ".csv", ".tsv")


def load(paths: Sequence[Path], direction: Direction | None = None) -> Termbase:
    """
    The termbase of all files in `paths`; a folder stands for the glossaries in it.

    Where two files define a concept, the higher `precedence` wins, then the path named later.
    `direction` says in which locales a table of sources and targets is that does not say so itself.

    Raises:
        GlossaryError: a path does not exist, is no glossary, or holds what a glossary cannot (all
            problems of the file, with their lines); two files of one folder define one concept.
    """
    return merge([[_read(file, direction) for file in files(path)] for path in paths])


def files(path: Path) -> list[Path]:
    """
    The glossaries that `path` stands for.

    Raises:
        GlossaryError: it does not exist, or is no glossary.
    """
    if path.is_dir():
        return sorted(file for file in path.iterdir() if file.suffix in _IN_FOLDERS)
    if not path.exists():
        raise GlossaryError("there is no such glossary", where=path)
    if path.suffix not in PARSERS:
        raise GlossaryError(
            f"is no glossary: its suffix is not one of {', '.join(PARSERS)}", where=path
        )
    return [path]


def _read(path: Path, direction: Direction | None) -> GlossaryFile:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise GlossaryError(f"cannot be read: {error.strerror}", where=path) from error
    return PARSERS[path.suffix](_decoded(data, path), path, direction)


def _decoded(data: bytes, path: Path) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise GlossaryError(
            "is not UTF-8", where=f"{path}:{line}", hint="save it as UTF-8"
        ) from error

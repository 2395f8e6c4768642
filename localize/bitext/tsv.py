"""TSV: UTF-8, a pair a line, source and target in the first two columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from localize.bitext import Hints, required
from localize.errors import InputError
from localize.unit import Origin, OriginKind, Segment, TranslationUnit


def read(path: Path, hints: Hints) -> Iterator[TranslationUnit]:
    """
    The pairs of a file; a line without a target is left out, but counts in the index.

    Raises:
        InputError: the file is not UTF-8, a line has one column, or a language is not known.
    """
    source_locale = required(hints.source, path, "source", "--from")
    target_locale = required(hints.target, path, "target", "--to")
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            for number, line in enumerate(file):
                if hints.header and number == 0:
                    continue
                source, tab, rest = line.rstrip("\r\n").partition("\t")
                if not tab:
                    if not source:
                        continue
                    raise InputError(
                        "has no tab between a source and a target", where=f"{path}:{number + 1}"
                    )
                if target := rest.partition("\t")[0]:
                    index = number - hints.header
                    yield TranslationUnit(
                        Segment(str(index), source, source_locale),
                        target_locale,
                        target,
                        Origin(OriginKind.HUMAN),
                    )
    except UnicodeDecodeError as error:
        raise InputError(
            f"is not UTF-8 (byte {error.start})", where=path, hint="save it as UTF-8"
        ) from error
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", where=path) from error

"""
OmegaT's glossaries: source, target and comment, with tabs between them and no quoting.

A line that begins with ``#`` is a comment to OmegaT; a first line names the encoding, as OmegaT
itself writes it.
"""

from __future__ import annotations

from pathlib import Path

from localize.bcp47 import Direction
from localize.concept import Termbase
from localize.glossary.exchange import pairs
from localize.glossary.exchange.losses import Exported, lost
from localize.glossary.merge import GlossaryFile

_FIRST_LINE = "# Glossary in tab-separated format -*- coding: utf-8 -*-\n"


def write(termbase: Termbase, direction: Direction | None) -> Exported:
    """
    The pairs of a direction.

    Raises:
        GlossaryError: there is no direction.
    """
    wanted = pairs.needed(direction)
    rows = list(pairs.pairs(termbase, wanted))
    kept = [row for row in rows if not row.source.startswith("#")]
    text = "".join(
        "\t".join(part for part in (row.source, row.target, row.note) if part) + "\n"
        for row in kept
    )
    commented = [row.source for row in rows if row.source.startswith("#")]
    return Exported(
        _FIRST_LINE + text,
        (*lost("names that begin with #", commented), *pairs.losses(termbase, wanted)),
    )


def parse(text: str, path: Path, direction: Direction | None) -> GlossaryFile:
    """
    Read OmegaT's three columns.

    Raises:
        GlossaryError: there is no direction, or a source or target is no name.
    """
    rows = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            source, target, note = [*line.rstrip("\r").split("\t"), "", ""][:3]
            rows.append(pairs.Pair(source, target, note, number))
    wanted = pairs.needed(direction, path)
    return GlossaryFile(path, pairs.concepts(rows, wanted, path))

"""How far an article is in a locale, by its PO file as it stands."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from localize.review import po

_FINDING = re.compile(r"^(minor|major|critical) [A-Z]\d{3} ", re.M)


@dataclass(frozen=True, slots=True)
class Status:
    """
    Units by what stands in them: the machine's text, one with an open finding (`fuzzy`), one that a
    person has begun (`draft`), finished (`reviewed`), or finished for a source that has changed
    since (`stale`). `edited` are the units that people changed since the last run.
    """

    machine: int = 0
    fuzzy: int = 0
    draft: int = 0
    reviewed: int = 0
    stale: int = 0
    edited: int = 0
    findings: int = 0

    @property
    def total(self) -> int:
        """All units of the article."""
        return self.machine + self.fuzzy + self.draft + self.reviewed + self.stale

    @property
    def share(self) -> float:
        """The share that is reviewed, in percent; 100 of an article without units."""
        return 100.0 * self.reviewed / self.total if self.total else 100.0


def of(path: Path) -> Status:
    """
    The status of the PO file at `path`.

    Raises:
        CatalogError: it is none.
    """
    counts: Counter[str] = Counter()
    for entry in po.parse(path.read_bytes(), path):
        if entry.obsolete:
            continue
        note = po.Note.of(entry)
        counts[_state(note)] += 1
        counts["edited"] += note.is_changed and bool(entry.msgstr)
        counts["findings"] += len(_FINDING.findall(entry.comment))
    return Status(**counts)


def _state(note: po.Note) -> str:
    if not note.is_a_persons:
        return "fuzzy" if note.entry.fuzzy else "machine"
    if note.is_still_stale:
        return "stale"
    return "draft" if note.is_draft else "reviewed"

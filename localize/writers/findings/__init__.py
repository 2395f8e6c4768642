"""
Findings as people and machines read them: a format a file, a line in `FORMATS`.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass

from localize.finding import Finding

FORMATS = {
    "human": "localize.writers.findings.human",
    "json": "localize.writers.findings.json",
    "sarif": "localize.writers.findings.sarif",
    "junit": "localize.writers.findings.junit",
    "github": "localize.writers.findings.github",
}
"""Name → the module with `text(judged) -> str`."""


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with its place: the file, and the texts that its spans count in."""

    file: str
    finding: Finding
    source: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """What `localize check` has to say: `units` were judged, `suppressed` findings left out."""

    findings: Sequence[Located]
    units: int
    suppressed: int = 0
    failed: Sequence[tuple[str, str]] = ()
    """Files that could not be read: (file, reason)."""
    unasked: Sequence[str] = ()
    """Which checks did not run for want of models, and why."""


def text(judged: Judged, form: str) -> str:
    """The findings in the format `form`, a key of `FORMATS`."""
    return str(importlib.import_module(FORMATS[form]).text(judged))

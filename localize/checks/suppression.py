"""
Findings that a person has looked at and lets stand: by code and place, with a reason and an end.

In ``localize.toml``::

    [[check.suppress]]
    code = "A002"
    file = "articles/budget*.md"
    text = "fiscal 2025"
    reason = "the source's own misprint, confirmed with the author"
    until = 2026-12-31
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch

from localize.finding import Finding


@dataclass(frozen=True, slots=True)
class Suppression:
    """
    Lets findings of `code` (or of codes that begin so) stand.

    `file` is a glob over the file's path and `text` a part of the source; empty ones match all.
    After the day `until` it counts no more.
    """

    code: str
    reason: str
    file: str = ""
    text: str = ""
    until: date | None = None

    def covers(self, finding: Finding, file: str, source: str, today: date) -> bool:
        """Whether it lets `finding` of `file` stand, whose unit has the text `source`."""
        return (
            finding.code.startswith(self.code)
            and (not self.file or fnmatch(file, self.file))
            and self.text in source
            and (self.until is None or today <= self.until)
        )


def suppressed(
    finding: Finding, file: str, source: str, by: Iterable[Suppression], today: date
) -> bool:
    """Whether any suppression lets `finding` stand on the day `today`."""
    return any(one.covers(finding, file, source, today) for one in by)

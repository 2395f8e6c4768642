"""For people: the sentence with its span underlined, why, and what to do."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from localize.document import Span
from localize.errors import shown
from localize.finding import Severity
from localize.writers.findings import Judged

_WIDTH = 100
"""Columns of context around a span."""


def text(judged: Judged) -> str:
    """The findings file by file, then the counts."""
    return "\n".join([*_blocks(judged), summary(judged)])


def summary(judged: Judged) -> str:
    """One line: how many findings of each severity in how many units."""
    counts = Counter(located.finding.severity for located in judged.findings)
    parts = [
        f"{counts[severity]} {severity}" for severity in reversed(Severity) if counts[severity]
    ]
    said = ", ".join(parts) or "no findings"
    suppressed = f", {judged.suppressed} suppressed" if judged.suppressed else ""
    units = "unit" if judged.units == 1 else "units"
    return f"{said} in {judged.units} {units}{suppressed}"


def _blocks(judged: Judged) -> Iterator[str]:
    for located in judged.findings:
        finding = located.finding
        place = f"{located.file}:{finding.unit_id}" if finding.unit_id else located.file
        yield f"{shown(place)}: {finding.severity} {finding.code} {finding.name}: {shown(finding.message)}"
        yield from _underlined("source", located.source, finding.source_span)
        yield from _underlined("target", located.target, finding.target_span)
        if finding.fix:
            where = "source" if finding.fix.in_source else "target"
            yield f"    fix in the {where}: {shown(finding.fix.text)}"
        yield ""
    for file, reason in judged.failed:
        yield f"{shown(file)}: {shown(reason)}\n"
    for reason in judged.unasked:
        yield f"{shown(reason)}\n"


def _underlined(name: str, sentence: str, span: Span | None) -> Iterator[str]:
    if not sentence:
        return
    if span is None:
        yield f"    {name}: {shown(_cut(sentence, 0, _WIDTH))}"
        return
    start = max(0, span.start - _WIDTH // 2)
    before = ("…" if start else "") + shown(sentence[start : span.start])
    inside = shown(span.of(sentence))
    after = shown(_cut(sentence, span.end, _WIDTH // 2))
    yield f"    {name}: {before}{inside}{after}"
    pad = " " * (len(f"    {name}: ") + _columns(before))
    yield pad + "~" * max(1, _columns(inside))


def _cut(sentence: str, start: int, length: int) -> str:
    piece = sentence[start : start + length]
    return piece + ("…" if len(sentence) > start + length else "")


def _columns(line: str) -> int:
    """How many columns of a terminal the line takes."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in line
    )

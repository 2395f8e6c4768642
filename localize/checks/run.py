"""All checks over a text, in the order of the text."""

from __future__ import annotations

from localize.checks import CHECKS
from localize.checks.check import ArticleCheck, Check, Reading, SourceCheck, SourceText
from localize.checks.settings import Settings
from localize.document import Span
from localize.finding import Finding

_START = Span(0, 0)


def run(reading: Reading, settings: Settings) -> list[Finding]:
    """
    What the catalogue finds in an article and its translation, unit by unit, then by code.

    The source is judged with it: what it inherited it hands on.
    """
    wanted = [check for check in CHECKS if settings.wants(check.code)]
    of_units = [check for check in wanted if isinstance(check, Check)]
    # All checks of a unit in turn: they share what was read of its texts, however long the article.
    found = [finding for unit in reading.units for check in of_units for finding in check(unit)]
    for check in wanted:
        match check:
            case ArticleCheck():
                found += check(reading)
            case SourceCheck() if reading.units:
                found += check(_source_of(reading))
    return _in_order(found, [unit.segment.id for unit in reading.units])


def run_source(text: SourceText, settings: Settings) -> list[Finding]:
    """What the catalogue finds in a source alone."""
    found: list[Finding] = []
    for check in CHECKS:
        if isinstance(check, SourceCheck) and settings.wants(check.code):
            found += check(text)
    return _in_order(found, [segment.id for segment in text.segments])


def _source_of(reading: Reading) -> SourceText:
    return SourceText(
        tuple(unit.segment for unit in reading.units), reading.termbase, reading.published
    )


def _in_order(found: list[Finding], ids: list[str]) -> list[Finding]:
    places = {unit_id: place for place, unit_id in enumerate(ids)}
    return sorted(
        found,
        key=lambda finding: (
            places.get(finding.unit_id, -1),
            finding.code,
            finding.source_span or finding.target_span or _START,
        ),
    )

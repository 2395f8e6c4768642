"""GitHub's workflow commands: findings as annotations of a pull request."""

from __future__ import annotations

from localize.finding import Severity
from localize.writers.findings import Judged

_LEVELS = {Severity.MINOR: "notice", Severity.MAJOR: "warning", Severity.CRITICAL: "error"}


def text(judged: Judged) -> str:
    """A command a finding, escaped as GitHub's toolkit does."""
    lines = [
        f"::{_LEVELS[found.finding.severity]} file={_property(found.file)},"
        f"title={_property(f'{found.finding.code} {found.finding.name}')}"
        f"::{_data(f'{found.finding.unit_id}: {found.finding.message}')}"
        for found in judged.findings
    ]
    return "\n".join(
        [
            *lines,
            *(f"::error file={_property(file)}::{_data(reason)}" for file, reason in judged.failed),
        ]
    )


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")

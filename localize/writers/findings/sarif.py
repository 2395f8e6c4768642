"""SARIF 2.1.0 (OASIS): findings for code-scanning services."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from localize import __version__
from localize.finding import Severity
from localize.writers.findings import Judged, Located

_LEVELS = {Severity.MINOR: "note", Severity.MAJOR: "warning", Severity.CRITICAL: "error"}


def text(judged: Judged) -> str:
    """One run: a rule for each check that found something, a result for each finding."""
    rules = {located.finding.code: located.finding for located in judged.findings}
    run = {
        "tool": {
            "driver": {
                "name": "localize",
                "version": __version__,
                "rules": [
                    {"id": code, "name": finding.name, "properties": {"category": finding.category}}
                    for code, finding in sorted(rules.items())
                ],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(located) for located in judged.findings],
        "invocations": [
            {
                "executionSuccessful": not judged.failed,
                "toolExecutionNotifications": [
                    {
                        "level": "error",
                        "message": {"text": reason},
                        "locations": [_file(file)],
                    }
                    for file, reason in judged.failed
                ],
            }
        ],
    }
    data = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _result(located: Located) -> dict[str, Any]:
    finding = located.finding
    location = _file(located.file) | {
        "logicalLocations": [{"name": finding.unit_id, "kind": "element"}]
    }
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [location],
        "properties": {
            "severity": finding.severity,
            "source": located.source,
            "target": located.target,
        },
    }
    return result


def _file(file: str) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": quote(file)}}}

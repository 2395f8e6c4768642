"""JUnit's XML: a test case a finding, for CI servers that show test reports."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from localize.writers.findings import Judged, Located

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold (section 2.2)."""


def text(judged: Judged) -> str:
    """A suite whose failures are the findings; its errors are files that could not be read."""
    cases = [_case(located) for located in judged.findings]
    errors = [
        f'  <testcase classname={_quoted(file)} name="read"><error message={_quoted(reason)}/></testcase>'
        for file, reason in judged.failed
    ]
    passed = [] if cases or errors else ['  <testcase classname="localize" name="check"/>']
    total = len(cases) + len(errors) + len(passed)
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<testsuite name="localize check" tests="{total}" failures="{len(cases)}"'
            f' errors="{len(errors)}" skipped="0">',
            *cases,
            *errors,
            *passed,
            "</testsuite>",
        ]
    )


def _case(located: Located) -> str:
    finding = located.finding
    body = f"source: {located.source}\ntarget: {located.target}"
    return (
        f"  <testcase classname={_quoted(located.file)}"
        f" name={_quoted(f'{finding.unit_id} {finding.code} {finding.name}')}>\n"
        f"    <failure type={_quoted(finding.severity)} message={_quoted(finding.message)}>"
        f"{escape(_clean(body))}</failure>\n  </testcase>"
    )


def _quoted(value: str) -> str:
    return quoteattr(_clean(value))


def _clean(value: str) -> str:
    return _NOT_XML.sub("�", value)

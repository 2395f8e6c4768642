"""
The page of the checks, `localize/checks/README.md`, made from the checks themselves.

``python -m localize.checks.catalogue`` writes it, with ``--check`` it only says (exit status 1)
that the page is not current. Each pair is shown with the message that it really gives, so the page
is also the record of all messages.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from localize.checks import CHECKS
from localize.checks.check import (
    AnyCheck,
    ArticleCheck,
    Check,
    Pair,
    Reading,
    SourceCheck,
    SourceText,
)
from localize.evidence import WordEvidence
from localize.finding import Finding
from localize.unit import Origin, OriginKind, Segment, TranslationUnit

PAGE = Path(__file__).with_name("README.md")

_INTRODUCTION = """\
# The checks

Made by `python -m localize.checks.catalogue`; do not edit. A finding has a code, a category of MQM, a severity
(minor, major, critical), and the places in source and target. `localize explain CODE` prints one of these pages.

| code | name | category | severity | in a line |
|---|---|---|---|---|
"""


def unit_of(pair: Pair) -> TranslationUnit:
    """The pair as a translation unit that nobody has marked terms in."""
    locales = pair.locales
    segment = Segment("1:0", pair.source, locales.source)
    origin = Origin(OriginKind.HUMAN)
    return TranslationUnit(segment, locales.target, pair.target, origin, evidence=pair.evidence)


def page() -> str:
    """The whole page."""
    checks = sorted(CHECKS, key=lambda check: check.code)
    return (
        _INTRODUCTION
        + "".join(map(_row, checks))
        + "".join(f"\n{explain(check)}" for check in checks)
    )


def explain(check: AnyCheck) -> str:
    """What one check looks for, with the pairs that show it."""
    lines = [
        f"## {check.code} {check.name}",
        "",
        f"*{check.category}, {check.severity}.* {_demoted(check.doc)}",
        "",
        *_cases(check),
    ]
    return "\n".join(lines) + "\n"


def findings(check: AnyCheck, case: Pair | SourceText | Reading) -> list[Finding]:
    """What a check says of one of its cases."""
    match check, case:
        case Check(), Pair():
            return list(check(unit_of(case)))
        case SourceCheck(), SourceText():
            return list(check(case))
        case ArticleCheck(), Reading():
            return list(check(case))
    raise TypeError(f"{check.code} does not judge a {type(case).__name__}")


def _row(check: AnyCheck) -> str:
    summary = check.doc.strip().split("\n\n")[0].replace("\n", " ")
    return f"| {check.code} | {check.name} | {check.category} | {check.severity} | {summary} |\n"


def _demoted(doc: str) -> str:
    """A check's text with its headings two levels down, below the check's own."""
    return re.sub(r"^#", "###", doc.strip(), flags=re.MULTILINE)


def _cases(check: AnyCheck) -> Iterator[str]:
    for case in check.bad:
        yield f"- {_shown(case)}"
        yield from (
            f"  - {finding.severity}: {finding.message}" for finding in findings(check, case)
        )
    if check.good:
        yield ""
        yield "Nothing is said of:"
        yield ""
        yield from (f"- {_shown(case)}" for case in check.good)


def _shown(case: Pair | SourceText | Reading) -> str:
    match case:
        case Pair():
            source, target = case.source, case.target
            if case.evidence is not None:
                source = _marked(source, case.evidence.source)
                target = _marked(target, case.evidence.target)
            shown = f"`{source}` → `{target}` ({case.direction})"
        case SourceText():
            shown = " ".join(f"`{segment.text}`" for segment in case.segments)
        case Reading():
            shown = "; ".join(f"`{unit.source}` → `{unit.target}`" for unit in case.units)
    return shown.replace("\n", "⏎")


def _marked(text: str, words: Sequence[WordEvidence]) -> str:
    """`text` with the words that models doubt in brackets."""
    for word in reversed(words):  # from the end: earlier offsets stay true
        if word.surprise:
            start, end = word.span.start, word.span.end
            text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text.replace("] [", " ")


def main(arguments: list[str]) -> int:
    """Write the page, or hold it against what it should be."""
    wanted = page()
    if "--check" in arguments:
        current = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == wanted
        if not current:
            sys.stderr.write(f"{PAGE.name} is not current: python -m localize.checks.catalogue\n")
        return 0 if current else 1
    PAGE.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

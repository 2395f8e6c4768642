"""
How many lost and replaced names the checks of names see, and how often they cry wolf.

``python -m tests.bench.names ../shared/data`` prints two tables. *Recall*: of DEMETR's errors of
names, the share newly flagged, by language: the spoiled translation has a finding that the good one
does not have. *False alarms*: of human translations (NTREX-128), the share of segments with any
finding of A020 to A024 and with a major or critical one, in both directions, and the processor time
a pair takes. ``--every N`` takes every Nth pair; ``--show`` prints the findings as well.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from localize.bcp47 import Locale
from localize.checks import (
    a020_name_lost,
    a021_name_replaced,
    a023_self_action,
    a024_parenthesis_made_up,
)
from localize.finding import Finding, Severity
from localize.unit import Origin, OriginKind, Segment, TranslationUnit

CHECKS = (
    a020_name_lost.CHECK,
    a021_name_replaced.CHECK,
    a023_self_action.CHECK,
    a024_parenthesis_made_up.CHECK,
)
KINDS = {"removed": "critical_id25_ne_removed", "replaced": "critical_id9_ne_replaced"}


def judge(source: str, source_tag: str, target: str, target_tag: str) -> list[Finding]:
    """What the checks of names say of a pair."""
    segment = Segment("1:0", source, Locale.parse(source_tag))
    unit = TranslationUnit(
        segment, Locale.parse(target_tag), target, Origin(OriginKind.HUMAN, "bench")
    )
    return [finding for check in CHECKS for finding in check(unit)]


def recall(data: Path, kind: str, every: int) -> Iterator[tuple[str, float, int]]:
    """By language, and for all: the percentage of the planted errors that is newly flagged."""
    rows = [
        line.split("\t")
        for line in (data / "demetr" / f"{kind}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    ]
    planted: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for language, _, source, good, spoiled in rows[::every]:
        new = {_key(one) for one in judge(source, language, spoiled, "en")}
        new -= {_key(one) for one in judge(source, language, good, "en")}
        for row in (language, "all"):
            planted[row] += 1
            seen[row] += bool(new)
    for language in sorted(planted):
        yield language, 100 * seen[language] / planted[language], planted[language]


def _key(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.message


def false_alarms(
    data: Path, tag: str, every: int, *, into_english: bool, show: bool
) -> tuple[float, float, float]:
    """Percentages of pairs flagged at all and gravely, and milliseconds of processor time a pair."""
    english, other = (
        (data / "ntrex" / f"{name}.txt").read_text(encoding="utf-8").splitlines()[::every]
        for name in ("en", tag)
    )
    flagged = grave = 0
    start = time.process_time()
    for one, two in zip(english, other, strict=True):
        pair = (two, tag, one, "en") if into_english else (one, "en", two, tag)
        found = judge(*pair)
        flagged += bool(found)
        grave += any(finding.severity.rank > Severity.MINOR.rank for finding in found)
        if show:
            for finding in found:
                print(f"    {finding.code} {finding.severity}: {finding.message}")
    spent = 1000 * (time.process_time() - start) / len(english)
    return 100 * flagged / len(english), 100 * grave / len(english), spent


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of development data")
    parser.add_argument("--every", type=int, default=1, help="take every Nth pair")
    parser.add_argument("--show", action="store_true", help="print the false alarms")
    options = parser.parse_args(arguments)
    for title, kind in KINDS.items():
        shares = recall(options.data, kind, options.every)
        print(f"{title:9}", *(f"{name} {share:5.1f} ({count})" for name, share, count in shares))
    tags = sorted(path.stem for path in (options.data / "ntrex").glob("*.txt"))
    sums: Counter[str] = Counter()
    for tag in tags:
        if tag == "en":
            continue
        for into_english in (False, True):
            any_, grave, spent = false_alarms(
                options.data, tag, options.every, into_english=into_english, show=options.show
            )
            direction = f"{tag}>en" if into_english else f"en>{tag}"
            print(f"{direction:9} any {any_:5.2f}  major {grave:5.2f}  {spent:5.2f} ms")
            way = "into English" if into_english else "from English"
            sums.update({f"any {way}": any_, f"major {way}": grave})
    for name in sorted(sums):
        print(f"{name:20} {sums[name] / (len(tags) - 1):5.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])

"""
How much the checks catch and how often they cry wolf, beside pofilter on the same pairs.

``python -m tests.bench.checks ../shared/data`` prints two tables. *Recall*: of the planted errors of
DEMETR, the share that is newly flagged: the spoiled translation has a finding that the good one does
not have. *False alarms*: of human translations (NTREX-128), the share of segments with any finding,
and with one that is major or critical. ``--every N`` takes every Nth pair; ``--floors``
raises `tests/floors.json` to what is reached.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from localize.bcp47 import Locale
from localize.checks import CHECKS
from localize.checks.check import Check
from localize.finding import Finding, Severity
from localize.unit import Origin, OriginKind, Segment, TranslationUnit

FLOORS = Path(__file__).parents[1] / "floors.json"
# The sample that `make test` can afford: every so many pairs of DEMETR, and of NTREX.
SAMPLE_DEMETR, SAMPLE_NTREX = 12, 32
# What a floor leaves to chance: points of recall, and of false alarms, below and above the measured.
_SLACK = 2.0

_UNIT_CHECKS = [check for check in CHECKS if isinstance(check, Check)]


@dataclass(slots=True)
class Recall:
    """Of `planted` errors of a kind, how many ours and pofilter newly flag; by language as well."""

    planted: Counter[str] = field(default_factory=Counter)
    ours: Counter[str] = field(default_factory=Counter)
    pofilter: Counter[str] = field(default_factory=Counter)
    good_flagged: int = 0

    def share(self, counts: Counter[str], language: str = "") -> float:
        """The percentage of a language, or of all."""
        whole = self.planted[language] if language else self.planted.total()
        part = counts[language] if language else counts.total()
        return 100 * part / whole if whole else 0.0


@dataclass(slots=True)
class Alarms:
    """Of `segments` sound translations of a direction, how many are flagged at all, and gravely."""

    segments: int = 0
    any: int = 0
    grave: int = 0
    pofilter: int = 0
    by_code: Counter[str] = field(default_factory=Counter)

    def percent(self, count: int) -> float:
        """`count` as a percentage of the segments."""
        return 100 * count / self.segments


def judge(unit: TranslationUnit) -> list[Finding]:
    """What all checks of a unit say of it."""
    return [finding for check in _UNIT_CHECKS for finding in check(unit)]


def demetr(
    folder: Path, every: int = 1
) -> Iterator[tuple[str, list[tuple[TranslationUnit, TranslationUnit]]]]:
    """Each kind of planted error with its pairs of good and spoiled units."""
    for path in sorted(
        (folder / "demetr").glob("*.tsv"), key=lambda path: path.stem.split("_", 1)[1]
    ):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
        pairs = [
            (_unit(row[2], row[0], row[3], "en"), _unit(row[2], row[0], row[4], "en"))
            for row in rows[::every]
            if len(row) == 5
        ]
        yield path.stem, pairs


def ntrex(folder: Path, every: int = 1) -> Iterator[tuple[str, list[TranslationUnit]]]:
    """Each direction between English and another locale, with its human translations."""
    texts = {
        path.stem: path.read_text(encoding="utf-8").splitlines()
        for path in sorted((folder / "ntrex").glob("*.txt"))
    }
    english = texts.pop("en")
    for locale, lines in texts.items():
        pairs = list(zip(english, lines, strict=False))[::every]
        yield f"en>{locale}", [_unit(one, "en", other, locale) for one, other in pairs]
        yield f"{locale}>en", [_unit(other, locale, one, "en") for one, other in pairs]


def _unit(source: str, source_locale: str, target: str, target_locale: str) -> TranslationUnit:
    segment = Segment("1:0", source, Locale.parse(source_locale))
    return TranslationUnit(segment, Locale.parse(target_locale), target, Origin(OriginKind.HUMAN))


def recall(
    pairs: Iterable[tuple[TranslationUnit, TranslationUnit]], pofilter: Pofilter | None = None
) -> Recall:
    """Count what is newly flagged."""
    counts = Recall()
    for good, spoiled in pairs:
        language = good.segment.locale.language
        counts.planted[language] += 1
        said = {(finding.code, finding.message) for finding in judge(good)}
        counts.good_flagged += bool(said)
        counts.ours[language] += bool(
            {(finding.code, finding.message) for finding in judge(spoiled)} - said
        )
        if pofilter is not None:
            counts.pofilter[language] += bool(pofilter.judge(spoiled) - pofilter.judge(good))
    return counts


def alarms(units: Iterable[TranslationUnit], pofilter: Pofilter | None = None) -> Alarms:
    """Count what is flagged in sound translations."""
    counts = Alarms()
    for unit in units:
        found = judge(unit)
        counts.segments += 1
        counts.any += bool(found)
        counts.grave += any(finding.severity is not Severity.MINOR for finding in found)
        counts.by_code.update({finding.code for finding in found})
        if pofilter is not None:
            counts.pofilter += bool(pofilter.judge(unit))
    return counts


class Pofilter:
    """translate-toolkit's checks with the target's language set, as `pofilter --language` runs them."""

    def __init__(self) -> None:
        self._checkers: dict[str, Any] = {}

    def judge(self, unit: TranslationUnit) -> frozenset[str]:
        """The names of the tests that the unit fails."""
        from translate.filters import checks
        from translate.storage import po

        code = unit.locale.gettext
        if code not in self._checkers:
            self._checkers[code] = checks.StandardChecker(checks.CheckerConfig(targetlanguage=code))
        message = po.pounit(unit.source)
        message.target = unit.target
        return frozenset(self._checkers[code].run_filters(message))


def digest(folder: Path) -> str:
    """SHA-256 of the data the floors were measured on."""
    summed = hashlib.sha256()
    for path in sorted([*(folder / "demetr").glob("*.tsv"), *(folder / "ntrex").glob("*.txt")]):
        summed.update(path.name.encode() + b"\0" + path.read_bytes())
    return summed.hexdigest()


def floors(folder: Path, old: Mapping[str, Any], why: str) -> dict[str, Any]:
    """
    What the sample of the tests must reach, and what it may not pass.

    Without a reason no floor goes down and no ceiling up; with one, the reason is written beside them.
    """
    recalls = {
        kind: max(0.0, round(counts.share(counts.ours) - _SLACK, 1))
        for kind, counts in ((kind, recall(pairs)) for kind, pairs in demetr(folder, SAMPLE_DEMETR))
    }
    ceilings = {
        direction: {
            "any": round(counts.percent(counts.any) + _SLACK, 1),
            "grave": round(counts.percent(counts.grave) + _SLACK, 1),
        }
        for direction, counts in (
            (one, alarms(units)) for one, units in ntrex(folder, SAMPLE_NTREX)
        )
    }
    if not why:
        recalls = {
            kind: max(floor, old.get("recall", {}).get(kind, 0.0))
            for kind, floor in recalls.items()
        }
        ceilings = {
            direction: {
                grade: min(value, old.get("alarms", {}).get(direction, {}).get(grade, value))
                for grade, value in ceiling.items()
            }
            for direction, ceiling in ceilings.items()
        }
    lowered = [*old.get("lowered", []), why] if why else old.get("lowered", [])
    return {"corpus": digest(folder), "lowered": lowered, "recall": recalls, "alarms": ceilings}


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="the folder with demetr/ and ntrex/")
    parser.add_argument("--every", type=int, default=1, help="take every Nth pair")
    parser.add_argument(
        "--floors",
        action="store_true",
        help="raise the floors of tests/floors.json to what is reached",
    )
    parser.add_argument(
        "--lower",
        default="",
        metavar="WHY",
        help="with --floors: let floors go down, for this reason",
    )
    options = parser.parse_args(arguments)
    if options.floors:
        old = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
        new = floors(options.data, old, options.lower)
        FLOORS.write_text(json.dumps(new, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        return
    pofilter = Pofilter()
    _print_recall(
        {kind: recall(pairs, pofilter) for kind, pairs in demetr(options.data, options.every)}
    )
    _print_alarms(
        {
            direction: alarms(units, pofilter)
            for direction, units in ntrex(options.data, options.every)
        }
    )
    _print_speed(
        [unit for _, units in ntrex(options.data, max(options.every, 10)) for unit in units]
    )


def _print_recall(table: Mapping[str, Recall]) -> None:
    languages = sorted({language for counts in table.values() for language in counts.planted})
    _write(
        f"{'planted error':34}{'pairs':>6}{'recall':>8}{'pofilter':>9}{'good':>7}   "
        + "".join(f"{language:>6}" for language in languages)
    )
    for kind, counts in table.items():
        good = 100 * counts.good_flagged / max(1, counts.planted.total())
        shares = "".join(f"{counts.share(counts.ours, language):6.0f}" for language in languages)
        _write(
            f"{kind:34}{counts.planted.total():6}{counts.share(counts.ours):7.1f}%{counts.share(counts.pofilter):8.1f}%{good:6.1f}%   {shares}"
        )


def _print_alarms(table: Mapping[str, Alarms]) -> None:
    _write(
        f"\n{'human translations':20}{'segments':>9}{'any':>8}{'grave':>8}{'pofilter':>9}   most frequent"
    )
    for direction, counts in table.items():
        most = ", ".join(
            f"{code} {counts.percent(count):.1f}" for code, count in counts.by_code.most_common(5)
        )
        _write(
            f"{direction:20}{counts.segments:9}{counts.percent(counts.any):7.2f}%{counts.percent(counts.grave):7.2f}%"
            f"{counts.percent(counts.pofilter):8.1f}%   {most}"
        )


def _print_speed(units: list[TranslationUnit]) -> None:
    for unit in units[::7]:  # dictionaries are loaded once a process, however many pairs it judges
        judge(unit)
    spent: dict[str, float] = defaultdict(float)
    started = time.process_time()
    for unit in units:
        for check in _UNIT_CHECKS:
            before = time.process_time()
            list(check(unit))
            spent[check.code] += time.process_time() - before
    whole = time.process_time() - started
    slowest = sorted(spent.items(), key=lambda item: -item[1])[:6]
    _write(
        f"\n{60 * len(units) / whole:,.0f} pairs a minute on one core; slowest: "
        + ", ".join(f"{code} {1000 * seconds / len(units):.2f} ms" for code, seconds in slowest)
    )


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])

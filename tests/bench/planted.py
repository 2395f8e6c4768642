"""
What share of planted errors is found, by kind and direction, between English and five languages.

Good pairs are human translations of news (NTREX-128, every Nth line, odd ones where N is even, as
the even lines served development). An error counts as found where the spoiled pair has a finding that the good one
has not. ``--models`` asks Firefox' embedded models as well: a second column for their directions.
``--drafts`` spoils what the Argos packages in a folder translate, in place of what people did.

    python -m tests.bench.planted ../shared/data --models
    python -m tests.bench.planted ../shared/data --models --drafts ../shared/models
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from localize.bcp47 import Direction
from localize.engines import argos, firefox
from localize.engines.argos import Argos
from localize.engines.digest import verify
from localize.engines.evidence import Witnesses
from localize.finding import Severity
from localize.unit import TranslationUnit
from tests.bench.checks import judge
from tests.bench.plants import DIRECTIONS, PLANTS, Good, planted
from tests.checks.mutate import unit_of

_STRANGE_LINE = 37
"""How many lines further on the text stands that phrases and names are taken from."""
_FILES = {"pt": "pt-BR"}


@dataclass(slots=True)
class Found:
    """Of `planted` errors of a kind, how many were found, and by which checks."""

    planted: int = 0
    found: int = 0
    by_code: Counter[str] = field(default_factory=Counter)

    def add(self, codes: set[str]) -> None:
        """Count one more error, found by the checks of these codes."""
        self.planted += 1
        self.found += bool(codes)
        self.by_code.update(codes)

    def __str__(self) -> str:
        return f"{100 * self.found / self.planted:.0f}" if self.planted else "–"


@dataclass(slots=True)
class Table:
    """The kinds of a direction, and what is said of the good pairs."""

    good: int = 0
    flagged: int = 0
    grave: int = 0
    kinds: dict[str, Found] = field(default_factory=lambda: {kind: Found() for kind in PLANTS})


Drafts = Mapping[str, Argos]
"""Direction → what makes the good pairs' targets there; people do where there is none."""


def drafting(packages: Path, folder: Path) -> Drafts:
    """The engines of the Argos packages in `packages`, unpacked into `folder`."""
    for archive in packages.glob("*.argosmodel"):
        zipfile.ZipFile(archive).extractall(folder)
    models = argos.installed(folder / "store", [folder])
    return {str(model.direction): Argos(model, verify(model), 1) for model in models}


def goods(
    folder: Path, direction: str, every: int, drafts: Drafts
) -> Iterator[tuple[int, TranslationUnit, str]]:
    """Line number, good pair, and another target of the same language."""
    ways = Direction.parse(direction)
    sources, targets = (
        (folder / "ntrex" / f"{_FILES.get(str(locale), locale)}.txt")
        .read_text("utf-8")
        .splitlines()
        for locale in (ways.source, ways.target)
    )
    lines = range(1, len(targets), every)
    made = [targets[line] for line in lines]
    if direction in drafts:
        made = drafts[direction].translate([sources[line] for line in lines])
    for line, target in zip(lines, made, strict=True):
        other = targets[(line + _STRANGE_LINE) % len(targets)]
        yield line, unit_of(sources[line], target, direction), other


def spoiled(line: int, unit: TranslationUnit, other: str) -> Iterator[tuple[str, TranslationUnit]]:
    """The pair with each kind of error that can be planted in it; the same on every run."""
    for kind, plant in PLANTS.items():
        chance = random.Random(f"{unit.segment.locale}>{unit.locale} {line} {kind}")
        good = Good(unit.target, unit.locale.language, other, unit.source, chance)
        if (text := planted(good, plant)) is not None:
            yield kind, replace(unit, target=text)


def measure(
    pairs: Iterable[tuple[int, TranslationUnit, str]], witnesses: Witnesses | None
) -> Table:
    """Plant and judge; with `witnesses` models are asked of every pair."""
    table = Table()
    for line, good, other in pairs:
        (good,) = witnesses.heard([good]) if witnesses else (good,)
        said = judge(good)
        known = {(finding.code, finding.message) for finding in said}
        table.good += 1
        table.flagged += bool(said)
        table.grave += any(finding.severity is not Severity.MINOR for finding in said)
        for kind, unit in spoiled(line, good, other):
            (heard,) = witnesses.heard([unit]) if witnesses else (unit,)
            new = {
                finding.code
                for finding in judge(heard)
                if (finding.code, finding.message) not in known
            }
            table.kinds[kind].add(new)
    return table


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="the folder with ntrex/")
    parser.add_argument(
        "--every", type=int, default=8, help="take every Nth pair; even, so that lines are odd"
    )
    parser.add_argument(
        "--models", action="store_true", help="ask models as well where there are any"
    )
    parser.add_argument(
        "--drafts",
        type=Path,
        metavar="FOLDER",
        help="Argos packages whose translations are spoiled",
    )
    options = parser.parse_args(arguments)
    witnesses = Witnesses(firefox.installed(Path(), [])) if options.models else None
    tables: dict[str, Table] = {}
    with TemporaryDirectory() as scratch:
        drafts = drafting(options.drafts, Path(scratch)) if options.drafts else {}
        for direction in drafts or DIRECTIONS:
            pairs = list(goods(options.data, direction, options.every, drafts))
            tables[direction] = measure(pairs, None)
            if witnesses and witnesses.heard([pairs[0][1]])[0].evidence is not None:
                started = time.process_time()
                table = tables[f"+{direction}"] = measure(pairs, witnesses)
                judged = table.good + sum(found.planted for found in table.kinds.values())
                spent = 1000 * (time.process_time() - started) / judged
                _write(f"{direction} with models: {spent:.0f} ms a pair")
    _print(tables)


def _print(tables: Mapping[str, Table]) -> None:
    """Recall in percent; columns with a plus are with models."""
    _write(
        f"{'planted error':22}{'errors':>7}"
        + "".join(f"{name:>8}" for name in tables)
        + "   found by"
    )
    for kind in PLANTS:
        found = [table.kinds[kind] for table in tables.values()]
        by_code: Counter[str] = sum((one.by_code for one in found), Counter())
        codes = " ".join(code for code, _ in by_code.most_common(3))
        errors = sum(
            table.kinds[kind].planted for name, table in tables.items() if not name.startswith("+")
        )
        _write(f"{kind:22}{errors:7}" + "".join(f"{one!s:>8}" for one in found) + f"   {codes}")
    for name, counts in (
        ("good pairs flagged, %", [table.flagged for table in tables.values()]),
        ("major or critical, %", [table.grave for table in tables.values()]),
    ):
        _write(f"{name:29}" + _shares(counts, [table.good for table in tables.values()]))


def _shares(counts: Sequence[int], of: Sequence[int]) -> str:
    return "".join(f"{100 * count / whole:8.1f}" for count, whole in zip(counts, of, strict=True))


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])

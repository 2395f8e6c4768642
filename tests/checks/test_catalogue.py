"""Every check is its own table of cases; these tests hold the tables, and the page made of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from localize import checks
from localize.checks import CHECKS, catalogue
from localize.checks.catalogue import findings, unit_of
from localize.checks.check import AnyCheck, Check, Pair, Reading, SourceText

Case = Pair | SourceText | Reading

UNIT_CHECKS = [check for check in CHECKS if isinstance(check, Check)]


def _rows(side: str, among: tuple[AnyCheck, ...] | list[Check]) -> list[object]:
    return [
        pytest.param(check, case, id=f"{check.code}-{index}")
        for check in among
        for index, case in enumerate(getattr(check, side))
    ]


@pytest.mark.parametrize(("check", "case"), _rows("bad", CHECKS))
def test_a_bad_case_gives_exactly_one_finding(check: AnyCheck, case: Case) -> None:
    assert [finding.code for finding in findings(check, case)] == [check.code]


@pytest.mark.parametrize(("check", "case"), _rows("good", CHECKS))
def test_a_good_case_gives_none(check: AnyCheck, case: Case) -> None:
    assert findings(check, case) == []


@pytest.mark.parametrize(("check", "pair"), _rows("bad", UNIT_CHECKS))
def test_a_finding_lies_inside_its_texts(check: Check, pair: Pair) -> None:
    (finding,) = check(unit_of(pair))
    for span, text in ((finding.source_span, pair.source), (finding.target_span, pair.target)):
        assert span is None or 0 <= span.start <= span.end <= len(text)
    assert finding.source_span or finding.target_span


@pytest.mark.parametrize(("check", "pair"), _rows("good", UNIT_CHECKS))
def test_a_good_pair_is_let_pass_by_all_checks(check: Check, pair: Pair) -> None:
    assert [finding for other in UNIT_CHECKS for finding in other(unit_of(pair))] == []


@pytest.mark.parametrize(("check", "pair"), _rows("bad", UNIT_CHECKS))
def test_a_certain_fix_mends_the_finding(check: Check, pair: Pair) -> None:
    (finding,) = check(unit_of(pair))
    if finding.fix is None or finding.fix.in_source:
        return
    span = finding.fix.span
    mended = pair.target[: span.start] + finding.fix.text + pair.target[span.end :]
    assert list(check(unit_of(Pair(pair.source, mended, pair.direction)))) == []


def test_no_code_and_no_name_is_used_twice() -> None:
    codes = Counter(check.code for check in CHECKS)
    names = Counter(check.name for check in CHECKS)
    assert [key for counts in (codes, names) for key, count in counts.items() if count > 1] == []


def test_the_catalogue_names_every_check_file() -> None:
    folder = Path(checks.__file__).parent
    files = {path.stem[:4].upper() for path in folder.glob("[atlfm][0-9][0-9][0-9]_*.py")}
    assert {check.code for check in CHECKS} == files


def test_every_check_has_cases_and_more_than_one_direction() -> None:
    lacking = [
        check.code
        for check in UNIT_CHECKS
        if not check.good or len({pair.direction for pair in check.bad}) < 2
    ]
    assert lacking == []


def test_the_page_is_current() -> None:
    assert catalogue.PAGE.read_text(encoding="utf-8") == catalogue.page()

"""The cases of the checks that see a whole text: each is its own table, as in `test_catalogue`."""

from __future__ import annotations

import pytest

from localize.checks import CHECKS
from localize.checks.catalogue import findings
from localize.checks.check import AnyCheck, ArticleCheck, Reading, SourceCheck, SourceText

WHOLE = [check for check in CHECKS if isinstance(check, SourceCheck | ArticleCheck)]
GOOD = [
    pytest.param(check, case, id=f"{check.code}-{index}")
    for check in WHOLE
    for index, case in enumerate(check.good)
]
BAD = [
    pytest.param(check, case, id=f"{check.code}-{index}")
    for check in WHOLE
    for index, case in enumerate(check.bad)
]


@pytest.mark.parametrize(("check", "case"), BAD)
def test_a_bad_case_gives_exactly_one_finding(check: AnyCheck, case: SourceText | Reading) -> None:
    assert [finding.code for finding in findings(check, case)] == [check.code]


@pytest.mark.parametrize(("check", "case"), GOOD)
def test_a_good_case_is_let_pass(check: AnyCheck, case: SourceText | Reading) -> None:
    assert findings(check, case) == []


@pytest.mark.parametrize(("check", "case"), BAD)
def test_a_finding_lies_inside_the_unit_it_names(
    check: AnyCheck, case: SourceText | Reading
) -> None:
    (finding,) = findings(check, case)
    if isinstance(case, SourceText):
        texts = {segment.id: (segment.text, "") for segment in case.segments}
    else:
        texts = {unit.segment.id: (unit.source, unit.target) for unit in case.units}
    source, target = texts[finding.unit_id]
    for span, text in ((finding.source_span, source), (finding.target_span, target)):
        assert span is None or 0 <= span.start < span.end <= len(text)
    assert finding.source_span or finding.target_span

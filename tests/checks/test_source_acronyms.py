"""T003 and what it reads: acronyms and their expansions."""

from __future__ import annotations

import pytest

from localize.checks import t003_acronym
from localize.checks.check import SourceText
from localize.checks.names.acronyms import Fit, expansions
from localize.finding import Severity


@pytest.mark.parametrize(
    ("text", "letters", "name", "fit"),
    [
        ("The Office for Lakes (OFL) closed.", "OFL", "Office for Lakes", Fit.GOOD),
        ("the Security Service of Ukraine (SBU)", "SBU", "Security Service of Ukraine", Fit.GOOD),
        ("the FSB (Federal Security Service)", "FSB", "Federal Security Service", Fit.GOOD),
        ("the National Anti-Corruption Bureau of Ukraine (NABU)", "NABU", "National Anti-Corruption Bureau of Ukraine", Fit.GOOD),
        ("Рада національної безпеки і оборони України (РНБО)", "РНБО", "Рада національної безпеки і оборони України", Fit.GOOD),
        ("The Centre for River Data (CCD)", "CCD", "Centre for River Data", Fit.NEAR),
        ("The Northern River Club (NCR)", "NCR", "Northern River Club", Fit.NEAR),
        ("The Northern River Club (XYZQ)", "XYZQ", "Northern River Club", Fit.NONE),
    ],
)  # fmt: skip
def test_an_expansion_is_read_with_its_fit(text: str, letters: str, name: str, fit: Fit) -> None:
    (found,) = expansions(text)
    assert (found.letters, found.name.of(text), found.fit) == (letters, name, fit)


@pytest.mark.parametrize(
    "text", ["He spoke to reporters (BBC).", "It rose in May (AP).", "They met (see 2.1) there."]
)
def test_a_source_in_parentheses_is_no_expansion(text: str) -> None:
    assert list(expansions(text)) == []


def test_letters_of_another_country_are_let_pass() -> None:
    text = "Indonesia's Agency for the Study of Weather (BPWX) warned of rain."
    assert list(t003_acronym.CHECK(SourceText.of(text))) == []


def test_letters_that_fit_nothing_are_minor() -> None:
    text = SourceText.of("The Northern River Club (XYZQ) warned of rain.")
    assert [finding.severity for finding in t003_acronym.CHECK(text)] == [Severity.MINOR]


def test_one_name_with_two_acronyms_is_reported_at_the_second() -> None:
    text = SourceText.of("The Office for Lakes (OFL) met.", "The Office for Lakes (OL) left.")
    assert [finding.unit_id for finding in t003_acronym.CHECK(text)] == ["1:1"]

"""The checks of terms: T001 and T010 to T014, on units as the marking leaves them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from localize.bcp47 import Locale
from localize.checks import (
    t001_inherited_mistranslation,
    t010_term_not_used,
    t011_term_form,
    t012_forbidden_term,
)
from localize.checks.check import Reading, SourceText
from localize.checks.t010_term_not_used import marked
from localize.concept import Concept, Designation, Status, Termbase
from localize.document import Span
from localize.finding import Fix, Severity
from localize.unit import Origin, OriginKind, Rendering, Repair, TermUse


def test_an_inherited_mistranslation_is_reported_at_its_place_with_its_evidence() -> None:
    text = SourceText.of("The head of the Wrong Name spoke.")
    repair = Repair("Wrong Name", "Right Name", "letters misread", "ПН")
    use = TermUse("body", Span(16, 26), repairs=repair)
    text = replace(text, segments=(replace(text.segments[0], terms=(use,)),))
    (finding,) = t001_inherited_mistranslation.CHECK(text)
    assert (finding.source_span, finding.fix, finding.unit_id) == (
        Span(16, 26),
        Fix("Right Name", Span(16, 26), in_source=True),
        "1:0",
    )
    assert all(evidence in finding.message for evidence in ("ПН", "letters misread", "Right Name"))


@pytest.mark.parametrize(
    ("target", "codes"),
    [
        ("Річкова варта зібралася.", []),
        ("РІЧКОВА ВАРТА зібралася.", []),
        ("Голова Річкової варти пішов.", ["T011"]),
        ("Клуб зібрався.", ["T010"]),
    ],
)
def test_a_term_is_there_or_in_a_wrong_form_or_missing(target: str, codes: list[str]) -> None:
    reading = Reading((marked("The River Watch met.", target, "River Watch", "Річкова варта"),))
    found = [*t010_term_not_used.CHECK(reading), *t011_term_form.CHECK(reading)]
    assert [finding.code for finding in found] == codes


def test_a_listed_form_is_accepted() -> None:
    unit = marked(
        "The River Watch met.", "Голова Річкової варти пішов.", "River Watch", "Річкова варта"
    )
    use = replace(
        unit.segment.terms[0],
        renderings=(Rendering("Річкова варта", ("Річкова варта", "Річкової варти")),),
    )
    reading = Reading((replace(unit, segment=replace(unit.segment, terms=(use,))),))
    assert [*t010_term_not_used.CHECK(reading), *t011_term_form.CHECK(reading)] == []


def test_turkic_endings_need_not_be_listed() -> None:
    unit = marked(
        "The River Watch met.",
        "Çay Gözətçisinin rəhbəri getdi.",
        "River Watch",
        "Çay Gözətçisi",
        direction="en>az",
    )
    assert list(t010_term_not_used.CHECK(Reading((unit,)))) == []


def test_a_text_that_was_kept_owes_no_terms() -> None:
    unit = marked("The River Watch met.", "The River Watch met.", "River Watch", "Річкова варта")
    kept = replace(unit, origin=Origin(OriginKind.KEPT))
    assert list(t010_term_not_used.CHECK(Reading((kept,)))) == []


@pytest.mark.parametrize(
    ("status", "severity", "word"),
    [
        (Status.FORBIDDEN, Severity.MAJOR, "forbidden"),
        (Status.DEPRECATED, Severity.MINOR, "deprecated"),
    ],
)
def test_a_forbidden_name_is_graver_than_a_deprecated_one(
    status: Status, severity: Severity, word: str
) -> None:
    concept = Concept(
        "body", "a body", (Designation("Стара варта", Locale("uk"), status, why="перейменована"),)
    )
    unit = marked(
        "The Watch met.",
        "Стара варта зібралася.",
        "Watch",
        "Річкова варта",
        forbidden=("Стара варта",),
    )
    (finding,) = t012_forbidden_term.CHECK(Reading((unit,), Termbase((concept,))))
    assert (finding.severity, word in finding.message, "перейменована" in finding.message) == (
        severity,
        True,
        True,
    )


def test_a_forbidden_form_inside_the_right_name_is_let_pass() -> None:
    unit = marked(
        "The Watch met.", "Річкова варта зібралася.", "Watch", "Річкова варта", forbidden=("варта",)
    )
    assert list(t012_forbidden_term.CHECK(Reading((unit,)))) == []

"""What models see: each of their checks with its fault, on the models that a package brings along."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from localize.bcp47 import Direction
from localize.checks import BY_MODELS, CHECKS
from localize.checks.check import Check
from localize.document import Span
from localize.engines import firefox
from localize.engines.evidence import Witnesses
from localize.finding import Severity
from localize.unit import Rendering, TermUse, TranslationUnit
from tests.bench.checks import ntrex
from tests.checks.mutate import MODEL_FAULTS, Fault, spoil, unit_of, units

DIRECTIONS = ("en>pt", "pt>en")

# A name and a negation that the rules of A003, A020 and A021 let pass.
READ_BACK = (
    ("The minister only spoke after the meeting in the old town.", "O ministro não falou depois da reunião na cidade velha."),
    ("The boss of the Treasury spoke about the new bridge over the river.", "O chefe do governo falou sobre a nova ponte sobre o rio."),
)  # fmt: skip


@pytest.fixture(scope="module")
def witnesses(tmp_path_factory: pytest.TempPathFactory) -> Witnesses:
    return Witnesses(firefox.installed(tmp_path_factory.mktemp("store"), []))


def codes(unit: TranslationUnit) -> set[str]:
    """The checks by models that say something."""
    checks = [check for check in CHECKS if isinstance(check, Check) and check.code in BY_MODELS]
    return {finding.code for check in checks for finding in check(unit)}


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_sound_pair_is_let_pass(direction: str, witnesses: Witnesses) -> None:
    heard = witnesses.heard(units(direction))
    assert [(unit.target, codes(unit)) for unit in heard if codes(unit)] == []


@pytest.mark.parametrize("fault", MODEL_FAULTS, ids=lambda fault: fault.name)
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_fault_is_found_by_its_check(fault: Fault, direction: str, witnesses: Witnesses) -> None:
    spoiled = [unit for sound in units(direction) if (unit := spoil(sound, fault)) is not None]
    assert spoiled
    found = [fault.code in codes(unit) for unit in witnesses.heard(spoiled)]
    assert any(found), [unit.target for unit in spoiled]


@pytest.mark.parametrize(("source", "target"), READ_BACK)
def test_what_rules_let_pass_is_read_back(source: str, target: str, witnesses: Witnesses) -> None:
    (unit,) = witnesses.heard([unit_of(source, target, "en>pt")])
    assert "A011" in codes(unit)


def test_every_check_by_models_has_its_fault() -> None:
    assert {*(fault.code for fault in MODEL_FAULTS), "A011"} == set(BY_MODELS)


def test_without_models_nothing_is_said(witnesses: Witnesses) -> None:
    unit = unit_of("The army is ready.", "Армія.", "en>uk")
    assert witnesses.heard([unit]) == (unit,)
    assert codes(unit) == set()
    missing = witnesses.missing(Direction.parse("en>uk"))
    assert missing is not None
    assert missing.hint == "localize models install en-uk uk-en"


def test_evidence_depends_on_nothing_else(witnesses: Witnesses) -> None:
    pairs = units("en>pt")
    with ThreadPoolExecutor(2) as pool:
        beside = list(pool.map(lambda unit: witnesses.heard([unit])[0], reversed(pairs)))
    assert beside[::-1] == list(witnesses.heard(pairs))


def test_a_region_is_served_by_the_language_s_models(witnesses: Witnesses) -> None:
    (unit,) = witnesses.heard([unit_of("It rains.", "Chove.", "en>pt-BR")])
    assert unit.evidence is not None


def test_a_house_term_is_not_strange(witnesses: Witnesses) -> None:
    source, target = "The council opened the bridge.", "O conselho abriu a jabuticaba."
    strange = unit_of(source, target, "en>pt")
    term = TermUse("bridge", Span(23, 29), (Rendering("jabuticaba", ("jabuticaba",)),))
    settled = replace(strange, segment=replace(strange.segment, terms=(term,)))
    assert [codes(unit) for unit in witnesses.heard([strange, settled])] == [{"A012"}, set()]


@pytest.mark.parametrize("direction", ["en>pt-BR", "pt-BR>en"])
def test_human_translations_are_seldom_doubted(
    direction: str, witnesses: Witnesses, shared_data: Path
) -> None:
    pairs = dict(ntrex(shared_data, every=20))[direction]
    checks = [check for check in CHECKS if isinstance(check, Check) and check.code in BY_MODELS]
    findings = [
        finding for unit in witnesses.heard(pairs) for check in checks for finding in check(unit)
    ]
    grave = [finding for finding in findings if finding.severity is not Severity.MINOR]
    assert (len(findings) <= 2, len(grave) <= 1) == (True, True), findings

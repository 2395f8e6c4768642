"""Every check has a fault that it finds, every fault a check, in every direction where it can be planted."""

from __future__ import annotations

import pytest

from localize.checks import BY_MODELS, CHECKS
from localize.checks.check import Check
from localize.unit import TranslationUnit
from tests.checks.mutate import DIRECTIONS, FAULTS, Fault, spoil, units

# Names are spoiled in their own tests, and what models see.
_ELSEWHERE = ("T", "A02", *BY_MODELS)


def _codes(unit: TranslationUnit) -> set[str]:
    return {finding.code for check in CHECKS if isinstance(check, Check) for finding in check(unit)}


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_sound_pair_is_let_pass(direction: str) -> None:
    assert [(unit.target, _codes(unit)) for unit in units(direction) if _codes(unit)] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_fault_is_found_by_its_check(fault: Fault, direction: str) -> None:
    spoiled = [unit for sound in units(direction) if (unit := spoil(sound, fault)) is not None]
    if not spoiled:
        return
    found = [fault.code in _codes(unit) for unit in spoiled]
    assert any(found), [unit.target for unit in spoiled]


def test_every_check_of_a_unit_has_its_fault() -> None:
    planted = {fault.code for fault in FAULTS}
    mine = {
        check.code
        for check in CHECKS
        if isinstance(check, Check) and not check.code.startswith(_ELSEWHERE)
    }
    assert mine - planted == set()


def test_every_fault_can_be_planted_in_two_directions_at_least() -> None:
    directions = {
        fault.name: sum(
            any(spoil(unit, fault) for unit in units(direction)) for direction in DIRECTIONS
        )
        for fault in FAULTS
    }
    assert [name for name, count in directions.items() if count < 2] == []

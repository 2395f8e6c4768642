"""`localize selftest`: the table of faults, tried for real; what fails is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from localize import selftest
from localize.cli import main
from localize.selftest import FAULTS, Fault
from localize.selftest.project import Project

QUICK = (
    "hostile model package",
    "hostile locale tags",
    "poisoned manifest",
    "changed bundle",
    "an engine's escapes",
    "absurd plural forms",
)
"""The rest is tried by `tests/faults` in greater number; all of them: `localize selftest --hostile`."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project.begun(tmp_path_factory.mktemp("selftest") / "project")


@pytest.mark.parametrize(
    "fault", [f for f in FAULTS if f.name in QUICK], ids=lambda fault: fault.name
)
def test_a_fault_is_survived(project: Project, fault: Fault, tmp_path: Path) -> None:
    assert fault.trial(project.copied(tmp_path / "trial")) == ""


def test_what_does_not_hold_is_said_and_the_exit_status_is_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    faults = (
        Fault("sunshine", "nothing happens", lambda project: ""),
        Fault("rain", "it is kept out", lambda project: "it\x1b[2J came in"),
        Fault("a stranger", "not asked for", lambda project: "came in", hostile=True),
    )
    monkeypatch.setattr(selftest, "FAULTS", faults)
    result = CliRunner().invoke(main, ["selftest"])
    assert result.exit_code == 1
    assert result.output == (
        "ok      sunshine                nothing happens\n"
        "FAILED  rain                    it is kept out\n"
        "        it�[2J came in\n"
        "1 failed\n"
    )

"""`localize doctor`: what it says of a machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from localize.cli import main
from tests.engines.packages import argos_package


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for models, in a project; nothing but what packages carry is installed."""
    monkeypatch.setenv("LOCALIZE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "argos"))
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


def doctor(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["doctor", *arguments])
    return result.exit_code, result.output


def report() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(doctor("--json")[1])
    return found


def test_what_packages_carry_works_at_once(home: Path) -> None:
    found = report()
    assert [(r["direction"], r["route"]) for r in found["routes"]] == [
        ("en>pt", "firefox en>pt"),
        ("pt>en", "firefox pt>en"),
    ]
    assert {m["direction"]: m["damaged"] for m in found["models"]} == {"en>pt": None, "pt>en": None}


def test_what_is_missing_comes_with_the_command_that_adds_it(home: Path) -> None:
    missing = {row["direction"]: row["hint"] for row in report()["missing"]}
    assert missing["en>uk"] == "localize models install en-uk"
    assert missing["en>hy"].startswith("no model for it is known")
    assert "en>pt" not in missing


def test_a_projects_targets_decide(home: Path, tmp_path: Path) -> None:
    (tmp_path / "localize.toml").write_text('targets = ["pt-BR"]\noptional-targets = ["ca"]\n')
    exit_code, output = doctor()
    assert exit_code == 0
    assert output.splitlines()[-2:] == [
        "What one command would add",
        "  en>ca   localize models install en-ca",
    ]
    (tmp_path / "localize.toml").write_text('targets = ["ca"]\n')
    assert doctor()[0] == 1


def test_a_damaged_model_is_shown_and_no_route_leads_over_it(home: Path, tmp_path: Path) -> None:
    package = tmp_path / "en_uk.argosmodel"
    package.write_bytes(argos_package())
    CliRunner().invoke(main, ["models", "install", str(package)])
    assert "en>uk" in [route["direction"] for route in report()["routes"]]
    (weights,) = home.rglob("model.bin")
    weights.write_bytes(b"")
    exit_code, output = doctor()
    assert (exit_code, "  damaged argos en>uk" in output) == (1, True)
    assert "en>uk" not in [route["direction"] for route in report()["routes"]]


def test_a_person_reads_models_routes_and_commands(home: Path) -> None:
    exit_code, output = doctor()
    headings = [line for line in output.splitlines() if line and not line.startswith(" ")]
    assert (exit_code, headings) == (
        0,
        ["Models", "Routes (chrF of news, 0 to 100)", "What one command would add"],
    )

"""`localize check --models` and `[check] models`: what models add, and what is said without them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from localize.cli import main

SOURCE = (
    "The council opened the old bridge on Monday, and the mayor thanked the builders of the city."
)
CUT = "O conselho abriu a velha ponte na segunda-feira."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOCALIZE_HOME", str(tmp_path / "home"))
    return tmp_path


def localize(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_models_see_a_clause_that_was_left_out(folder: Path) -> None:
    (folder / "pairs.tsv").write_text(f"{SOURCE}\t{CUT}\n", encoding="utf-8")
    command = (
        "check",
        "pairs.tsv",
        "--from",
        "en",
        "--to",
        "pt",
        "--select",
        "A009",
        "--format",
        "json",
    )
    without, asked = localize(*command), localize(*command, "--models")
    assert (without.exit_code, asked.exit_code) == (0, 1)
    (finding,) = json.loads(asked.output)["findings"]
    start, end = finding["source_span"]
    assert (finding["code"], SOURCE[start:end]) == ("A009", SOURCE[49:-1])


@pytest.mark.parametrize("form", ["human", "json"])
def test_it_is_said_where_no_model_was_asked(folder: Path, form: str) -> None:
    (folder / "pairs.tsv").write_text("The army is ready.\tАрмія готова.\n", encoding="utf-8")
    result = localize(
        "check", "pairs.tsv", "--from", "en", "--to", "uk", "--models", "--format", form
    )
    assert result.exit_code == 0
    assert (
        "A009, A010, A011, A012, A019 did not run: no installed model of Firefox' translates"
        " en>uk or uk>en (localize models install en-uk uk-en)" in result.output
    )


def test_a_run_asks_models_whatever_its_jobs(folder: Path) -> None:
    made = [bundle(folder, "--jobs", jobs, "--to", "pt", "--out", jobs) for jobs in ("1", "2")]
    assert made[0] == made[1]
    assert notes(made[0]) == []


def test_a_run_says_where_it_could_not_ask(folder: Path) -> None:
    (note,) = notes(bundle(folder, "--engine", "pseudo", "--to", "es", "--out", "build"))
    assert note == (
        "A009, A010, A011, A012, A019 did not run: no installed model of Firefox' translates en>es"
        " or es>en"
    )


def bundle(folder: Path, *options: str) -> bytes:
    """What a run makes of an article."""
    (folder / "localize.toml").write_text('source = "en"\n[check]\nmodels = true\n')
    (folder / "articles").mkdir(exist_ok=True)
    (folder / "articles" / "bridge.txt").write_text(f"The bridge\n\n{SOURCE}\n")
    result = localize("run", *options)
    assert result.exit_code == 0, result.output
    (made,) = (folder / options[-1]).glob("*/bridge.json")
    return made.read_bytes()


def notes(bundle: bytes) -> list[str]:
    return [note for route in json.loads(bundle)["routes"] for note in route["notes"]]

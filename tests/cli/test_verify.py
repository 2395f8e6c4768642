"""`localize verify` and `run --frozen`: a build is what was written, and can be made again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from localize.cli import main
from tests.faults.kills import HUMAN, SOURCE
from tests.faults.newsroom import Newsroom


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """A project with a build in which a translator's text stands."""
    newsroom = Newsroom.begun(tmp_path / "project")
    monkeypatch.chdir(newsroom.folder)
    monkeypatch.setenv("LOCALIZE_HOME", str(tmp_path / "home"))
    assert localize("run", "--quiet").exit_code == 0
    newsroom.edit(SOURCE, HUMAN)
    assert localize("run", "--quiet").exit_code == 0
    return newsroom


def localize(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def append(path: str) -> Callable[[Path], object]:
    return lambda folder: (folder / path).write_bytes((folder / path).read_bytes() + b"\n")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (lambda folder: None, "6 files and 3 sources are as written\n"),
        (append("build/pt/storm.json"), "pt/storm.json: is other than the manifest says\n"),
        (lambda folder: (folder / "build/pt/budget.html").unlink(), "pt/budget.html: is not there\n"),
        (lambda folder: (folder / "build/pt/x.json").touch(), "pt/x.json: is in no manifest\n"),
        (append("articles/storm.txt"), "articles/storm.txt: the article has changed since\nhint: localize run\n"),
        (lambda folder: (folder / "articles/court.html").unlink(), "articles/court.html: the article is no more\nhint: localize run\n"),
    ],
)  # fmt: skip
def test_what_is_not_as_written_is_named(
    newsroom: Newsroom, fault: Callable[[Path], object], said: str
) -> None:
    fault(newsroom.folder)
    result = localize("verify")
    assert (result.exit_code, result.output) == (int("as written" not in said), said)


def test_without_a_manifest_there_is_nothing_to_verify(newsroom: Newsroom) -> None:
    assert localize("verify", "--out", "articles").exit_code == 2


@pytest.mark.parametrize("jobs", ["1", "2", "8"])
def test_a_build_comes_out_again_byte_for_byte_and_the_project_is_not_touched(
    newsroom: Newsroom, jobs: str
) -> None:
    before = newsroom.files(".")
    result = localize("verify", "--replay", "--jobs", jobs)
    assert (result.exit_code, result.output.splitlines()[0]) == (
        0, "6 of 6 files come out again, byte for byte",
    )  # fmt: skip
    assert newsroom.files(".") == before
    assert HUMAN in (newsroom.folder / "build/pt/storm.json").read_text(encoding="utf-8")


def test_a_build_comes_out_again_in_another_place(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.folder.rename(tmp_path / "moved")
    result = localize("verify", "--config", str(tmp_path / "moved/localize.toml"), "--replay")
    assert result.exit_code == 0, result.output


def test_a_replay_names_the_line_that_comes_out_otherwise(newsroom: Newsroom) -> None:
    memory = sqlite3.connect(newsroom.folder / ".localize" / "memory.sqlite")
    with memory:
        memory.execute("UPDATE machine SET target = 'poisoned' WHERE source LIKE 'The owner%'")
    memory.close()
    (newsroom.folder / "build" / "manifest.json").unlink()
    assert localize("run", "--quiet").exit_code == 0
    assert localize("verify").exit_code == 0
    result = localize("verify", "--replay", "--json")
    assert result.exit_code == 1
    differences = json.loads(result.stdout)["differences"]
    assert {(one["path"], one["kind"]) for one in differences} == {
        ("pt/court.json", "replay"), ("pt/court.html", "replay"),
    }  # fmt: skip
    assert all("poisoned" in one["message"] for one in differences)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (append("terms.toml"), "glossary terms.toml: "),
        (lambda folder: (folder / "localize.toml").write_text((folder / "localize.toml").read_text() + '[check]\nignore = ["L003"]\n'), "setting check: "),
        (lambda folder: (folder / "localize.toml").write_text((folder / "localize.toml").read_text().replace('"pseudo"', '"firefox"')), "route en>pt: pseudo en>pt 1 "),
        (lambda folder: (folder / "build/manifest.json").unlink(), "there is no lock to hold to"),
    ],
)  # fmt: skip
def test_frozen_refuses_what_differs_and_names_it(
    newsroom: Newsroom, change: Callable[[Path], object], named: str
) -> None:
    assert localize("run", "--frozen", "--quiet").exit_code == 0
    change(newsroom.folder)
    before = newsroom.files("build")
    result = localize("run", "--frozen")
    assert result.exit_code == 2
    assert named in result.output
    assert newsroom.files("build") == before


def test_a_manifest_that_points_outside_of_its_build_is_refused(newsroom: Newsroom) -> None:
    path = newsroom.folder / "build" / "manifest.json"
    manifest = json.loads(path.read_bytes())
    manifest["files"][0]["path"] = "../localize.toml"
    path.write_text(json.dumps(manifest))
    assert [localize("verify").exit_code, localize("run").exit_code] == [2, 2]
    assert (newsroom.folder / "localize.toml").exists()

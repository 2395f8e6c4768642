"""What the machine refuses, breaks or does twice at once: said in words, and nothing is lost."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

import pytest

from tests.faults import limits
from tests.faults.kills import HUMAN, SOURCE
from tests.faults.newsroom import Newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """A project with a build, and an article that has changed since."""
    newsroom = Newsroom.begun(tmp_path / "project")
    done(newsroom)
    article = newsroom.folder / "articles" / "storm.txt"
    article.write_text(article.read_text().replace("3 days", "4 days"))
    return newsroom


def done(newsroom: Newsroom) -> None:
    """Run; all is made, and nothing is said."""
    result = newsroom.run("run", "--quiet", "--jobs", "1")
    assert (result.exit_code, result.output) == (0, "")


def test_a_full_disk_is_said_and_the_old_files_stay_whole(newsroom: Newsroom) -> None:
    before = newsroom.files()
    status, said = newsroom.call("run", "--quiet", limits=limits.small_files)
    assert (status, "Traceback" in said) == (2, False), said
    assert newsroom.files() == before
    done(newsroom)


@pytest.mark.parametrize("folder", ["build/pt", "locales/pt/articles", ".localize"])
def test_a_folder_that_may_not_be_written_is_named(newsroom: Newsroom, folder: str) -> None:
    before = newsroom.files("build")
    place = newsroom.folder / folder
    modes = {path: path.stat().st_mode for path in (place, *place.rglob("*"))}
    for path, mode in modes.items():
        path.chmod(mode & ~0o222)
    try:
        status, said = newsroom.call("run", "--quiet", limits=limits.no_privileges)
    finally:
        for path, mode in modes.items():
            path.chmod(mode)
    assert (status, "Traceback" in said) == (2, False), said
    assert Path(folder).name in said
    assert newsroom.files("build") == before


def test_a_build_that_is_a_file_is_said(newsroom: Newsroom) -> None:
    (newsroom.folder / "occupied").write_text("here")
    result = newsroom.run("run", "--quiet", "--out", "occupied")
    assert (result.exit_code, type(result.exception)) == (2, SystemExit), result.output
    assert (newsroom.folder / "occupied").read_text() == "here"


def _garbage(memory: Path) -> None:
    memory.write_bytes(b"no database at all" * 400)


def _torn(memory: Path) -> None:
    data = bytearray(memory.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    memory.write_bytes(data)


def _cut(memory: Path) -> None:
    memory.write_bytes(memory.read_bytes()[:5000])


@pytest.mark.parametrize("damage", [_garbage, _torn, _cut])
def test_a_damaged_memory_is_set_aside_and_no_human_text_is_lost(
    newsroom: Newsroom, damage: object
) -> None:
    newsroom.edit(SOURCE, HUMAN)
    done(newsroom)
    expected = newsroom.files("build/pt")
    memory = newsroom.folder / ".localize" / "memory.sqlite"
    assert callable(damage)
    damage(memory)
    # The manifest holds what is up to date: without it, everything is made anew.
    (newsroom.folder / "build" / "manifest.json").unlink()
    done(newsroom)
    assert newsroom.files("build/pt") == expected
    assert memory.with_name("memory.sqlite.corrupt").exists()
    with sqlite3.connect(memory) as connection:
        assert connection.execute("SELECT target FROM approved").fetchall() == [(HUMAN,)]
    connection.close()


def test_two_runs_at_once_make_what_one_makes(newsroom: Newsroom) -> None:
    processes = [
        newsroom.start("run", "--quiet"),
        newsroom.start("run", "--quiet", "--to", "pt,es"),
    ]
    ended = [process.communicate(timeout=300) for process in processes]
    assert [process.returncode for process in processes] == [0, 0], ended
    manifest = json.loads((newsroom.folder / "build/manifest.json").read_bytes())
    assert manifest["counts"]["locales"] == ["es", "pt"]
    assert newsroom.run("verify").exit_code == 0
    assert not list(newsroom.folder.rglob("*.part"))


def test_what_a_killed_writer_left_is_cleared_away(newsroom: Newsroom) -> None:
    (newsroom.folder / "build" / "pt" / ".storm.json.abc.part").write_text("half")
    assert newsroom.run("verify").exit_code == 1
    done(newsroom)
    assert newsroom.run("verify").exit_code == 0


def test_a_clock_that_jumps_changes_no_byte(newsroom: Newsroom) -> None:
    done(newsroom)
    before = newsroom.files("build/pt", "locales")
    os.utime(newsroom.folder / "articles" / "storm.txt", (2**31, 2**31))
    os.utime(newsroom.folder / "build" / "pt" / "storm.json", (0, 0))
    (newsroom.folder / "build" / "manifest.json").unlink()
    done(newsroom)
    assert newsroom.files("build/pt", "locales") == before

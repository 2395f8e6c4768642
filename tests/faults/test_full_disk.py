"""A disk that is really full, whatever it strikes: said in words, and nothing is lost."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import polib
import pytest

from tests.engines.packages import argos_package
from tests.faults.disk import Disk, mounted
from tests.faults.kills import HUMAN, SOURCE, comparable, torn
from tests.faults.newsroom import Newsroom

_PAGE = 4096


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with mounted(tmp_path / "disk", "3m") as disk:
        yield disk


@pytest.fixture
def begun(tmp_path: Path) -> Newsroom:
    """A project with a build, an edit that no run has seen, and two articles that have changed."""
    newsroom = Newsroom.begun(tmp_path / "begun")
    assert newsroom.run("run", "--quiet").exit_code == 0
    newsroom.edit(SOURCE, HUMAN)
    for name in ("court.html", "storm.txt"):
        article = newsroom.folder / "articles" / name
        article.write_text(article.read_text().replace("The ", "But the "))
    return newsroom


@pytest.mark.parametrize(
    ("folder", "named", "rounds"),
    [
        (".", "memory", (0, 3, 9, 13, 14)),
        (".localize", "memory", (0, 7)),
        ("build", "build/pt", (0, 1, 2, 3)),
        ("locales", "locales/pt", (0, 1)),
    ],
)
def test_wherever_the_disk_is_full_a_run_can_be_finished_later(
    begun: Newsroom, tmp_path: Path, disk: Disk, folder: str, named: str, rounds: tuple[int, ...]
) -> None:
    undisturbed = _copy(begun, tmp_path / "undisturbed")
    assert undisturbed.run("run", "--quiet").exit_code == 0
    expected = comparable(undisturbed)
    said = []
    for pages in rounds:
        newsroom = _copy(begun, tmp_path / "project", disk.folder / "full", folder)
        before = comparable(newsroom)
        disk.leave(pages * _PAGE)
        result = newsroom.run("run", "--quiet")
        assert result.exit_code in (0, 2), result.output
        assert isinstance(result.exception, SystemExit | None), result.exception
        assert torn(comparable(newsroom), before, expected) == []
        assert HUMAN in newsroom.po.read_text(encoding="utf-8")
        said.append(result.output)
        disk.release()
        assert newsroom.run("run", "--quiet").exit_code == 0
        assert comparable(newsroom) == expected
    assert named in said[0], said


def _copy(
    newsroom: Newsroom, place: Path, elsewhere: Path | None = None, folder: str = ""
) -> Newsroom:
    """A copy of the project at `place`, with its `folder` lying `elsewhere`."""
    for path in filter(None, (place, elsewhere)):
        if path.is_symlink():
            path.unlink()
        shutil.rmtree(path, ignore_errors=True)
    shutil.copytree(newsroom.folder, place, ignore=shutil.ignore_patterns("unpacked"))
    if elsewhere is not None:
        shutil.move(place / folder, elsewhere)
        (place / folder).symlink_to(elsewhere)
    return Newsroom(place)


def test_a_catalog_stays_whole_on_a_full_disk(tmp_path: Path, disk: Disk) -> None:
    newsroom = Newsroom.begun(disk.folder / "project")
    templates = newsroom.folder / "templates"
    templates.mkdir()
    (templates / "a.html").write_text("<p data-i18n>Read more</p>")
    assert newsroom.run("catalog", "extract", "templates").exit_code == 0
    assert newsroom.run("catalog", "update", "--to", "pt").exit_code == 0
    path = newsroom.folder / "locales" / "pt" / "LC_MESSAGES" / "site.po"
    catalog = polib.pofile(str(path))
    catalog[0].msgstr = "Ler mais"
    catalog.save(str(path))
    before = path.read_bytes()
    messages = "".join(f"<p data-i18n>Message number {number}</p>" for number in range(200))
    (templates / "a.html").write_text(messages)
    disk.leave(0)
    assert newsroom.run("catalog", "extract", "templates").exit_code == 2
    disk.leave(8 * _PAGE)
    assert newsroom.run("catalog", "extract", "templates").exit_code == 0
    disk.leave(0)
    assert newsroom.run("catalog", "update", "--to", "pt").exit_code == 2
    assert path.read_bytes() == before
    disk.release()
    assert newsroom.run("catalog", "update", "--to", "pt").exit_code == 0
    after = polib.pofile(str(path))
    assert (len(after), after[-1].msgstr, after[-1].obsolete) == (201, "Ler mais", True)


@pytest.mark.parametrize("pages", [0, 4, 12, 20])
def test_an_import_is_all_or_nothing_on_a_full_disk(tmp_path: Path, disk: Disk, pages: int) -> None:
    newsroom = Newsroom.begun(disk.folder / "project")
    assert newsroom.run("run", "--quiet").exit_code == 0
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("".join(f"Sentence {n}.\tFrase {n}.\n" for n in range(400)))
    command = ("memory", "import", str(pairs), "--from", "en", "--to", "pt")
    disk.leave(pages * _PAGE)
    result = newsroom.run(*command)
    assert (result.exit_code, type(result.exception)) == (2, SystemExit), result.output
    disk.release()
    memory = newsroom.folder / ".localize" / "memory.sqlite"
    assert _approved(memory) == 0
    assert newsroom.run(*command).exit_code == 0
    assert _approved(memory) == 400


def _approved(memory: Path) -> int:
    with closing(sqlite3.connect(memory)) as connection:
        (number,) = connection.execute("SELECT count(*) FROM approved").fetchone()
    return int(number)


@pytest.mark.parametrize("pages", [0, 1, 3, 5])
def test_an_installation_leaves_what_was_there_on_a_full_disk(
    tmp_path: Path, disk: Disk, pages: int
) -> None:
    newsroom = Newsroom(disk.folder)
    for target in ("uk", "pt"):
        (tmp_path / f"{target}.argosmodel").write_bytes(argos_package(target=target))
    assert newsroom.run("models", "install", str(tmp_path / "uk.argosmodel")).exit_code == 0
    lock = disk.folder / "home" / "models" / "models.json"
    before = lock.read_bytes()
    disk.leave(pages * _PAGE)
    result = newsroom.run("models", "install", str(tmp_path / "pt.argosmodel"))
    assert (result.exit_code, type(result.exception)) == (2, SystemExit), result.output
    assert lock.read_bytes() == before
    disk.release()
    assert newsroom.run("models", "install", str(tmp_path / "pt.argosmodel")).exit_code == 0
    assert newsroom.run("models", "verify").exit_code == 0

"""Commands that are killed at any moment, and what must be true afterwards."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import polib

from tests.engines.packages import argos_files, zipped
from tests.faults.newsroom import Newsroom

SOURCE, HUMAN = "Nobody was hurt.", "Ninguém se feriu, graças a Deus."

_MESSAGES, _PAIRS = 2_000, 6_000
_WEIGHTS = 24 * 1024**2
"""Bytes of the model that is installed."""


@dataclass(frozen=True, slots=True)
class Work:
    """
    A command to kill. `begin` makes a project in which there is work for it; `state` is what must be
    the same in the end, by name; `broken` says what may not be, right after a kill.
    """

    command: tuple[str, ...]
    begin: Callable[[Path, str], Newsroom]
    state: Callable[[Newsroom], dict[str, bytes]]
    broken: Callable[[Newsroom], str]


class Trial:
    """
    A project with work to do, and what an undisturbed command makes of it, in `expected`.

    Commands are forks of this process, which has loaded everything, so that a kill hits the work
    and not the imports. They end by an alarm of processor time, however busy the machine is, whose
    signal (SIGPROF) no program of ours handles: like SIGKILL it leaves nothing time to clean up.
    """

    def __init__(self, folder: Path, work: str = "run", engine: str = "pseudo"):
        self._folder = folder
        self._work = WORKS[work]
        self._before = folder / "before"
        self._work.begin(self._before, engine)
        undisturbed = self._copy("undisturbed")
        self._old = self._work.state(undisturbed)
        assert self._copy("warming").run(*self._work.command).exit_code == 0
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert self._forked(undisturbed) == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.expected = self._work.state(undisturbed)
        assert self.expected != self._old
        self.killed = 0

    def round(self, dice: random.Random) -> str:
        """Kill the command at a random moment and give it again; what is wrong then, or nothing."""
        newsroom = self._copy("killed")
        status = self._forked(newsroom, dice.uniform(0.001, 0.9 * self.seconds))
        self.killed += os.WIFSIGNALED(status)
        mixed = torn(self._work.state(newsroom), self._old, self.expected)
        if mixed:
            return f"neither old nor new: {mixed}"
        if broken := self._work.broken(newsroom):
            return broken
        if status := self._forked(newsroom):
            return f"the next one ended with {status}"
        other = self._work.state(newsroom).items() ^ self.expected.items()
        return f"other bytes: {sorted({name for name, _ in other})}" if other else ""

    def _copy(self, name: str) -> Newsroom:
        shutil.rmtree(self._folder / name, ignore_errors=True)
        shutil.copytree(self._before, self._folder / name)
        return Newsroom(self._folder / name)

    def _forked(self, newsroom: Newsroom, alarm: float = 0.0) -> int:
        """The wait status of the command in a fork, killed after `alarm` seconds of work."""
        process = os.fork()
        if not process:
            signal.signal(signal.SIGPROF, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_PROF, alarm)
            os._exit(newsroom.run(*self._work.command).exit_code)
        return os.waitpid(process, 0)[1]


def torn(
    state: Mapping[str, bytes], before: Mapping[str, bytes], expected: Mapping[str, bytes]
) -> list[str]:
    """What is neither as `before` nor as `expected`, the manifest aside: it is written last."""
    return [
        name
        for name, data in state.items()
        if not name.endswith("manifest.json") and data not in (before.get(name), expected.get(name))
    ]


def comparable(newsroom: Newsroom) -> dict[str, bytes]:
    """
    The project's files, but for the manifest's note on what is up to date: it counts the approvals
    that were known when the run began, and a killed run had learned of one.
    """
    files = newsroom.files()
    manifest = json.loads(files["build/manifest.json"])
    for source in manifest["sources"]:
        del source["inputs"]
    files["build/manifest.json"] = json.dumps(manifest).encode()
    return _whole(files)


def _whole(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if not path.endswith(".part")}


def _edited(folder: Path, engine: str) -> Newsroom:
    """A build, an edit that no run has seen, an article that has changed and a new one."""
    newsroom = Newsroom.begun(folder, engine)
    assert newsroom.run("run", "--quiet").exit_code == 0
    newsroom.edit(SOURCE, HUMAN)
    article = folder / "articles" / "court.html"
    article.write_text(article.read_text().replace("two years", "three years"))
    (folder / "articles" / "late.txt").write_text("Late news\n\nThe bridge is open.\n")
    return newsroom


def _lost_edit(newsroom: Newsroom) -> str:
    kept = HUMAN in newsroom.po.read_text(encoding="utf-8")
    return "" if kept else "the edit is gone from its file"


def _to_install(folder: Path, engine: str) -> Newsroom:
    """A model in the store, and a package of another and of a newer one."""
    newsroom = Newsroom.begun(folder, engine)
    weights = random.Random(7).randbytes(_WEIGHTS)
    for name, target, version in (("old", "uk", "1.9"), ("new", "uk", "2.0"), ("other", "pt", "1.9")):  # fmt: skip
        files = argos_files(target=target, version=version)
        files["model/model.bin"] += weights if name != "old" else b""
        (folder / f"{name}.argosmodel").write_bytes(zipped(files))
    assert newsroom.run("models", "install", "old.argosmodel").exit_code == 0
    return newsroom


def _store(newsroom: Newsroom) -> dict[str, bytes]:
    """The models on the store's list, by direction, and their files."""
    store = newsroom.folder / "home" / "models"
    models = json.loads((store / "models.json").read_bytes())["models"]
    return {line["direction"]: json.dumps(line).encode() for line in models} | {
        path.relative_to(store).as_posix(): path.read_bytes()
        for line in models
        for path in (store / line["path"]).rglob("*")
        if path.is_file()
    }


def _damaged_model(newsroom: Newsroom) -> str:
    verified = newsroom.run("models", "verify")
    return verified.output if verified.exit_code else ""


def _to_update(folder: Path, engine: str) -> Newsroom:
    """Translated catalogs, and templates with other messages."""
    newsroom = Newsroom.begun(folder, engine)
    templates = folder / "templates"
    templates.mkdir()
    for round_ in range(2):
        messages = (
            f"<p data-i18n>Message {n} of the site</p>" for n in range(round_ * 9, _MESSAGES)
        )
        (templates / "a.html").write_text("".join(messages))
        assert newsroom.run("catalog", "extract", "templates").exit_code == 0
        if not round_:
            assert newsroom.run("catalog", "update", "--to", "pt", "--to", "uk").exit_code == 0
            path = folder / "locales" / "pt" / "LC_MESSAGES" / "site.po"
            catalog = polib.pofile(str(path))
            for number, entry in enumerate(catalog):
                entry.msgstr = f"{HUMAN} {number}"
            catalog.save(str(path))
    return newsroom


def _catalogs(newsroom: Newsroom) -> dict[str, bytes]:
    return _whole(newsroom.files("locales"))


def _lost_message(newsroom: Newsroom) -> str:
    catalog = newsroom.folder / "locales" / "pt" / "LC_MESSAGES" / "site.po"
    found = sum(HUMAN in entry.msgstr for entry in polib.pofile(str(catalog)))
    return "" if found == _MESSAGES else f"{found} of {_MESSAGES} translations are there"


def _to_import(folder: Path, engine: str) -> Newsroom:
    """A memory with an edit in it, and two files of pairs."""
    newsroom = _edited(folder, engine)
    assert newsroom.run("run", "--quiet").exit_code == 0
    for name in ("one", "two"):
        pairs = (f"Sentence {n} of {name}.\tFrase {n} de {name}.\n" for n in range(_PAIRS))
        (folder / f"{name}.tsv").write_text("".join(pairs))
    return newsroom


def _memory(newsroom: Newsroom) -> dict[str, bytes]:
    """The memory's units, people's by the file that they came from."""
    rows: dict[str, list[object]] = {}
    with closing(sqlite3.connect(newsroom.folder / ".localize" / "memory.sqlite")) as connection:
        for row in connection.execute("SELECT * FROM approved ORDER BY id"):
            rows.setdefault(row[1].rpartition(" ")[2], []).append(row[1:])
        rows["machine"] = connection.execute("SELECT * FROM machine ORDER BY key").fetchall()
    return {name: json.dumps(some).encode() for name, some in rows.items()}


def _nothing(_: Newsroom) -> str:
    return ""


WORKS = {
    "run": Work(("run", "--quiet"), _edited, comparable, _lost_edit),
    "install": Work(
        ("models", "install", "new.argosmodel", "other.argosmodel"), _to_install, _store, _damaged_model
    ),
    "catalog update": Work(("catalog", "update"), _to_update, _catalogs, _lost_message),
    "memory import": Work(
        ("memory", "import", "one.tsv", "two.tsv", "--from", "en", "--to", "pt"),
        _to_import, _memory, _nothing,
    ),
}  # fmt: skip
"""What is killed, by name."""

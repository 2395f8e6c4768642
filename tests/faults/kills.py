"""Runs that are killed at any moment, and what must be true afterwards."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
from collections.abc import Mapping
from pathlib import Path
from random import Random

from tests.faults.newsroom import Newsroom

SOURCE, HUMAN = "Nobody was hurt.", "Ninguém se feriu, graças a Deus."


class Trial:
    """
    A project with a build, an edit that no run has seen, an article that has changed and a new one;
    and what an undisturbed run makes of it, in `expected`.

    Runs are forks of this process, which has loaded everything, so that a kill hits the work and
    not the imports. They end by an alarm of processor time, however busy the machine is, whose
    signal (SIGPROF) no program of ours handles: like SIGKILL it leaves nothing time to clean up.
    """

    def __init__(self, folder: Path, engine: str = "pseudo"):
        self._folder = folder
        self._before = folder / "before"
        newsroom = Newsroom.begun(self._before, engine)
        assert newsroom.run("run", "--quiet").exit_code == 0
        newsroom.edit(SOURCE, HUMAN)
        article = self._before / "articles" / "court.html"
        article.write_text(article.read_text().replace("two years", "three years"))
        (self._before / "articles" / "late.txt").write_text("Late news\n\nThe bridge is open.\n")
        undisturbed = self._copy("undisturbed")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert _forked(undisturbed) == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.expected = comparable(undisturbed)
        self.killed = 0

    def round(self, random: Random) -> str:
        """Kill a run at a random moment and run again; what is wrong afterwards, or nothing."""
        newsroom = self._copy("killed")
        before = newsroom.files()
        status = _forked(newsroom, random.uniform(0.001, self.seconds))
        self.killed += os.WIFSIGNALED(status)
        if mixed := torn(newsroom, before, self.expected):
            return f"neither old nor new: {mixed}"
        if HUMAN not in newsroom.po.read_text(encoding="utf-8"):
            return "the edit is gone from its file"
        if status := _forked(newsroom):
            return f"the next run ended with {status}"
        after = comparable(newsroom)
        if after != self.expected:
            keys = sorted(after.keys() | self.expected.keys())
            return (
                f"other bytes: {[key for key in keys if after.get(key) != self.expected.get(key)]}"
            )
        return ""

    def _copy(self, name: str) -> Newsroom:
        shutil.rmtree(self._folder / name, ignore_errors=True)
        shutil.copytree(self._before, self._folder / name)
        return Newsroom(self._folder / name)


def _forked(newsroom: Newsroom, alarm: float = 0.0) -> int:
    """The wait status of a run in a fork of this process, killed after `alarm` seconds of work."""
    process = os.fork()
    if not process:
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, alarm)
        os._exit(newsroom.run("run", "--quiet").exit_code)
    return os.waitpid(process, 0)[1]


def torn(
    newsroom: Newsroom, before: Mapping[str, bytes], expected: Mapping[str, bytes]
) -> list[str]:
    """The bundles and catalogs that are neither as `before` nor as `expected`."""
    json.loads((newsroom.folder / "build" / "manifest.json").read_bytes())
    return [
        path
        for path, data in newsroom.files().items()
        if not path.endswith((".part", "manifest.json"))
        and data not in (before.get(path), expected.get(path))
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
    return {path: data for path, data in files.items() if not path.endswith(".part")}

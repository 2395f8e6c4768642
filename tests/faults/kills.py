"""Runs that are killed at any moment, and what must be true afterwards."""

from __future__ import annotations

import json
import shutil
import signal
import time
from pathlib import Path
from random import Random

from tests.faults.newsroom import Newsroom

SOURCE, HUMAN = "Nobody was hurt.", "Ninguém se feriu, graças a Deus."


class Trial:
    """
    A project with a build, an edit that no run has seen and an article that has changed; and what
    an undisturbed run makes of it, in `expected`.
    """

    def __init__(self, folder: Path, engine: str = "pseudo"):
        self._folder = folder
        self._before = folder / "before"
        newsroom = Newsroom.begun(self._before, engine)
        assert newsroom.call("run", "--quiet") == (0, "")
        newsroom.edit(SOURCE, HUMAN)
        article = self._before / "articles" / "court.html"
        article.write_text(article.read_text().replace("two years", "three years"))
        (self._before / "articles" / "late.txt").write_text("Late news\n\nThe bridge is open.\n")
        undisturbed = self._copy("undisturbed")
        began = time.monotonic()
        assert undisturbed.call("run", "--quiet") == (0, "")
        self.seconds = time.monotonic() - began
        self.expected = _comparable(undisturbed)

    def round(self, random: Random) -> str:
        """Kill a run at a random moment and run again; what is wrong afterwards, or nothing."""
        newsroom = self._copy("killed")
        before = newsroom.files("build")
        process = newsroom.start("run", "--quiet")
        time.sleep(random.uniform(0, self.seconds))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        torn = [
            path
            for path, data in newsroom.files("build").items()
            if not path.endswith(".part")
            and data not in (before.get(path), self.expected.get(path))
        ]
        if torn and torn != ["build/manifest.json"]:
            return f"neither old nor new: {torn}"
        if HUMAN not in newsroom.po.read_text(encoding="utf-8"):
            return "the edit is gone from its file"
        said = newsroom.call("run", "--quiet")
        if said != (0, ""):
            return f"the next run failed: {said}"
        after = _comparable(newsroom)
        if after != self.expected:
            keys = after.keys() | self.expected.keys()
            return f"other bytes: {sorted(key for key in keys if after.get(key) != self.expected.get(key))}"
        return ""

    def _copy(self, name: str) -> Newsroom:
        shutil.rmtree(self._folder / name, ignore_errors=True)
        shutil.copytree(self._before, self._folder / name)
        return Newsroom(self._folder / name)


def _comparable(newsroom: Newsroom) -> dict[str, bytes]:
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

"""A project in a folder that will be thrown away, and the command as a process of its own."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_ARTICLES = {
    "ferry.txt": "The ferry stays in port\n\nA storm closed the harbour for 3 days. Nobody was hurt.\n",
    "budget.md": "---\ntitle: The budget passed\n---\n\nThe council **agreed** on 12 items.\n",
}

SMALL_FILE = 2048
"""Bytes beyond which no file may grow on what stands for a full disk."""

_PATIENCE = 600.0


@dataclass(frozen=True, slots=True)
class Project:
    """`folder` holds articles, settings and, once it has run, a build by the pseudo engine."""

    folder: Path

    @classmethod
    def begun(cls, folder: Path) -> Project:
        """A new project in `folder`, with a build."""
        (folder / "articles").mkdir(parents=True)
        for name, text in _ARTICLES.items():
            (folder / "articles" / name).write_text(text, encoding="utf-8")
        (folder / "terms.toml").write_text('[harbour]\nen = ["harbour"]\npt = ["porto"]\n')
        (folder / "localize.toml").write_text(
            'source = "en"\ntargets = ["pt"]\nengine = "pseudo"\n'
            '[project]\nglossaries = ["terms.toml"]\n'
        )
        project = cls(folder)
        project.call("run", "--quiet")
        return project

    def copied(self, folder: Path) -> Project:
        """The same project in `folder`, which is replaced."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder)
        return Project(folder)

    def change(self) -> None:
        """Change an article, so that a run has work."""
        article = self.folder / "articles" / "ferry.txt"
        article.write_text(article.read_text(encoding="utf-8").replace("3 days", "4 days"))

    def start(
        self, *arguments: str, before: Callable[[], None] | None = None
    ) -> subprocess.Popen[str]:
        """Begin a command; `before` is called in its process first."""
        return subprocess.Popen(
            [sys.executable, "-m", "localize", *arguments],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=before,  # noqa: PLW1509 (this program has no thread)
        )

    def call(self, *arguments: str, before: Callable[[], None] | None = None) -> tuple[int, str]:
        """A command's exit status, and all that it printed."""
        process = self.start(*arguments, before=before)
        said, _ = process.communicate(timeout=_PATIENCE)
        return process.returncode, said

    def bundles(self) -> dict[str, bytes]:
        """The build's files by name, but for the manifest."""
        return {path.name: path.read_bytes() for path in sorted(self.folder.glob("build/pt/*"))}


def small_files() -> None:
    """Let this process write no file larger than `SMALL_FILE`."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL_FILE, SMALL_FILE))

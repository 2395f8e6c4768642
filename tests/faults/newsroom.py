"""A project on disk and the command as its own process, which can be killed and held short."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import chdir
from pathlib import Path

import polib
from click.testing import CliRunner, Result

from localize.cli import main

ARTICLES = {
    "storm.txt": "A storm closed the harbour\n\nThe ferry stayed in port for 3 days. Nobody was hurt.\n",
    "budget.md": "---\ntitle: The budget passed\ndate: 2026-02-01\n---\n\nThe council **agreed** on 12 items.\n\n- Roads\n- Schools\n",
    "court.html": "<html><head><title>A ruling</title></head><body><article><h1>A ruling</h1>"
    "<p>The <b>court</b> ruled on Tuesday that the sale of the old mill was void, after a trial of "
    "two years. The owner will appeal.</p></article></body></html>",
}  # fmt: skip


class Newsroom:
    """A project in `folder`: articles, settings, and what `localize` makes of them."""

    def __init__(self, folder: Path, engine: str = "pseudo"):
        self.folder = folder
        self.engine = engine

    @classmethod
    def begun(cls, folder: Path, engine: str = "pseudo") -> Newsroom:
        """A new project with three articles and no build yet."""
        (folder / "articles").mkdir(parents=True)
        for name, text in ARTICLES.items():
            (folder / "articles" / name).write_text(text, encoding="utf-8")
        (folder / "localize.toml").write_text(
            f'source = "en"\ntargets = ["pt"]\nengine = "{engine}"\nformats = ["json", "html"]\n'
            '[project]\nglossaries = ["terms.toml"]\n'
        )
        (folder / "terms.toml").write_text('[harbour]\nen = ["harbour"]\npt = ["porto"]\n')
        return cls(folder, engine)

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "localize", *arguments]

    def start(
        self, *arguments: str, limits: Callable[[], None] | None = None, **more: str
    ) -> subprocess.Popen[bytes]:
        """Begin a command; `limits` is called in the new process before it."""
        return subprocess.Popen(
            self.command(*arguments),
            cwd=self.folder,
            env=self._environment(more),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=limits,  # noqa: PLW1509 (no thread is alive in the tests)
        )

    def call(
        self, *arguments: str, limits: Callable[[], None] | None = None, **more: str
    ) -> tuple[int, str]:
        """A command's exit status, and all that it printed."""
        process = self.start(*arguments, limits=limits, **more)
        out, err = process.communicate(timeout=300)
        return process.returncode, (out + err).decode()

    def run(self, *arguments: str) -> Result:
        """A command in this process, which is quicker; the working directory is the project's."""
        with chdir(self.folder):
            environment = {"LOCALIZE_HOME": str(self.folder / "home")}
            return CliRunner().invoke(main, arguments, env=environment)

    def _environment(self, more: Mapping[str, str]) -> dict[str, str]:
        root = Path(__file__).resolve().parents[2]
        return {**os.environ, "PYTHONPATH": str(root), "LOCALIZE_HOME": str(self.folder / "home"), **more}  # fmt: skip

    @property
    def po(self) -> Path:
        """Where translators work on one of the articles."""
        return self.folder / "locales" / "pt" / "articles" / "storm.po"

    def edit(self, source: str, target: str) -> None:
        """A translator gives `target` for the sentence `source` and saves."""
        catalog = polib.pofile(str(self.po), wrapwidth=0)
        entry = next(entry for entry in catalog if entry.msgid == source)
        entry.msgstr = target
        entry.flags = []
        catalog.save(str(self.po))

    def files(self, *folders: str) -> dict[str, bytes]:
        """What lies in `folders` (the build and the desk), by path."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for name in folders or ("build", "locales")
            for path in sorted((self.folder / name).rglob("*"))
            if path.is_file()
        }

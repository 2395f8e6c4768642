"""Runs on a real Dask cluster: a scheduler and worker processes on this machine."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import polib
import psutil
import pytest
from click.testing import CliRunner

from localize.cli import main

SENTENCES = (
    "The council of {place} approved a budget of {number} million euros on Tuesday.",
    "Residents had asked for new buses since the flood of {number}.",
    "The road from {place} to the coast was closed for two days.",
    "The National Security and Defense Council sent {number} engineers to the valley.",
    "A teacher from {place} said that the school would open again in spring.",
    "Nobody knows how many of the {number} houses can be repaired.",
    "The mayor thanked the volunteers, who worked through the night.",
    "Farmers near {place} lost most of their harvest.",
)
PLACES = ("Norwood", "Eastbrook", "Hillford", "Stonebridge", "Riverton")
WAIT = 90.0
"""Seconds after which a cluster that does nothing has failed the test."""


class Cluster:
    """A scheduler and its workers; `address` is the scheduler's."""

    def __init__(self, folder: Path):
        self._folder = folder
        self.environment = {
            **os.environ,
            "LOCALIZE_HOME": str(folder / "home"),
        }
        file = folder / "scheduler.json"
        self._scheduler = self._start(
            "scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(file),
            "--dashboard-address", "127.0.0.1:0",
        )  # fmt: skip
        until(file.exists)
        self.address = json.loads(file.read_text())["address"]
        self.workers: list[subprocess.Popen[bytes]] = []

    def hire(self) -> subprocess.Popen[bytes]:
        worker = self._start(
            "worker", self.address, "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny",
            "--no-dashboard", "--local-directory", str(self._folder),
        )  # fmt: skip
        self.workers.append(worker)
        return worker

    def run(self, folder: Path, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        """`localize run` on this cluster, in the project `folder`."""
        return subprocess.Popen(
            [sys.executable, "-m", "localize", "run", "--cluster", self.address, *arguments],
            cwd=folder,
            env={**self.environment, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def killed(self) -> None:
        """Kill a worker that is translating, and hire another."""
        busy: list[subprocess.Popen[bytes]] = []

        def found() -> bool:
            busy[:] = [one for one in self.workers if one.poll() is None and is_translating(one)]
            return bool(busy)

        until(found)
        busy[0].send_signal(signal.SIGKILL)
        busy[0].wait()
        self.hire()

    def made(self) -> dict[str, int]:
        """How often each partition was made, by its task's key, since the cluster began."""
        keys = self._ask(
            "[row[0] for row in dask_scheduler.transition_log"
            " if tuple(row[1:3]) == ('processing', 'memory')]"
        )
        return dict(Counter(keys))

    def allow_failures(self, number: int) -> None:
        """How many workers may die of a task before it is given up."""
        self._ask(f"setattr(dask_scheduler, 'allowed_failures', {number})")

    def _ask(self, expression: str) -> Any:
        code = (
            "import json, sys; from distributed import Client\n"
            f"def ask(dask_scheduler): return {expression}\n"
            "with Client(sys.argv[1]) as client: print(json.dumps(client.run_on_scheduler(ask)))"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, self.address], capture_output=True, check=True, text=True
        )
        return json.loads(done.stdout)

    def close(self) -> None:
        for process in (*self.workers, self._scheduler):
            process.kill()
            process.wait()

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    cluster = Cluster(tmp_path_factory.mktemp("cluster"))
    try:
        cluster.hire()
        cluster.hire()
        yield cluster
    finally:
        cluster.close()


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    What this machine makes: of the project in `new`, in `plain`; of that, edited by people, in
    `edited`, in `merged`.
    """
    folder = tmp_path_factory.mktemp("projects")
    project(folder / "new")
    run_here(shutil.copytree(folder / "new", folder / "plain"))
    edited(shutil.copytree(folder / "plain", folder / "edited"))
    run_here(shutil.copytree(folder / "edited", folder / "merged"))
    return folder


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT
    while not holds():
        assert time.monotonic() < end, "the cluster does nothing"
        time.sleep(0.02)


def is_translating(worker: subprocess.Popen[bytes]) -> bool:
    """Whether the worker has started an engine's process."""
    return bool(psutil.Process(worker.pid).children())


def project(folder: Path) -> Path:
    """Five articles of 12 sentences, in two windows; and a file that is none."""
    (folder / "articles").mkdir(parents=True)
    (folder / "localize.toml").write_text('targets = ["pt"]\nformats = ["json", "html"]\n')
    for index, place in enumerate(PLACES):
        lines = [
            SENTENCES[number % len(SENTENCES)].format(place=place, number=index * 100 + number)
            for number in range(12)
        ]
        text = f"Floods in {place}\n\n{' '.join(lines[:6])}\n\n{' '.join(lines[6:])}\n"
        (folder / "articles" / f"{place.lower()}.txt").write_text(text)
    (folder / "articles" / "spoiled.json").write_text("{")
    return folder


def run_here(folder: Path) -> None:
    arguments = ["run", "--jobs", "1", "--config", str(folder / "localize.toml")]
    CliRunner(env={"LOCALIZE_HOME": str(folder / "home")}).invoke(main, arguments)


def edited(folder: Path) -> None:
    """A sentence of all articles is put better in one of them; another's file is damaged."""
    path = folder / "locales" / "pt" / "articles" / "eastbrook.po"
    catalog = polib.pofile(str(path))
    (thanks,) = [one for one in catalog if one.msgid.startswith("The mayor thanked")][:1]
    thanks.msgstr = "O autarca agradeceu aos voluntários, que trabalharam noite dentro."
    thanks.flags = []
    catalog.save(str(path))
    path.with_name("hillford.po").write_bytes(b"\xff")


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".localize" not in path.parts
    }


def units(folder: Path) -> list[tuple[str, ...]]:
    """What the project's memory holds."""
    with closing(sqlite3.connect(folder / ".localize" / "memory.sqlite")) as memory:
        return memory.execute("SELECT * FROM machine ORDER BY key").fetchall()


def test_a_cluster_makes_the_same_bytes_as_this_machine_where_a_url_leads(
    cluster: Cluster, projects: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(projects / "edited", tmp_path / "project")
    out = (folder / "build").rename(tmp_path / "out")
    process = cluster.run(folder, "--out", out.as_uri())
    _, errors = process.communicate(timeout=WAIT)
    merged = projects / "merged"
    assert (process.returncode, tree(out)) == (1, tree(merged / "build"))
    assert tree(folder / "locales") == tree(merged / "locales")
    assert "hillford.txt → pt: is not a PO file" in errors
    assert "dashboard: http://" in errors


def test_workers_that_die_lose_nothing_and_cost_their_partitions_alone(
    cluster: Cluster, projects: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(projects / "new", tmp_path / "project")
    before = cluster.made()
    process = cluster.run(folder)
    cluster.killed()
    cluster.killed()
    process.communicate(timeout=WAIT)
    made = {key: number for key, number in cluster.made().items() if key not in before}
    assert tree(folder) == tree(projects / "plain")
    assert units(folder) == units(projects / "plain")
    assert set(made.values()) == {1}


def test_an_article_that_ends_its_workers_fails_alone_and_is_tried_again(
    cluster: Cluster, projects: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(projects / "new", tmp_path / "project")
    for place in PLACES[1:]:
        (folder / "articles" / f"{place.lower()}.txt").unlink()
    cluster.allow_failures(0)
    process = cluster.run(folder)
    cluster.killed()
    _, errors = process.communicate(timeout=WAIT)
    cluster.allow_failures(3)
    assert "norwood.txt → pt: 1 worker died at it" in errors
    cluster.run(folder).communicate(timeout=WAIT)
    name = "build/pt/norwood.json"
    assert tree(folder)[name] == tree(projects / "plain")[name]


def test_a_worker_that_would_translate_otherwise_is_refused(
    cluster: Cluster, projects: Path
) -> None:
    process = cluster.run(projects / "new", CT2_FORCE_CPU_ISA="GENERIC")
    _, errors = process.communicate(timeout=WAIT)
    assert process.returncode == 2
    assert "would not translate as this machine does: processor" in errors


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("tcp://127.0.0.1:9", "no Dask scheduler answers at tcp://127.0.0.1:9"),
        ("somewhere", "somewhere is neither the address of a scheduler nor its file"),
    ],
)
def test_where_no_scheduler_is_it_is_said(address: str, said: str, projects: Path) -> None:
    config = str(projects / "new" / "localize.toml")
    result = CliRunner().invoke(main, ["run", "--config", config, "--cluster", address])
    assert result.exit_code == 2
    assert said in result.output


def test_without_dask_the_extra_is_named(projects: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delattr("localize.cluster", raising=False)
    for name in [name for name in sys.modules if name.startswith("localize.cluster")]:
        monkeypatch.delitem(sys.modules, name)
    config = str(projects / "new" / "localize.toml")
    result = CliRunner().invoke(main, ["run", "--config", config, "--cluster", "tcp://host:1"])
    assert result.exit_code == 2
    assert "pip install 'localize[cluster]'" in result.output

"""
A cluster's speed: ``python -m tests.bench.cluster FOLDER_OF_NTREX [ARTICLES]``.

Starts a scheduler and one worker, then two, on this machine, has each translate the same articles
(see `tests.bench.articles`), and a tenth of them, so that what a run costs before its first word
can be taken off. Words a second are given by the clock and by the processor's time of the workers
with their engines; the latter hardly depends on what else the machine does. The driver's own time
says how many cores it can feed. ``localize/CLUSTER.md`` turns the figures into articles an hour.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.bench.articles import write

ARTICLES = 40


@dataclass(frozen=True, slots=True)
class Run:
    """What a run took: seconds by the clock, of the workers' processors and of the driver's."""

    words: int
    clock: float
    workers: float
    driver: float


def main(corpus: Path, number: int) -> None:
    lines = (corpus / "en.txt").read_text(encoding="utf-8").splitlines()
    print("workers  words   start  words/s  words/s a core (processor)  words/s of the driver")
    for workers in (1, 2):
        few, many = _measured(lines, workers, number // 10), _measured(lines, workers, number)
        words = many.words - few.words
        print(
            f"{workers:7} {many.words:6} {few.clock:5.1f} s {words / (many.clock - few.clock):8.0f}"
            f" {words / (many.workers - few.workers):26.0f}"
            f" {words / (many.driver - few.driver):22.0f}",
            flush=True,
        )


def _measured(lines: Sequence[str], workers: int, number: int) -> Run:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write(lines, folder / "articles", number)
        (folder / "localize.toml").write_text('targets = ["pt"]\n')
        file = folder / "scheduler.json"
        processes = [
            _started("scheduler", "--host", "127.0.0.1", "--port", "0", "--dashboard-address",
                     "127.0.0.1:0", "--scheduler-file", str(file)),
            *(_started("worker", "--scheduler-file", str(file), "--nthreads", "1", "--no-nanny",
                       "--no-dashboard", "--local-directory", name) for _ in range(workers)),
        ]  # fmt: skip
        try:
            while not file.exists():
                time.sleep(0.1)
            began, driver = time.monotonic(), _children()
            subprocess.run(
                [sys.executable, "-m", "localize", "run", "--cluster", str(file), "--quiet"],
                cwd=folder, check=True,
            )  # fmt: skip
            return Run(
                words=sum(len(path.read_text(encoding="utf-8").split()) for path in paths),
                clock=time.monotonic() - began,
                workers=sum(map(_processor, processes[1:])),
                driver=_children() - driver,
            )
        finally:
            for process in processes:
                process.kill()
                process.wait()


def _started(command: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.dask_{command}", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ,
    )


def _processor(process: subprocess.Popen[bytes]) -> float:
    """The processor's seconds of a worker and of the engines that it has ended."""
    times = psutil.Process(process.pid).cpu_times()
    return float(times.user + times.system + times.children_user + times.children_system)


def _children() -> float:
    """The processor's seconds of this process' children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else ARTICLES)

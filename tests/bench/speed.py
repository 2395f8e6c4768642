"""
How quick a run is: ``python -m tests.bench.speed NTREX_FOLDER MODELS_FOLDER [--full] [--rounds 3]``.

In turn, on the same articles (`tests.bench.articles`; 20 and 200, with --full also 2,000), en>pt:

- argostranslate's own API (up to 200 articles: 2,000 take over an hour), its command line (20
  alone: it loads the model for each), and translatehtml and argos-translate-files on the HTML form
  (20), in an environment that the benchmark makes and throws away, with the same Argos package. Of
  argostranslate one module is replaced, `sbd.py`, which cuts sentences: it needs a model that is
  downloaded (and several GB of libraries); in its place the text is cut behind full stops.
- the raw engines in a bare loop (`tests.bench.bare`), our limit;
- `localize run` with terms and checks on, cold, with Argos also with beam 4 (the peers' beam, for a
  comparison with nothing but the program changed), and once more: with nothing changed, and with one
  article of all.

Each is a process of its own, from its start to its end. Prints words of source text a second and a
second of processor time (the fairer figure on a machine that has other things to do), the seconds
until the first article was written, and the peak memory of all its processes together (proportional
set size, ten times a second): medians of the rounds, with the least and the most. Ratios are those
of words a second, to argostranslate's API and to the raw engine; behind them, of processor time.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from localize import readers, segment
from tests.bench import articles

PEERS = ("argostranslate==1.11.0", "translatehtml", "argos-translate-files", "lxml", "pysrt", "PyMuPDF", "chardet", "beautifulsoup4", "soupsieve", "typing_extensions",
         "ctranslate2", "sentencepiece", "sacremoses", "regex", "joblib", "tqdm", "click", "numpy", "packaging",
         "pyyaml", "setuptools")  # fmt: skip

CUTTER = '''
"""Cuts behind full stops, in the place of the models that argostranslate downloads."""
import re

class _Cutter:
    def __init__(self, pkg): pass
    def split_sentences(self, text): return re.split(r"(?<=[.!?])\\s+", text)

StanzaSentencizer = MiniSBDSentencizer = SpacySentencizerSmall = _Cutter
'''

API = "argostranslate, API"
"""Whom all are compared with."""

_EVERY = 0.1  # seconds between two looks at memory and files


@dataclass(frozen=True, slots=True)
class Contestant:
    """A way to translate the articles in a folder into files in another."""

    name: str
    command: Callable[[Path, Path], Sequence[str]]
    first: str = "*"
    """Of the files that are written, those that are an article."""
    most: int = sys.maxsize
    """Articles above which it is not asked."""
    again: bool = False
    """Whether it finds what it made before."""
    changed: bool = False
    """Whether one article of all is another than before."""


@dataclass(frozen=True, slots=True)
class Measured:
    seconds: float
    processor: float
    first: float
    megabytes: float


def main(corpus: Path, models: Path, sizes: Sequence[int], rounds: int, only: str) -> None:
    """Print a table for each size."""
    lines = (corpus / "en.txt").read_text(encoding="utf-8").splitlines()
    with TemporaryDirectory(prefix="localize-speed-") as folder:
        work = Path(folder)
        environment = _environment(work, models)
        contestants = _contestants(_peers(work))
        for size in sizes:
            given = work / f"articles-{size}"
            paths = articles.write(lines, given, size)
            words = sum(len(path.read_text(encoding="utf-8").split()) for path in paths)
            _cut(paths, work / "sentences.txt")
            asked = [one for one in contestants if size <= one.most and only in one.name]
            results = _race(asked, given, work, environment, rounds)
            print(f"\n{size} articles, {words:,} words, medians of {rounds} [least–most]")
            _print(asked, results, words)


def _contestants(python: Path) -> list[Contestant]:
    peer = [str(python), str(Path(__file__).with_name("peer.py"))]
    jobs = str(os.cpu_count() or 1)
    cli = f'for f in "$1"/*; do "{python.with_name("argos-translate")}" -f en -t pt < "$f" > "$2/${{f##*/}}"; done'

    def bare(engine: str) -> Callable[[Path, Path], Sequence[str]]:
        return lambda given, out: [
            sys.executable, "-m", "tests.bench.bare", engine,
            str(given.parent / "sentences.txt"), str(out), jobs,
        ]  # fmt: skip

    def ours(engine: str, program: str = "localize") -> Callable[[Path, Path], Sequence[str]]:
        return lambda given, out: [
            sys.executable, "-m", program, "run", str(given), "--config", str(out.parent / "localize.toml"),
            "--to", "pt", "--from", "en", "--engine", engine, "--out", str(out), "--quiet",
        ]  # fmt: skip

    return [
        Contestant(
            API,
            lambda given, out: [*peer, "api", str(given), str(out)],
            most=200,
        ),
        Contestant(
            "argostranslate, program",
            lambda given, out: ["sh", "-c", cli, "sh", str(given), str(out)],
            most=20,
        ),
        Contestant(
            "translatehtml", lambda given, out: [*peer, "html", str(given), str(out)], most=20
        ),
        Contestant(
            "argos-translate-files",
            lambda given, out: [*peer, "files", str(given), str(out)],
            "*_pt.html",
            most=20,
        ),
        Contestant("raw argos, beam 4", bare("argos-4"), most=200),
        Contestant(
            "localize run, argos, beam 4", ours("argos", "tests.bench.beam"), "pt/*.json", 200
        ),
        Contestant("raw argos", bare("argos")),
        Contestant("localize run, argos", ours("argos"), "pt/*.json"),
        Contestant("once more, argos", ours("argos"), "pt/*.json", again=True),
        Contestant("one changed, argos", ours("argos"), "pt/*.json", again=True, changed=True),
        Contestant("raw firefox", bare("firefox")),
        Contestant("localize run, firefox", ours("firefox"), "pt/*.json"),
        Contestant("once more, firefox", ours("firefox"), "pt/*.json", again=True),
        Contestant("one changed, firefox", ours("firefox"), "pt/*.json", again=True, changed=True),
    ]


def _environment(work: Path, models: Path) -> dict[str, str]:
    """The variables of all contestants, the Argos package installed for each."""
    (archive,) = models.glob("*en_pt*.argosmodel")
    packages = work / "packages"
    shutil.unpack_archive(archive, packages, "zip")
    environment = dict(os.environ) | {
        "LOCALIZE_HOME": str(work / "home"),
        "ARGOS_PACKAGES_DIR": str(packages),
        "XDG_DATA_HOME": str(work / "data"),
        "XDG_CONFIG_HOME": str(work / "config"),
        "XDG_CACHE_HOME": str(work / "cache"),
    }
    subprocess.run(
        [sys.executable, "-m", "localize", "models", "install", str(archive)],
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return environment


def _peers(work: Path) -> Path:
    """The Python of an environment with the peers in it."""
    folder = work / "peers"
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--no-deps", *PEERS],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    (cutter,) = folder.glob("lib/*/site-packages/argostranslate/sbd.py")
    cutter.write_text(CUTTER, encoding="utf-8")
    return python


def _cut(paths: Sequence[Path], out: Path) -> None:
    """The articles' sentences, a line each, for the raw engines."""
    found = [
        one.text
        for path in paths
        for article in readers.read(path)
        for one in segment.segments(article)
    ]
    out.write_text("\n".join(found), encoding="utf-8")


def _race(
    contestants: Sequence[Contestant],
    given: Path,
    work: Path,
    environment: Mapping[str, str],
    rounds: int,
) -> list[list[Measured]]:
    """What each contestant did, a value a round; all take turns."""
    results: list[list[Measured]] = [[] for _ in contestants]
    for _ in range(rounds):
        for contestant, measured in zip(contestants, results, strict=True):
            project = work / "project"
            if not contestant.again:
                shutil.rmtree(project, ignore_errors=True)
                (project / "out").mkdir(parents=True)
                (project / "localize.toml").write_text("", encoding="utf-8")
            command = contestant.command(given, project / "out")
            with _changed(given) if contestant.changed else nullcontext():
                measured.append(_measured(command, project / "out", contestant.first, environment))
            print(f"{contestant.name}: {measured[-1].seconds:.1f} s", file=sys.stderr, flush=True)
    return results


@contextmanager
def _changed(given: Path) -> Iterator[None]:
    """One of the articles has a sentence more."""
    paths = sorted(given.iterdir())
    path = paths[len(paths) // 2]
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text.rstrip()} The harbour stays closed until Sunday.\n", encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(text, encoding="utf-8")


def _measured(
    command: Sequence[str], out: Path, first: str, environment: Mapping[str, str]
) -> Measured:
    began, used = time.perf_counter(), _processor()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    seen, most = 0.0, 0
    while process.poll() is None:
        most = max(most, sum(map(_proportional, _family(process.pid))))
        if not seen and any(path.stat().st_size for path in out.glob(first)):
            seen = time.perf_counter() - began
        time.sleep(_EVERY)
    if process.returncode > 1:
        raise SystemExit(f"{command} ended with status {process.returncode}")
    seconds = time.perf_counter() - began
    return Measured(seconds, _processor() - used, seen or seconds, most / 1024)


def _processor() -> float:
    """Seconds of processor time that all processes took which have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _family(pid: int) -> Iterator[int]:
    """`pid` and all processes below it."""
    yield pid
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(int(child))


def _proportional(pid: int) -> int:
    """The process' proportional set size in kB; 0 where it has ended."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


def _print(
    contestants: Sequence[Contestant], results: Sequence[Sequence[Measured]], words: int
) -> None:
    speed = {
        one.name: statistics.median(words / m.seconds for m in measured)
        for one, measured in zip(contestants, results, strict=True)
    }
    thrift = {
        one.name: statistics.median(words / m.processor for m in measured)
        for one, measured in zip(contestants, results, strict=True)
    }
    head = f"{'':28}{'words/s':>20}{'a CPU s':>9}{'s':>8}{'first, s':>10}{'MB':>6}"
    print(f"{head}{'× API':>14}{'× raw':>13}")
    for contestant, measured in zip(contestants, results, strict=True):
        name = contestant.name
        rates = sorted(words / one.seconds for one in measured)
        spread = f"{speed[name]:.0f} [{rates[0]:.0f}–{rates[-1]:.0f}]"
        row = f"{name:28}{spread:>20}{thrift[name]:9.0f}"
        row += f"{statistics.median(one.seconds for one in measured):8.1f}"
        row += f"{statistics.median(one.first for one in measured):10.1f}"
        row += f"{statistics.median(one.megabytes for one in measured):6.0f}"
        raw = name.replace("localize run,", "raw")
        for other in (API, raw) if raw != name and raw in speed else (API,):
            if other in speed:
                row += f"{speed[name] / speed[other]:7.2f} ({thrift[name] / thrift[other]:.2f})"
            else:
                row += f"{'–':>14}"
        print(row, flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("models", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[20, 200])
    parser.add_argument("--full", action="store_true", help="2,000 articles as well")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="", help="contestants with this in their name")
    given = parser.parse_args()
    main(
        given.corpus,
        given.models,
        [*given.sizes, 2_000] if given.full else given.sizes,
        given.rounds,
        given.only,
    )

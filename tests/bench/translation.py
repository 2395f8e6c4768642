"""
What the pipeline costs and loses: ``python -m tests.bench.translation FOLDER [LINES]``.

FOLDER holds LOCALE.txt files of one news sentence a line, the same sentences in each. For every
installed model between two of its locales: chrF and BLEU of the raw engine in a bare loop on one
core, and of the pipeline (terms, slots, figures, quotation marks; one job, an empty memory); and the
words of source text a second of both. The pipeline may lose 0.2 chrF for what it keeps.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import sacrebleu

from localize import engines, pipeline
from localize.bcp47 import Locale
from localize.cli._models import argos_folders
from localize.cli._project import Project, home, open_tools
from localize.config import Config
from localize.engines import InstalledModel
from localize.tools import Tools
from localize.unit import Segment
from tests.bench.engines import RAW

ARTICLE = 20  # sentences


def main(folder: Path, lines: int) -> None:
    """Print a row a model."""
    corpus = {
        Locale.parse(path.stem).bare: path.read_text(encoding="utf-8").splitlines()[:lines]
        for path in sorted(folder.glob("*.txt"))
    }
    print(f"{'':24}{'chrF':>7}{'':7}{'':7}{'BLEU':>7}{'':7}{'words/s':>9}")
    print(
        f"{'model':24}{'raw':>7}{'ours':>7}{'':7}{'raw':>7}{'ours':>7}{'raw':>9}{'ours':>9}{'ratio':>7}"
    )
    for model in engines.installed(home() / "models", argos_folders()):
        sources = corpus.get(model.direction.source.bare)
        references = corpus.get(model.direction.target.bare)
        if sources and references:
            print(_row(model, sources, references), flush=True)


def _row(model: InstalledModel, sources: Sequence[str], references: Sequence[str]) -> str:
    words = sum(len(source.split()) for source in sources)
    raw = RAW[model.engine](model)
    with (
        TemporaryDirectory(prefix="localize-translation-") as folder,
        open_tools(
            Project(Path(folder), Config(engine=model.engine), Path(folder)), jobs=1
        ) as tools,
    ):
        raw(sources[:2])
        tools.shelf.engine(model.direction).translate(list(sources[:2]))
        theirs, their_seconds = _timed(lambda: _lines(raw(sources)))
        ours, our_seconds = _timed(lambda: _ours(sources, model, tools))
    scores = [
        score(targets, [references]).score
        for score in (sacrebleu.corpus_chrf, sacrebleu.corpus_bleu)
        for targets in (theirs, ours)
    ]
    speeds = words / their_seconds, words / our_seconds
    return (
        f"{model!s:24}{scores[0]:7.2f}{scores[1]:7.2f}{scores[1] - scores[0]:+7.2f}"
        f"{scores[2]:7.2f}{scores[3]:7.2f}"
        f"{speeds[0]:9.0f}{speeds[1]:9.0f}{speeds[1] / speeds[0]:7.2f}"
    )


def _ours(sources: Sequence[str], model: InstalledModel, tools: Tools) -> list[str]:
    target = model.direction.target
    segments = [
        Segment(f"b{index}:0", source, model.direction.source)
        for index, source in enumerate(sources)
    ]
    marked = [
        segment
        for start in range(0, len(segments), ARTICLE)
        for segment in tools.marker.mark(segments[start : start + ARTICLE], target)
    ]
    return [unit.target for unit in pipeline.translate(marked, target, tools)]


def _lines(answer: object) -> list[str]:
    """A raw engine's answer; a program's is one text."""
    if isinstance(answer, str):
        return answer.splitlines()
    assert isinstance(answer, list)
    return answer


def _timed(work: Callable[[], list[str]]) -> tuple[list[str], float]:
    began = perf_counter()
    return work(), perf_counter() - began


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 400)

"""
How good and how quick the engines are: `python -m tests.bench.engines FOLDER [LINES]`.

FOLDER holds LOCALE.txt files of one news sentence a line, the same sentences in each. For every
installed model and every best route between two of its locales it prints chrF and BLEU; for every
model also words a second, of the raw engine in a bare loop and of ours with one job and with two,
and how many of 200 sentences come out differently alone. The raw engine and ours take turns, and
the quickest of three rounds counts.

The chrF of models and chains are the figures of `localize/engines/quality.toml`.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from itertools import permutations
from pathlib import Path
from time import perf_counter

from localize import engines
from localize.bcp47 import Direction, Locale
from localize.cli._models import argos_folders
from localize.cli._project import home
from localize.engines import InstalledModel
from localize.engines.firefox_files import Files
from localize.engines.routes import find
from localize.errors import ModelNotInstalled

ROUNDS = 3
ALONE = 200

Translate = Callable[[Sequence[str]], object]


def main(folder: Path, lines: int) -> None:
    """Print both tables."""
    corpus = {
        Locale.parse(path.stem): path.read_text(encoding="utf-8").splitlines()[:lines]
        for path in sorted(folder.glob("*.txt"))
    }
    texts = {locale.bare: sentences for locale, sentences in corpus.items()}
    installed = engines.installed(home() / "models", argos_folders())
    print(f"{'route':44}{'chrF':>7}{'BLEU':>7}")
    for source, target in permutations(sorted(texts), 2):
        try:
            route = find(Direction(source, target), installed)
        except ModelNotInstalled:
            continue
        engine = route.load(2)
        targets = engine.translate(texts[source])
        engine.close()
        print(f"{route!s:44}{_chrf(targets, texts[target])}{_bleu(targets, texts[target])}")
    print(
        f"\n{'model, words/s':24}{'raw':>8}{'1 job':>8}{'':7}{'2 jobs':>8}{'':7}{'differ alone':>14}"
    )
    for model in installed:
        sentences = texts.get(model.direction.source.bare)
        if sentences:
            print(_speed(model, sentences), flush=True)


def _speed(model: InstalledModel, sentences: Sequence[str]) -> str:
    words = sum(len(sentence.split()) for sentence in sentences)
    one, two = (engines.module(model.engine).load(model, jobs) for jobs in (1, 2))
    raw = RAW[model.engine](model)
    ways: list[Translate] = [raw, one.translate, two.translate]
    for way in ways:
        way(sentences[:4])
    best = [
        words / min(times)
        for times in zip(
            *([_time(way, sentences) for way in ways] for _ in range(ROUNDS)), strict=True
        )
    ]
    together = one.translate(sentences[:ALONE])
    differ = sum(
        one.translate([sentence]) != [target]
        for sentence, target in zip(sentences[:ALONE], together, strict=True)
    )
    for engine in (one, two):
        engine.close()
    ratios = [f"{best[0]:8.0f}", *(f"{speed:8.0f} ({speed / best[0]:4.2f})" for speed in best[1:])]
    return f"{model!s:24}{''.join(ratios)}{differ:14}"


def _time(way: Translate, sentences: Sequence[str]) -> float:
    start = perf_counter()
    way(sentences)
    return perf_counter() - start


def _raw_firefox(model: InstalledModel) -> Translate:
    from fxtranslate import Translator

    assert model.path
    files = Files.of(model.path)
    shortlist = files.shortlist.read_bytes() if files.shortlist else None
    translator = Translator(
        files.model.read_bytes(),
        files.source_vocabulary.read_bytes(),
        files.target_vocabulary.read_bytes(),
        shortlist,
    )
    return lambda sentences: [translator.translate(sentence) for sentence in sentences]


def _raw_argos(model: InstalledModel) -> Translate:
    """All sentences at once, padded, on one thread."""
    import ctranslate2
    from sentencepiece import SentencePieceProcessor

    assert model.path
    translator = ctranslate2.Translator(str(model.path / "model"), intra_threads=1)
    processor = SentencePieceProcessor(model_file=str(model.path / "sentencepiece.model"))

    def translate(sentences: Sequence[str]) -> list[str]:
        results = translator.translate_batch(
            processor.encode(list(sentences), out_type=str),
            beam_size=1,
            max_batch_size=2048,
            batch_type="tokens",
        )
        return [processor.decode_pieces(result.hypotheses[0]) for result in results]

    return translate


def _raw_apertium(model: InstalledModel) -> Translate:
    """The program, all sentences in one file."""

    def translate(sentences: Sequence[str]) -> str:
        command = ["apertium", model.version]
        return subprocess.run(
            command, input="\n".join(sentences), capture_output=True, text=True, check=False
        ).stdout

    return translate


RAW: dict[str, Callable[[InstalledModel], Translate]] = {
    "firefox": _raw_firefox,
    "argos": _raw_argos,
    "apertium": _raw_apertium,
}


def _chrf(targets: Sequence[str], references: Sequence[str]) -> str:
    import sacrebleu

    return f"{sacrebleu.corpus_chrf(targets, [references]).score:7.2f}"


def _bleu(targets: Sequence[str], references: Sequence[str]) -> str:
    import sacrebleu

    return f"{sacrebleu.corpus_bleu(targets, [references]).score:7.2f}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 400)

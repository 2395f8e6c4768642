"""
The raw engine in a bare loop: ``python -m tests.bench.bare {firefox,argos,argos-4} SENTENCES OUT JOBS``.

What a pipeline can at best reach with the same model: the sentences (one a line) are cut already,
nothing is marked, checked or written but the targets. Firefox' runs in JOBS processes, each with
every JOBS-th sentence; CTranslate2 in JOBS threads, on padded batches of all sentences (`argos-4`:
with beam 4, the default of argostranslate).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path

from localize import engines
from localize.cli._models import argos_folders
from localize.cli._project import home
from localize.engines.firefox_files import Files


def main(engine: str, sentences: Path, out: Path, jobs: int) -> None:
    """Write the targets, a file for each process."""
    lines = sentences.read_text(encoding="utf-8").splitlines()
    if engine == "firefox":
        with get_context("spawn").Pool(jobs) as pool:
            pool.starmap(_firefox, [(lines[job::jobs], out / f"{job}.txt") for job in range(jobs)])
    else:
        beam = 4 if engine.endswith("4") else 1
        _argos(lines, out / "0.txt", jobs, beam)


def _model_folder(engine: str) -> Path:
    (model,) = (
        model
        for model in engines.installed(home() / "models", argos_folders())
        if (model.engine, str(model.direction)) == (engine, "en>pt")
    )
    assert model.path
    return model.path


def _firefox(lines: Sequence[str], out: Path) -> None:
    from fxtranslate import Translator

    files = Files.of(_model_folder("firefox"))
    paths = (files.model, files.source_vocabulary, files.target_vocabulary, files.shortlist)
    translator = Translator(*(path.read_bytes() for path in paths if path))
    out.write_text("\n".join(map(translator.translate, lines)), encoding="utf-8")


def _argos(lines: Sequence[str], out: Path, jobs: int, beam: int) -> None:
    import ctranslate2
    from sentencepiece import SentencePieceProcessor

    folder = _model_folder("argos")
    translator = ctranslate2.Translator(str(folder / "model"), inter_threads=jobs, intra_threads=1)
    processor = SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    results = translator.translate_batch(
        processor.encode(list(lines), out_type=str),
        beam_size=beam,
        max_batch_size=2048,
        batch_type="tokens",
    )
    targets = (processor.decode_pieces(result.hypotheses[0]) for result in results)
    out.write_text("\n".join(targets), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))

"""
What faithfulness costs: `python -m tests.bench.faithful FOLDER [ARGOS_PACKAGES] [LINES]`.

FOLDER holds en.txt and pt-BR.txt, aligned line by line. For Firefox' embedded model, an
``.argosmodel`` en>pt in ARGOS_PACKAGES, and Apertium's en>es and pt>es where it is here: chrF of
the raw engine and of the faithful one, the time of both, and how many texts were asked once and
again. Then, for the lines with quotations, set with typographic marks: in how many the translation
has as many opening and closing marks as the source.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import sacrebleu

from localize.alignment import likeness
from localize.bcp47 import Locale
from localize.engines import Aligning, Engine, apertium
from localize.protect import faithful
from localize.protect.marks import marks
from tests.real import argos_engine, firefox_engine

_APERTIUM = ("en>es", "pt>es")


def engines(packages: Path | None, folder: Path) -> Iterator[tuple[str, Engine, str, str]]:
    """Each engine with its name and the names of the files of its source and its reference."""
    yield "firefox en>pt", firefox_engine(folder), "en", "pt-BR"
    if packages:
        yield "argos en>pt", argos_engine(packages, folder), "en", "pt-BR"
    for model in apertium.installed(folder, []):
        if str(model.direction) in _APERTIUM:
            source = "pt-BR" if model.direction.source.language == "pt" else "en"
            yield f"apertium {model.direction}", apertium.load(model, 1), source, "es"


def typographic(text: str) -> str:
    """`text` with its ASCII marks set as English typography does."""
    text = re.sub(r"(?<![^\s(])\"", "“", text).replace('"', "”")
    return re.sub(r"(?<![^\s(“])'(?=\w)", "‘", text).replace("'", "’")


def row(
    name: str,
    engine: Engine,
    sources: Sequence[str],
    references: Sequence[str],
    locales: tuple[Locale, Locale],
) -> str:
    """The line of the table for one engine."""
    asked: list[int] = []

    def counted(texts: Sequence[str]) -> list[str]:
        asked.append(len(texts))
        return engine.translate(texts)

    align = engine.align if isinstance(engine, Aligning) else likeness
    translate = faithful(counted, *locales, align=align)
    engine.translate(sources[:1])
    began = perf_counter()
    raw = engine.translate(sources)
    between = perf_counter()
    kept = translate(sources)
    ended = perf_counter()
    before, after = (sacrebleu.corpus_chrf(t, [references]).score for t in (raw, kept))
    again = " + ".join(map(str, asked))
    quoting = [typographic(text) for text in sources if '"' in text]
    whole = [
        sum(
            _parts(source) == _parts(target)
            for source, target in zip(quoting, targets, strict=True)
        )
        for targets in (engine.translate(quoting), translate(quoting))
    ]
    return (
        f"{name:16}{before:8.2f}{after:10.2f}{between - began:8.1f}{ended - between:10.1f}   {again:16}"
        f"{whole[0]:5} → {whole[1]} of {len(quoting)}"
    )


def _parts(text: str) -> list[bool]:
    return sorted(mark.opens for mark in marks(text))


def main(folder: Path, packages: Path | None, count: int) -> None:
    """Print the table."""
    print(f"{'':16}{'raw':>8}{'faithful':>10}{'s':>8}{'s':>10}   {'asked':16}quotations whole")
    with TemporaryDirectory() as scratch:
        for name, engine, source, reference in engines(packages, Path(scratch)):
            texts, references = (
                (folder / f"{file}.txt").read_text(encoding="utf-8").splitlines()[:count]
                for file in (source, reference)
            )
            with closing(engine):
                locales = Locale.parse(source), Locale.parse(reference)
                print(row(name, engine, texts, references, locales), flush=True)


if __name__ == "__main__":
    given = sys.argv[1:]
    main(
        Path(given[0]),
        Path(given[1]) if len(given) > 1 else None,
        int(given[2]) if len(given) > 2 else 400,
    )

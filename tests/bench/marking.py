"""
How fast a text is marked: ``python -m tests.bench.marking [NTREX_FOLDER]``.

A termbase of 10,000 concepts in each language marks 5 MB of news on one core. A twentieth of the names
stand in the news themselves, the rest are made of its words in other company, so that nearly every
word of the text begins some name. Prints MB of source text (UTF-8) a second of processor time:
cold (each word seen for the first time) and over all.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from localize.bcp47 import Locale
from localize.concept import Concept, Designation, Termbase
from localize.glossary.mark import Marker
from localize.glossary.words import words
from localize.unit import Segment

ENTRIES = 10_000
MEGABYTES = 5
LANGUAGES = ("en", "uk", "ru", "es", "az", "tr")
TARGET = Locale.parse("pl")
ARTICLE = 20  # sentences


def termbase(lines: list[str], language: str, entries: int = ENTRIES) -> Termbase:
    """Concepts with names of one to four words, each name once, drawn with a fixed seed."""
    draw = random.Random(20261124)
    sentences = [[word.text for word in words(line, language)] for line in lines]
    content = [word for sentence in sentences for word in sentence if len(word) > 3]
    texts: dict[str, None] = {}
    while len(texts) < entries:
        length = draw.choice((1, 2, 2, 3, 3, 4))
        if len(texts) % 20:
            texts[" ".join(draw.choice(content) for _ in range(max(2, length)))] = None
            continue
        sentence = draw.choice(sentences)
        first = draw.randrange(max(1, len(sentence) - length))
        run = sentence[first : first + length]
        if run and len(run[0]) > 3 and len(run[-1]) > 3:
            texts[" ".join(run)] = None
    return Termbase(
        tuple(
            Concept(
                f"c{index}",
                "",
                (Designation(text, Locale(language)), Designation(f"Nazwa {index}", TARGET)),
            )
            for index, text in enumerate(texts)
        )
    )


def articles(lines: list[str], language: str) -> list[list[Segment]]:
    """`MEGABYTES` of the corpus as articles."""
    found: list[list[Segment]] = []
    size = 0
    while size < MEGABYTES * 1_000_000:
        for start in range(0, len(lines), ARTICLE):
            part = lines[start : start + ARTICLE]
            found.append(
                [Segment(f"b{i}:0", line, Locale(language)) for i, line in enumerate(part)]
            )
            size += sum(len(line.encode()) for line in part)
    return found


def main(folder: Path) -> None:
    """Print a row a language."""
    sys.stdout.write("language  build s  cold MB/s  MB/s   terms\n")
    for language in LANGUAGES:
        lines = (folder / f"{language}.txt").read_text(encoding="utf-8").splitlines()
        started = time.process_time()
        marker = Marker(termbase(lines, language))
        marker.mark([Segment("b0:0", "x", Locale(language))], TARGET)
        built = time.process_time() - started
        corpus = articles(lines, language)
        once = corpus[: -(-len(lines) // ARTICLE)]
        cold = _speed(marker, once)
        rate, terms = _speed(marker, corpus)
        row = f"{language:8}  {built:7.2f}  {cold[0]:9.2f}  {rate:5.2f}  {terms}\n"
        sys.stdout.write(row)
        sys.stdout.flush()


def _speed(marker: Marker, corpus: list[list[Segment]]) -> tuple[float, int]:
    size = sum(len(segment.text.encode()) for article in corpus for segment in article)
    started = time.process_time()
    terms = sum(
        len(segment.terms) for article in corpus for segment in marker.mark(article, TARGET)
    )
    return size / 1_000_000 / (time.process_time() - started), terms


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data/ntrex"))

"""
Articles to measure with: ``python -m tests.bench.articles FOLDER_OF_NTREX OUT NUMBER``.

Each has a headline and 8 to 20 news sentences in paragraphs, every third one as Markdown with some
words emphasised. No two sentences of all of them are alike: one that comes round again ends on
another count or has other numbers, so that nothing is gained by translating each distinct one once.
The first articles of many are those of few, and the same arguments give the same bytes.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

SEED = 20261124
PARAGRAPH = 4  # sentences at most

_NUMBER = re.compile(r"\d+")
_LONG_WORD = re.compile(r"\b[a-z]{7,}\b")


def write(lines: Sequence[str], folder: Path, number: int) -> list[Path]:
    """`number` articles of the sentences `lines`, in `folder`; the paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    draw = random.Random(SEED)
    sentences = _sentences(lines, draw)
    paths = []
    for index in range(number):
        chosen = [next(sentences) for _ in range(1 + draw.randint(8, 20))]
        markdown = index % 3 == 2
        path = folder / f"article-{index:05}{'.md' if markdown else '.txt'}"
        path.write_text(_article(chosen, draw, markdown=markdown), encoding="utf-8")
        paths.append(path)
    return paths


def _sentences(lines: Sequence[str], draw: random.Random) -> Iterator[str]:
    """The lines in a new order each time round, each time with other numbers."""
    time_round = 0
    while True:
        for line in draw.sample(lines, len(lines)):
            yield _varied(line, time_round)
        time_round += 1


def _varied(line: str, time_round: int) -> str:
    if not time_round:
        return line
    if _NUMBER.search(line):
        return _NUMBER.sub(lambda match: str(int(match[0]) + time_round), line)
    return f"In {1900 + time_round}, {line}"


def _article(sentences: Sequence[str], draw: random.Random, *, markdown: bool) -> str:
    title, *rest = sentences
    paragraphs = []
    while rest:
        length = draw.randint(1, PARAGRAPH)
        paragraphs.append(" ".join(rest[:length]))
        rest = rest[length:]
    if not markdown:
        return "\n\n".join([title, *paragraphs]) + "\n"
    emphasised = [_LONG_WORD.sub(r"**\g<0>**", text, count=1) for text in paragraphs]
    return "\n\n".join([f"# {title}", *emphasised]) + "\n"


if __name__ == "__main__":
    corpus = Path(sys.argv[1], "en.txt").read_text(encoding="utf-8").splitlines()
    write(corpus, Path(sys.argv[2]), int(sys.argv[3]))

"""
How well sentences are found: `python -m tests.bench.segment FOLDER`.

FOLDER holds LOCALE.txt files of one sentence a line. Five lines at a time are joined by spaces, cut
again, and the cuts held against the ends of the lines: precision, recall and F1, ours beside those
of ICU's rules (UAX #29) in `fxtranslate`. Lines that hold two sentences cost precision, headlines
without a stop cost recall, both systems alike; `most` is the recall that stops alone allow.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from fxtranslate import discovery

from localize.segment import rules, sentences
from tests.bench.langid import sentences as lines_of

PARAGRAPH = 5

_STOPPED = re.compile(r"[.!?…։:。][\"'»”“’)\]\s]*\Z")

Cut = Callable[[str], Iterable[int]]


@dataclass(frozen=True, slots=True)
class Score:
    """Cuts that are ends of lines, cuts that are not, ends that were not cut."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of cuts that are ends of lines."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of ends of lines that were cut."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def ours(language: str) -> Cut:
    """Where this project ends sentences."""
    return lambda text: sentences.ends(text, rules.of(language))


def icu(text: str) -> list[int]:
    """Where ICU does."""
    ends, at = [], 0
    for sentence in discovery.segment_sentences(text):
        at = text.index(sentence, at) + len(sentence)
        ends.append(at)
    return ends[:-1]


def score(lines: list[str], cut: Cut) -> Score:
    """`cut` held against the ends of `lines`, joined to paragraphs."""
    right = wrong = missed = 0
    for start in range(0, len(lines), PARAGRAPH):
        paragraph = [line.strip() for line in lines[start : start + PARAGRAPH]]
        expected, at = set(), 0
        for line in paragraph[:-1]:
            expected.add(at + len(line))
            at += len(line) + 1
        found = set(cut(" ".join(paragraph)))
        right += len(found & expected)
        wrong += len(found - expected)
        missed += len(expected - found)
    return Score(right, wrong, missed)


def most(lines: list[str]) -> float:
    """The share of ends of lines, inside the paragraphs, that have a stop."""
    inner = [line for at, line in enumerate(lines) if at % PARAGRAPH < PARAGRAPH - 1]
    return sum(bool(_STOPPED.search(line)) for line in inner) / len(inner)


def main(folder: Path) -> None:
    """Print the table."""
    header = f"{'precision':>10}{'recall':>8}{'F1':>7}"
    print(f"{'locale':8}{header}   {header}{'most':>7}   (ours, then ICU)")
    results: list[tuple[Score, Score]] = []
    for locale, lines in lines_of(folder).items():
        mine, theirs = score(lines, ours(locale.language)), score(lines, icu)
        results.append((mine, theirs))
        print(f"{locale!s:8}{_row(mine)}   {_row(theirs)}{most(lines):7.3f}")
    for name, index in (("ours", 0), ("ICU", 1)):
        print(f"mean F1, {name}: {sum(pair[index].f1 for pair in results) / len(results):.4f}")


def _row(result: Score) -> str:
    return f"{result.precision:10.3f}{result.recall:8.3f}{result.f1:7.3f}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))

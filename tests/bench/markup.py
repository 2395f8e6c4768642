"""
How well markup finds its words again: `python -m tests.bench.markup [ARGOS_PACKAGES]`.

The sentences of ``tests/protect/markup.tsv`` are translated by the real engines (Firefox' embedded
model; an ``.argosmodel`` en>pt in ARGOS_PACKAGES), each whole, and their elements put around the
words that the engine's attention links, and once more around those that likeness and place link.
A line of the table is a sentence with elements, then for each in order what it is to cover:
alternatives, as engines choose different words, apart by ``|``. Counted are elements that cover
exactly one of them, and the F1 of the words covered with the nearest.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from localize.alignment import likeness
from localize.bcp47 import Direction
from localize.document import Inline, Span
from localize.engines.argos import Argos
from localize.engines.firefox import Firefox
from localize.protect import faithful, project
from localize.unit import Align
from tests.real import argos_engine, firefox_engine

TABLE = Path(__file__).parents[1] / "protect" / "markup.tsv"
DIRECTION = Direction.parse("en>pt-BR")

_TAG = re.compile(r"<(/?)(\w+)>")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, its elements, and what each may cover in the translation."""

    text: str
    inlines: tuple[Inline, ...]
    wanted: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Over all elements: how many, how many exactly right, the sum of F1; and those that are not."""

    count: int
    exact: int
    overlap: float
    wrong: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.exact}/{self.count} exact ({self.exact / self.count:.1%}), F1 {self.overlap / self.count:.3f}"


def cases() -> Iterator[Case]:
    """The table's lines."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        sentence, *wanted = line.split("\t")
        text, inlines = parsed(sentence)
        yield Case(text, inlines, tuple(tuple(one.split("|")) for one in wanted))


def parsed(sentence: str) -> tuple[str, tuple[Inline, ...]]:
    """The text of a sentence with elements, and the elements, numbered so that each is known again."""
    text, done = "", 0
    inlines: list[Inline] = []
    open_ones: list[int] = []
    for match in _TAG.finditer(sentence):
        text += sentence[done : match.start()]
        done = match.end()
        if match[1]:
            index = open_ones.pop()
            span = Span(inlines[index].span.start, len(text))
            inlines[index] = Inline(span, match[2], inlines[index].attributes)
        else:
            open_ones.append(len(inlines))
            number = (("id", str(len(inlines))),)
            inlines.append(Inline(Span(len(text), len(text)), match[2], number))
    return text + sentence[done:], tuple(inlines)


def score(targets: list[str], align: Align) -> Score:
    """The elements of all cases, put on `targets`, held against what they are to cover."""
    count = exact = 0
    overlap = 0.0
    wrong = []
    known = list(cases())
    aligned = align([(case.text, target) for case, target in zip(known, targets, strict=True)])
    for case, target, links in zip(known, targets, aligned, strict=True):
        placed = project(case.inlines, links, case.text, target, DIRECTION)
        by_id = {inline.attributes: inline.span.of(target) for inline in placed}
        for inline, wanted in zip(case.inlines, case.wanted, strict=True):
            covered = by_id[inline.attributes]
            count += 1
            exact += covered in wanted
            overlap += max(_f1(covered, one) for one in wanted)
            if covered not in wanted:
                wrong.append(f"{case.text}\n    {target}\n    “{covered}” is to be “{wanted[0]}”")
    return Score(count, exact, overlap, tuple(wrong))


def translated(engine: Firefox | Argos) -> list[str]:
    """The sentences of all cases, in one call."""
    translate = faithful(engine.translate, DIRECTION.source, DIRECTION.target, align=engine.align)
    return translate([case.text for case in cases()])


def _f1(one: str, other: str) -> float:
    left, right = (Counter(re.findall(r"\w+", text)) for text in (one, other))
    return 2 * (left & right).total() / max(1, (left + right).total())


def _print(name: str, load: Callable[[], Firefox | Argos]) -> None:
    with closing(load()) as engine:
        targets = translated(engine)
        own = score(targets, engine.align)
        print(f"{name:8} attention         {own}")
        print(f"{name:8} likeness + place  {score(targets, likeness)}")
        print(*own.wrong, sep="\n")


def main(packages: Path | None) -> None:
    """Print the table, and what is wrong by attention."""
    with TemporaryDirectory() as folder:
        _print("firefox", lambda: firefox_engine(Path(folder)))
        if packages:
            _print("argos", lambda: argos_engine(packages, Path(folder)))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)

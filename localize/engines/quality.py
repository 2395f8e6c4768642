"""
How good a chain of models is, and how that is known: the table `quality.toml`.

Measured is better than assumed: where the table has a figure for the whole chain, it counts. Where
it has none, the figures of its legs are put together (`_chained`), and the source says so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from localize.bcp47 import Direction

_TABLE = Path(__file__).with_name("quality.toml")

ARROW = " → "


class Leg(Protocol):
    """A model, installed or offered; `str()` of it is ``firefox en>pt``."""

    @property
    def engine(self) -> str: ...

    @property
    def direction(self) -> Direction: ...


@dataclass(frozen=True, slots=True)
class Quality:
    """`chrf` is 0 to 100, of news against a human translation; `source` says how it is known."""

    chrf: float
    source: str


def of(legs: Sequence[Leg]) -> Quality:
    """The quality of a chain of at least one model."""
    known = _known(ARROW.join(str(leg) for leg in legs))
    if known:
        return known
    if len(legs) == 1:
        return _assumed(legs[0].engine)
    # The longest start that was measured whole says more than its legs.
    first, last = of(legs[:-1]), of(legs[-1:])
    return Quality(_chained(first.chrf, last.chrf), "estimated from the figures of its legs")


def _known(chain: str) -> Quality | None:
    return _table()[0].get(chain)


def _assumed(engine: str) -> Quality:
    return _table()[1][engine]


@cache
def _table() -> tuple[dict[str, Quality], dict[str, Quality]]:
    """Measured chains as `Route` writes them, and what is assumed of an engine otherwise."""
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
    measured = {
        route: Quality(chrf, table["sources"][source])
        for source, rows in table["measured"].items()
        for route, chrf in rows.items()
    }
    assumed = {engine: Quality(**row) for engine, row in table["assumed"].items()}
    return measured, assumed


def _chained(first: float, last: float) -> float:
    """
    What a chain is taken to reach: less than its weaker part.

    On the table's 50 chains the weaker part is 3.1 off on average (1.7 too low), the mean of both
    4.1, their product 24. An estimate should not win against a figure, so it is put lower still.
    """
    return min(first, last) - 1.0

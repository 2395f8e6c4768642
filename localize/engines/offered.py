"""What is known to be on offer, without asking anybody: the table `offered.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from localize.bcp47 import Direction, Locale

_TABLE = Path(__file__).with_name("offered.toml")
_PIVOT = Locale("en")


@dataclass(frozen=True, slots=True)
class Offered:
    """A model that is not on this machine; `package` is the Debian package that holds it, if any."""

    engine: str
    direction: Direction
    package: str = ""

    def __str__(self) -> str:
        return f"{self.engine} {self.direction}"


@cache
def offered() -> tuple[Offered, ...]:
    """All that is known, by engine and direction."""
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
    neural = (
        Offered(engine, direction)
        for engine, row in table["models"].items()
        for direction in _directions(row)
    )
    packaged = (
        Offered("apertium", Direction.parse(direction), package)
        for package, directions in table["apertium"].items()
        for direction in directions
    )
    return (*neural, *packaged)


def _directions(row: Mapping[str, Any]) -> Iterator[Direction]:
    for tag in row["english"]:
        other = Locale.parse(tag)
        yield Direction(_PIVOT, other)
        yield Direction(other, _PIVOT)
    yield from map(Direction.parse, row["others"])


def commands(wanted: Iterable[Offered]) -> list[str]:
    """
    The commands that install all of `wanted`: one of each kind that is needed.

    Of a model that several indexes offer, `localize models install` takes the best.
    """
    models, packages = [], []
    for one in wanted:
        if one.package:
            packages.append(one.package)
        else:
            models.append(f"{one.direction.source}-{one.direction.target}")
    lists = {"localize models install": models, "apt install": packages}
    return [" ".join((verb, *dict.fromkeys(names))) for verb, names in lists.items() if names]

"""The errors that the benchmark plants in real news are what they are called, the same every time."""

from __future__ import annotations

import random

import pytest

from tests.bench.plants import DIRECTIONS, PLANTS, Good, planted
from tests.checks.mutate import units

EVERYWHERE = set(PLANTS) - {"alphabets mixed", "negation left out", "name left out", "name changed"}


def spoiled(direction: str) -> dict[str, list[tuple[str, str]]]:
    """Kind → (sound, spoiled) texts."""
    pairs = units(direction)
    found: dict[str, list[tuple[str, str]]] = {}
    for unit, other in zip(pairs, pairs[1:] + pairs[:1], strict=True):
        for kind, plant in PLANTS.items():
            chance = random.Random(kind)
            good = Good(unit.target, unit.locale.language, other.target, unit.source, chance)
            if (text := planted(good, plant)) is not None:
                found.setdefault(kind, []).append((unit.target, text))
    return found


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_nearly_every_kind_can_be_planted_in_every_direction(direction: str) -> None:
    assert EVERYWHERE - spoiled(direction).keys() - {"opposite", "negation put in"} == set()


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_what_is_planted_is_an_error_and_the_same_again(direction: str) -> None:
    first = spoiled(direction)
    assert first == spoiled(direction)
    assert [pair for pairs in first.values() for pair in pairs if pair[0] == pair[1]] == []


@pytest.mark.parametrize(
    ("kind", "least"), [("word left out", 5), ("clause left out", 25), ("phrase left out", 5)]
)
def test_what_is_left_out_is_gone(kind: str, least: int) -> None:
    for sound, text in spoiled("en>pt")[kind]:
        assert len(sound) - len(text) >= least

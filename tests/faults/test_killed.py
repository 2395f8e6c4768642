"""A command may be killed at any moment: what there was is there, and the next one finishes."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.faults.kills import Trial


@pytest.mark.parametrize(
    ("work", "rounds"), [("run", 10), ("install", 5), ("catalog update", 5), ("memory import", 5)]
)
def test_what_is_killed_leaves_whole_files_and_the_next_one_gives_the_same_bytes(
    tmp_path: Path, work: str, rounds: int
) -> None:
    """More: `python -m tests.bench.kills 200`."""
    trial = Trial(tmp_path, work)
    dice = Random(20261124)
    assert [trial.round(dice) for _ in range(rounds)] == [""] * rounds
    assert trial.killed

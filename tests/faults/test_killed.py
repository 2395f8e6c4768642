"""A run may be killed at any moment: files are old or new, the next run gives the same bytes."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.faults.kills import Trial

ROUNDS = 12
"""More: `python -m tests.bench.kills 200`."""


def test_a_killed_run_leaves_whole_files_and_the_next_run_gives_the_same_bytes(
    tmp_path: Path,
) -> None:
    trial = Trial(tmp_path)
    random = Random(20261124)
    assert [trial.round(random) for _ in range(ROUNDS)] == [""] * ROUNDS
    assert trial.killed > ROUNDS // 2

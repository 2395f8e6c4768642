"""
Kill commands at random moments: `python -m tests.bench.kills ROUNDS [ENGINE]`.

Runs (with the engine), installations of models, updates of catalogs and imports into the memory
take turns. After each kill the files are whole, what people wrote is there, and the next command
gives the bytes of an undisturbed one; what is not so is printed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random

from tests.faults.kills import WORKS, Trial


def main(rounds: int, engine: str) -> int:
    """How many rounds went wrong."""
    dice = Random(rounds)
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, work in enumerate(WORKS):
            trial = Trial(Path(folder, str(number)), work, engine)
            share = rounds // len(WORKS) + (number < rounds % len(WORKS))
            said = [trial.round(dice) for _ in range(share)]
            for fault in filter(None, said):
                wrong += 1
                print(f"{work}: {fault}", flush=True)
            print(
                f"{work}: {share} rounds of {trial.seconds:.2f} s, {trial.killed} killed",
                flush=True,
            )
    print(f"{rounds} rounds with {engine}, {wrong} went wrong")
    return wrong


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "pseudo") > 0)

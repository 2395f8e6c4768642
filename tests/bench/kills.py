"""
Kill runs at random moments: `python -m tests.bench.kills ROUNDS [ENGINE]`.

After each kill the files are whole, the translator's edit is in its file, and the next run gives
the bytes of an undisturbed one; what is not so is printed.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random

from tests.faults.kills import Trial


def main(rounds: int, engine: str) -> int:
    """How many rounds went wrong."""
    random = Random(rounds)
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(Path(folder), engine)
        print(f"an undisturbed run works for {trial.seconds:.2f} s", flush=True)
        for number in range(1, rounds + 1):
            print(f"\r{number}", end="", file=sys.stderr, flush=True)
            if said := trial.round(random):
                wrong += 1
                print(f"round {number}: {said}", flush=True)
    print(f"{rounds} rounds with {engine}, {trial.killed} killed, {wrong} went wrong")
    return wrong


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "pseudo") > 0)

"""
Fuzz every reader and parser for SECONDS: `python -m tests.bench.fuzz SECONDS [TARGET …]`.

Prints each failure with the smallest file that shows it, and in the end the files tried and the
processor's time of each target. The suite runs the same targets on fewer files (`tests/fuzz`).
"""

from __future__ import annotations

import itertools
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from tests.fuzz.parsers import TARGETS, accepts_or_refuses
from tests.fuzz.strategies import strategy

_ROUND = 400
"""Files of one target before the next one's turn."""
_LARGEST = 100_000
"""Bytes of a file."""
_WIDTH = 1_000
"""Characters of a line of what is printed: some files are large."""


def main(seconds: float, names: list[str]) -> int:
    """How many rounds failed."""
    tried: Counter[str] = Counter()
    seconds_of = dict.fromkeys(names, 0.0)
    failures = 0
    until = time.monotonic() + seconds
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt):  # what was done until then is printed
        for name in itertools.cycle(names):
            if time.monotonic() >= until:
                break
            began = time.process_time()
            try:
                _round(name, tried)
            except Exception:  # noqa: BLE001 (a bug of any kind is what this looks for)
                failures += 1
                said = traceback.format_exc().splitlines()
                print("\n".join([f"--- {name}", *(line[:_WIDTH] for line in said)]), flush=True)
            seconds_of[name] += time.process_time() - began
    print(f"{time.process_time():.0f} s of processor time, {failures} rounds failed")
    for name, number in sorted(tried.items()):
        print(f"{name:16} {number:>9,} files {seconds_of[name]:>6,.0f} s")
    return failures


def _round(name: str, tried: Counter[str]) -> None:
    @settings(
        max_examples=_ROUND,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    @given(strategy(name, _LARGEST))
    def one(data: bytes) -> None:
        tried[name] += 1
        with tempfile.TemporaryDirectory() as folder:
            accepts_or_refuses(name, data, Path(folder))

    one()


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2:] or list(TARGETS)) > 0)

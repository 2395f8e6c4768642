"""
How quick the memory answers when it is large: ``python -m tests.bench.memory [MILLIONS]``.

Fills a memory on disk with units, then asks for 1,000 keys that it knows and 1,000 that it does not,
one at a time and all at once, opened anew. Prints milliseconds a key: the median, the 99th
percentile, and the mean of one question for all.
"""

from __future__ import annotations

import hashlib
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from localize.bcp47 import Locale
from localize.memory import MachineMemory, Remembered
from localize.memory.database import connect

CHUNK = 10_000
ASKED = 1_000
EN, PT = Locale("en"), Locale("pt")


def main(millions: float) -> None:
    """Print the size and a row each for known and unknown keys."""
    number = int(millions * 1_000_000)
    with TemporaryDirectory(prefix="localize-memory-") as folder:
        path = Path(folder, "memory.sqlite")
        filled = _timed(lambda: _fill(path, number))
        size = path.stat().st_size / 1_000_000
        print(f"{number:,} units, {size:,.0f} MB, filled in {filled:.0f} s")
        opened = _timed(lambda: connect(path).close())
        print(f"opened in {opened * 1000:.1f} ms")
        print("ms a key    median    99 %   all at once")
        draw = random.Random(number)
        known = [_key(draw.randrange(number)) for _ in range(ASKED)]
        unknown = [_key(number + index) for index in range(ASKED)]
        for name, keys in (("known", known), ("unknown", unknown)):
            print(f"{name:8}{_row(path, keys)}")


def _fill(path: Path, number: int) -> None:
    connection = connect(path)
    memory = MachineMemory(connection)
    # In the order of the keys, which are random: so a large tree is filled in minutes, not hours.
    numbers = sorted(range(number), key=_key)
    for start in range(0, number, CHUNK):
        memory.remember({_key(index): _unit(index) for index in numbers[start : start + CHUNK]})
    connection.close()


def _key(index: int) -> str:
    return hashlib.sha256(str(index).encode()).hexdigest()


def _unit(index: int) -> Remembered:
    return Remembered(
        f"The council counted {index} votes on Monday, and the mayor thanked all who had come.",
        EN,
        f"O conselho contou {index} votos na segunda-feira, e o prefeito agradeceu a todos.",
        PT,
    )


def _row(path: Path, keys: Sequence[str]) -> str:
    connection = connect(path)
    memory = MachineMemory(connection)
    times = sorted(_timed(lambda key=key: memory.recall([key])) for key in keys)  # type: ignore[misc]
    together = _timed(lambda: memory.recall(keys)) / len(keys)
    connection.close()
    median, rare = statistics.median(times), times[int(0.99 * len(times))]
    return f"{median * 1000:10.3f}{rare * 1000:8.3f}{together * 1000:14.3f}"


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0)

"""The memory of what engines made."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Barrier, Event

import pytest

from localize.bcp47 import Locale
from localize.document import Inline, Span
from localize.memory import MachineMemory, Remembered, unit_key
from localize.memory.database import connect
from localize.unit import Placement, Rendering, Segment, Step, TermUse

EN, PT = Locale("en"), Locale("pt")
UNIT = Remembered(
    "The Council met.",
    EN,
    "O Conselho reuniu-se.",
    PT,
    (
        Placement("nsdc", Span(4, 11), Span(2, 10), Step.ALREADY),
        Placement("fsb", Span(12, 15), None, Step.UNPLACED),
    ),
    (Inline(Span(2, 10), "a", (("href", "https://council.example"),)),),
)
SEGMENT = Segment("1:0", "The Council met.", EN)


def test_a_unit_comes_back_as_it_was_remembered(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    MachineMemory(connect(path)).remember({"a": UNIT})
    assert MachineMemory(connect(path)).recall(["a", "b"]) == {"a": UNIT}


def test_thousands_of_keys_are_asked_for_at_once() -> None:
    memory = MachineMemory(connect(None))
    units = {str(number): replace(UNIT, source=str(number)) for number in range(5_000)}
    memory.remember(units)
    assert memory.recall(list(units)) == units


def test_a_known_key_keeps_its_unit() -> None:
    memory = MachineMemory(connect(None))
    memory.remember({"a": UNIT})
    memory.remember({"a": replace(UNIT, target="Outra coisa.")})
    assert memory.recall(["a"]) == {"a": UNIT}


@pytest.mark.parametrize(
    "changed",
    [
        replace(SEGMENT, text="The council met."),
        replace(SEGMENT, locale=Locale("pt")),
        replace(SEGMENT, inlines=(Inline(Span(4, 11), "em"),)),
        replace(
            SEGMENT, terms=(TermUse("nsdc", Span(4, 11), (Rendering("Conselho", ("Conselho",)),)),)
        ),
    ],
)
def test_whatever_can_change_a_translation_changes_its_key(changed: Segment) -> None:
    assert unit_key(changed, PT, "route", "settings") != unit_key(SEGMENT, PT, "route", "settings")


def test_its_place_in_the_article_does_not_change_a_key() -> None:
    moved = replace(SEGMENT, id="7:3", block_id="7", span=Span(40, 56))
    assert unit_key(moved, PT, "route", "settings") == unit_key(SEGMENT, PT, "route", "settings")


@pytest.mark.parametrize("garbage", [b"not a database", b"SQLite format 3\0" + b"\xff" * 5_000])
def test_a_corrupt_file_is_set_aside_and_a_new_one_begun(tmp_path: Path, garbage: bytes) -> None:
    path = tmp_path / "memory.sqlite"
    path.write_bytes(garbage)
    memory = MachineMemory(connect(path))
    memory.remember({"a": UNIT})
    assert memory.recall(["a"]) == {"a": UNIT}
    assert (tmp_path / "memory.sqlite.corrupt").read_bytes() == garbage


@pytest.mark.parametrize(("largest", "set_aside"), [(16_384, True), (1, False)])
def test_damage_in_a_large_file_is_found_where_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, largest: int, set_aside: bool
) -> None:
    path = tmp_path / "memory.sqlite"
    keys = [f"{number:064}" for number in range(3_000)]
    connection = connect(path)
    MachineMemory(connection).remember(dict.fromkeys(keys, UNIT))
    connection.close()
    data = bytearray(path.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    monkeypatch.setattr("localize.memory.database._LARGE_PAGES", largest)
    memory = MachineMemory(connect(path))
    assert path.with_name("memory.sqlite.corrupt").exists() is set_aside
    if set_aside:
        assert memory.recall(keys) == {}
    else:
        with pytest.raises(sqlite3.DatabaseError):
            memory.recall(keys)


def test_a_locked_file_is_not_taken_for_a_corrupt_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("localize.memory.database._BUSY_TIMEOUT_S", 0.05)
    path = tmp_path / "memory.sqlite"
    other = connect(path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        MachineMemory(connect(path)).remember({"a": UNIT})
    assert [entry.name for entry in tmp_path.glob("*.corrupt*")] == []


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    script = """if True:
        import sys
        from dataclasses import replace
        from pathlib import Path
        from localize.memory import MachineMemory
        from localize.memory.database import connect
        from tests.memory.test_machine import UNIT
        memory = MachineMemory(connect(Path(sys.argv[1])))
        for number in range(200):
            memory.remember({f"{sys.argv[2]}{number}": UNIT})
    """
    path = tmp_path / "memory.sqlite"
    writers = [
        subprocess.Popen([sys.executable, "-c", script, str(path), name]) for name in ("a", "b")
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    keys = [f"{name}{number}" for name in ("a", "b") for number in range(200)]
    assert len(MachineMemory(connect(path)).recall(keys)) == 400


def test_a_key_that_another_thread_has_claimed_is_waited_for() -> None:
    memory = MachineMemory(connect(None))
    begun, finish = Event(), Event()

    def maker() -> None:
        with memory.claimed(["a", "b"]) as claimed:
            begun.set()
            finish.wait()
            memory.remember(dict.fromkeys(claimed, UNIT))

    with ThreadPoolExecutor() as threads:
        made = threads.submit(maker)
        begun.wait()
        with memory.claimed(["a", "c"]) as free:
            assert free == ["c"]
        finish.set()
        with memory.claimed(["a"]) as claimed:
            assert memory.recall(claimed) == {"a": UNIT}
        made.result()


@pytest.mark.parametrize("content", [None, b"torn" * 4096])
def test_a_new_and_a_corrupt_memory_are_opened_at_once(
    tmp_path: Path, content: bytes | None
) -> None:
    """A new one was "locked" in one round of four; of a corrupt one a second was set aside."""
    openers = 4
    gate = Barrier(openers)

    def opened(path: Path, key: str) -> None:
        gate.wait()
        with closing(connect(path)) as connection:
            MachineMemory(connection).remember({key: UNIT})

    keys = [str(number) for number in range(openers)]
    with ThreadPoolExecutor(openers) as threads:
        for number in range(25):
            path = tmp_path / f"{number}.sqlite"
            if content:
                path.write_bytes(content)
            list(threads.map(opened, [path] * openers, keys))
            assert len(MachineMemory(connect(path)).recall(keys)) == openers
    assert len(list(tmp_path.glob("*.corrupt*"))) == (25 if content else 0)

"""Memories that travel: what a worker elsewhere is sent of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from localize.approval import Approval
from localize.bcp47 import Locale
from localize.memory import ApprovedMemory, MachineMemory, Remembered
from localize.memory.database import connect, restored

EN, PT, ES = Locale("en"), Locale("pt"), Locale("es")
UNIT = Remembered("The kite flew.", EN, "A pipa voou.", PT)
DRAFT = Approval("The kite flew.", "O papagaio…", EN, PT, article="kites", draft=True)
TEXT = replace(DRAFT, target="O papagaio voou.", draft=False)
ELSEWHERE = replace(TEXT, article="birds", target="A pipa voou.")
SPANISH = replace(TEXT, target="La cometa voló.", target_locale=ES)
OTHER = replace(TEXT, source="It rained.", target="Choveu.", article="weather")


@pytest.mark.parametrize("in_a_file", [True, False])
def test_a_copy_knows_all_units_and_grows_alone(tmp_path: Path, in_a_file: bool) -> None:
    original = MachineMemory(connect(tmp_path / "memory.sqlite" if in_a_file else None))
    original.remember({"a": UNIT})
    copy = original.copied(most=10_000_000)
    assert copy
    there = MachineMemory(restored(copy))
    there.remember({"b": UNIT})
    assert there.recall(["a", "b"]) == {"a": UNIT, "b": UNIT}
    assert original.recall(["a", "b"]) == {"a": UNIT}


def test_a_memory_that_is_too_large_is_not_copied() -> None:
    assert MachineMemory(connect(None)).copied(most=4_000) is None


def test_what_people_wrote_elsewhere_of_the_same_sentences_goes_along() -> None:
    approved = ApprovedMemory(connect(None))
    for one in (DRAFT, ELSEWHERE, SPANISH, OTHER, TEXT):
        approved.add([one])
    sent = approved.about(["kites"], ["The kite flew."], PT)
    there = ApprovedMemory(connect(None))
    there.restore(sent)
    assert sent == [DRAFT, ELSEWHERE, TEXT]
    assert there.of_article("kites", PT) == approved.of_article("kites", PT)
    assert there.of_sources(["The kite flew."], EN, PT) == approved.of_sources(
        ["The kite flew."], EN, PT
    )

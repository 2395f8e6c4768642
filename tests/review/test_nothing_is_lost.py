"""Edits, runs, changes and accidents in any order: no person's text is ever lost."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.review.world import Newsroom

SENTENCES = [f"Sentence number {number} of the article." for number in range(5)] + [
    "A bridge.",
    "Trains run again after the storm.",
]


class Year(RuleBasedStateMachine):
    """What a newsroom does with an article in a year."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.room = Newsroom(self.folder)
        self.room.sources = SENTENCES[:3]
        self.written: set[str] = set()
        self.latest: dict[str, str] = {}
        self.room.run()

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        live = [entry for entry in self.room.catalog() if not entry.obsolete and not entry.msgctxt]
        if not live:
            return
        entry = data.draw(st.sampled_from(live))
        text = f"human {len(self.written)}"
        self.room.edit(entry.msgid, text)
        self.written.add(text)
        self.latest[entry.msgid] = text

    @rule()
    def run(self) -> None:
        reviewed = self.room.run()
        for unit in reviewed.units:
            if unit.source in self.latest:
                assert unit.target == self.latest[unit.source]

    @rule(sources=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True))
    def change_source(self, sources: list[str]) -> None:
        self.room.sources = sources

    @rule(number=st.integers(2, 9))
    def change_one_word(self, number: int) -> None:
        first = self.room.sources[0]
        self.room.sources = [first.replace("article", f"article{number}"), *self.room.sources[1:]]

    @rule()
    def change_model(self) -> None:
        self.room.version += 1

    @rule()
    def killed_mid_run(self) -> None:
        self.room.run(killed_before_writing=True)

    @rule()
    def lose_the_memory(self) -> None:
        shutil.rmtree(self.folder / ".localize", ignore_errors=True)
        self.room.run()

    @precondition(lambda self: self.room.po.exists())
    @rule()
    def lose_the_file(self) -> None:
        self.room.run()
        self.room.po.unlink()
        self.room.run()

    @invariant()
    def every_text_is_somewhere(self) -> None:
        file = self.room.po.read_text(encoding="utf-8")
        kept = self.room.remembered()
        current = set(self.latest.values())
        lost = {text for text in current if text not in kept and f'"{text}"' not in file}
        assert not lost


TestYear = Year.TestCase
TestYear.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)

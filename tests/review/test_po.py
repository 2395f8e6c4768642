"""The translators' files: what a run writes there, and what it takes from there."""

from __future__ import annotations

import subprocess
from pathlib import Path

import polib
import pytest

from localize.errors import CatalogError
from localize.review import status
from tests.review.world import Newsroom


@pytest.fixture
def room(tmp_path: Path) -> Newsroom:
    room = Newsroom(tmp_path)
    room.sources = ["A bridge.", "A road.", "The bridge cost 14 million."]
    room.run()
    return room


def entry(room: Newsroom, source: str) -> polib.POEntry:
    found: polib.POEntry = room.catalog().find(source)
    return found


def test_an_edit_goes_into_the_text_the_memory_and_back_out(room: Newsroom) -> None:
    room.edit("A road.", "Uma estrada.")
    reviewed = room.run()
    assert reviewed.units[1].target == "Uma estrada."
    assert (entry(room, "A road.").msgstr, room.remembered()) == ("Uma estrada.", {"Uma estrada."})


def test_a_run_without_edits_changes_no_byte(room: Newsroom) -> None:
    room.edit("A road.", "Uma estrada.")
    room.run()
    before = room.po.read_bytes()
    room.run()
    assert room.po.read_bytes() == before


def test_the_human_wins_over_a_new_machine(room: Newsroom) -> None:
    room.edit("A road.", "Uma estrada.")
    room.run()
    room.version = 2
    assert [unit.target for unit in room.run().units][:2] == ["m2 A bridge.", "Uma estrada."]


def test_a_changed_source_shows_the_old_one_the_old_text_and_the_new_suggestion(
    room: Newsroom,
) -> None:
    room.edit("The bridge cost 14 million.", "A ponte custou 14 milhões.")
    room.run()
    room.sources[2] = "The bridge cost 40 million."
    room.run()
    stale = entry(room, "The bridge cost 40 million.")
    assert (stale.msgstr, stale.previous_msgid, stale.fuzzy) == (
        "A ponte custou 14 milhões.",
        "The bridge cost 14 million.",
        True,
    )
    assert "machine: m1 The bridge cost 40 million." in stale.comment


def test_a_stale_text_is_taken_once_a_person_has_mended_it(room: Newsroom) -> None:
    room.edit("The bridge cost 14 million.", "A ponte custou 14 milhões.")
    room.run()
    room.sources[2] = "The bridge cost 40 million."
    room.run()
    room.run()
    room.edit("The bridge cost 40 million.", "A ponte custou 40 milhões.")
    assert room.run().units[2].target == "A ponte custou 40 milhões."
    room.sources[2] = "The bridge cost 14 million."
    assert room.run().units[2].target == "A ponte custou 14 milhões."


def test_clearing_fuzzy_confirms_the_machines_text(room: Newsroom) -> None:
    room.findings["A bridge."] = "14 is not in the translation"
    room.run()
    assert entry(room, "A bridge.").fuzzy
    assert "critical A002 number: 14 is not in the translation" in entry(room, "A bridge.").comment
    room.edit("A bridge.", "m1 A bridge.")
    assert room.run().units[0].state == "reviewed"


def test_the_reviewer_is_taken_from_the_comment_or_the_header(room: Newsroom) -> None:
    catalog = room.catalog()
    catalog.metadata["Last-Translator"] = "Ana <ana@paper.example>"
    catalog.find("A bridge.").msgstr = "Uma ponte."
    catalog.find("A road.").msgstr = "Uma estrada."
    catalog.find("A road.").tcomment = "reviewed by Rui"
    catalog.save(str(room.po))
    assert [unit.origin.name for unit in room.run().units][:2] == ["Ana <ana@paper.example>", "Rui"]


def test_an_edit_of_an_older_copy_is_a_conflict_and_both_are_kept(room: Newsroom) -> None:
    older = room.po.read_bytes()
    room.edit("A road.", "Uma estrada.")
    room.run()
    room.po.write_bytes(older)
    room.edit("A road.", "Uma rua.")
    reviewed = room.run()
    assert reviewed.units[1].target == "Uma estrada."
    assert [conflict.other.target for conflict in reviewed.conflicts] == ["Uma rua."]
    assert "conflict: somebody wrote: Uma rua." in entry(room, "A road.").comment
    assert entry(room, "A road.").fuzzy
    room.edit("A road.", "Uma via.")
    assert (room.run().conflicts, entry(room, "A road.").msgstr) == ((), "Uma via.")


def test_a_lost_memory_is_made_again_from_the_file(room: Newsroom) -> None:
    room.edit("A road.", "Uma estrada.")
    room.run()
    room.memory_file.unlink()
    room.version = 2
    assert (room.run().units[1].target, room.remembered()) == ("Uma estrada.", {"Uma estrada."})


def test_a_lost_file_is_made_again_from_the_memory(room: Newsroom) -> None:
    room.edit("A road.", "Uma estrada.")
    room.run()
    room.po.unlink()
    room.run()
    assert entry(room, "A road.").msgstr == "Uma estrada."


def test_a_sentence_that_goes_and_comes_back_has_its_text(room: Newsroom) -> None:
    room.edit("A road.", "Uma estrada.")
    room.run()
    room.sources = ["Something else altogether happened."]
    room.run()
    assert [e.msgstr for e in room.catalog().obsolete_entries()] == ["Uma estrada."]
    room.sources = ["A road."]
    assert room.run().units[0].target == "Uma estrada."


def test_peoples_own_comments_stay(room: Newsroom) -> None:
    catalog = room.catalog()
    catalog.find("A bridge.").tcomment = "ask the architect"
    catalog.save(str(room.po))
    room.run()
    assert entry(room, "A bridge.").tcomment == "ask the architect"


def test_a_damaged_file_is_named_and_left_as_it_is(room: Newsroom) -> None:
    room.po.write_text("<<<<<<< ours\nmsgid", encoding="utf-8")
    with pytest.raises(CatalogError, match="is not a PO file"):
        room.run()
    assert room.po.read_text(encoding="utf-8") == "<<<<<<< ours\nmsgid"


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.95])
def test_a_torn_file_is_left_as_it_is_or_read_as_far_as_it_goes(room: Newsroom, cut: float) -> None:
    room.edit("A bridge.", "Uma ponte.")
    data = room.po.read_bytes()
    torn = data[: int(len(data) * cut)]
    room.po.write_bytes(torn)
    try:
        room.run()
    except CatalogError:
        assert room.po.read_bytes() == torn
    else:
        assert "Uma ponte." not in torn.decode(errors="ignore") or "Uma ponte." in room.remembered()


def test_a_file_of_half_a_message_is_torn(room: Newsroom) -> None:
    room.po.write_text('msgid "torn', encoding="utf-8")
    with pytest.raises(CatalogError):
        room.run()
    assert room.po.read_text(encoding="utf-8") == 'msgid "torn'


def test_a_file_saved_during_a_run_is_not_overwritten(room: Newsroom) -> None:
    reviewed = room.run(killed_before_writing=True)
    room.edit("A road.", "Uma estrada.")
    from tests.review.world import BLOCK, PT, SLUG

    written = room.desk.put(
        reviewed, blocks={"b": BLOCK}, findings=[], article=SLUG, source="a.md", locale=PT
    )
    assert (written, entry(room, "A road.").msgstr) == (False, "Uma estrada.")


@pytest.mark.parametrize("tool", ["msgfmt --check -o /dev/null", "msgattrib -o /dev/null"])
def test_gnu_gettext_accepts_the_file(room: Newsroom, tool: str) -> None:
    room.sources += ["A road."]
    room.run()
    room.edit("A road.", "Uma estrada.")
    room.edit("A road.", "A estrada.", context="#2")
    room.run()
    room.sources = ["A road has two lanes.", "A road."]
    room.run()
    done = subprocess.run(
        [*tool.split(), str(room.po)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_status_counts_what_stands_in_the_file(room: Newsroom) -> None:
    room.findings["A bridge."] = "a number is missing"
    room.edit("A road.", "Uma estrada.")
    room.edit("The bridge cost 14 million.", "A ponte custou 14 milhões.")
    room.run()
    room.sources[2] = "The bridge cost 40 million."
    room.run()
    assert status.of(room.po) == status.Status(fuzzy=1, reviewed=1, stale=1, findings=1)

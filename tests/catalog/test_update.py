"""Catalogs brought up to date: nothing translated is ever lost."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.bcp47 import Locale
from localize.catalog import pofile
from localize.catalog.message import Message
from localize.catalog.update import Updated, new_catalog, update

UK = Locale("uk")


def template(*messages: Message) -> Any:
    return pofile.template(messages, "test", "2026-11-24 10:00+0000")


def catalog(translations: dict[str, str], *messages: Message) -> Any:
    made = new_catalog(template(*messages), UK)
    update(made, template(*messages), UK)
    for entry in made:
        entry.msgstr = translations.get(entry.msgid, "")
    return made


def shown(made: Any) -> list[tuple[str, str, str]]:
    return [
        (entry.msgid, entry.msgstr, "obsolete" if entry.obsolete else ",".join(entry.flags))
        for entry in made
    ]


def test_new_messages_come_in_the_templates_order_and_kept_ones_stay() -> None:
    made = catalog({"Search": "Пошук"}, Message("Search"))
    done = update(made, template(Message("Tags"), Message("Search")), UK)
    assert done == Updated(kept=1, new=1)
    assert shown(made) == [("Tags", "", ""), ("Search", "Пошук", "")]


def test_a_changed_message_keeps_its_translation_fuzzy_with_the_previous_id() -> None:
    made = catalog(
        {"Subscribe to our newsletter": "Підписатися"}, Message("Subscribe to our newsletter")
    )
    update(made, template(Message("Subscribe to our newsletters")), UK)
    entry = made[0]
    assert (entry.msgid, entry.msgstr, entry.flags, entry.previous_msgid) == (
        "Subscribe to our newsletters",
        "Підписатися",
        ["fuzzy"],
        "Subscribe to our newsletter",
    )


def test_a_message_moved_to_another_context_is_found() -> None:
    made = catalog({"Search": "Пошук"}, Message("Search"))
    done = update(made, template(Message("Search", context="button")), UK)
    assert done.moved == 1
    assert (made[0].msgctxt, made[0].msgstr, made[0].flags) == ("button", "Пошук", ["fuzzy"])


def test_a_message_that_goes_and_comes_back_has_its_translation() -> None:
    made = catalog({"Search": "Пошук"}, Message("Search"))
    update(made, template(Message("Entirely another matter")), UK)
    assert shown(made)[1] == ("Search", "Пошук", "obsolete")
    update(made, template(Message("Search")), UK)
    assert shown(made) == [("Search", "Пошук", "")]


def test_a_message_that_begins_to_count_is_fuzzy_and_has_all_forms() -> None:
    made = catalog({"{n} tree": "{n} дерево"}, Message("{n} tree"))
    update(made, template(Message("{n} tree", "{n} trees")), UK)
    assert made[0].msgstr_plural == {0: "{n} дерево", 1: "", 2: ""}
    assert "fuzzy" in made[0].flags


def test_an_update_that_changes_nothing_changes_no_byte() -> None:
    made = catalog({"Search": "Пошук"}, Message("Search"))
    before = str(made)
    later = pofile.template((Message("Search"),), "test", "2027-01-01 00:00+0000")
    update(made, later, UK)
    assert str(made) == before


texts = st.lists(st.sampled_from([f"Message number {n} of the site" for n in range(12)] + ["Search", "Tags", "More"]), unique=True)  # fmt: skip


@given(versions=st.lists(texts, min_size=1, max_size=6))
def test_no_translation_is_lost_whatever_the_site_does(versions: list[list[str]]) -> None:
    made = new_catalog(template(), UK)
    translated: set[str] = set()
    for number, ids in enumerate(versions):
        update(made, template(*map(Message, ids)), UK)
        for entry in made:
            if not entry.obsolete and not entry.msgstr:
                entry.msgstr = f"переклад {number} {entry.msgid}"
                translated.add(entry.msgstr)
    assert translated <= {entry.msgstr for entry in made}


@pytest.mark.parametrize("tool", [["msgfmt", "--check", "-o", "/dev/null"], ["msgattrib", "--no-fuzzy", "-o", "/dev/null"]])  # fmt: skip
def test_gnu_gettext_accepts_what_is_written(tmp_path: Path, tool: list[str]) -> None:
    made = catalog(
        {"Search": "Пошук", "Old one here": "Старе"}, Message("Search"), Message("Old one here")
    )
    update(
        made,
        template(Message("Search"), Message("Old one there"), Message("{n} tree", "{n} trees")),
        UK,
    )
    made[2].msgstr_plural = {0: "{n} дерево", 1: "{n} дерева", 2: "{n} дерев"}
    path = tmp_path / "site.po"
    pofile.save(made, path)
    assert shutil.which(tool[0]), "gettext is not installed"
    done = subprocess.run([*tool, str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_msgmerge_has_nothing_to_add_to_an_updated_catalog(tmp_path: Path) -> None:
    messages = (Message("Search"), Message("A longer message, " * 8, context="long"))
    made = catalog({"Search": "Пошук"}, *messages)
    pofile.save(made, tmp_path / "site.po")
    pofile.save(template(*messages), tmp_path / "site.pot")
    command = ["msgmerge", "--quiet", str(tmp_path / "site.po"), str(tmp_path / "site.pot")]
    merged = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert shown(polib.pofile(merged)) == shown(made)

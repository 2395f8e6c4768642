"""The tables of words and letters."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any

import pytest

from localize.langid.identify import identifier, words
from localize.langid.languages import STOCK, load
from localize.langid.settings import NEWS

TABLES: dict[str, dict[str, Any]] = {
    file.name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8"))
    for file in resources.files("localize.langid").joinpath("languages").iterdir()
}


@pytest.mark.parametrize("code", sorted(TABLES))
def test_a_language_can_write_its_own_words(code: str) -> None:
    table = TABLES[code]
    stock = set("'").union(*(STOCK[script] for script in table["scripts"]))
    letters = (stock | set(table.get("letters", ""))) - set(table.get("lacks", ""))
    assert {word for word in table.get("words", "").split() if set(word) - letters} == set()


@pytest.mark.parametrize("code", sorted(TABLES))
def test_a_table_has_known_keys_and_each_word_once(code: str) -> None:
    listed = TABLES[code].get("words", "").split()
    assert (set(TABLES[code]) - {"scripts", "letters", "lacks", "words"}, len(listed)) == (
        set(),
        len(set(listed)),
    )


def test_the_languages_expected_have_tables_and_n_grams() -> None:
    assert set(NEWS) <= set(load().codes) <= set(identifier().codes)


def test_words_are_names_by_their_capitals() -> None:
    found = words("Yesterday Anna saw the Blue House. L'Espresso wrote nothing")
    assert [word.text for word in found if word.name] == [
        "Yesterday",
        "Anna",
        "Blue",
        "House",
        "L'Espresso",
    ]

"""The tables of abbreviations."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from importlib import resources

import pytest

from localize.segment.rules import Rules

TABLES: dict[str, dict[str, str]] = tomllib.loads(
    resources.files("localize.segment").joinpath("rules.toml").read_text(encoding="utf-8")
)
KEYS = {field.name for field in fields(Rules)} - {"own_stops", "candidate", "own_candidate"}
WORDS = KEYS - {"ordinals"}


@pytest.mark.parametrize("language", sorted(TABLES))
def test_keys_are_known(language: str) -> None:
    assert set(TABLES[language]) - KEYS <= {"stops"}


@pytest.mark.parametrize("language", sorted(TABLES))
def test_forms_stand_once_and_without_their_last_stop(language: str) -> None:
    for key in WORDS & set(TABLES[language]):
        forms = TABLES[language][key].split()
        assert [form for form in forms if form.endswith(".") or forms.count(form) > 1] == []


@pytest.mark.parametrize("language", sorted(TABLES))
def test_no_form_is_both_never_and_rarely_last(language: str) -> None:
    table = TABLES[language]
    assert not set(table.get("never_last", "").split()) & set(table.get("rarely_last", "").split())

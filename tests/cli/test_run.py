"""`localize run`, from files to bundles, with the embedded neural engine."""

from __future__ import annotations

import json
import sqlite3
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import polib
import pytest
from click.testing import CliRunner, Result

from localize.cli import main

LETTER = """\
Forged Letter Circulates Before the Summit

by Olena Marchuk

The National Security and Defense Council says it never wrote the letter.

The Council's Center for Personal Data counted 1,200 copies in Baku within 36 hours.
"""

BRIDGE = """\
---
title: The bridge reopens on Monday
author: Rui Tavares
date: 2026-03-14
---

The bridge over the river reopens on **Monday**, the [city council](https://city.example) said. Tickets cost €30.

- Bicycles travel free of charge.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "letter.txt").write_text(LETTER, encoding="utf-8")
    (articles / "bridge.md").write_text(BRIDGE, encoding="utf-8")
    (tmp_path / "localize.toml").write_text('targets = ["pt"]\n')
    return tmp_path


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["run", "--jobs", "1", *arguments], input=stdin)


def bundle(folder: Path, name: str) -> Any:
    return json.loads((folder / "build" / name).read_text(encoding="utf-8"))


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".localize" not in path.parts
    }


def test_articles_become_bundles_that_their_schema_describes(folder: Path) -> None:
    result = run()
    assert result.exit_code == 0, result.output
    schema = json.loads((files("localize.writers") / "bundle.schema.json").read_text())
    letter, bridge = bundle(folder, "pt/letter.json"), bundle(folder, "pt/bridge.json")
    for one in (letter, bridge):
        jsonschema.validate(one, schema)
    assert (letter["slug"], letter["byline"], letter["source"]["locale"]) == (
        "letter",
        "Olena Marchuk",
        "en",
    )
    assert (bridge["title"], bridge["published_text"]) == (
        "A ponte reabre na segunda-feira",
        "14 de março de 2026",
    )
    assert bridge["routes"][0]["route"] == "firefox en>pt"


def test_a_wrong_name_in_the_source_is_right_in_the_target_and_said(folder: Path) -> None:
    run()
    letter = bundle(folder, "pt/letter.json")
    assert "Centro de Combate à Desinformação" in letter["html"]
    assert "Dados Pessoais" not in letter["html"]
    said = [finding for finding in letter["findings"] if finding["code"] == "T001"]
    assert "Center for Countering Disinformation" in said[0]["message"]


def test_markup_links_and_sums_stand_around_the_right_words(folder: Path) -> None:
    run()
    html = bundle(folder, "pt/bridge.json")["html"]
    assert "<strong>segunda-feira</strong>" in html
    assert '<a href="https://city.example">' in html
    assert "€30" in html


def test_a_second_run_translates_nothing_and_writes_nothing(folder: Path) -> None:
    run()
    before = {path: path.stat().st_mtime_ns for path in (folder / "build").rglob("*")}
    result = run()
    assert "2 files are up to date" in result.output
    assert {path: path.stat().st_mtime_ns for path in (folder / "build").rglob("*")} == before


def test_the_manifest_lists_every_file_with_its_hash(folder: Path) -> None:
    import hashlib

    run("--format", "json", "--format", "html", "--format", "markdown")
    manifest = bundle(folder, "manifest.json")
    listed = {entry["path"]: entry["sha256"] for entry in manifest["files"]}
    written = {
        str(path.relative_to(folder / "build")): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (folder / "build" / "pt").iterdir()
    }
    assert listed == written
    assert manifest["counts"]["articles"] == 2


def test_markdown_stays_markdown_with_its_front_matter(folder: Path) -> None:
    run("--format", "markdown")
    text = (folder / "build/pt/bridge.md").read_text(encoding="utf-8")
    assert text.startswith("---\ntitle: A ponte reabre na segunda-feira\n")
    assert "**segunda-feira**" in text
    assert "\n- " in text


def test_deleted_and_changed_articles_are_followed(folder: Path) -> None:
    run()
    letter = (folder / "build/pt/letter.json").read_bytes()
    (folder / "articles/bridge.md").unlink()
    run()
    assert sorted(path.name for path in (folder / "build/pt").iterdir()) == ["letter.json"]
    (folder / "articles/letter.txt").write_text(LETTER + "\nNobody was hurt.\n")
    run()
    assert (folder / "build/pt/letter.json").read_bytes() != letter


def test_an_edit_in_the_po_file_is_in_the_next_bundle(folder: Path) -> None:
    run()
    path = folder / "locales/pt/articles/bridge.po"
    catalog: Any = polib.pofile(str(path))
    catalog.find("Bicycles travel free of charge.").msgstr = "As bicicletas não pagam bilhete."
    catalog.metadata["Last-Translator"] = "Ana"
    catalog.save()
    assert run().exit_code == 0
    segment = next(
        segment
        for block in bundle(folder, "pt/bridge.json")["blocks"]
        for segment in block["segments"]
        if segment["source"].startswith("Bicycles")
    )
    assert (segment["target"], segment["state"]) == ("As bicicletas não pagam bilhete.", "reviewed")


def test_one_bad_file_does_not_stop_the_others(folder: Path) -> None:
    (folder / "articles/broken.json").write_text("{")
    (folder / "articles/empty.txt").write_text("")
    result = run()
    assert result.exit_code == 1
    assert "articles/broken.json" in result.output
    assert "articles/empty.txt" in result.output
    assert (folder / "build/pt/letter.json").exists()


def test_where_nothing_could_be_done_the_exit_status_is_two(folder: Path) -> None:
    result = run("nowhere.txt")
    assert (result.exit_code, "nowhere.txt" in result.output) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--to", "portuguese"), "is not a locale"),
        (("--to", "uk", "--engine", "argos"), "localize models install"),
        (("--config", "nowhere.toml"), "nowhere.toml"),
        (("--glossary", "nowhere.toml"), "there is no such file"),
    ],
)
def test_a_mistake_is_named_and_nothing_is_written(
    folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert said in result.output
    assert not list((folder / "build").rglob("*.json")) or said.startswith("localize models")


def test_a_dry_run_writes_nothing(folder: Path) -> None:
    before = tree(folder)
    result = run("--dry-run")
    assert (result.exit_code, "firefox en>pt" in result.output) == (0, True)
    assert tree(folder) == before


def test_standard_input_is_an_article(folder: Path) -> None:
    result = run(
        "-", "--to", "pt", stdin="The road is closed\n\nSnow fell all night on the pass.\n"
    )
    assert result.exit_code == 0, result.output
    assert [path.name for path in (folder / "build/pt").iterdir()] != []


def test_the_outcome_is_also_json(folder: Path) -> None:
    data = json.loads(run("--json").output)
    assert [(one["slug"], one["target"], one["route"]) for one in data["done"]] == [
        ("bridge", "pt", "firefox en>pt"),
        ("letter", "pt", "firefox en>pt"),
    ]


def test_a_changed_term_touches_only_the_sentences_it_stands_in(folder: Path) -> None:
    glossary = folder / "terms.csv"
    glossary.write_text("en,pt\ncopies,cópias\n")
    run("--glossary", "terms.csv")
    before = _remembered(folder)
    bridge = (folder / "build/pt/bridge.json").read_bytes()
    glossary.write_text("en,pt\ncopies,exemplares\n")
    assert run("--glossary", "terms.csv").exit_code == 0
    new = _remembered(folder) - before
    assert [source.count("copies") for _, source in new] == [1]
    assert "exemplares" in bundle(folder, "pt/letter.json")["html"]
    assert (folder / "build/pt/bridge.json").read_bytes() == bridge


def _remembered(folder: Path) -> set[tuple[str, str]]:
    connection = sqlite3.connect(folder / ".localize/memory.sqlite")
    try:
        return set(connection.execute("SELECT key, source FROM machine"))
    finally:
        connection.close()

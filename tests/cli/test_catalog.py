"""`localize catalog`, `status`, `init`, `explain` and `translate` as people call them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import polib
import pytest
from click.testing import CliRunner, Result

from localize.cli import COMMANDS, main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / "page.html").write_text(
        "<p data-i18n data-i18n-context='byline'>by {author}</p>"
        "<p data-i18n data-i18n-plural='{count} comments'>{count} comment</p>"
    )
    return tmp_path


def localize(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=stdin)


def test_a_catalog_goes_from_templates_to_mo(folder: Path) -> None:
    for arguments in (
        ("catalog", "extract"),
        ("catalog", "update", "--to", "pt"),
        ("catalog", "translate", "--jobs", "1"),
    ):
        result = localize(*arguments)
        assert result.exit_code == 0, result.output
    path = folder / "locales/pt/LC_MESSAGES/site.po"
    catalog: Any = polib.pofile(str(path))
    counted: Any = catalog.find("{count} comment")
    assert counted.msgstr_plural == {0: "{count} comentário", 1: "{count} comentários"}
    assert "fuzzy" in counted.flags
    assert "machine: firefox en>pt" in counted.tcomment
    assert localize("catalog", "check", "--min-coverage", "50").exit_code == 1
    for entry in catalog:
        entry.flags.remove("fuzzy")
    catalog.save()
    assert localize("catalog", "check", "--min-coverage", "100").exit_code == 0
    assert localize("catalog", "compile", "--format", "mo", "--format", "i18next").exit_code == 0
    messages = json.loads((path.parent / "site.i18next.json").read_text(encoding="utf-8"))
    assert messages["{count} comment_other"] == "{{count}} comentários"
    done = subprocess.run(["msgfmt", "--check", "-o", "/dev/null", str(path)], check=False)
    assert done.returncode == 0


def test_what_has_changed_since_is_said(folder: Path) -> None:
    localize("catalog", "extract")
    localize("catalog", "update", "--to", "pt")
    (folder / "templates/page.html").write_text("<p data-i18n>Read more</p>")
    result = localize("catalog", "check")
    assert (result.exit_code, "lacks “Read more”" in result.output) == (1, True)
    localize("catalog", "extract")
    result = localize("catalog", "check")
    assert (result.exit_code, "is out of date" in result.output) == (1, True)


def test_the_counts_are_json_too(folder: Path) -> None:
    localize("catalog", "extract")
    localize("catalog", "update", "--to", "pt")
    data = json.loads(localize("catalog", "stats", "--json").output)
    assert data == {
        "pt": {"translated": 0, "fuzzy": 0, "untranslated": 2, "obsolete": 0, "coverage": 0.0}
    }


def test_a_project_that_was_begun_runs_and_says_how_far_it_is(folder: Path) -> None:
    assert localize("init", "site", "--to", "pt").exit_code == 0
    config = str(folder / "site/localize.toml")
    assert localize("run", "--config", config, "--jobs", "1").exit_code == 0
    data = json.loads(localize("status", "--config", config, "--json").output)
    assert [(row["article"], row["locale"], row["reviewed"]) for row in data] == [
        ("bridge", "pt", 0)
    ]
    assert localize("status", "--config", config, "--min-reviewed", "1").exit_code == 1
    assert localize("report", "--config", config).exit_code == 0
    assert (folder / "site/build/report.html").exists()
    assert localize("init", "site").exit_code == 2


def test_lines_are_translated_in_order_and_empty_ones_stay(folder: Path) -> None:
    lines = "The bridge is open.\n\nThe road is closed.\n"
    result = localize("translate", "--from", "en", "--to", "pt", "--jobs", "1", stdin=lines)
    assert result.output == "A ponte está aberta.\n\nA estrada está fechada.\n"


def test_a_check_is_explained_and_a_wrong_code_gets_a_hint() -> None:
    assert "number" in localize("explain", "a002").output
    result = localize("explain", "A02")
    assert (result.exit_code, "did you mean" in result.output) == (2, True)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    result = localize(name, "--help")
    assert result.exit_code == 0
    assert f"localize {name}" in result.output


def test_help_is_quick_because_it_loads_nothing() -> None:
    script = (
        "import sys; sys.argv = ['localize', '--help']\n"
        "from localize.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'ctranslate2', 'babel', 'lxml', 'rich', 'numpy', 'polib', 'trafilatura'}\n"
        "sys.exit(sorted(heavy & set(sys.modules)))\n"
    )
    import sys

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.stderr == "[]\n"

"""`localize glossary`, as people and build systems call it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from localize.cli import main

WATERS = """\
domain = "water"

# Flowing.
[river]
definition = "A large natural flow of water."
en = ["river", { text = "stream", status = "forbidden", why = "a stream is small" }]
uk = ["ріка"]
"""

Run = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one glossary, and it is the working directory."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "localize.toml").write_text('targets = ["uk"]\n[project]\nglossaries = ["terms"]\n')
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "waters.toml").write_text(WATERS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def committed(project: Path) -> Path:
    """The project as a git repository with one commit."""
    for command in (
        ["init", "--quiet"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "x"],
    ):
        subprocess.run(["git", *command], cwd=project, check=True)
    return project


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["glossary", *map(str, arguments)])


def bundle(project: Path, *pairs: tuple[str, str], **fields: Any) -> None:
    """A bundle in Ukrainian with these segments."""
    segments = [
        {"id": f"b0:{index}", "source": source, "target": target, "source_locale": "en"}
        for index, (source, target) in enumerate(pairs)
    ]
    path = project / "build" / "uk" / "floods.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    data = {"slug": "floods", "locale": "uk", "blocks": [{"segments": segments}], **fields}
    path.write_text(json.dumps(data), encoding="utf-8")


def rename(project: Path) -> None:
    path = project / "terms" / "waters.toml"
    path.write_text(WATERS.replace("ріка", "річка"), encoding="utf-8")


@pytest.mark.parametrize("query", ["river", "RIVER", "ріка", "natural flow", "rivers"])
def test_find_shows_the_nearest_concept(project: Path, query: str) -> None:
    result = run("find", query)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (
        0,
        f"river  (other, {project / 'terms' / 'waters.toml'}:4)",
    )
    assert "  en     stream  forbidden: a stream is small" in result.stdout


def test_find_says_that_there_is_nothing(project: Path) -> None:
    result = run("find", "quasar")
    assert (result.exit_code, result.stdout) == (1, "nothing is like 'quasar'\n")


def test_find_gives_json(project: Path) -> None:
    (found,) = json.loads(run("find", "river", "--json").stdout)
    assert (found["id"], [one["status"] for one in found["names"]]) == (
        "river",
        ["preferred", "forbidden", "preferred"],
    )


def test_add_puts_a_name_into_its_file(project: Path) -> None:
    result = run("add", "river", "uk", "річка", "--status", "admitted")
    assert result.exit_code == 0, result.output
    text = (project / "terms" / "waters.toml").read_text(encoding="utf-8")
    assert text == WATERS.replace(
        'uk = ["ріка"]', 'uk = ["ріка", { text = "річка", status = "admitted" }]'
    )


def test_add_makes_a_concept_where_it_is_told(project: Path) -> None:
    result = run(
        "add", "lake", "en", "lake", "--file", "terms/waters.toml", "--definition", "A still water."
    )
    assert result.exit_code == 0, result.output
    text = (project / "terms" / "waters.toml").read_text(encoding="utf-8")
    assert text == WATERS.replace(
        "# Flowing.", '[lake]\ndefinition = "A still water."\nen = ["lake"]\n\n# Flowing.'
    )
    assert run("find", "lake").exit_code == 0


def test_add_makes_a_file(project: Path) -> None:
    run("add", "oak", "en", "oak", "--file", "terms/trees.toml")
    assert (project / "terms" / "trees.toml").read_text() == '[oak]\nen = ["oak"]\n'


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lake", "en", "lake"], "there is no concept 'lake'\nhint: name the file"),
        (["Big Lake", "en", "lake", "--file", "terms/waters.toml"], "write 'big-lake'"),
        (["river", "en", "river"], "river has the name “river” in en already"),
        (["river", "english", "x"], "'english' is not a locale"),
        (["river", "en", "—"], "holds no letter or digit"),
    ],
)
def test_add_refuses_what_a_glossary_cannot_hold(
    project: Path, arguments: list[str], message: str
) -> None:
    result = run("add", *arguments)
    assert (result.exit_code, message in result.stderr) == (2, True)
    assert (project / "terms" / "waters.toml").read_text(encoding="utf-8") == WATERS


def test_lint_finds_what_the_project_lacks(project: Path) -> None:
    run("add", "lake", "en", "lake", "--file", "terms/waters.toml")
    result = run("lint")
    where = project / "terms" / "waters.toml"
    assert (result.exit_code, result.stdout) == (
        1,
        f"{where}:3: G007 minor lake: has no name in uk: add one\n",
    )
    assert run("lint", "--fail-on", "major").exit_code == 0
    assert json.loads(run("lint", "--json").stdout)[0]["code"] == "G007"


def test_lint_is_silent_on_a_sound_glossary(project: Path) -> None:
    result = run("lint")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "0 problems\n")


def test_a_glossary_that_cannot_be_loaded_exits_with_2(project: Path) -> None:
    (project / "terms" / "waters.toml").write_text("[river]\nenn = 1\n")
    result = run("lint")
    assert (result.exit_code, "waters.toml:2: " in result.stderr) == (2, True)


@pytest.mark.parametrize("form", ["tbx", "csv", "tsv", "toml"])
def test_what_is_exported_can_be_imported(project: Path, form: str) -> None:
    exported = run("export", "--format", form, "--out", f"out.{form}")
    assert exported.exit_code == 0
    assert run("import", f"out.{form}", "--out", "back.toml").exit_code == 0
    back = (project / "back.toml").read_text(encoding="utf-8")
    assert 'uk = ["ріка"]' in back
    assert run("import", f"out.{form}", "--out", "back.toml").exit_code == 2


def test_export_says_what_is_lost(project: Path) -> None:
    result = run("export", "--format", "tbx")
    assert "not held: the status forbidden, which becomes deprecated: 1 (stream)\n" in result.stderr


def test_pairs_need_a_direction(project: Path) -> None:
    assert run("export", "--format", "omegat").exit_code == 2
    assert run("export", "--format", "omegat", "--from", "en").exit_code == 2
    result = run("export", "--format", "omegat", "--from", "en", "--to", "uk")
    assert result.stdout.splitlines()[1] == "river\tріка\tA large natural flow of water."


def test_diff_of_an_unchanged_project_says_so(committed: Path) -> None:
    result = run("diff", "--exit-code")
    assert (result.exit_code, result.stdout) == (0, "No concept changed.\n")


def test_diff_shows_the_change_and_what_it_touches(committed: Path) -> None:
    bundle(committed, ("The river rose.", "Ріка піднялася."), ("Rain fell.", "Ішов дощ."))
    rename(committed)
    result = run("diff")
    assert result.exit_code == 0
    assert result.stdout == (
        "1 change of 1 concept; 1 segment of 1 article touched, 1 place now wrong.\n"
        "\n"
        "river [uk]: name changed: річка\n"
        "  - ріка\n"
        "\n"
        "floods b0:0 → uk: river: wrong now\n"
        "    The [river] rose.\n"
        "    Ріка піднялася.\n"
        "  - ріка\n"
        "  + річка\n"
    )
    assert run("diff", "--exit-code").exit_code == 1
    assert run("diff", "HEAD", "HEAD", "--exit-code").exit_code == 0


@pytest.mark.parametrize(
    ("form", "beginning"),
    [("json", '{\n  "schema": "localize-glossary-diff/1"'), ("markdown", "## Glossary: HEAD → "), ("html", "<!DOCTYPE html>")],
)  # fmt: skip
def test_diff_has_other_forms(committed: Path, form: str, beginning: str) -> None:
    rename(committed)
    run("diff", "--format", form, "--out", "report")
    assert (committed / "report").read_text(encoding="utf-8").startswith(beginning)


def test_diff_compares_files(project: Path) -> None:
    (project / "new.toml").write_text(WATERS.replace("ріка", "річка"), encoding="utf-8")
    result = run("diff", "terms/waters.toml", "new.toml")
    assert result.stdout.splitlines()[0] == "1 change of 1 concept; no translation is touched."


@pytest.mark.parametrize("name", ["no-such-thing", "--upload-pack=x"])
def test_diff_of_what_is_neither_file_nor_revision_is_an_error(committed: Path, name: str) -> None:
    result = run("diff", "--", name)
    assert (result.exit_code, "neither a file or folder nor a git revision" in result.stderr) == (
        2,
        True,
    )


def test_diff_needs_glossaries_that_git_knows(project: Path) -> None:
    result = run("diff")
    assert (result.exit_code, "are in no git repository" in result.stderr) == (2, True)


def test_diff_with_a_build_that_is_not_there_is_an_error(committed: Path) -> None:
    assert run("diff", "--build", "nowhere").exit_code == 2


def test_diff_from_before_the_first_glossary_adds_everything(committed: Path) -> None:
    empty = subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit-tree", "-m", "x", "4b825dc642cb6eb9a060e54bf8d69288fbee4904"],
        cwd=committed, check=True, capture_output=True, text=True,
    ).stdout.strip()  # fmt: skip
    assert run("diff", empty).stdout.splitlines()[2] == "river: concept added: river"


def test_diff_shows_no_escapes_of_a_bundle(committed: Path) -> None:
    bundle(committed, ("The river\x1b[2J rose.", "\u202eРіка."))
    rename(committed)
    result = run("diff")
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout


def test_diff_names_a_bundle_that_is_none(committed: Path) -> None:
    bundle(committed, ("a", "b"), locale="english")
    rename(committed)
    result = run("diff")
    assert (result.exit_code, "floods.json: is not a bundle" in result.stderr) == (2, True)


def test_suggest_counts_names_without_an_entry(project: Path) -> None:
    text = "The flood reached Northbridge. People left Northbridge at night.\n"
    (project / "floods.txt").write_text(f"Floods\n\n{text * 3}")
    result = run("suggest", "floods.txt", "--least", "2")
    assert (result.exit_code, result.stdout) == (0, "    6  en      Northbridge\n")


def test_every_command_has_help_with_an_example() -> None:
    for name in ("find", "add", "import", "export", "lint", "diff", "suggest"):
        assert f"localize glossary {name}" in run(name, "--help").stdout

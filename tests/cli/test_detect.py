"""`localize detect`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from localize.cli import main

ENGLISH = "The ministers left the talks without a word to the press.\n"
UKRAINIAN = "Міністри залишили переговори, не сказавши пресі жодного слова.\n"


def detect(*arguments: str | Path, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(main, ["detect", *map(str, arguments)], input=stdin)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(f"Ministers leave\n\n{ENGLISH}", encoding="utf-8")
    (tmp_path / "b.md").write_text(f"# Переговори\n\n{UKRAINIAN}", encoding="utf-8")
    return tmp_path


def test_each_file_has_a_line_with_locale_confidence_and_name(folder: Path) -> None:
    result = detect(folder / "a.txt", folder / "b.md")
    assert (result.exit_code, result.stderr) == (0, "")
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert [(row[0], float(row[1]) > 0.9, row[2]) for row in rows] == [
        ("en", True, str(folder / "a.txt")),
        ("uk", True, str(folder / "b.md")),
    ]


def test_a_folder_gives_its_articles(folder: Path) -> None:
    assert detect(folder).stdout.count("\n") == 2


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input_is_an_article(arguments: tuple[str, ...]) -> None:
    result = detect(*arguments, stdin=UKRAINIAN)
    assert (result.exit_code, result.stdout.split("\t")[::2]) == (0, ["uk", "-\n"])


@pytest.mark.parametrize(
    ("text", "locales"),
    [
        (f"{ENGLISH}\n{UKRAINIAN}".encode(), ["en", "und", "uk"]),
        (ENGLISH.strip().encode(), ["en"]),
        (f"{ENGLISH}{UKRAINIAN}".replace("\n", "\r\n").encode(), ["en", "uk"]),
        (f"\ufeff{ENGLISH}".encode(), ["en"]),
        (f"One line\u2028still\x0bthe same\x85 line\n{ENGLISH}".encode(), ["en", "en"]),
        (b"\xff\xfe\xfd\n\n" + UKRAINIAN.encode(), ["und", "und", "uk"]),
        (b"\n\n\n", ["und", "und", "und"]),
        (b"", []),
    ],
)
def test_every_line_gives_one_line(text: bytes, locales: list[str]) -> None:
    result = detect("--lines", stdin=text)
    assert result.exit_code == 0
    assert [line.partition("\t")[0] for line in result.stdout.splitlines()] == locales


def test_a_line_without_language_is_undetermined() -> None:
    assert detect("--lines", stdin="2024: 17 %\n").stdout == "und\t0.00\n"


def test_lines_of_files_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    for name, text in (("one", UKRAINIAN), ("two", ENGLISH)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    result = detect("--lines", tmp_path / "two", tmp_path / "one")
    assert [line.partition("\t")[0] for line in result.stdout.splitlines()] == ["en", "uk"]


@pytest.mark.parametrize("option", [(), ("--lines",)])
def test_a_bad_file_is_reported_and_the_rest_goes_on(folder: Path, option: tuple[str, ...]) -> None:
    result = detect(*option, folder / "missing.txt", folder / "a.txt")
    assert result.exit_code == 1
    assert "missing.txt" in result.stderr
    assert result.stdout.splitlines()[-1].startswith("en\t")


def test_an_unreadable_article_is_reported_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "0.txt").write_bytes(b"%PDF-1.7\n\x00\x01\x02")
    result = detect(folder)
    assert (result.exit_code, result.stdout.count("\n")) == (1, 2)
    assert "0.txt" in result.stderr


@pytest.mark.parametrize("option", [(), ("--lines",)])
def test_without_any_answer_the_work_could_not_be_done(
    tmp_path: Path, option: tuple[str, ...]
) -> None:
    result = detect(*option, tmp_path / "missing.txt")
    assert (result.exit_code, result.stdout) == (2, "")


def test_the_projects_languages_are_expected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "localize.toml").write_text('[langid]\nexpected = ["gl"]\n', encoding="utf-8")
    usual = detect("--lines", stdin="O presidente\n").stdout
    monkeypatch.chdir(tmp_path)
    here = detect("--lines", stdin="O presidente\n").stdout
    assert (usual[:2], here[:2]) == ("pt", "gl")

"""`localize memory`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from localize.cli import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def localize(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("form", ["tmx", "po", "tsv"])
def test_what_is_imported_is_exported_and_found(folder: Path, form: str) -> None:
    (folder / "pairs.tsv").write_text(
        "A road.\tUma estrada.\nIt cost 14 euros.\tCustou 14 euros.\n"
    )
    direction = ("--from", "en", "--to", "pt")
    assert "2 of 2 units are new" in localize("memory", "import", "pairs.tsv", *direction)
    assert "0 of 2 units are new" in localize("memory", "import", "pairs.tsv", *direction)
    localize("memory", "export", f"out.{form}")
    assert "0 of 2 units are new" in localize("memory", "import", f"out.{form}", *direction)
    assert "Custou 40 euros." in localize("memory", "find", "It cost 40 euros.", "--to", "pt")
    assert localize("memory", "stats").split() == ["en>pt", "0", "machine", "2", "human"]

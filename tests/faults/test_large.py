"""Articles of one endless line, and very many articles: time and memory grow with the text alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.faults.newsroom import Newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """A project that is judged by its markup alone: other checks take most of the time."""
    newsroom = Newsroom.begun(tmp_path / "project")
    settings = newsroom.folder / "localize.toml"
    settings.write_text(f'{settings.read_text()}[check]\nselect = ["M"]\n')
    return newsroom


def test_a_line_of_megabytes_is_translated(newsroom: Newsroom) -> None:
    line = "The ferry stayed in port for 3 days, and nobody was hurt. " * 18_000
    (newsroom.folder / "articles" / "line.txt").write_text(f"One line\n\n{line}\n")
    assert newsroom.run("run", "--quiet").exit_code == 0
    bundle = json.loads((newsroom.folder / "build" / "pt" / "line.json").read_bytes())
    block = bundle["blocks"][-1]
    assert block["source"] == line.strip()
    assert len(block["segments"]) == 18_000


def test_an_article_of_more_than_memory_holds_is_refused_by_name(newsroom: Newsroom) -> None:
    (newsroom.folder / "articles" / "endless.txt").write_text("a " * 30_500_000)
    result = newsroom.run("run", "--quiet")
    assert result.exit_code == 1
    assert "endless.txt: has more than 60,000,000 characters" in result.output
    assert (newsroom.folder / "build" / "pt" / "storm.json").exists()

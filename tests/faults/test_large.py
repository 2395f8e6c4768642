"""Articles of one endless line, and very many articles: time and memory grow with the text alone."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.faults.newsroom import Newsroom

_ARTICLE_MB = 0.01
"""What an article may leave in memory: its lines of the manifest and of the report have 3 KB."""
_NOISE_MB = 16.0


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


def test_memory_does_not_grow_with_the_number_of_articles(newsroom: Newsroom) -> None:
    peaks = []
    for number in (40, 240):
        for index in range(number):
            text = f"Ferry {index}\n\nFerry number {index} stayed in port for {index} days.\n"
            (newsroom.folder / "articles" / f"ferry-{index}.txt").write_text(text)
        process = newsroom.start("run", "--quiet", "--out", f"build-{number}")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        process.communicate()
        assert process.returncode == 0
        peaks.append(usage.ru_maxrss / 1024)
    few, many = peaks
    assert many - few < 200 * _ARTICLE_MB + _NOISE_MB, peaks
    again = newsroom.run("run", "--out", "build-240")
    assert "243 files are up to date" in again.output

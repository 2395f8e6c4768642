"""The same bytes from the same inputs: jobs, windows, neighbours and memory change nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from localize import window
from localize.cli import main
from tests.conftest import SHARED, need

ARTICLES = {
    "bridge.md": (
        "# Two bridges closed after the storm\n\n"
        "The river rose by 3.5 metres overnight, and the [old bridge](https://example.org/b) was closed. "
        "“Nobody was hurt,” the mayor said.\n\n"
        "Repairs will cost €1,200,000 and take until May.\n"
    ),
    "press.txt": (
        "A statement on false news\n\n"
        "Andriy Kovalenko, the head of the Center for Countering Disinformation, warned of false reports. "
        "The CCD has counted 47 of them since Monday. Nobody was hurt, the mayor said.\n"
    ),
    "short.txt": "Rain\n\nIt rained. It rained again. Who would have thought so?\n",
    "story.txt": (
        "Repairs begin\n\n"
        "Repairs will cost €1,200,000 and take until May. The ministry, which had promised the money in 2019, "
        "did not answer questions about the delay; its spokeswoman said only that the contracts were being checked.\n\n"
        "The National Bank of Ukraine kept its rate at 15.5 percent.\n"
    ),
}

Build = Callable[..., Mapping[str, bytes]]


@pytest.fixture(scope="module", params=["firefox", "argos"])
def build(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Build]:
    """Run `localize run` on some of the articles; the bundles and the manifest by path."""
    engine: str = request.param
    home = tmp_path_factory.mktemp(engine)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LOCALIZE_HOME", str(home / "home"))
        if engine == "argos":
            (archive,) = need(SHARED / "models").glob("*en_pt*.argosmodel")
            assert CliRunner().invoke(main, ["models", "install", str(archive)]).exit_code == 0

        def made(*names: str, jobs: int = 1, project: Path | None = None) -> Mapping[str, bytes]:
            root = project or tmp_path_factory.mktemp("project")
            (root / "articles").mkdir(exist_ok=True)
            shutil.rmtree(root / "build", ignore_errors=True)
            for name in names or ARTICLES:
                (root / "articles" / name).write_text(ARTICLES[name], encoding="utf-8")
            settings = root / "localize.toml"
            settings.write_text(f'engine = "{engine}"\ntargets = ["pt"]\n', encoding="utf-8")
            command = ["run", "--config", str(settings), "--jobs", str(jobs), "--quiet"]
            result = CliRunner().invoke(main, command)
            assert result.exit_code == 0, result.output
            files = sorted((root / "build").rglob("*.json"))
            return {
                path.relative_to(root / "build").as_posix(): path.read_bytes() for path in files
            }

        yield made


@pytest.fixture(scope="module")
def whole(build: Build) -> Mapping[str, bytes]:
    """All articles in one run, with one job."""
    return build()


@pytest.mark.parametrize("jobs", [2, 8])
def test_the_number_of_jobs_changes_no_byte(
    build: Build, whole: Mapping[str, bytes], jobs: int
) -> None:
    assert build(jobs=jobs) == whole


@pytest.mark.parametrize("characters", [1, 1_000_000])
def test_the_size_of_windows_changes_no_byte(
    build: Build, whole: Mapping[str, bytes], monkeypatch: pytest.MonkeyPatch, characters: int
) -> None:
    monkeypatch.setattr(window, "_FIRST_WINDOW", characters)
    monkeypatch.setattr(window, "_LARGEST_WINDOW", characters)
    assert build(jobs=2) == whole


def test_an_article_alone_is_what_it_is_among_others(
    build: Build, whole: Mapping[str, bytes]
) -> None:
    for name in ARTICLES:
        bundle = f"pt/{Path(name).stem}.json"
        assert build(name)[bundle] == whole[bundle]


def test_what_the_memory_holds_changes_no_byte(
    build: Build, whole: Mapping[str, bytes], tmp_path: Path
) -> None:
    build("story.txt", project=tmp_path)
    assert build(project=tmp_path) == whole
    assert build(project=tmp_path) == whole

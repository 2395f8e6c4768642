"""Where a build lies: a folder here, or a place that a URL names."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from click.testing import CliRunner

from localize.cli import main
from localize.errors import ConfigError, InputError
from localize.folder import Folder, LocalFolder, RemoteFolder, folder_at


@pytest.fixture(params=["local", "file", "memory"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Folder:
    """A folder of each kind; what is in fsspec's own memory is this process' alone."""
    places = {
        "local": str(tmp_path / "build"),
        "file": (tmp_path / "a build").as_uri(),
        "memory": f"memory://{tmp_path.name}/build",
    }
    return folder_at(places[request.param])


def test_what_was_written_is_read_until_it_is_removed(folder: Folder) -> None:
    assert folder.read("pt/letter.json") is None
    assert folder.write("pt/letter.json", b"one")
    assert not folder.write("pt/letter.json", b"one")
    assert folder.write("pt/letter.json", b"two")
    folder.tidy("pt")
    assert folder.read("pt/letter.json") == b"two"
    folder.remove("pt/letter.json")
    folder.remove("pt/letter.json")
    assert folder.read("pt/letter.json") is None


def test_a_folder_names_its_files_as_it_is_named(folder: Folder) -> None:
    assert folder.place("pt/letter.json") == f"{folder}/pt/letter.json"


def test_a_folder_reaches_the_same_files_on_the_other_side_of_a_process(folder: Folder) -> None:
    folder.write("pt/letter.json", b"one")
    assert pickle.loads(pickle.dumps(folder)).read("pt/letter.json") == b"one"


def test_what_cannot_be_read_is_not_taken_for_missing(tmp_path: Path) -> None:
    (tmp_path / "letter.json").mkdir()
    with pytest.raises(InputError, match="cannot be read"):
        LocalFolder(tmp_path).read("letter.json")


@pytest.mark.parametrize("url", ["nowhere://bucket/build", "s3://bucket/build"])
def test_a_scheme_that_nothing_knows_is_said(url: str) -> None:
    with pytest.raises(ConfigError, match=url.partition(":")[0]):
        RemoteFolder(url)


def test_a_run_writes_to_a_url_and_finds_it_up_to_date(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "kite.txt").write_text("A kite\n\nThe kite flew over the bay.\n")
    (tmp_path / "localize.toml").write_text('targets = ["pt"]\nengine = "pseudo"\nsource = "en"\n')
    url = f"memory://{tmp_path.name}/site"
    arguments = ["run", "--config", str(tmp_path / "localize.toml"), "--out", url]
    first = CliRunner().invoke(main, arguments)
    again = CliRunner().invoke(main, arguments)
    assert (first.exit_code, again.exit_code) == (0, 0), first.output
    assert f"manifest: {url}/manifest.json" in first.output
    assert "1 files are up to date" in again.output
    assert b"localize-manifest/1" in (folder_at(url).read("manifest.json") or b"")
    assert folder_at(url).read("pt/kite.json") is not None

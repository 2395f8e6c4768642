from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from localize import readers
from localize.errors import InputError
from localize.readers import READERS, Found, discover
from localize.readers.sniff import sniff


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.md", "a/c.txt", "a/b.md", "z.HTML", "pic.png", ".git/x.md", ".draft.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Words, and more words.")
    return tmp_path


def _found(patterns: list[str | Path], exclude: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(found.path.name, found.slug) for found in discover(patterns, exclude)]


def test_a_folder_gives_what_can_be_read_in_order_with_slugs_of_their_places(folder: Path) -> None:
    assert _found([folder]) == [
        ("b.md", "b"),
        ("z.HTML", "z"),
        ("b.md", "a-b"),
        ("c.txt", "a-c"),
    ]


def test_a_file_is_called_by_its_name_and_comes_once(folder: Path) -> None:
    path = folder / "a" / "b.md"

    assert _found([path, str(path), folder / "a" / ".." / "a" / "b.md"]) == [("b.md", "b")]


def test_a_glob_crosses_folders_and_names_below_its_fixed_part(folder: Path) -> None:
    assert _found([f"{folder}/**/*.md"]) == [("b.md", "a-b"), ("b.md", "b")]
    assert _found([f"{folder}/*"]) == [("b.md", "b"), ("z.HTML", "z")]
    assert _found([f"{folder}/*.png"]) == [("pic.png", "pic")]


@pytest.mark.parametrize("exclude", ["*/a/*", "a"])
def test_what_is_excluded_is_passed_over(folder: Path, exclude: str) -> None:
    assert _found([folder], (exclude,)) == [("b.md", "b"), ("z.HTML", "z")]


def test_a_folder_that_is_linked_into_itself_is_walked_once(folder: Path) -> None:
    (folder / "loop").symlink_to(folder, target_is_directory=True)

    assert len(_found([folder])) == 4


@pytest.mark.parametrize("pattern", ["nothing.md", "no/*.md", "empty"])
def test_a_pattern_that_names_nothing_is_an_error(tmp_path: Path, pattern: str) -> None:
    (tmp_path / "empty").mkdir()

    with pytest.raises(InputError) as caught:
        list(discover([tmp_path / pattern]))

    assert caught.value.where == str(tmp_path / pattern)


def test_a_name_with_brackets_is_a_file_before_it_is_a_glob(tmp_path: Path) -> None:
    (tmp_path / "part[1].md").write_text("Words.")

    assert _found([tmp_path / "part[1].md"]) == [("part[1].md", "part-1")]


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"Words only.\n\nAnd more.", ".txt"),
        ("\ufeffСлова.".encode(), ".txt"),
        (b"# Title\n\nWords.", ".md"),
        (b"---\ntitle: T\n---\nWords.", ".md"),
        (b'+++\ntitle = "T"\n+++\nWords.', ".md"),
        (b"See [this](https://a.example).", ".md"),
        (b"<!DOCTYPE html><html><p>Words", ".html"),
        (b"\n <p>Words</p>", ".html"),
        ("<html><p>Words".encode("utf-16"), ".html"),
        (b'<?xml version="1.0"?><html xmlns="x"><p>Words', ".html"),
        (b'<?xml version="1.0"?>\n<rss xmlns:wp="x">', ".xml"),
        (b'{"schema": "localize-bundle/1"}', ".json"),
        (b"1 < 2, and [x] is no link, **", ".txt"),
    ],
)
def test_the_standard_input_is_known_by_its_first_characters(data: bytes, suffix: str) -> None:
    assert sniff(data) == suffix
    assert suffix in READERS


def test_the_standard_input_is_read_as_what_it_is() -> None:
    (article,) = readers.read(Path("-"), stdin=io.BytesIO(b"# Title\n\nSome *words*."))

    assert (article.id, article.path, article.format.value) == ("stdin", Path("-"), "markdown")
    assert _found(["-"]) == [("-", "article")]


def test_a_file_of_another_suffix_is_read_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "story.news"
    path.write_text("# Title\n\nWords.")

    (article,) = readers.read(path)

    assert (article.id, article.format.value) == ("story", "markdown")


def test_a_found_file_keeps_the_slug_of_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words, and more.")

    (article,) = readers.read(Found(path, Path("x/a.txt")))

    assert article.id == "x-a"


@pytest.mark.parametrize("name", ["missing.txt", "folder.md"])
def test_what_cannot_be_opened_is_reported_with_its_path(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.md").mkdir()

    with pytest.raises(InputError) as caught:
        list(readers.read(tmp_path / name))

    assert caught.value.where == str(tmp_path / name)


def test_every_reader_promises_the_same() -> None:
    from importlib import import_module

    for module in set(READERS.values()):
        assert callable(import_module(module).read)


def test_json_that_is_no_bundle_says_so(tmp_path: Path) -> None:
    path = tmp_path / "package.json"
    path.write_text(json.dumps({"name": "x"}))

    with pytest.raises(InputError, match="not a bundle"):
        list(readers.read(path))

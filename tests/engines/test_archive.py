"""What is not let in with a model package."""

from __future__ import annotations

import io
import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.engines import archive
from localize.errors import ModelCorrupt
from tests.engines.packages import SENTENCEPIECE, argos_files, firefox_files, write, zipped


def unpacked(data: bytes, folder: Path) -> set[str]:
    """The names of what `data` unpacks to in `folder`."""
    package = folder / "package.argosmodel"
    package.write_bytes(data)
    into = folder / "into"
    into.mkdir()
    archive.unpack_argos(package, into)
    return {path.relative_to(into).as_posix() for path in into.rglob("*") if path.is_file()}


def with_entry(name: str, data: bytes = b"x", mode: int = 0, folder: str = "package/") -> bytes:
    """A sound package with one more entry."""
    buffer = io.BytesIO(zipped(argos_files()))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as package:
        entry = zipfile.ZipInfo(folder + name)
        entry.external_attr = mode << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        package.writestr(entry, data)
    return buffer.getvalue()


def renamed(name: str, other: str) -> bytes:
    """A sound package with an entry under a name that Python's zipfile does not write."""
    return with_entry(name).replace(name.encode(), other.encode())


def without(name: str) -> bytes:
    return zipped({key: data for key, data in argos_files().items() if key != name})


def encrypted() -> bytes:
    data = bytearray(zipped(argos_files()))
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    return bytes(data)


def damaged() -> bytes:
    data = bytearray(zipped(argos_files() | {"README.md": os.urandom(500)}))
    data[data.index(b"README.md") + 200] ^= 0xFF
    return bytes(data)


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "climbs out": (lambda: with_entry("../../evil.json"), "land elsewhere"),
    "climbs out by a backslash": (lambda: with_entry(r"..\evil.json"), "land elsewhere"),
    "an absolute path": (lambda: with_entry("etc/passwd", folder="/"), "land elsewhere"),
    "a drive": (lambda: with_entry("evil.json", folder="C:/"), "land elsewhere"),
    "a NUL": (lambda: renamed("README@.md", "README\0.md"), "land elsewhere"),
    "a symbolic link": (
        lambda: with_entry("model/vmap.txt", b"/etc/passwd", stat.S_IFLNK | 0o777),
        "a link or a device",
    ),
    "a device": (lambda: with_entry("model/vmap.txt", mode=stat.S_IFCHR), "a link or a device"),
    "a sibling model": (lambda: with_entry("model.bin", folder="other/"), "more than one folder"),
    "no folder": (lambda: zipped(argos_files(), folder=""), "no business"),
    "a file twice": (lambda: renamed("README@md", "README.md"), "twice"),
    "a file twice in other case": (lambda: with_entry("README.MD"), "twice"),
    "a pickle": (lambda: with_entry("model/weights.pkl"), "may be a pickle"),
    "a pickle of torch": (lambda: with_entry("model.pt"), "may be a pickle"),
    "a program": (lambda: with_entry("setup.py"), "no business"),
    "a bomb": (lambda: with_entry("README.txt", bytes(50_000_000)), "100 times its size"),
    "a crowd": (
        lambda: zipped({f"README{n}": b"" for n in range(3000)}), "3,000 files",
    ),
    "encrypted": (encrypted, "encrypted"),
    "damaged": (damaged, "not a sound zip"),
    "no zip": (lambda: b"model", "not a sound zip"),
    "cut off": (lambda: zipped(argos_files())[:-30], "not a sound zip"),
    "without weights": (lambda: without("model/model.bin"), "lacks model/model.bin"),
    "without a description": (lambda: without("metadata.json"), "lacks metadata.json"),
    "without pieces": (lambda: without("sentencepiece.model"), "without sentencepiece.model"),
    "weights of another kind": (
        lambda: zipped(argos_files() | {"model/model.bin": b"\x80\x04pickle"}),
        "another kind or architecture",
    ),
    "weights of another byte order": (
        lambda: zipped(argos_files() | {"model/model.bin": b"\0\0\0\x06weights"}),
        "another kind or architecture",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_package_is_refused_with_its_reason(name: str, tmp_path: Path) -> None:
    make, reason = HOSTILE[name]
    with pytest.raises(ModelCorrupt, match=reason):
        unpacked(make(), tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"package.argosmodel", "into"}


def test_a_sound_package_is_unpacked_without_its_sentence_splitter(tmp_path: Path) -> None:
    files = argos_files() | {"stanza/en/tokenize/ewt.pt": b"\x80pickle", "stanza/r.json": b"{}"}
    assert unpacked(zipped(files), tmp_path) == set(argos_files())


def test_an_entry_that_holds_more_than_it_says_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped(argos_files() | {"README.md": b"a" * 1000}))
    at = data.index(b"package/README.md", data.index(b"PK\x01\x02")) - 46
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(ModelCorrupt):
        unpacked(bytes(data), tmp_path)


@given(data=st.data())
def test_no_damage_to_a_package_makes_anything_but_an_error_or_a_model(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    package = bytearray(zipped(argos_files()))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(package) - 1))
        package[at] = data.draw(st.integers(0, 255))
    folder = tmp_path_factory.mktemp("damaged")
    try:
        names = unpacked(bytes(package), folder)
    except ModelCorrupt:
        names = set()
    # A name may have been damaged as well, but only into another that is let in.
    assert all(archive.ARGOS.fullmatch(name) for name in names)
    assert {path.name for path in folder.iterdir()} == {"package.argosmodel", "into"}


def test_a_folder_with_a_link_in_it_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path / "package", argos_files())
    (folder / "model" / "vmap.txt").symlink_to("/etc/passwd")
    with pytest.raises(ModelCorrupt, match="a link or a device"):
        archive.copy_argos(folder, tmp_path / "into")


def test_of_a_folder_with_a_firefox_model_its_files_alone_are_copied(tmp_path: Path) -> None:
    others = {
        "modelMeta.json": b"{}",
        "tokenizer.json": b"{}",
        "evil.pkl": b"",
        "sub/model.enuk.bin": b"",
    }
    folder = write(tmp_path / "model", firefox_files() | others)
    into = tmp_path / "into"
    archive.copy_firefox(folder, into)
    assert {path.name for path in into.iterdir()} == set(firefox_files())


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("model.enuk.intgemm.alphas.bin", b"\0\0\0\0\0\0\0\x01weights"),
        ("model.enuk.intgemm.alphas.bin", SENTENCEPIECE),
        ("vocab.enuk.spm", b"\x80\x04pickle"),
    ],
)
def test_a_firefox_file_of_another_kind_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    folder = write(tmp_path, firefox_files() | {name: data})
    with pytest.raises(ModelCorrupt, match="another kind or architecture"):
        archive.check_firefox(folder, folder)

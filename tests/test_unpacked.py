"""What packages bring along packed is kept unpacked, and made anew where it is damaged."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from localize import unpacked


class _Package:
    """Something to unpack, which counts how often that was asked of it."""

    def __init__(self) -> None:
        self.unpacked = 0

    def __call__(self) -> unpacked.Arrays:
        self.unpacked += 1
        return {"numbers": np.arange(1_000), "letters": np.array(["å", "б"])}


def test_it_is_unpacked_once_for_all_who_keep_it_in_the_same_folder(tmp_path: Path) -> None:
    package = _Package()
    for _ in range(3):
        with unpacked.kept_in(tmp_path / "made" / "here"):
            found = unpacked.arrays("package-1", package)
        assert found["numbers"].tolist() == list(range(1_000))
        assert found["letters"].tolist() == ["å", "б"]
    assert package.unpacked == 1
    assert [path.name for path in (tmp_path / "made" / "here").iterdir()] == ["package-1.npz"]


def test_another_version_is_another_file(tmp_path: Path) -> None:
    package = _Package()
    with unpacked.kept_in(tmp_path):
        unpacked.arrays("package-1", package)
        unpacked.arrays("package-2", package)
    assert package.unpacked == 2


def test_nothing_is_kept_outside_of_the_block(tmp_path: Path) -> None:
    package = _Package()
    with unpacked.kept_in(tmp_path):
        pass
    unpacked.arrays("package-1", package)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_torn_file_is_made_anew(tmp_path: Path, share: float) -> None:
    package = _Package()
    path = tmp_path / "package-1.npz"
    with unpacked.kept_in(tmp_path):
        unpacked.arrays("package-1", package)
        whole = path.read_bytes()
        path.write_bytes(whole[: int(share * len(whole))])
        assert unpacked.arrays("package-1", package)["numbers"].sum() == 499_500
    assert package.unpacked == 2
    assert path.read_bytes() == whole


def test_a_single_changed_byte_is_noticed(tmp_path: Path) -> None:
    package = _Package()
    path = tmp_path / "package-1.npz"
    with unpacked.kept_in(tmp_path):
        unpacked.arrays("package-1", package)
        data = bytearray(path.read_bytes())
        data[2_000] ^= 1
        path.write_bytes(data)
        assert unpacked.arrays("package-1", package)["numbers"].sum() == 499_500
    assert package.unpacked == 2


def test_where_nothing_can_be_written_it_is_done_without(tmp_path: Path) -> None:
    package = _Package()
    (tmp_path / "file").write_text("no folder")
    with unpacked.kept_in(tmp_path / "file" / "below"):
        for _ in range(2):
            assert unpacked.arrays("package-1", package)["numbers"].sum() == 499_500
    assert package.unpacked == 2

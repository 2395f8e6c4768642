"""Zstandard frames that promise one thing and hold another."""

from __future__ import annotations

import hashlib
import struct

import pytest

from localize.engines.zstd import unpacked
from localize.errors import ModelCorrupt
from tests.engines.packages import zstd

DATA = bytes(range(256)) * 1000
SHA256 = hashlib.sha256(DATA).hexdigest()


def test_a_frame_gives_its_bytes() -> None:
    assert unpacked(zstd(DATA), SHA256, len(DATA), "here") == DATA


def bomb() -> bytes:
    """Four gigabytes of one byte, in a frame that says nothing of its size."""
    run = 131072 << 3 | 1 << 1
    blocks = [struct.pack("<I", header)[:3] + b"\0" for header in (run, run | 1)]
    return struct.pack("<IBB", 0xFD2FB528, 0x00, 0x88) + blocks[0] * 32767 + blocks[1]


@pytest.mark.parametrize(
    ("frame", "sha256", "reason"),
    [
        (bomb(), SHA256, "could unpack to 4,294,967,296 bytes"),
        (zstd(DATA)[:-9], SHA256, "cut off|not what was promised"),
        (zstd(DATA) + b"more", SHA256, "stands behind the frame"),
        (b"no frame at all", SHA256, "no Zstandard frame"),
        (b"", SHA256, "no Zstandard frame"),
        (zstd(DATA)[:5], SHA256, "not what was promised"),
        (zstd(DATA), "0" * 64, "hash mismatch"),
        (zstd(DATA), "", "hash mismatch"),
    ],
)
def test_what_is_not_as_promised_is_refused(frame: bytes, sha256: str, reason: str) -> None:
    with pytest.raises(ModelCorrupt, match=reason):
        unpacked(frame, sha256, len(DATA), "here")

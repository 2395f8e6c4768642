"""Whatever stands in a file, a reader reads it or refuses it by name; nothing else comes out."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.parsers import TARGETS, accepts_or_refuses, sound_bundle, strategy


@pytest.mark.parametrize("name", TARGETS)
@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_any_bytes_are_read_or_refused_by_name(name: str, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        accepts_or_refuses(name, data.draw(strategy(name)), Path(folder))


_CRASHED = {
    "a table without what it must have": ("config", b"[[check.suppress]]\n"),
    "a zip of a version to come": (
        "argos",
        b"PK\x01\x02\0\0\x40" + bytes(39) + b"PK\x05\x06" + bytes(6) + b"\1\0\x2e" + bytes(9),
    ),
    "a bundle whose body is empty": (
        "bundle",
        json.dumps(sound_bundle() | {"skeleton": []}).encode(),
    ),
    "a bundle in Markdown whose title is no heading": (
        "bundle",
        json.dumps(sound_bundle() | {"format": "markdown"}).encode(),
    ),
}
"""What ended in a traceback once, as the long fuzzing runs found it."""


@pytest.mark.parametrize("case", _CRASHED)
def test_what_crashed_once_does_not_crash_again(case: str, tmp_path: Path) -> None:
    accepts_or_refuses(*_CRASHED[case], tmp_path)

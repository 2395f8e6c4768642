"""Whatever stands in a file, a reader reads it or refuses it by name; nothing else comes out."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.parsers import TARGETS, accepts_or_refuses, strategy


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

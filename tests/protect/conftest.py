"""Real engines for what must come through them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from localize.bcp47 import Direction
from localize.engines.argos import Argos
from localize.engines.firefox import Firefox
from localize.protect import Faithful, faithful
from tests.real import argos_engine, firefox_engine

DIRECTION = Direction.parse("en>pt-BR")


@pytest.fixture(scope="session")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with closing(firefox_engine(tmp_path_factory.mktemp("firefox"))) as engine:
        yield engine


@pytest.fixture(scope="session")
def argos(tmp_path_factory: pytest.TempPathFactory, shared_models: Path) -> Iterator[Argos]:
    with closing(argos_engine(shared_models, tmp_path_factory.mktemp("argos"))) as engine:
        yield engine


@pytest.fixture(params=["firefox", "argos"])
def engine(request: pytest.FixtureRequest) -> Firefox | Argos:
    """Each real engine in turn."""
    found: Firefox | Argos = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def kept(engine: Firefox | Argos) -> Faithful:
    """The engine, made faithful, with its own word links."""
    return faithful(engine.translate, DIRECTION.source, DIRECTION.target, align=engine.align)

"""What a run loads once: its engines, begun early, closed together."""

from __future__ import annotations

from pathlib import Path

import pytest

from localize.bcp47 import Direction
from localize.config import Config
from localize.engines import firefox
from localize.errors import ModelNotInstalled
from localize.tools import Shelf
from tests.engines.conftest import firefox_model


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    firefox_model("en>pt")  # or skip
    return Shelf(firefox.installed(tmp_path, ()), Config(engine="firefox"), jobs=2)


def test_an_engine_that_was_begun_is_the_one_that_translates(shelf: Shelf) -> None:
    direction = Direction.parse("en>pt")
    shelf.begin(direction)
    shelf.begin(direction)
    engine = shelf.engine(direction)
    assert engine is shelf.engine(direction)
    assert len(engine.translate(["The road is closed."])) == 1
    shelf.close()


def test_a_shelf_closes_while_its_engines_are_loading(shelf: Shelf) -> None:
    shelf.begin(Direction.parse("en>pt"))
    shelf.close()
    assert not shelf._engines


def test_what_stands_in_the_way_is_said_when_the_engine_is_used(shelf: Shelf) -> None:
    nowhere = Direction.parse("en>cy")
    shelf.begin(nowhere)
    with pytest.raises(ModelNotInstalled):
        shelf.engine(nowhere)
    shelf.close()

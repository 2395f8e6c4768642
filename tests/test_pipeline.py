"""What threads that translate side by side wait for."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from localize import pipeline
from localize.bcp47 import Direction, Locale
from localize.cli._project import Project, open_tools
from localize.config import Config
from localize.memory import unit_key
from localize.unit import Segment

EN, PSEUDO = Locale("en"), Locale.parse("en-XA")


def test_a_known_sentence_is_not_waited_for_while_another_thread_holds_it(tmp_path: Path) -> None:
    one = Segment("1:0", "The ferry leaves at nine.", EN)
    with open_tools(Project(tmp_path, Config(engine="pseudo"), tmp_path), jobs=1) as tools:
        (made,) = pipeline.translate([one], PSEUDO, tools)
        route = tools.shelf.route(Direction(EN, PSEUDO))
        key = unit_key(one, PSEUDO, route.digest, tools.settings)
        with ThreadPoolExecutor() as threads, tools.memory.claimed([key]):
            again = threads.submit(pipeline.translate, [one], PSEUDO, tools)
            assert again.result(timeout=10) == [made]

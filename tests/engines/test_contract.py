"""What is promised of every engine, held against each on a real model."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.bcp47 import Direction
from localize.engines import Engine, InstalledModel, Starting, pseudo, routes
from localize.engines.store import Store
from localize.errors import TranslationFailed
from tests.engines.conftest import apertium_model, firefox_model

SENTENCES = {
    "en": (
        "The minister denied it.",
        "Two bridges were damaged overnight, officials said.",
        "“We will rebuild,” the mayor told reporters in 2023.",
        "Breaking news",
        "Prices rose by 4.5% in March, while wages fell.",
        "Who signed the agreement?",
    ),
    "pt": (
        "O ministro negou tudo.",
        "Mas as ruas sobre a ponte estão fechadas.",
        "Duas pontes foram danificadas durante a noite, disseram as autoridades.",
        "A casa significa muito, e o rio significa mais.",
        "Quem assinou o acordo?",
        "Os preços subiram 4,5% em março.",
    ),
    "ru": (
        "Министр всё отрицает.",
        "Ночью были повреждены два моста, сообщили власти.",
        "Кто подписал соглашение?",
        "Цены выросли на 4,5% в марте.",
        "Он сказал, что дорога закрыта.",
        "Новости дня",
    ),
}

MODELS = (
    "pseudo en>en-XA",
    "firefox en>pt",
    "argos en>pt",
    "apertium en>es",
    "apertium pt>es",
    "apertium ru>uk",
    "route en>es",
)


@pytest.fixture(scope="module", params=MODELS)
def name(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def route(name: str, request: pytest.FixtureRequest) -> routes.Route:
    engine, _, written = name.partition(" ")
    direction = Direction.parse(written)
    legs: tuple[InstalledModel, ...]
    if engine == "argos":
        store: Store = request.getfixturevalue("argos_store")
        legs = tuple(m for m in store.models("argos") if m.direction == direction)
    elif engine == "pseudo":
        legs = (pseudo.model(direction),)
    elif engine == "firefox":
        legs = (firefox_model(written),)
    elif engine == "apertium":
        legs = (apertium_model(written),)
    else:
        legs = (firefox_model("en>pt"), apertium_model("pt>es"))
    return routes.Route(direction, legs, 0.0, "")


@pytest.fixture(scope="module")
def engine(route: routes.Route) -> Iterator[Engine]:
    engine = route.load(1)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def sentences(route: routes.Route) -> tuple[str, ...]:
    return SENTENCES[route.direction.source.language]


@pytest.fixture(scope="module")
def alone(engine: Engine, sentences: tuple[str, ...]) -> dict[str, str]:
    """What each sentence becomes by itself."""
    return {sentence: engine.translate([sentence])[0] for sentence in sentences}


def test_an_engine_that_began_to_load_translates_as_one_that_did_not(
    route: routes.Route, sentences: tuple[str, ...], engine: Engine
) -> None:
    begun = route.load(2)
    if not isinstance(begun, Starting):
        return
    begun.start()
    try:
        assert begun.translate(sentences) == engine.translate(sentences)
    finally:
        begun.close()


def test_each_text_has_a_target_that_is_another_text(alone: dict[str, str]) -> None:
    assert all(target.strip() and target != source for source, target in alone.items())


@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_a_text_becomes_the_same_whatever_stands_beside_it(
    engine: Engine, alone: dict[str, str], data: st.DataObject
) -> None:
    batch = data.draw(st.lists(st.sampled_from(sorted(alone)), max_size=9))
    assert engine.translate(batch) == [alone[text] for text in batch]


def test_two_jobs_give_what_one_gives(route: routes.Route, alone: dict[str, str]) -> None:
    engine = route.load(2)
    try:
        assert engine.translate(list(alone)) == list(alone.values())
    finally:
        engine.close()


def test_threads_may_ask_at_once(engine: Engine, alone: dict[str, str]) -> None:
    with ThreadPoolExecutor(3) as threads:
        asked = threads.map(engine.translate, [list(alone)] * 3)
        assert list(asked) == [list(alone.values())] * 3


def test_no_texts_have_no_targets(engine: Engine) -> None:
    assert engine.translate([]) == []


@pytest.mark.parametrize("text", ["", " ", "\n\t ", "…", "😀 — «»", "\x00\x1b"])
def test_what_says_nothing_stays_as_it_is(engine: Engine, text: str) -> None:
    assert engine.translate([text]) == [text]


def test_lines_and_the_white_space_around_them_stay(
    engine: Engine, sentences: tuple[str, ...], alone: dict[str, str]
) -> None:
    first, second = sentences[:2]
    text = f"  {first}\r\n\n\t{second} "
    assert engine.translate([text]) == [f"  {alone[first]}\r\n\n\t{alone[second]} "]


def test_no_character_of_a_text_breaks_an_answer(engine: Engine) -> None:
    texts = [
        "[a] ^b/c$ <d> {e} \\f",
        "x\ufdd0y",
        "ab\u0301c",
        "中文 text",
        "a" * 400,
        "€5 + 3*2 #1 @home",
    ]
    assert [bool(target.strip()) for target in engine.translate(texts)] == [True] * len(texts)


def test_half_a_surrogate_pair_is_a_failure_with_a_type(engine: Engine) -> None:
    with pytest.raises(TranslationFailed, match="surrogate"):
        engine.translate(["a\ud800b"])


def test_nothing_is_printed_and_no_socket_is_opened(
    engine: Engine,
    alone: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def refuse(*arguments: object) -> None:
        raise AssertionError("an engine opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    assert engine.translate(list(alone)) == list(alone.values())
    assert tuple(capfd.readouterr()) == ("", "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_its_processes_hold_no_sockets_and_end_with_it(route: routes.Route) -> None:
    before = set(_children())
    engine = route.load(2)
    engine.translate(["One.", "Two."])
    children = set(_children()) - before
    held = [target for child in children for target in _open_files(child) if "socket:" in target]
    engine.close()
    assert (held, set(_children()) - before) == ([], set())


def _children() -> list[int]:
    tasks = Path("/proc/self/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def _open_files(process: int) -> list[str]:
    return [str(path.readlink()) for path in Path(f"/proc/{process}/fd").iterdir()]

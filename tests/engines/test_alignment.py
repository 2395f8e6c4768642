from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from localize.document import Span
from localize.engines.argos import Argos
from localize.engines.attention import CTranslate2Aligner
from localize.engines.firefox import Firefox
from localize.engines.marian import Marian
from localize.errors import ModelCorrupt, ModelError
from tests.real import argos_engine, firefox_engine

SOURCE = "The “Foreign Ministry” in Lisbon expressed concern about the delay."
TARGET = "O “Ministério das Relações Exteriores” em Lisboa expressou preocupação com o atraso."
RENDERED = {
    "Foreign": {"Relações", "Exteriores"},
    "Ministry": {"Ministério"},
    "Lisbon": {"Lisboa"},
    "expressed": {"expressou"},
    "concern": {"preocupação"},
    "delay": {"atraso"},
}


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with closing(firefox_engine(tmp_path_factory.mktemp("firefox"))) as engine:
        yield engine


@pytest.fixture(scope="module")
def argos(tmp_path_factory: pytest.TempPathFactory, shared_models: Path) -> Iterator[Argos]:
    with closing(argos_engine(shared_models, tmp_path_factory.mktemp("argos"))) as engine:
        yield engine


@pytest.fixture(params=["firefox", "argos"])
def engine(request: pytest.FixtureRequest) -> Firefox | Argos:
    found: Firefox | Argos = request.getfixturevalue(request.param)
    return found


def test_attention_links_words_of_content(engine: Firefox | Argos) -> None:
    rendered: dict[str, set[str]] = {}
    for link in engine.align([(SOURCE, TARGET)])[0]:
        if link.score > 0.5:
            rendered.setdefault(link.source.of(SOURCE), set()).add(link.target.of(TARGET))
    assert {word: rendered.get(word, set()) & found for word, found in RENDERED.items()} == RENDERED


def test_half_a_surrogate_pair_is_aligned_around(engine: Firefox | Argos) -> None:
    (links,) = engine.align([("It \ud800 rains in Lisbon.", "Chove \udfff em Lisboa.")])
    assert ("Lisbon", "Lisboa") in {
        (link.source.of("It \ud800 rains in Lisbon."), link.target.of("Chove \udfff em Lisboa."))
        for link in links
    }


def test_the_prefix_that_names_a_language_is_not_aligned(argos: Argos) -> None:
    aligner = CTranslate2Aligner(argos.translator, argos.processor, "▁(")
    (aligned,) = aligner([(SOURCE, TARGET)])
    strong = {
        link.source.of(SOURCE): link.target.of(TARGET) for link in aligned if link.score > 0.8
    }
    assert strong["Lisbon"] == "Lisboa"
    assert strong["delay"] == "atraso"


def test_links_are_the_same_twice_and_sorted(engine: Firefox | Argos) -> None:
    (first,) = engine.align([(SOURCE, TARGET)])
    assert [first] == engine.align([(SOURCE, TARGET)])
    assert list(first) == sorted(first, key=lambda link: (link.source, link.target))


@pytest.mark.parametrize(
    ("source", "target"),
    [("", ""), ("Lisbon", ""), ("", "Lisboa"), ("🎉", "🎉"), ("東京 Ёж", "\x00 ქ")],
)
def test_anything_can_be_aligned(engine: Firefox | Argos, source: str, target: str) -> None:
    (links,) = engine.align([(source, target)])
    assert all(link.source.of(source) and link.target.of(target) for link in links)


def test_links_are_the_same_whatever_is_aligned_beside_them(engine: Firefox | Argos) -> None:
    short, long = ("Lisbon waits.", "Lisboa espera."), (" ".join([SOURCE] * 3), TARGET)
    pairs = [(SOURCE, TARGET), ("", ""), short, long, short]
    assert engine.align(pairs) == [engine.align([pair])[0] for pair in pairs]


def test_a_text_too_long_for_a_model_is_aligned_by_likeness(engine: Firefox | Argos) -> None:
    words = " ".join(f"Lisbon{n}" for n in range(300))
    assert engine.align([(words, words)])[0][0].source == Span(0, 7)


def test_the_model_prefers_itself_what_firefox_said(firefox: Firefox) -> None:
    """So the attention that is computed is the attention that Firefox had."""
    (target,) = firefox.translate(["The old port was closed after the storm in March."])
    linked = {
        link.source.of("The old port was closed after the storm in March."): link.target.of(target)
        for link in firefox.align([("The old port was closed after the storm in March.", target)])[
            0
        ]
        if link.score > 0.9
    }
    assert {"port", "closed", "March"} <= set(linked)


@pytest.mark.parametrize("data", [b"", b"\x01" + bytes(7), b"no model at all, but some words"])
def test_what_is_no_model_is_refused(data: bytes) -> None:
    with pytest.raises(ModelCorrupt, match="not a model"):
        Marian(data)


def test_a_model_that_was_cut_off_is_refused(firefox_model: bytes) -> None:
    with pytest.raises(ModelCorrupt, match="not a model"):
        Marian(firefox_model[:100_000])


def test_a_model_that_does_not_say_its_size_is_refused(firefox_model: bytes) -> None:
    with pytest.raises(ModelCorrupt, match="not a model"):
        Marian(firefox_model.replace(b"enc-depth:", b"enc-dept_:"))


def test_a_model_of_another_architecture_is_not_guessed_at(firefox_model: bytes) -> None:
    other = firefox_model.replace(b"dec-cell: ssru", b"dec-cell: lstm")
    with pytest.raises(ModelError, match="dec-cell: lstm instead of ssru"):
        Marian(other)


@pytest.fixture(scope="module")
def firefox_model(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    engine = firefox_engine(tmp_path_factory.mktemp("model"))
    assert engine.model.path is not None
    (path,) = engine.model.path.glob("model.*.bin")
    return path.read_bytes()

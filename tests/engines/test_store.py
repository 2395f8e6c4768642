"""The model store: what is in it is whole, pinned, and nobody else's."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from localize.bcp47 import Direction
from localize.engines import argos, digest, firefox, offers
from localize.engines.offers import Offer
from localize.engines.store import Store
from localize.errors import ModelCorrupt, ModelError, ModelNotInstalled
from tests.engines.conftest import firefox_model
from tests.engines.packages import (
    RECORDS,
    argos_files,
    argos_index,
    argos_package,
    firefox_files,
    registry,
    write,
    zipped,
)
from tests.engines.serving import Site


def packaged(folder: Path, data: bytes) -> Path:
    path = folder / "translate-en_uk.argosmodel"
    path.write_bytes(data)
    return path


def names(store: Store) -> list[str]:
    return [f"{entry.model} {entry.model.version}" for entry in store.entries()]


def argos_offer(site: Site, package: bytes) -> Offer:
    site.files["/index.json"] = argos_index(site.url, ("en", "uk", "1.9"))
    site.files["/v1/translate-en_uk.argosmodel"] = package
    (offer,) = offers.argos(f"{site.url}/index.json")
    return offer


def test_an_empty_store_is_made_by_nobody_who_only_looks(store: Store) -> None:
    assert (names(store), store.folder.exists()) == ([], False)


def test_a_package_is_installed_and_pinned(store: Store, tmp_path: Path) -> None:
    entry = store.install_path(packaged(tmp_path, argos_package()))
    files = {name: hashlib.sha256(data).hexdigest() for name, data in argos_files().items()}
    assert (names(store), entry.model.sha256) == (["argos en>uk 1.9"], digest.of_files(files))
    assert entry.model.path
    assert digest.verify(entry.model) == entry.model.path


def test_an_unpacked_package_is_copied(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "translate-en_uk-1_9", argos_files())
    (folder / "stanza").mkdir()
    assert str(store.install_path(folder).model) == "argos en>uk"


def test_the_files_of_a_firefox_model_are_copied(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "model", firefox_files("ukpt"))
    assert str(store.install_path(folder).model) == "firefox uk>pt"


def test_a_firefox_model_that_does_not_say_what_it_translates_is_asked_for(
    store: Store, tmp_path: Path
) -> None:
    folder = write(tmp_path / "model", firefox_files("student"))
    with pytest.raises(ModelError, match="do not say which direction"):
        store.install_path(folder)
    entry = store.install_path(folder, Direction.parse("en>pt-BR"))
    assert str(entry.model) == "firefox en>pt-BR"


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir()])
def test_where_no_model_is_there_is_an_error(store: Store, tmp_path: Path, make: object) -> None:
    assert callable(make)
    make(tmp_path / "nothing")
    with pytest.raises(ModelError, match="there is no"):
        store.install_path(tmp_path / "nothing")


HOSTILE_METADATA = {
    "no JSON": b"{",
    "no object": b"[]",
    "no codes": b"{}",
    "a path for a code": b'{"from_code": "../..", "to_code": "uk", "package_version": "1"}',
    "a path for a version": b'{"from_code": "en", "to_code": "uk", "package_version": "../../x"}',
    "no version": b'{"from_code": "en", "to_code": "uk"}',
    "numbers for codes": b'{"from_code": 1, "to_code": 2, "package_version": "1"}',
    "a deep nest": b"[" * 100_000,
    "a flood": b" " * 2_000_000,
}


@pytest.mark.parametrize("name", HOSTILE_METADATA)
def test_a_hostile_description_is_refused(name: str, store: Store, tmp_path: Path) -> None:
    files = argos_files() | {"metadata.json": HOSTILE_METADATA[name]}
    folder = write(tmp_path / "package", files)
    with pytest.raises(ModelCorrupt):
        store.install_path(folder)
    assert (names(store), sorted(path.name for path in store.folder.iterdir())) == (
        [],
        [".lock", "staging"],
    )


def test_a_refused_package_leaves_what_was_there(store: Store, tmp_path: Path) -> None:
    store.install_path(packaged(tmp_path, argos_package()))
    before = sorted(store.folder.rglob("*"))
    with pytest.raises(ModelCorrupt):
        store.install_path(packaged(tmp_path, zipped(argos_files() | {"evil.pkl": b""})))
    assert sorted(store.folder.rglob("*")) == before


def test_a_newer_version_takes_the_older_ones_place(store: Store, tmp_path: Path) -> None:
    old = store.install_path(packaged(tmp_path, argos_package(version="1.8")))
    store.install_path(packaged(tmp_path, argos_package(version="1.9")))
    assert (names(store), old.model.path and old.model.path.exists()) == (
        ["argos en>uk 1.9"],
        False,
    )


def test_a_pinned_version_does_not_become_other_bytes_unasked(store: Store, tmp_path: Path) -> None:
    store.install_path(packaged(tmp_path, argos_package()))
    other = packaged(tmp_path, zipped(argos_files() | {"model/config.json": b'{"a": 1}'}))
    with pytest.raises(ModelCorrupt, match="another SHA-256"):
        store.install_path(other)
    store.install_path(other, again=True)
    assert names(store) == ["argos en>uk 1.9"]


def test_a_model_is_removed_with_its_files(store: Store, tmp_path: Path) -> None:
    entry = store.install_path(packaged(tmp_path, argos_package()))
    store.remove(entry.model)
    assert entry.model.path
    assert (names(store), entry.model.path.exists()) == ([], False)
    with pytest.raises(ModelNotInstalled):
        store.remove(entry.model)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "cut": lambda path: (path / "model/model.bin").write_bytes(b"\x06"),
    "swapped": lambda path: (path / "model/model.bin").write_bytes(b"\x06\0\0\0weightz"),
    "gone": lambda path: (path / "model/model.bin").unlink(),
    "more": lambda path: (path / "model/more.bin").write_bytes(b""),
    "renamed": lambda path: (path / "model/model.bin").rename(path / "model/model.bim"),
    "removed": shutil.rmtree,
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_model_is_not_loaded(name: str, store: Store, tmp_path: Path) -> None:
    model = store.install_path(packaged(tmp_path, argos_package())).model
    assert model.path
    DAMAGE[name](model.path)
    with pytest.raises(ModelCorrupt, match=r"the model argos en>uk is (gone|not the one)"):
        argos.load(model, 1)


@pytest.mark.parametrize(
    "lock",
    [
        b"no JSON",
        b"{}",
        b'{"models": [{}]}',
        b'{"models": [{"engine": "argos", "direction": "en>uk", "version": "1", "sha256": "0",'
        b' "path": "../../elsewhere", "origin": "", "size": 1}]}',
    ],
)
def test_a_damaged_lock_is_said_with_what_to_do(store: Store, lock: bytes) -> None:
    write(store.folder, {"models.json": lock})
    with pytest.raises(ModelCorrupt, match="hint: remove it and install"):
        store.entries()


def test_a_model_is_installed_from_argos_index(store: Store, site: Site) -> None:
    entry = store.install(argos_offer(site, argos_package()))
    assert (names(store), entry.origin) == (
        ["argos en>uk 1.9"],
        f"{site.url}/v1/translate-en_uk.argosmodel",
    )
    assert list((store.folder / "downloads").iterdir()) == []


def test_a_broken_installation_is_taken_up_where_it_broke(store: Store, site: Site) -> None:
    package = zipped(argos_files() | {"README.md": os.urandom(50_000)})
    offer = argos_offer(site, package)
    site.breaks["/v1/translate-en_uk.argosmodel"] = [10_000] * 5
    with pytest.raises(ModelError, match="run the command again"):
        store.install(offer)
    assert names(store) == []
    store.install(offer)
    assert names(store) == ["argos en>uk 1.9"]
    assert site.ranges["/v1/translate-en_uk.argosmodel"][-1] == "bytes=50000-"


def test_a_downloaded_package_that_is_refused_is_not_kept(store: Store, site: Site) -> None:
    offer = argos_offer(site, zipped(argos_files() | {"evil.pkl": b""}))
    with pytest.raises(ModelCorrupt, match="pickle"):
        store.install(offer)
    assert list((store.folder / "downloads").iterdir()) == []


def test_a_model_is_installed_from_firefox_registry(store: Store, site: Site) -> None:
    site.files = registry(site.url, {("en", "uk", "3.0", "base"): firefox_files()})
    (offer,) = offers.firefox(site.url + RECORDS)
    entry = store.install(offer)
    files = {name: hashlib.sha256(data).hexdigest() for name, data in firefox_files().items()}
    assert (names(store), entry.model.sha256) == (
        ["firefox en>uk 3.0-base"],
        digest.of_files(files),
    )


def test_a_registry_file_of_another_hash_is_refused(store: Store, site: Site) -> None:
    site.files = registry(site.url, {("en", "uk", "3.0", "base"): firefox_files()})
    (offer,) = offers.firefox(site.url + RECORDS)
    path = offer.files[0].url.removeprefix(site.url)
    site.files[path] = site.files[path][:-1] + b"X"
    with pytest.raises(ModelCorrupt, match="another SHA-256"):
        store.install(offer)
    assert names(store) == []


def test_a_real_firefox_model_from_a_registry_translates(store: Store, site: Site) -> None:
    carried = firefox_model("en>pt").path
    assert carried
    files = {
        path.name: path.read_bytes()
        for path in carried.iterdir()
        if path.suffix in (".bin", ".spm")
    }
    site.files = registry(site.url, {("en", "pt", "3.0", "tiny"): files})
    (offer,) = offers.firefox(site.url + RECORDS)
    store.install(offer)
    (model,) = store.models("firefox")
    engine = firefox.load(model, 1)
    assert engine.translate(["Good morning."]) == ["Bom dia."]
    engine.close()


def test_what_another_tool_installed_is_seen_and_ours_comes_first(
    argos_store: Store, tmp_path: Path
) -> None:
    (model, _) = argos_store.models("argos")
    assert model.path
    folder = tmp_path / "packages"
    shutil.copytree(model.path, folder / "translate-en_pt-1_0")
    write(folder / "broken", {"metadata.json": b"{", "model/model.bin": b""})
    write(folder / "no_language", argos_files("..") | {"stanza/x.pt": b""})
    (seen,) = argos.installed(tmp_path / "no store", [folder, tmp_path / "missing"])
    assert (str(seen), seen.sha256, seen.path) == (
        "argos en>pt",
        model.sha256,
        folder / "translate-en_pt-1_0",
    )
    assert argos.installed(argos_store.folder, [folder]) == argos_store.models("argos")


def test_argostranslate_leaves_no_trace_of_its_import(tmp_path: Path) -> None:
    script = (
        "import os; from pathlib import Path; from localize.engines import argos;"
        "before = dict(os.environ); print(argos.index_url()); assert dict(os.environ) == before"
    )
    environment = os.environ | {
        "HOME": str(tmp_path),
        "ARGOS_PACKAGES_DIR": str(tmp_path / "packages"),
    }
    subprocess.run([sys.executable, "-c", script], env=environment, check=True, capture_output=True)
    assert list(tmp_path.iterdir()) == []


KILLED = """
import os, sys
from pathlib import Path
from localize import files
from localize.engines import store

real = store.replacing
def dying(path):
    os.kill(os.getpid(), 9)
if sys.argv[3] == "before the lock":
    store.replacing = dying
else:
    store.digest.of_folder = lambda folder: os.kill(os.getpid(), 9)
store.Store(Path(sys.argv[1])).install_path(Path(sys.argv[2]), again=True)
"""


@pytest.mark.parametrize("moment", ["before the lock", "while unpacking"])
def test_a_killed_installation_leaves_what_was_there(
    moment: str, store: Store, tmp_path: Path
) -> None:
    store.install_path(packaged(tmp_path, argos_package(version="1.8")))
    newer = packaged(tmp_path, argos_package(version="1.9"))
    command = [sys.executable, "-c", KILLED, str(store.folder), str(newer), moment]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    (model,) = store.models("argos")
    assert (model.version, digest.verify(model)) == ("1.8", model.path)
    store.install_path(newer)
    left = {path.name for path in (store.folder / "argos" / "en-uk").iterdir()}
    assert (names(store), len(left)) == (["argos en>uk 1.9"], 1)


def _install(folder: str, package: str) -> None:
    Store(Path(folder)).install_path(Path(package))


def test_two_processes_install_at_once(store: Store, tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    processes = []
    for target in ("uk", "ru", "az"):
        path = tmp_path / f"en_{target}.argosmodel"
        path.write_bytes(argos_package(target=target))
        processes.append(spawn.Process(target=_install, args=(str(store.folder), str(path))))
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert names(store) == ["argos en>az 1.9", "argos en>ru 1.9", "argos en>uk 1.9"]


def test_the_lock_can_be_read_by_people(store: Store, tmp_path: Path) -> None:
    entry = store.install_path(packaged(tmp_path, argos_package()))
    assert json.loads((store.folder / "models.json").read_text()) == {
        "schema": 1,
        "models": [
            {
                "engine": "argos",
                "direction": "en>uk",
                "version": "1.9",
                "sha256": entry.model.sha256,
                "path": f"argos/en-uk/1.9-{entry.model.sha256[:12]}",
                "origin": "translate-en_uk.argosmodel",
                "size": sum(map(len, argos_files().values())),
            }
        ],
    }

"""`localize models`, from the command line to the files in the store."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from localize.bcp47 import Direction
from localize.cli import main
from localize.cli._models import ModelName, argos_folders, model_name
from localize.errors import ConfigError
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
from tests.engines.serving import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    """A server with Argos' index and Firefox' registry."""
    with serving(Site()) as site:
        packages = {("en", "uk"): "1.9", ("en", "az"): "1.5"}
        site.files = registry(site.url, {("en", "uk", "3.0", "base"): firefox_files()})
        site.files["/index.json"] = argos_index(
            site.url, *((*pair, version) for pair, version in packages.items())
        )
        for (source, target), version in packages.items():
            path = f"/v1/translate-{source}_{target}.argosmodel"
            site.files[path] = argos_package(source, target, version)
        yield site


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for models; nothing of this machine is seen but what packages carry."""
    monkeypatch.setenv("LOCALIZE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "argos"))
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


def run(*arguments: str, site: Site | None = None) -> Result:
    urls = []
    if site:
        urls = ["--argos-index", f"{site.url}/index.json", "--firefox-records", site.url + RECORDS]
    return CliRunner().invoke(main, ["models", *arguments, *urls])


def installed(home: Path) -> list[str]:
    lock = home / "models" / "models.json"
    if not lock.exists():
        return []
    return [
        f"{m['engine']} {m['direction']} {m['version']}"
        for m in json.loads(lock.read_text())["models"]
    ]


def test_by_name_the_best_offer_is_installed(home: Path, site: Site) -> None:
    result = run("install", "en-uk", "en>az", site=site)
    assert (result.exit_code, installed(home)) == (0, ["argos en>az 1.5", "firefox en>uk 3.0-base"])
    assert result.output.startswith("installed firefox en>uk 3.0-base (0 MB), pinned ")


@pytest.mark.parametrize("arguments", [("argos:en-uk",), ("en-uk", "--engine", "argos")])
def test_one_engines_offer_can_be_asked_for(
    arguments: tuple[str, ...], home: Path, site: Site
) -> None:
    assert run("install", *arguments, site=site).exit_code == 0
    assert installed(home) == ["argos en>uk 1.9"]


def test_for_a_region_the_languages_model_is_installed(home: Path, site: Site) -> None:
    assert run("install", "en-GB>uk-UA", site=site).exit_code == 0
    assert installed(home) == ["firefox en>uk 3.0-base"]


def test_an_index_that_is_down_does_not_hinder_the_other(home: Path, site: Site) -> None:
    del site.files[RECORDS]
    assert run("install", "en-uk", site=site).exit_code == 0
    assert installed(home) == ["argos en>uk 1.9"]
    result = run("install", "en-tr", site=site)
    assert (result.exit_code, "404" in result.output) == (2, True)


def test_what_nobody_offers_is_said(home: Path, site: Site) -> None:
    result = run("install", "en-hy", site=site)
    assert (result.exit_code, installed(home)) == (2, [])
    assert "nobody offers a model for en>hy" in result.output


@pytest.mark.parametrize(
    ("name", "data"),
    [("package.argosmodel", argos_package("en", "be")), ("other.zip", argos_package("en", "be"))],
)
def test_a_package_at_hand_needs_no_network(
    name: str, data: bytes, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("the network was used"))
    (tmp_path / name).write_bytes(data)
    assert run("install", f"./{name}").exit_code == 0
    assert installed(home) == ["argos en>be 1.9"]


def test_folders_are_installed(home: Path, tmp_path: Path) -> None:
    write(tmp_path / "translate-en_be", argos_files("en", "be"))
    write(tmp_path / "student", firefox_files("student"))
    assert run("install", "./translate-en_be").exit_code == 0
    assert run("install", "./student", "--direction", "be>en").exit_code == 0
    assert installed(home) == ["argos en>be 1.9", "firefox be>en local"]


def test_a_hostile_package_is_refused_and_nothing_is_left(home: Path, tmp_path: Path) -> None:
    (tmp_path / "evil.argosmodel").write_bytes(zipped(argos_files() | {"model/w.pkl": b""}))
    result = run("install", "evil.argosmodel")
    assert (result.exit_code, installed(home)) == (2, [])
    assert "may be a pickle" in result.output


def test_what_is_installed_is_listed_as_text_and_as_json(home: Path, site: Site) -> None:
    run("install", "argos:en-az", site=site)
    lines = run("list").output.splitlines()
    assert [line.split()[:2] for line in lines] == [
        ["firefox", "en>pt"],
        ["firefox", "pt>en"],
        ["argos", "en>az"],
    ]
    rows = json.loads(run("list", "--json").output)
    assert [row["direction"] for row in rows] == ["en>pt", "pt>en", "en>az"]


def test_what_can_be_installed_is_listed(home: Path, site: Site) -> None:
    lines = run("list", "--available", site=site).output.splitlines()
    assert [line.split()[:3] for line in lines] == [
        ["firefox", "en>uk", "3.0-base"],
        ["argos", "en>az", "1.5"],
        ["argos", "en>uk", "1.9"],
    ]


def test_models_are_removed(home: Path, site: Site) -> None:
    run("install", "en-uk", "argos:en-uk", "en-az", site=site)
    assert run("remove", "argos:en-uk").output == "removed argos en>uk 1.9\n"
    assert run("remove", "en-uk", "en-az").exit_code == 0
    assert installed(home) == []
    result = run("remove", "en-pt")
    assert (result.exit_code, "is not in the store" in result.output) == (2, True)


def test_verify_finds_the_damaged_model(home: Path, site: Site) -> None:
    run("install", "argos:en-uk", site=site)
    assert run("verify").exit_code == 0
    (weights,) = home.rglob("model.bin")
    weights.write_bytes(b"\x06\0\0\0other")
    result = run("verify")
    assert (result.exit_code, "argos en>uk is not the one" in result.output) == (1, True)
    assert "ok  firefox en>pt" in result.output


@pytest.mark.parametrize(
    ("text", "engine", "direction"),
    [
        ("en-uk", "", "en>uk"),
        ("en>pt-BR", "", "en>pt-BR"),
        ("en-pt_BR", "", "en>pt-BR"),
        ("argos:en-zt", "argos", "en>zh-Hant"),
        ("firefox en>uk", "firefox", "en>uk"),
        ("translate-en_uk", "", "en>uk"),
        ("eng-spa", "", "en>es"),
        ("sr-Latn>en", "", "sr-Latn>en"),
    ],
)
def test_models_are_named_in_every_way_that_is_used(text: str, engine: str, direction: str) -> None:
    assert model_name(text) == ModelName(Direction.parse(direction), engine)


@pytest.mark.parametrize("text", ["en", "en-", "../etc", "en>uk>ru", "deepl:en-uk", ""])
def test_what_is_no_name_is_refused(text: str) -> None:
    with pytest.raises(ConfigError):
        model_name(text)


def test_argos_own_folder_is_found_as_argos_finds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ARGOS_PACKAGES_DIR", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    found = [argos_folders()]
    settings = {"argos-translate/settings.json": b'{"ARGOS_PACKAGES_DIR": "/srv/argos"}'}
    write(tmp_path / "config", settings)
    found.append(argos_folders())
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", "/opt/argos")
    found.append(argos_folders())
    assert found == [
        [tmp_path / "data" / "argos-translate" / "packages"],
        [Path("/srv/argos")],
        [Path("/opt/argos")],
    ]

"""The real engines that tests and benchmarks run on: what this machine has of English to Portuguese."""

from __future__ import annotations

import zipfile
from pathlib import Path

from localize.engines import argos, firefox
from localize.engines.argos import Argos
from localize.engines.firefox import Firefox

DIRECTION = "en>pt"


def firefox_engine(folder: Path) -> Firefox:
    """Firefox' embedded model; `folder` holds nothing."""
    (model,) = (m for m in firefox.installed(folder, []) if str(m.direction) == DIRECTION)
    engine = firefox.load(model, 1)
    assert isinstance(engine, Firefox)
    return engine


def argos_engine(packages: Path, folder: Path) -> Argos:
    """The Argos package in `packages`, unpacked into `folder`."""
    for archive in packages.glob("*en_pt*.argosmodel"):
        zipfile.ZipFile(archive).extractall(folder / "argos")
    models = argos.installed(folder / "store", [folder / "argos"])
    (model,) = (m for m in models if str(m.direction) == DIRECTION)
    engine = argos.load(model, 1)
    assert isinstance(engine, Argos)
    return engine

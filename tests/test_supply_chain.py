"""What localize is made of: every package of the lock is listed, and states its licence."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from localize.engines.store import Store
from tests.engines.packages import argos_files, zipped

ROOT = Path(__file__).resolve().parent.parent


def sbom(what: str, **more: str) -> str:
    command = [sys.executable, str(ROOT / ".ci" / "sbom.py"), what]
    environment = {**os.environ, **more}
    return subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment
    ).stdout


def test_every_package_of_the_lock_is_listed_with_a_licence() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^([\w.-]+)==(\S+)", lock, re.MULTILINE)
    rows = re.findall(r"^\| ([\w.-]+) \| (\S+) \| (.+) \|$", sbom("table"), re.MULTILINE)
    assert [(name, version) for name, version, _ in rows if (name, version) in pins] == pins
    assert [name for name, _, licence in rows if licence == "not stated"] == []


def test_every_package_of_the_lock_is_pinned_by_hash() -> None:
    bom = json.loads(sbom("bom"))
    assert (bom["bomFormat"], bom["specVersion"]) == ("CycloneDX", "1.6")
    assert bom["components"]
    assert all(component["properties"] for component in bom["components"])


def test_a_model_is_listed_with_the_licence_that_its_own_files_name(tmp_path: Path) -> None:
    files = argos_files() | {"README.md": b"Made from OPUS data, under CC BY-SA 4.0 and MIT."}
    (tmp_path / "en_uk.argosmodel").write_bytes(zipped(files))
    entry = Store(tmp_path / "models").install_path(tmp_path / "en_uk.argosmodel")
    row = f"| argos en>uk | 1.9 | CC BY-SA 4.0, MIT | {entry.model.sha256} |"
    assert row in sbom("models", LOCALIZE_HOME=str(tmp_path)).splitlines()

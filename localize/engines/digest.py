"""Digests of models: what pins an installation and stands in every bundle."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from localize.engines import InstalledModel
from localize.errors import ModelCorrupt

SENTENCE_SPLITTERS = frozenset({"stanza", "spacy", "minisbd"})
"""Folders of an Argos package that nothing here reads, nor unpacks (Stanza's hold pickles)."""


def of_file(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def of_text(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def of_files(digests: Mapping[str, str]) -> str:
    """
    One digest for several files, from their names and their own digests.

    It is the SHA-256 of what `sha256sum` prints for them, sorted by name, so that anybody can
    compute it again.
    """
    lines = (f"{digest}  {name}\n" for name, digest in sorted(digests.items()))
    return of_text("".join(lines))


def of_folder(folder: Path) -> str:
    """The digest of all files below `folder` but the `SENTENCE_SPLITTERS`', named with ``/``."""
    paths = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
    return of_files(
        {
            name.as_posix(): of_file(path)
            for name, path in paths.items()
            if name.parts[0] not in SENTENCE_SPLITTERS
        }
    )


def verify(model: InstalledModel) -> Path:
    """
    The folder of `model`, its bytes held against its pin.

    Raises:
        ModelCorrupt: a file is missing, cut, changed or new.
    """
    if model.path is None or not model.path.is_dir():
        raise ModelCorrupt(f"the model {model} is gone", where=model.path, hint=_mend(model))
    try:
        found = of_folder(model.path)
    except OSError as error:
        raise ModelCorrupt(
            f"the model {model} cannot be read: {error.strerror}", where=model.path
        ) from error
    if found != model.sha256:
        raise ModelCorrupt(
            f"the model {model} is not the one that was installed",
            where=model.path,
            hint=_mend(model),
        )
    return model.path


def _mend(model: InstalledModel) -> str:
    source, target = model.direction.source, model.direction.target
    return f"localize models verify, then localize models install --again {source}-{target}"

"""
The model store: a folder of installed models, each pinned by its SHA-256.

::

    models.json                        the lock: what is installed, from where, with which digest
    argos/en-uk/1.9-0c2f9a31d7e4/      a model's files; the name ends with its digest's start
    downloads/                         what came so far of downloads that broke off
    staging/                           what is being unpacked

A model is unpacked in ``staging``, moved in as a whole, and counts once the lock names it; so a
kill leaves what was there before. A folder is never written over: another version of a model is
another folder, and the lock changes from one to the other.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from localize.bcp47 import Direction, Locale
from localize.engines import InstalledModel, archive, digest
from localize.engines.download import Progress, download, forget, silent
from localize.engines.firefox_files import Files
from localize.engines.offers import Offer, OfferedFile
from localize.engines.zstd import unpacked
from localize.errors import ConfigError, ModelCorrupt, ModelError, ModelNotInstalled
from localize.files import alone, replacing

_LOCK = "models.json"
_SCHEMA = 1
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z._+-]{0,39}")
_MOST_OF_METADATA = 1024**2


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the lock: a model, and where it came from."""

    model: InstalledModel
    origin: str
    size: int


class Store:
    """The models in `folder`, which need not exist yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def models(self, engine: str) -> list[InstalledModel]:
        """
        The installed models of `engine`, by direction.

        Raises:
            ModelCorrupt: the lock is damaged.
        """
        return [entry.model for entry in self.entries() if entry.model.engine == engine]

    def entries(self) -> list[Entry]:
        """
        All that is installed, by engine and direction.

        Raises:
            ModelCorrupt: the lock is damaged.
        """
        path = self.folder / _LOCK
        try:
            lock = json.loads(path.read_text(encoding="utf-8"))
            return [self._entry(line) for line in lock["models"]]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, KeyError, TypeError, RecursionError, ConfigError) as error:
            raise ModelCorrupt(
                f"the list of installed models cannot be read: {error}",
                where=path,
                hint="remove it and install the models again",
            ) from error

    def install(self, offer: Offer, *, again: bool = False, progress: Progress = silent) -> Entry:
        """
        Download the model that is offered, check it, and move it in.

        Raises:
            ModelError: it cannot be had; what came of it is kept, to go on from there.
            ModelCorrupt: it is not what was promised, or not what was pinned for that version
                and `again` does not say that it may change.
        """
        parts = [self._part(file) for file in offer.files]
        for file, part in zip(offer.files, parts, strict=True):
            download(
                file.url,
                part,
                listed_at=offer.listed_at,
                most=file.size or archive.MOST_BYTES,
                sha256=file.sha256,
                progress=progress,
            )

        def fill(staging: Path) -> InstalledModel:
            if offer.engine == "argos":
                return self._unpacked_argos(parts[0], staging)
            for file, part in zip(offer.files, parts, strict=True):
                _unpack_firefox(file, part, staging)
            archive.check_firefox(staging, Path(offer.listed_at))
            return _model("firefox", offer.direction, offer.version, staging)

        try:
            entry = self._admit(fill, offer.files[0].url, again=again)
        except ModelCorrupt:
            for part in parts:
                forget(part)
            raise
        for part in parts:
            forget(part)
        return entry

    def install_path(
        self, path: Path, direction: Direction | None = None, *, again: bool = False
    ) -> Entry:
        """
        Copy in a model that is at hand: an Argos package (a file, or the folder that it was
        unpacked in), or a folder with the files of a Firefox model.

        `direction` is needed for a Firefox model whose files' names do not say it.

        Raises:
            ModelError: there is no model at `path`.
            ModelCorrupt: it is damaged or refused.
        """

        def fill(staging: Path) -> InstalledModel:
            if path.is_file():
                return self._unpacked_argos(path, staging)
            if (path / "metadata.json").is_file():
                archive.copy_argos(path, staging)
                return _argos_model(staging, path)
            archive.copy_firefox(path, staging)
            return _firefox_model(staging, path, direction)

        if not path.exists():
            raise ModelError("there is no such file or folder", where=path)
        return self._admit(fill, path.name, again=again)

    def remove(self, model: InstalledModel) -> None:
        """
        Remove an installed model.

        Raises:
            ModelNotInstalled: it is not in this store.
        """
        with self._changing() as entries:
            if not any(entry.model == model for entry in entries):
                raise ModelNotInstalled(f"the model {model} is not in the store", where=self.folder)
            self._write([entry for entry in entries if entry.model != model])
            if model.path:
                shutil.rmtree(model.path, ignore_errors=True)

    def _unpacked_argos(self, package: Path, staging: Path) -> InstalledModel:
        archive.unpack_argos(package, staging)
        return _argos_model(staging, package)

    def _admit(self, fill: Callable[[Path], InstalledModel], origin: str, *, again: bool) -> Entry:
        """Have `fill` make a model in a staging folder, then move it in and pin it."""
        with self._changing() as entries:
            self._clear(entries)
            staging = Path(tempfile.mkdtemp(dir=self._made("staging")))
            try:
                model = fill(staging)
                known = [one for one in entries if _replaced(one.model, model)]
                if not again:
                    _refuse_another(known, model)
                entry = self._moved_in(model, staging, origin)
            finally:
                shutil.rmtree(staging, ignore_errors=True)
            self._write([one for one in entries if one not in known] + [entry])
            for one in known:
                if one.model.path and one.model.path != entry.model.path:
                    shutil.rmtree(one.model.path, ignore_errors=True)
        return entry

    def _moved_in(self, model: InstalledModel, staging: Path, origin: str) -> Entry:
        direction = f"{model.direction.source}-{model.direction.target}"
        name = f"{model.version}-{model.sha256[:12]}"
        target = self._made(model.engine, direction) / name
        size = sum(path.stat().st_size for path in staging.rglob("*") if path.is_file())
        if target.exists():
            shutil.rmtree(target)
        staging.rename(target)
        target.chmod(0o755)
        moved = InstalledModel(model.engine, model.direction, model.version, model.sha256, target)
        return Entry(moved, origin, size)

    def _clear(self, entries: list[Entry]) -> None:
        """Remove what a killed installation left: staging folders, and models in no lock."""
        shutil.rmtree(self.folder / "staging", ignore_errors=True)
        locked = {entry.model.path for entry in entries}
        for engine in ("argos", "firefox"):
            for path in (self.folder / engine).glob("*/*"):
                if path not in locked:
                    shutil.rmtree(path, ignore_errors=True)

    @contextmanager
    def _changing(self) -> Iterator[list[Entry]]:
        """
        The entries, while no other process changes them.

        Raises:
            ModelError: the disk is full, or may not be written to.
        """
        try:
            with alone(self.folder / ".lock"):
                yield self.entries()
        except OSError as error:
            raise ModelError(f"cannot be written: {error.strerror}", where=self.folder) from error

    def _write(self, entries: list[Entry]) -> None:
        ordered = sorted(entries, key=lambda entry: (entry.model.engine, entry.model.direction))
        lock = {"schema": _SCHEMA, "models": [self._line(entry) for entry in ordered]}
        with replacing(self.folder / _LOCK) as file:
            file.write(json.dumps(lock, indent=2).encode() + b"\n")

    def _line(self, entry: Entry) -> dict[str, Any]:
        assert entry.model.path
        return {
            "engine": entry.model.engine,
            "direction": str(entry.model.direction),
            "version": entry.model.version,
            "sha256": entry.model.sha256,
            "path": entry.model.path.relative_to(self.folder).as_posix(),
            "origin": entry.origin,
            "size": entry.size,
        }

    def _entry(self, line: dict[str, Any]) -> Entry:
        names = ("engine", "direction", "version", "sha256", "path", "origin")
        if not all(isinstance(line[name], str) for name in names):
            raise TypeError("a model is described by texts")
        path = (self.folder / line["path"]).resolve()
        if not path.is_relative_to(self.folder.resolve()):
            raise ValueError(f"{line['path']} lies outside of the store")
        model = InstalledModel(
            line["engine"],
            Direction.parse(line["direction"]),
            line["version"],
            line["sha256"],
            self.folder / line["path"],
        )
        return Entry(model, line["origin"], int(line["size"]))

    def _part(self, file: OfferedFile) -> Path:
        return self.folder / "downloads" / f"{digest.of_text(file.url)[:24]}.part"

    def _made(self, *parts: str) -> Path:
        folder = self.folder.joinpath(*parts)
        folder.mkdir(parents=True, exist_ok=True)
        return folder


def _unpack_firefox(file: OfferedFile, part: Path, staging: Path) -> None:
    data = unpacked(part.read_bytes(), file.unpacked_sha256, file.unpacked_size, file.url)
    (staging / file.name).write_bytes(data)


def _argos_model(folder: Path, origin: Path) -> InstalledModel:
    path = folder / "metadata.json"
    try:
        if path.stat().st_size > _MOST_OF_METADATA:
            raise ModelCorrupt("its metadata.json is no description of a model", where=origin)
        metadata = json.loads(path.read_text(encoding="utf-8"))
        source = Locale.of_engine(metadata["from_code"])
        target = Locale.of_engine(metadata["to_code"])
        version = str(metadata.get("package_version", ""))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, ConfigError) as error:
        raise ModelCorrupt(
            f"its metadata.json does not say what it translates: {error}", where=origin
        ) from error
    return _model("argos", Direction(source, target), version, folder)


def _firefox_model(folder: Path, origin: Path, direction: Direction | None) -> InstalledModel:
    if not any(folder.iterdir()):
        raise ModelError("there is no model in this folder", where=origin)
    archive.check_firefox(folder, origin)
    pair = Files.of(folder).model.name.split(".")[1]
    if direction is None:
        if not re.fullmatch(r"[a-z]{4}", pair):
            raise ModelError(
                "the files do not say which direction they translate",
                where=origin,
                hint="say it: --direction en>uk",
            )
        direction = Direction(Locale.of_engine(pair[:2]), Locale.of_engine(pair[2:]))
    return _model("firefox", direction, "local", folder)


def _model(engine: str, direction: Direction, version: str, folder: Path) -> InstalledModel:
    if not _VERSION.fullmatch(version):
        raise ModelCorrupt(f"{version[:40]!a} is no version of a model")
    return InstalledModel(engine, direction, version, digest.of_folder(folder))


def _replaced(old: InstalledModel, new: InstalledModel) -> bool:
    return (old.engine, old.direction) == (new.engine, new.direction)


def _refuse_another(known: list[Entry], new: InstalledModel) -> None:
    """A version once pinned does not become other bytes unasked."""
    for entry in known:
        if entry.model.version == new.version and entry.model.sha256 != new.sha256:
            raise ModelCorrupt(
                f"{new} {new.version} has another SHA-256 than the one that is installed",
                where=entry.model.path,
                hint="if you trust the new one: localize models install --again",
            )

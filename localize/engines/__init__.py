"""
Engines: programs and models that translate, each behind one protocol.

An engine is one file here and one line in `ENGINES`. Installing a model is `localize.engines.store`;
choosing a chain of engines for a direction is `localize.engines.routes`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast, runtime_checkable

from localize.bcp47 import Direction
from localize.unit import Link


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """
    What translates one direction on this machine.

    `sha256` pins its bytes: of the model's files for a neural model (see `digest.of_folder`), of
    the mode's pipeline and data for Apertium. It is part of every memory key and of every bundle.
    """

    engine: str
    direction: Direction
    version: str
    sha256: str
    path: Path | None = None

    def __str__(self) -> str:
        return f"{self.engine} {self.direction}"


class Engine(Protocol):
    """
    A loaded model that translates in one direction.

    It is a function with a file behind it: the same texts give the same targets, one for each, in
    order, whatever else is in the batch and however many processes share it. Threads may ask it at
    once. It opens no socket, prints nothing and raises only `EngineError`, or `ModelCorrupt` at the
    first text. `tests/engines/test_contract.py` holds every engine to that.
    """

    @property
    def model(self) -> InstalledModel: ...

    def translate(self, texts: Sequence[str], /) -> list[str]: ...

    def close(self) -> None:
        """End the engine's processes; it is not used afterwards."""


@runtime_checkable
class Starting(Protocol):
    """An engine that takes its time until it can translate, and can begin before the first text."""

    def start(self) -> None:
        """
        Load what translating needs, or have it loaded beside; calls of `translate` wait for it.

        Raises what `translate` raises.
        """


@runtime_checkable
class Aligning(Protocol):
    """An engine that can say which words of each target render which of its source (an `Align`)."""

    def align(self, pairs: Sequence[tuple[str, str]], /) -> Sequence[Sequence[Link]]: ...


class EngineModule(Protocol):
    """What each module named in `ENGINES` offers."""

    def installed(self, store: Path, argos_folders: Sequence[Path]) -> list[InstalledModel]:
        """The engine's models on this machine, in the order of their directions."""

    def load(self, model: InstalledModel, jobs: int) -> Engine:
        """
        Make ready to translate with `model`, in `jobs` processes or threads.

        Raises:
            ModelCorrupt: the model's bytes are not those that were pinned.
            EngineUnavailable: the engine's program is not on this machine.
        """


# Names, not functions: `localize --help` must not wait for CTranslate2.
ENGINES = {
    "firefox": "localize.engines.firefox",
    "argos": "localize.engines.argos",
    "apertium": "localize.engines.apertium",
    "pseudo": "localize.engines.pseudo",
}
"""Engine name → the module (an `EngineModule`) that knows it."""


def module(engine: str) -> EngineModule:
    """The module of the engine of that name; a key of `ENGINES`."""
    return cast(EngineModule, import_module(ENGINES[engine]))


def installed(store: Path, argos_folders: Sequence[Path] = ()) -> list[InstalledModel]:
    """
    All models on this machine: those that packages carry, those in the model store at `store`,
    Argos packages that other tools put into `argos_folders`, and Apertium's modes on PATH.
    """
    return [model for name in ENGINES for model in module(name).installed(store, argos_folders)]

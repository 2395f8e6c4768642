"""
Argos Translate's packages, run by CTranslate2 in batches that change nothing.

`argostranslate` itself reads the packages (`argostranslate.package`); its `translate` is not used:
it splits sentences by models that are downloaded, and runs one after the other.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

from localize.bcp47 import Direction, Locale
from localize.engines import Engine, InstalledModel, digest, store
from localize.engines.steps import Batch, batches
from localize.engines.texts import translated
from localize.engines.turns import Turns
from localize.errors import ConfigError, ModelCorrupt, TranslationFailed
from localize.unit import Align, Link

BEAM = 1
"""On 600 news sentences en>pt beam 4 gave 0.07 chrF more and took four times as long."""

_IMPORTING = Lock()


def installed(store_folder: Path, argos_folders: Sequence[Path]) -> list[InstalledModel]:
    """Those in the model store; else the packages that Argos' own tools put into `argos_folders`."""
    own = store.Store(store_folder).models("argos")
    known = {model.direction for model in own}
    found = [model for folder in argos_folders for model in _packages(folder)]
    others = [model for model in found if model.direction not in known]
    return sorted([*own, *others], key=lambda model: (model.direction, model.version))


def _packages(folder: Path) -> Iterator[InstalledModel]:
    """The packages in `folder`; what is none that translates is passed over."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if not (path / "model" / "model.bin").is_file():
            continue
        try:
            package = _package(path)
            direction = Direction(
                Locale.of_engine(package.from_code), Locale.of_engine(package.to_code)
            )
        except (ModelCorrupt, ConfigError, TypeError):
            continue
        yield InstalledModel(
            "argos", direction, str(package.package_version), digest.of_folder(path), path
        )


def _package(folder: Path) -> Any:
    """
    The package unpacked in `folder`, as `argostranslate` describes it.

    Raises:
        ModelCorrupt: its description cannot be read.
    """
    try:
        return _argostranslate("package").Package(folder)
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise ModelCorrupt(f"is no Argos package: {error}", where=folder) from error


def index_url() -> str:
    """Where Argos' own tools find packages."""
    url: str = _argostranslate("settings").remote_package_index
    return url


def _argostranslate(name: str) -> Any:
    """
    The module `name` of `argostranslate`, imported in an empty home.

    Its import makes four folders in the user's home, reads the environment and writes into it.
    """
    module = f"argostranslate.{name}"
    with _IMPORTING:
        if module in sys.modules:
            return sys.modules[module]
        before = dict(os.environ)
        with TemporaryDirectory(prefix="localize-argos-") as folder:
            for key in before:
                if key.startswith(("ARGOS", "SNAP")):
                    del os.environ[key]
            for kind in ("DATA", "CONFIG", "CACHE"):
                os.environ[f"XDG_{kind}_HOME"] = f"{folder}/{kind}"
            try:
                return import_module(module)
            finally:
                # Not cleared in between: another thread may be starting a program.
                for key in os.environ.keys() - before.keys():
                    del os.environ[key]
                os.environ.update(before)


def load(model: InstalledModel, jobs: int) -> Engine:
    """
    The engine, its bytes verified; the weights are read at the first text.

    Raises:
        ModelCorrupt: the model's bytes are not those that were pinned, or no package.
    """
    return Argos(model, digest.verify(model), jobs)


class Argos:
    """An Argos package in `jobs` threads, which share its weights."""

    def __init__(self, model: InstalledModel, folder: Path, jobs: int) -> None:
        self.model = model
        self._folder = folder
        self._package = _package(folder)
        self._jobs = jobs
        self._align: Align | None = None
        self._turns = Turns()

    @cached_property
    def translator(self) -> Any:
        """
        CTranslate2's translator, loaded.

        Raises:
            ModelCorrupt: CTranslate2 cannot read it.
        """
        import ctranslate2

        try:
            return ctranslate2.Translator(
                str(self._folder / "model"), inter_threads=self._jobs, intra_threads=1
            )
        except (RuntimeError, ValueError) as error:
            raise ModelCorrupt(f"cannot be loaded: {error}", where=self._folder) from error

    @cached_property
    def processor(self) -> Any:
        """
        The SentencePiece model of both languages, loaded.

        Raises:
            ModelCorrupt: SentencePiece cannot read it.
        """
        from sentencepiece import SentencePieceProcessor

        path = self._folder / "sentencepiece.model"
        try:
            return SentencePieceProcessor(model_file=str(path))
        except (OSError, RuntimeError) as error:
            raise ModelCorrupt(f"cannot be loaded: {error}", where=path) from error

    def start(self) -> None:
        """Load the weights and the cutter of words."""
        _ = self.processor, self.translator

    def translate(self, texts: Sequence[str], /) -> list[str]:
        return translated(texts, self._sentences)

    def align(self, pairs: Sequence[tuple[str, str]], /) -> Sequence[Sequence[Link]]:
        """By the model's attention, forced through the targets."""
        if self._align is None:
            from localize.engines.attention import CTranslate2Aligner

            prefix = self._package.target_prefix
            self._align = CTranslate2Aligner(self.translator, self.processor, prefix)
        return self._align(pairs)

    def close(self) -> None:
        """Give the weights' memory back."""
        self.__dict__.pop("translator", None)

    def _sentences(self, sentences: list[str]) -> list[str]:
        try:
            found = batches(self.processor.encode(sentences, out_type=str))
            with self._turns.taken(len(sentences)):
                targets = dict(self._answers(found))
        except (RuntimeError, ValueError, UnicodeError) as error:
            raise TranslationFailed(f"CTranslate2 failed: {error}", where=self._folder) from error
        return [targets[index] for index in range(len(sentences))]

    def _answers(self, found: Iterable[Batch]) -> Iterator[tuple[int, str]]:
        """
        The target of each sentence by its index.

        One batch more than there are threads is handed over at a time: CTranslate2 takes them in
        the order in which they come, and a few sentences of another call need not wait for all.
        """
        pending: deque[tuple[Batch, Any]] = deque()
        for batch in found:
            pending.append((batch, self._begin(batch.sentences)))
            if len(pending) > self._jobs:
                yield from self._texts(*pending.popleft())
        for begun in pending:
            yield from self._texts(*begun)

    def _texts(self, batch: Batch, answers: Sequence[Any]) -> Iterator[tuple[int, str]]:
        for index, answer in zip(batch.indexes, answers, strict=False):
            yield index, self._text(answer.result())

    def _begin(self, batch: Sequence[Sequence[str]]) -> Any:
        prefix = self._package.target_prefix
        longest = max(len(tokens) for tokens in batch)
        return self.translator.translate_batch(
            batch,
            target_prefix=[[prefix]] * len(batch) if prefix else None,
            beam_size=BEAM,
            max_decoding_length=_room(longest),
            replace_unknowns=True,
            asynchronous=True,
        )

    def _text(self, result: Any) -> str:
        tokens = result.hypotheses[0]
        if self._package.target_prefix:
            tokens = tokens[1:]
        text: str = self.processor.decode_pieces(tokens)
        return text


def _room(tokens: int) -> int:
    """How many tokens a translation of `tokens` may have (Marian's limit); one that loops ends there."""
    return tokens * 5 // 2 + 16

"""The worker's side: what it works with, what it is handed, what it hands back."""

from __future__ import annotations

import sqlite3
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from distributed import Worker, get_worker
from distributed.diagnostics.plugin import WorkerPlugin

from localize import batch, window
from localize.approval import Approval
from localize.bcp47 import Locale
from localize.build import Made, make
from localize.concept import Termbase
from localize.config import Config
from localize.document import Article
from localize.engines import InstalledModel
from localize.errors import ConfigError, LocalizeError
from localize.folder import Folder
from localize.glossary import Marker
from localize.localized import Localized
from localize.memory import ApprovedMemory, MachineMemory, Remembered
from localize.memory.database import connect, restored
from localize.review import Desk
from localize.tools import Reviews, Shelf, Tools


@dataclass(frozen=True, slots=True)
class Machine:
    """What a machine translates with; `cpu` is the class of processor, as the manifest locks it."""

    version: str
    cpu: str
    models: tuple[InstalledModel, ...]


@dataclass(frozen=True, slots=True)
class Setup:
    """
    What every worker works with. `describe` is called on each of them: it must be like `machine`.

    With `out` workers write what they make there; without it the driver does.
    """

    config: Config
    termbase: Termbase
    settings: str
    machine: Machine
    describe: Callable[[], Machine]
    out: Folder | None = None


@dataclass(frozen=True, slots=True)
class Partition:
    """
    Articles as they were read, with what people did on them until now: the translators' files by slug and locale, and
    what was approved in these articles, or of their sentences anywhere, the newest last.

    `number` is the partition's place in the run; of a part of one, with the part's place behind.
    """

    number: tuple[int, ...]
    articles: Sequence[Article]
    targets: Sequence[Locale]
    desk: Mapping[tuple[str, Locale], bytes]
    approved: Sequence[Approval]


@dataclass(frozen=True, slots=True)
class Finished:
    """An article in a locale; `desk` is the translators' file that is to be laid out for it."""

    done: batch.Done
    made: Made
    desk: bytes


@dataclass(frozen=True, slots=True)
class Stopped:
    """Why an article in the language `source` is not there in a locale."""

    error: LocalizeError
    source: Locale | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """
    A partition's articles by slug and locale, those left out that are in that locale already, and
    the units that were made for them, by key.
    """

    outcomes: Mapping[tuple[str, Locale], Finished | Stopped]
    units: Mapping[str, Remembered]


def made(bench: str, partition: Partition) -> Result:
    """The task: `partition` made at the worker's own bench."""
    plugin = get_worker().plugins[bench]
    assert isinstance(plugin, Bench)
    return plugin.make(partition)


class Bench(WorkerPlugin):
    """
    What a worker has at hand for all partitions of a run: loaded when the first one comes.

    It makes one partition at a time, however many threads the worker has: a worker is a core.
    """

    def __init__(self, setup: Setup, memory: bytes | None):
        self.name = f"localize-{uuid.uuid4().hex}"
        self._setup = setup
        self._memory = memory

    def setup(self, worker: Worker) -> None:
        self._address = worker.address
        self._folder = worker.local_directory
        self._alone = Lock()
        self._tools: Tools | None = None

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002
        with self._alone:
            if self._tools:
                self._tools.shelf.close()

    def make(self, partition: Partition) -> Result:
        """
        Raises:
            ConfigError: this worker would not translate as the driver does.
        """
        with self._alone, TemporaryDirectory(dir=self._folder) as folder:
            self._tools = self._tools or self._loaded()
            with closing(connect(None)) as approved:
                reviews = Reviews(Desk(Path(folder)), ApprovedMemory(approved))
                _lay_out(partition, reviews)
                tools = replace(self._tools, reviews=reviews)
                outcomes = dict(self._outcomes(partition, tools))
            return Result(outcomes, self._notes.taken())

    def _outcomes(
        self, partition: Partition, tools: Tools
    ) -> Iterator[tuple[tuple[str, Locale], Finished | Stopped]]:
        articles = [window.detected(one, tools) for one in partition.articles]
        size = sum(map(window.characters, articles)) or 1
        for target in partition.targets:
            began = time.monotonic()
            outcomes = window.outcomes(articles, target, tools)
            seconds = (time.monotonic() - began) / size
            for article, outcome in zip(articles, outcomes, strict=True):
                if isinstance(outcome, Localized):
                    share = seconds * window.characters(article)
                    yield (article.id, target), self._finished(outcome, partition, tools, share)
                elif outcome:
                    yield (article.id, target), Stopped(outcome, article.locale)

    def _finished(
        self, localized: Localized, partition: Partition, tools: Tools, seconds: float
    ) -> Finished:
        assert tools.reviews
        batch.at_desk(localized, tools)
        desk = tools.reviews.desk.read(localized.article.id, localized.locale)
        assert desk is not None
        others = window.alternates(localized.article, partition.targets, tools)
        made = make(localized, others, self._setup.config.formats)
        if self._setup.out:
            for entry, data in made.files:
                if data is not None:
                    self._setup.out.write(entry.path, data)
            made = replace(made, files=tuple((entry, None) for entry, _ in made.files))
        return Finished(batch.done(localized, seconds), made, desk)

    def _loaded(self) -> Tools:
        setup = self._setup
        models = _same(setup.machine, setup.describe(), self._address)
        known = restored(self._memory) if self._memory is not None else connect(None)
        self._notes = _Notes(known)
        return Tools(
            config=setup.config,
            termbase=setup.termbase,
            marker=Marker(setup.termbase, setup.config.glossary),
            memory=self._notes,
            reviews=None,
            shelf=Shelf(models, setup.config, jobs=1),
            site_strings=(),  # for reading alone, which the driver does
            settings=setup.settings,
        )


class _Notes(MachineMemory):
    """A memory that notes what is new in it."""

    def __init__(self, connection: sqlite3.Connection):
        super().__init__(connection)
        self._new: dict[str, Remembered] = {}

    def remember(self, units: Mapping[str, Remembered]) -> None:
        super().remember(units)
        self._new.update(units)

    def taken(self) -> dict[str, Remembered]:
        """What was remembered since it was last taken."""
        new, self._new = self._new, {}
        return new


def _lay_out(partition: Partition, reviews: Reviews) -> None:
    """People's work as it was when the driver sent it."""
    for (article, locale), data in partition.desk.items():
        reviews.desk.replace(article, locale, data, taken=None)
    reviews.approved.restore(partition.approved)


def _same(driver: Machine, worker: Machine, address: str) -> list[InstalledModel]:
    """
    The driver's models as they lie on this worker, in the driver's order.

    Raises:
        ConfigError: a bundle would have other bytes if it were made here.
    """
    here = {_pinned(model): model for model in worker.models}
    differences = [
        *_differing("localize", driver.version, worker.version),
        *_differing("processor", driver.cpu, worker.cpu),
        *(
            f"it lacks the model {one} {one.version}"
            for one in driver.models
            if _pinned(one) not in here
        ),
    ]
    if differences:
        raise ConfigError(
            f"the worker at {address} would not translate as this machine does: "
            + "; ".join(differences),
            hint="give all workers the same localize, models and kind of processor"
            " (CT2_FORCE_CPU_ISA levels CTranslate2)",
        )
    return [here[_pinned(model)] for model in driver.models]


def _differing(what: str, driver: str, worker: str) -> list[str]:
    return [f"{what} {driver} here, {worker} there"] if driver != worker else []


def _pinned(model: InstalledModel) -> InstalledModel:
    """What a model is, wherever it lies."""
    return replace(model, path=None)

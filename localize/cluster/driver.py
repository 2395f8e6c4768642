"""The driver's side: what goes out to the workers, and what is done with what comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from distributed import Client, Future, KilledWorker, as_completed

from localize import batch, segment, window
from localize.approval import Approval
from localize.bcp47 import Locale
from localize.build import Build
from localize.cluster.worker import Bench, Finished, Partition, Result, Setup, Stopped, made
from localize.document import Article
from localize.errors import CatalogError, ConfigError, EngineError, EngineUnavailable, LocalizeError
from localize.tools import Tools
from localize.unit import Segment

_SCHEDULER_PATIENCE = 5.0
"""Seconds to wait for the scheduler's answer."""

_WORKER_PATIENCE = 60.0
"""Seconds to wait for the first worker, which may just be starting."""

_PARTITIONS_A_WORKER = 2
"""How many are under way: one at work and one to go on with while results travel."""

_LARGEST_COPY = 256 * 2**20
"""Bytes of memory that are sent to each worker, in RAM there; of a larger one nothing is sent, and
what it knows is made again."""


@contextmanager
def connected(address: str) -> Iterator[Client]:
    """
    A client of the scheduler at `address`, or of the one that a scheduler file names.

    Raises:
        ConfigError: that is neither an address nor a file.
        EngineUnavailable: none answers there, or it has no worker.
    """
    if ":" not in address and not Path(address).is_file():
        raise ConfigError(
            f"{address} is neither the address of a scheduler nor its file",
            hint="--cluster tcp://HOST:8786",
        )
    place = {"scheduler_file" if Path(address).is_file() else "address": address}
    try:
        client = Client(**place, timeout=_SCHEDULER_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise EngineUnavailable(
            f"no Dask scheduler answers at {address}", hint="start one with: dask scheduler"
        ) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=_WORKER_PATIENCE)
        except TimeoutError as error:
            raise EngineUnavailable(
                f"the cluster at {address} has no worker",
                hint=f"start some with: dask worker {address} --nthreads 1",
            ) from error
        yield client


def run(
    job: batch.Job,
    tools: Tools,
    build: Build,
    progress: Callable[[int], None],
    client: Client,
    setup: Setup,
) -> batch.Report:
    """
    Make what `job` asks for on the cluster of `client`: the same files as `batch.run` makes here.

    Raises:
        ConfigError: a worker has another version, processor or other models than this machine.
        EngineUnavailable: the workers cannot load this program.
        EngineError: the scheduler is gone.
    """
    report = batch.Report()
    driver = _Driver(job, tools, build, progress, report)
    articles = batch.due(job, job.locales, tools, build, report)
    plugin = Bench(setup, tools.memory.copied(_LARGEST_COPY))
    try:
        client.register_plugin(plugin)
    except (ImportError, AttributeError) as error:
        raise EngineUnavailable(
            f"the workers cannot load localize: {error}",
            hint="install the same localize[cluster] for them",
        ) from error
    try:
        driver.work(client, plugin.name, window.windows(articles))
    finally:
        with suppress(OSError):  # a scheduler that is gone has no plugin either
            client.unregister_worker_plugin(plugin.name)
    batch.close(job, build)
    return report


class _Driver:
    """A run's partitions: sent out, and put away."""

    def __init__(
        self,
        job: batch.Job,
        tools: Tools,
        build: Build,
        progress: Callable[[int], None],
        report: batch.Report,
    ):
        assert tools.reviews
        self._job = job
        self._tools = tools
        self._reviews = tools.reviews
        self._build = build
        self._progress = progress
        self._report = report
        self._damaged: dict[tuple[str, Locale], CatalogError] = {}
        self._lines: dict[tuple[int, ...], list[batch.Done | batch.Failed]] = {}

    def work(self, client: Client, bench: str, windows: Iterator[Sequence[Article]]) -> None:
        """Have all `windows` made, a few a worker at a time, and put away each as it comes."""
        numbered = enumerate(windows)
        out: dict[Future[Result], Partition] = {}
        completed = as_completed(loop=client.loop)

        def submit(partition: Partition) -> None:
            key = f"localize-{bench}-{'.'.join(map(str, partition.number))}"
            future = client.submit(made, bench, partition, key=key, pure=False)
            out[future] = partition
            completed.add(future)

        def top_up() -> None:
            while len(out) < _PARTITIONS_A_WORKER * max(1, len(client.nthreads())):
                if not (following := next(numbered, None)):
                    return
                submit(self._partition(*following))

        top_up()
        for future in completed:
            partition = out.pop(future)
            match future.status, future.exception() if future.status == "error" else None:
                case "finished", _:
                    self._put_away(partition, future.result())
                case _, KilledWorker() as error:
                    for half in self._halves(partition, error):
                        submit(half)
                case _, BaseException() as error:
                    raise error
                case _:
                    raise EngineError(
                        f"the cluster gave up: a partition is {future.status}",
                        hint="run it again: what came back is remembered",
                    )
            top_up()
        for _, lines in sorted(self._lines.items()):
            self._report.done += [line for line in lines if isinstance(line, batch.Done)]
            self._report.failed += [line for line in lines if isinstance(line, batch.Failed)]

    def _partition(self, number: int, articles: Sequence[Article]) -> Partition:
        """What people did is taken now: for each article what stands before it in the run counts."""
        desk: dict[tuple[str, Locale], bytes] = {}
        approved: list[Approval] = []
        sources: list[str] = []
        if self._reviews.approved.version():
            sources = [one.text for article in articles for one in self._segments(article)]
        for target in self._job.locales:
            approved += self._reviews.approved.about([one.id for one in articles], sources, target)
            for article in articles:
                data = self._taken(article, target)
                if data is not None:
                    desk[article.id, target] = data
        return Partition((number,), articles, self._job.locales, desk, approved)

    def _segments(self, article: Article) -> Sequence[Segment]:
        found = window.detected(article, self._tools)
        return segment.segments(found, self._tools.config.segment)

    def _taken(self, article: Article, target: Locale) -> bytes | None:
        """The translators' file, what is in it remembered."""
        accepted = self._reviews.approved.of_article(article.id, target)
        try:
            taken = self._reviews.desk.take(article.id, target, accepted)
        except CatalogError as error:
            self._damaged[article.id, target] = error
            return self._reviews.desk.read(article.id, target)
        self._reviews.approved.add(taken.approvals)
        return taken.data

    def _halves(self, partition: Partition, error: KilledWorker) -> list[Partition]:
        """A partition that ends every worker, in two; of a single article it is known who did."""
        articles = partition.articles
        if len(articles) > 1:
            middle = len(articles) // 2
            return [
                replace(partition, number=(*partition.number, part), articles=some)
                for part, some in enumerate((articles[:middle], articles[middle:]))
            ]
        number = error.allowed_failures + 1
        died = EngineError(f"{number} worker{'s' * (number > 1)} died at it")
        outcomes = {(articles[0].id, target): Stopped(died) for target in partition.targets}
        self._put_away(partition, Result(outcomes, {}))
        return []

    def _put_away(self, partition: Partition, result: Result) -> None:
        """Remember, lay out, write and list what was made."""
        self._tools.memory.remember(result.units)
        lines = self._lines.setdefault(partition.number, [])
        for article in partition.articles:
            for target in partition.targets:
                match result.outcomes.get((article.id, target)):
                    case Finished() as finished:
                        taken = partition.desk.get((article.id, target))
                        if self._reviews.desk.replace(
                            article.id, target, finished.desk, taken=taken
                        ):
                            self._build.add(finished.made)
                            lines.append(finished.done)
                        else:
                            lines.append(self._anew(article, target))
                    case Stopped(error, source):
                        error = self._damaged.get((article.id, target), error)
                        read = replace(article, locale=source)
                        lines.append(batch.failed(read, target, error, self._job, self._build))
            self._progress(window.characters(article))

    def _anew(self, article: Article, target: Locale) -> batch.Done | batch.Failed:
        """The article made here, of the memory: a person has saved its file in the meantime."""
        article = window.detected(article, self._tools)
        (outcome,) = window.outcomes([article], target, self._tools)
        if isinstance(outcome, LocalizeError):
            return batch.failed(article, target, outcome, self._job, self._build)
        assert outcome
        localized = batch.at_desk(outcome, self._tools)
        others = window.alternates(article, self._job.locales, self._tools)
        self._build.write(localized, others)
        return batch.done(localized, 0.0)

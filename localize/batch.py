"""
A run over many files: read in windows, skip what is up to date, write whole files, manifest last.

One article's error never stops the others: it becomes a `Failed` in the report. What is in memory
at once are a few windows, however many articles there are: `_AHEAD` are translated, each in a
thread, while the one before is judged and written here, in order, and the next is read.
"""

from __future__ import annotations

import hashlib
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Thread
from typing import IO

from localize import langid, pipeline, readers, segment
from localize.bcp47 import Direction, Locale
from localize.build import Build
from localize.document import Article
from localize.errors import InputError, LocalizeError, ModelNotInstalled
from localize.localized import Localized
from localize.tools import Tools
from localize.unit import Segment, TranslationUnit
from localize.writers.bundle import Alternate

_FIRST_WINDOW = 2_000
"""Characters of the first window, about one article, so that the first bundle is there at once;
each window may have twice as many as the one before."""

_LARGEST_WINDOW = 100_000
"""Characters up to which windows grow: some 800 sentences fill an engine's batches."""

_AHEAD = 2
"""Windows under way: an engine that is done with one has another to go on with."""

_Marked = Sequence[Segment] | LocalizeError | None
"""An article ready for a target, what keeps it from there, or None: it is in that language."""

_Draft = Sequence[TranslationUnit] | LocalizeError | None
"""What became of it."""


@dataclass(frozen=True, slots=True)
class Job:
    """
    What a run is asked for. Paths in bundles are relative to `root`.

    Targets in `optional` are made where a route exists and reported where none does.
    """

    patterns: Sequence[str | readers.Found]
    targets: Sequence[Locale]
    optional: Sequence[Locale]
    root: Path
    stdin: IO[bytes] | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """An article in one locale, written; `seconds` is its share of its window's time."""

    path: str
    slug: str
    source: Locale
    target: Locale
    route: str
    segments: int
    kept: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Failed:
    """
    A file that could not be read, or an article that could not be made in `target`.

    `optional` is for targets that need not be reached on every machine.
    """

    path: str
    target: Locale | None
    error: LocalizeError
    optional: bool = False
    source: Locale | None = None


@dataclass(slots=True)
class Report:
    """What a run did, in the order of the files; `unchanged` counts those that were up to date."""

    done: list[Done] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    unchanged: int = 0

    @property
    def ok(self) -> bool:
        """Whether every article was made in every locale that was asked for."""
        return all(failure.optional for failure in self.failed)


def plan(job: Job, tools: Tools, build: Build) -> Report:
    """What `run` would do, without translating or writing."""
    report = Report()
    targets = _targets(job)
    for article in _articles(job, targets, tools, build, report):
        for target in targets:
            obstacle = _obstacle(article, target, tools)
            if isinstance(obstacle, LocalizeError):
                report.failed.append(
                    Failed(
                        str(article.path),
                        target,
                        obstacle,
                        target not in job.targets,
                        article.locale,
                    )
                )
            elif article.locale and not article.locale.speaks(target):
                route = tools.shelf.route(Direction(article.locale, target))
                segments = segment.segments(article, tools.config.segment)
                report.done.append(
                    Done(
                        str(article.path),
                        article.id,
                        article.locale,
                        target,
                        str(route),
                        len(segments),
                    )
                )
    return report


def _targets(job: Job) -> list[Locale]:
    return [*job.targets, *(target for target in job.optional if target not in job.targets)]


def run(job: Job, tools: Tools, build: Build, progress: Callable[[int], None]) -> Report:
    """Make what `job` asks for; `progress` is told the characters of each article done."""
    report = Report()
    targets = _targets(job)
    for window in _ahead(_windows(_articles(job, targets, tools, build, report)), targets, tools):
        drafts, seconds = window.drafts.result()
        total = sum(map(_characters, window.articles)) or 1
        for index, article in enumerate(window.articles):
            for target in targets:
                match _finished(article, drafts[target][index], target, tools):
                    case Localized() as localized:
                        localized = _at_desk(localized, tools)
                        build.write(localized, _alternates(article, targets, tools))
                        share = seconds * _characters(article) / total / len(targets)
                        report.done.append(_done(localized, share))
                    case LocalizeError() as error:
                        optional = target not in job.targets
                        report.failed.append(
                            Failed(str(article.path), target, error, optional, article.locale)
                        )
                        if not optional:
                            build.incomplete(str(article.path))
            progress(_characters(article))
    for source in build.sources:
        if not (job.root / source).exists():
            build.forget(source)
    build.close()
    return report


def _articles(
    job: Job, targets: Sequence[Locale], tools: Tools, build: Build, report: Report
) -> Iterator[Article]:
    """The articles that there is work on, detected, each with a slug of its own."""
    slugs: dict[str, str] = {}
    for found in _files(job, report):
        name = _name(found.path, job.root)
        try:
            digest = _digest(found.path)
            if digest and build.is_up_to_date(name, digest, targets):
                report.unchanged += 1
                slugs |= dict.fromkeys(build.slugs(name), name)
                continue
            for article in readers.read(found, tools.site_strings, stdin=job.stdin):
                named = replace(article, path=Path(name), id=_unique(article.id, name, slugs))
                yield langid.annotate(named, tools.config.langid, source=tools.config.source)
            if digest:
                inside = _is_inside(found.path, job.root)
                below = found.below.as_posix()
                build.complete(name, digest, targets, inside=inside, below=below)
        except LocalizeError as error:
            report.failed.append(Failed(name, None, error))


def _files(job: Job, report: Report) -> Iterator[readers.Found]:
    """What the patterns name; one that names nothing is reported, and the others go on."""
    seen: set[Path] = set()
    for pattern in job.patterns:
        try:
            for found in readers.discover([pattern]):
                if found.path not in seen:
                    seen.add(found.path)
                    yield found
        except InputError as error:
            report.failed.append(Failed(str(pattern), None, error))


def _digest(path: Path) -> str:
    """The SHA-256 of a file's bytes; empty for what can be read only once, or not at all."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() if path.is_file() else ""
    except OSError:
        return ""


def _windows(articles: Iterable[Article]) -> Iterator[list[Article]]:
    window: list[Article] = []
    size, most = 0, _FIRST_WINDOW
    for article in articles:
        window.append(article)
        size += _characters(article)
        if size >= most:
            yield window
            window, size, most = [], 0, min(2 * most, _LARGEST_WINDOW)
    if window:
        yield window


@dataclass(frozen=True, slots=True)
class _Window:
    """Articles that are translated together; `drafts` are in their order, and the seconds taken."""

    articles: Sequence[Article]
    drafts: Future[tuple[Mapping[Locale, Sequence[_Draft]], float]]


def _ahead(
    windows: Iterable[Sequence[Article]], targets: Sequence[Locale], tools: Tools
) -> Iterator[_Window]:
    """The windows in order, each being translated while those before it are used."""
    under_way: deque[_Window] = deque()
    for articles in windows:
        under_way.append(_begun(articles, targets, tools))
        while under_way and (len(under_way) == _AHEAD or under_way[0].drafts.done()):
            yield under_way.popleft()
    yield from under_way


def _begun(articles: Sequence[Article], targets: Sequence[Locale], tools: Tools) -> _Window:
    """Begin to translate `articles` in a thread; it does not outlive an interrupted program."""
    marked = {target: [_marked(one, target, tools) for one in articles] for target in targets}
    window = _Window(articles, Future())

    def work() -> None:
        began = time.monotonic()
        try:
            drafts = {target: _drafts(marked[target], target, tools) for target in targets}
            window.drafts.set_result((drafts, time.monotonic() - began))
        except BaseException as error:  # noqa: BLE001 - it is raised where the result is awaited
            window.drafts.set_exception(error)

    Thread(target=work, daemon=True).start()
    return window


def _marked(article: Article, target: Locale, tools: Tools) -> _Marked:
    obstacle = _obstacle(article, target, tools)
    if obstacle or article.locale is None or article.locale.speaks(target):
        return obstacle
    try:
        return pipeline.marked(article, target, tools)
    except LocalizeError as error:
        return error


def _drafts(marked: Sequence[_Marked], target: Locale, tools: Tools) -> list[_Draft]:
    """The articles' translations; of one that fails, its error."""
    ready = [one for one in marked if not isinstance(one, LocalizeError | None)]
    try:
        drafts: Iterator[_Draft] = iter(pipeline.drafts(ready, target, tools))
    except LocalizeError:
        # One of them failed: alone, each shows whether it was that one.
        drafts = (_alone(one, target, tools) for one in ready)
    return [one if isinstance(one, LocalizeError | None) else next(drafts) for one in marked]


def _alone(segments: Sequence[Segment], target: Locale, tools: Tools) -> _Draft:
    try:
        return pipeline.drafts([segments], target, tools)[0]
    except LocalizeError as error:
        return error


def _finished(
    article: Article, draft: _Draft, target: Locale, tools: Tools
) -> Localized | LocalizeError | None:
    if isinstance(draft, LocalizeError | None):
        return draft
    try:
        return pipeline.finished(article, draft, target, tools)
    except LocalizeError as error:
        return error


def _obstacle(article: Article, target: Locale, tools: Tools) -> LocalizeError | None:
    if article.locale is None:
        return InputError(
            "is in no language that is recognised",
            where=article.path,
            hint="name its language with --from",
        )
    if not article.locale.speaks(target):
        try:
            tools.shelf.route(Direction(article.locale, target))
        except ModelNotInstalled as error:
            return error
    return None


def _at_desk(localized: Localized, tools: Tools) -> Localized:
    """Hand the article to the translators; what one saved in the meantime is merged first."""
    if tools.reviews is None or localized.reviewed is None:
        return localized
    while not tools.reviews.desk.put(
        localized.reviewed,
        blocks={block.id: block for block in localized.article.blocks},
        findings=localized.findings,
        article=localized.article.id,
        source=str(localized.article.path),
        locale=localized.locale,
    ):
        (localized,) = pipeline.localize([localized.article], localized.locale, tools)
    return localized


def _name(path: Path, root: Path) -> str:
    """The file's path as bundles name it: relative to the project, or just its name outside."""
    if _is_inside(path, root):
        return path.resolve().relative_to(root.resolve()).as_posix()
    return path.name


def _is_inside(path: Path, root: Path) -> bool:
    return path.resolve().is_relative_to(root.resolve())


def _unique(slug: str, name: str, owners: dict[str, str]) -> str:
    """`slug`, or where another file of the run has it, `slug` with a mark made from `name`."""
    if owners.setdefault(slug, name) == name:
        return slug
    return f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:6]}"


def _alternates(article: Article, targets: Sequence[Locale], tools: Tools) -> list[Alternate]:
    """The locales that the site has the article in: its own and the targets that are reached."""
    others = [target for target in targets if _obstacle(article, target, tools) is None]
    locales = [
        article.locale,
        *(t for t in others if article.locale and not t.speaks(article.locale)),
    ]
    return [Alternate(locale, article.id) for locale in locales if locale]


def _done(localized: Localized, seconds: float) -> Done:
    assert localized.article.locale is not None
    return Done(
        path=str(localized.article.path),
        slug=localized.article.id,
        source=localized.article.locale,
        target=localized.locale,
        route="; ".join(str(route) for route in localized.routes),
        segments=len(localized.units),
        kept=localized.kept,
        findings=Counter(finding.severity.value for finding in localized.findings),
        seconds=seconds,
    )


def _characters(article: Article) -> int:
    return sum(len(block.text) for block in article.blocks)

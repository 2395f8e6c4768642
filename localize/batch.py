"""
A run over many files: read in windows, skip what is up to date, write whole files, manifest last.

One article's error never stops the others: it becomes a `Failed` in the report. What is in memory
at once are a few windows (`localize.window`), however many articles there are: some are translated
while the one before is judged and written here, in order, and the next is read.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Thread
from typing import IO

from localize import dictionaries, langid, pipeline, readers, segment
from localize.bcp47 import Direction, Locale
from localize.build import Build
from localize.document import Article
from localize.errors import InputError, LocalizeError
from localize.localized import Localized
from localize.tools import Tools
from localize.window import ahead, alternates, characters, detected, finished, obstacle, windows

_LONGEST_ARTICLE = 60_000_000
"""Characters of an article that is still translated: one of 50 million, in a single line, took 2.5 GB
(pseudo engine), and memory grows with it."""


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

    @property
    def locales(self) -> list[Locale]:
        """All targets, each once."""
        return [*self.targets, *(one for one in self.optional if one not in self.targets)]


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
    targets = job.locales
    for read in due(job, targets, tools, build, report):
        article = detected(read, tools)
        for target in targets:
            in_the_way = obstacle(article, target, tools)
            if in_the_way:
                report.failed.append(failed(article, target, in_the_way, job, build))
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


def run(job: Job, tools: Tools, build: Build, progress: Callable[[int], None]) -> Report:
    """Make what `job` asks for; `progress` is told the characters of each article done."""
    report = Report()
    targets = job.locales
    articles = _detected(due(job, targets, tools, build, report), targets, tools)
    for window in ahead(windows(articles), targets, tools):
        _open_dictionaries(window.articles, targets, tools)
        drafts, seconds = window.drafts.result()
        total = sum(map(characters, window.articles)) or 1
        for index, article in enumerate(window.articles):
            for target in targets:
                match finished(article, drafts[target][index], target, tools):
                    case Localized() as localized:
                        localized = at_desk(localized, tools)
                        build.write(localized, alternates(article, targets, tools))
                        share = seconds * characters(article) / total / len(targets)
                        report.done.append(done(localized, share))
                    case LocalizeError() as error:
                        report.failed.append(failed(article, target, error, job, build))
            progress(characters(article))
    close(job, build)
    return report


def _detected(
    articles: Iterable[Article], targets: Sequence[Locale], tools: Tools
) -> Iterator[Article]:
    """
    The articles with their locales.

    Once there is one, what will be asked for is loaded beside: detection, while others are looked
    for, and the engines, as soon as the locale is known that they translate from.
    """
    for index, article in enumerate(articles):
        if index == 0:
            Thread(target=langid.load, daemon=True).start()
            _begin_engines(tools.config.source, targets, tools)
        found = detected(article, tools)
        if index == 0:
            _begin_engines(found.locale, targets, tools)
        yield found


def _begin_engines(source: Locale | None, targets: Sequence[Locale], tools: Tools) -> None:
    for target in targets:
        if source and not source.speaks(target):
            tools.shelf.begin(Direction(source, target))


def _open_dictionaries(
    articles: Sequence[Article], targets: Sequence[Locale], tools: Tools
) -> None:
    """Open what the checks of `articles` will ask, while the engine is still at work on them."""
    for target in targets:
        if any(obstacle(article, target, tools) is None for article in articles):
            dictionaries.dictionary(target.language)


def failed(
    article: Article, target: Locale, error: LocalizeError, job: Job, build: Build
) -> Failed:
    """The report's line; the next run tries what was asked for again."""
    optional = target not in job.targets
    if not optional:
        build.incomplete(str(article.path))
    return Failed(str(article.path), target, error, optional, article.locale)


def close(job: Job, build: Build) -> None:
    """Forget the articles whose files are no more, and write the manifest."""
    for source in build.sources:
        if not (job.root / source).exists():
            build.forget(source)
    build.close()


def due(
    job: Job, targets: Sequence[Locale], tools: Tools, build: Build, report: Report
) -> Iterator[Article]:
    """The articles that there is work on, each with a slug of its own."""
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
                if characters(article) > _LONGEST_ARTICLE:
                    report.failed.append(Failed(name, None, _too_long(name)))
                    build.incomplete(name)
                    continue
                yield replace(article, path=Path(name), id=_unique(article.id, name, slugs))
            if digest:
                inside = _is_inside(found.path, job.root)
                below = found.below.as_posix()
                build.complete(name, digest, targets, inside=inside, below=below)
        except LocalizeError as error:
            report.failed.append(Failed(name, None, error))


def _too_long(name: str) -> InputError:
    return InputError(
        f"has more than {_LONGEST_ARTICLE:,} characters", where=name, hint="split it into articles"
    )


def _files(job: Job, report: Report) -> Iterator[readers.Found]:
    """What the patterns name; one that names nothing is reported, and the others go on."""
    seen: set[str] = set()
    for pattern in job.patterns:
        try:
            for found in readers.discover([pattern]):
                if (name := str(found.path)) not in seen:
                    seen.add(name)
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


def at_desk(localized: Localized, tools: Tools) -> Localized:
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


def done(localized: Localized, seconds: float) -> Done:
    """The report's line of an article that is written."""
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

"""
A run over many files: read in windows, skip what is up to date, write whole files, manifest last.

One article's error never stops the others: it becomes a `Failed` in the report. What is in memory
at once is a window of articles, however many there are.
"""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO

from localize import langid, pipeline, readers, segment
from localize.bcp47 import Direction, Locale
from localize.build import Build
from localize.document import Article
from localize.errors import InputError, LocalizeError, ModelNotInstalled
from localize.localized import Localized
from localize.tools import Tools
from localize.writers.bundle import Alternate

_WINDOW_CHARACTERS = 400_000
"""How much text is translated at once: some 3,000 sentences fill an engine's batches, and what is
made of them takes about 50 MB."""


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
    for window in _windows(_articles(job, targets, tools, build, report)):
        began = time.monotonic()
        made = {target: _localized(window, target, tools) for target in targets}
        seconds = time.monotonic() - began
        total = sum(map(_characters, window)) or 1
        for index, article in enumerate(window):
            for target in targets:
                match made[target][index]:
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
    size = 0
    for article in articles:
        window.append(article)
        size += _characters(article)
        if size >= _WINDOW_CHARACTERS:
            yield window
            window, size = [], 0
    if window:
        yield window


def _localized(
    window: Sequence[Article], target: Locale, tools: Tools
) -> list[Localized | LocalizeError | None]:
    """For each article what it became, the error that stopped it, or None: it is in `target`."""
    results = [_obstacle(article, target, tools) for article in window]
    feasible = [
        index
        for index, article in enumerate(window)
        if results[index] is None and article.locale and not article.locale.speaks(target)
    ]
    made: Sequence[Localized | LocalizeError]
    try:
        made = pipeline.localize([window[index] for index in feasible], target, tools)
    except LocalizeError:
        # One of them failed: alone, each shows whether it was that one.
        made = [_alone(window[index], target, tools) for index in feasible]
    for index, result in zip(feasible, made, strict=True):
        results[index] = result
    return results


def _obstacle(article: Article, target: Locale, tools: Tools) -> Localized | LocalizeError | None:
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


def _alone(article: Article, target: Locale, tools: Tools) -> Localized | LocalizeError:
    try:
        return pipeline.localize([article], target, tools)[0]
    except LocalizeError as error:
        return error


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

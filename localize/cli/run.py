"""`localize run`: articles in, bundles out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any

import click

from localize.cli import _project
from localize.errors import shown

if TYPE_CHECKING:
    from rich.table import Table

    from localize.batch import Done, Failed, Report
    from localize.folder import Folder

ENGINES = ("auto", "argos", "firefox", "apertium", "pseudo")
FORMATS = ("json", "html", "markdown")
SEVERITIES = ("minor", "major", "critical")


@click.command("run")
@click.argument("paths", nargs=-1)
@click.option(
    "--from", "source", metavar="LOCALE", help="The articles' language; default: detected."
)
@click.option(
    "--to", "targets", multiple=True, metavar="LOCALE", help="A target locale; repeatable."
)
@click.option("--out", metavar="FOLDER", help="Where bundles are written; default: build.")
@click.option("--engine", type=click.Choice(ENGINES), help="Use one engine alone.")
@click.option("--format", "formats", multiple=True, type=click.Choice(FORMATS), help="What is written; repeatable; default: json.")  # fmt: skip
@click.option("--glossary", "glossaries", multiple=True, metavar="FILE", help="Terms: TOML, TBX, CSV or TSV; repeatable.")  # fmt: skip
@click.option("--config", "config_file", metavar="FILE", help="Settings; default: localize.toml here or above.")  # fmt: skip
@click.option(
    "--jobs", type=click.IntRange(1), help="Processes that translate; default: one a core."
)
@click.option("--cluster", metavar="ADDRESS", help="Have a Dask cluster translate; its scheduler's address or file.")  # fmt: skip
@click.option(
    "--samples", is_flag=True, help="Translate the sample articles that come with localize."
)
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="Exit 1 on findings of this severity or graver.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Say what would be translated, by which route; write nothing.")  # fmt: skip
@click.option("--frozen", is_flag=True, help="Refuse to run where settings, glossaries or models differ from the manifest's lock.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print the outcome as JSON.")
@click.option("--quiet", is_flag=True, help="Print errors alone.")
def command(
    paths: tuple[str, ...],
    source: str | None,
    targets: tuple[str, ...],
    out: str | None,
    engine: str | None,
    formats: tuple[str, ...],
    glossaries: tuple[str, ...],
    config_file: str | None,
    jobs: int | None,
    cluster: str | None,
    samples: bool,
    fail_on: str | None,
    dry_run: bool,
    frozen: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """
    Turn articles into localized bundles.

    PATHS are files, folders or globs (- is standard input): text, HTML, Markdown, WordPress
    exports, our own bundles. Without PATHS and --to, localize.toml says what to do.

    \b
    localize run articles --to pt --to es
    cat article.txt | localize run - --to pt
    """
    from localize import batch
    from localize.bcp47 import Locale
    from localize.build import Build
    from localize.cli import _cluster, _lock
    from localize.files import alone
    from localize.folder import folder_at, is_url
    from localize.review import Desk
    from localize.writers import manifest

    project = _project.samples(out) if samples else _project.find_project(config_file)
    project = _project.overridden(
        project,
        source=Locale.parse(source) if source else None,
        targets=_project.locales(targets),
        engine=engine,
        formats=formats,
    )
    _project.require_targets(project)
    patterns = paths or [str(project.path(name)) for name in project.config.project.articles]
    place = out or project.config.project.out
    folder = folder_at(place if out or is_url(place) else str(project.path(place)))
    with (
        nullcontext() if dry_run else alone(project.memory.with_name("lock"), _say_waiting),
        _project.open_tools(
            project, glossaries=glossaries, jobs=jobs, read_only=dry_run, reviews=not dry_run
        ) as tools,
    ):
        job = batch.Job(
            patterns=patterns,
            targets=project.config.targets,
            optional=() if targets else project.config.optional_targets,
            root=project.root,
            stdin=sys.stdin.buffer,
        )
        inputs = _project.build_digest(project, tools)
        lock = _lock.lock(project, glossaries, samples=samples)
        if frozen:
            _lock.hold(manifest.of(folder), lock, tools)
        build = Build(
            folder,
            project.config.formats,
            tools.settings,
            inputs,
            Desk(project.path(project.config.project.catalogs)).digest,
            lock,
        )
        if dry_run:
            report = batch.plan(job, tools, build)
        else:
            with _progress(hidden=quiet or as_json) as progress:
                if cluster:
                    shared = folder if is_url(place) else None
                    report = _cluster.run(
                        cluster, job, tools, build, progress, out=shared, quiet=quiet
                    )
                else:
                    report = batch.run(job, tools, build, progress)
    if as_json:
        click.echo(json.dumps(_as_json(report, folder), ensure_ascii=False, indent=2))
    else:
        _show(report, folder, quiet=quiet, dry_run=dry_run)
    sys.exit(_exit_code(report, fail_on))


def _say_waiting() -> None:
    click.echo("another run is at work in this project; waiting for its end", err=True)


def _exit_code(report: Report, fail_on: str | None) -> int:
    if report.failed and not report.ok and not report.done and not report.unchanged:
        return 2
    if not report.ok:
        return 1
    grave = SEVERITIES[SEVERITIES.index(fail_on) :] if fail_on else ()
    return int(any(done.findings[severity] for done in report.done for severity in grave))


@contextmanager
def _progress(*, hidden: bool) -> Iterator[Callable[[int], None]]:
    """A line on standard error that counts articles; nothing where that is not a terminal."""
    if hidden or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} articles, {task.fields[characters]:,} characters"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, characters=0)
        total = 0

        def advance(characters: int) -> None:
            nonlocal total
            total += characters
            bar.update(task, advance=1, characters=total)

        yield advance


def _show(report: Report, folder: Folder, *, quiet: bool, dry_run: bool) -> None:
    """The outcome for people: a table of what was made, then what was not, and why."""
    from rich.console import Console

    if not quiet and report.done:
        console = Console()
        if not console.is_terminal:
            console.width = 160
        console.print(_table(report.done))
    for failure in report.failed:
        if not failure.optional:
            click.echo(_failure(failure), err=True)
    if quiet:
        return
    for line in _missing(report):
        click.echo(line)
    if report.unchanged:
        click.echo(f"{report.unchanged} files are up to date")
    if not dry_run:
        click.echo(f"bundles: {folder}  manifest: {folder.place('manifest.json')}")


def _table(done: Sequence[Done]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("article", "language", "target", "route"):
        table.add_column(name, overflow="fold")
    for name in ("segments", "findings", "time"):
        table.add_column(name, justify="right")
    for one in done:
        table.add_row(
            Text(shown(one.path)),
            str(one.source),
            str(one.target),
            one.route,
            f"{one.segments} ({one.kept} kept)" if one.kept else str(one.segments),
            _counts(one),
            f"{one.seconds:.1f} s",
        )
    return table


def _counts(one: Done) -> str:
    counts = [f"{one.findings[name]} {name}" for name in reversed(SEVERITIES) if one.findings[name]]
    return ", ".join(counts) or "–"


def _failure(failure: Failed) -> str:
    target = f" → {failure.target}" if failure.target else ""
    return shown(f"{failure.path}{target}: {failure.error.message}") + (
        f"\n  hint: {shown(failure.error.hint)}" if failure.error.hint else ""
    )


def _missing(report: Report) -> Iterator[str]:
    """The directions in which optional targets could not be made, by what would make them."""
    by_hint: dict[str, dict[str, None]] = {}
    for failure in report.failed:
        if failure.optional:
            direction = f"{failure.source}>{failure.target}"
            by_hint.setdefault(failure.error.hint or failure.error.message, {})[direction] = None
    for hint, directions in by_hint.items():
        yield f"not made: {', '.join(directions)}; to have them: {hint}"


def _as_json(report: Report, folder: Folder) -> dict[str, Any]:
    return {
        "out": str(folder),
        "manifest": folder.place("manifest.json"),
        "unchanged": report.unchanged,
        "done": [
            {
                "path": one.path,
                "slug": one.slug,
                "source": str(one.source),
                "target": str(one.target),
                "bundle": folder.place(f"{one.target}/{one.slug}.json"),
                "route": one.route,
                "segments": one.segments,
                "kept": one.kept,
                "findings": {name: one.findings[name] for name in SEVERITIES},
                "seconds": round(one.seconds, 3),
            }
            for one in report.done
        ],
        "failed": [
            {
                "path": failure.path,
                "target": str(failure.target) if failure.target else None,
                "error": failure.error.message,
                "hint": failure.error.hint,
                "optional": failure.optional,
            }
            for failure in report.failed
        ],
    }

"""`localize report`: a page for reading translations beside their sources."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from localize.cli import _project
from localize.errors import InputError


@click.command("report")
@click.option("--out", metavar="FOLDER", help="The build; default: build.")
@click.option("--to", "targets", multiple=True, metavar="LOCALE", help="This locale alone; repeatable.")  # fmt: skip
@click.option("--file", metavar="FILE", help="Where the page is written; default: report.html in the build.")  # fmt: skip
@click.option("--config", "config_file", metavar="FILE", help="Settings; default: localize.toml here or above.")  # fmt: skip
def command(
    out: str | None, targets: tuple[str, ...], file: str | None, config_file: str | None
) -> None:
    """
    Write a page that shows translations beside their sources, with findings and terms marked.

    \b
    localize report && open build/report.html
    """
    from localize.files import write_if_changed
    from localize.writers.report import report

    project = _project.find_project(config_file)
    folder = Path(out) if out else project.path(project.config.project.out)
    wanted = {str(locale) for locale in _project.locales(targets)}
    path = Path(file) if file else folder / "report.html"
    write_if_changed(path, report(_bundles(folder, wanted)).encode())
    click.echo(str(path))


def _bundles(folder: Path, wanted: set[str]) -> Iterator[Any]:
    from localize.writers import manifest

    known = manifest.read(folder / manifest.FILE_NAME)
    if known is None:
        raise InputError("has no manifest", where=folder, hint="localize run")
    for entry in sorted(known.entries, key=lambda entry: (entry.source, entry.slug, entry.locale)):
        if entry.role == "json" and (not wanted or entry.locale in wanted):
            path = folder / entry.path
            try:
                yield json.loads(path.read_bytes())
            except (OSError, ValueError, RecursionError) as error:
                raise InputError("cannot be read", where=path, hint="localize run") from error

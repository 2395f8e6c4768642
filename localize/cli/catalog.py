"""`localize catalog`: the site's gettext catalogs."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from localize.cli import _project
from localize.errors import CatalogError, shown

if TYPE_CHECKING:
    from localize.catalog.message import Message

JSON_AND_MO = ("mo", "jed", "i18next")

_catalogs = click.option("--catalogs", "folder", metavar="FOLDER", help="Where the catalogs lie; default: locales.")  # fmt: skip
_to = click.option("--to", "targets", multiple=True, metavar="LOCALE", help="This locale; repeatable; default: all that have a catalog.")  # fmt: skip
_config = click.option("--config", "config_file", metavar="FILE", help="Settings; default: localize.toml here or above.")  # fmt: skip


@click.group("catalog")
def command() -> None:
    """
    Extract, update, translate and compile the site's messages.

    \b
    localize catalog extract templates && localize catalog update --to uk --to pt
    localize catalog translate && localize catalog compile
    """


@command.command("extract")
@click.argument("sources", nargs=-1)
@_catalogs
@_config
def extract(sources: tuple[str, ...], folder: str | None, config_file: str | None) -> None:
    """
    Write site.pot from SOURCES: Python, Jinja2, JavaScript, HTML and Markdown templates.

    \b
    localize catalog extract templates
    """
    from localize.catalog import pofile, site

    project = _project.find_project(config_file)
    messages = _extracted(project, sources)
    path = site.template_path(_folder(project, folder))
    pot = pofile.template(messages, "localize site", _now())
    if path.exists():
        _keep_date(pot, pofile.load(path))
    changed = pofile.save(pot, path)
    click.echo(f"{path}: {len(messages)} messages, {'written' if changed else 'unchanged'}")


@command.command("update")
@_to
@_catalogs
@_config
def update(targets: tuple[str, ...], folder: str | None, config_file: str | None) -> None:
    """
    Bring the catalogs up to date with site.pot; a locale named by --to gets one if it has none.

    \b
    localize catalog update --to uk
    """
    from localize.catalog import pofile, site
    from localize.catalog import update as merge

    project = _project.find_project(config_file)
    base = _folder(project, folder)
    template = _template(base)
    wanted = _project.locales(targets) or tuple(locale for locale, _ in site.catalogs(base))
    for locale in wanted:
        path = site.catalog_path(base, locale)
        catalog = pofile.load(path) if path.exists() else merge.new_catalog(template, locale)
        done = merge.update(catalog, template, locale)
        pofile.save(catalog, path)
        click.echo(
            f"{path}: {done.kept} kept, {done.new} new, {done.moved} moved, {done.obsolete} obsolete"
        )


@command.command("translate")
@_to
@_catalogs
@_config
@click.option("--from", "source", default="en", show_default=True, metavar="LOCALE", help="The messages' language.")  # fmt: skip
@click.option("--glossary", "glossaries", multiple=True, metavar="FILE", help="Terms; repeatable.")
@click.option(
    "--jobs", type=click.IntRange(1), help="Processes that translate; default: one a core."
)
def translate(
    targets: tuple[str, ...],
    folder: str | None,
    config_file: str | None,
    source: str,
    glossaries: tuple[str, ...],
    jobs: int | None,
) -> None:
    """
    Fill empty messages from the memory, the termbase and the engine, marked fuzzy for review.

    \b
    localize catalog translate --to pt
    """
    from localize.bcp47 import Direction, Locale
    from localize.catalog import pofile, site
    from localize.catalog.fill import fill
    from localize.errors import ModelNotInstalled

    project = _project.find_project(config_file)
    base = _folder(project, folder)
    wanted = _project.locales(targets)
    reached = True
    with _project.open_tools(project, glossaries=glossaries, jobs=jobs) as tools:
        for locale, path in site.catalogs(base):
            if (wanted and locale not in wanted) or locale.speaks(Locale.parse(source)):
                continue
            direction = Direction(Locale.parse(source), locale)
            try:
                route = tools.shelf.route(direction)
            except ModelNotInstalled as error:
                reached = False
                click.echo(f"{path}: {error}", err=True)
                continue
            catalog = pofile.load(path)

            def texts(messages: Any, direction: Direction = direction) -> list[str]:
                return _translated(messages, direction, tools)

            filled = fill(catalog, locale, texts, str(route))
            pofile.save(catalog, path)
            click.echo(f"{path}: {filled} messages translated, to be reviewed")
    sys.exit(0 if reached else 1)


@command.command("compile")
@_to
@_catalogs
@_config
@click.option("--format", "forms", multiple=True, type=click.Choice(JSON_AND_MO), default=("mo",), show_default=True, help="What is written; repeatable.")  # fmt: skip
@click.option("--out", metavar="FOLDER", help="Where; default: beside each catalog.")
def compile_(
    targets: tuple[str, ...],
    folder: str | None,
    config_file: str | None,
    forms: tuple[str, ...],
    out: str | None,
) -> None:
    """
    Write MO files, or JSON for JavaScript sites; fuzzy messages are left out.

    \b
    localize catalog compile --format mo --format i18next --out build/locales
    """
    from localize.catalog import pofile, site
    from localize.catalog.compile import FORMATS
    from localize.catalog.judge import problems
    from localize.files import write_if_changed

    project = _project.find_project(config_file)
    base = _folder(project, folder)
    wanted = _project.locales(targets)
    for locale, path in site.catalogs(base):
        if wanted and locale not in wanted:
            continue
        catalog = pofile.load(path)
        for problem in problems(catalog, path):
            raise CatalogError(problem.message, where=f"{path}:{problem.line}")
        place = Path(out) / path.parent.relative_to(base) if out else path.parent
        for form in forms:
            suffix, make = FORMATS[form]
            target = place / f"{site.DOMAIN}{suffix}"
            write_if_changed(target, make(catalog, locale, site.DOMAIN))
            click.echo(str(target))


@command.command("stats")
@_catalogs
@_config
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def stats(folder: str | None, config_file: str | None, as_json: bool) -> None:
    """
    Count translated, fuzzy, untranslated and obsolete messages by locale.

    \b
    localize catalog stats --json
    """
    from localize.catalog import judge, pofile, site

    base = _folder(_project.find_project(config_file), folder)
    rows = {str(locale): judge.stats(pofile.load(path)) for locale, path in site.catalogs(base)}
    if as_json:
        data = {
            locale: {
                "translated": row.translated,
                "fuzzy": row.fuzzy,
                "untranslated": row.untranslated,
                "obsolete": row.obsolete,
                "coverage": round(row.coverage, 1),
            }
            for locale, row in rows.items()
        }
        click.echo(json.dumps(data, indent=2))
        return
    for locale, row in rows.items():
        click.echo(
            f"{locale:8} {row.coverage:5.1f} %  {row.translated} translated, {row.fuzzy} fuzzy,"
            f" {row.untranslated} untranslated, {row.obsolete} obsolete"
        )


@command.command("check")
@click.argument("sources", nargs=-1)
@_catalogs
@_config
@click.option("--min-coverage", type=click.FloatRange(0, 100), default=0.0, show_default=True, metavar="PERCENT", help="Least share of translated messages in each locale.")  # fmt: skip
def check(
    sources: tuple[str, ...], folder: str | None, config_file: str | None, min_coverage: float
) -> None:
    """
    Exit 1 where a catalog is out of date, has broken placeholders, or covers too little.

    With SOURCES (or [catalog] sources that exist), site.pot itself is held against them.

    \b
    localize catalog check templates --min-coverage 95
    """
    from localize.catalog import judge, pofile, site

    project = _project.find_project(config_file)
    base = _folder(project, folder)
    template = _template(base)
    said = []
    named = sources or [
        name for name in project.config.catalog.sources if project.path(name).exists()
    ]
    if named:
        missing, extra = judge.differences(template, _extracted(project, named))
        pot = site.template_path(base)
        said += [f"{pot}: lacks “{text}”: run localize catalog extract" for text in missing]
        said += [f"{pot}: “{text}” is in no source: run localize catalog extract" for text in extra]
    for locale, path in site.catalogs(base):
        catalog = pofile.load(path)
        if judge.is_behind(catalog, template):
            said.append(f"{path}: is out of date: run localize catalog update --to {locale}")
        said += map(str, judge.problems(catalog, path))
        if (coverage := judge.stats(catalog).coverage) < min_coverage:
            said.append(f"{path}: {coverage:.1f} % translated, less than {min_coverage:g} %")
    for line in said:
        click.echo(shown(line), err=True)
    sys.exit(1 if said else 0)


def _folder(project: _project.Project, given: str | None) -> Path:
    return Path(given) if given else project.path(project.config.project.catalogs)


def _extracted(project: _project.Project, sources: Any) -> tuple[Message, ...]:
    from localize.catalog.extract import extract as extract_messages

    settings = project.config.catalog
    folders = [Path(name) for name in sources] or [project.path(name) for name in settings.sources]
    return extract_messages(folders, project.root, settings)


def _template(base: Path) -> Any:
    from localize.catalog import pofile, site

    path = site.template_path(base)
    if not path.exists():
        raise CatalogError(
            "there is no template", where=path, hint="localize catalog extract SOURCES"
        )
    return pofile.load(path)


def _keep_date(pot: Any, before: Any) -> None:
    """Keep the date of the template of before where nothing else has changed."""
    date = "POT-Creation-Date"
    now = pot.metadata[date]
    pot.metadata[date] = before.metadata.get(date, now)
    if str(pot) != str(before):
        pot.metadata[date] = now


def _translated(messages: Any, direction: Any, tools: Any) -> list[str]:
    from localize import pipeline, protect
    from localize.unit import Segment

    segments = [
        Segment(str(index), text, direction.source, slots=protect.slots(text))
        for index, text in enumerate(messages)
    ]
    marked = [tools.marker.mark([segment], direction.target)[0] for segment in segments]
    return [unit.target for unit in pipeline.translate(marked, direction.target, tools)]


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M%z")

"""`localize glossary`: find, add, lint, diff and exchange terms."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from localize.cli import _project

if TYPE_CHECKING:
    from localize.bcp47 import Direction
    from localize.concept import Termbase
    from localize.glossary.exchange import Exported

FORMATS = ("tbx", "csv", "tsv", "omegat", "toml")
KINDS = ("full", "acronym", "short", "variant")
STATUSES = ("preferred", "admitted", "proposed", "deprecated", "forbidden")
ENTITIES = ("person", "organisation", "outlet", "agency", "place", "event", "other")
SEVERITIES = ("minor", "major", "critical")
DIFF_FORMATS = ("text", "json", "markdown", "html")

_glossaries = click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    metavar="PATH",
    help="A glossary or a folder of them; repeatable; default: the project's.",
)
_config = click.option(
    "--config",
    "config_file",
    metavar="FILE",
    help="Settings; default: localize.toml here or above.",
)
_from = click.option("--from", "source", metavar="LOCALE", help="The locale of the sources.")
_to = click.option("--to", "target", metavar="LOCALE", help="The locale of the targets.")
_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group("glossary", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """
    Find, add, lint, diff and exchange terms.

    \b
    localize glossary find "personal data"
    localize glossary add ccd es "Centro de Lucha contra la Desinformación"
    localize glossary diff --build build
    """


@command.command("find")
@click.argument("query")
@click.option(
    "--limit", type=click.IntRange(1), default=5, show_default=True, help="Most concepts."
)
@_glossaries
@_config
@_json
@click.pass_context
def find(
    ctx: click.Context,
    query: str,
    limit: int,
    glossaries: tuple[str, ...],
    config_file: str | None,
    as_json: bool,
) -> None:
    """
    Show the concepts that a name, an id or words of a definition are nearest to.

    \b
    localize glossary find CPD
    """
    from localize.cli._glossary_views import card, concept_json
    from localize.glossary.find import nearest

    found = nearest(_load(glossaries, config_file), query, limit)
    if as_json:
        click.echo(json.dumps([concept_json(one) for one in found], ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join(map(card, found)) or f"nothing is like {query!r}")
    ctx.exit(0 if found else 1)


@command.command("add")
@click.argument("concept_id", metavar="CONCEPT")
@click.argument("locale", metavar="LOCALE")
@click.argument("text", metavar="NAME")
@click.option("--file", "file", metavar="FILE", help="Where a new concept is written.")
@click.option("--kind", type=click.Choice(KINDS), help="What sort of name; default: full.")
@click.option("--status", type=click.Choice(STATUSES), help="How far it may be used; default: preferred.")  # fmt: skip
@click.option("--gender", type=click.Choice(("m", "f", "n")), help="Its grammatical gender.")
@click.option("--why", help="What is wrong with a forbidden name.")
@click.option("--wrongly-renders", metavar="NAME", help="The original that a forbidden name renders.")  # fmt: skip
@click.option("--context", "contexts", multiple=True, metavar="WORD", help="Only in articles with this word; repeatable.")  # fmt: skip
@click.option("--definition", help="What a new concept is.")
@click.option("--entity", type=click.Choice(ENTITIES), help="What sort of thing a new concept is.")
@_glossaries
@_config
def add(
    concept_id: str,
    locale: str,
    text: str,
    file: str | None,
    definition: str | None,
    entity: str | None,
    glossaries: tuple[str, ...],
    config_file: str | None,
    **fields: Any,
) -> None:
    """
    Add a name to a concept, or a concept with its first name.

    The file's comments, order and spacing stay as they are.

    \b
    localize glossary add nsdc pt "Conselho de Segurança Nacional e Defesa" --gender m
    localize glossary add mfa-x en "Foreign Ministry of X" --file glossaries/x.toml --entity agency
    """
    from localize.cli._glossary_entries import given_designation, new_concept
    from localize.errors import GlossaryError
    from localize.files import write_if_changed
    from localize.glossary import edit

    designation = given_designation(locale, text, fields)
    known = _load(glossaries, config_file, must_exist=False).by_id.get(concept_id)
    path = Path(known.where.rpartition(":")[0]) if known else Path(file) if file else None
    if path is None or path.suffix != ".toml":
        raise GlossaryError(
            f"there is no concept {concept_id!r}" if path is None else "only TOML can be added to",
            where=path,
            hint="name the file for a new one: --file glossaries/FIELD.toml",
        )
    before = path.read_bytes().decode("utf-8") if path.exists() else ""
    if known:
        after = edit.add_designation(before, path, concept_id, designation)
    else:
        concept = new_concept(concept_id, designation, definition, entity, path)
        after = edit.add_concept(before, path, concept)
    write_if_changed(path, after.encode("utf-8"))
    click.echo(f"{path}: {concept_id}: {designation.text} ({designation.locale})")


@command.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--out", metavar="FILE", help="The new TOML file; default: the standard output.")
@_from
@_to
def import_(
    files: tuple[str, ...], out: str | None, source: str | None, target: str | None
) -> None:
    """
    Turn TBX, CSV, TSV or OmegaT's glossaries into a TOML file.

    Pairs without a first line that names their locales need --from and --to.

    \b
    localize glossary import terms.tbx --out glossaries/terms.toml
    localize glossary import terms.txt --from en --to uk --out glossaries/terms.toml
    """
    from localize import glossary
    from localize.errors import GlossaryError
    from localize.glossary.tomltext import toml_text

    if out and Path(out).exists():
        raise GlossaryError(
            "exists already", where=out, hint="name a new file, then move its tables"
        )
    termbase = glossary.load([Path(file) for file in files], _direction(source, target))
    _write(toml_text(termbase), out)
    click.echo(f"{len(termbase)} concepts", err=True)


@command.command("export")
@click.option("--format", "name", type=click.Choice(FORMATS), required=True, help="The format.")
@click.option("--out", metavar="FILE", help="The file; default: the standard output.")
@_from
@_to
@_glossaries
@_config
def export(
    name: str,
    out: str | None,
    source: str | None,
    target: str | None,
    glossaries: tuple[str, ...],
    config_file: str | None,
) -> None:
    """
    Write the termbase in another format, and say what that format cannot hold.

    With --from and --to CSV and TSV hold pairs alone; OmegaT's format always does.

    \b
    localize glossary export --format tbx --out terms.tbx
    localize glossary export --format omegat --from en --to uk --out terms.utf8
    """
    from localize.glossary import exchange

    termbase = _load(glossaries, config_file)
    exported: Exported = exchange.export(termbase, name, _direction(source, target))
    _write(exported.text, out)
    for loss in exported.losses:
        click.echo(f"not held: {loss}", err=True)


@command.command("lint")
@click.argument("paths", nargs=-1)
@click.option("--locale", "locales", multiple=True, metavar="LOCALE", help="Every concept should have a name in it; repeatable; default: the project's targets.")  # fmt: skip
@click.option("--fail-on", type=click.Choice(SEVERITIES), default="minor", show_default=True, help="Exit 1 on problems of this severity or graver.")  # fmt: skip
@_config
@_json
@click.pass_context
def lint(
    ctx: click.Context,
    paths: tuple[str, ...],
    locales: tuple[str, ...],
    fail_on: str,
    config_file: str | None,
    as_json: bool,
) -> None:
    """
    Judge glossaries: duplicates, conflicts, names that are never found, examples that fail.

    \b
    localize glossary lint glossaries --locale uk --fail-on major
    """
    from dataclasses import asdict

    from localize.finding import Severity
    from localize.glossary.lint import lint as judge

    project = _project.find_project(config_file)
    wanted = _project.locales(locales) or project.config.targets
    problems = judge(_load(paths, config_file), wanted)
    if as_json:
        click.echo(json.dumps([asdict(one) for one in problems], ensure_ascii=False, indent=2))
    else:
        for one in problems:
            click.echo(f"{one.where}: {one.code} {one.severity} {one.concept_id}: {one.message}")
        click.echo(f"{len(problems)} problem{'' if len(problems) == 1 else 's'}", err=True)
    failing = [one for one in problems if one.severity.rank >= Severity(fail_on).rank]
    ctx.exit(1 if failing else 0)


@command.command("diff")
@click.argument("before", required=False, metavar="[A]")
@click.argument("after", required=False, metavar="[B]")
@click.option("--build", metavar="FOLDER", help="The bundles whose translations are looked through; default: the project's.")  # fmt: skip
@click.option("--format", "name", type=click.Choice(DIFF_FORMATS), default="text", show_default=True, help="The form.")  # fmt: skip
@click.option("--out", metavar="FILE", help="The file; default: the standard output.")
@click.option("--exit-code", is_flag=True, help="Exit 1 if anything changed, as git diff does.")
@_glossaries
@_config
@click.pass_context
def diff(
    ctx: click.Context,
    before: str | None,
    after: str | None,
    build: str | None,
    name: str,
    out: str | None,
    exit_code: bool,
    glossaries: tuple[str, ...],
    config_file: str | None,
) -> None:
    """
    Say what changed in the terms, and which translations that touches.

    A and B are git revisions, files or folders. Without B, the files as they are now; without A,
    the last commit.

    \b
    localize glossary diff
    localize glossary diff main --format markdown
    localize glossary diff old.toml new.toml --build build --format html --out diff.html
    """
    from localize.cli import _glossary_diff as views

    project = _project.find_project(config_file)
    folder = Path(build) if build else project.path(project.config.project.out)
    paths = _project.glossary_paths(project, glossaries)
    found = views.compare(
        before, after, paths, folder, project.config.glossary, must_exist=build is not None
    )
    _write(views.shown(found, name), out)
    ctx.exit(1 if exit_code and found.changes else 0)


@command.command("suggest")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLES...")
@click.option("--least", type=click.IntRange(1), default=3, show_default=True, help="How often a name must stand there.")  # fmt: skip
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Most names.")
@_glossaries
@_config
@_json
def suggest(
    articles: tuple[str, ...],
    least: int,
    limit: int,
    glossaries: tuple[str, ...],
    config_file: str | None,
    as_json: bool,
) -> None:
    """
    Show frequent names and acronyms of the articles that no entry covers.

    \b
    localize glossary suggest articles/ --least 5
    """
    from dataclasses import asdict

    from localize import langid, readers, segment
    from localize.glossary.suggest import suggest as look

    texts = (
        segment.segments(langid.annotate(article))
        for file in readers.discover(articles)
        for article in readers.read(file, _project.site_strings(_project.find_project(config_file)))
    )
    found = look(texts, _load(glossaries, config_file), least)[:limit]
    if as_json:
        rows = [asdict(one) | {"locale": str(one.locale)} for one in found]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for one in found:
        click.echo(f"{one.count:5}  {one.locale!s:6}  {one.text}")


def _load(given: Sequence[str], config_file: str | None, *, must_exist: bool = True) -> Termbase:
    from localize import glossary

    paths = _project.glossary_paths(_project.find_project(config_file), given)
    return glossary.load([path for path in paths if must_exist or path.exists()])


def _direction(source: str | None, target: str | None) -> Direction | None:
    from localize.bcp47 import Direction, Locale
    from localize.errors import ConfigError

    if source is None and target is None:
        return None
    if source is None or target is None:
        raise ConfigError("a direction has two ends", hint="give both --from and --to")
    return Direction(Locale.parse(source), Locale.parse(target))


def _write(text: str, out: str | None) -> None:
    from localize.files import write_if_changed

    if out:
        write_if_changed(Path(out), text.encode("utf-8"))
    else:
        click.echo(text, nl=not text.endswith("\n"))

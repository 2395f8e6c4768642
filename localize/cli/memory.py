"""`localize memory`: the translation memory, exchanged and searched."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from localize.cli import _project
from localize.errors import shown

if TYPE_CHECKING:
    from sqlite3 import Connection

    from localize.approval import Approval
    from localize.unit import TranslationUnit

FORMATS = ("tmx", "po", "tsv")

_config = click.option("--config", "config_file", metavar="FILE", help="Settings; default: localize.toml here or above.")  # fmt: skip
_from = click.option("--from", "source", metavar="LOCALE", help="The source language.")
_to = click.option("--to", "target", metavar="LOCALE", help="The target language.")


@click.group("memory")
def command() -> None:
    """
    Import, export and search the translation memory.

    \b
    localize memory import translations.tmx
    localize memory find "The bridge reopens on Monday." --from en --to pt
    """


@command.command("import")
@click.argument("files", nargs=-1, required=True)
@_from
@_to
@click.option("--header", is_flag=True, help="The first line of a TSV names its columns.")
@_config
def import_(
    files: tuple[str, ...],
    source: str | None,
    target: str | None,
    header: bool,
    config_file: str | None,
) -> None:
    """
    Take in people's translations: TMX, PO, XLIFF, TSV, bundles. They go before any machine's.

    \b
    localize memory import old.tmx pairs.tsv --from en --to pt
    """
    from localize import bitext
    from localize.bcp47 import Locale
    from localize.errors import LocalizeError
    from localize.memory import ApprovedMemory

    hints = bitext.Hints(
        Locale.parse(source) if source else None, Locale.parse(target) if target else None, header
    )
    failed = 0
    with _memory(config_file) as connection:
        approved = ApprovedMemory(connection)
        for name in files:
            try:
                units = list(bitext.read(Path(name), hints))
            except LocalizeError as error:
                failed += 1
                click.echo(str(error), err=True)
                continue
            added = approved.add(_approval(unit) for unit in units)
            click.echo(f"{name}: {added} of {len(units)} units are new")
    sys.exit(2 if failed == len(files) else 1 if failed else 0)


@command.command("export")
@click.argument("file", required=False)
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: by the file's suffix, else tmx.")  # fmt: skip
@_from
@_to
@_config
def export(
    file: str | None,
    form: str | None,
    source: str | None,
    target: str | None,
    config_file: str | None,
) -> None:
    """
    Write what people approved, to FILE or standard output.

    \b
    localize memory export memory.tmx
    """
    from localize.bcp47 import Locale
    from localize.bitext import write
    from localize.files import write_if_changed
    from localize.memory import ApprovedMemory

    with _memory(config_file) as connection:
        approvals = ApprovedMemory(connection).all(
            Locale.parse(source) if source else None, Locale.parse(target) if target else None
        )
    units = [_unit(number, approval) for number, approval in enumerate(approvals)]
    suffix = Path(file).suffix.lstrip(".") if file else ""
    form = form or (suffix if suffix in FORMATS else "tmx")
    match form:
        case "tsv":
            text = write.tsv(units)
        case "po":
            text = write.po(units)
        case _:
            text = write.tmx(units)
    if file:
        write_if_changed(Path(file), text.encode())
        click.echo(f"{file}: {len(units)} units")
    else:
        click.echo(text, nl=False)


@command.command("stats")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@_config
def stats(as_json: bool, config_file: str | None) -> None:
    """
    Count machine and human units by direction.

    \b
    localize memory stats --json
    """
    from localize.memory import ApprovedMemory, MachineMemory

    with _memory(config_file) as connection:
        machine = MachineMemory(connection).counts()
        human = Counter(
            (str(approval.source_locale), str(approval.target_locale))
            for approval in ApprovedMemory(connection).all()
        )
    rows = [
        {
            "direction": f"{source}>{target}",
            "machine": machine.get((source, target), 0),
            "human": human.get((source, target), 0),
        }
        for source, target in sorted({*machine, *human})
    ]
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        click.echo(f"{row['direction']:12} {row['machine']:>9} machine  {row['human']:>9} human")


@command.command("find")
@click.argument("text")
@_from
@_to
@click.option("--least", type=click.IntRange(1, 100), default=75, show_default=True, metavar="PERCENT", help="Least likeness.")  # fmt: skip
@_config
def find(
    text: str, source: str | None, target: str | None, least: int, config_file: str | None
) -> None:
    """
    Approved translations of TEXT and of sentences like it, with its own numbers put in.

    \b
    localize memory find "The bridge cost 40 million." --to pt
    """
    from localize.bcp47 import Locale
    from localize.memory import ApprovedMemory, matches

    with _memory(config_file) as connection:
        approvals = ApprovedMemory(connection).all(
            Locale.parse(source) if source else None, Locale.parse(target) if target else None
        )
    found = matches.find(text, approvals, least)
    for match in found:
        click.echo(
            f"{match.score:3} %  {shown(match.approval.source)}\n       {shown(match.target)}"
        )
    sys.exit(0 if found else 1)


@contextmanager
def _memory(config_file: str | None) -> Iterator[Connection]:
    from localize.memory.database import connect

    connection = connect(_project.find_project(config_file).memory)
    try:
        yield connection
    finally:
        connection.close()


def _approval(unit: TranslationUnit) -> Approval:
    from localize.approval import Approval
    from localize.unit import State

    return Approval(
        unit.source,
        unit.target,
        unit.segment.locale,
        unit.locale,
        reviewer=unit.origin.name,
        draft=unit.state is State.INITIAL,
    )


def _unit(number: int, approval: Approval) -> TranslationUnit:
    from localize.unit import Origin, OriginKind, Segment, State, TranslationUnit

    return TranslationUnit(
        Segment(str(number), approval.source, approval.source_locale),
        approval.target_locale,
        approval.target,
        Origin(OriginKind.HUMAN, approval.reviewer),
        State.TRANSLATED if approval.draft else State.REVIEWED,
    )

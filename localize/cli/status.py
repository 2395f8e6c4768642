"""`localize status`: how far each article is in each locale."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from localize.cli import _project
from localize.errors import shown

if TYPE_CHECKING:
    from localize.review.status import Status


@click.command("status")
@click.option("--to", "targets", multiple=True, metavar="LOCALE", help="This locale alone; repeatable.")  # fmt: skip
@click.option("--min-reviewed", type=click.FloatRange(0, 100), metavar="PERCENT", help="Exit 1 where less of an article is reviewed.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--config", "config_file", metavar="FILE", help="Settings; default: localize.toml here or above.")  # fmt: skip
def command(
    targets: tuple[str, ...], min_reviewed: float | None, as_json: bool, config_file: str | None
) -> None:
    """
    Say how far each article is in each locale, by the translators' PO files.

    \b
    localize status --min-reviewed 100
    """
    from localize.errors import LocalizeError
    from localize.review import Desk, status

    project = _project.find_project(config_file)
    wanted = {locale.gettext for locale in _project.locales(targets)}
    rows = []
    failed = False
    for path in Desk(project.path(project.config.project.catalogs)).files():
        locale = path.parent.parent.name
        if wanted and locale not in wanted:
            continue
        try:
            rows.append((path.stem, locale.replace("_", "-"), status.of(path)))
        except LocalizeError as error:
            failed = True
            click.echo("\n".join(map(shown, str(error).splitlines())), err=True)
    if as_json:
        data = [
            {
                "article": article,
                "locale": locale,
                "machine": row.machine,
                "fuzzy": row.fuzzy,
                "draft": row.draft,
                "reviewed": row.reviewed,
                "stale": row.stale,
                "edited": row.edited,
                "findings": row.findings,
                "percent": round(row.share, 1),
            }
            for article, locale, row in rows
        ]
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        _show(rows)
    short = min_reviewed is not None and any(row.share < min_reviewed for *_, row in rows)
    sys.exit(1 if short or failed else 0)


def _show(rows: list[tuple[str, str, Status]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not rows:
        click.echo("no article has been translated yet: localize run")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("article", overflow="fold")
    table.add_column("locale")
    columns = ("machine", "fuzzy", "draft", "reviewed", "stale", "findings")
    for name in columns:
        table.add_column(name, justify="right")
    for article, locale, row in rows:
        table.add_row(
            Text(shown(article)),
            Text(shown(locale)),
            *(str(getattr(row, name) or "–") for name in columns),
        )
    console = Console()
    if not console.is_terminal:
        console.width = 120
    console.print(table)

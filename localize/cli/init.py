"""`localize init`: a project to start from."""

from __future__ import annotations

from pathlib import Path

import click

from localize.cli import _project
from localize.errors import ConfigError

_SETTINGS = """\
# What `localize run` does in this folder. All paths start here.
targets = [{targets}]

[project]
articles = ["articles"]
out = "build"
glossaries = ["glossaries"]
catalogs = "locales"

# The newsroom's policies, with their defaults:
# [glossary]
# first-mention = "as-source"   # or "spell-out"
# source-repair = "repair"      # a wrong name in the source: repair, flag or off
"""

_GLOSSARY = """\
# The newsroom's own terms; glossaries/README.md in localize's repository says what can stand here.
domain = "house"

[our-newsroom]
definition = "This newsroom."
entity = "outlet"
source = "house style"
do-not-translate = true
en = ["The Example Courier"]
"""

_ARTICLE = """\
---
title: The Bridge Reopens on Monday
author: A. Reporter
lang: en
---

The bridge over the river reopens on **Monday**, the city said. Repairs took seven months.
"""


@click.command("init")
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
@click.option("--to", "targets", multiple=True, default=("pt",), metavar="LOCALE", help="A target locale; repeatable; default: pt.")  # fmt: skip
def command(folder: Path, targets: tuple[str, ...]) -> None:
    """
    Start a project: localize.toml, a glossary and a sample article.

    Nothing that exists is overwritten.

    \b
    localize init site --to pt --to es
    """
    names = ", ".join(f'"{locale}"' for locale in _project.locales(targets))
    settings = folder / "localize.toml"
    if settings.exists():
        raise ConfigError("there is a project already", where=settings)
    files = {
        settings: _SETTINGS.format(targets=names),
        folder / "glossaries" / "house.toml": _GLOSSARY,
        folder / "articles" / "bridge.md": _ARTICLE,
    }
    for path, text in files.items():
        if path.exists():
            click.echo(f"kept    {path}")
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        click.echo(f"written {path}")
    click.echo("next: localize run")

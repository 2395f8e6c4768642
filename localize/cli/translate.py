"""`localize translate`: a filter, a line in and a line out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from localize.cli import _project
from localize.cli.run import ENGINES

if TYPE_CHECKING:
    from localize.bcp47 import Locale
    from localize.document import Article
    from localize.tools import Tools

_LINES_AT_ONCE = 512
"""Enough to fill an engine's batches; at a terminal, lines are answered one by one."""


@click.command("translate")
@click.option("--from", "source", metavar="LOCALE", help="The lines' language; default: detected line by line.")  # fmt: skip
@click.option("--to", "target", required=True, metavar="LOCALE", help="The target locale.")
@click.option("--engine", type=click.Choice(ENGINES), help="Use one engine alone.")
@click.option("--glossary", "glossaries", multiple=True, metavar="FILE", help="Terms; repeatable.")
@click.option("--config", "config_file", metavar="FILE", help="Settings; default: localize.toml here or above.")  # fmt: skip
@click.option(
    "--jobs", type=click.IntRange(1), help="Processes that translate; default: one a core."
)
def command(
    source: str | None,
    target: str,
    engine: str | None,
    glossaries: tuple[str, ...],
    config_file: str | None,
    jobs: int | None,
) -> None:
    """
    Translate line by line, as a filter: a line in, a line out, in order.

    \b
    localize translate --from en --to pt < headlines.txt
    """
    from localize.bcp47 import Locale

    given = Locale.parse(source) if source else None
    project = _project.overridden(_project.find_project(config_file), source=given, engine=engine)
    kept = 0
    with _project.open_tools(project, glossaries=glossaries, jobs=jobs) as tools:
        size = 1 if sys.stdin.isatty() else _LINES_AT_ONCE
        lines_in = _decoded(sys.stdin.buffer)
        while lines := list(islice(lines_in, size)):
            for translated, reason in _translated(lines, given, Locale.parse(target), tools):
                click.echo(translated)
                if reason:
                    kept += 1
                    click.echo(f"kept as it is: {reason}: {translated[:60]}", err=True)
    sys.exit(1 if kept else 0)


def _decoded(stdin: Iterable[bytes]) -> Iterator[str]:
    from localize.errors import InputError

    for number, line in enumerate(stdin, start=1):
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise InputError("is not UTF-8", where=f"standard input:{number}") from error


def _translated(
    lines: Sequence[str], given: Locale | None, target: Locale, tools: Tools
) -> Iterator[tuple[str, str]]:
    """
    For each line its translation, and why it was kept where it was (empty: it was not).

    Raises:
        ModelNotInstalled: no route leads from the language that was named.
    """
    from localize import pipeline
    from localize.bcp47 import Direction
    from localize.errors import ModelNotInstalled

    articles = [_article(line, given) for line in lines]
    reasons = [""] * len(lines)
    for index, article in enumerate(articles):
        if article.locale is None or article.locale.speaks(target):
            continue
        try:
            tools.shelf.route(Direction(article.locale, target))
        except ModelNotInstalled as error:
            if given:
                raise
            reasons[index] = error.message
    ready = [
        index for index, article in enumerate(articles) if article.locale and not reasons[index]
    ]
    done = pipeline.localize([articles[index] for index in ready], target, tools)
    texts = list(lines)
    for index, localized in zip(ready, done, strict=True):
        texts[index] = localized.blocks[0].text
    yield from zip(texts, reasons, strict=True)


def _article(line: str, given: Locale | None) -> Article:
    """A line as an article of its own: no other line changes what it becomes."""
    from localize import langid
    from localize.document import Article, ArticleFormat, Block, BlockKind

    article = Article(
        id="line",
        blocks=(Block("1", BlockKind.PARAGRAPH, line),),
        skeleton=(0,),
        format=ArticleFormat.TEXT,
        path=Path("-"),
        source_sha256="",
    )
    return langid.annotate(article, source=given)

"""`localize detect`: which language files or lines are in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from localize.errors import InputError

if TYPE_CHECKING:
    from localize.bcp47 import Locale
    from localize.langid import Settings

STDIN = "-"
UNDETERMINED = "und"
"""ISO 639-2's code for a language that is not known."""


@click.command("detect")
@click.argument("files", nargs=-1)
@click.option("--lines", is_flag=True, help="Say it of each line (UTF-8), not of each article.")
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], lines: bool) -> None:
    """
    Say which language FILES are in (- or none: standard input).

    Prints LOCALE, the confidence (0 to 1) and FILE, with tabs between, for each article; with
    --lines LOCALE and the confidence for each line. Where nothing tells: und, 0.00.

    localize.toml's [langid] expected names the languages that your articles usually come in.

    \b
    localize detect articles
    localize detect --lines < comments.txt
    """
    from localize.cli._project import find_project, keeping_unpacked

    say = _of_lines if lines else _of_articles
    answers = failures = 0
    with keeping_unpacked():
        for answer in say(files or (STDIN,), find_project(None).config.langid):
            if isinstance(answer, InputError):
                click.echo(f"Error: {answer}", err=True)
                failures += 1
            else:
                sys.stdout.write(answer)
                answers += 1
    if failures:
        ctx.exit(1 if answers else 2)


def _of_articles(patterns: tuple[str, ...], settings: Settings) -> Iterator[str | InputError]:
    """A line for each article; an error where one cannot be read, and the rest goes on."""
    from localize import langid, readers

    for pattern in patterns:
        try:
            found = list(readers.discover([pattern]))
        except InputError as error:
            yield error
            continue
        for file in found:
            try:
                for article in readers.read(file, stdin=sys.stdin.buffer):
                    known = langid.annotate(article, settings)
                    yield f"{_answer(known.locale, known.confidence)}\t{file.path}\n"
            except InputError as error:
                yield error


def _of_lines(names: tuple[str, ...], settings: Settings) -> Iterator[str | InputError]:
    """A line for each line; what is not UTF-8 in it is read as if it were no letters."""
    from localize import langid

    for name in names:
        try:
            with nullcontext(sys.stdin.buffer) if name == STDIN else Path(name).open("rb") as file:
                for line in file:  # ends at \n alone: text files have other separators inside lines
                    guess = langid.detect(line.decode("utf-8-sig", errors="replace"), settings)
                    yield f"{_answer(guess.locale, guess.confidence) if guess else _NO_ANSWER}\n"
        except OSError as error:
            yield InputError(f"the file cannot be read: {error.strerror}", where=name)


def _answer(locale: Locale | None, confidence: float) -> str:
    return f"{locale}\t{confidence:.2f}" if locale else _NO_ANSWER


_NO_ANSWER = f"{UNDETERMINED}\t{0:.2f}"

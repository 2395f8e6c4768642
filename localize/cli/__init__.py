"""
The command line: a file a command.

`COMMANDS` is the table; a command's module is imported only when it is called, so that
`localize --help` waits for nothing.
"""

from __future__ import annotations

import errno
import importlib
import os
import sqlite3
import sys
from difflib import get_close_matches
from typing import Any

import click

from localize import __version__
from localize.errors import LocalizeError, MemoryCorrupt, shown

COMMANDS = {
    "init": "Start a project: localize.toml, a glossary and a sample article.",
    "run": "Turn articles into localized bundles.",
    "translate": "Translate line by line, as a filter.",
    "detect": "Say which language files or lines are in.",
    "check": "Judge translations, anyone's: PO, XLIFF, TMX, TSV, bundles.",
    "explain": "Show the page of a check.",
    "glossary": "Find, add, lint, diff and exchange terms.",
    "memory": "Import, export and search the translation memory.",
    "catalog": "Extract, update, translate and compile the site's messages.",
    "report": "Show translations beside their sources, in a browser.",
    "status": "Say how far each article is in each locale.",
    "models": "Install, verify and remove translation models.",
    "doctor": "Say what works on this machine, and what one command would add.",
    "verify": "Check every hash of a build, or rebuild it and compare.",
    "selftest": "Run the faults this tool survives, on this machine.",
}


class LazyGroup(click.Group):
    """A group whose commands are the modules named in `COMMANDS`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"localize.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            close = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean {close[0]!r}?" if close else ""
            raise click.UsageError(f"{error.message}{hint}", ctx=ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except LocalizeError as error:
            raise Problem(error) from error
        except BrokenPipeError:
            # The reader of our output has seen enough (`localize … | head`).
            sys.stderr.close()
            sys.exit(0)
        except (OSError, sqlite3.Error) as error:
            raise Problem(_of_system(error)) from error


class Problem(click.ClickException):
    """A `LocalizeError` on its way to the terminal; the work could not be done: exit 2."""

    exit_code = 2

    def __init__(self, error: LocalizeError):
        super().__init__("\n".join(map(shown, str(error).splitlines())))


_HINTS = {
    errno.ENOSPC: "make room, then run again: what was finished is kept",
    errno.EDQUOT: "make room, then run again: what was finished is kept",
    errno.EFBIG: "a file may not be that large here; raise the limit, then run again",
    errno.EACCES: "it must be readable, and what is written to must be writable",
    errno.EROFS: "choose another folder with --out",
    errno.EMFILE: "raise the limit of open files (ulimit -n), or use fewer --jobs",
}


def _of_system(error: OSError | sqlite3.Error) -> LocalizeError:
    """What the machine refused, as an error that the user can mend."""
    if isinstance(error, OSError):
        place = error.filename or error.filename2
        said = error.strerror or str(error)
        return LocalizeError(
            said, where=place and os.fsdecode(place), hint=_HINTS.get(error.errno or 0)
        )
    if isinstance(error, sqlite3.OperationalError):
        return LocalizeError(
            f"the translation memory cannot be used: {error}",
            hint="its folder .localize must be writable, with room left, and no program may hold it",
        )
    return MemoryCorrupt(
        f"the translation memory is damaged: {error}",
        hint="move .localize/memory.sqlite away; machine units are made again, people's edits come "
        "back from their PO files",
    )


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="localize")
def main() -> None:
    """
    Offline translation and localization for a news site.

    Articles in, localized bundles out: the newsroom's terms kept, mistranslations flagged, no
    network. `localize doctor` says what works on this machine.
    """

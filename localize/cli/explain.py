"""`localize explain`: the page of a check."""

from __future__ import annotations

from difflib import get_close_matches

import click

from localize.errors import ConfigError


@click.command("explain")
@click.argument("codes", nargs=-1)
def command(codes: tuple[str, ...]) -> None:
    """
    Show what a check looks for, with its cases; without CODES the list of checks.

    \b
    localize explain A002
    """
    from localize.checks import CHECKS
    from localize.checks.catalogue import explain

    by_code = {check.code: check for check in CHECKS}
    if not codes:
        for code, check in sorted(by_code.items()):
            click.echo(f"{code}  {check.severity:8} {check.name}")
        return
    for code in codes:
        if code.upper() not in by_code:
            close = get_close_matches(code.upper(), by_code, n=1)
            raise ConfigError(
                f"there is no check {code!r}",
                hint=f"did you mean {close[0]}?" if close else "localize explain lists them",
            )
        click.echo(explain(by_code[code.upper()]))

"""`localize selftest`: the faults this tool survives, tried on this machine."""

from __future__ import annotations

import sys

import click


@click.command("selftest")
@click.option("--hostile", is_flag=True, help="Try what strangers may send, too.")
def command(hostile: bool) -> None:
    """
    Run the faults this tool survives, on a temporary project, and say how each ended.

    \b
    localize selftest --hostile
    """
    import tempfile
    from pathlib import Path

    from localize.errors import shown
    from localize.selftest import FAULTS
    from localize.selftest.project import Project

    failed = 0
    with tempfile.TemporaryDirectory(prefix="localize-selftest-") as name:
        project = Project.begun(Path(name, "project"))
        for fault in FAULTS:
            if fault.hostile and not hostile:
                continue
            wrong = fault.trial(project.copied(Path(name, "trial")))
            failed += bool(wrong)
            click.echo(f"{'FAILED' if wrong else 'ok':8}{fault.name:24}{fault.outcome}")
            for line in wrong.splitlines()[-3:]:
                click.echo(f"        {shown(line)}")
    click.echo(f"{failed} failed")
    sys.exit(1 if failed else 0)

"""`localize run --cluster`: the run's work given to Dask's workers."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from localize.cli import _project
from localize.errors import EngineUnavailable

if TYPE_CHECKING:
    from localize.batch import Job, Report
    from localize.build import Build
    from localize.cluster import Machine
    from localize.folder import Folder
    from localize.tools import Tools


def run(
    address: str,
    job: Job,
    tools: Tools,
    build: Build,
    progress: Callable[[int], None],
    *,
    out: Folder | None,
    quiet: bool,
) -> Report:
    """
    `batch.run` on the cluster whose scheduler is at `address`; workers write to `out` if it is given.

    Raises:
        EngineUnavailable: Dask is not installed, or no cluster answers.
    """
    try:
        from localize import cluster
    except ImportError as error:
        raise EngineUnavailable(
            f"--cluster needs Dask: {error}", hint="pip install 'localize[cluster]'"
        ) from error

    # What becomes of the run is said by its errors; Dask would say it with a page of traceback.
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
    setup = cluster.Setup(
        tools.config, tools.termbase, tools.settings, this_machine(), this_machine, out
    )
    with cluster.connected(address) as client:
        if not quiet:
            click.echo(f"dashboard: {client.dashboard_link}", err=True)
        return cluster.run(job, tools, build, progress, client, setup)


def this_machine() -> Machine:
    """What translates here; workers call it, too: each has its own environment."""
    from localize import __version__, engines
    from localize.cli import _lock
    from localize.cli._models import argos_folders
    from localize.cluster import Machine

    models = engines.installed(_project.home() / "models", argos_folders())
    return Machine(__version__, _lock.cpu(), tuple(models))

"""`localize doctor`: what works on this machine, and what one command would add."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import TYPE_CHECKING, Any

import click

from localize.cli import _project
from localize.cli._models import argos_folders

if TYPE_CHECKING:
    from localize.bcp47 import Direction, Locale
    from localize.engines import InstalledModel
    from localize.engines.routes import Route

SITE = ("en", "uk", "ru", "pt", "es", "az", "tr", "hy", "ka")
"""The languages that the shipped glossaries and catalogs speak; a project's targets come first."""


@click.command("doctor")
@click.option("--config", "config_file", metavar="FILE", help="Settings; default: localize.toml here or above.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(config_file: str | None, as_json: bool) -> None:
    """
    Say what works on this machine, and what one command would add.

    Exit 1 if a model is damaged, or no route leads to a target of localize.toml.

    \b
    localize doctor
    """
    from localize import engines

    project = _project.find_project(config_file)
    installed = engines.installed(_project.home() / "models", argos_folders())
    damaged = dict(_damaged(installed))
    sound = [model for model in installed if model not in damaged]
    routes = list(_routes(sound, project.config.engine, project.config.routes))
    missing = list(_missing(_wanted(project), sound, project.config.engine, project.config.routes))
    if as_json:
        click.echo(json.dumps(_as_json(installed, damaged, routes, missing), indent=2))
    else:
        _show(installed, damaged, routes, missing)
    required = {locale.bare for locale in project.config.targets}
    lacking = any(direction.target.bare in required for direction, _ in missing)
    sys.exit(1 if damaged or lacking else 0)


def _damaged(installed: Sequence[InstalledModel]) -> Iterator[tuple[InstalledModel, str]]:
    """Models whose bytes are not those that were pinned, and why."""
    from localize.engines import digest
    from localize.errors import ModelCorrupt

    for model in installed:
        # An Apertium mode was hashed when it was found; nothing has pinned it before.
        if model.engine == "apertium":
            continue
        try:
            digest.verify(model)
        except ModelCorrupt as error:
            yield model, str(error)


def _routes(installed: Sequence[InstalledModel], engine: str, chosen: Any) -> Iterator[Route]:
    """The best route of each direction that works, between all languages that models know."""
    from localize.bcp47 import Direction
    from localize.engines.routes import find
    from localize.errors import ModelNotInstalled

    ends = {
        end.bare for model in installed for end in (model.direction.source, model.direction.target)
    }
    for source, target in permutations(sorted(ends), 2):
        try:
            yield find(Direction(source, target), installed, engine=engine, chosen=chosen)
        except ModelNotInstalled:
            continue


def _wanted(project: _project.Project) -> list[Direction]:
    """From the project's language into its targets, or into the site's languages."""
    from localize.bcp47 import Direction, Locale

    settings = project.config
    source = settings.source or Locale("en")
    targets: Sequence[Locale] = (*settings.targets, *settings.optional_targets)
    return [
        Direction(source, target)
        for target in targets or [Locale.parse(tag) for tag in SITE]
        if not target.speaks(source)
    ]


def _missing(
    wanted: Sequence[Direction], installed: Sequence[InstalledModel], engine: str, chosen: Any
) -> Iterator[tuple[Direction, str]]:
    """The directions without a route, each with what would make one."""
    from localize.engines.routes import find
    from localize.errors import ModelNotInstalled

    for direction in wanted:
        try:
            find(direction, installed, engine=engine, chosen=chosen)
        except ModelNotInstalled as error:
            yield direction, error.hint or error.message


def _as_json(
    installed: Sequence[InstalledModel],
    damaged: dict[InstalledModel, str],
    routes: Sequence[Route],
    missing: Sequence[tuple[Direction, str]],
) -> dict[str, Any]:
    return {
        "models": [
            {
                "engine": model.engine,
                "direction": str(model.direction),
                "version": model.version,
                "sha256": model.sha256,
                "damaged": damaged.get(model),
            }
            for model in installed
        ],
        "routes": [
            {
                "direction": str(route.direction),
                "route": str(route),
                "chrf": route.quality,
                "known_from": route.known_from,
                "notes": list(route.notes),
            }
            for route in routes
        ],
        "missing": [{"direction": str(direction), "hint": hint} for direction, hint in missing],
    }


def _show(
    installed: Sequence[InstalledModel],
    damaged: dict[InstalledModel, str],
    routes: Sequence[Route],
    missing: Sequence[tuple[Direction, str]],
) -> None:
    click.echo("Models")
    for model in installed:
        click.echo(f"  {'damaged' if model in damaged else 'ok':8}{model}  {model.version}")
    for problem in damaged.values():
        click.echo(f"  {problem}")
    if not installed:
        click.echo("  none")
    click.echo("\nRoutes (chrF of news, 0 to 100)")
    for route in routes:
        known = re.split(r"\W", route.known_from)[0]
        notes = "".join(f"; {note}" for note in route.notes)
        click.echo(f"  {route.direction!s:8}{route.quality:5.1f} {known:10} {route}{notes}")
    for source in sorted({route.known_from for route in routes}):
        click.echo(f"  ({source})")
    if missing:
        click.echo("\nWhat one command would add")
    for direction, hint in missing:
        click.echo(f"  {direction!s:8}{hint}")

"""`localize models`: install, verify and remove translation models."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from localize.cli._models import ModelName, argos_folders, model_name
from localize.cli._project import home
from localize.errors import ModelCorrupt, ModelError, ModelNotInstalled

if TYPE_CHECKING:
    from localize.engines import InstalledModel
    from localize.engines.download import Progress
    from localize.engines.offers import Offer
    from localize.engines.store import Entry, Store

INDEXES = {"firefox": "Firefox' registry", "argos": "Argos' index"}
Urls = dict[str, str | None]


@click.group("models")
def command() -> None:
    """
    Install, verify and remove translation models.

    The only commands that use the network, and only when a model is named that is not at hand.

    \b
    localize models install en-uk
    localize models install ./translate-en_pt-1_0.argosmodel
    """


def _index_options(decorated: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--firefox-records", metavar="URL", envvar="LOCALIZE_FIREFOX_RECORDS", help="Another registry of Firefox' models."),
        click.option("--argos-index", metavar="URL", envvar="LOCALIZE_ARGOS_INDEX", help="Another index of Argos packages."),
    ):  # fmt: skip
        decorated = option(decorated)
    return decorated


@command.command("list")
@click.option("--available", is_flag=True, help="Ask the indexes what can be installed.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@_index_options
def list_command(
    available: bool, as_json: bool, argos_index: str | None, firefox_records: str | None
) -> None:
    """
    List the models on this machine, or those that can be installed.

    \b
    localize models list --available
    """
    from localize import engines

    if available:
        found, problems = _offers({"firefox": firefox_records, "argos": argos_index})
        rows = [_offer_row(offer) for offer in found]
        for problem in problems:
            click.echo(f"Warning: {problem}", err=True)
        if problems and not found:
            raise problems[0]
    else:
        rows = [_model_row(one) for one in engines.installed(_store().folder, argos_folders())]
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        click.echo("  ".join(f"{row[name]:<{width}}" for name, width in _WIDTHS.items()).rstrip())


_WIDTHS = {"engine": 8, "direction": 9, "version": 16, "origin": 0}


def _model_row(model: InstalledModel) -> dict[str, str]:
    return {
        "engine": model.engine,
        "direction": str(model.direction),
        "version": model.version,
        "sha256": model.sha256,
        "origin": str(model.path or ""),
    }


def _offer_row(offer: Offer) -> dict[str, str]:
    size = sum(file.size for file in offer.files)
    return {
        "engine": offer.engine,
        "direction": str(offer.direction),
        "version": offer.version,
        "origin": _megabytes(size) if size else "",
    }


@command.command("install")
@click.argument("names", nargs=-1, required=True, metavar="NAME|PATH...")
@click.option("--engine", type=click.Choice(tuple(INDEXES)), help="From this engine's index alone.")
@click.option("--direction", metavar="SOURCE>TARGET", help="What a Firefox model in a folder translates, where its files do not say.")  # fmt: skip
@click.option(
    "--again", is_flag=True, help="Also where it replaces other bytes of the same version."
)
@_index_options
def install_command(
    names: tuple[str, ...],
    engine: str | None,
    direction: str | None,
    again: bool,
    argos_index: str | None,
    firefox_records: str | None,
) -> None:
    """
    Install models by name, from a package file or from a folder.

    A download that breaks off goes on where it was when the command is run again. What is
    installed is pinned by its SHA-256, and verified whenever it is loaded.

    \b
    localize models install en-uk uk-en
    localize models install argos:en-az --again
    """
    from localize.bcp47 import Direction

    store = _store()
    given = Direction.parse(direction) if direction else None
    at_hand = [name for name in names if _is_path(name)]
    wanted = [model_name(name) for name in names if name not in at_hand]
    for name in at_hand:
        _report(store.install_path(Path(name), given, again=again))
    if not wanted:
        return
    found, problems = _offers({"firefox": firefox_records, "argos": argos_index}, engine)
    for one in wanted:
        offer = _chosen(one, found, problems)
        with _progress(str(offer)) as progress:
            entry = store.install(offer, again=again, progress=progress)
        _report(entry)


def _is_path(name: str) -> bool:
    return "/" in name or name.endswith(".argosmodel") or Path(name).exists()


def _offers(urls: Urls, engine: str | None = None) -> tuple[list[Offer], list[ModelError]]:
    """What the indexes offer, and what is wrong with those that cannot be read."""
    from localize.engines import argos, firefox, offers

    readers: dict[str, tuple[Callable[[str], list[Offer]], Callable[[], str]]] = {
        "firefox": (offers.firefox, firefox.records_url),
        "argos": (offers.argos, argos.index_url),
    }
    found: list[Offer] = []
    problems: list[ModelError] = []
    for name, (read, default) in readers.items():
        if engine in (None, name):
            try:
                found += read(urls[name] or default())
            except ModelError as error:
                problems.append(error)
    return found, problems


def _chosen(name: ModelName, found: Sequence[Offer], problems: Sequence[ModelError]) -> Offer:
    """
    The best offer for `name`, of the bare languages where there is none for the regions.

    Raises:
        ModelNotInstalled: there is none.
        ModelError: there is none, but an index could not be read.
    """
    from localize.bcp47 import Direction
    from localize.engines import quality

    bare = Direction(name.direction.source.bare, name.direction.target.bare)
    for direction in dict.fromkeys((name.direction, bare)):
        fitting = [
            offer
            for offer in found
            if offer.direction == direction and name.engine in ("", offer.engine)
        ]
        if fitting:
            return max(fitting, key=lambda offer: quality.of([offer]).chrf)
    if problems:
        raise problems[0]
    raise ModelNotInstalled(
        f"nobody offers a model for {name.direction}", hint="localize models list --available"
    )


def _report(entry: Entry) -> None:
    model = entry.model
    click.echo(
        f"installed {model} {model.version} ({_megabytes(entry.size)}), pinned {model.sha256[:16]}"
    )


@command.command("remove")
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
def remove_command(names: tuple[str, ...]) -> None:
    """
    Remove installed models.

    \b
    localize models remove argos:en-uk
    """
    store = _store()
    for name in names:
        wanted = model_name(name)
        fitting = [
            entry.model
            for entry in store.entries()
            if entry.model.direction == wanted.direction
            and wanted.engine in ("", entry.model.engine)
        ]
        if not fitting:
            raise ModelNotInstalled(
                f"the model {name} is not in the store",
                where=store.folder,
                hint="localize models list shows what is",
            )
        for model in fitting:
            store.remove(model)
            click.echo(f"removed {model} {model.version}")


@command.command("verify")
def verify_command() -> None:
    """
    Hold every model's bytes against its pin; exit 1 if one is damaged.

    \b
    localize models verify
    """
    from localize import engines
    from localize.engines import digest

    damaged = 0
    for model in engines.installed(_store().folder, argos_folders()):
        if model.engine == "apertium":
            continue
        try:
            digest.verify(model)
        except ModelCorrupt as error:
            damaged += 1
            click.echo(str(error))
        else:
            click.echo(f"ok  {model} {model.version}")
    sys.exit(1 if damaged else 0)


def _store() -> Store:
    from localize.engines.store import Store

    return Store(home() / "models")


@contextmanager
def _progress(label: str) -> Iterator[Progress]:
    """A bar on standard error while something is downloaded; nothing where it is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB"

"""What most commands begin with: the configuration found, the tools loaded."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from localize import config
from localize.bcp47 import Locale
from localize.config import Config
from localize.errors import ConfigError, GlossaryError

if TYPE_CHECKING:
    from localize.document import SiteString
    from localize.tools import Tools

STATE_FOLDER = ".localize"
"""What a project remembers between runs; deleting it costs machine time alone."""


@dataclass(frozen=True, slots=True)
class Project:
    """
    Where the command works: relative paths of the configuration start at `root`; what is to be
    remembered lies in `home`.
    """

    root: Path
    config: Config
    home: Path

    def path(self, name: str) -> Path:
        """A path of the configuration, made absolute."""
        return self.root / name

    @property
    def memory(self) -> Path:
        """The translation memory's file."""
        return self.home / STATE_FOLDER / "memory.sqlite"


def find_project(config_file: str | None) -> Project:
    """The project of `config_file`, else of the working directory; without one, the defaults."""
    path = Path(config_file) if config_file else config.find(Path.cwd())
    if path is None:
        return Project(Path.cwd(), Config(), Path.cwd())
    root = path.resolve().parent
    return Project(root, config.load(path), root)


def samples(out: str | None) -> Project:
    """The project of the shipped samples; all that is written lies in the working directory."""
    from localize.resources import SAMPLES

    settings = config.load(SAMPLES / config.FILE_NAME)
    folder = Path(out or settings.project.out).absolute()
    places = replace(settings.project, out=str(folder), catalogs=str(folder / "locales"))
    return Project(SAMPLES, replace(settings, project=places), folder)


def overridden(project: Project, **options: Any) -> Project:
    """`project` with the options that were given in place of its settings."""
    given = {name: value for name, value in options.items() if value not in (None, ())}
    return replace(project, config=replace(project.config, **given))


def locales(tags: Sequence[str]) -> tuple[Locale, ...]:
    """Options `--to` as locales; a comma separates as well."""
    return tuple(Locale.parse(tag) for many in tags for tag in many.split(",") if tag)


def home() -> Path:
    """Where models are kept: LOCALIZE_HOME, else the platform's folder for a user's data."""
    if chosen := os.environ.get("LOCALIZE_HOME"):
        return Path(chosen)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "localize"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "localize"


def keeping_unpacked() -> AbstractContextManager[None]:
    """Keep what packages bring along packed unpacked in a folder that may be deleted at any time."""
    from localize import unpacked

    return unpacked.kept_in(home() / "unpacked")


def glossary_paths(project: Project, given: Sequence[str]) -> list[Path]:
    """The glossaries that `given` names, else the project's, else those that come with localize."""
    from localize.resources import shipped

    named = [Path(name) for name in given] or [
        project.path(name) for name in project.config.project.glossaries
    ]
    for path in named:
        if not path.exists():
            raise GlossaryError("there is no such file or folder", where=path)
    return named or [shipped("glossaries")]


@contextmanager
def open_tools(
    project: Project,
    *,
    glossaries: Sequence[str] = (),
    jobs: int | None = None,
    read_only: bool = False,
    reviews: bool = False,
    aside: Path | None = None,
) -> Iterator[Tools]:
    """
    Load what the pipeline needs, and end the engines' processes afterwards.

    With `read_only` nothing is written, and no memory made where there is none; with `reviews`
    people's edits are taken.
    With the folder `aside` nothing is written to the project: what the machine remembers is
    forgotten, and people's work is a copy, in RAM and in that folder.
    """
    from localize import engines, glossary
    from localize.cli._models import argos_folders
    from localize.memory import ApprovedMemory, MachineMemory
    from localize.memory.database import approved_copy, connect
    from localize.review import Desk
    from localize.tools import Reviews, Shelf, Tools

    termbase = glossary.load(glossary_paths(project, glossaries))
    desk = Desk(project.path(project.config.project.catalogs))
    if aside:
        approved, machine = approved_copy(project.memory), connect(None)
        desk = desk.copied(aside)
    else:
        path = None if read_only and not project.memory.exists() else project.memory
        approved, machine = connect(path), connect(path)
    installed = engines.installed(home() / "models", argos_folders())
    shelf = Shelf(installed, project.config, jobs or os.cpu_count() or 1)
    try:
        with nullcontext() if read_only else keeping_unpacked():
            yield Tools(
                config=project.config,
                termbase=termbase,
                marker=glossary.Marker(termbase, project.config.glossary),
                memory=MachineMemory(machine),
                reviews=Reviews(desk, ApprovedMemory(approved)) if reviews else None,
                shelf=shelf,
                site_strings=site_strings(project),
                settings=translation_digest(project.config),
            )
    finally:
        shelf.close()
        machine.close()
        approved.close()


def site_strings(project: Project) -> tuple[SiteString, ...]:
    """The site's own words: of the project's catalogs, and of those that come with localize."""
    from localize.catalog import site_strings as read
    from localize.resources import shipped

    own = project.path(project.config.project.catalogs)
    return tuple(dict.fromkeys((*read(own), *read(shipped("locales")))))


def translation_digest(settings: Config) -> str:
    """A digest of the settings that can change a translation; terms are told apart by use."""
    from localize import __version__

    return _digest(__version__, settings.segment, settings.protect, settings.glossary)


def build_digest(project: Project, tools: Tools) -> str:
    """A digest of all that bundles depend on beside the articles: settings, terms, words, models."""
    return _digest(
        translation_digest(project.config),
        project.config,
        tools.termbase.concepts,
        tools.site_strings,
        sorted(repr(model) for model in tools.shelf.installed),
        tools.reviews and tools.reviews.approved.version(),
    )


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def require_targets(project: Project) -> None:
    """
    Raises:
        ConfigError: none is named, neither on the command line nor in localize.toml.
    """
    if not (project.config.targets or project.config.optional_targets):
        raise ConfigError(
            "no target locale is named",
            hint='add --to pt, or write targets = ["pt"] in localize.toml',
        )

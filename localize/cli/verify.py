"""`localize verify`: does a build hold what its manifest says, and does it come out again?"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

import click

from localize.cli import _project
from localize.errors import InputError, shown

if TYPE_CHECKING:
    from localize.readers import Found
    from localize.tools import Tools
    from localize.writers.manifest import Manifest, Source


_WIDTH, _BEFORE = 80, 20
"""How many characters of a line that differs are shown, and how many of them before that place."""


@dataclass(frozen=True, slots=True)
class Difference:
    """
    A file that is not as the manifest says.

    `kind` is ``missing``, ``changed`` or ``extra`` for the build's own, ``source`` for an article
    that has changed since, ``replay`` for bytes that do not come out again.
    """

    path: str
    kind: str
    message: str


@click.command("verify")
@click.option("--out", metavar="FOLDER", help="The build; default: build.")
@click.option("--replay", is_flag=True, help="Make everything anew, without network and memory, and compare bytes.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(1), help="Processes that translate in a replay; default: one a core.")  # fmt: skip
@click.option("--glossary", "glossaries", multiple=True, metavar="FILE", help="Terms, as they were given to run; repeatable.")  # fmt: skip
@click.option("--config", "config_file", metavar="FILE", help="Settings; default: localize.toml here or above.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(
    out: str | None,
    replay: bool,
    jobs: int | None,
    glossaries: tuple[str, ...],
    config_file: str | None,
    as_json: bool,
) -> None:
    """
    Check every hash of a build: files missing, changed or not ours, articles changed since.

    With --replay, all that the manifest lists is made once more in a temporary folder, with the
    network shut off and nothing remembered but what people approved, and compared byte by byte.

    \b
    localize verify
    localize verify --out build --replay --jobs 2
    """
    from localize.writers import manifest

    project = _project.find_project(config_file)
    folder = Path(out) if out else project.path(project.config.project.out)
    known = manifest.read(folder / manifest.FILE_NAME)
    if known is None:
        raise InputError("has no manifest", where=folder, hint="localize run")
    if known.lock and known.lock.samples:
        project = _project.samples(str(folder))
    found = [*_of_build(folder, known), *_of_sources(project, known)]
    replayed = 0
    if replay and not any(one.kind == "source" for one in found):
        replayed, differing = _replayed(project, folder, known, glossaries, jobs)
        found += differing
    if as_json:
        click.echo(json.dumps(_as_json(known, found, replayed), ensure_ascii=False, indent=2))
    else:
        _show(known, found, replayed, replay=replay)
    sys.exit(1 if found else 0)


def _of_build(folder: Path, known: Manifest) -> Iterator[Difference]:
    """What is not in the build as the manifest says."""
    for entry in known.entries:
        digest = _sha256(folder / entry.path)
        if digest is None:
            yield Difference(entry.path, "missing", "is not there")
        elif digest != entry.sha256:
            yield Difference(entry.path, "changed", "is other than the manifest says")
    listed = {entry.path for entry in known.entries}
    for locale in sorted({entry.locale for entry in known.entries}):
        for path in sorted((folder / locale).rglob("*")):
            name = path.relative_to(folder).as_posix()
            if name not in listed and not path.is_dir():
                yield Difference(name, "extra", "is in no manifest")


def _of_sources(project: _project.Project, known: Manifest) -> Iterator[Difference]:
    for source in known.sources:
        if source.inside:
            digest = _sha256(project.path(source.path))
            if digest is None:
                yield Difference(source.path, "source", "the article is no more")
            elif digest != source.sha256:
                yield Difference(source.path, "source", "the article has changed since")


def _sha256(path: Path) -> str | None:
    """The digest of a file's bytes; None where there is no file that can be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _replayed(
    project: _project.Project,
    folder: Path,
    known: Manifest,
    glossaries: Sequence[str],
    jobs: int | None,
) -> tuple[int, list[Difference]]:
    """How many files came out again, and those that did not, or not the same."""
    from localize.bcp47 import Locale
    from localize.cli import _lock
    from localize.cli._offline import no_network

    if known.lock is None:
        raise InputError("does not say what it was made with", where=folder, hint="localize run")
    settings = known.lock.settings
    project = _project.overridden(
        project,
        source=Locale.parse(settings["source"]) if settings.get("source") else None,
        engine=settings.get("engine"),
        formats=tuple(settings.get("formats", "json").split()),
    )
    with tempfile.TemporaryDirectory(prefix="localize-replay-") as name, no_network():
        aside = Path(name)
        with _project.open_tools(
            project, glossaries=glossaries, jobs=jobs, reviews=True, aside=aside / "locales"
        ) as tools:
            now = _lock.lock(project, glossaries, samples=known.lock.samples)
            for line in _lock.differences(known.lock, now, tools):
                click.echo(f"note: {line}", err=True)
            _rebuild(project, known, tools, aside / "build")
        return _compared(aside / "build", folder, known)


def _rebuild(project: _project.Project, known: Manifest, tools: Tools, folder: Path) -> None:
    from localize import batch
    from localize.bcp47 import Locale
    from localize.build import Build
    from localize.folder import LocalFolder

    assert tools.reviews
    by_locales: dict[tuple[str, ...], list[Source]] = {}
    for source in known.sources:
        if source.inside:
            by_locales.setdefault(tuple(source.inputs), []).append(source)
    for locales, sources in by_locales.items():
        job = batch.Job(
            patterns=[_found(source, project) for source in _ordered(sources, known)],
            targets=(),
            optional=tuple(map(Locale.parse, locales)),
            root=project.root,
        )
        build = Build(
            LocalFolder(folder),
            project.config.formats,
            tools.settings,
            "",
            tools.reviews.desk.digest,
        )
        batch.run(job, tools, build, lambda _: None)


def _found(source: Source, project: _project.Project) -> Found:
    from localize.readers import Found

    path = project.path(source.path)
    return Found(path, Path(source.below or path.name))


def _ordered(sources: Sequence[Source], known: Manifest) -> list[Source]:
    """The sources, those first whose slugs have no mark that tells them from another's."""
    slugs: dict[str, int] = {}
    for entry in known.entries:
        slugs[entry.source] = min(len(entry.slug), slugs.get(entry.source, len(entry.slug)))
    return sorted(sources, key=lambda source: (slugs.get(source.path, 0), source.path))


def _compared(made: Path, folder: Path, known: Manifest) -> tuple[int, list[Difference]]:
    outside = {source.path for source in known.sources if not source.inside}
    inside = {source.path for source in known.sources if source.inside}
    same = 0
    differing = []
    for entry in known.entries:
        digest = _sha256(made / entry.path)
        if digest == entry.sha256:
            same += 1
        elif digest is not None:
            message = "comes out otherwise" + _first_difference(
                made / entry.path, folder / entry.path
            )
            differing.append(Difference(entry.path, "replay", message))
        elif entry.source in inside:
            differing.append(Difference(entry.path, "replay", "does not come out again"))
        else:
            why = "lies outside the project" if entry.source in outside else "is not kept"
            differing.append(
                Difference(entry.path, "replay", f"cannot be made again: its article {why}")
            )
    return same, differing


def _first_difference(made: Path, kept: Path) -> str:
    """The first line that differs, with its number, as ``: line 7: “a”, now “b”``."""
    try:
        before = kept.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ""
    after = made.read_text(encoding="utf-8").splitlines()
    for number, (old, new) in enumerate(zip(before, after, strict=False), start=1):
        if old != new:
            pairs = enumerate(zip_longest(old, new))
            start = max(0, next(at for at, (a, b) in pairs if a != b) - _BEFORE)
            old, new = (line[start : start + _WIDTH].strip() for line in (old, new))
            return f": line {number}: “{old}”, now “{new}”"
    return ""


def _show(known: Manifest, found: Sequence[Difference], replayed: int, *, replay: bool) -> None:
    for one in found:
        click.echo(shown(f"{one.path}: {one.message}"))
    if any(one.kind == "source" for one in found):
        click.echo("hint: localize run" + (", then replay" if replay else ""))
    elif replay:
        click.echo(f"{replayed} of {len(known.entries)} files come out again, byte for byte")
    if not found:
        click.echo(f"{len(known.entries)} files and {len(known.sources)} sources are as written")


def _as_json(known: Manifest, found: Sequence[Difference], replayed: int) -> dict[str, object]:
    return {
        "files": len(known.entries),
        "sources": len(known.sources),
        "replayed": replayed,
        "differences": [
            {"path": one.path, "kind": one.kind, "message": one.message} for one in found
        ],
    }

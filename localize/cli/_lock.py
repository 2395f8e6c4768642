"""What a run works with, by digest: written into the manifest, and held to by `run --frozen`."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from localize.cli._project import Project, glossary_paths
from localize.errors import ConfigError, ModelNotInstalled

if TYPE_CHECKING:
    from pathlib import Path

    from localize.tools import Tools
    from localize.writers.manifest import Lock, Manifest

_NOT_LOCKED = ("project", "targets", "optional_targets")
"""Where things lie, and what is asked for: neither changes what an article becomes in a locale."""

_KERNELS = {
    "avx512": ("AVX512_SKX", "X86_V4"),
    "avx2": ("AVX2", "X86_V3"),
    "avx": ("AVX",),
    "neon": ("ASIMD", "NEON"),
}
"""The classes of kernels that CTranslate2 and gemmology tell apart, best first, each by the names
that numpy's versions give to what the processor must have."""


def lock(project: Project, glossaries: Sequence[str], *, samples: bool) -> Lock:
    """The lock of a run of `project`; its routes are still to be taken."""
    from localize import __version__
    from localize.glossary.load import files
    from localize.writers.manifest import Lock

    terms = [file for path in glossary_paths(project, glossaries) for file in files(path)]
    return Lock(
        version=__version__,
        cpu=cpu(),
        settings=dict(_settings(project)),
        glossaries={
            _name(file, project): hashlib.sha256(file.read_bytes()).hexdigest() for file in terms
        },
        routes={},
        samples=samples,
    )


def hold(before: Manifest | None, now: Lock, tools: Tools) -> None:
    """
    Raises:
        ConfigError: `now` differs from the lock of the manifest `before`, or there is none.
    """
    if before is None or before.lock is None:
        raise ConfigError(
            "there is no lock to hold to",
            hint="run without --frozen once: the manifest is the lock",
        )
    if found := differences(before.lock, now, tools):
        raise ConfigError(
            "this run would not work with what the manifest locks:\n  " + "\n  ".join(found),
            hint="bring back what differs, or run without --frozen to lock what there is now",
        )


def differences(before: Lock, now: Lock, tools: Tools) -> list[str]:
    """What is no more as it was, a line each."""
    return [
        *_differing("localize", {"version": before.version}, {"version": now.version}),
        *_differing("processor", {"kernels": before.cpu}, {"kernels": now.cpu}),
        *_differing("setting", before.settings, now.settings),
        *_differing("glossary", before.glossaries, now.glossaries),
        *_differing(
            "route",
            {name: " → ".join(models) for name, models in before.routes.items()},
            {name: _route(name, tools) for name in before.routes},
        ),
    ]


def _differing(what: str, before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    for name in sorted({*before, *now}):
        old, new = before.get(name, "none"), now.get(name, "none")
        if old != new:
            yield f"{what} {name}: {_short(old)} was locked, {_short(new)} is here"


def _short(text: str) -> str:
    return " ".join(word[:12] if len(word) == 64 else word for word in text.split(" ")) or "none"


def _route(name: str, tools: Tools) -> str:
    from localize.bcp47 import Direction
    from localize.localized import ModelUsed
    from localize.writers.manifest import model_text

    try:
        legs = tools.shelf.route(Direction.parse(name)).legs
    except ModelNotInstalled:
        return "none"
    return " → ".join(
        model_text(ModelUsed(leg.engine, leg.direction, leg.version, leg.sha256)) for leg in legs
    )


def _settings(project: Project) -> Iterator[tuple[str, str]]:
    for field in dataclasses.fields(project.config):
        if field.name in _NOT_LOCKED:
            continue
        value = getattr(project.config, field.name)
        match value:
            case None:
                yield field.name, ""
            case tuple():
                yield field.name, " ".join(map(str, value))
            case str():
                yield field.name, value
            case _ if field.name == "source":
                yield field.name, str(value)
            case _:
                yield field.name, hashlib.sha256(repr(value).encode()).hexdigest()


def _name(file: Path, project: Project) -> str:
    """A glossary's path below the project, or of one that lies elsewhere its folder and name."""
    path = file.resolve()
    root = project.root.resolve()
    return (
        path.relative_to(root).as_posix()
        if path.is_relative_to(root)
        else "/".join(path.parts[-2:])
    )


def cpu() -> str:
    """The machine and its best class of kernels (``x86_64 avx2``), unless CTranslate2 is told one."""
    import numpy

    simd = numpy.show_config(mode="dicts")["SIMD Extensions"]
    has = {*simd.get("baseline", ()), *simd.get("found", ())}
    best = next((name for name, features in _KERNELS.items() if has & {*features}), "generic")
    forced = os.environ.get("CT2_FORCE_CPU_ISA", "").lower()
    return f"{platform.machine().lower()} {forced or best}"

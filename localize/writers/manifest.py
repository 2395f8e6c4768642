"""
The manifest: every file of a build with its hash, written last.

A build system reads it first: what it lists is whole. A run over some of the articles keeps the
entries of the others.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from localize.errors import InputError

SCHEMA = "localize-manifest/1"
FILE_NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Source:
    """
    A file of articles that was made whole: `inputs` holds, by locale, the digest of all that the
    result depends on beside the file itself. While both are as before there is nothing to do.
    """

    path: str
    sha256: str
    inputs: Mapping[str, str]
    inside: bool = True
    """Whether `path` lies in the project; of a file outside of it only the name is known."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One written file; `role` is ``json``, ``html`` or ``markdown``."""

    path: str
    sha256: str
    role: str
    locale: str
    slug: str
    source: str
    source_sha256: str
    route: str
    segments: int
    reviewed: int
    findings: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build folder holds; `settings` digests the configuration and the termbase."""

    settings: str
    sources: tuple[Source, ...] = ()
    entries: tuple[Entry, ...] = ()

    def to_bytes(self) -> bytes:
        """The manifest as JSON, sorted by path; the same content gives the same bytes."""
        entries = sorted(self.entries, key=lambda entry: entry.path)
        articles = {(entry.slug, entry.locale): entry for entry in entries}.values()
        data = {
            "schema": SCHEMA,
            "settings": self.settings,
            "counts": {
                "files": len(entries),
                "articles": len({entry.slug for entry in entries}),
                "locales": sorted({entry.locale for entry in entries}),
                "segments": sum(entry.segments for entry in articles),
                "reviewed": sum(entry.reviewed for entry in articles),
                "findings": _added_up(entry.findings for entry in articles),
            },
            "sources": [asdict(source) for source in sorted(self.sources, key=lambda s: s.path)],
            "files": [asdict(entry) for entry in entries],
        }
        return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def read(path: Path) -> Manifest | None:
    """
    The manifest at `path`, or None where there is none yet.

    Raises:
        InputError: the file is there and is not a manifest of ours.
    """
    try:
        data = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise _not_ours(path) from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise _not_ours(path)
    try:
        return Manifest(
            data["settings"],
            tuple(Source(**source) for source in data["sources"]),
            tuple(Entry(**entry) for entry in data["files"]),
        )
    except (KeyError, TypeError) as error:
        raise _not_ours(path) from error


def sha256(data: bytes) -> str:
    """The digest of `data`, in 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def _added_up(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for count in counts:
        for key, value in count.items():
            total[key] = total.get(key, 0) + value
    return dict(sorted(total.items()))


def _not_ours(path: Path) -> InputError:
    return InputError(
        f"is not a {SCHEMA} file", where=path, hint="move it away; the next run writes a new one"
    )

"""
The manifest: every file of a build with its hash, written last.

A build system reads it first: what it lists is whole. A run over some of the articles keeps the
entries of the others.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path, PurePosixPath

from localize.errors import InputError
from localize.folder import Folder, LocalFolder
from localize.localized import ModelUsed

SCHEMA = "localize-manifest/1"
FILE_NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Source:
    """
    A file of articles that was made whole: `inputs` holds, by locale, the digest of all that the
    result depends on beside the file itself. While both are as before there is nothing to do.

    `below` is the file's place in the folder that was searched, of which its slug is made.
    """

    path: str
    sha256: str
    inputs: Mapping[str, str]
    inside: bool = True
    """Whether `path` lies in the project; of a file outside of it only the name is known."""
    below: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """
    One written file; `role` is ``json``, ``html`` or ``markdown``. `review` is the digest of the
    translators' file that the article's people's texts came from, empty where there is none.
    """

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
    review: str = ""


@dataclass(frozen=True, slots=True)
class Lock:
    """
    What the newest run into the folder worked with, so that the same can be had again.

    `settings` holds each setting as it stands or, of a table, its digest; `glossaries` the SHA-256
    of each file by its path; `routes` the models of each direction, with versions and digests.
    `cpu` is the class of processor whose arithmetic the models ran on: int8 kernels of another may
    round another way. `samples` says that the articles were those that come with localize.
    """

    version: str
    cpu: str
    settings: Mapping[str, str]
    glossaries: Mapping[str, str]
    routes: Mapping[str, Sequence[str]]
    samples: bool = False


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build folder holds; `settings` digests the configuration and the termbase."""

    settings: str
    sources: tuple[Source, ...] = ()
    entries: tuple[Entry, ...] = ()
    lock: Lock | None = None

    def to_bytes(self) -> bytes:
        """The manifest as JSON, sorted by path; the same content gives the same bytes."""
        entries = sorted(self.entries, key=lambda entry: entry.path)
        articles = {(entry.slug, entry.locale): entry for entry in entries}.values()
        head = {
            "schema": SCHEMA,
            "settings": self.settings,
            "lock": asdict(self.lock) if self.lock else None,
            "counts": {
                "files": len(entries),
                "articles": len({entry.slug for entry in entries}),
                "locales": sorted({entry.locale for entry in entries}),
                "segments": sum(entry.segments for entry in articles),
                "reviewed": sum(entry.reviewed for entry in articles),
                "findings": _added_up(entry.findings for entry in articles),
            },
        }
        text = _json(head).removesuffix("\n}")
        sources = _listed("sources", sorted(self.sources, key=lambda source: source.path))
        return b"".join(map(str.encode, (text, *sources, *_listed("files", entries), "\n}\n")))


def _listed(name: str, rows: Sequence[Source | Entry]) -> Iterator[str]:
    """A list of the manifest, row by row: the data of 100,000 at once would take half a gigabyte."""
    yield f',\n  "{name}": ['
    for number, row in enumerate(rows):
        yield ("," if number else "") + "\n    " + _json(asdict(row)).replace("\n", "\n    ")
    yield "\n  ]" if rows else "]"


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def read(path: Path) -> Manifest | None:
    """
    The manifest at `path`, or None where there is none yet.

    Raises:
        InputError: the file is there and is not a manifest of ours.
    """
    return of(LocalFolder(path.parent), path.name)


def of(folder: Folder, name: str = FILE_NAME) -> Manifest | None:
    """
    The manifest of the build in `folder`, or None where there is none yet.

    Raises:
        InputError: the file is there and is not a manifest of ours.
    """
    path = folder.place(name)
    content = folder.read(name)
    if content is None:
        return None
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise _not_ours(path) from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise _not_ours(path)
    try:
        entries = tuple(Entry(**entry) for entry in data["files"])
        sources = tuple(Source(**source) for source in data["sources"])
        lock = Lock(**data["lock"]) if data.get("lock") else None
        rows: list[Source | Entry | Lock] = [*sources, *entries, *([lock] if lock else [])]
        if not all(map(_is_sound, rows)) or not all(map(_is_inside, entries)):
            raise _not_ours(path)
        return Manifest(data["settings"], sources, entries, lock)
    except (KeyError, TypeError) as error:
        raise _not_ours(path) from error


def _is_sound(row: Source | Entry | Lock) -> bool:
    """Whether each field is of its type."""
    return all(
        isinstance(getattr(row, field.name), _KINDS[str(field.type)]) for field in fields(row)
    )


_KINDS: Mapping[str, type] = {
    "str": str,
    "int": int,
    "bool": bool,
    "Mapping[str, str]": dict,
    "Mapping[str, int]": dict,
    "Mapping[str, Sequence[str]]": dict,
}
"""Annotations of what stands in a manifest → what JSON gives for them."""


def _is_inside(entry: Entry) -> bool:
    """Whether a file of the manifest can lie in the build folder alone: a run may delete it."""
    path = entry.path
    parts = PurePosixPath(path).parts
    return len(parts) == 2 and ".." not in parts and "\\" not in path and not path.startswith("/")


def model_text(model: ModelUsed) -> str:
    """A model as the lock names it: engine, direction, version and digest."""
    return f"{model.engine} {model.direction} {model.version} {model.sha256}"


def sha256(data: bytes) -> str:
    """The digest of `data`, in 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def _added_up(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for count in counts:
        for key, value in count.items():
            total[key] = total.get(key, 0) + value
    return dict(sorted(total.items()))


def _not_ours(path: str) -> InputError:
    return InputError(
        f"is not a {SCHEMA} file", where=path, hint="move it away; the next run writes a new one"
    )

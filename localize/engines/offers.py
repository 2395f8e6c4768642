"""
What may be installed: Argos' index and the registry of Firefox' models, read.

Argos' index is a JSON list of packages with links, without sizes or hashes: what is installed is
pinned then. Firefox' registry (Remote Settings) lists files, each with the SHA-256 of what is
downloaded and of what it unpacks to.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from localize.bcp47 import Direction, Locale
from localize.engines.archive import FIREFOX
from localize.engines.download import fetch
from localize.errors import ConfigError, ModelCorrupt

_ARCHITECTURES = ("tiny", "base-memory", "base")
"""Of Firefox' models, the better later: of one version, the last is taken."""


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """A file to download; `sha256` and `size` are the download's, empty and 0 if not known."""

    url: str
    name: str
    sha256: str = ""
    size: int = 0
    unpacked_sha256: str = ""
    """Where the download is packed by zstd: what it unpacks to, in `unpacked_size` bytes."""
    unpacked_size: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that can be had at an index."""

    engine: str
    direction: Direction
    version: str
    listed_at: str
    files: tuple[OfferedFile, ...] = field(repr=False)

    def __str__(self) -> str:
        return f"{self.engine} {self.direction}"


def argos(index_url: str) -> list[Offer]:
    """
    The packages in Argos' index at `index_url`.

    Raises:
        ModelError: the index cannot be had.
        ModelCorrupt: it is none.
    """
    index = _json(fetch(index_url), index_url)
    if not isinstance(index, list):
        raise ModelCorrupt("is no index of Argos packages: a list is expected", where=index_url)
    return sorted(_argos_offers(index, index_url), key=_order)


def _argos_offers(index: list[Any], index_url: str) -> Iterator[Offer]:
    for package in index:
        if not isinstance(package, dict) or package.get("type", "translate") != "translate":
            continue
        direction = _direction(package.get("from_code"), package.get("to_code"))
        links = package.get("links")
        if direction is None or not isinstance(links, list):
            continue
        # Others lead into networks of their own (ipfs:).
        web = [link for link in links if str(link).startswith(("https:", "http:"))]
        if web:
            version = str(package.get("package_version", ""))
            file = OfferedFile(web[0], "package.argosmodel")
            yield Offer("argos", direction, version, index_url, (file,))


def firefox(records_url: str) -> list[Offer]:
    """
    The best model of each direction in Firefox' registry at `records_url`.

    Raises:
        ModelError: the registry cannot be had.
        ModelCorrupt: it is none.
    """
    body = fetch(records_url)
    best: dict[Direction, Offer] = {}
    for offer in sorted(_firefox_offers(body, records_url), key=_rank):
        best[offer.direction] = offer
    return sorted(best.values(), key=_order)


def _firefox_offers(body: bytes, records_url: str) -> Iterator[Offer]:
    from fxtranslate import discovery

    attachments = _attachments(_json(body, records_url), records_url)
    try:
        records = discovery.parse_records(body.decode())
    except ValueError as error:
        raise ModelCorrupt(
            f"is no registry of Firefox models: {error}", where=records_url
        ) from error
    base = _base(records_url)
    models: dict[tuple[str, ...], list[OfferedFile]] = {}
    for record in records:
        name, location = record["name"] or "", record["location"] or ""
        if not FIREFOX.fullmatch(name) or location not in attachments:
            continue
        parts = ("sourceLanguage", "targetLanguage", "version", "architecture")
        key = tuple(record[part] or "" for part in parts)
        file = _file(name, urljoin(base, location), attachments[location])
        models.setdefault(key, []).append(file)
    runnable = set(discovery.model_pairs(body.decode()))
    for (source, target, version, architecture), files in models.items():
        direction = _direction(source, target)
        if direction and (source, target) in runnable and _runs(version) and _whole(files):
            yield Offer(
                "firefox", direction, f"{version}-{architecture}", records_url, tuple(files)
            )


def _runs(version: str) -> bool:
    """Whether fxtranslate runs models of `version`; it says so of registries alone."""
    from fxtranslate import discovery

    record = {
        "name": "model", "fileType": "model", "sourceLanguage": "en", "targetLanguage": "uk",
        "version": version, "attachment": {"location": "model"},
    }  # fmt: skip
    return bool(discovery.model_pairs(json.dumps({"data": [record]})))


def _whole(files: Iterable[OfferedFile]) -> bool:
    """Whether there is one file of each kind that a model needs."""
    kinds = sorted(file.name.split(".")[0] for file in files if not file.name.startswith("lex."))
    return kinds in (["model", "vocab"], ["model", "srcvocab", "trgvocab"])


def _attachments(registry: Any, records_url: str) -> dict[str, dict[str, Any]]:
    """The records that have a file, by where the file lies."""
    records = registry.get("data") if isinstance(registry, dict) else None
    if not isinstance(records, list):
        raise ModelCorrupt("is no registry of Firefox models", where=records_url)
    return {
        record["attachment"]["location"]: record
        for record in records
        if isinstance(record, dict)
        and isinstance(record.get("attachment"), dict)
        and isinstance(record["attachment"].get("location"), str)
    }


def _file(name: str, url: str, record: dict[str, Any]) -> OfferedFile:
    attachment = record["attachment"]
    return OfferedFile(
        url,
        name,
        str(attachment.get("hash") or ""),
        _size(attachment.get("size")),
        str(record.get("decompressedHash") or ""),
        _size(record.get("decompressedSize")),
    )


def _base(records_url: str) -> str:
    """Where a Remote Settings server keeps its files: its root says so."""
    root = records_url.partition("/buckets/")[0] + "/"
    server = _json(fetch(root), root)
    try:
        base = server["capabilities"]["attachments"]["base_url"]
    except (KeyError, TypeError) as error:
        raise ModelCorrupt("the server does not say where its files are", where=root) from error
    return urljoin(root, f"{base}".rstrip("/") + "/")


def _direction(source: object, target: object) -> Direction | None:
    """The direction between two codes; None where one is no language's."""
    try:
        return Direction(Locale.of_engine(str(source)), Locale.of_engine(str(target)))
    except ConfigError:
        return None


def _rank(offer: Offer) -> tuple[object, ...]:
    from packaging.version import InvalidVersion, Version

    number, _, architecture = offer.version.partition("-")
    known = architecture in _ARCHITECTURES
    rank = _ARCHITECTURES.index(architecture) if known else -1
    try:
        version = Version(number)
    except InvalidVersion:
        version = Version("0")
    return (not version.is_prerelease, version, rank)


def _order(offer: Offer) -> tuple[Direction, str]:
    return (offer.direction, offer.version)


def _size(value: object) -> int:
    try:
        return max(int(str(value)), 0)
    except ValueError:
        return 0


def _json(data: bytes, url: str) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ModelCorrupt(f"is not JSON: {error}", where=url) from error

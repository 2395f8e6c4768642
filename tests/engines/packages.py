"""Model packages for the tests: sound ones of a few bytes, and whatever is put into them."""

from __future__ import annotations

import hashlib
import io
import json
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

CTRANSLATE2 = struct.pack("<I", 6) + b"weights"
SENTENCEPIECE = b"\n\x0cpieces"
MARIAN = struct.pack("<Q", 1) + b"weights"


def argos_files(source: str = "en", target: str = "uk", version: str = "1.9") -> dict[str, bytes]:
    """The files of an Argos package, by name below its folder."""
    metadata = {
        "package_version": version,
        "argos_version": "1.9.0",
        "from_code": source,
        "from_name": source,
        "to_code": target,
        "to_name": target,
    }
    return {
        "metadata.json": json.dumps(metadata).encode(),
        "sentencepiece.model": SENTENCEPIECE,
        "model/model.bin": CTRANSLATE2,
        "model/config.json": b"{}",
        "model/shared_vocabulary.json": b"[]",
        "README.md": b"A model.",
    }


def zipped(files: Mapping[str, bytes], folder: str = "package/") -> bytes:
    """A zip of `files`, below `folder`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(folder + name, data)
    return buffer.getvalue()


def argos_package(source: str = "en", target: str = "uk", version: str = "1.9") -> bytes:
    """An Argos package."""
    return zipped(argos_files(source, target, version))


def argos_index(url: str, *packages: tuple[str, str, str]) -> bytes:
    """Argos' index of packages (source, target, version), at `url`."""
    return json.dumps(
        [
            {
                "package_version": version,
                "argos_version": "1.9.0",
                "from_code": source,
                "from_name": source,
                "to_code": target,
                "to_name": target,
                "links": [
                    f"{url}/v1/translate-{source}_{target}.argosmodel",
                    "ipfs://QmSomewhereElse",
                ],
                "code": f"translate-{source}_{target}",
            }
            for source, target, version in packages
        ]
    ).encode()


def write(folder: Path, files: Mapping[str, bytes]) -> Path:
    """`folder`, with `files` in it."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def zstd(data: bytes) -> bytes:
    """`data` as a frame of Zstandard, in raw blocks."""
    frame = struct.pack("<IBI", 0xFD2FB528, 0xA0, len(data))
    blocks = [data[at : at + 131072] for at in range(0, len(data), 131072)] or [b""]
    for number, block in enumerate(blocks, start=1):
        frame += struct.pack("<I", len(block) << 3 | (number == len(blocks)))[:3] + block
    return frame


RECORDS = "/v1/buckets/main/collections/translations-models-v2/records"


def registry(
    url: str, models: Mapping[tuple[str, str, str, str], Mapping[str, bytes]]
) -> dict[str, bytes]:
    """
    The files of a Remote Settings server that offers `models`: by source, target, version and
    architecture, each model's files by name.
    """
    served = {
        "/v1/": json.dumps(
            {"capabilities": {"attachments": {"base_url": f"{url}/files/"}}}
        ).encode()
    }
    records = []
    for (source, target, version, architecture), files in models.items():
        for name, data in files.items():
            packed = zstd(data)
            location = f"workspace/{source}{target}-{version}-{architecture}/{name}.zst"
            served[f"/files/{location}"] = packed
            records.append(
                {
                    "name": name,
                    "schema": 1700000000000,
                    "fileType": name.split(".")[0],
                    "version": version,
                    "attachment": {
                        "hash": hashlib.sha256(packed).hexdigest(),
                        "size": len(packed),
                        "filename": f"{name}.zst",
                        "location": location,
                        "mimetype": "application/octet-stream",
                    },
                    "architecture": architecture,
                    "sourceLanguage": source,
                    "targetLanguage": target,
                    "decompressedHash": hashlib.sha256(data).hexdigest(),
                    "decompressedSize": len(data),
                    "filter_expression": "",
                    "id": f"{source}{target}{version}{architecture}{name}",
                    "last_modified": 1700000000001,
                }
            )
    return served | {RECORDS: json.dumps({"data": records}).encode()}


def firefox_files(pair: str = "enuk", weights: bytes = b"") -> dict[str, bytes]:
    """The files of a Firefox model, by name."""
    return {
        f"model.{pair}.intgemm.alphas.bin": MARIAN + weights,
        f"vocab.{pair}.spm": SENTENCEPIECE,
        f"lex.50.50.{pair}.s2t.bin": b"shortlist",
    }

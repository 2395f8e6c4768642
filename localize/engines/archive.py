"""
Model packages, let in: what may stand in one, and how it is unpacked.

A package comes from the network or from a stranger. Only files that a model is made of are
written, under names that are not the package's own to choose, and only as regular files; whatever
could run code or land elsewhere refuses the whole package. Nothing is unpacked in place: `into` is
a staging folder, thrown away if this raises.
"""

from __future__ import annotations

import errno
import re
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from localize.engines.digest import SENTENCE_SPLITTERS
from localize.errors import ModelCorrupt

MOST_BYTES = 4 * 1024**3
"""Of a model, unpacked: no model for translation on a desk machine comes near."""

_MOST_ENTRIES = 2_000
_MOST_RATIO = 100
"""Unpacked to packed bytes of a file: weights reach 1.3, vocabularies 4, bombs 1,000."""
_RATIO_FROM = 1024**2
"""Bytes below which a file may pack as well as it likes."""
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)

ARGOS = re.compile(
    r"metadata\.json|sentencepiece\.model|bpe\.model"
    r"|model/(?:model\.bin|config\.json|(?:source_|target_|shared_)?(?:vocabulary|vocab)\.(?:json|txt)|vmap\.txt)"
    r"|(?:README|LICENSE|NOTICE|COPYING)[\w.-]{0,40}"
)
"""The files of an Argos package that are unpacked, by their names below its folder."""

FIREFOX = re.compile(
    r"model\.[\w.]{1,60}\.bin|lex\.[\w.]{1,60}\.bin|(?:src|trg)?vocab\.[\w.]{1,60}\.spm"
)
"""The files of a Firefox model that are copied, by name; a quality model is not used."""

_PICKLE = re.compile(r"(?i)\.(?:pkl|pickle|pt|pth|ckpt|joblib|npy|npz)\Z")
_NEAR = 512


def unpack_argos(package: Path, into: Path) -> None:
    """
    Unpack the Argos package `package` (a zip with one folder in it) into the folder `into`.

    The sentence splitters that packages carry are left out: nothing here uses them.

    Raises:
        ModelCorrupt: it is no such package, is damaged, or holds what has no business in one.
    """
    try:
        with zipfile.ZipFile(package) as archive:
            for entry, name in _wanted(archive.infolist(), package):
                target = into / name
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(entry) as source, target.open("xb") as file:
                    _copy(source, file, entry.file_size, package)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise ModelCorrupt(f"is not a sound zip file: {error}", where=package) from error
    except OSError as error:
        # zipfile seeks to wherever a damaged directory points.
        if error.errno != errno.EINVAL:
            raise
        raise ModelCorrupt("is not a sound zip file", where=package) from error
    check_argos(into, package)


def copy_argos(folder: Path, into: Path) -> None:
    """Copy the unpacked Argos package `folder`, under the rules of `unpack_argos`."""
    for path, name in _files(folder):
        if name.parts[0] in SENTENCE_SPLITTERS:
            continue
        if not ARGOS.fullmatch(name.as_posix()):
            raise _refused(name.as_posix(), folder)
        _copy_file(path, into / name)
    check_argos(into, folder)


def copy_firefox(folder: Path, into: Path) -> None:
    """
    Copy the files of a Firefox model from `folder`; others in it are left where they are.

    Raises:
        ModelCorrupt: a file is not what its name says.
    """
    for path, name in _files(folder):
        if len(name.parts) == 1 and FIREFOX.fullmatch(name.name):
            _copy_file(path, into / name)
    check_firefox(into, folder)


def check_argos(folder: Path, origin: Path) -> None:
    """
    See that the files in `folder` begin as an Argos model's do.

    Raises:
        ModelCorrupt: one is missing, or is of another kind or architecture.
    """
    for name in ("metadata.json", "model/model.bin"):
        if not (folder / name).is_file():
            raise ModelCorrupt(f"is no Argos package: it lacks {name}", where=origin)
    if not (folder / "sentencepiece.model").is_file():
        raise ModelCorrupt(
            "is an Argos package without sentencepiece.model, of a kind that is not supported",
            where=origin,
        )
    # CTranslate2 writes its format's version first, in four bytes, little-endian.
    _begins(folder / "model/model.bin", re.compile(rb"[\x01-\x20]\0\0\0"), origin)
    _begins(folder / "sentencepiece.model", re.compile(rb"\n"), origin)


def check_firefox(folder: Path, origin: Path) -> None:
    """
    See that the files in `folder` begin as a Firefox model's do.

    Raises:
        ModelCorrupt: one is of another kind or architecture.
    """
    for path in folder.iterdir():
        if path.name.startswith("model."):
            # Marian writes its format's version first, in eight bytes, little-endian.
            _begins(path, re.compile(rb"\x01\0{7}"), origin)
        elif path.suffix == ".spm":
            _begins(path, re.compile(rb"\n"), origin)


def _wanted(
    entries: list[zipfile.ZipInfo], package: Path
) -> Iterator[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """The entries to unpack, each with its name below the package's own folder."""
    if len(entries) > _MOST_ENTRIES:
        raise ModelCorrupt(f"holds {len(entries):,} files, a model has a few", where=package)
    names: set[str] = set()
    tops: set[str] = set()
    total = 0
    for entry in entries:
        path = _safe(entry, package)
        tops.add(path.parts[0])
        if len(tops) > 1:
            raise ModelCorrupt(
                f"holds more than one folder: {', '.join(sorted(tops)[:3])}", where=package
            )
        if entry.is_dir():
            continue
        name = PurePosixPath(*path.parts[1:])
        if not name.parts:
            raise _refused(entry.filename, package)
        if name.parts[0] in SENTENCE_SPLITTERS:
            continue
        if not ARGOS.fullmatch(name.as_posix()):
            raise _refused(name.as_posix(), package)
        if name.as_posix().casefold() in names:
            raise ModelCorrupt(f"holds {_shown(name.as_posix())} twice", where=package)
        names.add(name.as_posix().casefold())
        total += entry.file_size
        _weighed(entry, total, package)
        yield entry, name


def _safe(entry: zipfile.ZipInfo, package: Path) -> PurePosixPath:
    """The path of an entry that stays below the folder it is unpacked in."""
    name = entry.orig_filename
    path = PurePosixPath(name)
    if (
        not path.parts
        or path.is_absolute()
        or ".." in path.parts
        or re.search(r"[\\:\x00-\x1f\x7f]", name)
    ):
        raise ModelCorrupt(f"a file would land elsewhere: {_shown(name)}", where=package)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise ModelCorrupt(f"{_shown(name)} is a link or a device, not a file", where=package)
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
        raise ModelCorrupt(f"{_shown(name)} is encrypted or packed by a rare method", where=package)
    return path


def _weighed(entry: zipfile.ZipInfo, total: int, package: Path) -> None:
    if total > MOST_BYTES:
        raise ModelCorrupt(f"unpacks to more than {MOST_BYTES:,} bytes", where=package)
    if entry.file_size > _RATIO_FROM and entry.file_size > entry.compress_size * _MOST_RATIO:
        raise ModelCorrupt(
            f"{_shown(entry.filename)} unpacks to more than {_MOST_RATIO} times its size",
            where=package,
        )


def _copy(source: IO[bytes], file: IO[bytes], size: int, package: Path) -> None:
    """Copy `size` bytes, and not one more whatever the package says."""
    left = size
    while chunk := source.read(1024**2):
        left -= len(chunk)
        if left < 0:
            raise ModelCorrupt("a file unpacks to more than it says", where=package)
        file.write(chunk)


def _files(folder: Path) -> Iterator[tuple[Path, PurePosixPath]]:
    """The files below `folder`, each with its name there; what is not a file is refused."""
    for path in sorted(folder.rglob("*")):
        mode = path.lstat().st_mode
        name = PurePosixPath(path.relative_to(folder).as_posix())
        if stat.S_ISREG(mode):
            yield path, name
        elif not stat.S_ISDIR(mode):
            raise ModelCorrupt(f"{_shown(str(name))} is a link or a device", where=folder)


def _copy_file(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target, follow_symlinks=False)


def _begins(path: Path, expected: re.Pattern[bytes], origin: Path) -> None:
    with path.open("rb") as file:
        start = file.read(_NEAR)
    if not expected.match(start):
        raise ModelCorrupt(
            f"{path.name} is of another kind or architecture than a model's", where=origin
        )


def _refused(name: str, origin: Path) -> ModelCorrupt:
    if _PICKLE.search(name):
        return ModelCorrupt(
            f"{_shown(name)} may be a pickle, which can run code when it is loaded", where=origin
        )
    return ModelCorrupt(f"{_shown(name)} has no business in a model package", where=origin)


def _shown(name: str) -> str:
    return ascii(name if len(name) <= 80 else f"{name[:80]}…")

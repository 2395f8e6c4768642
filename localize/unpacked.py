"""
What packages bring along packed, kept unpacked: the next process has it at once.

Language detection takes half a second of processor time to unpack, a dictionary up to a second; to
read them as arrays takes hundredths. Where they are kept is said for a while (`kept_in`); without
that nothing is, and all is unpacked again. A file that is damaged is made anew (the checksums that
a ZIP file has tell), one that cannot be written is done without.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from localize.files import replacing

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Arrays = Mapping[str, NDArray[Any]]

_folders: list[Path] = []


@contextmanager
def kept_in(folder: Path) -> Iterator[None]:
    """Keep in `folder`, made when it is needed, what this process unpacks inside the block."""
    _folders.append(folder)
    try:
        yield
    finally:
        _folders.pop()


def arrays(name: str, unpack: Callable[[], Arrays]) -> Arrays:
    """
    What `unpack` gives, kept as `name`, which says all that it depends on (a package's version).
    """
    if not _folders:
        return unpack()
    path = _folders[-1] / f"{name}.npz"
    found = _read(path)
    if found is None:
        found = unpack()
        with suppress(OSError):
            _write(path, found)
    return found


def _read(path: Path) -> Arrays | None:
    import numpy as np

    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as found:
            return dict(found)
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile):
        return None


def _write(path: Path, arrays: Arrays) -> None:
    import numpy as np

    with replacing(path, lasting=False) as file:
        np.savez(file, **dict[str, Any](arrays))

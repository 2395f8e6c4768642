"""The glossaries, catalogs and samples that come with localize, wherever it is installed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """
    The folder `name` (``glossaries``, ``locales``) that comes with localize.

    In a checkout it lies beside the package, in an installed wheel inside of it.
    """
    inside = _PACKAGE / "share" / name
    return inside if inside.exists() else _PACKAGE.parent / name


SAMPLES = _PACKAGE / "samples"

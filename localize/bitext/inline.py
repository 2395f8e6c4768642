"""The text of a segment of XLIFF or TMX, without the codes that stand for markup in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from localize.xmlfile import local_name

_CODES = frozenset({"bpt", "ept", "it", "ph", "x", "bx", "ex", "ut", "sc", "ec", "cp", "sm", "em"})
"""Elements whose content is native code, or that have none (TMX 1.4b 4.3, XLIFF 1.2 2.4.1,
XLIFF 2.1 4.7); all others hold text."""


def text_of(element: Any) -> str:
    """All text below `element` that a reader would see."""
    return "".join(_texts(element))


def _texts(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local_name(child)
        if name and name not in _CODES:
            yield from _texts(child)
        yield child.tail or ""

"""The morphological dictionaries of Russian and Ukrainian (pymorphy3), loaded when first asked, once a process."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

MORPHOLOGIES = frozenset({"ru", "uk"})


@lru_cache(maxsize=2)
def analyser(language: str) -> Any:
    """The analyser of a language of `MORPHOLOGIES`."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=language)

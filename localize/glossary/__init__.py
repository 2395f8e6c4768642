"""The termbase: loaded, marked in a source, enforced in a target."""

from __future__ import annotations

from localize.glossary.load import load
from localize.glossary.mark import Marker
from localize.glossary.settings import Settings

__all__ = ["Marker", "Settings", "load"]

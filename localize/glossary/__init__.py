"""The termbase: loaded, marked in a source, enforced in a target."""

from __future__ import annotations

from localize.glossary.ladder import Enforced, enforce, prepare, rendered
from localize.glossary.load import load
from localize.glossary.mark import Marker
from localize.glossary.settings import Settings

__all__ = ["Enforced", "Marker", "Settings", "enforce", "load", "prepare", "rendered"]

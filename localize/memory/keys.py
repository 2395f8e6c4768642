"""The key under which a machine translation is remembered."""

from __future__ import annotations

import hashlib

from localize.bcp47 import Locale
from localize.unit import Segment

_KEY_VERSION = "2"
"""Raised when the pipeline would translate the same input otherwise than before."""


def unit_key(segment: Segment, target: Locale, route_digest: str, settings_digest: str) -> str:
    """
    A digest (64 hex digits) of everything that can change the segment's translation.

    That is its text and locale, the markup and the terms in it with all they may be rendered by,
    the target, the models of the route and the settings: never its place in the article.
    """
    parts = (
        _KEY_VERSION,
        segment.text,
        segment.spoken,
        str(segment.locale),
        segment.inlines,
        segment.terms,
        str(target),
        route_digest,
        settings_digest,
    )
    # `repr` of frozen dataclasses names every field: a new field makes new keys by itself.
    return hashlib.sha256(repr(parts).encode()).hexdigest()

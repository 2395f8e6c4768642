"""
An article in a locale as JSON: what a site's build system reads.

The shape is `bundle.schema.json`, beside this file. The same article, settings and models give the
same bytes: no time, no host, no order of work stands in it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from localize import __version__
from localize.bcp47 import Locale
from localize.document import Block, Span
from localize.finding import Finding
from localize.localized import Localized, RouteUsed
from localize.serial import block_to_dict
from localize.unit import TranslationUnit
from localize.writers import body

SCHEMA = "localize-bundle/1"

_AT_ONCE = 100_000
"""Pieces of JSON (a bracket, a key, a text) that are encoded together."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """Another locale in which the site has the article: for ``<link rel="alternate">``."""

    locale: Locale
    slug: str


def bundle(localized: Localized, alternates: Sequence[Alternate]) -> dict[str, Any]:
    """The bundle as JSON-able data, its keys in the order of the schema."""
    article = localized.article
    source_locale = article.locale
    stale = localized.reviewed.stale if localized.reviewed else {}
    segments: dict[str, list[dict[str, Any]]] = {}
    for unit in localized.units:
        told = _unit(unit, stale=unit.segment.id in stale)
        segments.setdefault(unit.segment.block_id, []).append(told)
    return {
        "schema": SCHEMA,
        "slug": article.id,
        "locale": str(localized.locale),
        "direction": localized.locale.direction,
        "title": localized.title,
        "byline": article.byline,
        "published": article.published.isoformat() if article.published else None,
        "published_text": _date_text(article.published, localized.locale),
        "state": localized.state,
        "format": article.format.value,
        "html": body.html(article, localized.blocks),
        "skeleton": list(article.skeleton),
        "blocks": [
            _block(source, target, segments.get(source.id, []))
            for source, target in zip(article.blocks, localized.blocks, strict=True)
        ],
        "source": {
            "path": article.path.as_posix(),
            "sha256": article.source_sha256,
            "locale": str(source_locale) if source_locale else None,
            "confidence": round(article.confidence, 4),
            "url": article.url,
        },
        "routes": [_route(route) for route in localized.routes],
        "made_with": {"localize": __version__, "terms": _terms_digest(localized.units)},
        "alternates": [
            {"hreflang": str(other.locale), "slug": other.slug}
            for other in sorted(alternates, key=lambda other: str(other.locale))
        ],
        "findings": [finding_to_dict(finding) for finding in localized.findings],
    }


def to_bytes(data: dict[str, Any]) -> bytes:
    """JSON for people and diffs: UTF-8, two spaces, one newline at the end."""
    pieces = json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(data)
    # Not all at once: the pieces of a long article take more memory than its bytes.
    return b"".join(iter(lambda: "".join(islice(pieces, _AT_ONCE)).encode(), b"")) + b"\n"


def finding_to_dict(finding: Finding) -> dict[str, Any]:
    """A finding as `localize check --format json` and the bundles write it."""
    fix = finding.fix
    return {
        "unit": finding.unit_id,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "category": finding.category.value,
        "message": finding.message,
        "source_span": span_to_list(finding.source_span),
        "target_span": span_to_list(finding.target_span),
        "fix": fix
        and {"text": fix.text, "span": span_to_list(fix.span), "in_source": fix.in_source},
    }


def span_to_list(span: Span | None) -> list[int] | None:
    """``[start, end]``, in characters."""
    return [span.start, span.end] if span else None


def _block(source: Block, target: Block, segments: list[dict[str, Any]]) -> dict[str, Any]:
    return block_to_dict(target) | {
        "source": source.text,
        "source_locale": str(source.locale) if source.locale else None,
        "segments": segments,
    }


def _unit(unit: TranslationUnit, *, stale: bool) -> dict[str, Any]:
    return {
        "id": unit.segment.id,
        "source": unit.source,
        "target": unit.target,
        "source_locale": str(unit.segment.locale),
        "state": unit.state.value,
        "origin": unit.origin.kind.value,
        "stale": stale,
        "terms": [
            {
                "concept": placement.concept_id,
                "source_span": span_to_list(placement.source),
                "target_span": span_to_list(placement.target),
                "step": placement.step.value,
            }
            for placement in unit.placements
        ],
    }


def _route(route: RouteUsed) -> dict[str, Any]:
    return {
        "direction": str(route.direction),
        "route": str(route),
        "models": [
            {
                "engine": model.engine,
                "direction": str(model.direction),
                "version": model.version,
                "sha256": model.sha256,
            }
            for model in route.models
        ],
        "notes": list(route.notes),
    }


def _terms_digest(units: Sequence[TranslationUnit]) -> str:
    """A digest of what the termbase said of the terms in `units`, wherever they stand."""
    said = {
        repr((use.concept_id, use.renderings, use.forbidden, use.repairs))
        for unit in units
        for use in unit.segment.terms
    }
    return hashlib.sha256("\n".join(sorted(said)).encode()).hexdigest()


def _date_text(published: datetime | None, locale: Locale) -> str | None:
    """The date as a reader of `locale` expects it, by CLDR's long format."""
    if published is None:
        return None
    from babel import UnknownLocaleError
    from babel.dates import format_date

    for name in (locale.babel, locale.bare.babel, "en"):
        try:
            return str(format_date(published.date(), format="long", locale=name))
        except (UnknownLocaleError, ValueError):
            continue
    raise AssertionError("CLDR has English")

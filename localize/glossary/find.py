"""Concepts looked up by what somebody remembers of them."""

from __future__ import annotations

from localize.concept import Concept, Termbase

_ALIKE = 75
"""Of rapidfuzz's 100: names below it have no word in common with the query."""
_DEFINED = 0.8
"""What a likeness to the definition counts beside one to a name."""


def nearest(termbase: Termbase, query: str, limit: int) -> list[Concept]:
    """The concepts whose names, id or definition are most like `query`, the nearest first."""
    ranked = sorted(
        ((_likeness(one, query.lower()), one) for one in termbase), key=lambda pair: -pair[0]
    )
    return [concept for score, concept in ranked[:limit] if score >= _ALIKE]


def _likeness(concept: Concept, query: str) -> float:
    """0 to 100, and 200 for a name that is the query itself."""
    from rapidfuzz import fuzz

    names = [concept.id, *(one.text.lower() for one in concept.designations)]
    if query in names:
        return 200
    return max(
        *(fuzz.WRatio(query, name) for name in names),
        _DEFINED * fuzz.partial_ratio(query, concept.definition.lower()),
    )

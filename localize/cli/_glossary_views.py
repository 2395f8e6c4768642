"""How concepts are shown, to people and as JSON."""

from __future__ import annotations

from typing import Any

from localize.concept import Concept, Status


def card(concept: Concept) -> str:
    """A concept on a few lines: where it stands, what it is, what it is called."""
    lines = [f"{concept.id}  ({concept.entity}, {concept.where})"]
    lines += [f"  {concept.definition}"] if concept.definition else []
    for one in concept.designations:
        status = "" if one.status is Status.PREFERRED else f"  {one.status}"
        why = f": {one.why}" if one.why else ""
        lines.append(f"  {one.locale!s:6} {one.text}{status}{why}")
    lines += [f"  {office.role} of {office.organisation}" for office in concept.affiliations]
    return "\n".join(lines)


def concept_json(concept: Concept) -> dict[str, Any]:
    """A concept as JSON-able data."""
    return {
        "id": concept.id,
        "definition": concept.definition,
        "domain": concept.domain,
        "entity": concept.entity.value,
        "where": concept.where,
        "names": [
            {
                "text": one.text,
                "locale": str(one.locale),
                "kind": one.kind.value,
                "status": one.status.value,
                "why": one.why,
            }
            for one in concept.designations
        ],
    }

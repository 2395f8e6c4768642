"""What changed between two termbases, in the termbase's own terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from localize.bcp47 import Locale
from localize.concept import Concept, Designation, Termbase


class ChangeKind(StrEnum):
    """What sort of change; the value is how it is written everywhere."""

    CONCEPT_ADDED = "concept added"
    CONCEPT_REMOVED = "concept removed"
    CONCEPT_RENAMED = "concept renamed"
    FIELD_CHANGED = "field changed"
    NAME_ADDED = "name added"
    NAME_REMOVED = "name removed"
    NAME_CHANGED = "name changed"
    STATUS_CHANGED = "status changed"
    RULE_CHANGED = "rule changed"
    """How a name is found or inflected: its kind, match, case, gender, forms, contexts …"""


@dataclass(frozen=True, slots=True)
class Change:
    """
    One change of one concept.

    `what` is the name or the field that changed; `locale` is the name's (None for a field).
    `before` and `after` are its texts, empty where there is none.
    """

    kind: ChangeKind
    concept_id: str
    what: str
    before: str = ""
    after: str = ""
    locale: Locale | None = None


def diff(before: Termbase, after: Termbase) -> list[Change]:
    """The changes that lead from one termbase to another, in the order of their concepts."""
    renamed = dict(_renamed(before, after))
    found: list[Change] = []
    for concept in before:
        other = after.by_id.get(renamed.get(concept.id, concept.id))
        if other is None:
            found.append(Change(ChangeKind.CONCEPT_REMOVED, concept.id, _title(concept)))
            continue
        if other.id != concept.id:
            found.append(Change(ChangeKind.CONCEPT_RENAMED, other.id, "id", concept.id, other.id))
        found += _fields(concept, other)
        found += _names(concept, other)
    known = {renamed.get(concept.id, concept.id) for concept in before}
    found += [
        Change(ChangeKind.CONCEPT_ADDED, concept.id, _title(concept))
        for concept in after
        if concept.id not in known
    ]
    return found


def _renamed(before: Termbase, after: Termbase) -> Iterator[tuple[str, str]]:
    """Old and new id of concepts that kept all their names."""
    fresh = [concept for concept in after if concept.id not in before.by_id]
    for concept in before:
        if concept.id in after.by_id:
            continue
        for other in fresh:
            if concept.designations and concept.designations == other.designations:
                yield concept.id, other.id
                fresh.remove(other)
                break


def _fields(before: Concept, after: Concept) -> Iterator[Change]:
    for field in fields(Concept):
        if field.name in ("id", "designations", "where"):
            continue
        one, other = _shown(getattr(before, field.name)), _shown(getattr(after, field.name))
        if one != other:
            name = field.name.replace("_", "-")
            yield Change(ChangeKind.FIELD_CHANGED, after.id, name, one, other)


def _names(before: Concept, after: Concept) -> Iterator[Change]:
    old = {(one.locale, one.text): one for one in before.designations}
    new = {(one.locale, one.text): one for one in after.designations}
    removed = [one for key, one in old.items() if key not in new]
    added = [one for key, one in new.items() if key not in old]
    for one in list(removed):
        # A name that left and one that came in its place: respelled, not replaced by chance.
        heirs = [other for other in added if _takes_place(one, other)]
        if len(heirs) == 1 and sum(_takes_place(other, heirs[0]) for other in removed) == 1:
            removed.remove(one)
            added.remove(heirs[0])
            yield Change(
                ChangeKind.NAME_CHANGED,
                after.id,
                heirs[0].text,
                one.text,
                heirs[0].text,
                one.locale,
            )
            yield from _rules(one, heirs[0], after.id)
    for one in removed:
        yield Change(
            ChangeKind.NAME_REMOVED, after.id, one.text, before=one.text, locale=one.locale
        )
    for one in added:
        yield Change(ChangeKind.NAME_ADDED, after.id, one.text, after=one.text, locale=one.locale)
    for key, one in old.items():
        if key in new:
            yield from _rules(one, new[key], after.id)


def _takes_place(one: Designation, other: Designation) -> bool:
    return (one.locale, one.kind, one.status) == (other.locale, other.kind, other.status)


def _rules(before: Designation, after: Designation, concept_id: str) -> Iterator[Change]:
    if before.status is not after.status:
        yield Change(
            ChangeKind.STATUS_CHANGED,
            concept_id,
            after.text,
            before.status.value,
            after.status.value,
            after.locale,
        )
    if replace(before, text=after.text, status=after.status) == after:
        return
    for field in fields(Designation):
        one, other = getattr(before, field.name), getattr(after, field.name)
        if field.name not in ("text", "locale", "status") and one != other:
            name = field.name.replace("_", "-")
            yield Change(
                ChangeKind.RULE_CHANGED,
                concept_id,
                f"{after.text}: {name}",
                _shown(one),
                _shown(other),
                after.locale,
            )


def _title(concept: Concept) -> str:
    return concept.designations[0].text if concept.designations else concept.id


def _shown(value: Any) -> str:
    """A field's value as a person reads it."""
    match value:
        case None | "" | ():
            return ""
        case bool():
            return "yes" if value else "no"
        case dict():
            return ", ".join(f"{label} {form}" for label, form in value.items())
        case Sequence() if not isinstance(value, str):
            return "; ".join(_part(item) for item in value)
        case _:
            return str(value)


def _part(item: Any) -> str:
    if isinstance(item, tuple):
        return " ".join(map(str, item))
    if hasattr(item, "organisation"):
        dates = f"{item.since or ''}–{item.until or ''}" if item.since or item.until else ""
        return " ".join(part for part in (item.role, "of", item.organisation, dates) if part)
    if hasattr(item, "good"):
        return f"{'good' if item.good else 'bad'}: {item.text}"
    return str(item)

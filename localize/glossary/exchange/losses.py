"""What an exchange format cannot hold of a termbase, said in so many words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, dataclass, fields
from typing import Any

from localize.concept import Concept, Designation, Termbase

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Exported:
    """A termbase in another format: the file's text, and a line for each thing that it lost."""

    text: str
    losses: tuple[str, ...] = ()


def lost_fields(
    termbase: Termbase, *, concept_holds: Iterable[str], designation_holds: Iterable[str]
) -> list[str]:
    """A line for each field of concepts and designations that is filled but not held."""
    held = {"id", "designations", "where", *concept_holds}
    lines = []
    for field in fields(Concept):
        if field.name not in held:
            lines += _line(field.name, [c.id for c in termbase if _is_filled(c, field)])
    held = {"text", "locale", *designation_holds}
    for field in fields(Designation):
        if field.name not in held:
            names = [d.text for c in termbase for d in c.designations if _is_filled(d, field)]
            lines += _line(field.name, names)
    return lines


def lost(what: str, names: list[str]) -> list[str]:
    """A line that says that `what` is lost of these; none where there are none."""
    return _line(what, names)


def _line(what: str, names: list[str]) -> list[str]:
    if not names:
        return []
    shown = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
    return [f"{what.replace('_', '-')}: {len(names)} ({shown})"]


def _is_filled(thing: Concept | Designation, field: Any) -> bool:
    value = getattr(thing, field.name)
    if field.name == "case_sensitive" and isinstance(thing, Designation):
        # An acronym is case-sensitive by itself: formats hold the exceptions or nothing.
        return bool(value) is not (thing.kind == "acronym")
    if field.default is not MISSING:
        return bool(value != field.default)
    return bool(value)

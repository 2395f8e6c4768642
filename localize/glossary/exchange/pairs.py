"""
A termbase as pairs of a source and a target: what a translator's tool calls a glossary.

A pair knows nothing of concepts. Written, each name in the source's locale stands beside the names
of its kind in the target's, the preferred one first; read, the pairs of one source are one concept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from localize.bcp47 import Direction, Locale
from localize.concept import Concept, Designation, DesignationKind, MatchRule, Status, Termbase
from localize.errors import GlossaryError
from localize.glossary.exchange.losses import lost, lost_fields
from localize.glossary.fields import FieldError, name, shown, slug, text
from localize.glossary.problems import Problems

_WRITABLE = (Status.PREFERRED, Status.ADMITTED, Status.PROPOSED)
_LONGEST_ACRONYM = 10


class Pair(NamedTuple):
    """A row: `note` is the concept's definition; `line` the row's line in its file."""

    source: str
    target: str
    note: str = ""
    line: int = 0


def pairs(termbase: Termbase, direction: Direction) -> Iterator[Pair]:
    """The pairs of a direction, in the order of the termbase."""
    for concept in termbase:
        targets = _writable(concept, direction.target)
        for source in _writable(concept, direction.source):
            alike = [one for one in targets if one.kind is source.kind] or targets[:1]
            for target in alike:
                yield Pair(source.text, target.text, " ".join(concept.definition.split()))


def concepts(rows: Iterable[Pair], direction: Direction, path: Path) -> tuple[Concept, ...]:
    """
    The concepts that pairs speak of; of several targets for one source the first is preferred.

    Raises:
        GlossaryError: a source or a target is empty or no name; with all lines.
    """
    problems = Problems(path)
    found: dict[str, list[Pair]] = {}
    for row in rows:
        try:
            source, target = name(row.source), name(row.target)
            found.setdefault(source, []).append(Pair(source, target, text(row.note), row.line))
        except FieldError as error:
            wrong = row.target if row.source.strip() else row.source
            problems.add(row.line, f"{shown(wrong)} {error.message}", error.hint)
    problems.stop()
    ids: set[str] = set()
    return tuple(
        Concept(
            id=new_id(source, rows_of[0].line, ids),
            definition=next((row.note for row in rows_of if row.note), ""),
            designations=(
                named(source, direction.source, Status.PREFERRED),
                *(
                    named(target, direction.target, Status.ADMITTED if index else Status.PREFERRED)
                    for index, target in enumerate(dict.fromkeys(row.target for row in rows_of))
                ),
            ),
            where=f"{path}:{rows_of[0].line}",
        )
        for source, rows_of in found.items()
    )


def losses(termbase: Termbase, direction: Direction) -> list[str]:
    """What the pairs of a direction do not hold."""
    locales = (direction.source, direction.target)
    named = {d.text for c in termbase for locale in locales for d in _writable(c, locale)}
    omitted = [d.text for c in termbase for d in c.designations if d.text not in named]
    without = [c.id for c in termbase if not all(_writable(c, locale) for locale in locales)]
    several = [c.id for c in termbase if len(_writable(c, direction.source)) > 1]
    proposed = [d.text for c in termbase for d in c.designations if d.status is Status.PROPOSED]
    kinds = [
        d.text
        for c in termbase
        for d in c.designations
        if d.kind is not (DesignationKind.ACRONYM if is_acronym(d.text) else DesignationKind.FULL)
    ]
    return [
        *lost("concepts without a name on both sides", without),
        *lost("names of other locales, wrong and old ones, and patterns", omitted),
        *lost("concepts with several names in the source, which become several", several),
        *lost("the status proposed", proposed),
        *lost("kinds of names that their letters do not show", kinds),
        *lost_fields(termbase, concept_holds=("definition",), designation_holds=("kind", "status")),
    ]


def needed(direction: Direction | None, path: Path | None = None) -> Direction:
    """
    `direction`, which a file of pairs cannot do without.

    Raises:
        GlossaryError: it is None.
    """
    if direction is None:
        raise GlossaryError(
            "does not say in which locales its columns are" if path else "pairs need a direction",
            where=path,
            hint="name the locales (--from and --to), or write them in the first line: en,pt-BR",
        )
    return direction


def is_acronym(text: str) -> bool:
    """Whether a name is written as acronyms are: a short word in capitals."""
    return text.isupper() and text.isalnum() and 2 <= len(text) <= _LONGEST_ACRONYM


def named(text: str, locale: Locale, status: Status) -> Designation:
    """A designation of which nothing but its text is known."""
    is_short = is_acronym(text)
    kind = DesignationKind.ACRONYM if is_short else DesignationKind.FULL
    return Designation(text, locale, status, kind, case_sensitive=is_short)


def new_id(source: str, line: int, taken: set[str]) -> str:
    """An id made of a text, or of the line where it has no Latin letters; it is then `taken`."""
    stem = slug(source) or f"line-{line}"
    number, found = 1, stem
    while found in taken:
        number += 1
        found = f"{stem}-{number}"
    taken.add(found)
    return found


def _writable(concept: Concept, locale: Locale) -> list[Designation]:
    return [
        one
        for status in _WRITABLE
        for one in concept.named(locale)
        if one.status is status and one.match is not MatchRule.REGEX
    ]

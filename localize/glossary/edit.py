"""
Adding to a glossary file without touching what people wrote in it.

The text is not written anew: what is added goes in at its place, comments, order and spacing stay,
and the result is read again before it counts.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from localize.bcp47 import Locale
from localize.concept import Concept, Designation, Status
from localize.errors import ConfigError, GlossaryError
from localize.glossary.fields import CONCEPT_KEYS
from localize.glossary.merge import GlossaryFile
from localize.glossary.places import Place, Places, places
from localize.glossary.tomlfile import parse
from localize.glossary.tomltext import concept_text, designation_text

_WIDEST = 100
_COMMENT_LINES = re.compile(r"(?:^[ \t]*#[^\n]*\n)*\Z", re.MULTILINE)


def add_concept(text: str, path: Path, concept: Concept) -> str:
    """
    The text of a glossary with one more concept, before the first whose id comes after its own.

    Raises:
        GlossaryError: the file defines the concept already, or cannot be read.
    """
    before = parse(text, path)
    if any(known.id == concept.id for known in before.concepts):
        raise GlossaryError(f"defines {concept.id!r} already", where=path)
    where = places(text)
    later = [place.start for table, place in where.tables.items() if table > concept.id]
    table = concept_text(concept, *_defaults(text, path))
    if later:
        start = _with_comments(text, min(later))
        added = f"{text[:start]}{table}\n{text[start:]}"
    else:
        separator = "" if not text.strip() else "\n" if text.endswith("\n") else "\n\n"
        added = f"{text}{separator}{table}"
    return _verified(added, text, path, before, concept)


def add_designation(text: str, path: Path, concept_id: str, designation: Designation) -> str:
    """
    The text of a glossary with one more name of a concept, the last of its locale.

    Raises:
        GlossaryError: the file has no such concept, has the name already, or cannot be read.
    """
    before = parse(text, path)
    concept = next((known for known in before.concepts if known.id == concept_id), None)
    if concept is None:
        raise GlossaryError(f"has no concept {concept_id!r}", where=path)
    if any(
        (one.locale, one.text) == (designation.locale, designation.text)
        for one in concept.designations
    ):
        raise GlossaryError(
            f"{concept_id} has the name “{designation.text}” in {designation.locale} already",
            where=concept.where,
        )
    where = places(text)
    key = _key_of(where, concept_id, designation.locale)
    _, status = _defaults(text, path)
    item = designation_text(designation, status)
    if key is None:
        end = _end_of_names(text, where, concept_id, path)
        added = f"{text[:end]}\n{designation.locale} = [{item}]{text[end:]}"
    else:
        added = _appended(text, where, (concept_id, key), item)
    whole = replace(concept, designations=(*concept.designations, designation))
    return _verified(added, text, path, before, whole)


def file_domain(path: Path) -> str:
    """The domain that a glossary gives to concepts that do not say theirs; none in a new file."""
    return _defaults(path.read_text(encoding="utf-8"), path)[0] if path.exists() else ""


def _key_of(where: Places, concept_id: str, locale: Locale) -> str | None:
    """The key under which the concept has names in the locale, however it is spelled."""
    for table, key in where.items:
        if table == concept_id:
            try:
                if Locale.parse(key) == locale:
                    return key
            except ConfigError:
                continue
    return None


def _end_of_names(text: str, where: Places, concept_id: str, path: Path) -> int:
    """The end of the line on which a concept's last list of names ends."""
    lists = [
        place.end
        for (table, key), place in where.keys.items()
        if table == concept_id and key not in CONCEPT_KEYS
    ]
    if not lists:
        raise _unknown_layout(path)
    line_end = text.find("\n", max(lists))
    return len(text) if line_end < 0 else line_end - text[:line_end].endswith("\r")


def _appended(text: str, where: Places, key: tuple[str, str], item: str) -> str:
    """The text with `item` at the end of a list."""
    whole, items = where.keys[key], where.items[key]
    if not items:
        return f"{text[: whole.end - 1]}{item}{text[whole.end - 1 :]}"
    last = items[-1]
    if "\n" not in text[items[0].start : whole.end]:
        return _one_more_on_the_line(text, whole, items, item)
    indent = re.search(r"[ \t]*\Z", text[: last.start])
    comma = re.compile(r"[ \t]*,").match(text, last.end)
    end = comma.end() if comma else last.end
    line_end = re.compile(r"[ \t]*(?:#[^\n]*)?").match(text, end)
    assert indent is not None
    assert line_end is not None
    rest = f"{text[end : line_end.end()]}\n{indent[0]}{item},{text[line_end.end() :]}"
    return f"{text[: last.end]},{rest}"


def _one_more_on_the_line(text: str, whole: Place, items: list[Place], item: str) -> str:
    line_start = text.rfind("\n", 0, whole.start) + 1
    if whole.end - line_start + len(item) + 2 <= _WIDEST:
        return f"{text[: items[-1].end]}, {item}{text[items[-1].end :]}"
    opening = text.rindex("[", whole.start, items[0].start)
    lines = [text[place.start : place.end] for place in items] + [item]
    spread = "".join(f"\n    {line}," for line in lines)
    return f"{text[: opening + 1]}{spread}\n]{text[whole.end :]}"


def _with_comments(text: str, header: int) -> int:
    """The start of the comment lines that stand right above a table's header."""
    above = _COMMENT_LINES.search(text[:header])
    return above.start() if above else header


def _defaults(text: str, path: Path) -> tuple[str, Status]:
    """The domain and the status that the file gives to what does not say its own."""
    probe = parse(f'{text}\n[localize-probe]\nen = ["x"]\n', path).concepts[-1]
    return probe.domain, probe.designations[0].status


def _verified(added: str, text: str, path: Path, before: GlossaryFile, wanted: Concept) -> str:
    """`added`, if it says what the file said and the `wanted` concept; with its kind of line ends."""
    if "\r\n" in text:
        added = added.replace("\r\n", "\n").replace("\n", "\r\n")
    expected = {known.id: _content(known) for known in before.concepts}
    expected[wanted.id] = _content(wanted)
    if {known.id: _content(known) for known in parse(added, path).concepts} != expected:
        raise _unknown_layout(path)
    return added


def _unknown_layout(path: Path) -> GlossaryError:
    return GlossaryError(
        "cannot be added to: its layout is one this command does not know",
        where=path,
        hint="write the name into the file by hand",
    )


def _content(concept: Concept) -> Concept:
    """The concept without its place, its names grouped by locale as a file groups them."""
    names = sorted(concept.designations, key=lambda one: one.locale)
    return replace(concept, designations=tuple(names), where="")

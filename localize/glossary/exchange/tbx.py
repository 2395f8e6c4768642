"""
TBX-Basic (ISO 30042:2019): the format in which termbases are exchanged.

Written in the style DCA (data categories as attributes) by the rules of the public dialect
TBX-Basic: its categories, its picklists, and the levels at which each may stand. Read in both
styles, and in the older TBX of 2008 (``martif``), whose elements have other names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from localize.bcp47 import Direction, Locale
from localize.concept import Concept, Designation, DesignationKind, Example, Status, Termbase
from localize.errors import GlossaryError
from localize.glossary import fields
from localize.glossary.exchange.losses import Exported, lost, lost_fields
from localize.glossary.exchange.pairs import new_id
from localize.glossary.fields import RELATIONS
from localize.glossary.merge import GlossaryFile
from localize.glossary.problems import Problems

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_STATUS = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.PROPOSED: "admittedTerm-admn-sts",
    Status.DEPRECATED: "deprecatedTerm-admn-sts",
    Status.FORBIDDEN: "deprecatedTerm-admn-sts",
}
_STATUS_READ = {
    "preferredTerm-admn-sts": "preferred",
    "admittedTerm-admn-sts": "admitted",
    "deprecatedTerm-admn-sts": "deprecated",
    "supersededTerm-admn-sts": "deprecated",
}
_TYPE = {
    DesignationKind.FULL: "fullForm",
    DesignationKind.ACRONYM: "acronym",
    DesignationKind.SHORT: "shortForm",
    DesignationKind.VARIANT: "variant",
}
_TYPE_READ = {value: kind.value for kind, value in _TYPE.items()} | {
    "abbreviation": "acronym",
    "phrase": "full",
}
_GENDER = {"m": "masculine", "f": "feminine", "n": "neuter"}
_GENDER_READ = {value: gender for gender, value in _GENDER.items()}
_PARTS_OF_SPEECH = ("noun", "verb", "adjective", "adverb", "other")

# The names of 2019 and of 2008.
_ENTRIES = ("conceptEntry", "termEntry")
_LANGUAGES = ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
_GROUPS = ("descripGrp", "adminGrp", "termNoteGrp", "termGrp", "transacGrp")
_CATEGORIES = ("descrip", "admin", "termNote", "ref", "xref", "transac")


def write(termbase: Termbase, direction: Direction | None = None) -> Exported:
    """
    A termbase as TBX-Basic; with a direction, its two locales alone.

    Raises:
        GlossaryError: no concept has a name there; TBX has no empty termbases.
    """
    locales = (direction.source, direction.target) if direction else None
    ids = {concept.id for concept in termbase if _sections(concept, locales)}
    if not ids:
        raise GlossaryError("there is no concept to write")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="{NAMESPACE}">',
        "<tbxHeader>",
        "<fileDesc><sourceDesc><p>Exported by localize.</p></sourceDesc></fileDesc>",
        "</tbxHeader>",
        "<text>",
        "<body>",
    ]
    for concept in termbase:
        if concept.id in ids:
            lines += _entry(concept, locales, ids)
    lines += ["</body>", "</text>", "</tbx>", ""]
    return Exported("\n".join(lines), tuple(_losses(termbase, ids)))


def parse(text: str, path: Path, direction: Direction | None = None) -> GlossaryFile:  # noqa: ARG001
    """
    Read TBX; the file says itself in which locales it is.

    Raises:
        GlossaryError: it is no TBX, has a DOCTYPE, or holds what a glossary cannot; with lines.
    """
    root = _root(text, path)
    problems = Problems(path)
    ids: set[str] = set()
    entries = [element for element in root.iter() if _local(element) in _ENTRIES]
    if not entries and _local(root) not in ("tbx", "martif"):
        raise GlossaryError(f"is no TBX: its root is <{_local(root)}>", where=path)
    concepts = tuple(_Entry(entry, problems, path).read(ids) for entry in entries)
    problems.stop()
    return GlossaryFile(path, concepts)


def _entry(concept: Concept, locales: Sequence[Locale] | None, ids: set[str]) -> Iterator[str]:
    yield f"<conceptEntry id={quoteattr(_xml_id(concept.id))}>"
    if concept.domain:
        yield f'<descrip type="subjectField">{escape(concept.domain)}</descrip>'
    source = f'<admin type="source">{escape(concept.source)}</admin>' if concept.source else ""
    if concept.definition:
        definition = f'<descrip type="definition">{escape(concept.definition)}</descrip>'
        yield f"<descripGrp>{definition}{source}</descripGrp>"
    elif source:
        yield source
    for relation, other in concept.relations:
        if other in ids:
            target = quoteattr(_xml_id(other))
            yield f'<ref type="crossReference" target={target}>{relation}</ref>'
    if concept.notes:
        yield f"<note>{escape(concept.notes)}</note>"
    for locale, designations in _sections(concept, locales):
        yield f'<langSec xml:lang="{locale}">'
        for index, designation in enumerate(designations):
            examples = [one.text for one in concept.examples if one.good and one.locale == locale]
            yield from _term(designation, [] if index else examples)
        yield "</langSec>"
    yield "</conceptEntry>"


def _term(designation: Designation, examples: Sequence[str]) -> Iterator[str]:
    speech = designation.part_of_speech
    notes = {
        "partOfSpeech": speech if speech in _PARTS_OF_SPEECH else "other",
        "grammaticalGender": _GENDER.get(designation.gender, ""),
        "administrativeStatus": _STATUS[designation.status],
        "termType": _TYPE[designation.kind],
    }
    yield "<termSec>"
    yield f"<term>{escape(designation.text)}</term>"
    for category, value in notes.items():
        if value:
            yield f'<termNote type="{category}">{value}</termNote>'
    for example in examples:
        yield f'<descrip type="context">{escape(example)}</descrip>'
    if designation.why:
        yield f"<note>{escape(designation.why)}</note>"
    yield "</termSec>"


def _sections(
    concept: Concept, locales: Sequence[Locale] | None
) -> list[tuple[Locale, list[Designation]]]:
    """The designations by locale, the locales in the order in which they come first."""
    found: dict[Locale, list[Designation]] = defaultdict(list)
    for designation in concept.designations:
        if locales is None or any(map(designation.locale.speaks, locales)):
            found[designation.locale].append(designation)
    return list(found.items())


def _losses(termbase: Termbase, ids: set[str]) -> list[str]:
    all_names = [(c, d) for c in termbase for d in c.designations]
    by_locale = {c.id: {d.locale for d in c.designations} for c in termbase}
    return [
        *lost("concepts without a name in the locales", [c.id for c in termbase if c.id not in ids]),
        *lost("the status forbidden, which becomes deprecated",
              [d.text for _, d in all_names if d.status is Status.FORBIDDEN]),
        *lost("the status proposed, which becomes admitted",
              [d.text for _, d in all_names if d.status is Status.PROPOSED]),
        *lost("parts of speech that TBX-Basic does not know",
              [d.text for _, d in all_names if d.part_of_speech not in _PARTS_OF_SPEECH]),
        *lost("relations to concepts that are not there",
              [c.id for c in termbase if any(other not in ids for _, other in c.relations)]),
        *lost("bad examples, and those in locales without a name",
              [c.id for c in termbase for one in c.examples
               if not one.good or one.locale not in by_locale[c.id]]),
        *lost_fields(
            termbase,
            concept_holds=("definition", "domain", "notes", "source", "relations", "examples"),
            designation_holds=("status", "kind", "part_of_speech", "gender", "why"),
        ),
    ]  # fmt: skip


class _Entry:
    """One concept entry of a parsed file."""

    def __init__(self, element: Any, problems: Problems, path: Path):
        self._element = element
        self._problems = problems
        self._path = path

    def read(self, ids: set[str]) -> Concept:
        """The concept; `ids` are those that the file has used so far."""
        line = self._element.sourceline
        raw_id = (self._element.get("id") or "").removeprefix("_")
        found = _by_category(_categories(self._element))
        designations: list[Designation] = []
        examples: list[Example] = []
        notes = [found.get("note", "")]
        for section in self._children(self._element, _LANGUAGES):
            locale = self._locale(section)
            found = {**_by_category(_categories(section)), **found}
            if locale is None:
                continue
            for term in self._children(section, _TERMS):
                made = self._term(term, locale)
                if made:
                    designations.append(made[0])
                    examples += [Example(text, locale, good=True) for text in made[1]]
                    notes.append(made[2])
        if not designations:
            self._problems.add(line, f"the entry {raw_id!r} has no terms")
        wanted = raw_id if fields.slug(raw_id) == raw_id and raw_id else ""
        concept_id = new_id(wanted or raw_id or _first_text(designations), line, ids)
        return Concept(
            id=concept_id,
            definition=found.get("definition", ""),
            designations=tuple(designations),
            domain=found.get("subjectField", ""),
            notes="\n".join(note for note in notes if note),
            source=found.get("source", ""),
            relations=tuple(_relations(self._element)),
            examples=tuple(examples),
            where=f"{self._path}:{line}",
        )

    def _term(self, element: Any, locale: Locale) -> tuple[Designation, list[str], str] | None:
        """The designation, its contexts, and the note that is not the reason of its status."""
        term = next((one for one in element.iter() if _local(one) == "term"), None)
        pairs = list(_categories(element))
        found = _by_category(pairs)
        status = _STATUS_READ.get(found.get("administrativeStatus", ""), "preferred")
        note = found.get("note", "")
        raw = {
            "text": "" if term is None else _text(term),
            "status": status,
            "kind": _TYPE_READ.get(found.get("termType", ""), "full"),
            "gender": _GENDER_READ.get(found.get("grammaticalGender", ""), ""),
            "part-of-speech": found.get("partOfSpeech", "noun"),
            "why": note if status == "deprecated" else "",
        }
        line = element.sourceline
        made = fields.designation(
            raw,
            locale,
            Status.PREFERRED,
            lambda message, hint: self._problems.add(line, message, hint),
        )
        contexts = [value for category, value in pairs if category == "context"]
        return (made, contexts, "" if raw["why"] else note) if made else None

    def _locale(self, section: Any) -> Locale | None:
        tag = section.get(_XML_LANG) or section.get("lang") or ""
        try:
            return fields.locale(tag)
        except fields.FieldError as error:
            self._problems.add(
                section.sourceline, f"xml:lang = {tag!r} {error.message}", error.hint
            )
            return None

    @staticmethod
    def _children(element: Any, names: Sequence[str]) -> list[Any]:
        return [child for child in element if _local(child) in names]


def _categories(element: Any) -> Iterator[tuple[str, str]]:
    """The data categories of a level, in both styles; groups are looked into, levels are not."""
    for child in element:
        local = _local(child)
        if local in _GROUPS:
            yield from _categories(child)
        elif local in _CATEGORIES:
            yield child.get("type", ""), _text(child)
        elif local not in (*_LANGUAGES, *_TERMS, "term"):
            yield local, _text(child)


def _by_category(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The first value of each category; notes, of which there may be several, joined."""
    found: dict[str, str] = {}
    for category, value in pairs:
        if category == "note" and category in found:
            found[category] += f"\n{value}"
        else:
            found.setdefault(category, value)
    return found


def _relations(element: Any) -> Iterator[tuple[str, str]]:
    for child in element:
        if _local(child) in ("ref", "crossReference") and _text(child) in RELATIONS:
            yield _text(child), child.get("target", "").removeprefix("_")


def _root(text: str, path: Path) -> Any:
    """The root of a document that declares nothing: no entities, no files, no network."""
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise GlossaryError(f"is not XML: {error.msg}", where=f"{path}:{error.lineno}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise GlossaryError(
            "has a DOCTYPE", where=path, hint="remove it: declarations in XML are not read"
        )
    return root


def _text(element: Any) -> str:
    """The text of an element with that of its inline markup, on its lines as it was."""
    try:
        return fields.text("".join(element.itertext()))
    except fields.FieldError:
        return " ".join("".join(element.itertext()).split())


def _local(element: Any) -> str:
    return re.sub(r"^\{.*\}", "", element.tag) if isinstance(element.tag, str) else ""


def _first_text(designations: Sequence[Designation]) -> str:
    return designations[0].text if designations else ""


def _xml_id(concept_id: str) -> str:
    """An id that XML allows: none begins with a digit, and none of ours with an underscore."""
    return f"_{concept_id}" if concept_id[0].isdigit() else concept_id

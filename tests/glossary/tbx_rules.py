"""
The rules of the public dialect TBX-Basic (ISO 30042:2019, style DCA), as tables.

Taken from what its schema and its Schematron say: which elements may stand in which, which data
categories there are and at which level, and the values of the closed ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

NAMESPACE = "urn:iso:std:iso:30042:ed-2"

CONTENT = {
    "tbx": ("tbxHeader", "text"),
    "tbxHeader": ("fileDesc", "encodingDesc", "revisionDesc"),
    "fileDesc": ("titleStmt", "publicationStmt", "sourceDesc"),
    "sourceDesc": ("p",),
    "text": ("body", "back"),
    "body": ("conceptEntry",),
    "conceptEntry": ("descrip", "descripGrp", "admin", "adminGrp", "transacGrp", "note", "ref", "xref", "langSec"),
    "langSec": ("descrip", "descripGrp", "admin", "adminGrp", "transacGrp", "note", "ref", "xref", "termSec"),
    "termSec": ("term", "termNote", "termNoteGrp", "descrip", "descripGrp", "admin", "adminGrp", "transacGrp", "note", "ref", "xref"),
    "descripGrp": ("descrip", "admin", "adminGrp", "transacGrp", "note", "ref", "xref"),
}  # fmt: skip
"""Element → what may stand in it; elements that are not here hold text alone."""

NEEDED = {"tbx": ("tbxHeader", "text"), "text": ("body",), "body": ("conceptEntry",), "conceptEntry": ("langSec",), "langSec": ("termSec",), "termSec": ("term",)}  # fmt: skip
LAST = {"conceptEntry": "langSec", "langSec": "termSec"}
"""Element → what stands after everything else in it."""

LEVELS = {
    ("descrip", "subjectField"): ("conceptEntry",),
    ("descrip", "definition"): ("conceptEntry", "langSec"),
    ("descrip", "context"): ("termSec",),
    ("admin", "source"): ("conceptEntry", "langSec", "termSec"),
    ("admin", "customerSubset"): ("conceptEntry", "termSec"),
    ("admin", "projectSubset"): ("conceptEntry", "termSec"),
    ("ref", "crossReference"): ("conceptEntry", "termSec"),
    ("termNote", "administrativeStatus"): ("termSec",),
    ("termNote", "grammaticalGender"): ("termSec",),
    ("termNote", "geographicalUsage"): ("termSec",),
    ("termNote", "partOfSpeech"): ("termSec",),
    ("termNote", "termLocation"): ("termSec",),
    ("termNote", "termType"): ("termSec",),
}
"""Element and category → the levels at which it may stand, by itself or in a group."""

VALUES = {
    "administrativeStatus": {"preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts"},
    "grammaticalGender": {"masculine", "feminine", "neuter", "other"},
    "partOfSpeech": {"noun", "verb", "adjective", "adverb", "other"},
    "termType": {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"},
}  # fmt: skip


def breaches(document: str) -> list[str]:
    """What in a document is against the dialect's rules."""
    root = etree.fromstring(document.encode())
    return [*_root(root), *(one for element in root.iter() for one in _element(element, root))]


def _root(root: etree._Element) -> Iterator[str]:
    expected = (f"{{{NAMESPACE}}}tbx", "TBX-Basic", "dca")
    if (root.tag, root.get("type"), root.get("style")) != expected:
        yield "the root is not that of TBX-Basic in style dca"
    if not root.get("{http://www.w3.org/XML/1998/namespace}lang"):
        yield "the root has no language"
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    if len(ids) != len(set(ids)):
        yield "two elements have one id"


def _element(element: etree._Element, root: etree._Element) -> Iterator[str]:
    name, children = _local(element), [_local(child) for child in element]
    allowed = CONTENT.get(name, ())
    yield from (f"<{child}> in <{name}>" for child in children if child not in allowed)
    yield from (f"no <{one}> in <{name}>" for one in NEEDED.get(name, ()) if one not in children)
    if name in LAST:
        kept = [child for child in children if child != LAST[name]]
        if children[: len(kept)] != kept:
            yield f"something follows <{LAST[name]}> in <{name}>"
    if name == "termSec" and children[0] != "term":
        yield "a termSec does not begin with its term"
    if name == "conceptEntry" and not _is_xml_name(element.get("id") or ""):
        yield f"the id {element.get('id')!r} is no XML name"
    category = element.get("type")
    if category and name != "tbx":
        parent = element.getparent()
        assert parent is not None
        level = _local(parent)
        if level.endswith("Grp"):
            above = parent.getparent()
            assert above is not None
            level = _local(above)
        if level not in LEVELS.get((name, category), ()):
            yield f"{name} {category} in <{level}>"
        if category in VALUES and element.text not in VALUES[category]:
            yield f"{category} is {element.text!r}"
    target = element.get("target")
    if target and not root.xpath("//*[@id=$target]", target=target):
        yield f"the target {target!r} is not there"


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _is_xml_name(text: str) -> bool:
    return bool(text) and (text[0].isalpha() or text[0] == "_")

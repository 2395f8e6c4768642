"""Concepts as the text of a glossary file, in the shape that people write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from localize.concept import Concept, Designation, DesignationKind, EntityType, Status, Termbase

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+\Z")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def toml_text(termbase: Termbase) -> str:
    """
    A glossary file that holds the whole termbase, in its order.

    The domain stands at the top where all concepts share it, else in each.
    """
    domains = {concept.domain for concept in termbase}
    shared = domains.pop() if len(domains) == 1 else ""
    head = f"domain = {quoted(shared)}\n\n" if shared else ""
    return head + "\n".join(concept_text(one, shared) for one in termbase)


def concept_text(concept: Concept, domain: str = "", status: Status = Status.PREFERRED) -> str:
    """The table of a concept; `domain` and `status` are the file's, which are not said again."""
    lines = [f"[{concept.id}]", *_head(concept, domain)]
    locales = dict.fromkeys(designation.locale for designation in concept.designations)
    for locale in locales:
        names = [
            designation_text(one, status) for one in concept.designations if one.locale == locale
        ]
        lines += _list(str(locale), names)
    lines += _list("affiliations", [_inline(pairs) for pairs in _affiliations(concept)])
    lines += _list("examples", [_inline(pairs) for pairs in _examples(concept)])
    return "\n".join(lines) + "\n"


def designation_text(one: Designation, status: Status = Status.PREFERRED) -> str:
    """A designation as an item of a locale's list: a text alone, or a table of what differs."""
    pairs = list(_designation(one, status))
    return quoted(one.text) if len(pairs) == 1 else _inline(pairs)


def quoted(text: str) -> str:
    """A TOML string on one line."""
    return '"' + "".join(_ESCAPES.get(sign) or _escaped(sign) for sign in text) + '"'


def _head(concept: Concept, domain: str) -> Iterator[str]:
    if concept.definition:
        yield f"definition = {quoted(concept.definition)}"
    if concept.domain != domain:
        yield f"domain = {quoted(concept.domain)}"
    if concept.entity is not EntityType.OTHER:
        yield f"entity = {quoted(concept.entity.value)}"
    for key in ("source", "notes"):
        if value := getattr(concept, key):
            yield f"{key} = {quoted(value)}"
    for relation in dict.fromkeys(relation for relation, _ in concept.relations):
        others = [other for kind, other in concept.relations if kind == relation]
        yield f"{relation} = {quoted(others[0]) if len(others) == 1 else _array(others)}"
    if concept.do_not_translate:
        yield "do-not-translate = true"


def _designation(one: Designation, status: Status) -> Iterator[tuple[str, str]]:
    yield "text", quoted(one.text)
    if one.kind is not DesignationKind.FULL:
        yield "kind", quoted(one.kind.value)
    if one.status is not status:
        yield "status", quoted(one.status.value)
    if one.match.value != "lemma":
        yield "match", quoted(one.match.value)
    if one.case_sensitive is not (one.kind is DesignationKind.ACRONYM):
        yield "case-sensitive", str(one.case_sensitive).lower()
    if one.part_of_speech != "noun":
        yield "part-of-speech", quoted(one.part_of_speech)
    if one.gender:
        yield "gender", quoted(one.gender)
    if one.number != "singular":
        yield "number", quoted(one.number)
    if one.article is not None:
        yield "article", str(one.article).lower()
    if one.forms:
        yield "forms", _inline((label, quoted(form)) for label, form in one.forms.items())
    if one.why:
        yield "why", quoted(one.why)
    if one.wrongly_renders:
        yield "wrongly-renders", quoted(one.wrongly_renders)
    if one.contexts:
        yield "contexts", _array(one.contexts)


def _affiliations(concept: Concept) -> Iterator[list[tuple[str, str]]]:
    for office in concept.affiliations:
        pairs = [("role", quoted(office.role)), ("organisation", quoted(office.organisation))]
        pairs += [("since", office.since.isoformat())] if office.since else []
        pairs += [("until", office.until.isoformat())] if office.until else []
        yield pairs


def _examples(concept: Concept) -> Iterator[list[tuple[str, str]]]:
    for one in concept.examples:
        yield [
            ("text", quoted(one.text)),
            ("locale", quoted(str(one.locale))),
            ("good", str(one.good).lower()),
        ]


def _list(key: str, items: list[str]) -> list[str]:
    if not items:
        return []
    if len(items) == 1:
        return [f"{_key(key)} = [{items[0]}]"]
    return [f"{_key(key)} = [", *(f"    {item}," for item in items), "]"]


def _inline(pairs: Iterable[tuple[str, str]]) -> str:
    return "{ " + ", ".join(f"{_key(key)} = {value}" for key, value in pairs) + " }"


def _array(texts: Iterable[str]) -> str:
    return "[" + ", ".join(map(quoted, texts)) + "]"


def _key(key: str) -> str:
    return key if _BARE_KEY.match(key) else quoted(key)


def _escaped(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x20 or 0x7F <= ord(sign) < 0xA0 else sign

"""What the tests of the glossary share: short ways to write concepts, articles and marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from localize.bcp47 import Locale
from localize.concept import Concept, Designation, DesignationKind, EntityType, Status, Termbase
from localize.glossary import Marker
from localize.unit import Segment


def name(text: str, locale: str, **fields: Any) -> Designation:
    """A preferred full name, unless `fields` say otherwise."""
    return Designation(text, Locale.parse(locale), **fields)


def acronym(text: str, locale: str, **fields: Any) -> Designation:
    """An acronym, case-sensitive as a glossary file would make it."""
    return name(text, locale, kind=DesignationKind.ACRONYM, case_sensitive=True, **fields)


def forbidden(text: str, locale: str, **fields: Any) -> Designation:
    """A name that is wrong."""
    return name(text, locale, status=Status.FORBIDDEN, **({"why": "it is wrong"} | fields))


def concept(concept_id: str, *names: Designation, **fields: Any) -> Concept:
    """A concept with these names."""
    return Concept(concept_id, "", names, **fields)


def article(*sentences: str, locale: str = "en") -> tuple[Segment, ...]:
    """An article of these segments."""
    return tuple(
        Segment(f"b{index}:0", sentence, Locale.parse(locale), block_id=f"b{index}")
        for index, sentence in enumerate(sentences)
    )


def marked(segments: Sequence[Segment]) -> list[str]:
    """Each segment with its terms in double brackets, followed by their concepts' ids."""
    shown = []
    for segment in segments:
        text = segment.text
        for term in reversed(segment.terms):  # from the end: earlier offsets stay true
            span = term.span
            text = f"{text[: span.start]}[[{span.of(text)}|{term.concept_id}]]{text[span.end :]}"
        shown.append(text)
    return shown


def best(segments: Sequence[Segment]) -> list[str]:
    """The first rendering of every term, in order; a dash where there is none."""
    return [
        term.renderings[0].text if term.renderings else "-"
        for segment in segments
        for term in segment.terms
    ]


WORLD = Termbase(
    (
        concept(
            "nsdc",
            name("National Security and Defense Council", "en"),
            acronym("NSDC", "en"),
            name("Рада національної безпеки і оборони", "uk"),
            acronym("РНБО", "uk"),
            name("Conselho de Segurança Nacional e Defesa", "pt"),
            entity=EntityType.AGENCY,
        ),
        concept(
            "ccd",
            name("Center for Countering Disinformation", "en"),
            acronym("CCD", "en"),
            forbidden("Center for Personal Data", "en", wrongly_renders="ЦПД"),
            acronym(
                "CPD",
                "en",
                status=Status.FORBIDDEN,
                why="it is no name of this body",
                wrongly_renders="ЦПД",
                contexts=("Kovalenko", "NSDC"),
            ),
            name("Центр протидії дезінформації", "uk"),
            acronym("ЦПД", "uk"),
            forbidden("Центр персональних даних", "uk"),
            entity=EntityType.AGENCY,
            relations=(("part-of", "nsdc"),),
        ),
        concept(
            "kovalenko",
            name("Andriy Kovalenko", "en"),
            name("Kovalenko", "en", kind=DesignationKind.SHORT),
            name("Андрій Коваленко", "uk"),
            name("Коваленко", "uk", kind=DesignationKind.SHORT),
            entity=EntityType.PERSON,
        ),
        concept(
            "fsb", acronym("FSB", "en"), acronym("ФСБ", "uk"), acronym("FSB", "pt", gender="f")
        ),
        concept("sputnik", name("Sputnik", "en"), name("Sputnik", "uk"), entity=EntityType.OUTLET),
        concept(
            "sputnik-azerbaijan",
            name("Sputnik Azerbaijan", "en"),
            name("Sputnik Азербайджан", "uk"),
            entity=EntityType.OUTLET,
        ),
        concept(
            "azerbaijan",
            name("Azerbaijan", "en"),
            name("Азербайджан", "uk"),
            entity=EntityType.PLACE,
        ),
    )
)
"""A small world for the tests: bodies, a person, an outlet, each with what makes it hard."""


def mark(*sentences: str, termbase: Termbase = WORLD, locale: str = "en") -> list[str]:
    """The sentences of one article with their terms marked."""
    return marked(Marker(termbase).mark(article(*sentences, locale=locale), Locale("uk")))

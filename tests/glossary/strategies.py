"""Termbases for Hypothesis: concepts with anything in them that a glossary file may hold."""

from __future__ import annotations

import unicodedata
from datetime import date

from hypothesis import strategies as st

from localize.bcp47 import Locale
from localize.concept import (
    Affiliation,
    Concept,
    Designation,
    DesignationKind,
    EntityType,
    Example,
    MatchRule,
    Status,
    Termbase,
)

LOCALES = [Locale.parse(tag) for tag in ("en", "uk", "pt-BR", "az")]
_SIGNS = "abЙйäşé1 -'\"=+@|\\&<>#,;:()«»漢"


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


names = (
    st.text(_SIGNS, min_size=1, max_size=12)
    .map(_composed)
    .filter(lambda text: any(character.isalnum() for character in text))
)
lines = st.text(_SIGNS, max_size=20).map(_composed)
texts = st.text(f"{_SIGNS}\n", max_size=20).map(_composed)
ids = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True)
days = st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1))


@st.composite
def designations(draw: st.DrawFn) -> Designation:
    kind = draw(st.sampled_from(DesignationKind))
    return Designation(
        text=draw(names),
        locale=draw(st.sampled_from(LOCALES)),
        status=draw(st.sampled_from(Status)),
        kind=kind,
        match=draw(st.sampled_from((MatchRule.LEMMA, MatchRule.EXACT, MatchRule.NEVER))),
        case_sensitive=draw(st.booleans()),
        part_of_speech=draw(st.sampled_from(("noun", "verb", "proper noun"))),
        gender=draw(st.sampled_from(("", "m", "f", "n"))),
        number=draw(st.sampled_from(("singular", "plural"))),
        article=draw(st.sampled_from((None, True, False))),
        forms=draw(st.dictionaries(st.sampled_from(("gen", "dat", "harmony")), names, max_size=2)),
        why=draw(texts),
        wrongly_renders=draw(lines),
        contexts=tuple(draw(st.lists(names, max_size=2))),
    )


@st.composite
def concepts(draw: st.DrawFn, concept_id: str) -> Concept:
    relations = draw(
        st.lists(st.sampled_from(("part-of", "replaced-by", "same-acronym-as")), max_size=2)
    )
    found = draw(st.lists(designations(), min_size=1, max_size=4))
    return Concept(
        id=concept_id,
        definition=draw(texts),
        designations=tuple(found),
        domain=draw(lines),
        entity=draw(st.sampled_from(EntityType)),
        notes=draw(texts),
        source=draw(lines),
        relations=tuple((one, draw(ids)) for one in sorted(set(relations))),
        affiliations=tuple(
            Affiliation(draw(names), draw(ids), since=draw(days))
            for _ in range(draw(st.integers(0, 1)))
        ),
        do_not_translate=draw(st.booleans()),
        examples=tuple(
            Example(draw(names), draw(st.sampled_from(LOCALES)), draw(st.booleans()))
            for _ in range(draw(st.integers(0, 2)))
        ),
    )


@st.composite
def termbases(draw: st.DrawFn) -> Termbase:
    chosen = draw(st.lists(ids, min_size=1, max_size=4, unique=True))
    return Termbase(tuple(draw(concepts(concept_id)) for concept_id in chosen))

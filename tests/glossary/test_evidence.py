"""Which names an article can mean: acronyms, namesakes, longer names, contexts."""

from __future__ import annotations

import pytest

from localize.bcp47 import Locale
from localize.concept import DesignationKind, EntityType, Termbase
from localize.glossary import Marker
from localize.unit import Segment
from tests.glossary.terms import WORLD, acronym, article, concept, forbidden, mark, name

UK, PT = Locale("uk"), Locale("pt")
SHORT = DesignationKind.SHORT
CPD = "[[CPD|ccd]]"


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ["The CPD, Kovalenko said.", "The CPD noted."],
            [f"The {CPD}, [[Kovalenko|kovalenko]] said.", f"The {CPD} noted."],
        ),
        # A context that names a concept is met by any of the concept's names.
        (
            ["The National Security and Defense Council met.", "The CPD noted."],
            ["The [[National Security and Defense Council|nsdc]] met.", f"The {CPD} noted."],
        ),
        (["The CPD noted."], ["The CPD noted."]),
        (["The nsdc and the CPD."], ["The nsdc and the CPD."]),
        (
            ["The Chicago Police Department (CPD) spoke to Kovalenko.", "The CPD noted."],
            [
                "The Chicago Police Department (CPD) spoke to [[Kovalenko|kovalenko]].",
                "The CPD noted.",
            ],
        ),
        (
            ["Kovalenko joined the Chicago Police Department.", "The CPD noted."],
            ["[[Kovalenko|kovalenko]] joined the Chicago Police Department.", "The CPD noted."],
        ),
        (
            ["The nurse Kovalenko needs continuing professional development.", "CPD is free."],
            [
                "The nurse [[Kovalenko|kovalenko]] needs continuing professional development.",
                "CPD is free.",
            ],
        ),
        (
            ["The Center for Personal Data (CPD) spoke."],
            [f"The [[Center for Personal Data|ccd]] ({CPD}) spoke."],
        ),
        # Capitals of a headline spell nothing out.
        (
            ["Court Pauses Drilling Near Old Harbour", "Kovalenko of the CPD noted."],
            [
                "Court Pauses Drilling Near Old Harbour",
                f"[[Kovalenko|kovalenko]] of the {CPD} noted.",
            ],
        ),
    ],
)
def test_a_wrong_acronym_is_ours_only_where_the_article_says_so(
    sentences: list[str], expected: list[str]
) -> None:
    assert mark(*sentences) == expected


HIT = concept(
    "hit",
    name("приліт", "uk"),
    forbidden("arrival", "en", contexts=("missile",)),
)


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        (["The missile came at dawn.", "Its arrival woke the town."], True),
        (["Its arrival woke the town.", "A second missile missed."], True),
        (["The missile missed.", "Rain fell.", "The arrival of guests was late."], False),
    ],
)
def test_an_everyday_word_needs_its_context_in_the_sentence_beside_it(
    sentences: list[str], found: bool
) -> None:
    marked = mark(*sentences, termbase=Termbase((HIT,)))
    assert any("[[arrival|hit]]" in sentence for sentence in marked) is found


def test_an_everyday_word_finds_its_context_anywhere_in_its_block() -> None:
    sentences = "The missile missed.", "Rain fell.", "The arrival woke the town."
    block = [
        Segment(f"b:{index}", text, Locale("en"), block_id="b")
        for index, text in enumerate(sentences)
    ]
    *_, last = Marker(Termbase((HIT,))).mark(block, UK)
    assert [term.concept_id for term in last.terms] == ["hit"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Center for Personal Data opened.", ["ccd"]),
        ("The Center for Personal Data Protection opened.", []),
        ("The European Center for Personal Data opened.", []),
        ("European Center for Personal Data opens.", []),
        ("The NSDC's Center for Personal Data Head Andriy Kovalenko.", ["nsdc", "ccd", "kovalenko"]),
    ],
)  # fmt: skip
def test_a_wrong_name_inside_a_longer_one_needs_support(sentence: str, expected: list[str]) -> None:
    (segment,) = Marker(WORLD).mark(article(sentence), UK)
    assert [term.concept_id for term in segment.terms] == expected


@pytest.mark.parametrize(
    ("locale", "sentence", "expected"),
    [
        ("en", "A nurse, Maria Kovalenko, left.", []),
        ("en", "Maria Kovalenko left.", []),
        ("en", "Andrii Kovalenko left.", ["Kovalenko"]),
        (
            "en",
            "Spokesman Kovalenko of the NSDC's staff, Mr Kovalenko.",
            ["Kovalenko", "Kovalenko"],
        ),
        ("en", "Ministers Leave Kovalenko Alone", ["Kovalenko"]),
        ("en", "However Kovalenko left, NSDC Kovalenko too.", ["Kovalenko", "Kovalenko"]),
        ("uk", "Медсестра Марія Коваленко пішла.", []),
        ("uk", "Речник Коваленко і Андрій Петрович Коваленко.", ["Коваленко", "Коваленко"]),
    ],
)
def test_a_namesake_is_somebody_else(locale: str, sentence: str, expected: list[str]) -> None:
    segments = Marker(WORLD).mark(article(sentence, locale=locale), PT)
    found = [(one.concept_id, one.span.of(sentence)) for one in segments[0].terms]
    assert [text for concept_id, text in found if concept_id == "kovalenko"] == expected


def test_a_namesake_is_no_context() -> None:
    assert mark("Nurse Maria Kovalenko left.", "CPD hours count.") == [
        "Nurse Maria Kovalenko left.",
        "CPD hours count.",
    ]


def test_an_acronym_spelled_out_as_something_else_is_not_ours() -> None:
    ours = concept("ccd", name("Center for Countering Disinformation", "en"), acronym("CCD", "en"))
    termbase = Termbase((ours,))
    assert mark("The charge-coupled device (CCD) failed.", "A CCD.", termbase=termbase) == [
        "The charge-coupled device (CCD) failed.",
        "A CCD.",
    ]
    # A variant of the name is no other meaning, and neither is what nobody could compare.
    assert mark("The Center to Counter Disinformation (CCD).", termbase=termbase) == [
        "The Center to Counter Disinformation ([[CCD|ccd]])."
    ]
    alone = Termbase((concept("ccd", acronym("CCD", "en")),))
    assert mark("A charge-coupled device (CCD).", termbase=alone) == [
        "A charge-coupled device ([[CCD|ccd]])."
    ]


@pytest.mark.parametrize(
    ("sentences", "ids"),
    [
        (["The Security Service of Ukraine spoke.", "The SBU denied it."], ["sbu", "sbu"]),
        (["The Small Business Union spoke.", "The SBU denied it."], ["union", "union"]),
        (["The SBU denied it."], []),
        (["The Small Business Union met the Security Service of Ukraine about SBU."], ["union", "sbu"]),
    ],
)  # fmt: skip
def test_a_shared_acronym_is_told_apart_by_the_article_or_left_alone(
    sentences: list[str], ids: list[str]
) -> None:
    termbase = Termbase(
        (
            concept("sbu", name("Security Service of Ukraine", "en"), acronym("SBU", "en")),
            concept(
                "union",
                name("Small Business Union", "en"),
                acronym("SBU", "en"),
                relations=(("same-acronym-as", "sbu"),),
            ),
        )
    )
    segments = Marker(termbase).mark(article(*sentences), UK)
    assert [term.concept_id for segment in segments for term in segment.terms] == ids


def test_of_two_equal_names_the_first_in_the_termbase_is_meant() -> None:
    termbase = Termbase((concept("a", name("Ranok", "en")), concept("b", name("Ranok", "en"))))
    assert mark("Ranok reports.", termbase=termbase) == ["[[Ranok|a]] reports."]


def test_short_names_with_contexts_wait_for_them() -> None:
    termbase = Termbase(
        (
            concept(
                "x", name("Petrenko", "en", kind=SHORT, contexts=("minister",)),
                entity=EntityType.PERSON,
            ),
        )
    )  # fmt: skip
    assert mark("Petrenko spoke.", termbase=termbase) == ["Petrenko spoke."]
    assert mark("Petrenko spoke.", "Ministers left.", termbase=termbase) == [
        "[[Petrenko|x]] spoke.",
        "Ministers left.",
    ]

"""The forms of designations, whatever the language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.bcp47 import Locale
from localize.concept import Designation, DesignationKind
from localize.document import Span
from localize.glossary.inflect import MODULES, forms, inflect, rendering
from localize.glossary.inflect.place import PLACES, agrees, gender, mend, put, suits
from localize.unit import Rendering
from tests.glossary.places import bracketed

TESTED = sorted({*MODULES, *PLACES})
CENTRE = Designation("Центр протидії дезінформації", Locale("uk"), gender="m")


def test_forms_begin_with_the_citation_form_and_hold_each_once() -> None:
    found = forms(CENTRE)
    assert found[0] == CENTRE.text
    assert len(found) == len(set(found))


def test_a_listed_form_overrides_the_computed_one() -> None:
    listed = Designation(
        "Куп'янськ-Вузловий",
        Locale("uk"),
        forms={"gen": "Куп'янська-Вузлового", "loc": "Вузловому"},
    )
    assert [inflect(listed, case) for case in ("gen", "loc")] == [
        "Куп'янська-Вузлового",
        "Вузловому",
    ]


@pytest.mark.parametrize("key", ["gen-plural", "plural-gen"])
def test_a_listed_key_may_name_case_and_number_in_any_order(key: str) -> None:
    listed = Designation("ՀՕՊ", Locale("hy"), forms={key: "ՀՕՊ-երի"})
    assert inflect(listed, "gen", "plural") == "ՀՕՊ-երի"


def test_a_language_without_rules_has_its_listed_forms_and_no_others() -> None:
    assert forms(Designation("Երևան", Locale("hy"), forms={"gen": "Երևանի"})) == ("Երևան", "Երևանի")


def test_a_form_that_does_not_exist_is_the_citation_form() -> None:
    assert inflect(Designation("Երևան", Locale("hy")), "ins") == "Երևան"


def test_harmony_is_no_form() -> None:
    assert "ka" not in forms(Designation("PKK", Locale("tr"), forms={"harmony": "ka"}))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("outlet", ("outlet", "outlets", "outlet's", "outlet’s", "outlets'", "outlets’")),
        ("agency", ("agency", "agencies", "agency's", "agency’s", "agencies'", "agencies’")),
        ("Black Sea", ("Black Sea", "Black Sea's", "Black Sea’s")),
    ],
)
def test_english_has_plurals_and_possessives(text: str, found: tuple[str, ...]) -> None:
    assert forms(Designation(text, Locale("en"))) == found


@pytest.mark.parametrize("language", [*TESTED, "hy"])
def test_every_language_can_fit_a_name_to_its_place(language: str) -> None:
    name = Designation("Zorvenmil", Locale(language))
    fitted = put("… Abc …", Span(2, 5), name)
    assert fitted.span.of(fitted.text).startswith("Zorvenmil")
    assert mend(fitted.text, fitted.span, name).text == fitted.text
    assert agrees(fitted.text, fitted.span, name)
    assert suits("Abc", name)
    assert gender(name) in ("", "m", "f", "n")


def test_a_rendering_takes_along_what_fitting_it_needs() -> None:
    acronym = Designation(
        "AZƏRTAC", Locale("az"), kind=DesignationKind.ACRONYM, forms={"harmony": "a"}
    )
    assert rendering(acronym) == Rendering(
        text="AZƏRTAC", forms=forms(acronym), acronym=True, listed=(("harmony", "a"),)
    )


def test_a_first_mention_inflects_before_its_acronym() -> None:
    first = rendering(CENTRE, "Центр протидії дезінформації (ЦПД)")
    assert "Центру протидії дезінформації (ЦПД)" in first.forms


@pytest.mark.parametrize(
    ("language", "sentence", "name", "result"),
    [
        ("uk", "голова [Ради]", "Служба безпеки (СБ)", "голова Служби безпеки (СБ)"),
        ("tr", "[Ajansının] başkanı", "Arama Kurulu (AK)", "Arama Kurulunun (AK) başkanı"),
        ("pt", "chefe do [centro]", "agência de dados (AD)", "chefe da agência de dados (AD)"),
    ],
)
def test_parentheses_behind_a_name_stay_as_they_are(
    language: str, sentence: str, name: str, result: str
) -> None:
    text, span = bracketed(sentence)
    assert put(text, span, Designation(name, Locale(language))).text == result


@given(
    text=st.text("Центр протид'ї ABe o d’ção«», 12-ыıə", max_size=40),
    name=st.text("Служба безпекı XQ ção-'«»9", min_size=1, max_size=20),
    ends=st.tuples(st.integers(0, 40), st.integers(0, 40)),
    language=st.sampled_from([*TESTED, "hy"]),
)
def test_no_text_is_too_odd_to_fit_a_name_into(
    text: str, name: str, ends: tuple[int, int], language: str
) -> None:
    start, end = sorted(min(one, len(text)) for one in ends)
    fitted = put(text, Span(start, end), Designation(name, Locale(language)))
    assert 0 <= fitted.span.start <= fitted.span.end <= len(fitted.text)
    assert fitted.text.endswith(text[end:].rsplit(" ", 3)[-1])

"""Turkish and Azerbaijani suffixes."""

from __future__ import annotations

import pytest

from localize.bcp47 import Locale
from localize.concept import Designation
from localize.glossary.inflect import forms, inflect
from localize.glossary.inflect.place import mend
from tests.glossary.cases_turkic import AZERBAIJANI, TURKISH
from tests.glossary.places import Place, bracketed, places

ALL = [*places(TURKISH, Locale("tr")), *places(AZERBAIJANI, Locale("az"))]


@pytest.mark.parametrize("place", ALL, ids=lambda place: f"{place.text}-{place.wanted}")
def test_a_place_gets_the_suffix_that_it_had(place: Place) -> None:
    assert place.got == place.wanted


def test_the_tables_have_forty_rows_a_language() -> None:
    assert len(ALL) == 80


@pytest.mark.parametrize(
    ("language", "text", "case", "form"),
    [
        ("tr", "uçak", "gen", "uçağın"),
        ("tr", "füze", "acc", "füzeyi"),
        ("tr", "uçak", "dat-plural", "uçaklara"),
        ("tr", "uçuş aracı", "loc", "uçuş aracında"),
        ("tr", "uçuş aracı", "gen-plural", "uçuş araçlarının"),
        ("tr", "saat", "acc", "saati"),
        ("tr", "Irak", "acc", "Irak'ı"),
        ("tr", "Mevlüt Çavuşoğlu", "dat", "Mevlüt Çavuşoğlu'na"),
        ("az", "uşaq", "gen", "uşağın"),
        ("az", "təyyarə", "dat", "təyyarəyə"),
        ("az", "raket", "abl-plural", "raketlərdən"),
        ("az", "uçuş aparatı", "acc", "uçuş aparatını"),
    ],
)
def test_suffixes_follow_sound_and_spelling(language: str, text: str, case: str, form: str) -> None:
    assert inflect(Designation(text, Locale(language)), *case.split("-")) == form


@pytest.mark.parametrize(
    ("harmony", "form"), [("e", "Mercul'ün"), ("ö", "Mercul'ün"), ("ü", "Mercul'ün")][1:]
)
def test_a_listed_vowel_decides_the_harmony_and_the_spelling_the_rest(
    harmony: str, form: str
) -> None:
    name = Designation("Mercul", Locale("tr"), forms={"harmony": harmony})
    assert inflect(name, "gen") == form


def test_both_apostrophes_are_among_the_forms() -> None:
    assert {"FSB'nin", "FSB’nin"} <= set(forms(Designation("FSB", Locale("tr"))))


def test_a_suffix_that_an_engine_left_standing_is_joined() -> None:
    text, span = bracketed("[FTX] nin rəhbəri danışdı.")
    assert mend(text, span, Designation("FTX", Locale("az"))).text == "FTX-nin rəhbəri danışdı."

"""How names are cut, romanised and heard."""

from __future__ import annotations

import pytest

from localize.checks.names.common import is_common
from localize.checks.names.gazetteer import mentions
from localize.checks.names.holes import holes
from localize.checks.names.sound import ALIKE, likeness
from localize.checks.names.tokens import tokens
from localize.romanise import romanise


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("Коваленко", "kovalenko"),
        ("Щербаков", "sherbakov"),
        ("Երևան", "erevan"),
        ("Թումանյան", "tumanyan"),
        ("საქართველო", "sakartvelo"),
        ("Αθήνα", "athina"),
        ("Şuşa", "shusha"),
        ("Łódź", "lodz"),
        ("İlham", "ilham"),
        ("AZƏRTAC", "azartac"),
    ],
)
def test_a_word_is_written_in_latin_letters(word: str, letters: str) -> None:
    assert romanise(word) == letters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kovalenko", "Коваленком"),
        ("Kovalenko", "Kowalenko"),
        ("Merriweather", "Меррівезера"),
        ("Merriweather", "Merivezer"),
        ("Brighton", "Брайтона"),
        ("James", "Джеймс"),
        ("Washington", "Вашингтоні"),
        ("Williams", "Уильямс"),
        ("Baku", "Bakıda"),
        ("Shakespeare", "Шекспира"),
        ("Zelensky", "Zełenskiego"),
        ("Xinjiang", "Синьцзян"),
    ],
)
def test_two_spellings_of_a_name_are_alike(one: str, other: str) -> None:
    assert likeness(romanise(one), romanise(other)) >= ALIKE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kovalenko", "Шевченко"),
        ("Lavrov", "Шольцом"),
        ("Tennet", "The"),
        ("Walker", "way"),
        ("Baku", "Єреван"),
    ],
)
def test_two_names_are_not_alike(one: str, other: str) -> None:
    assert likeness(romanise(one), romanise(other)) < ALIKE


def test_likeness_does_not_depend_on_the_order() -> None:
    assert likeness("merriweather", "merivezer") == likeness("merivezer", "merriweather")


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("The NSDC's head", "en", ["The", "NSDC", "head"]),
        ("L'Arménie et l'ONU", "fr", ["Arménie", "et", "ONU"]),
        ("FSB'nin başkanı", "tr", ["FSB", "başkanı"]),
        ("прем'єр прийшов", "uk", ["прем'єр", "прем", "єр", "прийшов"]),
        ("The U.S. left", "en", ["The", "US", "left"]),
        ("AZƏRTAC-ın sözü", "az", ["AZƏRTAC-ın", "AZƏRTAC", "ın", "sözü"]),
    ],
)
def test_words_are_cut_without_what_hangs_on_them(
    text: str, language: str, words: list[str]
) -> None:
    assert [token.text for token in tokens(text, language)] == words


def test_a_sentences_first_word_opens_and_an_abbreviation_ends_none() -> None:
    found = {
        token.text: token.opens for token in tokens("He met Mr. Orlyk. Later Orlenko came.", "en")
    }
    assert (found["Orlyk"], found["Later"], found["Orlenko"]) == (False, True, False)


@pytest.mark.parametrize(
    ("text", "language", "concepts"),
    [
        ("Germany", "en", ["DE"]),
        ("Alemanha", "pt", ["DE"]),
        ("у Німеччині", "uk", ["DE"]),
        ("niemiecki", "pl", ["DE"]),
        ("Сполучених Штатах", "uk", ["US"]),
        ("Estados Unidos", "es", ["US"]),
        ("the U.S.", "en", ["US"]),
        ("ՆԱՏՕ-ն լռում է", "hy", ["NATO"]),
        ("აშშ-ში", "ka", ["US"]),
        ("Bakıda", "az", ["Baku"]),
        ("do Wiednia", "pl", ["Vienna"]),
    ],
)
def test_a_place_is_known_in_every_language(text: str, language: str, concepts: list[str]) -> None:
    assert [mention.concept for mention in mentions(tokens(text, language), language)] == concepts


@pytest.mark.parametrize(
    ("word", "language", "common"),
    [
        ("Council", "en", True),
        ("Merriweather", "en", False),
        ("Путин", "ru", False),
        ("Палата", "ru", True),
        ("Коваленка", "uk", False),
        ("Рада", "uk", True),
        ("Bundesregierung", "de", True),
        ("Nellingen", "de", False),
        ("Mərkəz", "az", None),
    ],
)
def test_words_are_told_from_names(word: str, language: str, common: bool | None) -> None:
    assert is_common(word, language) is common


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He was born in .", "en"),
        ("The city of, founded long ago, fell.", "en"),
        ("The was built in 1990.", "en"),
        ("They met with President, , and left.", "en"),
        ("Він народився в.", "uk"),
        ("Viajó a Lima con el, ayer.", "es"),
    ],
)
def test_a_hole_is_seen(text: str, language: str) -> None:
    assert holes(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He said that it was late, and left.", "en"),
        ("Er rief sie an.", "de"),
        ("Вона сказала, що, мабуть, піде.", "uk"),
        ("C'est la vie : elle part.", "fr"),
        ("At 5 a.m. it rained.", "en"),
    ],
)
def test_clean_text_has_no_hole(text: str, language: str) -> None:
    assert holes(text, language) == ()


@pytest.mark.parametrize(
    ("text", "stranded"),
    [("That is what he asked for.", True), ("The city of, founded long ago, fell.", False)],
)
def test_english_may_end_with_its_preposition(text: str, stranded: bool) -> None:
    assert [hole.may_strand for hole in holes(text, "en")] == [stranded]

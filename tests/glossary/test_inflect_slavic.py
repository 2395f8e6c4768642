"""Ukrainian and Russian forms, and the form that a place wants."""

from __future__ import annotations

import pytest

from localize.bcp47 import Locale
from localize.concept import Designation
from localize.glossary.inflect import forms, inflect
from localize.glossary.inflect.place import agrees, mend, put
from tests.glossary.cases_slavic import RUSSIAN, UKRAINIAN
from tests.glossary.places import bracketed, places

LEAST = 95
"""Right forms of a hundred places."""


@pytest.mark.parametrize(("language", "table"), [("uk", UKRAINIAN), ("ru", RUSSIAN)])
def test_places_get_the_form_that_they_want(language: str, table: str) -> None:
    tried = list(places(table, Locale(language)))
    wrong = [str(place) for place in tried if place.got != place.wanted]
    assert len(tried) == 100
    assert len(tried) - len(wrong) >= LEAST, wrong


@pytest.mark.parametrize(
    ("language", "text", "gender", "dative"),
    [
        ("uk", "Центр протидії дезінформації", "m", "Центру протидії дезінформації"),
        ("uk", "Рада національної безпеки і оборони", "", "Раді національної безпеки і оборони"),
        ("uk", "Збройні сили України", "", "Збройним силам України"),
        ("uk", "Генеральний секретар НАТО", "", "Генеральному секретарю НАТО"),
        ("uk", "прем’єр-міністр", "", "прем’єр-міністру"),
        ("uk", "двохсотий", "m", "двохсотому"),
        ("uk", "Андрій Коваленко", "", "Андрію Коваленку"),
        ("uk", "Коваленко", "f", "Коваленко"),
        ("uk", "Олександр Сирський", "", "Олександру Сирському"),
        ("uk", "Андрій Сибіга", "", "Андрію Сибізі"),
        ("uk", "БпЛА", "", "БпЛА"),
        ("uk", "ЦПД", "m", "ЦПД"),
        ("uk", "Sputnik Азербайджан", "", "Sputnik Азербайджан"),
        ("ru", "Центр противодействия дезинформации", "", "Центру противодействия дезинформации"),
        ("ru", "Соединённые Штаты", "", "Соединённым Штатам"),
        ("ru", "Андрей Коваленко", "", "Андрею Коваленко"),
        ("ru", "Никол Пашинян", "", "Николу Пашиняну"),
        ("ru", "Мария Захарова", "", "Марии Захаровой"),
        ("ru", "Дмитрий Кулеба", "", "Дмитрию Кулебе"),
        ("ru", "МИД", "m", "МИДу"),
        ("ru", "ФСБ", "f", "ФСБ"),
        ("ru", "груз 200", "", "грузу 200"),
    ],
)
def test_the_head_inflects_and_the_rest_stays(
    language: str, text: str, gender: str, dative: str
) -> None:
    assert inflect(Designation(text, Locale(language), gender=gender), "dat") == dative


def test_the_accusative_follows_animacy() -> None:
    officer, rocket = (
        Designation(text, Locale("uk")) for text in ("військовий радник", "ракетний комплекс")
    )
    assert [inflect(one, "acc") for one in (officer, rocket)] == [
        "військового радника",
        "ракетний комплекс",
    ]


def test_all_variants_of_a_case_are_among_the_forms() -> None:
    assert {"дрону", "дронові"} <= set(forms(Designation("дрон", Locale("uk"))))


@pytest.mark.parametrize(
    ("language", "sentence", "term", "result"),
    [
        ("uk", "[Центр даних] заявив про це.", "Служба безпеки", "Служба безпеки заявила про це."),
        ("uk", "Про це заявив [Центр даних].", "Служба безпеки", "Про це заявила Служба безпеки."),
        ("uk", "Цього [центру] шукали.", "Служба безпеки", "Цієї Служби безпеки шукали."),
        ("uk", "разом із [центром]", "Служба безпеки", "разом зі Службою безпеки"),
        ("ru", "Новый [центр] создан.", "Служба охраны", "Новая Служба охраны создана."),
        ("ru", "говорили о [центре]", "Азербайджан", "говорили об Азербайджане"),
        ("ru", "спорили с [центром]", "Служба охраны", "спорили со Службой охраны"),
    ],
)
def test_what_stands_around_a_term_agrees_with_it(
    language: str, sentence: str, term: str, result: str
) -> None:
    text, span = bracketed(sentence)
    assert put(text, span, Designation(term, Locale(language))).text == result


def test_a_copied_term_is_put_into_the_case_of_its_place() -> None:
    text, span = bracketed("Звернулися до [Служба безпеки] по допомогу.")
    term = Designation("Служба безпеки", Locale("uk"))
    assert mend(text, span, term).text == "Звернулися до Служби безпеки по допомогу."


def test_an_adjective_of_another_case_does_not_agree() -> None:
    term = Designation("Служба безпеки", Locale("uk"))
    assert not agrees(*bracketed("новому [Служба безпеки]"), term)
    assert agrees(*bracketed("нова [Служба безпеки]"), term)

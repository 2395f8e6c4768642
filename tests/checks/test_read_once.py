"""What the checks share is read once, and what is asked cheaply says the same as what is asked dearly."""

from itertools import product

import pytest

from localize.checks.check import Reading
from localize.checks.lexicon.concepts import Relations, related
from localize.checks.lexicon.opposites import sides, touched
from localize.checks.run import run
from localize.checks.settings import Settings
from localize.checks.words import REMEMBERED, words

ENGLISH = ["president", "government", "voted", "bridge", "war", "may", "prices", "said", "oil"]
UKRAINIAN = [
    "президент",
    "уряд",
    "голосували",
    "міст",
    "війна",
    "може",
    "ціни",
    "сказав",
    "травень",
]


def test_an_article_longer_than_what_is_remembered_is_cut_into_words_once() -> None:
    pairs = [(f"House {at} is old.", f"Будинок {at} старий.") for at in range(REMEMBERED)]
    before = words.cache_info().misses

    run(Reading.of(*pairs), Settings())

    assert words.cache_info().misses - before <= 2 * len(pairs)


def test_findings_stand_in_the_order_of_the_units_then_of_the_codes() -> None:
    reading = Reading.of(
        ("It cost 5 euros (in May).", "Це коштувало 7 євро (у травні."),
        ("He left.", "Він пішов пішов."),
        ("She stayed for 3 days.", "Вона лишилася на 4 дні дні."),
    )

    found = [(finding.unit_id, finding.code) for finding in run(reading, Settings())]

    assert found == [
        ("1:0", "A002"),
        ("1:0", "M007"),
        ("1:1", "F001"),
        ("1:2", "A002"),
        ("1:2", "F001"),
    ]


@pytest.mark.parametrize(
    ("key", "language"), [*product(ENGLISH, ["en"]), *product(UKRAINIAN, ["uk"])]
)
def test_words_asked_at_once_meet_whom_one_of_them_meets(key: str, language: str) -> None:
    others, other = (UKRAINIAN, "uk") if language == "en" else (ENGLISH, "en")

    met = Relations.of(others, other).meet(key, language)

    assert met == any(related(key, language, one, other) for one in others)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sooner or later prices rise before they fall.", "en"),
        ("Os preços subiram, pelo menos depois da guerra.", "pt"),
        ("Ціни впали рано чи пізно, а потім зросли.", "uk"),
        ("Fiyatlar arttı.", "tr"),
    ],
)
def test_no_word_is_on_a_side_that_its_text_does_not_touch(text: str, language: str) -> None:
    assert set(sides(text, language)) <= touched(text, language)

from __future__ import annotations

import pytest

from localize.romanise import romanise


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("Kyiv", "kyiv"),
        ("Коваленко", "kovalenko"),
        ("Баку", "baku"),
        ("Երևան", "erevan"),
        ("Գյումրի", "gyumri"),
        ("თბილისი", "tbilisi"),
        ("Αθήνα", "athina"),
        ("İstanbul", "istanbul"),
        ("Şəki", "shaki"),
        ("Łódź", "lodz"),
        ("naïve", "naive"),
        ("2021", ""),
        ("東京", ""),
    ],
)
def test_a_word_is_written_in_latin_letters(word: str, letters: str) -> None:
    assert romanise(word) == letters

"""Frequent words may tell a language alone, so that its pieces need no second look."""

from __future__ import annotations

import pytest

from localize.bcp47 import Locale
from localize.langid.detector import detector
from localize.langid.identify import words
from localize.langid.settings import Settings


@pytest.mark.parametrize(
    ("text", "language", "plain"),
    [
        ("The bridge was closed because of the storm and it will not open", "en", True),
        ("El puente se cerró por la tormenta y no se abrirá hasta el lunes", "es", True),
        ("El puente se cerró por la tormenta y no se abrirá hasta el lunes", "pt", False),
        ("Міст закрили через бурю, і його не відкриють до понеділка", "ru", False),
        ("Bridge closed, trains late", "en", False),  # no word that only English has
        ("The bridge was closed because of the storm", "sw", False),  # a language without a table
    ],
)
def test_a_language_is_plain_by_words_that_no_other_has(
    text: str, language: str, plain: bool
) -> None:
    guess = detector(Settings()).plainly(words(text), Locale(language))
    assert (guess is not None) is plain

"""langdetect's opinion."""

from __future__ import annotations

import pytest

from localize.bcp47 import Locale
from localize.langid import second
from localize.langid.detector import DISCOUNT, doubted
from localize.langid.guess import Guess

GERMAN = (
    "Die Minister verließen die Gespräche am späten Abend ohne ein Wort an die Presse. Erst am Morgen "
    "danach erklärte ein Sprecher, dass man sich auf nichts habe einigen können."
)


@pytest.mark.parametrize(
    ("language", "opinion"), [("de", True), ("nl", False), ("az", None), ("hy", None), ("kk", None)]
)
def test_it_speaks_only_of_languages_that_it_knows(language: str, opinion: bool | None) -> None:
    assert second.agrees(GERMAN, language) is opinion


@pytest.mark.parametrize("text", ["", "14", "https://example.org " * 20, GERMAN[:60], "x" * 200])
def test_it_says_nothing_of_a_text_with_few_words(text: str) -> None:
    assert second.agrees(text, "de") is not True


def test_it_draws_the_same_each_time() -> None:
    opinions = {second.agrees("Taxi do hotel e depois do bar " * 5, "pt") for _ in range(10)}
    assert len(opinions) == 1


@pytest.mark.parametrize(("language", "left"), [("de", 1.0), ("nl", DISCOUNT), ("az", 1.0)])
def test_disagreement_lowers_the_confidence(language: str, left: float) -> None:
    guess = Guess(Locale(language), 0.8)
    assert doubted(guess, GERMAN) == Guess(Locale(language), 0.8 * left)

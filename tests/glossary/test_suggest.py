"""Names that articles use and the termbase does not know."""

from __future__ import annotations

import pytest

from localize.concept import Termbase
from localize.glossary.suggest import suggest
from tests.glossary.terms import WORLD, article


def suggested(*sentences: str, locale: str = "en", termbase: Termbase = WORLD) -> list[str]:
    found = suggest([article(*sentences, locale=locale)], termbase, least=1)
    return [f"{one.count} {one.text}" for one in found]


@pytest.mark.parametrize(
    ("locale", "sentences", "expected"),
    [
        ("en", ["They met in Ganja.", "The mayor of Ganja left Ganja."], ["3 Ganja"]),
        ("en", ["The Ministry of Digital Affairs and the MDA."], ["1 MDA", "1 Ministry of Digital Affairs"]),
        ("en", ["Azerbaijan and the FSB of old."], []),
        ("en", ["Yesterday it rained."], []),
        ("en", ["Five Towns Lose Power After Storm"], []),
        ("en", ["He read I, Robot."], ["1 Robot"]),
        ("uk", ["Міста Гянджа та Лачин.", "Мер Гянджі поїхав."], ["2 Гянджа", "1 Лачин"]),
    ],
)  # fmt: skip
def test_names_without_an_entry_are_counted(
    locale: str, sentences: list[str], expected: list[str]
) -> None:
    assert suggested(*sentences, locale=locale) == expected


def test_a_suggestion_says_in_how_many_articles_and_how_it_is_used() -> None:
    (one,) = suggest([article("In Ganja."), article("At Ganja."), article("Nothing.")], WORLD)
    assert (one.count, one.articles, one.example, one.is_acronym) == (2, 2, "In Ganja.", False)

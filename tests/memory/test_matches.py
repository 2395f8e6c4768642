"""Approved texts found again."""

from __future__ import annotations

import pytest

from localize.approval import Approval
from localize.bcp47 import Locale
from localize.memory.matches import find

EN, PT = Locale("en"), Locale("pt")


def approved(source: str, target: str) -> Approval:
    return Approval(source, target, EN, PT)


COST = approved("The bridge cost 14 million euros.", "A ponte custou 14 milhões de euros.")


@pytest.mark.parametrize(
    ("source", "kind", "target"),
    [
        ("The bridge cost 14 million euros.", "exact", "A ponte custou 14 milhões de euros."),
        ("The bridge cost 40 million euros.", "fuzzy", "A ponte custou 40 milhões de euros."),
        ("The bridges cost 14 million euros.", "fuzzy", "A ponte custou 14 milhões de euros."),
    ],
)
def test_a_match_has_the_new_sources_numbers(source: str, kind: str, target: str) -> None:
    assert [(match.kind, match.target) for match in find(source, [COST])] == [(kind, target)]


@pytest.mark.parametrize(
    ("known", "source"),
    [
        (approved("The mayor of Baku spoke on Monday.", "O prefeito de Baku falou."), "The mayor of Lviv spoke on Monday."),
        (approved("They met 2 of 2 envoys.", "Receberam 2 de 2 enviados."), "They met 2 of 3 envoys."),
        (approved("It cost 14 euros in 2024.", "Custou 14 euros."), "It cost 14 euros in 2025."),
    ],
)  # fmt: skip
def test_other_names_and_unclear_numbers_are_refused(known: Approval, source: str) -> None:
    assert find(source, [known]) == []

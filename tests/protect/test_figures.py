from __future__ import annotations

import pytest

from localize.bcp47 import Locale
from localize.protect.figures import disorder, figures, localized, lost

KEPT = [
    ("It cost $1.5 million.", "Custou 1,5 milhão de dólares.", "pt-BR"),
    ("It cost $1.5 million.", "Custou US$ 1,5 milhão.", "pt-BR"),
    ("It cost £2,500.", "Custou 2.500 libras.", "pt-BR"),
    ("It cost €2,500.", "Це коштувало 2500 євро.", "uk"),
    ("About 10,000 people.", "Cerca de 10 mil pessoas.", "pt-BR"),
    ("At 7 p.m. they left.", "Às 19h saíram.", "pt-BR"),
    ("At 4.40 am they left.", "Saíram às 4h40.", "pt-BR"),
    ("In the 1990s and on the 12th.", "Nos anos 90 e no dia doze.", "pt-BR"),
]
LOST = [
    ("It cost £2,500.", "Custou 2.500 euros.", ["£2,500"]),
    ("It cost £11 million.", "Custou £11 milhões de dólares.", ["£11"]),
    ("It cost $5,000.", "Custou R$ 5.000.", ["$5,000"]),
    ("It cost $1.5 million.", "Custou 1,5 milhão.", ["$1.5"]),
    ("In 2021 there were 14.", "Em 2021 havia 40.", ["14"]),
    ("3 of 3 came.", "Vieram 3.", ["3"]),
]


@pytest.mark.parametrize(("source", "target", "locale"), KEPT)
def test_a_figure_may_be_written_as_the_locale_does(source: str, target: str, locale: str) -> None:
    assert lost(figures(source), source, target, Locale.parse(locale)) == []


@pytest.mark.parametrize(("source", "target", "missing"), LOST)
def test_a_figure_that_is_lost_or_another_is_noticed(
    source: str, target: str, missing: list[str]
) -> None:
    found = lost(figures(source), source, target, Locale.parse("pt-BR"))
    assert [figure.span.of(source) for figure in found] == missing


@pytest.mark.parametrize(
    ("text", "locale", "written"),
    [
        ("£2,500.75", "pt-BR", "£2.500,75"),
        ("10,000,000", "uk", "10\u00a0000\u00a0000"),
        ("3.5", "de", "3,5"),
        ("1.2.3", "pt-BR", "1.2.3"),
        ("1,23", "pt-BR", "1,23"),
        ("2,500", "ka", "2\u00a0500"),
    ],
)
def test_figures_get_the_separators_of_the_target(text: str, locale: str, written: str) -> None:
    assert localized(text, Locale("en"), Locale.parse(locale)) == written


@pytest.mark.parametrize(
    ("target", "disorderly"),
    [
        ("Em 2021 vieram 14.", 0),
        ("Vieram 14 em 2021.", 1),
        ("Em 2021 vieram 14 ou 15.", 1),
        ("Vieram.", 0),
    ],
)
def test_numbers_made_up_or_out_of_order_are_counted(target: str, disorderly: int) -> None:
    assert disorder("In 2021 came 14.", target) == disorderly

"""T002: a wrong body shows itself through the person who heads it."""

from __future__ import annotations

from datetime import date

import pytest

from localize.bcp47 import Locale
from localize.checks import t002_affiliation
from localize.checks.check import SourceText
from localize.concept import (
    Affiliation,
    Concept,
    Designation,
    DesignationKind,
    EntityType,
    Status,
    Termbase,
)
from localize.document import Span
from localize.finding import Finding, Severity


def _names(*names: tuple[str, str, DesignationKind]) -> tuple[Designation, ...]:
    return tuple(Designation(text, Locale.parse(tag), kind=kind) for tag, text, kind in names)


FULL, ACRONYM = DesignationKind.FULL, DesignationKind.ACRONYM

TERMBASE = Termbase(
    (
        Concept(
            "council",
            "the council",
            _names(
                ("en", "Harbour Safety Council", FULL),
                ("en", "HSC", ACRONYM),
                ("uk", "Рада безпеки портів", FULL),
                ("uk", "РБП", ACRONYM),
            ),
        ),
        Concept(
            "tide",
            "the centre",
            (
                *_names(
                    ("en", "Centre for Tide Warnings", FULL),
                    ("en", "CTW", ACRONYM),
                    ("uk", "Центр сповіщення про припливи", FULL),
                    ("ru", "Центр оповещения о приливах", FULL),
                    ("pt", "Centro de Alerta de Marés", FULL),
                    ("es", "Centro de Aviso de Mareas", FULL),
                    ("az", "Qabarma Xəbərdarlıq Mərkəzi", FULL),
                    ("tr", "Gelgit Uyarı Merkezi", FULL),
                ),
                Designation("Centre of Tides", Locale("en"), Status.ADMITTED),
            ),
            relations=(("part-of", "council"),),
        ),
        Concept(
            "melnyk",
            "the head",
            _names(
                ("en", "Ostap Melnyk", FULL),
                ("uk", "Остап Мельник", FULL),
                ("ru", "Остап Мельник", FULL),
                ("pt", "Ostap Melnyk", FULL),
                ("es", "Ostap Melnyk", FULL),
                ("az", "Ostap Melnik", FULL),
                ("tr", "Ostap Melnik", FULL),
            ),
            entity=EntityType.PERSON,
            affiliations=(
                Affiliation("head", "tide", date(2023, 3, 1), date(2025, 3, 1)),
                Affiliation("head", "council", date(2025, 3, 2)),
            ),
        ),
    )
)
IN_OFFICE = date(2024, 6, 1)


def judge(text: str, locale: str = "en", published: date | None = IN_OFFICE) -> list[Finding]:
    source = SourceText.of(text, locale=locale, termbase=TERMBASE, published=published)
    return list(t002_affiliation.CHECK(source))


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        (
            "en",
            "The head of the Harbour Safety Council's Tidy Room Club, Ostap Melnyk, spoke.",
            "Tidy Room Club",
        ),
        ("en", "The HSC's Tidy Hub, headed by Ostap Melnyk, spoke.", "Tidy Hub"),
        (
            "en",
            "Ostap Melnyk, head of the Centre for the Waste of Tides, spoke.",
            "Centre for the Waste of Tides",
        ),
        (
            "en",
            "Ostap Melnyk, who leads the Centre for Tidy Words, spoke.",
            "Centre for Tidy Words",
        ),
        ("en", "Ostap Melnyk is the boss of the Tide Bureau.", "Tide Bureau"),
        ("en", "A spokesman for the Centre of Words, Ostap Melnyk, spoke.", "Centre of Words"),
        ("en", "The CTV's head, Ostap Melnyk, spoke.", "CTV"),
        ("uk", "Начальник Центру тихих слів полковник Остап Мельник мовчить.", "Центру тихих слів"),
        (
            "uk",
            "Про це сказали Остапу Мельнику, голові Центру водних лілій.",
            "Центру водних лілій",
        ),
        ("uk", "Центр водних лілій, який очолює Остап Мельник, мовчить.", "Центр водних лілій"),
        ("ru", "Глава Центра тихих слов Остап Мельник молчит.", "Центра тихих слов"),
        ("ru", "Остап Мельник, возглавляющий Центр тихих слов, молчит.", "Центр тихих слов"),
        ("pt", "Coronel Ostap Melnyk, chefe do Centro de Palavras, falou.", "Centro de Palavras"),
        ("pt", "O Centro de Palavras, chefiado por Ostap Melnyk, falou.", "Centro de Palavras"),
        ("es", "El jefe del Centro de Palabras, Ostap Melnyk, habló.", "Centro de Palabras"),
        ("az", "Sözlər Mərkəzinin rəhbəri Ostap Melnik danışdı.", "Sözlər Mərkəzinin"),
        ("tr", "Sözler Merkezi başkanı Ostap Melnik konuştu.", "Sözler Merkezi"),
    ],
)
def test_a_wrong_body_is_found_through_its_head(locale: str, text: str, wrong: str) -> None:
    (finding,) = judge(text, locale)
    start = text.index(wrong)
    assert finding.source_span == Span(start, start + len(wrong))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Ostap Melnyk, head of the Centre for Tide Warnings, spoke."),
        ("en", "Ostap Melnyk, head of the Center of Tides, spoke."),
        ("en", "CTW chief Ostap Melnyk spoke."),
        ("en", "The head of the HSC's Centre for Tide Warnings, Ostap Melnyk, spoke."),
        ("en", "The actor Ostap Melnyk sang."),
        ("en", "Melnyk, a teacher from Lviv, sang."),
        ("en", "Ostap Melnyk, director of the Lviv Opera, sang."),
        ("en", "Oleh Melnyk, head of the Tidy Room Club, sang."),
        ("uk", "Начальник Центру сповіщення про припливи РБП Остап Мельник мовчить."),
        ("ru", "Остап Мельник, глава Центра оповещения о приливах, молчит."),
        ("pt", "O chefe do Centro de Alerta de Marés, Ostap Melnyk, falou."),
        ("az", "Qabarma Xəbərdarlıq Mərkəzinin rəhbəri Ostap Melnik danışdı."),
    ],
)
def test_the_right_body_and_a_namesake_are_let_pass(locale: str, text: str) -> None:
    assert judge(text, locale) == []


def test_an_office_that_has_ended_is_another_finding() -> None:
    (finding,) = judge(
        "Ostap Melnyk, head of the Centre for Tide Warnings, spoke.", published=date(2026, 1, 1)
    )
    assert (finding.severity, "until 2025-03-01" in finding.message) == (Severity.MINOR, True)


def test_a_former_office_may_be_called_so() -> None:
    text = "The former head of the Centre for Tide Warnings, Ostap Melnyk, spoke."
    assert judge(text, published=date(2026, 1, 1)) == []


def test_the_last_name_alone_counts_once_the_article_has_the_full_one() -> None:
    sentences = ("Ostap Melnyk spoke.", "Melnyk, who heads the Centre for Tidy Words, left.")
    source = SourceText.of(*sentences, termbase=TERMBASE, published=IN_OFFICE)
    assert [finding.unit_id for finding in t002_affiliation.CHECK(source)] == ["1:1"]


def test_a_namesake_at_an_unrelated_body_is_only_doubted() -> None:
    (finding,) = judge("Ostap Melnyk, head of the Odesa Zoo, spoke.")
    assert finding.severity is Severity.MINOR

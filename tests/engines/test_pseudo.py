"""Pseudo: what it changes, and what it must not."""

from __future__ import annotations

import pytest

from localize.bcp47 import Direction
from localize.engines import pseudo


def pseudolocalized(text: str) -> str:
    return pseudo.load(pseudo.model(Direction.parse("en>en-XA")), 1).translate([text])[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Read more", "[Ŕéàð ɱöŕé one]"),
        ("Home", "[Ĥöɱé]"),
        ("Hello {name}, %(count)d new", "[Ĥéļļö {name}, %(count)d ñéŵ one two]"),
        ("Mail desk@example.org or see https://example.org/a", None),
        ("NATO and XQA stay, Brussels does not", None),
        ("Fish &amp; <b>chips</b>", None),
        ("Привіт", "[Привіт]"),
    ],
)
def test_letters_get_accents_and_texts_grow(text: str, expected: str | None) -> None:
    assert expected in (None, pseudolocalized(text))


@pytest.mark.parametrize(
    "kept",
    ["{name}", "%(count)d", "%s", "&amp;", "<b>", "desk@example.org", "https://example.org/a?b=c",
     "NATO", "XQA", "H7N9"],
)  # fmt: skip
def test_what_programs_read_stays(kept: str) -> None:
    assert kept in pseudolocalized(f"See {kept} now")


@pytest.mark.parametrize("length", [20, 60, 140, 280])
def test_a_text_grows_by_about_a_third(length: int) -> None:
    text = ("One more word and another. " * 20)[:length].strip()
    assert 1.25 <= len(pseudolocalized(text)) / len(text) <= 1.6


def test_its_pin_is_that_of_its_table() -> None:
    first, second = (pseudo.model(Direction.parse(d)) for d in ("en>en-XA", "uk>uk-XA"))
    assert first.sha256 == second.sha256

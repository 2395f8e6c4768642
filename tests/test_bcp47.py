"""Locales and directions."""

from __future__ import annotations

import pytest

from localize.bcp47 import Direction, Locale
from localize.errors import ConfigError


@pytest.mark.parametrize(
    ("tag", "written", "gettext", "direction"),
    [
        ("pt", "pt", "pt", "ltr"),
        ("pt_br", "pt-BR", "pt_BR", "ltr"),
        ("SR-latn", "sr-Latn", "sr@latin", "ltr"),
        ("az-Arab", "az-Arab", "az@Arab", "rtl"),
        ("he", "he", "he", "rtl"),
        ("es-419", "es-419", "es_419", "ltr"),
    ],
)
def test_a_tag_is_read_in_any_case_and_written_as_rfc_5646_recommends(
    tag: str, written: str, gettext: str, direction: str
) -> None:
    locale = Locale.parse(tag)
    assert (str(locale), locale.gettext, locale.direction) == (written, gettext, direction)


@pytest.mark.parametrize(
    "tag", ["", "e", "../pt", "pt/../..", "pt-BR-x", "pt BR", "pt\0", "english"]
)
def test_what_is_no_tag_is_refused_with_a_hint(tag: str) -> None:
    with pytest.raises(ConfigError, match="is not a locale") as caught:
        Locale.parse(tag)
    assert caught.value.hint


def test_a_direction_is_written_as_it_is_read() -> None:
    assert str(Direction.parse("en > pt_br")) == "en>pt-BR"


def test_a_direction_without_an_arrow_is_refused() -> None:
    with pytest.raises(ConfigError, match="is not a direction"):
        Direction.parse("en-pt")


def test_a_pseudo_locale_is_a_language_of_its_own() -> None:
    english = Locale.parse("en")
    assert english.speaks(Locale.parse("en-GB"))
    assert not english.speaks(Locale.parse("en-XA"))

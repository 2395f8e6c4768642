"""Headlines in title case, as an engine is to read them."""

from __future__ import annotations

import pytest

from localize.bcp47 import Locale
from localize.document import Span
from localize.headlines import in_sentence_case
from localize.unit import Segment, TermUse

EN = Locale("en")
BODY = Segment(
    "1:0", "On Friday the trains between Marlow and the coast were late, said Clara Stone.", EN
)


def spoken(headline: str, **fields: object) -> str:
    segment = Segment("0:0", headline, EN, **fields)  # type: ignore[arg-type]
    return in_sentence_case([segment, BODY])[0].spoken


@pytest.mark.parametrize(
    ("headline", "read"),
    [
        ("Night Trains Return to the Mountain Line", "Night trains return to the mountain line"),
        (
            "Trains to Marlow Are Late: What Stone Said",
            "Trains to Marlow are late: What Stone said",
        ),
        (
            "Heavy Snow Closes Roads in Azerbaijan in March",
            "Heavy snow closes roads in Azerbaijan in March",
        ),
        ("FSB Officers Leave the Russian Embassy", "FSB officers leave the Russian embassy"),
    ],
)
def test_common_words_are_small_and_names_stay(headline: str, read: str) -> None:
    assert spoken(headline) == read


def test_a_term_keeps_its_capitals() -> None:
    headline = "State Security Service Finds Forged Letter"
    term = TermUse("dtx", Span(0, 22))
    assert spoken(headline, terms=(term,)) == "State Security Service finds forged letter"


@pytest.mark.parametrize(
    "headline",
    [
        "Night trains return to the mountain line",
        "The Center for Countering Disinformation Replied to Kyiv.",
        "Clara Stone",
    ],
)
def test_what_is_not_in_title_case_is_left_alone(headline: str) -> None:
    assert spoken(headline) == ""


def test_other_languages_are_left_alone() -> None:
    segment = Segment("0:0", "Der Zug Fährt Wieder Nach Norden", Locale("de"))
    assert in_sentence_case([segment]) == (segment,)

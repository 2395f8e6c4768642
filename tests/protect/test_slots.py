from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.document import Inline, Span
from localize.protect import slots
from localize.unit import Slot

FOUND = [
    ("Tickets cost €30 each.", [("money", "€30")]),
    ("A fine of US$40, R$ 30 or 500 ₽.", [("money", "US$40"), ("money", "R$ 30"), ("money", "500 ₽")]),
    ("They raised $5m and €3bn.", [("money", "$5m"), ("money", "€3bn")]),
    ("Call +351 21 000 0000 now.", [("phone", "+351 21 000 0000")]),
    ("From -3 to +5 °C.", [("number", "-3"), ("number", "+5 °C")]),
    ("Read https://example.org/a?b=1&c=2.", [("url", "https://example.org/a?b=1&c=2")]),
    ("(See www.example.org/news.)", [("url", "www.example.org/news")]),
    ("It stands on example.com, too.", [("url", "example.com")]),
    ("Mail a.b@example.co.uk!", [("email", "a.b@example.co.uk")]),
    ("Thanks, @river_desk.", [("handle", "@river_desk")]),
    ("Follow @desk@social.example now.", [("handle", "@desk@social.example")]),
    ("All about #Свобода and #2030goals.", [("hashtag", "#Свобода"), ("hashtag", "#2030goals")]),
    ('A [gallery ids="1,2"] here.', [("shortcode", '[gallery ids="1,2"]')]),
    ('{{< figure src="a.png" >}} below', [("shortcode", '{{< figure src="a.png" >}}')]),
    ("See [[Main Page]].", [("shortcode", "[[Main Page]]")]),
    ('[caption id="3"]A boat[/caption]', [("shortcode", '[caption id="3"]'), ("shortcode", "[/caption]")]),
    ("Hi %s, %(n)d left, %1$s.", [("placeholder", t) for t in ("%s", "%(n)d", "%1$s")]),
    ("Hi {name}, {{ x }}, ${v}, {0:.2f}.", [("placeholder", t) for t in ("{name}", "{{ x }}", "${v}", "{0:.2f}")]),
    ("Type `make run` first.", [("code", "`make run`")]),
    ("Set max_size in site.toml.", [("code", "max_size"), ("code", "site.toml")]),
    ("A tag <b> and </b>.", [("code", "<b>"), ("code", "</b>")]),
    ("We won 🎉 it 🇺🇦 👨‍👩‍👧!", [("emoji", "🎉"), ("emoji", "🇺🇦"), ("emoji", "👨‍👩‍👧")]),
    ("If 5 < 7 then A > B.", [("symbol", "5 < 7"), ("symbol", ">")]),
    ("AT&T and Lee & Sons", [("symbol", "AT&T"), ("symbol", "&")]),
]  # fmt: skip

NOTHING = [
    "The vote ended 12-10, in 2014-2020 or on 12.05.2021 at 10:30.",
    "About 5% of R&D, or 100%, went to the F-16 and to COVID-19.",
    "It cost $5 million, £2,500 and €1.5 billion.",
    "He said [sic] that the U.S. had, e.g., no plan.",
    "“Well” – she said – ‘no’.",
    "The price was 1 200,50 and No. 1 in C#.",
    "It ended.He left at 5 p.m.",
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_what_must_stay_is_found_in_order(text: str, found: list[tuple[str, str]]) -> None:
    assert [(slot.kind, slot.text) for slot in slots(text)] == found


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_translated_is_no_slot(text: str) -> None:
    assert slots(text) == ()


def test_code_that_only_its_markup_tells_is_a_slot() -> None:
    inlines = [Inline(Span(4, 12), "code"), Inline(Span(0, 3), "em")]
    assert slots("Run git push now", inlines) == (Slot(Span(4, 12), "code", "git push"),)


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab1 .,@#$€<>&[]{}%`/:-+_=\"'🎉"), max_size=40))
def test_slots_are_stretches_of_the_text_in_order_and_apart(text: str) -> None:
    found = slots(text)
    assert all(slot.text == slot.span.of(text) and slot.text for slot in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.alignment import (
    Asking,
    compose,
    from_attention,
    gap,
    likeness,
    links,
    plain,
    together,
    words,
)
from localize.document import Span
from localize.unit import Link


def said(found: tuple[Link, ...], source: str, target: str) -> list[tuple[str, str]]:
    return [(link.source.of(source), link.target.of(target)) for link in found]


def test_words_are_letters_and_digits_and_each_ideograph_is_one() -> None:
    text = "L’eau à 10,5 °C – 東京 Ёлка"
    assert [span.of(text) for span in words(text)] == [
        "L", "eau", "à", "10", "5", "C", "東", "京", "Ёлка",
    ]  # fmt: skip


def test_plain_marks_stand_where_the_typographic_ones_stood() -> None:
    assert plain("„A“ – ‘b’\u00a0«c»") == '"A" - \'b\' "c"'


@pytest.mark.parametrize(
    ("source", "target", "pairs"),
    [
        ("Baku and Yerevan", "Баку та Єреван", [("Baku", "Баку"), ("Yerevan", "Єреван")]),
        ("from Tbilisi to Batumi", "თბილისიდან ბათუმში", [("Tbilisi", "თბილისიდან"), ("Batumi", "ბათუმში")]),
        ("In 2021 Gyumri voted", "2021-ին Գյումրին քվեարկեց", [("2021", "2021"), ("Gyumri", "Գյումրին")]),
        ("the constitution of Portugal", "a Constituição de Portugal",
         [("constitution", "Constituição"), ("Portugal", "Portugal")]),
    ],
)  # fmt: skip
def test_words_alike_are_linked_across_scripts(
    source: str, target: str, pairs: list[tuple[str, str]]
) -> None:
    assert set(pairs) <= set(said(links(source, target), source, target))


def test_what_only_its_place_links_has_a_score_below_a_half() -> None:
    (link,) = links("water", "agua")
    assert (link.source, link.target) == (Span(0, 5), Span(0, 4))
    assert link.score < 0.5


def test_attention_of_pieces_becomes_links_of_words() -> None:
    # "unhappy man" in the pieces un, happy, man; "homem infeliz" in homem, in, feliz, end.
    attention = [[0.05, 0.05, 0.9], [0.8, 0.2, 0.0], [0.3, 0.7, 0.0], [0.3, 0.3, 0.4]]
    source_pieces = [Span(0, 2), Span(2, 7), Span(7, 11)]
    target_pieces = [Span(0, 5), Span(5, 8), Span(8, 13)]
    found = from_attention(attention, source_pieces, target_pieces, "unhappy man", "homem infeliz")
    assert [(link.source, link.target, round(link.score, 2)) for link in found] == [
        (Span(0, 7), Span(0, 5), 0.1),
        (Span(0, 7), Span(6, 13), 1.0),
        (Span(8, 11), Span(0, 5), 0.9),
    ]


def test_links_of_two_legs_make_links_of_a_route() -> None:
    first = [Link(Span(0, 1), Span(5, 6), 0.8), Link(Span(2, 3), Span(7, 8), 0.5)]
    second = [Link(Span(5, 6), Span(9, 10), 0.5), Link(Span(7, 8), Span(0, 1), 0.1)]
    assert compose(first, second) == (Link(Span(0, 1), Span(9, 10), 0.4),)


@pytest.mark.parametrize(
    ("source", "target", "pairs", "place"),
    [
        ("red| house", "casa vermelha", [(0, 5), (4, 0)], "casa vermelha|"),
        ("he won| the cup", "ele ganhou a taça", [(0, 0), (3, 4), (7, 11), (11, 13)], "ele ganhou| a taça"),
        ("he won. |Then", "ganhou. Depois", [(3, 0), (8, 8)], "ganhou. |Depois"),
        ("|now", "agora", [(0, 0)], "|agora"),
    ],
)  # fmt: skip
def test_a_place_goes_where_fewest_links_cross_it(
    source: str, target: str, pairs: list[tuple[int, int]], place: str
) -> None:
    offset, source = source.index("|"), source.replace("|", "")
    starts = [{span.start: span for span in words(text)} for text in (source, target)]
    found = [Link(starts[0][left], starts[1][right]) for left, right in pairs]
    assert gap(offset, found, source, target) == place.index("|")


texts = st.text(alphabet=st.sampled_from("ab Бв1.,-“"), max_size=30)


@settings(deadline=None)
@given(texts, texts)
def test_each_target_word_has_one_link_and_all_are_in_order_of_the_source(
    source: str, target: str
) -> None:
    found = links(source, target)
    assert sorted(link.target for link in found) == (list(words(target)) if words(source) else [])
    assert {link.source for link in found} <= set(words(source))
    assert list(found) == sorted(found, key=lambda link: (link.source, link.target))
    assert all(0 < link.score <= 1 for link in found)


@settings(deadline=None)
@given(texts, texts, st.integers(0, 30))
def test_a_place_is_inside_the_target(source: str, target: str, offset: int) -> None:
    assert 0 <= gap(min(offset, len(source)), links(source, target), source, target) <= len(target)


def test_what_several_works_need_at_a_time_is_asked_for_at_once() -> None:
    calls: list[Sequence[tuple[str, str]]] = []

    def align(pairs: Sequence[tuple[str, str]]) -> Sequence[Sequence[Link]]:
        calls.append(pairs)
        return likeness(pairs)

    def work(times: int) -> Asking[int]:
        found = 0
        for number in range(times):
            found += len((yield f"Lisbon {number}", f"Lisboa {number}"))
        return found

    assert together([work(2), work(0), work(1)], align) == [4, 0, 2]
    assert calls == [[("Lisbon 0", "Lisboa 0")] * 2, [("Lisbon 1", "Lisboa 1")]]
    assert together([], align) == []

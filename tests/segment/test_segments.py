"""Blocks into segments and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.bcp47 import Locale
from localize.document import Article, ArticleFormat, Block, BlockKind, Foreign, Inline, Span
from localize.errors import ConfigError
from localize.langid import annotate
from localize.segment import Settings, join, join_inlines, segments
from localize.unit import Segment

EN = Locale("en")
BOLD = "strong"
LINK = (("href", "https://example.org/a"),)


def block(text: str, *inlines: Inline, foreign: tuple[Foreign, ...] = (), id_: str = "b0") -> Block:
    return Block(id_, BlockKind.PARAGRAPH, text, inlines, locale=EN, foreign=foreign)


def article(*blocks: Block) -> Article:
    return Article(
        "a", blocks, tuple(range(len(blocks))), ArticleFormat.TEXT, Path("a"), "", locale=EN
    )


def cut(one: Block, **settings: int) -> tuple[Segment, ...]:
    return segments(article(one), Settings(**settings))


def over(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def test_segments_are_numbered_in_their_block_and_lie_where_they_say() -> None:
    found = segments(article(block("One. Two!", id_="b0"), block(" Three? ", id_="title")))
    assert [(one.id, one.block_id, one.text, one.span) for one in found] == [
        ("b0:0", "b0", "One.", Span(0, 4)),
        ("b0:1", "b0", "Two!", Span(5, 9)),
        ("title:0", "title", "Three?", Span(1, 7)),
    ]


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("", []),
        (" \n ", []),
        ("* * *", ["* * *"]),
        ("Text. ***", ["Text. ***"]),
        ("Over the end\nof a line. Next", ["Over the end\nof a line.", "Next"]),
        ("First\n\nsecond", ["First", "second"]),
        ("Bring:\n- bread\n- salt", ["Bring:", "- bread", "- salt"]),
        ("1. Bread.\n2. Salt.", ["1. Bread.", "2. Salt."]),
    ],
)
def test_breaks_of_the_author_hold(text: str, texts: list[str]) -> None:
    assert [one.text for one in cut(block(text))] == texts


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("Anna Lis\nEditor", ["Anna Lis", "Editor"]),
        ("a line that\ngoes on", ["a line that\ngoes on"]),
        ("12 New Street,\nKyiv", ["12 New Street,\nKyiv"]),
    ],
)
def test_a_line_break_parts_what_does_not_go_on(text: str, texts: list[str]) -> None:
    at = text.index("\n")
    found = cut(block(text, Inline(Span(at, at), "br")))
    assert [one.text for one in found] == texts


@pytest.mark.parametrize(
    ("block_locale", "article_locale", "expected"),
    [("ru", "en", "ru"), (None, "pt-BR", "pt-BR"), (None, None, "und")],
)
def test_a_segment_has_the_nearest_locale(
    block_locale: str | None, article_locale: str | None, expected: str
) -> None:
    one = replace(block("Da."), locale=Locale(block_locale) if block_locale else None)
    whole = replace(article(one), locale=Locale.parse(article_locale) if article_locale else None)
    assert [str(found.locale) for found in segments(whole)] == [expected]


QUOTE = "Мы не уедем. Мы останемся"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"She wrote: «{QUOTE}», and left.",
            [
                ("en", "She wrote:"),
                ("ru", "«Мы не уедем."),
                ("ru", "Мы останемся»,"),
                ("en", "and left."),
            ],
        ),
        (
            f"It ended. {QUOTE}. Then it began.",
            [
                ("en", "It ended."),
                ("ru", "Мы не уедем."),
                ("ru", "Мы останемся."),
                ("en", "Then it began."),
            ],
        ),
    ],
)
def test_a_foreign_quotation_is_a_segment_in_its_own_locale(
    text: str, expected: list[tuple[str, str]]
) -> None:
    foreign = Foreign(over(text, QUOTE), Locale("ru"))
    found = cut(block(text, foreign=(foreign,)))
    assert [(str(one.locale), one.text) for one in found] == expected


def test_a_foreign_title_inside_a_clause_leaves_the_sentence_whole() -> None:
    text = "Her book «Мы не уедем» won a prize."
    foreign = Foreign(Span(10, 21), Locale("ru"))
    assert [one.text for one in cut(block(text, foreign=(foreign,)))] == [text]


def test_a_sentence_longer_than_an_engine_reads_is_cut_at_clauses() -> None:
    clause = "the harbour stayed closed, the ferries waited and the town slept"
    text = "; ".join([clause] * 40) + "."
    found = cut(block(text))
    assert all(len(one.text) <= 800 for one in found)
    assert all(one.text.endswith((";", ".")) for one in found)
    assert join(block(text), found, [one.text for one in found]) == text


def test_what_has_no_place_to_cut_is_cut_at_the_limit_but_not_inside_a_letter() -> None:
    text = "e\u0301" * 300
    found = cut(block(text), longest=101)
    assert {len(one.text) for one in found} == {100}
    assert "".join(one.text for one in found) == text


def test_a_limit_shorter_than_a_clause_is_refused() -> None:
    with pytest.raises(ConfigError):
        Settings(longest=20)


def test_markup_over_the_end_of_a_sentence_is_split_and_made_whole_again() -> None:
    text = "One bold end. Bold start, plain."
    bold = Inline(over(text, "bold end. Bold start"), BOLD)
    link = Inline(over(text, "end. Bold"), "a", LINK)
    one = block(text, bold, link)
    found = cut(one)
    assert [part.inlines for part in found] == [
        (Inline(Span(4, 13), BOLD), Inline(Span(9, 13), "a", LINK)),
        (Inline(Span(0, 10), BOLD), Inline(Span(0, 4), "a", LINK)),
    ]
    targets = ["Uma frase em negrito.", "Início, simples."]
    moved = [
        (Inline(Span(10, 21), BOLD), Inline(Span(13, 20), "a", LINK)),
        (Inline(Span(0, 6), BOLD), Inline(Span(0, 6), "a", LINK)),
    ]
    assert join_inlines(one, found, targets, moved) == (
        Inline(Span(10, 28), BOLD),
        Inline(Span(13, 28), "a", LINK),
    )


def test_equal_elements_of_two_sentences_stay_two() -> None:
    text = "See this. See that."
    one = block(text, Inline(Span(4, 8), "a", LINK), Inline(Span(14, 18), "a", LINK))
    found = cut(one)
    own = [part.inlines for part in found]
    assert join_inlines(one, found, [part.text for part in found], own) == one.inlines


def test_what_stands_between_sentences_stays_between_them() -> None:
    text = "One.\n\nTwo."
    breaks = (Inline(Span(4, 4), "br"), Inline(Span(5, 5), "br"))
    one = block(text, *breaks)
    found = cut(one)
    assert [part.inlines for part in found] == [(), ()]
    assert join(one, found, ["Primeira.", "Segunda."]) == "Primeira.\n\nSegunda."
    assert join_inlines(one, found, ["Primeira.", "Segunda."], [(), ()]) == (
        Inline(Span(9, 9), "br"),
        Inline(Span(10, 10), "br"),
    )


def test_a_picture_keeps_its_place_before_or_inside_an_element() -> None:
    text = "Bold."
    picture = Inline(Span(0, 0), "img")
    bold = Inline(Span(0, 4), BOLD)
    for order in ((picture, bold), (bold, picture)):
        one = block(text, *order)
        found = cut(one)
        own = [part.inlines for part in found]
        assert join_inlines(one, found, [text], own) == order


def test_translations_of_sentences_written_without_spaces_get_one() -> None:
    one = replace(block("你好。再见。"), locale=Locale("zh"))
    found = cut(one)
    assert join(one, found, ["Hello.", "Goodbye."]) == "Hello. Goodbye."
    assert join(one, found, [part.text for part in found]) == one.text


PIECES = [
    "Word",
    "слово",
    "Mr.",
    "U.S.",
    "5.",
    "A.",
    "!",
    "?»",
    "…",
    "«",
    '"',
    ",",
    "—",
    "。",
    "\u0301",
]
SPACES = [" ", " ", " ", "\u00a0", "\n", "\n\n", "\n- "]
TEXTS = st.lists(st.sampled_from([*PIECES, *SPACES, "x" * 130]), max_size=30).map("".join)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """A block with markup that nests or lies apart, and perhaps a foreign stretch."""
    text = draw(TEXTS)
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    tags = ["br" if start == end else draw(st.sampled_from(["em", "a"])) for start, end in pairs]
    inlines = [Inline(Span(*pair), tag) for pair, tag in zip(pairs, tags, strict=True)]
    if len(pairs) > 1 and draw(st.booleans()):
        inlines.insert(0, Inline(Span(pairs[0][0], pairs[-1][1]), "strong"))
    foreign: tuple[Foreign, ...] = ()
    if len(text) > 3 and draw(st.booleans()):
        foreign = (Foreign(Span(1, len(text) - 1), Locale("ru")),)
    return block(text, *inlines, foreign=foreign)


@given(blocks())
def test_segments_joined_give_the_block_back(one: Block) -> None:
    found = cut(one, longest=100)
    texts = [part.text for part in found]
    assert join(one, found, texts) == one.text
    assert all(text and text == text.strip() for text in texts)
    assert all(part.span.of(one.text) == part.text for part in found)
    ends = [0, *(part.span.end for part in found)]
    starts = [*(part.span.start for part in found), len(one.text)]
    gaps = [one.text[end:start] for end, start in zip(ends, starts, strict=True)]
    assert not found or not "".join(gaps).strip()


def bare(inlines: tuple[Inline, ...], text: str) -> list[Inline]:
    """`inlines` without the white space at the ends of what they cover, in order."""
    trimmed = []
    for inline in inlines:
        piece = inline.span.of(text)
        if piece.strip():
            start = inline.span.start + len(piece) - len(piece.lstrip())
            inline = replace(inline, span=Span(start, start + len(piece.strip())))
        trimmed.append(inline)
    return sorted(trimmed, key=lambda inline: inline.span.start)


@given(blocks())
def test_markup_joined_gives_the_blocks_markup_back(one: Block) -> None:
    found = cut(one, longest=100)
    texts = [part.text for part in found]
    joined = join_inlines(one, found, texts, [part.inlines for part in found])
    assert bare(joined, one.text) == bare(one.inlines, one.text)


@pytest.mark.parametrize("unit", ["слово", "Слово. ", "a, ", ".", " ", "\n- ", "5. Mai "])
def test_a_block_of_any_length_takes_its_time_and_no_more(unit: str) -> None:
    one = block(unit * (300_000 // len(unit)))
    started = perf_counter()
    found = cut(one)
    assert join(one, found, [part.text for part in found]) == one.text
    assert perf_counter() - started < 20


def test_a_quotation_that_detection_finds_is_a_segment_of_its_own() -> None:
    text = "The mayor wrote last night: «Мы никуда не уедем отсюда». Her office gave no comment."
    found = segments(annotate(article(replace(block(text), locale=None))))
    assert [(str(one.locale), one.text) for one in found] == [
        ("en", "The mayor wrote last night:"),
        ("ru", "«Мы никуда не уедем отсюда»."),
        ("en", "Her office gave no comment."),
    ]

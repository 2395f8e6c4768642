from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.document import Article, ArticleFormat, Block, BlockKind, Inline, Span
from localize.markup import unescape
from localize.writers import body
from localize.writers.body_html import block_html

PARAGRAPH = BlockKind.PARAGRAPH


def _article(
    article_format: ArticleFormat, blocks: tuple[Block, ...], skeleton: tuple[str | int, ...]
) -> Article:
    return Article("a", blocks, skeleton, article_format, Path("a"), "")


def _block(text: str, *inlines: Inline, kind: BlockKind = PARAGRAPH, level: int = 0) -> Block:
    return Block("b", kind, text, inlines, level)


TRAMS = _article(
    ArticleFormat.HTML,
    (
        _block("Trams", Inline(Span(0, 5), "em"), kind=BlockKind.TITLE),
        _block("The tram stopped.", Inline(Span(4, 8), "a", (("href", "/t"),))),
    ),
    ("<p>", 1, "</p>\n"),
)


def test_translated_text_stands_in_the_sources_markup() -> None:
    blocks = (
        replace(TRAMS.blocks[0], text="Elétricos", inlines=(Inline(Span(0, 9), "em"),)),
        replace(
            TRAMS.blocks[1],
            text="O elétrico parou.",
            inlines=(Inline(Span(2, 10), "a", (("href", "/t"),)),),
        ),
    )

    assert body.html(TRAMS, blocks) == '<p>O <a href="/t">elétrico</a> parou.</p>\n'
    assert body.native(TRAMS, blocks) == (
        '<h1><em>Elétricos</em></h1>\n<p>O <a href="/t">elétrico</a> parou.</p>\n'
    )


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "&lt;script&gt;", 'a" onx="b', "1 < 2"]
)
@pytest.mark.parametrize("article_format", list(ArticleFormat))
def test_what_an_engine_makes_up_is_shown_and_never_run(
    text: str, article_format: ArticleFormat
) -> None:
    article = _article(article_format, (_block("x"),), (0,))

    html = body.html(article, (_block(text),))

    assert unescape(html.replace("<p>", "").replace("</p>", "")).strip() == text
    assert "<script" not in html


@pytest.mark.parametrize(
    ("inlines", "html"),
    [
        ((Inline(Span(0, 3), "b"), Inline(Span(1, 2), "i")), "<b>o<i>n</i>e</b> two"),
        ((Inline(Span(0, 3), "b"), Inline(Span(0, 3), "i")), "<b><i>one</i></b> two"),
        ((Inline(Span(0, 3), "b"), Inline(Span(4, 7), "i")), "<b>one</b> <i>two</i>"),
        ((Inline(Span(3, 3), "img", (("src", "a"),)),), 'one<img src="a"> two'),
        ((Inline(Span(0, 5), "b"), Inline(Span(4, 7), "i")), "<b>one <i>t</i></b>wo"),
        ((Inline(Span(3, 3), "b"),), "one two"),
        ((Inline(Span(0, 3), "script"),), "one two"),
        ((Inline(Span(0, 3), "a", (("href", "javascript:x"),)),), "<a>one</a> two"),
        ((Inline(Span(0, 3), "b", (("onclick", "x"),)),), "<b>one</b> two"),
    ],
)
def test_inlines_nest_and_only_harmless_ones_are_written(
    inlines: tuple[Inline, ...], html: str
) -> None:
    assert block_html(_block("one two", *inlines)) == html


def test_a_line_break_is_written_once() -> None:
    block = _block("one\ntwo", Inline(Span(3, 3), "br"))

    assert block_html(block) == "one<br>\ntwo"
    assert block_html(replace(block, text="onetwo")) == "one<br>\ntwo"


def test_plain_text_becomes_headings_paragraphs_and_lists() -> None:
    article = _article(
        ArticleFormat.TEXT,
        (
            _block("Title", kind=BlockKind.TITLE),
            _block("One & two."),
            _block("Part", kind=BlockKind.HEADING, level=2),
            _block("a", kind=BlockKind.LIST_ITEM),
            _block("b", kind=BlockKind.LIST_ITEM),
            _block("c", kind=BlockKind.LIST_ITEM),
        ),
        (0, "\n\n", 1, "\n\n* * *\n\n", 2, "\n\n- ", 3, "\n- ", 4, "\n\n1. ", 5, "\n"),
    )

    assert body.html(article, article.blocks, title=True) == (
        "<h1>Title</h1>\n<p>One &amp; two.</p>\n<p>* * *</p>\n<h2>Part</h2>\n"
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n</ol>\n"
    )
    assert body.html(article, article.blocks).startswith("<p>One")


def test_markdown_is_rendered_without_its_title_and_what_could_run() -> None:
    article = _article(
        ArticleFormat.MARKDOWN,
        (_block("Title", kind=BlockKind.TITLE), _block("Words."), _block("Note.")),
        ("# ", 0, "\n\n", 1, "[^1]\n\n<script>x()</script>\n\n[^1]: ", 2, "\n"),
    )

    assert body.html(article, article.blocks) == (
        "<p>Words.<sup>1</sup></p>\n\n<p><sup>1</sup> Note.</p>\n"
    )
    assert body.html(article, article.blocks, title=True).startswith("<h1>Title</h1>\n<p>Words")


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet="ab &<>\"'\n\u00a0é", max_size=12),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.sampled_from("bi")), max_size=4),
)
def test_wherever_inlines_end_up_the_text_is_whole(
    text: str, spans: list[tuple[int, int, str]]
) -> None:
    inlines = tuple(
        Inline(Span(min(start, end), max(start, end)), tag)
        for start, end, tag in sorted(spans, key=lambda span: (min(span[:2]), -max(span[:2])))
    )

    html = block_html(_block(text, *inlines))

    for tag in ("<b>", "</b>", "<i>", "</i>"):
        html = html.replace(tag, "")
    assert unescape(html) == text

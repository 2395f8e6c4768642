from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.bcp47 import Locale
from localize.commonmark import parser
from localize.document import Article, ArticleFormat, Block, BlockKind, Inline, Span
from localize.writers import body
from localize.writers.markdown_text import block_markdown

PORTUGUESE = Locale("pt", region="BR")


def _article(*skeleton: str | int, blocks: tuple[Block, ...], front_matter: str = "") -> Article:
    return Article(
        "a", blocks, skeleton, ArticleFormat.MARKDOWN, Path("a.md"), "", front_matter=front_matter
    )


def _block(text: str, *inlines: Inline, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block("b", kind, text, inlines)


def _shown(markdown: str) -> list[str]:
    """The words that a reader of the rendered page sees."""
    return [
        word
        for token in parser().parse(markdown)
        for child in token.children or ()
        if child.type != "html_inline"
        for word in ("\n" if child.type.endswith("break") else child.content).split()
    ]


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Plain words — «with» marks, 5 * 3 = 15.", "Plain words — «with» marks, 5 * 3 = 15."),
        ("snake_case and AT&T", "snake_case and AT&T"),
        ("*stars*", r"\*stars\*"),
        ("_lines_", r"\_lines\_"),
        ("[a](b)", r"\[a\](b)"),
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("> no quote", r"\> no quote"),
        ("one\n---", "one\n\\---"),
        ("a | b\n--- | ---", "a | b\n\\--- | ---"),
        ("&amp;", r"\&amp;"),
        ("<b>", r"\<b\>"),
        ("<http://a.example>", r"\<http://a.example\>"),
        ("`code`", r"\`code\`"),
        ("~~gone~~", r"\~~gone\~~"),
        ("[ ] no task", r"\[ ] no task"),
        ("[^1] no note", r"\[^1\] no note"),
        ("{{< ref >}} *x*", r"{{< ref >}} \*x\*"),
        ("    no code", "no code"),
        ("a\\", "a\\"),
        ("[a]: b", r"\[a\]: b"),
    ],
)
def test_text_is_escaped_where_it_would_be_markup_and_only_there(text: str, markdown: str) -> None:
    assert block_markdown(_block(text), {}, is_own=False) == markdown


@pytest.mark.parametrize(
    ("block", "markdown"),
    [
        (_block("one two", Inline(Span(0, 3), "strong")), "**one** two"),
        (_block("onetwo", Inline(Span(0, 3), "em")), "*one*two"),
        (_block("«one»two", Inline(Span(0, 5), "em")), "<em>«one»</em>two"),
        (_block("one two", Inline(Span(0, 3), "em", (), ("_", "_"))), "_one_ two"),
        (_block("onetwo", Inline(Span(0, 3), "em", (), ("_", "_"))), "*one*two"),
        (_block("a_b", Inline(Span(0, 3), "code")), "`a_b`"),
        (_block("a`b", Inline(Span(0, 3), "code")), "<code>a\\`b</code>"),
        (_block("one", Inline(Span(0, 3), "a", (("href", "/x y"),))), "[one](</x y>)"),
        (
            _block("one", Inline(Span(0, 3), "a", (("href", "/x"), ("title", 'a "b"')))),
            '[one](/x "a \\"b\\"")',
        ),
        (_block("one", Inline(Span(0, 3), "a", (("href", "/x"),), ("[", "]"))), "[one](/x)"),
        (_block("H2O", Inline(Span(1, 2), "sub")), "H<sub>2</sub>O"),
        (_block("one", Inline(Span(0, 3), "span", (("class", "x"),))), "one"),
        (_block("a\nb", Inline(Span(1, 1), "br")), "a\\\nb"),
        (_block("a\nb", Inline(Span(1, 1), "br", (), ("  \n", ""))), "a  \nb"),
        (
            _block("ab", Inline(Span(1, 1), "img", (("src", "/p"), ("alt", "[x]")))),
            r"a![\[x\]](/p)b",
        ),
        (_block("a!b", Inline(Span(2, 3), "a", (("href", "/x"),))), r"a\![b](/x)"),
    ],
)
def test_markup_is_written_the_way_that_reads_back(block: Block, markdown: str) -> None:
    written = block_markdown(block, {}, is_own=True)

    assert written == markdown


def test_a_translated_paragraph_keeps_the_marks_of_its_lines() -> None:
    article = _article(
        *("> ", 0, "\n>\n> 1. ", 1, "\n\n## ", 2, "\n\n| ", 3, " |\n|---|\n[^1]: ", 4, "\n"),
        blocks=(
            _block("a\nb", kind=BlockKind.QUOTE),
            _block("c\nd", kind=BlockKind.LIST_ITEM),
            _block("e\nf", kind=BlockKind.HEADING),
            _block("g|h\ni", kind=BlockKind.CELL),
            _block("j\nk"),
        ),
    )

    assert body.native(article, article.blocks) == (
        "> a\n> b\n>\n> 1. c\n>    d\n\n## e f\n\n| g\\|h i |\n|---|\n[^1]: j\n    k\n"
    )


def test_a_reference_that_lost_its_name_becomes_a_link_of_its_own() -> None:
    link = Inline(Span(0, 3), "a", (("href", "/s"),), ("[", "]"))
    article = _article(0, "\n\n[one]: /s\n", blocks=(_block("one", link),))

    same = body.native(article, article.blocks)
    other = body.native(article, (replace(article.blocks[0], text="um!"),))

    assert (same, other) == ("[one]\n\n[one]: /s\n", "[um!](/s)\n\n[one]: /s\n")


_MARKUP = st.text(alphabet="ab1 *_`[]()<>&#~!|\\-+=:.\n\"'{}^—é", max_size=24)


@settings(max_examples=400, deadline=None)
@given(_MARKUP, st.booleans())
def test_no_text_becomes_markup(text: str, one_line: bool) -> None:
    written = block_markdown(_block(text), {}, is_own=False, one_line=one_line)

    assert _shown(f"# {written}" if one_line else written) == text.split()


@settings(max_examples=300, deadline=None)
@given(
    _MARKUP.filter(str.strip),
    st.integers(0, 20),
    st.integers(1, 20),
    st.sampled_from(["em", "strong", "del", "a", "sub"]),
)
def test_no_text_inside_markup_becomes_markup(text: str, start: int, length: int, tag: str) -> None:
    text = " ".join(text.split())
    span = Span(min(start, len(text)), min(start + length, len(text)))
    block = _block(text, Inline(span, tag, (("href", "/x"),) if tag == "a" else ()))

    assert "".join(_shown(block_markdown(block, {}, is_own=False))) == text.replace(" ", "")


FRONT = """\
---
# Who and what
title: "Trams: back"   # the headline
lang: en
tags: [a, b]
description: >-
  Two
  lines.
draft: false
---
"""


def test_front_matter_changes_where_it_must_and_nowhere_else() -> None:
    blocks = (
        Block("title", BlockKind.TITLE, "Trams: back"),
        Block("description", BlockKind.PARAGRAPH, "Two lines."),
        _block("Words."),
    )
    article = _article("\n", 2, "\n", blocks=blocks, front_matter=FRONT)
    translated = (
        replace(blocks[0], text='Elétricos: "já"'),
        replace(blocks[1], text="Duas linhas."),
        blocks[2],
    )

    assert body.native(article, blocks) == f"{FRONT}\nWords.\n"
    assert body.markdown(article, translated, PORTUGUESE) == (
        '---\n# Who and what\ntitle: "Elétricos: \\"já\\""   # the headline\nlang: pt-BR\n'
        'tags: [a, b]\ndescription: "Duas linhas."\ndraft: false\n---\n\nWords.\n'
    )


@pytest.mark.parametrize(
    ("before", "title", "after"),
    [
        ("---\ntitle: One\n---\n", "Two", "---\ntitle: Two\n---\n"),
        ("---\ntitle: One\n---\n", "a: b", '---\ntitle: "a: b"\n---\n'),
        ("---\ntitle: One\n---\n", "2025", '---\ntitle: "2025"\n---\n'),
        ("---\ntitle: One\n---\n", "a #b", '---\ntitle: "a #b"\n---\n'),
        ("---\ntitle: 'One'\n---\n", "it's", "---\ntitle: 'it''s'\n---\n"),
        ("---\nlang: en_US\n---\n", "x", "---\nlang: pt_BR\n---\n"),
        ('+++\ntitle = "One"\nx = 1\n+++\n', 'a "b"', '+++\ntitle = "a \\"b\\""\nx = 1\n+++\n'),
        ("+++\ntitle = 'One'\n+++\n", "it's", '+++\ntitle = "it\'s"\n+++\n'),
        ('+++\ntitle = """\nOne"""\n+++\n', "Two", '+++\ntitle = "Two"\n+++\n'),
        ('+++\nx = 1\n[p]\ntitle = "P"\n+++\n', "Two", '+++\nx = 1\n[p]\ntitle = "P"\n+++\n'),
    ],
)
def test_a_value_keeps_its_quotes_where_they_can_hold_it(
    before: str, title: str, after: str
) -> None:
    blocks = (Block("title", BlockKind.TITLE, title), _block("Words."))
    article = _article(1, blocks=blocks, front_matter=before)

    assert body.native(article, blocks, PORTUGUESE) == f"{after}Words."


@settings(max_examples=150, deadline=None)
@given(st.text(min_size=1, max_size=20).map(str.strip).filter(bool), st.sampled_from("-+"))
def test_any_title_can_be_read_from_front_matter_again(title: str, fence: str) -> None:
    from localize.readers import front_matter

    mark = fence * 3
    before = f'{mark}\ntitle {":" if fence == "-" else "="} "x"\n{mark}\n'
    blocks = (Block("title", BlockKind.TITLE, title), _block("Words."))
    article = _article(1, blocks=blocks, front_matter=before)

    written = body.native(article, blocks)

    assert front_matter.read(written, Path("a.md")).texts["title"] == title


def test_html_becomes_markdown_with_lists_quotes_tables_and_pictures() -> None:
    kinds = {
        "item": BlockKind.LIST_ITEM,
        "quote": BlockKind.QUOTE,
        "cell": BlockKind.CELL,
        "text": BlockKind.PARAGRAPH,
    }
    named = ("item 1", "item 2", "item 3", "quote 1", "cell 1", "cell 2", "cell 3", "text 1")
    blocks = (
        Block("title", BlockKind.TITLE, "Trams"),
        Block("h", BlockKind.HEADING, "Part", level=2),
        *(Block(name, kinds[name.split()[0]], name) for name in named),
    )
    article = Article(
        "a",
        blocks,
        (
            *("<h2>", 1, "</h2><ul><li>", 2, "<ol><li>", 3, "</li></ol></li><li>", 4),
            *("</li></ul><blockquote><p>", 5, "</p></blockquote><table><tr><th>", 6),
            *("</th><th>", 7, "</th></tr><tr><td>", 8, "</td></tr></table><hr>"),
            *('<p><img src="p.png" alt="P"></p><pre>a `b`</pre><p>', 9, "</p>"),
        ),
        ArticleFormat.HTML,
        Path("a.html"),
        "",
        byline="Ana",
        published=datetime(2025, 5, 3, tzinfo=UTC),
    )

    assert body.markdown(article, blocks, PORTUGUESE) == (
        '---\ntitle: "Trams"\nauthor: "Ana"\ndate: "2025-05-03T00:00:00+00:00"\nlang: "pt-BR"\n'
        "---\n\n## Part\n\n- item 1\n  1. item 2\n- item 3\n\n> quote 1\n\n"
        "| cell 1 | cell 2 |\n| --- | --- |\n| cell 3 |  |\n\n---\n\n![P](p.png)\n\n"
        "```\na `b`\n```\n\ntext 1\n"
    )

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.document import Block
from localize.markup import TokenKind, tokens, unescape
from localize.readers import fragment
from localize.readers.body import Body
from localize.writers.body_html import block_html
from tests.readers.support import marked


def _read(html: str, *, wordpress: bool = False) -> Body:
    body = Body()
    fragment.add(body, html, wordpress=wordpress)
    return body


def _only(html: str) -> Block:
    (block,) = _read(html).blocks
    return block


def _written(body: Body) -> str:
    return "".join(
        piece if isinstance(piece, str) else block_html(body.blocks[piece], is_own=True)
        for piece in body.skeleton
    )


@pytest.mark.parametrize(
    ("html", "text", "inlines"),
    [
        ("<p>A <b>big</b> word</p>", "A big word", [("b", "big")]),
        ("<p><b>All <i>of</i> it</b></p>", "All of it", [("b", "All of it"), ("i", "of")]),
        ("<p>one<br />\n two</p>", "one\ntwo", [("br", "")]),
        ("<p>H<sub>2</sub>O &amp; &lt;b&gt;</p>", "H2O & <b>", [("sub", "2")]),
        ("<p><img src='a.png'> text</p>", "text", []),
        ("<p>see <img src='a.png'> here</p>", "see  here", [("img", "")]),
        ("<p>see <a href='/x'><img src='a'></a> here</p>", "see  here", [("a", "")]),
        ("<p>a</b> b <i>c</p>", "a b c", [("b", ""), ("i", "")]),
    ],
)
def test_a_line_of_text_is_what_a_reader_sees_with_the_markup_beside(
    html: str, text: str, inlines: list[tuple[str, str]]
) -> None:
    block = _only(html)

    assert block.text == text
    assert marked(block) == inlines
    assert _written(_read(html)).replace("'", '"') == html.replace("'", '"')


@pytest.mark.parametrize(
    ("html", "kinds"),
    [
        ("<h3>x</h3>", ["heading"]),
        ("<ul><li>x<li>y</ul>z", ["list-item", "list-item", "paragraph"]),
        ("<dl><dt>x<dd>y</dl>", ["list-item", "list-item"]),
        ("<blockquote><p>x</p><ul><li>y</ul></blockquote>", ["quote", "list-item"]),
        ("<figure><img><figcaption>x</figcaption></figure>", ["caption"]),
        ("<table><caption>t<tr><th>x<td>y</table>", ["caption", "cell", "cell"]),
        ("<p>x<p>y<div>z</div>", ["paragraph"] * 3),
        ("<pre>code here</pre><p>x</p>", ["paragraph"]),
        ("<p>***</p><p>&nbsp;</p><p>https://a.example/b</p>", []),
    ],
)
def test_a_block_is_what_its_element_says(html: str, kinds: list[str]) -> None:
    assert [block.kind.value for block in _read(html).blocks] == kinds


POST = """\
<!-- wp:paragraph {"align":"left"} -->
<p class="has-text-align-left">The tram <strong>stopped</strong>.<br />Then it ran.</p>
<!-- /wp:paragraph -->

<!-- wp:gallery {"ids":[1,2]} -->
[gallery ids="1,2"]
<!-- /wp:gallery -->

Old posts have
no elements.

[caption id="a1" align="left"]<img src="x.jpg" alt="" /> Under a picture[/caption]

In the middle [mark]stays[/mark], and [sic] is text.

https://video.example/1

<!--more-->Last [note: no shortcode]."""


def test_a_posts_marks_and_shortcodes_survive_in_the_skeleton() -> None:
    body = _read(POST, wordpress=True)

    assert [block.text for block in body.blocks] == [
        "The tram stopped.\nThen it ran.",
        "Old posts have\nno elements.",
        "Under a picture",
        "In the middle [mark]stays[/mark], and [sic] is text.",
        "Last [note: no shortcode].",
    ]
    assert body.blocks[2].kind.value == "caption"
    assert _written(body) == POST


_PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<b>", "</b>", '<i class="x">', "</i>", '<a href="u">', "</a>", "<br>"),
        *("<br />\n", '<img src="i.png">', "<ul>", "<li>", "</li>", "</ul>", "<h2>", "</h2>"),
        *("<blockquote>", "<td>", "</td>", "text ", "word", " ", "\n", "\n\n", "&amp;", "&nbsp;"),
        *(
            "<",
            ">",
            "&lt;b&gt;",
            "<pre>",
            "</pre>",
            "<!-- wp:p -->",
            "<!--x-->",
            "***",
            "<script>x",
        ),
        *(
            '[gallery ids="1"]',
            "[caption id='x']",
            "[/caption]",
            "https://a.b/c",
            "<div>",
            "</div>",
        ),
    ]
)


def _text(html: str) -> str:
    return "".join(unescape(t.source) for t in tokens(html) if t.kind is TokenKind.TEXT)


def _tags(html: str) -> Counter[str]:
    return Counter(token.source for token in tokens(html) if token.kind is not TokenKind.TEXT)


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=20).map("".join), st.booleans())
def test_joined_again_a_fragment_has_the_same_text_and_tags(html: str, wordpress: bool) -> None:
    written = _written(_read(html, wordpress=wordpress))

    assert _text(written) == _text(html)
    assert _tags(written) == _tags(html)


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 10_000 + "deep",
        "y " + "<b>" * 10_000 + "x" + "</b>" * 10_000,
        "y " + "<b>" * 10_000 + "</b>" * 10_000 + " z",
        "y " + "<b>" * 10_000 + "z" + "</i>" * 10_000,
        "<li>x" * 5_000,
        "[a " * 10_000,
    ],
    ids=["divs", "nested", "empty", "unmatched", "items", "brackets"],
)
def test_depth_and_disorder_cost_no_more_than_their_length(html: str) -> None:
    assert _text(_written(_read(html, wordpress=True))) == _text(html)

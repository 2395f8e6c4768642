from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError
from localize.writers import body
from tests.readers.support import joined, marked, read_one, told

PAGE = """\
---
title: "Trams: the night line is back"
author: [Olena Koval, {name: Omar Said}]
date: 2025-06-30 18:00:00 +03:00
lang: uk-UA
canonical_url: https://trams.example/night
summary: A line that
  was closed.
---

First paragraph with **bold**, _emphasis_, `code *x*`, a [link](https://a.example/b_c "T"),
[a reference][one], a [shortcut] and <https://auto.example/>. It ends hard@@
here and\\
here. A price of 5 * 3, snake_case, AT&T; ![a map](map.png) done.

> A quote
> of two *lines*
>
> - a nested item
>   that goes on

1. One
2. Two
   - deeper **still**

     with a paragraph
- [ ] a task

| Name | Value |
|------|:-----:|
| a \\| b | `c` |
| x | **y** |

A heading *below*
-----------------

```python
print("not text")
```

{{< figure src="a_b.png" title="x" >}}

Inside {{< ref "a_b" >}} a line, {{%/* too */%}}. Note[^1], <span class="x">span</span>, H<sub>2</sub>O.<br>New.

<div class="raw">
  <p>a block of HTML</p>
</div>

[^1]: The note's *text*.
[one]: https://one.example "One"
[shortcut]: /s

## A heading with a name {#id .c}

https://lone.example/address

* * *

Last.
""".replace("@@", "  ")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "trams.md"


def test_front_matter_gives_what_the_article_has_fields_for(path: Path) -> None:
    article = read_one(path, PAGE)

    assert (article.id, article.byline, str(article.declared_locale), article.url) == (
        "trams",
        "Olena Koval, Omar Said",
        "uk-UA",
        "https://trams.example/night",
    )
    assert article.published is not None
    assert article.published.isoformat() == "2025-06-30T18:00:00+03:00"
    assert article.front_matter == PAGE.split("\nFirst")[0]


def test_blocks_are_the_text_and_literals_all_else(path: Path) -> None:
    article = read_one(path, PAGE)

    assert told(article) == [
        "title: Trams: the night line is back",
        "paragraph: A line that was closed.",
        "paragraph: First paragraph with bold, emphasis, code *x*, a link,\n"
        "a reference, a shortcut and https://auto.example/. It ends hard\n"
        "here and\nhere. A price of 5 * 3, snake_case, AT&T;  done.",
        "quote: A quote\nof two lines",
        "list-item: a nested item\nthat goes on",
        "list-item: One",
        "list-item: Two",
        "list-item: deeper still",
        "list-item: with a paragraph",
        "list-item: a task",
        "cell: Name",
        "cell: Value",
        "cell: a | b",
        "cell: c",
        "cell: x",
        "cell: y",
        "heading 2: A heading below",
        'paragraph: Inside {{< ref "a_b" >}} a line, {{%/* too */%}}. Note, span, H2O.\nNew.',
        "paragraph: The note's text.",
        "heading 2: A heading with a name",
        "paragraph: Last.",
    ]
    assert [tag for tag, _ in marked(article.blocks[2])] == [
        *("strong", "em", "code", "a", "a", "a", "a", "br", "br", "img"),
    ]
    assert [block.id for block in article.blocks[:3]] == ["title", "summary", "b2"]


def test_an_untouched_file_comes_back_byte_for_byte(path: Path) -> None:
    article = read_one(path, PAGE)

    assert body.native(article, article.blocks) == PAGE


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("# A title\n\nWords.", "A title"),
        ("A title\n=======\n\nWords.", "A title"),
        ("## No title\n\nWords.", None),
        ("Words.\n\n# No title", None),
        ('+++\ntitle = "In front"\n+++\n# A heading\n', "In front"),
    ],
)
def test_the_title_is_in_front_or_the_first_heading(
    path: Path, source: str, title: str | None
) -> None:
    article = read_one(path, source)

    assert (article.title.text if article.title else None) == title


@pytest.mark.parametrize(
    "source",
    [
        "Words *and **more** of* it.\n",
        "***Both*** at once, ~~gone~~, __strong__ and *em*.\n",
        "A [![picture](a.png)](b) with a link, and [**bold** link](c).\n",
        "A `` ` `` tick, and `code\nover lines`.\n",
        "> one\n> > deeper\n> > still\n>\n> back\n",
        "- a\n\n  b\n- c\n  1. d\n     e\n",
        "* one\n+ two\n7) seven\n",
        "    code\n\nWords.\n",
        "Words\\\nand <!-- a comment --> more.\n",
        "Setext\nover two lines\n===\n\nWords.\n",
        "# ATX with hashes ##\n\nWords.\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "Term [^a] here[^b].\n\n[^a]: First *note*.\n[^b]: Second\n    line.\n",
        "{% include x.html %}\n\n{: .lead}\nWords.\n",
        '[gallery ids="1"]\n\nWords.\n',
        "Привіт, *світе*! Ціна 5 € — «добра».\n",
        "no newline at the end",
        "\n\n\nblank lines around\n\n\n",
    ],
)
def test_marks_of_every_kind_come_back(path: Path, source: str) -> None:
    article = read_one(path, source)

    assert body.native(article, article.blocks) == source


@pytest.mark.parametrize(
    ("front", "where", "reason"),
    [
        ("---\ntitle: a: b\n---\n", ":2", "not YAML"),
        ("---\nx: !!python/object/apply:os.system [ls]\n---\n", ":2", "not YAML"),
        ("---\nd: 2025-13-45\n---\n", "", "not YAML"),
        (f"---\nx: {'[' * 5000}\n---\n", "", "nests too deep"),
        ("+++\ntitle = \n+++\n", "", "not TOML"),
        (f"---\nx: {'a' * 100_001}\n---\n", "", "longer than"),
    ],
    ids=["colon", "tag", "date", "depth", "toml", "size"],
)
def test_front_matter_that_cannot_be_read_says_where(
    path: Path, front: str, where: str, reason: str
) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        read_one(path, f"{front}\nWords.")

    assert caught.value.where == f"{path}{where}"


def test_two_rules_across_the_page_are_no_front_matter(path: Path) -> None:
    source = "---\n\nWords.\n\n---\n\nMore.\n"

    article = read_one(path, source)

    assert (article.front_matter, joined(article)) == ("", source)


@pytest.mark.parametrize("source", ["```\ncode\n```", "---", "<div>\nx\n</div>", "> " * 200 + "x"])
def test_a_file_without_text_is_refused(path: Path, source: str) -> None:
    with pytest.raises(InputError, match="there is no text"):
        read_one(path, source)


@pytest.mark.parametrize(
    "source",
    [
        "[" * 20_000 + "words",
        "[a](" * 5_000,
        "*a _b " * 5_000,
        "> " * 500 + "words\n\nWords.",
        "<a <b " * 5_000,
        "{{" * 20_000 + " words",
        "`a``b" * 5_000,
    ],
    ids=["brackets", "links", "stars", "quotes", "tags", "braces", "ticks"],
)
def test_paragraphs_that_are_no_writing_cost_no_more_than_their_length(
    path: Path, source: str
) -> None:
    article = read_one(path, source)

    assert body.native(article, article.blocks)


_PIECES = st.sampled_from(
    [
        *("word", " ", "\n", "\n\n", "*", "**", "_", "`", "``", "[", "]", "(", ")", "](u)", "!["),
        *("> ", "- ", "1. ", "# ", "\n---\n", "~~", "\\", "<b>", "</b>", "<br>", "&amp;", "|"),
        *("| a |\n|---|\n", "    ", "{{< x >}}", "[^1]", "[a]: /u\n", "<!-- c -->", "  \n", "'"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=20).map("".join))
def test_written_and_read_again_an_article_says_the_same(
    tmp_path_factory: pytest.TempPathFactory, source: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.md"
    try:
        article = read_one(path, source)
    except InputError:
        return
    again = read_one(path, body.native(article, article.blocks))
    assert [block.text.split() for block in again.blocks] == [
        block.text.split() for block in article.blocks
    ]

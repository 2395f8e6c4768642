from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize import readers
from localize.errors import InputError
from tests.readers.support import SITE, joined, read_one, told

STORY = """\
Home » Ferry strikes a sandbank: How long will the island wait

Ferry strikes a sandbank: How long will the island wait

by nina

The ferry to the outer island ran aground on Tuesday with sixty people on board.

Nobody was hurt. The captain blamed a chart that was eleven years old.

What the port says

Divers will look at the hull “as soon as the wind allows it,” the port wrote.

You may also like

Leave a Comment
"""
BODY = STORY.split("\n\n", 1)[1]


def test_a_news_page_gives_title_author_and_body_without_the_pages_own_words(
    tmp_path: Path,
) -> None:
    article = read_one(tmp_path / "ferry.txt", STORY, SITE)

    assert (article.id, article.byline) == ("ferry", "nina")
    assert told(article) == [
        "title: Ferry strikes a sandbank: How long will the island wait",
        "paragraph: The ferry to the outer island ran aground on Tuesday with sixty people on"
        " board.",
        "paragraph: Nobody was hurt. The captain blamed a chart that was eleven years old.",
        "heading 2: What the port says",
        "paragraph: Divers will look at the hull “as soon as the wind allows it,” the port wrote.",
    ]
    clean = BODY.replace("by nina\n\n", "").replace("\nYou may also like\n\nLeave a Comment\n", "")
    assert joined(article) == clean


def test_without_the_sites_words_the_repeated_title_tells_the_breadcrumb(tmp_path: Path) -> None:
    article = read_one(tmp_path / "ferry.txt", STORY)

    assert told(article)[0] == "title: Ferry strikes a sandbank: How long will the island wait"
    assert joined(article) == BODY


def test_the_page_that_started_it_all_is_found_whole_and_clean(shared_data: Path) -> None:
    path = shared_data / "articles" / "seed.txt"

    (article,) = readers.read(path, SITE)

    assert article.byline == "alex"
    assert article.title is not None
    chrome = {"by alex", "You may also like", "Leave a Comment", f"Home » {article.title.text}"}
    blocks = [text.strip() for text in path.read_text().split("\n\n")]
    assert [block.text for block in article.blocks] == [b for b in blocks if b not in chrome]


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("Title\n\nby Jane A. Doe\n\nOne sentence.\n\nTwo sentences.", "Jane A. Doe"),
        ("Title\n\nBY JANE DOE\n\nOne sentence.", "JANE DOE"),
        ("Title\n\nA standfirst, which is a sentence.\n\nby Jane Doe\n\nText.", "Jane Doe"),
        ("Title\n\nby Jane Doe and Omar al Said\n\nText.", "Jane Doe and Omar al Said"),
        ("Title\n\nby nina | 3 May 2025\n\nText.", "nina"),
        ("Title\nby nina\n\nText.", "nina"),
        ("Назва\n\nавтор: Леся Гай\n\nТекст.", "Леся Гай"),
        ("Başlık\n\nAyşe Kaya tarafından\n\nMetin.", "Ayşe Kaya"),
        ("by nina\n\nA title\n\nOne sentence.", "nina"),
    ],
)
def test_a_byline_is_known_in_every_locale_of_the_site(
    tmp_path: Path, text: str, author: str
) -> None:
    article = read_one(tmp_path / "a.txt", text, SITE)

    assert article.byline == author
    assert author not in joined(article)


@pytest.mark.parametrize(
    "kept",
    [
        "by alex and his two brothers, who had come for the funeral.",
        "By Monday morning",
        "by alex",
        "You may also like",
        "Leave a Comment",
    ],
)
def test_the_same_words_inside_an_article_are_text(tmp_path: Path, kept: str) -> None:
    paragraphs = ["Title", *(f"This is sentence {n}." for n in range(6)), kept, "The end came."]

    article = read_one(tmp_path / "a.txt", "\n\n".join(paragraphs), SITE)

    assert [block.text for block in article.blocks] == paragraphs
    assert article.byline is None


def test_a_title_that_only_reads_like_a_byline_stays_the_title(tmp_path: Path) -> None:
    article = read_one(tmp_path / "a.txt", "By Candlelight\n\nThe power went out at six.", SITE)

    assert told(article) == ["title: By Candlelight", "paragraph: The power went out at six."]


def test_titles_under_related_are_left_out_and_a_paragraph_below_them_is_not(
    tmp_path: Path,
) -> None:
    start = "Title\n\nOne sentence.\n\nAnother one.\n\nAnd a third.\n\n"
    related = "You may also like\n\nGoats in the harbour?\n\nA mayor resigns\n\nLeave a Comment"

    page = read_one(tmp_path / "a.txt", start + related, SITE)
    longer = read_one(tmp_path / "b.txt", f"{start}{related}\n\nThe last sentence.", SITE)

    assert joined(page) == start.rstrip() + "\n"
    assert "The last sentence." in joined(longer)


def test_a_breadcrumb_alone_names_the_title(tmp_path: Path) -> None:
    text = "Home » News » Goats in the harbour\n\nThree goats were found on a pier today."

    article = read_one(tmp_path / "a.txt", text, SITE)

    assert told(article) == [
        "title: Goats in the harbour",
        "paragraph: Three goats were found on a pier today.",
    ]
    assert article.skeleton == (1,)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published on 2025-05-03", "2025-05-03"),
        ("Published on May 3, 2025", "2025-05-03"),
        ("Опубліковано 3 травня 2025 р.", "2025-05-03"),
    ],
)
def test_a_date_that_a_site_string_names_is_the_articles(
    tmp_path: Path, line: str, published: str
) -> None:
    article = read_one(tmp_path / "a.txt", f"T\n\n{line}\n\nText one.", SITE)

    assert article.published is not None
    assert article.published.date().isoformat() == published
    assert line not in joined(article)


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        ("Published on the eve of the feast", True),
        ("Photo: Ivan Lys", True),
        ("Source: Ministry of Transport", True),
        ("Tags: goats, harbour", False),
        ("Machine translated from Ukrainian, reviewed by Nina", False),
    ],
)
def test_what_a_site_string_holds_is_kept_where_the_article_has_no_field_for_it(
    tmp_path: Path, line: str, is_kept: bool
) -> None:
    article = read_one(tmp_path / "a.txt", f"Title\n\nText one.\n\nText two.\n\n{line}", SITE)

    assert (line in joined(article)) is is_kept
    assert article.byline is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Title\n\nThe line was wrapped by hand at some forty-five\ncharacters, as mail once was,"
            " and it goes on\nhere to its end.\n",
            ["title", "paragraph"],
        ),
        ("One line.\nAnother, which is rather longer.\nA third.\n", ["paragraph"] * 3),
        ("Title\n\n- apples\n- pears\n  and quinces\n", ["title", "list-item", "list-item"]),
        ("Title\n\nWe need:\n1. apples\n2. pears\n", ["title", "paragraph", *["list-item"] * 2]),
        ("Title\n\nText.\n\n* * *\n\nMore text.\n", ["title", "paragraph", "paragraph"]),
        ("Title\n\nText.\n\nhttps://example.org/a\n", ["title", "paragraph"]),
        ("Only one paragraph here.", ["paragraph"]),
        ("A whole sentence comes first.\n\nThen a second.", ["paragraph", "paragraph"]),
        ("Title\n\nHeading\n\nText.\n\nReuters", ["title", "heading", "paragraph", "paragraph"]),
    ],
)
def test_the_shape_of_the_lines_tells_the_blocks(
    tmp_path: Path, text: str, expected: list[str]
) -> None:
    article = read_one(tmp_path / "a.txt", text)

    assert [block.kind.value for block in article.blocks] == expected
    assert joined(article) == text


@pytest.mark.parametrize("text", ["* * *\n\n—", "https://example.org/"])
def test_a_file_without_words_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match="there is no text"):
        read_one(tmp_path / "a.txt", text)


def test_a_line_of_fifty_megabytes_is_one_block(tmp_path: Path) -> None:
    text = "слово " * 4_500_000

    article = read_one(tmp_path / "long.txt", text)

    assert joined(article) == text


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='aБ .,!?\n\t-•1)"”', min_size=1, max_size=120))
def test_blocks_and_literals_give_the_text_back(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.txt"
    try:
        article = read_one(path, text)
    except InputError:
        return
    repeated = article.blocks[0].text.strip()
    assert joined(article) == text or text.count(repeated) > 1

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from localize import readers
from localize.document import Article
from localize.errors import InputError
from localize.writers import body
from tests.readers.support import read_all, told

HEAD = """\
<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Site</title><language>en-US</language>
<wp:author><wp:author_login>oko</wp:author_login>
<wp:author_display_name><![CDATA[Olena Koval]]></wp:author_display_name></wp:author>
"""
TAIL = "</channel></rss>\n"

CONTENT = """\
<!-- wp:paragraph -->
<p>The tram <strong>stopped</strong>.<br />Then it ran.</p>
<!-- /wp:paragraph -->

[gallery ids="1,2"]

An old paragraph &amp; its
second line."""

POST = f"""\
<item><title><![CDATA[Tea &amp; trams]]></title><link>https://s.example/tea</link>
<pubDate>Mon, 30 Jun 2025 10:00:00 +0000</pubDate><dc:creator><![CDATA[oko]]></dc:creator>
<content:encoded><![CDATA[{CONTENT}]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>7</wp:post_id>
<wp:post_date>2025-06-30 13:00:00</wp:post_date>
<wp:post_date_gmt>2025-06-30 10:00:00</wp:post_date_gmt><wp:post_name>tea-trams</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:comment><wp:comment_content>Not me.</wp:comment_content></wp:comment></item>
"""


def _item(title: str, content: str = "Words here.", **fields: str) -> str:
    more = "".join(f"<wp:{key}>{value}</wp:{key}>" for key, value in fields.items())
    return f"<item><title>{title}</title><content:encoded>{content}</content:encoded>{more}</item>"


def test_a_post_gives_its_fields_and_its_content_whole(tmp_path: Path) -> None:
    (article,) = read_all(tmp_path / "export.xml", HEAD + POST + TAIL)

    assert (article.id, article.byline, article.url) == (
        "tea-trams",
        "Olena Koval",
        "https://s.example/tea",
    )
    assert str(article.declared_locale) == "en-US"
    assert article.published is not None
    assert article.published.isoformat() == "2025-06-30T10:00:00+00:00"
    assert told(article) == [
        "title: Tea & trams",
        "paragraph: The tram stopped.\nThen it ran.",
        "paragraph: An old paragraph & its\nsecond line.",
    ]
    assert body.native(article, article.blocks) == f"<h1>Tea &amp; trams</h1>\n{CONTENT}"
    assert "<p>An old paragraph &amp; its<br>\nsecond line.</p>" in body.html(
        article, article.blocks
    )


def test_posts_and_pages_with_text_are_articles_and_nothing_else_is(tmp_path: Path) -> None:
    items = (
        _item("A page", post_type="page"),
        _item("A picture", post_type="attachment"),
        _item("A menu", post_type="nav_menu_item"),
        _item("Thrown away", post_type="post", status="trash"),
        _item("Pictures only", '[gallery ids="1"]', post_type="post"),
        _item("", "No title.", post_type="post", post_id="9"),
    )

    articles = read_all(tmp_path / "export.xml", HEAD + "".join(items) + TAIL)

    assert [article.id for article in articles] == ["a-page", "post-9"]


def test_slugs_are_the_posts_own_names_and_come_once(tmp_path: Path) -> None:
    items = (
        _item("x", post_name="%d1%87%d0%b0%d0%b9"),
        _item("../../etc/passwd"),
        _item("Twice", post_name="same", post_id="4"),
        _item("Twice", post_name="same", post_id="5"),
    )

    articles = read_all(tmp_path / "export.xml", HEAD + "".join(items) + TAIL)

    assert [article.id for article in articles] == ["чай", "etc-passwd", "same", "same-5"]


def test_a_script_in_a_post_is_gone_and_the_text_around_it_is_not(tmp_path: Path) -> None:
    content = "<![CDATA[<p onclick='x()'>Words</p><script>alert(1)</script>\n\nMore]]>"

    (article,) = read_all(tmp_path / "e.xml", HEAD + _item("T", content) + TAIL)

    assert article.skeleton == ("<p>", 1, "</p>\n\n", 2)


def test_control_characters_that_authors_paste_do_no_harm(tmp_path: Path) -> None:
    (article,) = read_all(tmp_path / "e.xml", HEAD + _item("T", "Wo\x08rds\x0b here.") + TAIL)

    assert told(article)[1] == "paragraph: Words here."


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        ('<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss>&a;</rss>', "DOCTYPE", ""),
        ('<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss></rss>', "DOCTYPE", ""),
        ("<feed></feed>", "another kind", ""),
        ("<rss><channel>" + "<a>" * 100, "too deep", ""),
        ("<rss>\n<channel>\n</rss>", "broken: mismatched tag", ":3"),
        ('<?xml version="1.0" encoding="nonsense"?><rss></rss>', "broken", ":1"),
        ("", "empty", ""),
        ("<rss><channel></channel></rss>", "no post", ""),
    ],
    ids=["entity", "system", "feed", "deep", "broken", "encoding", "empty", "postless"],
)
def test_what_is_no_sound_export_is_refused(
    tmp_path: Path, text: str, reason: str, line: str
) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        read_all(tmp_path / "e.xml", text)

    assert caught.value.where == f"{tmp_path / 'e.xml'}{line}"


def test_posts_before_a_break_are_given(tmp_path: Path) -> None:
    path = tmp_path / "cut.xml"
    path.write_text(HEAD + POST + "<item><title>Cut")
    given: list[Article] = []

    with pytest.raises(InputError, match="broken"):
        given.extend(readers.read(path))
    articles = readers.read(path)

    assert next(articles).id == "tea-trams"


def test_memory_does_not_grow_with_the_export(tmp_path: Path) -> None:
    path = tmp_path / "large.xml"
    item = _item("T", "Words and words. " * 500, post_name="name")
    with path.open("w") as file:
        file.write(HEAD)
        file.writelines(item.replace("name", f"name{n}") for n in range(3000))
        file.write(TAIL)
    tracemalloc.start()

    count = sum(1 for _ in readers.read(path))

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 3000
    assert path.stat().st_size > 25_000_000
    assert peak < 8_000_000

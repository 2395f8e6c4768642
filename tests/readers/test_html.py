from __future__ import annotations

from pathlib import Path

import pytest

from localize.errors import InputError
from localize.writers import body
from tests.readers.support import SITE, marked, read_one, told

THEME = """\
<!DOCTYPE html>
<html lang="uk-UA" class="no-js"><head><meta charset="utf-8">
<title>Вітряк у Липовому знову меле — Вісті Надросся</title>
<meta property="og:title" content="Вітряк у Липовому знову меле">
<meta property="og:site_name" content="Вісті Надросся">
<link rel="canonical" href="https://visti.example/vitriak">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Вісті"},
{"@type": ["NewsArticle"], "author": [{"@type": "Person", "name": "Олена Гай"}],
"datePublished": "2025-05-14T09:30:00+03:00"}]}</script>
<style>p {color: red}</style></head>
<body class="single-post has-sidebar comments-open">
<div id="cookie-notice"><p>Ми зберігаємо файли cookie, щоб сайт працював краще, ніж без них.</p>
<button>Гаразд</button></div>
<header id="masthead"><a href="/">Вісті Надросся</a><nav><ul><li><a href="/">Головна</a></li>
<li><a href="/sport">Спорт</a></li></ul></nav></header>
<div class="breadcrumbs"><a href="/">Головна</a> » Вітряк у Липовому знову меле</div>
<main><article class="hentry">
<h1>Вітряк у Липовому <em>знову</em> меле</h1>
<div class="entry-meta">14 травня <span class="byline">Автор: <a href="/o">Олена Гай</a></span></div>
<div class="sharedaddy"><a href="https://f.example/share">Поділитися</a></div>
<div class="entry-content">
<figure><img src="/v.jpg" width="800" alt="Вітряк"><figcaption>Вітряк навесні</figcaption></figure>
<p>Вітряк у <a href="/tag/lypove">Липовому</a> запустили 14 травня. Ремонт тривав <strong>сім
 місяців</strong> замість обіцяних трьох.</p>
<p>Майстри замінили крила. «Тепер він витримає будь-який вітер», — сказав тесля Петро Дуб.</p>
<div class="related-inline"><strong>Читайте також:</strong> <a href="/x">Млин закрили</a></div>
<h2>Скільки це коштувало</h2>
<p>За словами голови громади, 384 тисячі гривень.</p>
<ul><li>крила — 200 тисяч;</li><li>жорна — решта.</li></ul>
<blockquote><p>Гроші зібрали самі мешканці.</p></blockquote>
<table><tr><th>Рік</th><th>Борошно, т</th></tr><tr><td>2023</td><td>14</td></tr></table>
<p onclick="steal()">Музей відкриють <span style="color:red">восени</span>.<script>1</script></p>
</div><footer>Теги: <a href="/t">млин</a></footer></article>
<section class="related-posts"><h3>Вас також може зацікавити</h3>
<ul><li><a href="/a">У Богуславі відкрили виставку старих рушників</a></li></ul></section>
<div id="comments"><h3>Коментарі</h3><ol><li><p>Нарешті, бо чекали на це багато років.</p></li></ol>
</div></main>
<aside class="sidebar"><ul><li><a href="/p">Погода на тиждень</a></li></ul></aside>
<footer><p>© 2025 Вісті Надросся. Усі права захищено.</p></footer></body></html>
"""


def test_a_themed_page_gives_its_article_and_nothing_of_the_theme(tmp_path: Path) -> None:
    article = read_one(tmp_path / "vitriak.html", THEME)

    assert (article.byline, article.url, str(article.declared_locale)) == (
        "Олена Гай",
        "https://visti.example/vitriak",
        "uk-UA",
    )
    assert article.published is not None
    assert article.published.isoformat() == "2025-05-14T09:30:00+03:00"
    assert told(article) == [
        "title: Вітряк у Липовому знову меле",
        "caption: Вітряк навесні",
        "paragraph: Вітряк у Липовому запустили 14 травня. Ремонт тривав сім місяців замість"
        " обіцяних трьох.",
        "paragraph: Майстри замінили крила. «Тепер він витримає будь-який вітер», — сказав тесля"
        " Петро Дуб.",
        "heading 2: Скільки це коштувало",
        "paragraph: За словами голови громади, 384 тисячі гривень.",
        "list-item: крила — 200 тисяч;",
        "list-item: жорна — решта.",
        "quote: Гроші зібрали самі мешканці.",
        "cell: Рік",
        "cell: Борошно, т",
        "cell: 2023",
        "cell: 14",
        "paragraph: Музей відкриють восени.",
    ]
    assert marked(article.blocks[0]) == [("em", "знову")]
    assert marked(article.blocks[2]) == [("a", "Липовому"), ("strong", "сім місяців")]


def test_the_skeleton_is_clean_html_with_pictures_lists_and_tables(tmp_path: Path) -> None:
    article = read_one(tmp_path / "vitriak.html", THEME)

    html = body.html(article, article.blocks)

    assert html.startswith(
        '<figure><img src="/v.jpg" width="800" alt="Вітряк"><figcaption>Вітряк навесні</figcaption>'
    )
    assert "<ul><li>крила — 200 тисяч;</li>" in html
    assert "<table><tr><th>Рік</th>" in html
    for gone in ("script", "onclick", "style", "class", "<div", "<h1"):
        assert gone not in html
    assert body.native(article, article.blocks).startswith("<h1>Вітряк у Липовому <em>знову</em>")


BOOTSTRAP = """\
<html lang=en><head><title>Board votes to dredge the channel | Coast Daily</title>
<meta name=author content="Mara Finch"></head><body>
<nav class="navbar"><a href=/>Coast Daily</a></nav>
<div class=container><div class=row><div class=col-md-8>
<h1>Board votes to dredge the channel</h1>
<p class=lead>After two years of argument, large ships will reach the inner quay.</p>
<p class=text-muted>By <a href=/staff>Mara Finch</a> · 3 March 2025</p>
<div class=share-bar><a href=#>Tweet</a> <a href=#>Email</a></div>
<p>The board voted <b>7 to 2</b>. "It was now or never," said chair <i>Tomas Reyl</i>.</p>
<div class="card ad"><p>Advertisement: buy two kayaks and get a paddle free of charge.</p></div>
<p>Crews object: the spoil would lie near their grounds<sup>1</sup>.<br>Work starts in June.</p>
<h3>What happens next?</h3>
<ol><li>Tender in April</li><li>Permit by <code>2025-05-20</code></li></ol>
<p>Short note.</p>
<div class=newsletter><p>Sign up to get the news of the coast every single morning.</p></div>
<p>The last dredging was in 1998.</p><hr>
<p>1. See the <a href="https://b.example/r?id=3&amp;x=1" title=Report>report</a>.</p>
</div><div class=col-md-4><div class=card><h5>Most read</h5><ul><li><a href=/1>Ferry fares rise
again on the island line</a></li></ul></div></div></div></div>
<footer class=footer><p>Coast Daily, 12 Pier Road. All rights reserved.</p></footer></body></html>
"""


def test_a_page_of_plain_boxes_gives_its_article_with_inline_markup(tmp_path: Path) -> None:
    article = read_one(tmp_path / "board.html", BOOTSTRAP)

    assert article.byline == "Mara Finch"
    assert told(article) == [
        "title: Board votes to dredge the channel",
        "paragraph: After two years of argument, large ships will reach the inner quay.",
        'paragraph: The board voted 7 to 2. "It was now or never," said chair Tomas Reyl.',
        "paragraph: Crews object: the spoil would lie near their grounds1.\nWork starts in June.",
        "heading 3: What happens next?",
        "list-item: Tender in April",
        "list-item: Permit by 2025-05-20",
        "paragraph: Short note.",
        "paragraph: The last dredging was in 1998.",
        "paragraph: 1. See the report.",
    ]
    assert marked(article.blocks[3]) == [("sup", "1"), ("br", "")]
    assert dict(article.blocks[9].inlines[0].attributes) == {
        "href": "https://b.example/r?id=3&x=1",
        "title": "Report",
    }


TABLES = """\
<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=windows-1251">
<TITLE>Газета "Степь": Начали сеять озимую рожь</TITLE></HEAD><BODY>
<TABLE WIDTH=100%><TR><TD COLSPAN=3><FONT SIZE=5>Газета "Степь"</FONT></TD></TR>
<TR><TD WIDTH=150><A HREF=/>Главная</A><BR><A HREF=/arch>Архив</A><BR><A HREF=/g>Гостевая</A></TD>
<TD><H2>Начали сеять озимую рожь</H2>
<P>В хозяйствах начали сев озимой ржи. По словам <B>Василия Кравца</B>, почва прогрета.
<BR><BR>"Дожди помогли, &#8212; говорит он. &#8212; Мы начали раньше, чем год назад".
<P>Урожай обещают хороший.</TD></TR>
<TR><TD COLSPAN=3><FONT SIZE=1>Copyright 2004, редакция</FONT></TD></TR></TABLE></BODY></HTML>
"""


def test_an_old_page_laid_out_by_tables_in_cp1251_gives_paragraphs(tmp_path: Path) -> None:
    article = read_one(tmp_path / "rozh.htm", TABLES.encode("cp1251"))

    assert told(article) == [
        "title: Начали сеять озимую рожь",
        "paragraph: В хозяйствах начали сев озимой ржи. По словам Василия Кравца, почва прогрета.",
        'paragraph: "Дожди помогли, — говорит он. — Мы начали раньше, чем год назад".',
        "paragraph: Урожай обещают хороший.",
    ]


def test_the_sites_words_are_known_on_pages_too(tmp_path: Path) -> None:
    page = """<body><p>Home » Goats in the harbour</p><h1>Goats in the harbour</h1><p>by nina</p>
    <p>Three goats were found on a pier this morning, and nobody knows how they came there.</p>
    <p>They have been fed. The port asks their owner to call before the evening.</p>
    <p>You may also like</p><p>Leave a Comment</p></body>"""

    article = read_one(tmp_path / "goats.html", page, SITE)

    assert article.byline == "nina"
    assert [block.kind.value for block in article.blocks] == ["title", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>Just a <b>piece</b>.</p><p>Two.</p>", ["paragraph: Just a piece.", "paragraph: Two."]),
        ("Words without any element", ["paragraph: Words without any element"]),
        ("<title>A</title><h1>A</h1><p>One.</p>", ["title: A", "paragraph: One."]),
        (
            "<p>One.<div>Two <p>three</div>four",
            [f"paragraph: {text}" for text in ("One.", "Two", "three", "four")],
        ),
        ("<p>a<br><br>b<br>c", ["paragraph: a", "paragraph: b\nc"]),
    ],
)
def test_the_smallest_pages_lose_nothing(tmp_path: Path, page: str, expected: list[str]) -> None:
    assert told(read_one(tmp_path / "a.html", page)) == expected


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Goats seen | Coast Daily</title>", "Goats seen"),
        (
            "<title>Coast Daily - Goats seen in the harbour</title>"
            '<meta property="og:site_name" content="Coast Daily">',
            "Goats seen in the harbour",
        ),
        ("<title>x</title><meta property=og:title content='Goats seen'>", "Goats seen"),
        (
            '<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Goats"}]</script>',
            "Goats",
        ),
        ('<script type="application/ld+json">{broken</script><title>Goats</title>', "Goats"),
    ],
)
def test_a_title_that_the_page_does_not_show_is_taken_from_what_it_says(
    tmp_path: Path, head: str, title: str
) -> None:
    article = read_one(tmp_path / "a.html", f"<head>{head}</head><p>Three goats, one pier.</p>")

    assert told(article) == [f"title: {title}", "paragraph: Three goats, one pier."]


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (
            '<meta property="article:published_time" content="2025-05-03T10:00:00Z">',
            "2025-05-03T10:00:00+00:00",
        ),
        ('<meta name="DC.date" content="2025-05-03">', "2025-05-03T00:00:00"),
        (
            '<meta name="date" content="Sat, 03 May 2025 10:00:00 +0300">',
            "2025-05-03T10:00:00+03:00",
        ),
        ('<meta name="date" content="03.05.2025 10:00">', "2025-05-03T10:00:00"),
        ("<time datetime='2025-05-03'>3 May</time>", "2025-05-03T00:00:00"),
        ("<time>3 May 2025</time>", "2025-05-03T00:00:00"),
        ("<span class='post-date'>May 3, 2025</span>", "2025-05-03T00:00:00"),
        ('<meta name="date" content="some day">', None),
    ],
)
def test_a_date_is_read_as_machines_write_it(
    tmp_path: Path, head: str, published: str | None
) -> None:
    article = read_one(tmp_path / "a.html", f"{head}<p>Three goats, one pier.</p>")

    assert (article.published.isoformat() if article.published else None) == published


@pytest.mark.parametrize(
    ("attribute", "locale"),
    [("en", "en"), ("pt_BR", "pt-BR"), ("uk-x-private", "uk"), ("english!", None), ("", None)],
)
def test_a_declared_language_is_a_locale_or_none(
    tmp_path: Path, attribute: str, locale: str | None
) -> None:
    article = read_one(tmp_path / "a.html", f"<html lang='{attribute}'><p>Three goats.</p></html>")

    assert (str(article.declared_locale) if article.declared_locale else None) == locale


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<div>" * 3000 + "x", "too deep"),
        ("<html><body><img src=x></body></html>", "no text"),
        ("<script>var a = 1;</script>", "no text"),
        ("<p>***</p>", "no text"),
    ],
)
def test_a_page_without_an_article_is_refused(tmp_path: Path, page: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read_one(tmp_path / "a.html", page)


@pytest.mark.parametrize(
    "page",
    [
        "<p>" + "слово " * 1_000_000,
        "<table><tr><td>" * 300 + "words",
        "<p " + " ".join(f'a{n}="x"' for n in range(50_000)) + ">words</p>",
        "<p>a<b>b<i>c" * 300,
        "<p>word<br><br>" * 2_000,
    ],
    ids=["length", "tables", "attributes", "unclosed", "breaks"],
)
def test_a_strange_page_is_read_in_good_time(tmp_path: Path, page: str) -> None:
    assert read_one(tmp_path / "a.html", page).blocks

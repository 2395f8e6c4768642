"""MO and JSON out of catalogs, and what stops them."""

from __future__ import annotations

import gettext
import json
from io import BytesIO
from pathlib import Path
from typing import Any

import polib
import pytest

from localize.bcp47 import Locale
from localize.catalog import judge, plurals
from localize.catalog.compile import i18next, jed, mo
from localize.catalog.fill import fill

UK = Locale("uk")


def catalog(*entries: polib.POEntry, locale: Locale = UK) -> Any:
    made = polib.POFile()
    made.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Language": locale.gettext,
        "Plural-Forms": plurals.header_of(locale),
    }
    made.extend(entries)
    return made


def counted(*texts: str) -> polib.POEntry:
    return polib.POEntry(
        msgid="{n} tree", msgid_plural="{n} trees", msgstr_plural=dict(enumerate(texts))
    )


TREES = ("{n} дерево", "{n} дерева", "{n} дерев")


def test_a_mo_is_what_gettext_reads_and_has_no_fuzzy() -> None:
    fuzzy = polib.POEntry(msgid="Tags", msgstr="Мітки", flags=["fuzzy"])
    made = mo(
        catalog(polib.POEntry(msgid="Search", msgstr="Пошук"), fuzzy, counted(*TREES)), UK, "site"
    )
    read = gettext.GNUTranslations(BytesIO(made))
    assert [read.gettext("Search"), read.gettext("Tags")] == ["Пошук", "Tags"]
    assert [read.ngettext("{n} tree", "{n} trees", n) for n in (1, 3, 5, 21)] == [*TREES, TREES[0]]


def test_jed_has_forms_by_key_and_context() -> None:
    home = polib.POEntry(msgid="Home", msgctxt="path", msgstr="Головна")
    data = json.loads(jed(catalog(home, counted(*TREES)), UK, "site"))
    messages = data["locale_data"]["site"]
    assert (messages["path\u0004Home"], messages["{n} tree"]) == (["Головна"], list(TREES))


def test_i18next_has_cldr_categories_and_its_own_braces() -> None:
    data = json.loads(i18next(catalog(counted(*TREES)), UK, "site"))
    assert data == {
        "{n} tree_one": "{{n}} дерево",
        "{n} tree_few": "{{n}} дерева",
        "{n} tree_many": "{{n}} дерев",
        "{n} tree_other": "{{n}} дерев",
    }


@pytest.mark.parametrize(
    "tag", ["en", "uk", "ru", "pl", "pt", "es", "az", "tr", "hy", "ka", "fr", "ja"]
)
def test_every_form_of_a_locale_has_an_example_and_a_category(tag: str) -> None:
    forms = plurals.parse(plurals.header_of(Locale.parse(tag)))
    categories = forms.categories(Locale.parse(tag))
    assert [forms.form(forms.example(form)) for form in range(forms.count)] == list(categories)
    assert len(set(categories.values())) == forms.count


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (polib.POEntry(msgid="by {author}", msgstr="автор"), "lacks {author}"),
        (polib.POEntry(msgid="by {author}", msgstr="автор {name}"), "has {name}"),
        (polib.POEntry(msgid="%(n)d files", msgstr="%(m)d файлів"), "lacks %(n)d"),
        (counted("{n} дерево", "{n} дерева"), "has 2 plural forms, not 3"),
        (counted("{n} дерево", "{n} дерева", "дерев"), "lacks {n}"),
    ],
)
def test_what_may_not_be_published_is_named(entry: polib.POEntry, message: str) -> None:
    said = [str(problem) for problem in judge.problems(catalog(entry), Path("uk.po"))]
    assert any(message in line for line in said), said


def test_a_form_of_one_number_alone_may_leave_the_number_out() -> None:
    entry = polib.POEntry(
        msgid="{n} comment", msgid_plural="{n} comments",
        msgstr_plural={0: "One comment", 1: "{n} comments"},
    )  # fmt: skip
    assert list(judge.problems(catalog(entry, locale=Locale("en")), Path("en.po"))) == []


def test_a_counting_message_is_translated_form_by_form_with_an_example_number() -> None:
    asked: list[str] = []

    def engine(texts: Any) -> list[str]:
        asked.extend(texts)
        answers = {"1 tree": "1 дерево", "2 trees": "2 дерева", "5 trees": "5 дерев"}
        return [answers.get(text, text) for text in texts]

    made = catalog(counted("", "", ""))
    filled = fill(made, Locale("uk"), engine, "test en>uk")
    assert asked == ["1 tree", "2 trees", "5 trees"]
    assert (filled, made[0].msgstr_plural, made[0].flags) == (1, dict(enumerate(TREES)), ["fuzzy"])


def test_a_translation_that_lost_a_placeholder_is_left_empty() -> None:
    made = catalog(polib.POEntry(msgid="by {author}", msgstr=""))
    assert (
        fill(made, Locale("uk"), lambda texts: ["автор" for _ in texts], "x"),
        made[0].msgstr,
    ) == (0, "")

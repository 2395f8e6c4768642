"""Messages out of every kind of source."""

from __future__ import annotations

from pathlib import Path

import pytest

from localize.catalog.extract import extract
from localize.catalog.message import Message
from localize.catalog.settings import Settings
from localize.errors import CatalogError
from localize.resources import SAMPLES, shipped


def extracted(folder: Path, name: str, text: str) -> tuple[Message, ...]:
    (folder / name).write_text(text, encoding="utf-8")
    return extract([folder], folder, Settings())


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.py", "# NOTE: on the button\n_('Subscribe')\n", Message("Subscribe", places=(("a.py", 2),), comments=("on the button",))),
        ("a.py", "npgettext('tree', '%d tree', '%d trees', n)", Message("%d tree", "%d trees", "tree", (("a.py", 1),))),
        ("a.jinja", "<p>{% trans %}Read more{% endtrans %}</p>", Message("Read more", places=(("a.jinja", 1),))),
        ("a.html", "<p>{{ _('Read more') }}</p>", Message("Read more", places=(("a.html", 1),))),
        ("a.js", "const a = gettext('Search');", Message("Search", places=(("a.js", 1),))),
        ("a.html", "<html>\n<p data-i18n>Read\n more</p>", Message("Read more", places=(("a.html", 2),))),
        ("a.html", "<p data-i18n='MMM d' data-i18n-context='date'></p>", Message("MMM d", "", "date", (("a.html", 1),))),
        ("a.html", "<p data-i18n data-i18n-plural='{n} trees'>{n} tree</p>", Message("{n} tree", "{n} trees", "", (("a.html", 1),))),
        ("a.html", "<img alt='A bridge' data-i18n-attributes='alt'>", Message("A bridge", places=(("a.html", 1),))),
        ("a.md", "---\ntitle: 'About us'\nlayout: page\n---\nText\n", Message("About us", "", "title", (("a.md", 2),))),
    ],
)  # fmt: skip
def test_a_message_is_found(tmp_path: Path, name: str, text: str, message: Message) -> None:
    assert extracted(tmp_path, name, text) == (message,)


def test_a_message_in_two_places_is_one(tmp_path: Path) -> None:
    (tmp_path / "b.py").write_text("_('Search')")
    found = extracted(tmp_path, "a.py", "_('Search')")
    assert found == (Message("Search", places=(("a.py", 1), ("b.py", 1))),)


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("%(n)d trees", ("python-format",)),
        ("by {author}", ("python-brace-format",)),
        ("100% sure", ()),
        ("Search", ()),
    ],
)
def test_a_format_is_flagged_by_its_placeholders(text: str, flags: tuple[str, ...]) -> None:
    assert Message(text).flags == flags


def test_a_broken_template_is_named_with_its_reason(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="is no Jinja2 template"):
        extracted(tmp_path, "a.jinja", "{% trans %}never ended")


def test_the_shipped_template_is_that_of_the_sample_site() -> None:
    from localize.catalog import judge, pofile

    site = SAMPLES / "site"
    template = pofile.load(shipped("locales") / "site.pot")
    assert judge.differences(template, extract([site], site, Settings())) == ([], [])

"""The site's own words, out of its catalogs: by them a reader tells interface from article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from localize.bcp47 import Locale
from localize.document import SiteString
from localize.errors import CatalogError, ConfigError

DOMAIN = "site"
_NOT_WORDS = frozenset({"date-format"})
"""Contexts whose messages are patterns for programs, never seen on a page."""


def site_strings(folder: Path) -> tuple[SiteString, ...]:
    """
    The messages of all ``LOCALE/LC_MESSAGES/site.po`` below `folder`, by locale and file order.

    A message's context is its role; each of its plural forms is a string of its own. Fuzzy and
    obsolete messages do not count. A folder that is not there has none.

    Raises:
        CatalogError: a catalog that is there cannot be read.
    """
    found: dict[SiteString, None] = {}
    for path in sorted(folder.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        try:
            locale = Locale.parse(path.parent.parent.name)
        except ConfigError as error:
            raise CatalogError(error.message, where=path, hint=error.hint) from error
        for role, text in _messages(path):
            found[SiteString(role, locale, text)] = None
    return tuple(found)


def _messages(path: Path) -> Iterator[tuple[str, str]]:
    import polib

    try:
        catalog = polib.pofile(str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogError(f"cannot be read: {error}", where=path) from error
    for entry in catalog.translated_entries():
        if entry.msgctxt and entry.msgctxt not in _NOT_WORDS:
            for text in (entry.msgstr, *entry.msgstr_plural.values()):
                if text:
                    yield entry.msgctxt, text

"""The site's catalogs on disk, and its own words: by them a reader tells interface from article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from localize.bcp47 import Locale
from localize.catalog import pofile
from localize.document import SiteString
from localize.errors import CatalogError, ConfigError

DOMAIN = "site"
_NOT_WORDS = frozenset({"date-format"})
"""Contexts whose messages are patterns for programs, never seen on a page."""


def template_path(folder: Path) -> Path:
    """Where the template of the catalogs in `folder` lies."""
    return folder / f"{DOMAIN}.pot"


def catalog_path(folder: Path, locale: Locale) -> Path:
    """Where the catalog of `locale` lies."""
    return folder / locale.gettext / "LC_MESSAGES" / f"{DOMAIN}.po"


def catalogs(folder: Path) -> Iterator[tuple[Locale, Path]]:
    """
    The catalogs in `folder` with their locales, by name; none where the folder is not there.

    Raises:
        CatalogError: a folder of a catalog is not named for a locale.
    """
    for path in sorted(folder.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        name = path.parent.parent.name
        try:
            yield Locale.parse(name.replace("@latin", "_Latn").replace("@cyrillic", "_Cyrl")), path
        except ConfigError as error:
            raise CatalogError(error.message, where=path, hint=error.hint) from error


def site_strings(folder: Path) -> tuple[SiteString, ...]:
    """
    The messages of all catalogs in `folder`, by locale and file order.

    A message's context is its role; each of its plural forms is a string of its own. Fuzzy and
    obsolete messages do not count.

    Raises:
        CatalogError: a catalog that is there cannot be read.
    """
    return tuple(
        dict.fromkeys(
            SiteString(role, locale, text)
            for locale, path in catalogs(folder)
            for role, text in _messages(path)
        )
    )


def _messages(path: Path) -> Iterator[tuple[str, str]]:
    for entry in pofile.load(path).translated_entries():
        if entry.msgctxt and entry.msgctxt not in _NOT_WORDS:
            for text in (entry.msgstr, *entry.msgstr_plural.values()):
                if text:
                    yield entry.msgctxt, text

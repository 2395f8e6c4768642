"""PO files in and out through polib, as GNU gettext would have them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from localize.catalog.message import Message
from localize.errors import CatalogError
from localize.files import write_if_changed

WIDTH = 79
"""Columns at which GNU gettext wraps messages by default."""


def load(path: Path) -> Any:
    """
    The catalog at `path`, a `polib.POFile`.

    Raises:
        CatalogError: it cannot be read, with the line where polib gave up.
    """
    import polib

    try:
        # polib opens a file if what it is handed is a file's name; no name ends with a line feed.
        catalog = polib.pofile(path.read_text(encoding="utf-8-sig") + "\n", wrapwidth=WIDTH)
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogError(f"is not a PO file: {error}", where=path) from error
    return catalog


def save(catalog: Any, path: Path) -> bool:
    """Write `catalog` to `path`, whole or not at all; says whether its bytes changed."""
    text = str(catalog)
    return write_if_changed(path, (text if text.endswith("\n") else text + "\n").encode())


def entry(message: Message) -> Any:
    """`message` as an untranslated entry."""
    import polib

    made = polib.POEntry(
        msgctxt=message.context or None,
        msgid=message.id,
        comment="\n".join(message.comments),
        occurrences=[(file, str(line)) for file, line in message.places],
        flags=list(message.flags),
    )
    if message.plural:
        made.msgid_plural = message.plural
        made.msgstr_plural = {0: "", 1: ""}
    return made


def key(found: Any) -> tuple[str, str]:
    """Context and id of an entry."""
    return found.msgctxt or "", found.msgid


def template(messages: tuple[Message, ...], project: str, made: str) -> Any:
    """A POT of `messages`; `made` is its ``POT-Creation-Date``."""
    import polib

    pot = polib.POFile(wrapwidth=WIDTH)
    pot.metadata = {
        "Project-Id-Version": project,
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": made,
        "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
        "Last-Translator": "FULL NAME <EMAIL@ADDRESS>",
        "Language-Team": "LANGUAGE <LL@li.org>",
        "Language": "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=INTEGER; plural=EXPRESSION;",
    }
    pot.extend(entry(message) for message in messages)
    return pot

"""PO: gettext's catalogs, a message as a pair."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from localize.bcp47 import Locale
from localize.bitext import Hints, required
from localize.errors import ConfigError, InputError
from localize.unit import Origin, OriginKind, Segment, State, TranslationUnit

_ENGLISH = Locale("en")
"""The language of msgids where neither the user nor ``X-Source-Language`` names one: gettext's
own convention (GNU gettext manual, “Preparing Strings”)."""


def read(path: Path, hints: Hints) -> Iterator[TranslationUnit]:
    """
    The translated messages of a catalog; each plural form is a unit, ``INDEX[FORM]``.

    Raises:
        InputError: it is not a PO file, or its ``Language`` is missing and not given.
    """
    import polib

    try:
        # polib opens a file if what it is handed is a file's name; no name ends with a line feed.
        catalog = polib.pofile(path.read_text(encoding="utf-8-sig") + "\n", wrapwidth=0)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"is not a PO file: {error}", where=path) from error
    source_locale = hints.source or _named(catalog, "X-Source-Language", path) or _ENGLISH
    target_locale = required(
        hints.target or _named(catalog, "Language", path), path, "target", "--to"
    )
    for index, entry in enumerate(catalog):
        if entry.obsolete:
            continue
        state = State.INITIAL if entry.fuzzy else State.TRANSLATED
        for unit_id, source, target in _forms(index, entry):
            if target:
                yield TranslationUnit(
                    Segment(unit_id, source, source_locale),
                    target_locale,
                    target,
                    Origin(OriginKind.HUMAN),
                    state,
                )


def _forms(index: int, entry: Any) -> Iterator[tuple[str, str, str]]:
    if not entry.msgid_plural:
        yield str(index), entry.msgid, entry.msgstr
        return
    for form, target in sorted(entry.msgstr_plural.items()):
        source = entry.msgid if form == 0 else entry.msgid_plural
        yield f"{index}[{form}]", source, target


def _named(catalog: Any, header: str, path: Path) -> Locale | None:
    tag = catalog.metadata.get(header, "").replace("@latin", "-Latn").replace("@cyrillic", "-Cyrl")
    try:
        return Locale.parse(tag) if tag else None
    except ConfigError as error:
        raise InputError(
            f"its header {header} says {tag!r}, which is no locale", where=path
        ) from error

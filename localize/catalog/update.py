"""
A catalog brought up to date with its template, as msgmerge does it, and nothing lost.

A message that is gone becomes obsolete and keeps its translation; one that comes back takes it up
again. A new message takes over the translation of the one it was made from (the same words in
another context, or words much alike), marked fuzzy and with the previous id beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from localize.bcp47 import Locale
from localize.catalog import plurals, pofile

_ALIKE = 80.0
"""Least likeness (rapidfuzz' ratio, of 100) of a message to the one it was made from: a changed word
in a sentence of six; msgmerge's own threshold is 60, which pairs strangers among short messages."""


@dataclass(frozen=True, slots=True)
class Updated:
    """What an update did, in messages."""

    kept: int = 0
    new: int = 0
    moved: int = 0
    obsolete: int = 0


def new_catalog(template: Any, locale: Locale) -> Any:
    """An empty catalog of `template` for `locale`."""
    import polib

    catalog = polib.POFile(wrapwidth=pofile.WIDTH)
    catalog.metadata = dict(template.metadata) | {
        "PO-Revision-Date": template.metadata.get("POT-Creation-Date", ""),
        "Last-Translator": "localize",
        "Language-Team": str(locale),
        "Language": locale.gettext,
        "Plural-Forms": plurals.header_of(locale),
    }
    return catalog


def update(catalog: Any, template: Any, locale: Locale) -> Updated:
    """
    Bring `catalog` up to date with `template`, in the template's order.

    Raises:
        CatalogError: the catalog's ``Plural-Forms`` describe none.
    """
    old = {pofile.key(entry): entry for entry in catalog}
    wanted = {pofile.key(entry): entry for entry in template if not entry.obsolete}
    forms = plurals.of(catalog, locale).count
    gone = {key: entry for key, entry in old.items() if key not in wanted}
    origins = _Origins(gone.values())
    entries = []
    counts = {"kept": 0, "new": 0, "moved": 0}
    for key, model in wanted.items():
        if (entry := old.get(key)) is not None:
            counts["kept"] += 1
            _refresh(entry, model, forms)
        else:
            entry = _blank(model, forms)
            origin = origins.of(model)
            counts["moved" if origin else "new"] += 1
            if origin:
                _translate_from(entry, origin, forms)
        entries.append(entry)
    obsolete = [entry for entry in gone.values() if _is_translated(entry)]
    for entry in obsolete:
        entry.obsolete = True
        entry.occurrences = []
    changed = [pofile.key(entry) for entry in catalog] != [*wanted, *map(pofile.key, obsolete)]
    catalog[:] = [*entries, *obsolete]
    if changed:  # a new date alone is no change worth a diff
        catalog.metadata["POT-Creation-Date"] = template.metadata.get("POT-Creation-Date", "")
    return Updated(**counts, obsolete=len(obsolete))


def _refresh(entry: Any, model: Any, forms: int) -> None:
    """Take over from the template what is its own: places, developers' comments, format flags."""
    entry.obsolete = False
    entry.occurrences = model.occurrences
    entry.comment = model.comment
    own = [flag for flag in entry.flags if not flag.endswith("-format")]
    entry.flags = own + [flag for flag in model.flags if flag not in own]
    if entry.msgid_plural == model.msgid_plural:
        return
    if _is_translated(entry):
        entry.previous_msgid, entry.previous_msgid_plural = entry.msgid, entry.msgid_plural
        _mark_fuzzy(entry)
    _set_number(entry, model, forms, entry.msgstr or entry.msgstr_plural.get(0, ""))


def _blank(model: Any, forms: int) -> Any:
    """The template's entry, untranslated, with as many plural forms as the catalog has."""
    import polib

    entry = polib.POEntry(
        msgctxt=model.msgctxt,
        msgid=model.msgid,
        comment=model.comment,
        occurrences=model.occurrences,
        flags=list(model.flags),
    )
    _set_number(entry, model, forms, "")
    return entry


def _set_number(entry: Any, model: Any, forms: int, first: str) -> None:
    """Give the entry the template's number of texts; `first` is the translation it has."""
    entry.msgid_plural = model.msgid_plural
    if model.msgid_plural:
        entry.msgstr = ""
        entry.msgstr_plural = {form: first if form == 0 else "" for form in range(forms)}
    else:
        entry.msgstr, entry.msgstr_plural = first, {}


def _translate_from(entry: Any, origin: Any, forms: int) -> None:
    entry.previous_msgctxt = origin.msgctxt
    entry.previous_msgid = origin.msgid
    entry.previous_msgid_plural = origin.msgid_plural
    entry.tcomment = origin.tcomment
    if bool(entry.msgid_plural) == bool(origin.msgid_plural):
        entry.msgstr = origin.msgstr
        entry.msgstr_plural = dict(origin.msgstr_plural)
    else:
        _set_number(entry, entry, forms, origin.msgstr or origin.msgstr_plural.get(0, ""))
    _mark_fuzzy(entry)


def _mark_fuzzy(entry: Any) -> None:
    if "fuzzy" not in entry.flags:
        entry.flags.insert(0, "fuzzy")


def _is_translated(entry: Any) -> bool:
    return bool(entry.msgstr or any(entry.msgstr_plural.values()))


class _Origins:
    """Translated messages that are gone: what a new one may have been made from."""

    def __init__(self, gone: Iterable[Any]):
        self._entries = [entry for entry in gone if _is_translated(entry)]
        self._by_id = {entry.msgid: entry for entry in self._entries}
        self._ids = [entry.msgid for entry in self._entries]

    def of(self, model: Any) -> Any | None:
        """The entry of the same id in another context, else of the id most like `model`'s."""
        from rapidfuzz import fuzz, process

        if (same := self._by_id.get(model.msgid)) is not None:
            return same
        best = process.extractOne(model.msgid, self._ids, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return self._entries[best[2]] if best else None

"""
Empty messages translated by machine, and marked so: fuzzy until a person approves.

A message that counts is translated once for each of the locale's plural forms, with an example
number in place of its placeholder (“5 comments” for the form that 5 takes), so that the engine
inflects what the number governs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from localize.bcp47 import Locale
from localize.catalog import plurals
from localize.catalog.message import placeholders
from localize.unit import Translate

_COUNT = re.compile(
    r"^(?:%\((?:n|num|count|number)\)d|%d|\{(?:n|num|count|number)\}|\$\{(?:n|count)\})$"
)
"""Placeholders that stand for the number which chooses the plural form."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    entry: Any
    form: int | None
    text: str
    number: str = ""
    placeholder: str = ""


def fill(catalog: Any, locale: Locale, translate: Translate, origin: str) -> int:
    """
    Translate what is empty in `catalog`, which is in `locale`; says how many messages.

    `origin` (the route) is written as a comment on each. A translation that lost a placeholder is
    left empty.

    Raises:
        CatalogError: the catalog's ``Plural-Forms`` describe none.
    """
    forms = plurals.of(catalog, locale)
    wanted = [one for entry in catalog if _is_empty(entry) for one in _texts(entry, forms)]
    targets = translate([one.text for one in wanted])
    for one, target in zip(wanted, targets, strict=True):
        _put(one, target, forms)
    filled = {id(one.entry): one.entry for one in wanted if _is_whole(one.entry)}
    for one in wanted:
        if id(one.entry) not in filled:
            _clear(one.entry)
    for entry in filled.values():
        entry.flags = ["fuzzy", *(flag for flag in entry.flags if flag != "fuzzy")]
        entry.tcomment = "\n".join(filter(None, (entry.tcomment, f"machine: {origin}")))
    return len(filled)


def _is_empty(entry: Any) -> bool:
    return not entry.obsolete and not entry.msgstr and not any(entry.msgstr_plural.values())


def _texts(entry: Any, forms: plurals.Forms) -> Sequence[_Wanted]:
    if not entry.msgid_plural:
        return [_Wanted(entry, None, entry.msgid)]
    wanted = []
    for form in range(forms.count):
        example = forms.example(form)
        text = entry.msgid if example == 1 else entry.msgid_plural
        count = [p for p in placeholders(entry.msgid_plural) if _COUNT.match(p)]
        if len(count) == 1 and text.count(count[0]) == 1:
            shown = text.replace(count[0], str(example))
            wanted.append(_Wanted(entry, form, shown, str(example), count[0]))
        else:
            wanted.append(_Wanted(entry, form, text))
    return wanted


def _put(one: _Wanted, target: str, forms: plurals.Forms) -> None:
    """Write `target` into its place, if it has all the placeholders that it must have."""
    expected = placeholders(one.text)
    if one.placeholder:
        number = re.compile(rf"(?<!\d){one.number}(?!\d)")
        target, found = number.subn(lambda _: one.placeholder, target)
        # Where a form is that of one number alone, words may say it (“um comentário”).
        if found or one.form is None or not forms.is_unique(one.form):
            expected[one.placeholder] += 1
    if placeholders(target) != expected:
        return
    if one.form is None:
        one.entry.msgstr = target
    else:
        one.entry.msgstr_plural[one.form] = target


def _is_whole(entry: Any) -> bool:
    return all(entry.msgstr_plural.values()) if entry.msgid_plural else bool(entry.msgstr)


def _clear(entry: Any) -> None:
    entry.msgstr = ""
    entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, "")

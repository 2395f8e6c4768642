"""How far a catalog is, and what in it may not be published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from localize.catalog import plurals, pofile
from localize.catalog.message import Message, placeholders


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts of messages; `fuzzy` ones are not counted as translated."""

    translated: int
    fuzzy: int
    untranslated: int
    obsolete: int

    @property
    def total(self) -> int:
        """All messages of the template."""
        return self.translated + self.fuzzy + self.untranslated

    @property
    def coverage(self) -> float:
        """The share that is translated, in percent; 100 of an empty catalog."""
        return 100.0 * self.translated / self.total if self.total else 100.0


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a catalog, and at which line."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return (
            f"{self.path}:{self.line}: {self.message}"
            if self.line
            else f"{self.path}: {self.message}"
        )


def stats(catalog: Any) -> Stats:
    """The counts of `catalog`, a `polib.POFile`."""
    return Stats(
        len(catalog.translated_entries()),
        len(catalog.fuzzy_entries()),
        len(catalog.untranslated_entries()),
        len(catalog.obsolete_entries()),
    )


def problems(catalog: Any, path: Path) -> Iterator[Problem]:
    """Broken placeholders and plural forms of the messages that would be published."""
    try:
        forms = plurals.parse(catalog.metadata.get("Plural-Forms", ""))
    except ValueError as error:
        yield Problem(path, 1, f"its header Plural-Forms is not one: {error}")
        return
    for entry in catalog.translated_entries():
        if entry.msgid_plural:
            if len(entry.msgstr_plural) != forms.count:
                yield Problem(
                    path,
                    entry.linenum,
                    f"“{entry.msgid}” has {len(entry.msgstr_plural)} plural forms, not {forms.count}",
                )
                continue
            for form, text in entry.msgstr_plural.items():
                source = entry.msgid_plural if forms.example(form) != 1 else entry.msgid
                optional = forms.is_unique(form)
                yield from _broken(entry, source, text, path, number_optional=optional)
        else:
            yield from _broken(entry, entry.msgid, entry.msgstr, path)


def _broken(
    entry: Any, source: str, target: str, path: Path, *, number_optional: bool = False
) -> Iterator[Problem]:
    expected, found = placeholders(source), placeholders(target)
    if number_optional and expected - found and not found - expected:
        return
    if missing := expected - found:
        yield Problem(path, entry.linenum, f"“{target}” lacks {_listed(missing)} of “{source}”")
    if invented := found - expected:
        yield Problem(
            path, entry.linenum, f"“{target}” has {_listed(invented)}, which “{source}” has not"
        )


def _listed(some: Counter[str]) -> str:
    return ", ".join(sorted(some))


def differences(template: Any, messages: tuple[Message, ...]) -> tuple[list[str], list[str]]:
    """The ids that the sources have and the template lacks, and those that it has and they lack."""
    have = {pofile.key(entry) for entry in template if not entry.obsolete}
    want = {message.key for message in messages}
    return sorted(text for _, text in want - have), sorted(text for _, text in have - want)


def is_behind(catalog: Any, template: Any) -> bool:
    """Whether `catalog` has other messages than `template`."""
    have = {(*pofile.key(entry), entry.msgid_plural) for entry in catalog if not entry.obsolete}
    want = {(*pofile.key(entry), entry.msgid_plural) for entry in template if not entry.obsolete}
    return have != want

"""A glossary file in TOML: text → concepts, with every problem at its line."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from localize.bcp47 import Locale
from localize.concept import Concept, Designation, Status
from localize.errors import ConfigError, GlossaryError
from localize.glossary import fields
from localize.glossary.fields import CONCEPT_KEYS, RELATIONS, FieldError, shown
from localize.glossary.merge import GlossaryFile
from localize.glossary.places import Places, places
from localize.glossary.problems import Problems, did_you_mean

LARGEST = 8_000_000
"""Bytes of a file; a table a concept, this is some 20,000 of them."""

_FILE_KEYS = ("domain", "precedence", "status")


def parse(source: str, path: Path) -> GlossaryFile:
    """
    Read the text of a glossary; `path` is named in errors and in `Concept.where`.

    Raises:
        GlossaryError: it is no TOML, or holds what a glossary cannot; with all problems and lines.
    """
    if len(source) > LARGEST:
        raise GlossaryError(
            f"is larger than {LARGEST:,} bytes", where=path, hint="split it by field"
        )
    source = source.replace("\r\n", "\n")
    try:
        where = places(source)
        raw = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        message, _, at = str(error).partition(" (at line ")
        line = at.partition(",")[0]
        raise GlossaryError(
            f"is not TOML: {message}", where=f"{path}:{line}" if line.isdigit() else path
        ) from error
    except GlossaryError as error:
        raise GlossaryError(error.message, where=f"{path}:{error.where}") from None
    except RecursionError as error:
        raise GlossaryError("is nested too deep", where=path) from error
    return _File(raw, where, path).read()


class _File:
    """One parsed file on its way to concepts."""

    def __init__(self, raw: Mapping[str, Any], where: Places, path: Path):
        self._raw = raw
        self._where = where
        self._path = path
        self._problems = Problems(path)

    def read(self) -> GlossaryFile:
        head = {key: value for key, value in self._raw.items() if not isinstance(value, Mapping)}
        domain, precedence, status = "", 0, Status.PREFERRED
        for key, value in head.items():
            report = self._reporter("", key)
            try:
                if key == "domain":
                    domain = fields.text(value)
                elif key == "status":
                    status = Status(fields.member(Status)(value))
                elif key == "precedence" and type(value) is int:
                    precedence = value
                elif key == "precedence":
                    report(f"precedence = {shown(value)} is not a whole number", "")
                else:
                    hint = did_you_mean(key, _FILE_KEYS) or f"there are: {', '.join(_FILE_KEYS)}"
                    report(f"there is no key {key!r} of a file", hint)
            except FieldError as error:
                report(f"{key} = {shown(value)} {error.message}", error.hint)
        concepts = tuple(
            self._concept(concept_id, table, domain, status)
            for concept_id, table in self._raw.items()
            if isinstance(table, Mapping)
        )
        self._problems.stop()
        return GlossaryFile(self._path, concepts, precedence)

    def _concept(
        self, concept_id: str, table: Mapping[str, Any], domain: str, status: Status
    ) -> Concept:
        line = self._where.line(concept_id)
        try:
            fields.concept_id(concept_id)
        except FieldError as error:
            self._problems.add(line, f"[{concept_id}] {error.message}", error.hint)
        values: dict[str, Any] = {"domain": domain}
        designations: list[Designation] = []
        for key, value in table.items():
            if key in fields.CONCEPT:
                report = self._reporter(concept_id, key)
                values.update(fields.checked({key: value}, fields.CONCEPT, report))
            elif key == "affiliations":
                values[key] = self._each(concept_id, key, value, fields.affiliation)
            elif key == "examples":
                values[key] = self._each(concept_id, key, value, fields.example)
            else:
                designations += self._designations(concept_id, key, value, status)
        if not any(isinstance(value, list) for value in table.values()):
            self._problems.add(line, f"[{concept_id}] has no names", 'write en = ["…"]')
        relations = tuple(
            (relation, other) for relation in RELATIONS for other in values.pop(relation, ())
        )
        return Concept(
            id=concept_id,
            definition=values.pop("definition", ""),
            designations=tuple(designations),
            relations=relations,
            where=f"{self._path}:{line}",
            **{key.replace("-", "_"): value for key, value in values.items()},
        )

    def _designations(
        self, concept_id: str, key: str, value: Any, status: Status
    ) -> list[Designation]:
        report = self._reporter(concept_id, key)
        try:
            locale = Locale.parse(key)
        except ConfigError:
            hint = did_you_mean(key, CONCEPT_KEYS) or "a key is a locale or one of: " + ", ".join(
                CONCEPT_KEYS
            )
            report(f"there is no key {key!r}", hint)
            return []
        if not isinstance(value, list):
            report(f"{key} is not a list of names", f'write {key} = ["…"]')
            return []
        found = []
        for index, item in enumerate(value):
            raw = {"text": item} if isinstance(item, str) else item
            report = self._reporter(concept_id, key, index)
            if not isinstance(raw, Mapping):
                report(f"{shown(item)} is neither a name nor a table", 'write { text = "…" }')
            elif made := fields.designation(raw, locale, status, report):
                found.append(made)
        return found

    def _each(
        self,
        concept_id: str,
        key: str,
        value: Any,
        make: Callable[[Any, fields.Report], Any],
    ) -> tuple[Any, ...]:
        if not isinstance(value, list):
            self._reporter(concept_id, key)(f"{key} is not a list of tables", "")
            return ()
        made = [
            make(item, self._reporter(concept_id, key, index)) for index, item in enumerate(value)
        ]
        return tuple(one for one in made if one is not None)

    def _reporter(self, table: str, key: str, item: int | None = None) -> fields.Report:
        line = self._where.line(table, key, item)
        return lambda message, hint: self._problems.add(line, message, hint)

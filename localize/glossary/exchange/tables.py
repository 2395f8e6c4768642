"""
Termbases as tables of text, for spreadsheets: CSV (RFC 4180) and TSV (no quoting at all).

Three layouts, told apart by the first line:

- every field: a column each, a row a designation (``concept,locale,text,…``);
- a column a locale: ``en,uk,pt-BR``, a row a concept, several names in a cell joined by `` | ``;
- pairs: ``source,target,note``, or the same without a first line, for a direction that is given.

A spreadsheet runs a cell that begins with ``=`` as a formula. Such cells are written with an
apostrophe before them, which is taken off when they are read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from localize.bcp47 import Direction, Locale
from localize.concept import Concept, Designation, Status, Termbase
from localize.errors import GlossaryError
from localize.glossary import fields
from localize.glossary.exchange import pairs
from localize.glossary.exchange.losses import Exported, lost_fields
from localize.glossary.fields import RELATIONS
from localize.glossary.merge import GlossaryFile
from localize.glossary.problems import Problems, did_you_mean

_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_GUARDED = re.compile(r"''*[=+\-@\t\r＝＋－＠]")
_LOCALE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4}){0,2}\Z")
_PAIR_HEADERS = {"source": "source", "target": "target", "note": "note", "comment": "note"}
_BETWEEN = " | "

_CONCEPT_COLUMNS = (
    "concept", "domain", "entity", "definition", "source", "notes", "do-not-translate", *RELATIONS
)  # fmt: skip
_DESIGNATION_COLUMNS = (
    "locale", "text", "status", "kind", "match", "case-sensitive", "part-of-speech", "gender",
    "number", "article", "forms", "why", "wrongly-renders", "contexts",
)  # fmt: skip
COLUMNS = (*_CONCEPT_COLUMNS, *_DESIGNATION_COLUMNS)


class _Row(NamedTuple):
    line: int
    cells: list[str]


def write(termbase: Termbase, direction: Direction | None, suffix: str) -> Exported:
    """The table of a termbase with every field; with a direction, its pairs alone."""
    if direction is not None:
        rows = [["source", "target", "note"], *map(_pair_row, pairs.pairs(termbase, direction))]
        return Exported(_table(rows, suffix), tuple(pairs.losses(termbase, direction)))
    rows = [list(COLUMNS)]
    for concept in termbase:
        rows += [
            [*_concept_cells(concept), *_designation_cells(one)] for one in concept.designations
        ]
    held = [column.replace("-", "_") for column in COLUMNS]
    losses = lost_fields(termbase, concept_holds=[*held, "relations"], designation_holds=held)
    if suffix == ".tsv":
        broken = [c.id for c in termbase if re.search(r"[\n\t]", c.definition + c.notes + c.source)]
        losses += [f"line breaks and tabs: {len(broken)} ({', '.join(broken[:3])})"] * bool(broken)
    return Exported(_table(rows, suffix), tuple(losses))


def parse(text: str, path: Path, direction: Direction | None) -> GlossaryFile:
    """
    Read a table in any of the layouts; the suffix of `path` says how cells are divided.

    Raises:
        GlossaryError: a cell holds what it cannot, or pairs are without a direction; with lines.
    """
    rows = list(_rows(text, path))
    if not rows:
        return GlossaryFile(path, ())
    header = [cell.strip() for cell in rows[0].cells]
    small = [cell.lower() for cell in header]
    if "concept" in small or {"locale", "text"} <= set(small):
        return GlossaryFile(path, _FullTable(small, path).read(rows[1:]))
    if len(header) > 1 and all(map(_LOCALE.match, header)):
        return GlossaryFile(path, _by_locale(header, rows[1:], path))
    if {"source", "target"} <= set(small):
        columns = [_PAIR_HEADERS.get(cell, cell) for cell in small]
        given = [_pair(columns, row) for row in rows[1:]]
    else:
        given = [_pair(["source", "target", "note"], row) for row in rows]
    wanted = pairs.needed(direction, path)
    return GlossaryFile(path, pairs.concepts(given, wanted, path))


class _FullTable:
    """A table with every field, on its way to concepts."""

    def __init__(self, header: Sequence[str], path: Path):
        self._header = header
        self._problems = Problems(path)
        self._path = path
        for column in header:
            if column not in COLUMNS:
                hint = did_you_mean(column, COLUMNS) or f"there are: {', '.join(COLUMNS)}"
                self._problems.add(1, f"there is no column {column!r}", hint)

    def read(self, rows: Iterable[_Row]) -> tuple[Concept, ...]:
        found: dict[str, Concept] = {}
        for row in rows:
            cells = dict(zip(self._header, (cell.strip() for cell in row.cells), strict=False))
            concept = self._concept(cells, row.line)
            designation = self._designation(cells, row.line)
            if concept is None or designation is None:
                continue
            known = found.setdefault(concept.id, concept)
            found[concept.id] = replace(known, designations=(*known.designations, designation))
        self._problems.stop()
        return tuple(found.values())

    def _concept(self, cells: dict[str, str], line: int) -> Concept | None:
        try:
            concept_id = fields.concept_id(cells.get("concept", ""))
        except fields.FieldError as error:
            self._problems.add(line, f"{cells.get('concept', '')!r} {error.message}", error.hint)
            return None
        raw = {
            column: _typed(column, cells[column])
            for column in _CONCEPT_COLUMNS[1:]
            if cells.get(column)
        }
        values = fields.checked(raw, fields.CONCEPT, self._reporter(line))
        relations = tuple(
            (relation, other) for relation in RELATIONS for other in values.pop(relation, ())
        )
        return Concept(
            id=concept_id,
            definition=values.pop("definition", ""),
            designations=(),
            relations=relations,
            where=f"{self._path}:{line}",
            **{key.replace("-", "_"): value for key, value in values.items()},
        )

    def _designation(self, cells: dict[str, str], line: int) -> Designation | None:
        try:
            locale = fields.locale(cells.get("locale", ""))
        except fields.FieldError as error:
            self._problems.add(line, f"{cells.get('locale', '')!r} {error.message}", error.hint)
            return None
        raw = {
            column: _typed(column, cells[column])
            for column in _DESIGNATION_COLUMNS[1:]
            if cells.get(column)
        }
        return fields.designation(raw, locale, Status.PREFERRED, self._reporter(line))

    def _reporter(self, line: int) -> fields.Report:
        return lambda message, hint: self._problems.add(line, message, hint)


def _by_locale(header: Sequence[str], rows: Iterable[_Row], path: Path) -> tuple[Concept, ...]:
    """A row a concept, a column a locale; the first name of a cell is preferred."""
    problems = Problems(path)
    locales = [Locale.parse(tag) for tag in header]
    found: list[Concept] = []
    ids: set[str] = set()
    for row in rows:
        designations: list[Designation] = []
        for locale, cell in zip(locales, row.cells, strict=False):
            for index, name in enumerate(_split(cell)):
                status = Status.ADMITTED if index else Status.PREFERRED
                try:
                    designations.append(pairs.named(fields.name(name), locale, status))
                except fields.FieldError as error:
                    problems.add(row.line, f"{name!r} {error.message}", error.hint)
        if designations:
            concept_id = pairs.new_id(designations[0].text, row.line, ids)
            where = f"{path}:{row.line}"
            found.append(Concept(concept_id, "", tuple(designations), where=where))
    problems.stop()
    return tuple(found)


def _pair_row(pair: pairs.Pair) -> list[str]:
    return [pair.source, pair.target, pair.note]


def _pair(columns: Sequence[str], row: _Row) -> pairs.Pair:
    cells = dict(zip(columns, row.cells, strict=False))
    return pairs.Pair(
        cells.get("source", ""), cells.get("target", ""), cells.get("note", ""), row.line
    )


def _concept_cells(concept: Concept) -> list[str]:
    related = {
        relation: [other for kind, other in concept.relations if kind == relation]
        for relation in RELATIONS
    }
    return [
        concept.id,
        concept.domain,
        concept.entity.value,
        concept.definition,
        concept.source,
        concept.notes,
        "true" if concept.do_not_translate else "",
        *(_joined(related[relation]) for relation in RELATIONS),
    ]


def _designation_cells(one: Designation) -> list[str]:
    article = {None: "", True: "true", False: "false"}[one.article]
    return [
        str(one.locale), one.text, one.status.value, one.kind.value, one.match.value,
        "true" if one.case_sensitive else "false", one.part_of_speech, one.gender, one.number,
        article, _joined(f"{label}={form}" for label, form in one.forms.items()), one.why,
        one.wrongly_renders, _joined(one.contexts),
    ]  # fmt: skip


def _joined(parts: Iterable[str]) -> str:
    return _BETWEEN.join(part.replace("\\", "\\\\").replace("|", "\\|") for part in parts)


def _split(cell: str) -> list[str]:
    parts = re.findall(r"(?:[^|\\]|\\.)+", cell)
    return [found for part in parts if (found := re.sub(r"\\(.)", r"\1", part).strip())]


_TYPED: dict[str, Callable[[str], object]] = {
    "forms": lambda cell: dict(part.partition("=")[::2] for part in _split(cell)),
    "contexts": _split,
    **dict.fromkeys(RELATIONS, _split),
    **{
        column: lambda cell: {"true": True, "false": False}.get(cell.lower(), cell)
        for column in ("do-not-translate", "case-sensitive", "article")
    },
}


def _typed(column: str, cell: str) -> object:
    """A cell as TOML would have typed it."""
    return _TYPED[column](cell) if column in _TYPED else cell


def _table(rows: Iterable[Sequence[str]], suffix: str) -> str:
    guarded = [[_guard(cell) for cell in row] for row in rows]
    if suffix == ".tsv":
        return "".join(
            "\t".join(re.sub(r"[\t\r\n]+", " ", c) for c in row) + "\n" for row in guarded
        )
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(guarded)
    return out.getvalue()


def _rows(text: str, path: Path) -> Iterator[_Row]:
    """The rows that are not empty, each with the line at which it ends."""
    if path.suffix == ".tsv":
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                yield _Row(number, [_unguard(cell) for cell in line.rstrip("\r").split("\t")])
        return
    first, _, _ = text.partition("\n")
    # What spreadsheets write where the comma is the decimal sign.
    delimiter = ";" if ";" in first and "," not in first else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _Row(reader.line_num, [_unguard(cell) for cell in cells])
    except csv.Error as error:
        raise GlossaryError(f"is not CSV: {error}", where=f"{path}:{reader.line_num}") from error


def _guard(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unguard(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell

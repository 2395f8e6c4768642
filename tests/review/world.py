"""A small newsroom for the tests: a machine, a translators' desk and a memory, all real."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import polib

from localize.approval import Reviewed
from localize.bcp47 import Locale
from localize.document import Block, BlockKind
from localize.finding import Category, Finding, Severity
from localize.memory import ApprovedMemory
from localize.memory.database import connect
from localize.review import Desk
from localize.tools import Reviews
from localize.unit import Origin, OriginKind, Segment, TranslationUnit

EN, PT = Locale("en"), Locale("pt")
SLUG = "article"
BLOCK = Block("b", BlockKind.PARAGRAPH, "")


class Newsroom:
    """One article, translated into one locale by a machine of some version."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.sources: list[str] = []
        self.version = 1
        self.findings: dict[str, str] = {}
        self.desk = Desk(folder / "locales")

    @property
    def memory_file(self) -> Path:
        return self.folder / ".localize" / "memory.sqlite"

    @property
    def po(self) -> Path:
        return self.desk.path(SLUG, PT)

    def units(self) -> list[TranslationUnit]:
        return [
            TranslationUnit(
                Segment(f"b:{index}", source, EN, "b"),
                PT,
                f"m{self.version} {source}",
                Origin(OriginKind.ENGINE, "machine"),
            )
            for index, source in enumerate(self.sources)
        ]

    def run(self, *, killed_before_writing: bool = False) -> Reviewed:
        """What a run does: people's texts are taken and remembered, then the file is written."""
        connection = connect(self.memory_file)
        try:
            reviews = Reviews(self.desk, ApprovedMemory(connection))
            reviewed = reviews.merged(SLUG, PT, self.units())
            if not killed_before_writing:
                assert self.desk.put(
                    reviewed,
                    blocks={"b": BLOCK},
                    findings=self._findings(reviewed.units),
                    article=SLUG,
                    source="article.md",
                    locale=PT,
                )
            return reviewed
        finally:
            connection.close()

    def edit(
        self, source: str, target: str, *, fuzzy: bool = False, context: str | None = None
    ) -> None:
        """What a person does in an editor."""
        catalog = self.catalog()
        for entry in catalog:
            if entry.msgid == source and entry.msgctxt == context and not entry.obsolete:
                entry.msgstr = target
                entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
                if fuzzy:
                    entry.flags.append("fuzzy")
        catalog.save(str(self.po))

    def catalog(self) -> Any:
        return polib.pofile(str(self.po), wrapwidth=0)

    def remembered(self) -> set[str]:
        connection = connect(self.memory_file)
        try:
            return {one.target for one in ApprovedMemory(connection).of_article(SLUG, PT)}
        finally:
            connection.close()

    def _findings(self, units: Sequence[TranslationUnit]) -> list[Finding]:
        return [
            Finding("A002", "number", Severity.CRITICAL, Category.ACCURACY, unit.segment.id, said)
            for unit in units
            if (said := self.findings.get(unit.source))
        ]

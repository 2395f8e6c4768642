"""`localize check`: judge translations, anyone's, or a source text alone."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from localize.cli import _project
from localize.cli.run import SEVERITIES

if TYPE_CHECKING:
    from localize.bcp47 import Locale
    from localize.bitext import Hints
    from localize.checks.settings import Settings
    from localize.concept import Termbase
    from localize.engines.evidence import Witnesses
    from localize.finding import Finding
    from localize.unit import TranslationUnit
    from localize.writers.findings import Located

FORMATS = ("human", "json", "sarif", "junit", "github")


@click.command("check")
@click.argument("files", nargs=-1, required=True)
@click.option("--source", "source_alone", is_flag=True, help="FILES are articles: judge them as sources, without translating.")  # fmt: skip
@click.option("--from", "source", metavar="LOCALE", help="The source language, where a file does not say it.")  # fmt: skip
@click.option("--to", "target", metavar="LOCALE", help="The target language, where a file does not say it.")  # fmt: skip
@click.option("--header", is_flag=True, help="The first line of a TSV names its columns.")
@click.option("--select", multiple=True, metavar="CODE", help="Only these checks; a code or its start; repeatable.")  # fmt: skip
@click.option("--ignore", multiple=True, metavar="CODE", help="Not these checks; a code or its start; repeatable.")  # fmt: skip
@click.option("--models", is_flag=True, help="Ask translation models as well, some 50 ms a pair: what was left out, put in or put for another.")  # fmt: skip
@click.option("--fail-on", type=click.Choice(SEVERITIES), default="minor", show_default=True, help="Exit 1 on findings of this severity or graver.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(FORMATS), default="human", show_default=True, help="How findings are printed.")  # fmt: skip
@click.option("--glossary", "glossaries", multiple=True, metavar="FILE", help="Terms: TOML, TBX, CSV or TSV; repeatable.")  # fmt: skip
@click.option("--config", "config_file", metavar="FILE", help="Settings; default: localize.toml here or above.")  # fmt: skip
def command(
    files: tuple[str, ...],
    source_alone: bool,
    source: str | None,
    target: str | None,
    header: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    models: bool,
    fail_on: str,
    form: str,
    glossaries: tuple[str, ...],
    config_file: str | None,
) -> None:
    """
    Judge translations, anyone's: PO, XLIFF, TMX, TSV and our own bundles.

    \b
    localize check pt.po --to pt
    localize check pairs.tsv --from en --to uk --format json
    localize check --models pairs.tsv --from en --to pt
    localize check --source article.txt
    """
    from localize import glossary
    from localize.bcp47 import Locale
    from localize.bitext import Hints
    from localize.writers.findings import Judged, text

    project = _project.find_project(config_file)
    termbase = glossary.load(_project.glossary_paths(project, glossaries))
    settings = project.config.check
    settings = replace(
        settings,
        select=select or settings.select,
        ignore=(*settings.ignore, *ignore),
        models=models or settings.models,
    )
    hints = Hints(
        Locale.parse(source) if source else None, Locale.parse(target) if target else None, header
    )
    judge = _Judge(termbase, settings, project, hints, _witnesses() if settings.models else None)
    with _project.keeping_unpacked():
        for name in files:
            judge.file(name, source_alone=source_alone)
    grave = SEVERITIES[SEVERITIES.index(fail_on) :]
    judged = Judged(
        judge.findings, judge.units, judge.suppressed, judge.failed, tuple(judge.unasked)
    )
    click.echo(text(judged, form))
    if judge.failed and not judge.units:
        sys.exit(2)
    found = any(located.finding.severity in grave for located in judge.findings)
    sys.exit(1 if found or judge.failed else 0)


@dataclass(slots=True)
class _Judge:
    """Judges file after file; one that cannot be read does not stop the others."""

    termbase: Termbase
    settings: Settings
    project: _project.Project
    hints: Hints
    witnesses: Witnesses | None
    findings: list[Located] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    unasked: dict[str, None] = field(default_factory=dict)
    """Why models were not asked, once for each direction, in the order of the files."""
    units: int = 0
    suppressed: int = 0

    def file(self, name: str, *, source_alone: bool) -> None:
        from localize.errors import LocalizeError

        try:
            if source_alone:
                self._source(name)
            else:
                self._pairs(Path(name))
        except LocalizeError as error:
            hint = f" ({error.hint})" if error.hint else ""
            self.failed.append((name, f"{error.message}{hint}"))

    def _pairs(self, path: Path) -> None:
        from localize import bitext, glossary

        units = list(bitext.read(path, self.hints))
        from localize.checks.check import Reading
        from localize.checks.run import run

        marker = glossary.Marker(self.termbase, self.project.config.glossary)
        for locale, same in _by_target(units):
            marked = marker.mark([unit.segment for unit in same], locale)
            judged = self._heard([replace(u, segment=s) for u, s in zip(same, marked, strict=True)])
            found = run(Reading(tuple(judged), self.termbase), self.settings)
            self._keep(str(path), found, {u.segment.id: (u.source, u.target) for u in judged})
        self.units += len(units)

    def _heard(self, units: Sequence[TranslationUnit]) -> Sequence[TranslationUnit]:
        """The units with what models say of them, if they are to be asked."""
        from localize.bcp47 import Direction
        from localize.checks import BY_MODELS

        if self.witnesses is None:
            return units
        heard = self.witnesses.heard(units)
        for unit in units:
            direction = Direction(unit.segment.locale, unit.locale)
            if missing := self.witnesses.missing(direction):
                hint = f" ({missing.hint})" if missing.hint else ""
                why = f"{', '.join(BY_MODELS)} did not run: {missing.message}{hint}"
                self.unasked[why] = None
        return heard

    def _source(self, name: str) -> None:
        from localize import glossary, langid, readers, segment
        from localize.checks.check import SourceText
        from localize.checks.run import run_source

        marker = glossary.Marker(self.termbase, self.project.config.glossary)
        for article in readers.read(Path(name), _project.site_strings(self.project)):
            known = langid.annotate(article, source=self.hints.source)
            segments = marker.mark_repairs(segment.segments(known))
            if not segments:
                continue
            published = known.published.date() if known.published else None
            text = SourceText(tuple(segments), self.termbase, published)
            found = run_source(text, self.settings)
            self._keep(name, found, {one.id: (one.text, "") for one in segments})
            self.units += len(segments)

    def _keep(self, file: str, found: Iterable[Finding], texts: dict[str, tuple[str, str]]) -> None:
        from localize.checks.suppression import suppressed
        from localize.writers.findings import Located

        for finding in found:
            source, target = texts.get(finding.unit_id, ("", ""))
            if suppressed(finding, file, source, self.settings.suppress, date.today()):
                self.suppressed += 1
            else:
                self.findings.append(Located(file, finding, source, target))


def _witnesses() -> Witnesses:
    from localize import engines
    from localize.cli._models import argos_folders
    from localize.engines.evidence import Witnesses

    return Witnesses(engines.installed(_project.home() / "models", argos_folders()))


def _by_target(units: Iterable[TranslationUnit]) -> Iterator[tuple[Locale, list[TranslationUnit]]]:
    """The units by target locale: a TMX may hold several."""
    ordered = sorted(units, key=lambda unit: str(unit.locale))
    for locale, same in groupby(ordered, key=lambda unit: unit.locale):
        yield locale, list(same)

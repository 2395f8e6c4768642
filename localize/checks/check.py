"""
The shape of a check: a function from text to flaws, with its page and its table of cases.

Three kinds, told apart by what they see: `Check` one translation unit, `SourceCheck` the whole
source of an article (no translation needed), `ArticleCheck` all units of an article. The cases of
a check are what it sees: a `Pair`, a `SourceText`, a `Reading`. To add a check, write its file and
name it in `localize.checks.CHECKS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from localize.bcp47 import Direction, Locale
from localize.concept import Termbase
from localize.document import Span
from localize.evidence import Evidence
from localize.finding import Category, Finding, Fix, Severity
from localize.unit import Origin, OriginKind, Segment, TranslationUnit

NO_TERMS = Termbase()


@dataclass(frozen=True, slots=True)
class Flaw:
    """What a check saw; stamped into a `Finding` by the check that yields it."""

    message: str
    source: Span | None = None
    target: Span | None = None
    fix: Fix | None = None
    severity: Severity | None = None
    """Set where this flaw is milder or graver than the check's own severity."""
    unit_id: str = ""
    """Set by article and source checks; a unit check's flaws are stamped with its unit's."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The source of one article, and what is known of its world."""

    segments: tuple[Segment, ...]
    termbase: Termbase = NO_TERMS
    published: date | None = None

    @property
    def locale(self) -> Locale:
        """The locale of the first segment (a source text has at least one)."""
        return self.segments[0].locale

    @classmethod
    def of(
        cls,
        *sentences: str,
        locale: str = "en",
        termbase: Termbase = NO_TERMS,
        published: date | None = None,
    ) -> SourceText:
        """An article of one block, with these sentences and no terms marked."""
        parsed = Locale.parse(locale)
        segments = (Segment(f"1:{at}", text, parsed) for at, text in enumerate(sentences))
        return cls(tuple(segments), termbase, published)


@dataclass(frozen=True, slots=True)
class Reading:
    """All units of one article in one target locale, in order."""

    units: tuple[TranslationUnit, ...]
    termbase: Termbase = NO_TERMS
    published: date | None = None

    @classmethod
    def of(
        cls, *pairs: tuple[str, str], direction: str = "en>uk", termbase: Termbase = NO_TERMS
    ) -> Reading:
        """An article of one block, with these sentences, translated by a person."""
        locales = Direction.parse(direction)
        origin = Origin(OriginKind.HUMAN)
        units = (
            TranslationUnit(
                Segment(f"1:{at}", source, locales.source), locales.target, target, origin
            )
            for at, (source, target) in enumerate(pairs)
        )
        return cls(tuple(units), termbase)

    @classmethod
    def of_forms(cls, singular: str, plural: str, *forms: str, direction: str = "en>uk") -> Reading:
        """A message of a PO catalog with these plural forms, as its reader hands it on."""
        locales = Direction.parse(direction)
        origin = Origin(OriginKind.HUMAN)
        units = (
            TranslationUnit(
                Segment(f"0[{at}]", plural if at else singular, locales.source),
                locales.target,
                form,
                origin,
            )
            for at, form in enumerate(forms)
        )
        return cls(tuple(units))


@dataclass(frozen=True, slots=True)
class Pair:
    """A case: a source, a target and a direction, and what models say of it if they were asked."""

    source: str
    target: str = ""
    direction: str = "en>uk"
    evidence: Evidence | None = None

    @property
    def locales(self) -> Direction:
        """The direction, parsed."""
        return Direction.parse(self.direction)


Case = TypeVar("Case", Pair, SourceText, Reading)


@dataclass(frozen=True, slots=True)
class _Named(Generic[Case]):
    code: str
    name: str
    category: Category
    severity: Severity
    doc: str
    good: tuple[Case, ...] = field(kw_only=True)
    bad: tuple[Case, ...] = field(kw_only=True)

    def _stamped(self, flaws: Iterable[Flaw], unit_id: str = "") -> list[Finding]:
        return [
            Finding(
                code=self.code,
                name=self.name,
                severity=flaw.severity or self.severity,
                category=self.category,
                unit_id=flaw.unit_id or unit_id,
                message=flaw.message,
                source_span=flaw.source,
                target_span=flaw.target,
                fix=flaw.fix,
            )
            for flaw in flaws
        ]


@dataclass(frozen=True, slots=True)
class Check(_Named[Pair]):
    """Judges a translation unit by itself."""

    find: Callable[[TranslationUnit], Iterator[Flaw]] = field(kw_only=True)

    def __call__(self, unit: TranslationUnit) -> list[Finding]:
        return self._stamped(self.find(unit), unit.segment.id)


@dataclass(frozen=True, slots=True)
class SourceCheck(_Named[SourceText]):
    """Judges a source text without any translation: it may already be a mistranslation."""

    find: Callable[[SourceText], Iterator[Flaw]] = field(kw_only=True)

    def __call__(self, text: SourceText) -> list[Finding]:
        return self._stamped(self.find(text))


@dataclass(frozen=True, slots=True)
class ArticleCheck(_Named[Reading]):
    """Judges the units of an article together."""

    find: Callable[[Reading], Iterator[Flaw]] = field(kw_only=True)

    def __call__(self, reading: Reading) -> list[Finding]:
        return self._stamped(self.find(reading))


AnyCheck = Check | SourceCheck | ArticleCheck

"""Which translations a change of the termbase touches, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from localize.bcp47 import Locale
from localize.concept import Termbase
from localize.document import Span
from localize.glossary.ladder.find import rendered, standing
from localize.glossary.mark import Marker
from localize.glossary.settings import Settings
from localize.unit import Segment, TermUse, TranslationUnit


@dataclass(frozen=True, slots=True)
class Touched:
    """
    A segment of an article whose translation a changed concept touches.

    `before` and `after` are what the target should say there by the old and the new termbase
    (empty: nothing of this concept). `wrong` says that the present `target` does not stand up to
    the new one: it has none of the accepted names, or a forbidden one. `span` is of the source.
    """

    article_id: str
    locale: Locale
    segment_id: str
    source: str
    target: str
    span: Span
    concept_id: str
    before: str
    after: str
    wrong: bool


class _Article(NamedTuple):
    article_id: str
    locale: Locale
    units: list[TranslationUnit]


def impact(
    before: Termbase,
    after: Termbase,
    units: Iterable[tuple[str, TranslationUnit]],
    settings: Settings | None = None,
) -> list[Touched]:
    """
    Every place in the translations that is marked differently by the two termbases.

    `units` are (article id, unit), all units of an article in a locale one after another, in the
    order of the text: first and later mentions depend on it. Raises what `Marker.mark` raises.
    """
    old, new = Marker(before, settings), Marker(after, settings)
    found: list[Touched] = []
    for article in _articles(units):
        segments = [unit.segment for unit in article.units]
        marks = zip(
            old.mark(segments, article.locale), new.mark(segments, article.locale), strict=True
        )
        for unit, (was, becomes) in zip(article.units, marks, strict=True):
            found += _compare(article, unit, was, becomes)
    return found


def _articles(units: Iterable[tuple[str, TranslationUnit]]) -> Iterator[_Article]:
    current: _Article | None = None
    for article_id, unit in units:
        if current is None or current[:2] != (article_id, unit.locale):
            if current:
                yield current
            current = _Article(article_id, unit.locale, [])
        current.units.append(unit)
    if current:
        yield current


def _compare(
    article: _Article, unit: TranslationUnit, was: Segment, becomes: Segment
) -> Iterator[Touched]:
    old = {(term.span, term.concept_id): term for term in was.terms}
    new = {(term.span, term.concept_id): term for term in becomes.terms}
    for key in sorted({*old, *new}):
        one, other = old.get(key), new.get(key)
        if _wanted(one) != _wanted(other):
            span, concept_id = key
            yield Touched(
                article_id=article.article_id,
                locale=article.locale,
                segment_id=unit.segment.id,
                source=unit.source,
                target=unit.target,
                span=span,
                concept_id=concept_id,
                before=_best(one),
                after=_best(other),
                wrong=other is not None and is_wrong(unit.target, other),
            )


def is_wrong(target: str, term: TermUse) -> bool:
    """Whether a translation has none of the names that a term accepts, or one that it forbids."""
    misses = bool(term.renderings) and not any(rendered(target, one) for one in term.renderings)
    return misses or any(standing(target, term.forbidden))


def _wanted(term: TermUse | None) -> object:
    """What the target is asked for at a place: names, in order, and what it must not say."""
    if term is None:
        return None
    return (
        tuple(rendering.forms for rendering in term.renderings),
        term.forbidden,
        term.repairs and term.repairs.right,
    )


def _best(term: TermUse | None) -> str:
    return term.renderings[0].text if term and term.renderings else ""

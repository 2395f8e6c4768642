"""
The stages in order: articles in, localized articles out.

Sentences of many articles go to an engine together, each distinct one once. What an article
becomes does not depend on which others are translated beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from localize import protect, segment
from localize.alignment import likeness
from localize.approval import Reviewed
from localize.bcp47 import Direction, Locale
from localize.checks import BY_MODELS
from localize.checks.check import Reading
from localize.checks.run import run
from localize.document import Article, Block, Inline
from localize.engines import Aligning, Engine
from localize.engines.routes import Route
from localize.errors import ModelNotInstalled
from localize.glossary.ladder import enforce, prepare
from localize.headlines import in_sentence_case
from localize.localized import Localized, ModelUsed, RouteUsed
from localize.memory import Remembered, unit_key
from localize.tools import Tools
from localize.unit import Align, Origin, OriginKind, Segment, State, TranslationUnit


def localize(articles: Sequence[Article], target: Locale, tools: Tools) -> list[Localized]:
    """
    Translate `articles`, each with its locales detected, and judge the result.

    Raises:
        ModelNotInstalled: no route leads from an article's own language to `target`.
        EngineError: an engine failed on a sentence of theirs.
    """
    for article in articles:
        if article.locale and not article.locale.speaks(target):
            tools.shelf.route(Direction(article.locale, target))
    made = drafts([marked(article, target, tools) for article in articles], target, tools)
    return [
        finished(article, units, target, tools)
        for article, units in zip(articles, made, strict=True)
    ]


def marked(article: Article, target: Locale, tools: Tools) -> Sequence[Segment]:
    """The article cut into segments, with the slots and terms in them."""
    found = [
        replace(one, slots=protect.slots(one.text, one.inlines))
        for one in segment.segments(article, tools.config.segment)
    ]
    return in_sentence_case(tools.marker.mark(found, target))


def drafts(
    articles: Sequence[Sequence[Segment]], target: Locale, tools: Tools
) -> list[list[TranslationUnit]]:
    """
    What the machine makes of articles that are marked; threads may do so side by side.

    Raises:
        EngineError: an engine failed on a sentence of theirs.
    """
    units = iter(translate([one for many in articles for one in many], target, tools))
    return [[next(units) for _ in segments] for segments in articles]


def translate(segments: Sequence[Segment], target: Locale, tools: Tools) -> list[TranslationUnit]:
    """A unit for each segment, in order; what no route leads to is kept as it is, and says so."""
    units: dict[int, TranslationUnit] = {}
    waiting: dict[Direction, list[int]] = {}
    for index, one in enumerate(segments):
        reason = _reason_to_keep(one, target, tools)
        if reason is None:
            waiting.setdefault(Direction(one.locale, target), []).append(index)
        else:
            units[index] = _kept(one, target, reason)
    for direction, indexes in waiting.items():
        made = _translated([segments[index] for index in indexes], direction, tools)
        units.update(zip(indexes, made, strict=True))
    return [units[index] for index in range(len(segments))]


def _reason_to_keep(one: Segment, target: Locale, tools: Tools) -> str | None:
    if one.locale.speaks(target):
        return "already in the target language"
    if one.locale.language == "und":
        return "no language to translate from"
    try:
        tools.shelf.route(Direction(one.locale, target))
    except ModelNotInstalled as error:
        return error.message
    return None


def _kept(one: Segment, target: Locale, reason: str) -> TranslationUnit:
    return TranslationUnit(
        one, target, one.text, Origin(OriginKind.KEPT, reason), State.INITIAL, inlines=one.inlines
    )


def _translated(
    segments: Sequence[Segment], direction: Direction, tools: Tools
) -> list[TranslationUnit]:
    """All of one direction: recalled where the memory knows them, made where it does not."""
    route = tools.shelf.route(direction)
    keys = [unit_key(one, direction.target, route.digest, tools.settings) for one in segments]
    by_key = dict(zip(keys, segments, strict=True))
    known = tools.memory.recall(list(by_key))
    while missing := [key for key in by_key if key not in known]:
        with tools.memory.claimed(missing) as claimed:
            known |= tools.memory.recall(claimed)  # another thread may have made them by now
            new = [key for key in claimed if key not in known]
            if new:
                made = _made([by_key[key] for key in new], direction, tools)
                tools.memory.remember(dict(zip(new, made, strict=True)))
                known |= zip(new, made, strict=True)
    origin = Origin(OriginKind.ENGINE, str(route), route.digest)
    return [
        TranslationUnit(
            one,
            direction.target,
            known[key].target,
            origin,
            placements=known[key].placements,
            inlines=known[key].inlines,
        )
        for key, one in zip(keys, segments, strict=True)
    ]


def _made(segments: Sequence[Segment], direction: Direction, tools: Tools) -> list[Remembered]:
    """Translate, with what must come through, and enforce the terms."""
    engine = tools.shelf.engine(direction)
    settings = tools.config
    align = _aligner(engine)
    faithfully = protect.faithful(
        engine.translate, direction.source, direction.target, settings.protect, align
    )
    spoken = [replace(one, text=one.spoken or one.text) for one in segments]
    drafts = faithfully(prepare(spoken, settings.glossary), [one.slots for one in segments])
    enforced = enforce(spoken, drafts, faithfully, align, direction.target, settings.glossary)
    marked_up = _marked_up(segments, [done.target for done in enforced], align, direction)
    return [
        Remembered(one.text, one.locale, done.target, direction.target, done.placements, inlines)
        for one, done, inlines in zip(segments, enforced, marked_up, strict=True)
    ]


def _marked_up(
    segments: Sequence[Segment], targets: Sequence[str], align: Align, direction: Direction
) -> list[tuple[Inline, ...]]:
    """Each segment's markup over the words of its target."""
    pairs = zip(segments, targets, strict=True)
    asked = [(one.text, target) for one, target in pairs if one.inlines]
    found = iter(align(asked))
    return [
        protect.project(one.inlines, next(found), one.text, target, direction)
        if one.inlines
        else ()
        for one, target in zip(segments, targets, strict=True)
    ]


def _aligner(engine: Engine) -> Align:
    """The engine's own word alignments where it has them, else those of likeness and place."""
    if isinstance(engine, Aligning):
        return engine.align
    return likeness


def finished(
    article: Article, made: Sequence[TranslationUnit], target: Locale, tools: Tools
) -> Localized:
    """The article in the target locale, with people's texts in it, and what the checks say."""
    reviewed = _reviewed(article, made, target, tools)
    units = reviewed.units
    if tools.config.check.models:
        units = tools.shelf.witnesses.heard(units)
    by_block: dict[str, list[TranslationUnit]] = {}
    for unit in units:
        by_block.setdefault(unit.segment.block_id, []).append(unit)
    reading = Reading(
        units, tools.termbase, article.published.date() if article.published else None
    )
    return Localized(
        article,
        target,
        tuple(_block(block, by_block.get(block.id, [])) for block in article.blocks),
        units,
        tuple(_routes(units, target, tools)),
        tuple(run(reading, tools.config.check)),
        reviewed,
    )


def _reviewed(
    article: Article, made: Sequence[TranslationUnit], target: Locale, tools: Tools
) -> Reviewed:
    if tools.reviews is None:
        return Reviewed(tuple(made), {}, {})
    reviewed = tools.reviews.merged(article.id, target, made)
    return replace(reviewed, units=tuple(map(_with_markup, reviewed.units)))


def _with_markup(unit: TranslationUnit) -> TranslationUnit:
    """A person's text with the source's markup over its words."""
    if unit.origin.kind is not OriginKind.HUMAN:
        return unit
    direction = Direction(unit.segment.locale, unit.locale)
    (inlines,) = _marked_up([unit.segment], [unit.target], likeness, direction)
    return replace(unit, inlines=inlines)


def _block(block: Block, units: Sequence[TranslationUnit]) -> Block:
    segments = [unit.segment for unit in units]
    targets = [unit.target for unit in units]
    return replace(
        block,
        text=segment.join(block, segments, targets),
        inlines=segment.join_inlines(block, segments, targets, [unit.inlines for unit in units]),
    )


def _routes(units: Iterable[TranslationUnit], target: Locale, tools: Tools) -> Iterator[RouteUsed]:
    """The route of each direction that the units were translated in, in the order of the text."""
    sources = dict.fromkeys(
        unit.segment.locale for unit in units if unit.origin.kind is not OriginKind.KEPT
    )
    for source in sources:
        direction = Direction(source, target)
        used = _route_used(direction, tools.shelf.route(direction))
        if missing := tools.shelf.witnesses.missing(direction):
            note = f"{', '.join(BY_MODELS)} did not run: {missing.message}"
            used = replace(used, notes=(*used.notes, note))
        yield used


def _route_used(direction: Direction, route: Route) -> RouteUsed:
    models = tuple(
        ModelUsed(leg.engine, leg.direction, leg.version, leg.sha256) for leg in route.legs
    )
    return RouteUsed(direction, models, route.notes)

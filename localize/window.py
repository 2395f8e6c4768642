"""
A window: some articles that are translated together, and what becomes of each of them.

One article's error is its own outcome and never the window's.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Thread

from localize import langid, pipeline
from localize.bcp47 import Direction, Locale
from localize.document import Article
from localize.errors import InputError, LocalizeError, ModelNotInstalled
from localize.localized import Localized
from localize.tools import Tools
from localize.unit import Segment, TranslationUnit
from localize.writers.bundle import Alternate

_FIRST_WINDOW = 2_000
"""Characters of the first window, about one article, so that the first bundle is there at once."""

_GROWTH = 4
"""How many times as large as the one before a window may be: engines waste less on many sentences."""

_LARGEST_WINDOW = 64_000
"""Characters up to which windows grow: some 500 sentences fill an engine's batches."""

_AHEAD = 3
"""Windows under way: one at the engine, one that waits for it, one whose terms and markup are placed."""

_Marked = Sequence[Segment] | LocalizeError | None
"""An article ready for a target, what keeps it from there, or None: it is in that language."""

_Draft = Sequence[TranslationUnit] | LocalizeError | None
"""What became of it."""


def windows(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in windows that grow: small at first, up to what fills an engine's batches."""
    window: list[Article] = []
    size, most = 0, _FIRST_WINDOW
    for article in articles:
        window.append(article)
        size += characters(article)
        if size >= most:
            yield window
            window, size, most = [], 0, min(_GROWTH * most, _LARGEST_WINDOW)
    if window:
        yield window


@dataclass(frozen=True, slots=True)
class Window:
    """Articles that are translated together; `drafts` are in their order, and the seconds taken."""

    articles: Sequence[Article]
    drafts: Future[tuple[Mapping[Locale, Sequence[_Draft]], float]]


def ahead(
    windows: Iterable[Sequence[Article]], targets: Sequence[Locale], tools: Tools
) -> Iterator[Window]:
    """
    The windows in order, each being translated while those before it are used.

    The first goes alone: somebody waits for it, and it would share the engine with the second.
    """
    under_way: deque[Window] = deque()
    for index, articles in enumerate(windows):
        under_way.append(_begun(articles, targets, tools))
        if index == 0 or len(under_way) == _AHEAD:
            yield under_way.popleft()
    yield from under_way


def _begun(articles: Sequence[Article], targets: Sequence[Locale], tools: Tools) -> Window:
    """Begin to translate `articles` in a thread; it does not outlive an interrupted program."""
    marked = {target: [_marked(one, target, tools) for one in articles] for target in targets}
    window = Window(articles, Future())

    def work() -> None:
        began = time.monotonic()
        try:
            drafts = {target: _drafts(marked[target], target, tools) for target in targets}
            window.drafts.set_result((drafts, time.monotonic() - began))
        except BaseException as error:  # noqa: BLE001 - it is raised where the result is awaited
            window.drafts.set_exception(error)

    Thread(target=work, daemon=True).start()
    return window


def detected(article: Article, tools: Tools) -> Article:
    """The article with its locales, or with the one that the configuration says."""
    return langid.annotate(article, tools.config.langid, source=tools.config.source)


def outcomes(
    articles: Sequence[Article], target: Locale, tools: Tools
) -> list[Localized | LocalizeError | None]:
    """What each article becomes, the error that stopped it, or None: it is in that language."""
    drafts = _drafts([_marked(one, target, tools) for one in articles], target, tools)
    return [
        finished(article, draft, target, tools)
        for article, draft in zip(articles, drafts, strict=True)
    ]


def _marked(article: Article, target: Locale, tools: Tools) -> _Marked:
    in_the_way = obstacle(article, target, tools)
    if in_the_way or article.locale is None or article.locale.speaks(target):
        return in_the_way
    try:
        return pipeline.marked(article, target, tools)
    except LocalizeError as error:
        return error


def _drafts(marked: Sequence[_Marked], target: Locale, tools: Tools) -> list[_Draft]:
    """The articles' translations; of one that fails, its error."""
    ready = [one for one in marked if not isinstance(one, LocalizeError | None)]
    try:
        drafts: Iterator[_Draft] = iter(pipeline.drafts(ready, target, tools))
    except LocalizeError:
        # One of them failed: alone, each shows whether it was that one.
        drafts = (_alone(one, target, tools) for one in ready)
    return [one if isinstance(one, LocalizeError | None) else next(drafts) for one in marked]


def _alone(segments: Sequence[Segment], target: Locale, tools: Tools) -> _Draft:
    try:
        return pipeline.drafts([segments], target, tools)[0]
    except LocalizeError as error:
        return error


def finished(
    article: Article, draft: _Draft, target: Locale, tools: Tools
) -> Localized | LocalizeError | None:
    """The article with its `draft` judged, and people's texts in it."""
    if isinstance(draft, LocalizeError | None):
        return draft
    try:
        return pipeline.finished(article, draft, target, tools)
    except LocalizeError as error:
        return error


def obstacle(article: Article, target: Locale, tools: Tools) -> LocalizeError | None:
    """Why the article cannot be made in `target`, if it cannot."""
    if article.locale is None:
        return InputError(
            "is in no language that is recognised",
            where=article.path,
            hint="name its language with --from",
        )
    if not article.locale.speaks(target):
        try:
            tools.shelf.route(Direction(article.locale, target))
        except ModelNotInstalled as error:
            return error
    return None


def alternates(article: Article, targets: Sequence[Locale], tools: Tools) -> list[Alternate]:
    """The locales that the site has the article in: its own and the targets that are reached."""
    others = [target for target in targets if obstacle(article, target, tools) is None]
    locales = [
        article.locale,
        *(t for t in others if article.locale and not t.speaks(article.locale)),
    ]
    return [Alternate(locale, article.id) for locale in locales if locale]


def characters(article: Article) -> int:
    """How much text there is to read in an article."""
    return sum(len(block.text) for block in article.blocks)

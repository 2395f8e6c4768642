"""
Which language a text is in: an article, each of its blocks, and stretches inside a block.

py3langid with the project's tables of words and letters gives the first opinion (`identify`),
langdetect the second (`second`); `python -m tests.bench.langid FOLDER` measures them.
"""

from __future__ import annotations

from collections.abc import Iterable

from localize.bcp47 import Locale
from localize.document import Article, Span
from localize.langid.guess import Guess
from localize.langid.settings import Settings

__all__ = ["Guess", "Settings", "annotate", "detect", "detect_all", "load", "spans"]

_USUAL = Settings()


def load() -> None:
    """Load what detection needs, which the first text would otherwise wait for."""
    from localize.langid.identify import identifier

    identifier()


def detect(text: str, settings: Settings = _USUAL, *, near: Locale | None = None) -> Guess | None:
    """
    The language of `text`, or None where nothing in it tells one (no letters, only addresses).

    `near` is the locale of the text around: a short text is more probably in it, and if it is, the
    guess has its script and region.
    """
    from localize.langid.detector import detector

    return detector(settings).detect(text, near)


def detect_all(texts: Iterable[str], settings: Settings = _USUAL) -> list[Guess | None]:
    """`detect` for each text, alone: a text's guess does not depend on the others."""
    return [detect(text, settings) for text in texts]


def spans(
    text: str, settings: Settings = _USUAL, *, near: Locale | None = None
) -> tuple[tuple[Span, Guess], ...]:
    """
    The stretches of `text` that are each in one language, in order; together they hold every word.

    A stretch begins and ends with a character that is no white space, and at a quotation mark, the
    end of a sentence, a line break or a change of script. Empty where `detect` gives None.
    """
    from localize.langid import mixed
    from localize.langid.detector import detector

    division = mixed.divide(text, detector(settings), near)
    return () if division is None else division.stretches


def annotate(
    article: Article, settings: Settings = _USUAL, *, source: Locale | None = None
) -> Article:
    """
    `article` with its locale, its blocks' and their foreign stretches'.

    The article's is the language of most of its letters; with what it declares about itself it has
    script and region. `source` is what the user says that it is: then it is that, for certain. A
    block (or a stretch) in which nothing else is sure goes with the article. Locales stay None
    where no block tells a language and `source` is None.
    """
    from localize.langid import articles

    return articles.annotate(article, settings, source)

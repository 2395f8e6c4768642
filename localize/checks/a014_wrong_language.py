"""
The translation is in another language than it should be.

The commonest small words of a language tell it: a target in which another language's are far more frequent than
its own was sent to the wrong engine, or is the source's neighbour (Russian for Ukrainian, Spanish for Portuguese).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from localize.checks.check import Check, Flaw, Pair
from localize.checks.small_words import SMALL_WORDS
from localize.checks.words import is_cyrillic, keys, words
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# Letters that neighbours write and this language does not.
_ALIEN: Mapping[str, str] = {"uk": "ыэъёў", "ru": "іїєґўј", "be": "иїєґщъ", "bg": "ыэёіїєґў"}
_ALIEN_SHARE = 50  # one letter in so many
_LEAST_WORDS = 8
_LEAST_HITS = 4


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Count the small words of every language in the target."""
    language = unit.locale.language
    ours = words(unit.target, language)
    if (
        language not in SMALL_WORDS
        or len(ours) < _LEAST_WORDS
        or unit.segment.locale.speaks(unit.locale)
    ):
        return
    present = keys(unit.target, language)
    if alien := _alien_letters(unit.target, language):
        yield Flaw(
            f"the letters {alien} do not belong to {unit.locale}: the translation is in another language, translate it anew",
            target=Span(ours[0].span.start, ours[-1].span.end),
        )
        return
    own = len(present & SMALL_WORDS[language])
    least = max(_LEAST_HITS, 3 * own + 1)
    if len(present) < least:
        return
    best, hits = max(
        ((other, len(present & small)) for other, small in SMALL_WORDS.items()),
        key=lambda pair: pair[1],
    )
    if best == language or hits < least:
        return
    if best == unit.segment.locale.language and _echoes(unit):
        return  # A001 says so
    yield Flaw(
        f"the translation is in {best}, not in {unit.locale}: translate it anew",
        target=Span(ours[0].span.start, ours[-1].span.end),
    )


def _alien_letters(text: str, language: str) -> str:
    """The letters of `text` that the language's alphabet lacks, where they are too many for names."""
    alien = _ALIEN.get(language)
    if alien is None:
        return ""
    found = [letter for letter in text.lower() if letter in alien]
    return "".join(sorted(set(found))) if len(found) * _ALIEN_SHARE > len(text) else ""


def _echoes(unit: TranslationUnit) -> bool:
    theirs, ours = keys(unit.source), keys(unit.target)
    return len(theirs & ours) * 2 > len(ours) and is_cyrillic(unit.source) == is_cyrillic(
        unit.target
    )


CHECK = Check(
    "A014",
    "wrong-language",
    Category.ACCURACY,
    Severity.CRITICAL,
    __doc__,
    find=find,
    good=(
        Pair(
            "The court said that it would hear the case after the holidays.",
            "Суд заявив, що розгляне цю справу після свят.",
        ),
        Pair(
            "He lives in the old part of the town with his family.",
            "Ele vive na parte antiga da cidade com a família.",
            "en>pt",
        ),
    ),
    bad=(
        Pair(
            "The court said that it would hear the case after the holidays.",
            "Суд заявил, что это дело будет рассмотрено после праздников, и его решение может быть обжаловано.",
        ),
        Pair(
            "He lives in the old part of the town with his family.",
            "Él vive en la parte vieja de la ciudad con su familia y los perros.",
            "en>tr",
        ),
    ),
)

"""
A sentence begins in lower case, or the capitals of the whole text are gone.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import Word, quoted, words
from localize.finding import Category, Fix, Severity
from localize.unit import TranslationUnit

# Scripts without capitals, in which nothing can be judged.
_UNICAMERAL = frozenset({"ka", "ar", "fa", "he", "hi", "ja", "ko", "th", "zh"})
# Names that begin small, and words before which a text may go on (iPhone, d’Artagnan, al-Jazeera).
_SMALL = ("i", "e", "al", "de", "van", "von", "da", "di", "el", "d", "bin", "ibn", "mc", "x", "c")


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Compare how the two texts begin, and whether capitals inside were lost."""
    if unit.segment.locale.language in _UNICAMERAL or unit.locale.language in _UNICAMERAL:
        return
    theirs, ours = (
        words(unit.source, unit.segment.locale.language),
        words(unit.target, unit.locale.language),
    )
    if not theirs or not ours:
        return
    first = ours[0]
    inner = [word for word in theirs[1:] if word.capital]
    if len(ours) > 3 and len(inner) >= 2 and not any(word.capital for word in ours):
        yield Flaw(
            f"no word of the translation has a capital, though the source has {len(inner) + 1}: restore them",
            target=first.span,
            severity=Severity.MAJOR,
        )
    elif _begins_small(unit, theirs[0], first):
        capital = first.text[0].upper() + first.text[1:]
        yield Flaw(
            f"the sentence begins with {quoted(first.text)} in lower case: write {quoted(capital)}",
            target=first.span,
            fix=Fix(capital, first.span),
        )


def _begins_small(unit: TranslationUnit, theirs: Word, ours: Word) -> bool:
    if (
        unit.target.lstrip()[:1] in "{<["
        or not theirs.capital
        or ours.capital
        or theirs.span.start != _first_character(unit.source)
    ):
        return False
    if ours.span.start != _first_character(unit.target) or len(ours.text) < 2:
        return False
    # A headline or a cell may be cased as each language likes; a sentence ends with a stop.
    sentence = unit.target.rstrip("\"'»”’ )").endswith((".", "!", "?", "…", "։"))
    return sentence and ours.key not in _SMALL and ours.text.islower()


def _first_character(text: str) -> int:
    return next((index for index, character in enumerate(text) if character.isalnum()), 0)


CHECK = Check(
    "F007",
    "casing",
    Category.LINGUISTIC,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        Pair("The court ruled.", "Суд ухвалив рішення."),
        Pair("Apple sold it.", "iPhone продала Apple.", "en>ru"),
        Pair("sold out", "esgotado", "en>pt"),
    ),
    bad=(
        Pair("The court ruled.", "суд ухвалив рішення."),
        Pair("Президент Алиев прибыл в Баку.", "president aliyev arrived in baku.", "ru>en"),
    ),
)

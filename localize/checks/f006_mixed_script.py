"""
A word mixes alphabets: a Cyrillic “а” among Latin letters, or the other way round.

Such a word looks right and is found by no search, no spell checker and no screen reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import quoted, words
from localize.finding import Category, Fix, Severity
from localize.unit import TranslationUnit

# Letters of the two alphabets that look alike.
_LATIN = "AaBCcEeHIiKMOoPpTXxYyjsÏï"
_CYRILLIC = "АаВСсЕеНІіКМОоРрТХхУујѕЇї"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_LATIN_LETTER = re.compile(r"[A-Za-zÀ-ɏ]")
_CYRILLIC_LETTER = re.compile(r"[Ѐ-ӿ]")


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Look for words with letters of both alphabets."""
    if not (_LATIN_LETTER.search(unit.target) and _CYRILLIC_LETTER.search(unit.target)):
        return
    for word in words(unit.target, unit.locale.language):
        latin = len(_LATIN_LETTER.findall(word.text))
        cyrillic = len(_CYRILLIC_LETTER.findall(word.text))
        if not latin or not cyrillic or word.text in unit.source:
            continue
        # IT-шник, SMSка: an abbreviation with a native ending is a word of slang, not a slip.
        if re.fullmatch(r"[A-Z]{2,}[а-яёіїєґ'’]+", word.text):
            continue
        mended = word.text.translate(_TO_CYRILLIC if cyrillic >= latin else _TO_LATIN)
        pure = not (_LATIN_LETTER.search(mended) and _CYRILLIC_LETTER.search(mended))
        yield Flaw(
            f"{quoted(word.text)} mixes Latin and Cyrillic letters: write it in one alphabet",
            target=word.span,
            fix=Fix(mended, word.span) if pure else None,
        )


CHECK = Check(
    "F006",
    "mixed-script",
    Category.LINGUISTIC,
    Severity.MAJOR,
    __doc__,
    find=find,
    good=(
        Pair("The F-16 flew over Baku.", "F-16 пролетів над Баку."),
        Pair("He texted her.", "Він надіслав їй SMSку."),
    ),
    bad=(
        Pair("The bank was closed.", "Бaнк був зачинений."),
        Pair("Банк был закрыт.", "The bаnk was closed.", "ru>en"),
    ),
)

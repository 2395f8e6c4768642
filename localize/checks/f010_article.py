"""
“A” stands before a vowel, or “an” before a consonant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Fix, Severity
from localize.unit import TranslationUnit

_ARTICLE = re.compile(r"(?<![\w.'’-])(a|an) ([a-z]{2,})\b")
# Words whose first letter is not their first sound.
_CONSONANT_SOUND = re.compile(
    r"eu|ewe|one\b|once|ouija|u(?:ni(?!n|m)|se|su|sa|ti|to|ra|re|bi|ku|fo|ga|lu|na|pa|ro|ta)|uk|herb"
)
_VOWEL_SOUND = re.compile(r"hono|hour|heir|honest|herb")


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Compare each English article with the sound that follows it."""
    if unit.locale.language != "en":
        return
    for match in _ARTICLE.finditer(unit.target):
        article, word = match.groups()
        vowel = (word[0] in "aeiou" and not _CONSONANT_SOUND.match(word)) or bool(
            _VOWEL_SOUND.match(word)
        )
        clear = (
            word[0] in "aeio" or word[0] != "u" or word.startswith(("un", "up", "ug", "ur", "ul"))
        )
        right = "an" if vowel else "a"
        if (
            article != right
            and clear
            and not (word.startswith("h") and article == "an")
            and not _CONSONANT_SOUND.match(word)
        ):
            span = Span(*match.span(1))
            yield Flaw(
                f"{quoted(match[0])} should be {quoted(right + ' ' + word)}",
                target=span,
                fix=Fix(right, span),
            )


CHECK = Check(
    "F010",
    "article",
    Category.LINGUISTIC,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        Pair(
            "Una hora, un uso, un honor.",
            "He named an hour, a use, an honour, a European, a one-off.",
            "es>en",
        ),
        Pair("Це університет.", "It is a university.", "uk>en"),
    ),
    bad=(
        Pair("Це абстрактна картина.", "It is a abstract picture.", "uk>en"),
        Pair("Es una idea.", "It is an plan.", "es>en"),
    ),
)

"""
A quotation mark is left open, or quotes are lost: what is quoted must stay quoted.

Each locale may use any of its pairs (« », „ “, “ ”, ‘ ’, straight ones). Judged are pairs: a quotation that opens
must close, and the words that the source attributes to somebody must be marked as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

_DOUBLE = re.compile(r"[\"“”„«»‟〝〞]|''|``|‚‚")
_SINGLE = re.compile(r"(?<!\w)['‘‚‛](?=\w)|(?<=[\w.,!?…])['’](?!\w)")
_INCHES = re.compile(r"\"(?<=\d\")")
# Quotation of several words: a word in quotes may be a title, which many locales set without them.
_SPEECH = re.compile(r"(?<=[:,] )[\"“„«]([^\"“”„«»]{45,})[\"”“»]")


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Count the marks of the target, and look for the source's quotations in it."""
    theirs = _marks(unit.source)
    ours = _marks(unit.target)
    # A longer quotation runs over several segments: only one that is whole in the source can be judged.
    if len(theirs) == 2 and len(ours) == 1 and theirs[0].start > 0 and _within(unit.source, theirs):
        span = ours[0]
        yield Flaw(
            f"the quotation mark {span.of(unit.target)} in the translation has no partner: close or remove it",
            target=span,
        )
    elif not ours and (speech := _SPEECH.search(unit.source)) and not _SINGLE.search(unit.target):
        if unit.target.lstrip()[:1] in "—–-―" or unit.target.count("—") > 1:
            return  # a dash opens direct speech
        yield Flaw(
            f"{quoted(speech[1])} is a quotation in the source and none in the translation: set it in quotes",
            source=Span(*speech.span()),
        )


def _marks(text: str) -> list[Span]:
    inches = {match.start() for match in _INCHES.finditer(text)}
    return [Span(*match.span()) for match in _DOUBLE.finditer(text) if match.start() not in inches]


def _within(text: str, marks: list[Span]) -> bool:
    """Whether a quotation both opens and closes in `text`, with words between."""
    return any(character.isalpha() for character in text[marks[0].end : marks[1].start])


CHECK = Check(
    "L001",
    "quotation-marks",
    Category.LOCALE,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        Pair(
            '"We will rebuild the bridge by spring," he said.',
            "«До весни ми відбудуємо міст», — сказав він.",
        ),
        Pair(
            '"We will rebuild the bridge by spring," he said.',
            "— До весни ми відбудуємо міст, — сказав він.",
        ),
        Pair('A 40" screen hung there.', 'Там висів екран 40".'),
        Pair(
            "„Wir bauen die Brücke wieder auf“, sagte er.",
            "“We will rebuild the bridge,” he said.",
            "de>en",
        ),
    ),
    bad=(
        Pair('He called it a "great step" for all.', "Він назвав це «великим кроком для всіх."),
        Pair(
            'He said: "The army left the town and its bridges long before dawn."',
            "Он сказал, что армия ушла из города и с его мостов задолго до рассвета.",
            "en>ru",
        ),
    ),
)

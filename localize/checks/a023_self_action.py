"""
A name acts upon itself in the translation, though not in the source.

## Why it matters
"Azerbaijan suspended Sputnik Azerbaijan" was seen to become "o Azerbaijão suspender o Azerbaijão":
one of two names swallowed the other, and the sentence now says nonsense in good grammar.

## What it compares
The same name twice within a few words, with only a verb between: the translation has such a place
and the source does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.names.compare import repeated
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import OriginKind, TranslationUnit

# Long words that stand between a name and its like without acting: Russia against Russia.
_JOINING_WORDS = (
    "from with into over than against between near under about before after "
    "через проти після перед біля проміж против после перед около между через "
    "para com por pelo entre contra desde hasta hacia sobre pour avec dans entre contre "
    "gegen zwischen nach über unter przez przed między przeciw verso contro dalla della "
    "veya ilə qarşı karşı"
)
_JOINING = frozenset(_JOINING_WORDS.split())
_BETWEEN = re.compile(r"[^\w\s’'ʼ\-]")


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Report the places where a name meets itself across a verb."""
    if unit.origin.kind is OriginKind.KEPT:
        return
    if any(
        _acts(unit.source, *pair) for pair in repeated(unit.source, unit.segment.locale.language)
    ):
        return
    for one, other in repeated(unit.target, unit.locale.language):
        if _acts(unit.target, one, other):
            name = quoted(one.of(unit.target))
            yield Flaw(
                f"{name} acts upon itself in the translation; one of the two was another name in the"
                " source: put it back",
                target=Span(one.start, other.end),
            )


def _acts(text: str, one: Span, other: Span) -> bool:
    between = text[one.end : other.start]
    if _BETWEEN.search(between):
        return False
    words = between.lower().replace("’s", "").replace("'s", "").split()
    # An article is no verb: at least one word has to be longer.
    return any(len(word) > 3 and word not in _JOINING for word in words)


CHECK = Check(
    code="A023",
    name="self-action",
    category=Category.ACCURACY,
    severity=Severity.CRITICAL,
    doc=__doc__,
    find=find,
    good=(
        Pair("Azerbaijan trusts Azerbaijan alone.", "Азербайджан довіряє лише Азербайджану."),
        Pair("He flew from Baku to Yerevan.", "Він полетів з Баку до Єревана."),
    ),
    bad=(
        Pair(
            "Azerbaijan blocked Sputnik Azerbaijan.", "O Azerbaijão bloqueou o Azerbaijão.", "en>pt"
        ),
        Pair("Росія залякує Вірменію.", "Russia intimidates Russia.", "uk>en"),
        Pair("Kovalenko quoted Danilov.", "Коваленко процитував Коваленка."),
    ),
)

"""
One name of the source is spelled two ways in the translation.

## Why it matters
A reader takes "Стерридж" and "Старридж" for two persons. Engines spell a name anew in every
sentence, and search engines find half of the article.

## What it compares
What each name of the source became in each unit of the article; case endings do not count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from localize.checks.check import ArticleCheck, Flaw, Reading
from localize.checks.names.compare import namings
from localize.checks.names.sound import likeness
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Severity

# A name is not judged below this: Джо and Джоу are too short to tell a spelling from an ending.
_SHORTEST = 5
# How much of the end of a name may be its case.
_ENDING, _LONGEST_ENDING = 2, 4
# Likeness of the forms of one name, and of two spellings of it.
_ONE_NAME, _ONE_NAME_SPELLED = 0.92, 0.78


class _Use(NamedTuple):
    unit_id: str
    name: str
    source: Span
    target: Span
    text: str
    sound: str


def find(reading: Reading) -> Iterator[Flaw]:
    """Report each spelling that departs from the name's most frequent one, where it first stands."""
    uses: dict[str, list[_Use]] = {}
    for unit in reading.units:
        locale, other = unit.segment.locale.language, unit.locale.language
        for naming in namings(unit.source, locale, unit.target, other):
            if len(naming.name.sound) >= _SHORTEST and not naming.carrier.part:
                carrier = naming.carrier
                key = next((one for one in uses if _is_one(one, naming.name.sound)), None)
                uses.setdefault(key or naming.name.sound, []).append(
                    _Use(
                        unit.segment.id,
                        naming.name.text,
                        naming.name.span,
                        carrier.span,
                        carrier.text,
                        carrier.sound,
                    )
                )
    for found in uses.values():
        usual = _usual(found)
        reported = [usual.sound]
        for use in found:
            if _differ(use.sound, usual.sound) and not any(
                _begin_alike(use.sound, sound) for sound in reported
            ):
                reported.append(use.sound)
                yield Flaw(
                    f"{quoted(use.name)} is {quoted(use.text)} here and {quoted(usual.text)} in unit"
                    f" {usual.unit_id}; choose one spelling",
                    source=use.source,
                    target=use.target,
                    unit_id=use.unit_id,
                )


def _usual(uses: list[_Use]) -> _Use:
    """The first use of the spelling that most uses have."""
    votes = Counter(
        {use: sum(not _differ(use.sound, other.sound) for other in uses) for use in reversed(uses)}
    )
    best = max(votes.values())
    return next(use for use in uses if votes[use] == best)


def _is_one(one: str, other: str) -> bool:
    """Whether two words of the source are forms of one name."""
    return likeness(one, other) >= _ONE_NAME and _begin_alike(one, other)


def _differ(one: str, other: str) -> bool:
    """Whether two spellings are of one name, and differ in more than their ending."""
    return likeness(one, other) >= _ONE_NAME_SPELLED and not _begin_alike(one, other)


def _begin_alike(one: str, other: str) -> bool:
    size = max(3, min(len(one), len(other)) - _ENDING)
    return one[:size] == other[:size] and abs(len(one) - len(other)) <= _LONGEST_ENDING


CHECK = ArticleCheck(
    code="A025",
    name="name-spelled-two-ways",
    category=Category.ACCURACY,
    severity=Severity.MINOR,
    doc=__doc__,
    find=find,
    good=(
        Reading.of(
            ("They asked Merriweather.", "Вони запитали Меррівезера."),
            ("Later Merriweather answered.", "Пізніше Меррівезер відповів."),
        ),
    ),
    bad=(
        Reading.of(
            ("They asked Merriweather.", "Вони запитали Меррівезера."),
            ("Later Merriweather answered.", "Пізніше Мериуезер відповів."),
        ),
        Reading.of(
            ("Вони запитали Коваленка.", "They asked Kovalenko."),
            ("Пізніше Коваленко відповів.", "Later Kowalenko answered."),
            direction="uk>en",
        ),
    ),
)

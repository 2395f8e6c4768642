"""Where a text names the people of a termbase, in whatever case and by their last name later on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from localize.checks.check import SourceText
from localize.checks.names.sound import likeness
from localize.checks.names.tokens import Token, tokens
from localize.concept import Concept, EntityType, Status
from localize.document import Span
from localize.romanise import romanise
from localize.unit import Segment

# A word is a form of a name from here on: Коваленка, Andrii.
_ONE_NAME = 0.88


def mentions_of_people(text: SourceText) -> Iterator[tuple[Segment, Concept, Span]]:
    """
    The people with an office whom `text` names, in the order of the text.

    A last name alone counts once the full name has stood somewhere in the article.
    """
    people = [
        (person, names)
        for person in text.termbase
        if person.affiliations and (names := _names(person, text))
    ]
    full: set[str] = set()
    for by_last_name in (False, True):
        if by_last_name and not full:
            return
        for segment in text.segments:
            words = [
                word for word in tokens(segment.text, segment.locale.language) if not word.part
            ]
            for person, names in people:
                for name in names:
                    if by_last_name and person.id not in full:
                        continue
                    sought = name[-1:] if by_last_name else name
                    for first, last in _stretches(words, sought):
                        if (
                            by_last_name
                            and first
                            and likeness(words[first - 1].sound, name[0]) >= _ONE_NAME
                        ):
                            continue
                        full.add(person.id)
                        yield segment, person, Span(words[first].start, words[last].end)
                    if by_last_name:
                        break


def _names(person: Concept, text: SourceText) -> list[tuple[str, ...]]:
    """The full names of a person in the text's languages, word by word, romanised."""
    if person.entity not in (EntityType.PERSON, EntityType.OTHER):
        return []
    languages = {segment.locale.language for segment in text.segments}
    found = {
        tuple(romanise(word) for word in designation.text.split())
        for designation in person.designations
        if designation.locale.language in languages
        and designation.status is not Status.FORBIDDEN
        and " " in designation.text
    }
    return sorted(found)


def _stretches(words: Sequence[Token], name: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where `name` stands in `words`: the indices of its first and last word."""
    for first in range(len(words) - len(name) + 1):
        if not words[first].capital:
            continue
        row = words[first : first + len(name)]
        if all(
            word.capital and likeness(word.sound, part) >= _ONE_NAME
            for word, part in zip(row, name, strict=True)
        ):
            yield first, first + len(name) - 1

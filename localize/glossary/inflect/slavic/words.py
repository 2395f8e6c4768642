"""Which words of a designation inflect: its head noun, its adjectives, or a person's names."""

from __future__ import annotations

import re
from typing import Any

from localize.concept import Designation
from localize.glossary.inflect.slavic.names import as_person
from localize.glossary.inflect.slavic.reading import (
    NAMES,
    Word,
    is_adjective,
    is_cyrillic,
    nominative,
    parses,
    sound,
    unlikeness,
)

_WORD = re.compile(r"[^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*")


def words(designation: Designation) -> tuple[Word, ...]:
    """The words of a designation that inflect; empty where none does."""
    language = designation.locale.language
    found = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(designation.text)]
    if not found or not is_cyrillic(found[0][2]):
        return ()
    return as_person(found, designation, language) or _as_phrase(found, designation, language)


def _as_phrase(
    found: list[tuple[int, int, str]], designation: Designation, language: str
) -> tuple[Word, ...]:
    adjectives: list[tuple[int, int, str]] = []
    for index, (start, end, text) in enumerate(found):
        if not is_cyrillic(text) or _is_mixed(text):
            return ()
        following = found[index + 1][2] if index + 1 < len(found) else ""
        head = _head(text, designation, language, adjectives)
        if head is not None and not _modifies(text, following, language):
            modifiers = [
                Word(s, e, t, parse, "adjective")
                for s, e, t in adjectives
                if (parse := _agreeing(t, head, language)) is not None
            ]
            return (*modifiers, Word(start, end, text, head, "head"))
        if not any(is_adjective(p) and nominative(p) for p in parses(text, language)):
            return ()
        adjectives.append((start, end, text))
    # Adjectives alone: a substantive (двохсотий), or an adjective as a term.
    start, end, text = adjectives[-1]
    last = _adjective_head(text, designation, language)
    modifiers = [
        Word(s, e, t, parse, "adjective")
        for s, e, t in adjectives[:-1]
        if (parse := _agreeing(t, last, language)) is not None
    ]
    return (*modifiers, Word(start, end, text, last, "head"))


def _modifies(text: str, following: str, language: str) -> bool:
    """Whether a word that may be a noun is the adjective of the next one: Червоний Хрест."""
    return bool(following) and any(
        p.tag.POS == "NOUN" and nominative(p) and _agreeing(text, p, language) is not None
        for p in parses(following, language)
    )


def _is_mixed(text: str) -> bool:
    """Whether capitals stand inside a word, as in БпЛА: such a word does not change."""
    return not text.isupper() and any(
        letter.isupper() for part in text.split("-") for letter in part[1:]
    )


def _head(
    text: str, designation: Designation, language: str, adjectives: list[tuple[int, int, str]]
) -> Any:
    readings = [
        p for p in parses(text, language) if p.tag.POS == "NOUN" and nominative(p) and sound(p)
    ]
    if text.isupper() and len(text) > 1:
        readings = [p for p in readings if "Abbr" in p.tag]
    if adjectives:
        readings = [
            p for p in readings if all(_agreeing(a[2], p, language) is not None for a in adjectives)
        ]
    if not text[0].isupper():
        readings = [p for p in readings if not NAMES & p.tag.grammemes] or readings
    readings = sorted(readings, key=lambda p: unlikeness(p, designation, language))
    if not readings:
        return None
    if not adjectives and _adjective_is_likelier(text, language):
        return None
    return readings[0]


def _adjective_is_likelier(text: str, language: str) -> bool:
    """Зеленський, військовий: an adjective first, unless the noun is all the designation is."""
    first = parses(text, language)[0]
    return bool(is_adjective(first) and nominative(first))


def _agreeing(text: str, head: Any, language: str) -> Any:
    plural = head.tag.number == "plur"
    for p in parses(text, language):
        agrees = plural or p.tag.gender == head.tag.gender or head.tag.gender is None
        if agrees and is_adjective(p) and nominative(p, plural):
            return p
    return None


def _adjective_head(text: str, designation: Designation, language: str) -> Any:
    readings = [p for p in parses(text, language) if is_adjective(p) and nominative(p)]
    return min(readings, key=lambda p: unlikeness(p, designation, language))

"""What stands around a place in a Ukrainian or Russian text: tokens, adjectives, numerals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from localize.document import Span
from localize.glossary.inflect.slavic.government import PREPOSITIONS
from localize.glossary.inflect.slavic.reading import GRAMMEMES, is_adjective, parses, wordlist

TOKEN = re.compile(r"\w+(?:[-'’ʼ]\w+)*")
CLAUSE_END = re.compile(r"[,.;:!?()—–]")
CASE_OF = {grammeme: case for case, grammeme in GRAMMEMES.items()} | {"gen2": "gen", "loc2": "loc"}
"""pymorphy3's grammemes → our case labels."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text with all its readings."""

    span: Span
    text: str
    readings: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a place: its adjectives (the nearest first), then the word before them."""

    adjectives: tuple[Token, ...]
    word: Token | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """The case and number that a place wants, and the gender of the word that stood there."""

    case: str
    number: str
    gender: str = ""


_PRONOUNS = wordlist("цей той свій мій твій наш ваш весь увесь який такий сам самий цей-таки чий")
"""Ukrainian pronouns that agree like adjectives; the dictionary tells them not from the others."""


def declined(token: Token) -> list[Any]:
    """The readings of a word as an adjective or a pronoun like one."""
    return [
        p for p in token.readings if p.tag.case and (is_adjective(p) or p.normal_form in _PRONOUNS)
    ]


def before_place(target: str, position: int, language: str) -> Before:
    """The adjectives that lead to a place, and what stands before them, in the same clause."""
    tokens = [
        Token(Span(*match.span()), match[0], parses(match[0].lower(), language))
        for match in TOKEN.finditer(target[:position])
    ]
    adjectives: list[Token] = []
    end = position
    while tokens:
        token = tokens.pop()
        between = target[token.span.end : end]
        if re.search(r"[,.;:!?()—–]", between):
            return Before(tuple(adjectives), None)
        if not _leads(token, language):
            return Before(tuple(adjectives), token)
        adjectives.append(token)
        end = token.span.start
    return Before(tuple(adjectives), None)


def _leads(token: Token, language: str) -> bool:
    """Whether a word is an adjective (or a pronoun like one) of the noun to come."""
    if token.text.lower() in PREPOSITIONS[language] or not token.readings:
        return False
    # командующий, військовий are nouns of their own; the neuter нове is hardly ever one.
    first = token.readings[0].tag
    is_noun = first.POS == "NOUN" and first.gender != "neut"
    return bool(declined(token)) and not is_noun and not is_number(token.text)


def is_number(text: str) -> bool:
    """Whether a word is a number in digits, or a numeral in its nominative."""
    return text.isdigit() or text.lower() in SMALL | LARGE


SMALL = wordlist("два дві двоє три троє четыре чотири обидва обидві оба обе две")
"""Numerals that want a nominative plural in Ukrainian, a genitive singular in Russian."""
LARGE = wordlist(
    "п'ять шість сім вісім дев'ять десять п’ять дев’ять кілька декілька багато чимало двадцять сто "
    "тридцять сорок п'ятдесят пять шесть семь восемь девять несколько много двадцать тридцать "
    "сотні тисячі сотни тысячи"
)
"""Numerals and the like that want a genitive plural."""


def number_of(parse: Any) -> str:
    """A reading's number, in our words."""
    return "plural" if parse.tag.number == "plur" else "singular"

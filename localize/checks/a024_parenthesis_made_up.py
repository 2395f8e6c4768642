"""
The translation has a parenthesis that the source does not have.

## Why it matters
Engines trained on encyclopedias add "(em inglês)" or "(disambiguation)" to a name. A translator
adds a parenthesis to explain a name or to convert a measure, and then it holds a name or a number
of the source, or an acronym.

## What it compares
The number of parentheses on both sides, and what an added one holds: a remark on a language is
major, any other words are minor. Let pass are names, acronyms and numbers, what says again words of
the source, and what explains a name, a figure, a quotation or a word of another script before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from localize.checks.check import Check, Flaw, Pair
from localize.checks.lexicon.concepts import Relations
from localize.checks.words import quoted, words
from localize.document import Span
from localize.finding import Category, Fix, Severity
from localize.unit import OriginKind, TranslationUnit

_PARENTHESIS = re.compile(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]")
# A dash may set an aside apart in one language that another sets in parentheses.
_DASHES = re.compile(r"\s(?:[–—-]|--)\s")

_QUOTES = '«»„“”"’‘'
_LATIN = re.compile("[A-Za-z]")
# Shorter words tell too little of what a parenthesis says.
_LONG = 4

# Before the name of a language: (em inglês), (на английском языке), (in German).
_LANGUAGE_REMARK = re.compile(
    r"(?:em|en|in|auf|w języku|po|на|в|ing|v|din|în|dans la|língua|idioma|langue|dili)?\s*(\w+)"
    r"(?:\s+(?:мові|языке|language|dilində|dilinde|języku|limba))?\.?\Z",
    re.IGNORECASE,
)
_ABBREVIATED = frozenset({"англ", "рос", "укр", "нім", "нем", "ingl", "ang", "engl", "angl", "ing"})


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Look at each parenthesis of the target that the source has no counterpart for."""
    if unit.origin.kind is OriginKind.KEPT:
        return
    asides = len(_PARENTHESIS.findall(unit.source)) + len(_DASHES.findall(unit.source))
    if asides >= len(_PARENTHESIS.findall(unit.target)):
        return
    for match in _PARENTHESIS.finditer(unit.target):
        span = Span(match.start(), match.end())
        remark = _is_language_remark(match[1].strip(), unit.locale.language)
        if not remark and (_explains(match[1], unit) or _follows_a_name(unit.target, span)):
            continue
        yield Flaw(
            f"the source has nothing like {quoted(match[0].strip())}; take it out",
            target=span,
            fix=Fix("", span) if remark else None,
            severity=Severity.MAJOR if remark else Severity.MINOR,
        )


def _is_language_remark(text: str, language: str) -> bool:
    match = _LANGUAGE_REMARK.match(text)
    if match is None:
        return False
    word = match[1].lower()
    return word in _ABBREVIATED or word in _languages(language)


def _explains(text: str, unit: TranslationUnit) -> bool:
    """Whether a parenthesis holds what a translator adds: a name, letters, a number, an original."""
    if not text.strip() or any(letter.isdigit() for letter in text):
        return True
    if any(letter.isupper() or letter in '«„“"' for letter in text):
        return True
    return text.lower() in unit.source.lower() or _says_again(text, unit)


def _says_again(text: str, unit: TranslationUnit) -> bool:
    """Whether most words of the parenthesis render words of the source: it sets them apart."""
    ours, theirs = unit.locale.language, unit.segment.locale.language
    own = [word.key for word in words(text, ours) if len(word.key) >= _LONG]
    said = [word.key for word in words(unit.source, theirs) if len(word.key) >= _LONG]
    there = Relations.of(said, theirs)
    return 2 * sum(there.meet(key, ours) for key in own) > len(own)


def _follows_a_name(text: str, parenthesis: Span) -> bool:
    """Whether what stands right before a parenthesis is what translators explain in one."""
    word = next(iter(text[: parenthesis.start].split()[-1:]), "")
    return (
        word[:1].isupper()
        or any(letter.isdigit() or letter in _QUOTES for letter in word)
        or (_LATIN.search(word) is not None and _LATIN.search(parenthesis.of(text)) is None)
    )


@lru_cache(maxsize=64)
def _languages(language: str) -> frozenset[str]:
    """The names of the world's larger languages in `language`, their first words alone."""
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(language).languages
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(name.split()[0].lower() for code, name in names.items() if len(code) == 2)


CHECK = Check(
    code="A024",
    name="parenthesis-made-up",
    category=Category.ACCURACY,
    severity=Severity.MINOR,
    doc=__doc__,
    find=find,
    good=(
        Pair("The strike - its third - ended.", "Страйк (уже третій) закінчився."),
        Pair("It fell 3 feet.", "Він упав на 3 фути (0,9 м)."),
        Pair("The council (in full) met.", "Рада (в повному складі) зібралася."),
        Pair("He was at Fringe.", "Він був на «Фриндж» (фестиваль театрів)."),
        Pair("At 10:15 BST it rained.", "Às 10h15 (horário local) choveu.", "en>pt"),
        Pair(
            "Курси з науки, технології та математики.",
            "Courses in core subjects (science, technology and mathematics).",
            "uk>en",
        ),
    ),
    bad=(
        Pair("Kovalenko wrote about it.", "Kovalenko escreveu sobre isso (em inglês).", "en>pt"),
        Pair("He read the daily Telegraph.", "Він прочитав щоденний Telegraph (англ.)."),
        Pair("Він пішов додому.", "He went home (as he always did).", "uk>en"),
    ),
)

"""
English headlines in title case, as they would stand in a sentence.

“Night Trains Return to the Mountain Line” is read by an engine as one long name: the verb comes out
as a noun, or untranslated. Which of its words are names, the article itself tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from localize import dictionaries
from localize.unit import Segment

_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_SHORT = 3
"""Words of so many letters or fewer are small in most house styles: they tell nothing."""
_LEAST_WORDS = 4
"""Fewer may be a name (“Clara Stone”)."""
_TITLE_SHARE = 0.8
"""A headline is in title case where so many of its longer words are capitalised. In 800 English
news sentences the share is above it in none that ends in a full stop."""

_NAMES = frozenset(
    [
        "African",
        "Afghan",
        "American",
        "Arab",
        "Argentine",
        "Asian",
        "Atlantic",
        "Australian",
        "Austrian",
        "Balkan",
        "Baltic",
        "Belgian",
        "Brazilian",
        "British",
        "Canadian",
        "Catholic",
        "Caucasian",
        "Chilean",
        "Christian",
        "Colombian",
        "Cuban",
        "Egyptian",
        "Emirati",
        "European",
        "Indian",
        "Iranian",
        "Iraqi",
        "Islamic",
        "Israeli",
        "Jewish",
        "Jordanian",
        "Kremlin",
        "Lebanese",
        "Libyan",
        "Mexican",
        "Moldovan",
        "Moroccan",
        "Muslim",
        "Nigerian",
        "Orthodox",
        "Pacific",
        "Pakistani",
        "Palestinian",
        "Qatari",
        "Saudi",
        "Scottish",
        "Serbian",
        "Soviet",
        "Swiss",
        "Syrian",
        "Taiwanese",
        "Taliban",
        "Tunisian",
        "Venezuelan",
        "Western",
        "Yemeni",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "President",
    ]
)
"""Names and what is made of them beside CLDR's countries, languages, months and days."""


def in_sentence_case(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """
    The segments of an article, those in title case with the text `spoken` to translate.

    `spoken` has the same length as the text, so all spans hold in it. A word stays capitalised if
    it begins the headline or what follows a colon, lies in a term or a slot, is an acronym, is a
    name in CLDR, or is capitalised inside a sentence of the article.
    """
    headlines = [segment for segment in segments if _is_in_title_case(segment)]
    if not headlines:
        return tuple(segments)
    small, capital = _usage([segment for segment in segments if segment not in headlines])
    return tuple(
        replace(segment, spoken=_spoken(segment, small, capital))
        if segment in headlines
        else segment
        for segment in segments
    )


def _is_in_title_case(segment: Segment) -> bool:
    if segment.locale.language != "en" or segment.text.rstrip("”\"'’ ").endswith((".", "…")):
        return False
    every = _WORD.findall(segment.text)
    words = [word for word in every if len(word) > _SHORT]
    titled = [word for word in words if word[0].isupper() and not word.isupper()]
    return len(every) >= _LEAST_WORDS and len(titled) >= max(2, _TITLE_SHARE * len(words))


def _usage(segments: Sequence[Segment]) -> tuple[set[str], set[str]]:
    """The words of running text that stand there small, and those capitalised inside sentences."""
    small: set[str] = set()
    capital: set[str] = set()
    for segment in segments:
        for number, match in enumerate(_WORD.finditer(segment.text)):
            word = match[0]
            if word[0].islower():
                small.add(word)
            elif number and segment.text[match.start() - 1] not in "“\"‘'":
                capital.add(word)
    return small, capital


def _spoken(segment: Segment, small: set[str], capital: set[str]) -> str:
    kept = [*(use.span for use in segment.terms), *(slot.span for slot in segment.slots)]
    text = segment.text

    def written(match: re.Match[str]) -> str:
        word = match[0]
        begins = not text[: match.start()].strip("“\"‘' ") or text[
            : match.start()
        ].rstrip().endswith(":")
        inside = any(span.start <= match.start() < span.end for span in kept)
        if begins or inside or not _is_common(word, small, capital):
            return word
        return word.lower()

    return _WORD.sub(written, text)


def _is_common(word: str, small: set[str], capital: set[str]) -> bool:
    if word.isupper() or any(letter.isupper() for letter in word[1:]):
        return False
    if word.lower() in small and word not in capital:
        return True
    return word not in capital and word not in _cldr_names() and _is_a_word(word.lower())


@cache
def _is_a_word(word: str) -> bool:
    return dictionaries.knows(word, "en")


@cache
def _cldr_names() -> frozenset[str]:
    """Every word of CLDR's English names of countries, languages, months and days."""
    from babel import Locale

    english = Locale.parse("en")
    names = [
        *english.territories.values(),
        *english.languages.values(),
        *english.months["format"]["wide"].values(),
        *english.days["format"]["wide"].values(),
    ]
    words = (word for name in names for word in _WORD.findall(str(name)) if word[0].isupper())
    return frozenset(words) | _NAMES

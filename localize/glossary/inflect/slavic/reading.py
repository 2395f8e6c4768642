"""Readings of Ukrainian and Russian words: pymorphy3's, and what is asked of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from localize.concept import Designation

GRAMMEMES = {
    "nom": "nomn", "gen": "gent", "dat": "datv", "acc": "accs",
    "ins": "ablt", "loc": "loct", "voc": "voct",
}  # fmt: skip
"""Our case labels → pymorphy3's grammemes."""

GENDERS = {"m": "masc", "f": "femn", "n": "neut"}
ADJECTIVES = frozenset({"ADJF", "PRTF"})
NAMES = frozenset({"Name", "Surn", "Patr"})

_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'"})


def wordlist(text: str) -> frozenset[str]:
    """The words of a text, which is how the tables here are written."""
    return frozenset(text.split())


@lru_cache(maxsize=2)
def analyzer(language: str) -> Any:
    """pymorphy3's analyzer for ``ru`` or ``uk``; loading takes about 0.2 s, once."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=language)


@lru_cache(maxsize=65536)
def parses(word: str, language: str) -> tuple[Any, ...]:
    """All readings of a word, the likeliest first."""
    return tuple(analyzer(language).parse(word.translate(_APOSTROPHES)))


def like(model: str, form: str) -> str:
    """`form` in the letter case and with the apostrophe of `model`."""
    for apostrophe in "’ʼ":
        if apostrophe in model:
            form = form.replace("'", apostrophe)
    if model.isupper() and len(model) > 1:
        # An acronym that inflects keeps its capitals and takes small endings: МИД, МИДа.
        stem = len(model) if form.lower().startswith(model.lower()) else len(form)
        return form[:stem].upper() + form[stem:]
    return "-".join(
        part[:1].upper() + part[1:] if old[:1].isupper() else part
        for part, old in _paired(form.split("-"), model.split("-"))
    )


def _paired(new: list[str], old: list[str]) -> Iterator[tuple[str, str]]:
    for index, part in enumerate(new):
        yield part, old[min(index, len(old) - 1)]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a designation that inflects: where it stands, and the reading it is taken in."""

    start: int
    end: int
    text: str
    parse: Any
    """pymorphy3's reading; None for a name inflected by `_NAME_ENDINGS`."""
    role: str
    """``head``, ``adjective`` or ``name``."""


def is_cyrillic(word: str) -> bool:
    """Whether a word begins in Cyrillic letters."""
    return "Ѐ" <= word[0] <= "ӿ"


def nominative(parse: Any, plural: bool | None = None) -> bool:
    """Whether a reading is nominative, and of the given number if one is given."""
    # VESUM has nouns whose first form lost its case on the way (секретар).
    if parse.tag.case != "nomn" and not (parse.tag.case is None and parse.tag.POS == "NOUN"):
        return False
    return plural is None or (parse.tag.number == "plur") == plural


def sound(parse: Any) -> bool:
    """Whether a reading is more than a guess of the ending of an unknown word's rare forms."""
    return "Infr" not in parse.tag.grammemes


def is_adjective(parse: Any) -> bool:
    """Whether a reading is a full adjective or participle."""
    return parse.tag.POS in ADJECTIVES


def unlikeness(parse: Any, designation: Designation, language: str) -> tuple[int, ...]:
    """How badly a reading suits a designation: a key to sort readings by, the best first."""
    gender = GENDERS.get(designation.gender)
    number = "plur" if designation.number == "plural" else "sing"
    return (
        int(gender is not None and parse.tag.gender not in (gender, None)),
        int((parse.tag.number or "sing") != number),
        int(bool(NAMES & parse.tag.grammemes)),
        # Institutions and abstract things take -у in the Ukrainian genitive, where both -у and -а
        # are in the dictionary (центру, an institution; центра, the middle of a circle).
        int(language == "uk" and not _is_one_name(designation) and _genitive_in_a(parse)),
    )


def _is_one_name(designation: Designation) -> bool:
    """Whether a designation is one capitalised word: a town's genitive is in -а (Вашингтона)."""
    return designation.text[:1].isupper() and " " not in designation.text


def _genitive_in_a(parse: Any) -> bool:
    if parse.tag.gender != "masc" or "anim" in parse.tag.grammemes:
        return False
    genitive = parse.inflect({"gent"})
    return genitive is not None and genitive.word.endswith(("а", "я"))

"""Persons: which words are a name, and how names inflect that the dictionary lacks."""

from __future__ import annotations

from typing import Any

from localize.concept import Designation
from localize.glossary.inflect.slavic.reading import (
    GENDERS,
    NAMES,
    Word,
    is_adjective,
    is_cyrillic,
    nominative,
    parses,
    sound,
)

# Endings of names that the dictionary does not know, by the letters that they end in; the empty
# suffix is a consonant.
_NAME_ENDINGS = {
    ("ru", ""): {"gen": "а", "dat": "у", "acc": "а", "ins": "ом", "loc": "е"},
    ("ru", "ь"): {"gen": "я", "dat": "ю", "acc": "я", "ins": "ем", "loc": "е"},
    ("ru", "а"): {"gen": "ы", "dat": "е", "acc": "у", "ins": "ой", "loc": "е"},
    ("ru", "ий"): {"gen": "ого", "dat": "ому", "acc": "ого", "ins": "им", "loc": "ом"},
    ("ru", "ый"): {"gen": "ого", "dat": "ому", "acc": "ого", "ins": "ым", "loc": "ом"},
    ("uk", ""): {"gen": "а", "dat": "у", "acc": "а", "ins": "ом", "loc": "ові", "voc": "е"},
    ("uk", "ь"): {"gen": "я", "dat": "ю", "acc": "я", "ins": "ем", "loc": "еві", "voc": "ю"},
    ("uk", "а"): {"gen": "и", "dat": "і", "acc": "у", "ins": "ою", "loc": "і", "voc": "о"},
    ("uk", "ий"): {"gen": "ого", "dat": "ому", "acc": "ого", "ins": "им", "loc": "ому"},
}
_SOFTENED = {"г": "з", "к": "ц", "х": "с"}
"""Ukrainian: the consonant before -і in the dative and locative (Сибіга, Сибізі)."""

_ADJECTIVAL = ("ский", "цкий", "ський", "цький")
_SURNAME_ENDINGS = (
    "ян", "янц", "енко", "єнко", "чук", "щук", "юк", "ов", "ев", "єв", "ёв", "ін", "ин", "їн",
    "швили", "швілі", "дзе", "заде", "оглы", "огли",
)  # fmt: skip


def as_person(
    found: list[tuple[int, int, str]], designation: Designation, language: str
) -> tuple[Word, ...]:
    """
    The words of a person's name, or nothing if it is none.

    A name starts with a given name and goes on in capitals, or is one word that the dictionary
    has as a surname and not as a common noun.
    """
    texts = [text for _, _, text in found]
    if any(not t[0].isupper() or t.isupper() or not is_cyrillic(t) for t in texts):
        return ()
    given, surname = _given_and_surname(texts, designation.gender, language)
    if given is None and surname is None and not _looks_like_surname(texts[-1], language):
        return ()
    if len(texts) > 1 and given is None and not _looks_like_surname(texts[-1], language):
        # VESUM has some given names as mere living beings: Володимир.
        given = _name(texts[0], designation.gender, language, {"anim"})
        if given is None or not all(_is_known_name(text, language) for text in texts[1:]):
            return ()
    if any(_is_common(text, language) for text in texts[1:] or texts):
        return ()
    if len(texts) > 1 and _is_adjective_alone(texts[0], language):
        return ()
    gender = designation.gender or _gender_of(given) or _gender_of(surname) or "m"
    result = []
    for start, end, text in found:
        parse = _reading_as_name(text, gender, language)
        if parse is not None or _declines(text, gender):
            result.append(Word(start, end, text, parse, "name"))
    return tuple(result)


def _reading_as_name(text: str, gender: str, language: str) -> Any:
    known = _name(text, gender, language, NAMES)
    if known is not None and (known.is_known or not text.endswith(_ADJECTIVAL)):
        return known
    adjectival = [
        p
        for p in parses(text, language)
        if p.tag.POS == "ADJF" and nominative(p, plural=False) and p.tag.gender == GENDERS[gender]
    ]
    if adjectival or text.endswith(_ADJECTIVAL):
        return adjectival[0] if adjectival else None
    return _name(text, gender, language, {"anim"})


def _is_adjective_alone(text: str, language: str) -> bool:
    """Whether a word is an adjective and no name: Верховна Рада is no woman."""
    readings = parses(text, language)
    return any(is_adjective(p) and nominative(p) for p in readings) and not any(
        NAMES & p.tag.grammemes for p in readings
    )


def _given_and_surname(texts: list[str], gender: str, language: str) -> tuple[Any, Any]:
    """The readings of the given name and the surname, in either order."""
    for first, last in ((texts[0], texts[-1]), (texts[-1], texts[0])):
        given = _name(first, gender, language, {"Name"})
        if given is not None:
            return given, _name(last, gender, language, {"Surn"})
    return None, _name(texts[-1], gender, language, {"Surn"})


def _looks_like_surname(text: str, language: str) -> bool:
    return text.endswith(_SURNAME_ENDINGS) and not _is_common(text, language)


def _is_common(text: str, language: str) -> bool:
    """Whether the dictionary has the word as a common noun and as no name."""
    readings = [p for p in parses(text, language) if p.is_known]
    return any(p.tag.POS == "NOUN" for p in readings) and not any(
        NAMES & p.tag.grammemes for p in readings
    )


def _is_known_name(text: str, language: str) -> bool:
    """Whether the dictionary has the word as a name and as nothing else that is a noun."""
    readings = [p for p in parses(text, language) if p.is_known and p.tag.POS == "NOUN"]
    return bool(readings) and all(NAMES & p.tag.grammemes for p in readings)


def _declines(text: str, gender: str) -> bool:
    """Whether a name that the dictionary lacks follows one of `_NAME_ENDINGS`."""
    return text.endswith("а") or (
        gender == "m" and (text[-1] in _CONSONANTS or text.endswith(("ь", *_ADJECTIVAL)))
    )


_CONSONANTS = frozenset("бвгґджзклмнпрстфхцчшщ")


def _gender_of(parse: Any) -> str:
    if parse is None:
        return ""
    return {"masc": "m", "femn": "f"}.get(parse.tag.gender, "")


def _name(text: str, gender: str, language: str, kinds: set[str] | frozenset[str]) -> Any:
    readings = [
        p
        for p in parses(text, language)
        if kinds & p.tag.grammemes
        and p.tag.POS == "NOUN"
        and nominative(p, plural=False)
        and sound(p)
    ]
    wanted = GENDERS.get(gender)
    exact = [p for p in readings if wanted in (None, p.tag.gender)]
    if wanted:
        # A reading without a gender serves both (ru Коваленко, ms-f).
        exact = exact or [p for p in readings if p.tag.gender is None]
    else:
        # Unasked, a declinable reading is a man's: uk Коваленко is first listed as a woman's too.
        exact = [p for p in exact if p.tag.gender == "masc"] or exact
    return exact[0] if exact else None


def by_ending(name: str, case: str, language: str) -> str:
    """A name that the dictionary lacks, in a case, by the letters that it ends in."""
    suffix = _pattern(name)
    ending = _NAME_ENDINGS[language, suffix].get(case, suffix)
    stem = name.removesuffix(suffix)
    if not suffix and case == "ins" and stem[-1] in "жшчщц":
        ending = "ем"
    if suffix == "а" and language == "uk" and ending == "і":
        stem = stem[:-1] + _SOFTENED.get(stem[-1], stem[-1])
    if suffix == "а" and language == "ru" and ending == "ы" and stem[-1] in "гкхжшчщ":
        ending = "и"
    return stem + ending


def _pattern(name: str) -> str:
    return next(suffix for suffix in ("ий", "ый", "ь", "а", "") if name.endswith(suffix))

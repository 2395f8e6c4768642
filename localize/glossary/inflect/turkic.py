"""
Turkish and Azerbaijani: suffixes by vowel harmony, after an apostrophe or a hyphen where due.

=====================  =============================  ==================================
                       Turkish                        Azerbaijani
=====================  =============================  ==================================
name                   Kiev'in, Erdoğan'a             Kiyevin, Əliyevə
body with possessive   Dışişleri Bakanlığına          Xarici İşlər Nazirliyinə
acronym                FSB'nin, NATO'nun, PKK'nın     FTX-nin, NATO-nun, AZƏRTAC-ın
common noun            uçağı, füzeleri                təyyarəni, raketləri
=====================  =============================  ==================================

An acronym is read as a word where it can be (*NATO*), or letter by letter: the last letter's name
then decides (*FSB*, fe-se-be). A name whose spelling misleads has `harmony` among its listed forms:
how its end is read, as one vowel (``e``: the last vowel alone is another one, *saat* → *saati*) or as
a syllable (``ka``: read so to the end, *PKK* → *PKK'nın*).

Rules: Türk Dil Kurumu, *Yazım Kılavuzu*; *Azərbaycan dilinin orfoqrafiya qaydaları*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from localize.concept import Designation
from localize.glossary.inflect.form import Form, Paradigm

# Per case: the suffix after a consonant, after a vowel, and after a possessive suffix. H is a high
# vowel (ı i u ü) in harmony, A a low one (a e, Azerbaijani a ə), D is d or (Turkish) t.
_SUFFIXES = {
    "tr": {
        "gen": ("Hn", "nHn", "nHn"), "dat": ("A", "yA", "nA"), "acc": ("H", "yH", "nH"),
        "loc": ("DA", "DA", "nDA"), "abl": ("DAn", "DAn", "nDAn"), "ins": ("lA", "ylA", "ylA"),
    },
    "az": {
        "gen": ("Hn", "nHn", "nHn"), "dat": ("A", "yA", "nA"), "acc": ("H", "nH", "nH"),
        "loc": ("DA", "DA", "nDA"), "abl": ("DAn", "DAn", "nDAn"), "ins": ("lA", "ylA", "ylA"),
    },
}  # fmt: skip

_LOW = {"tr": ("a", "e"), "az": ("a", "ə")}
_HIGH = {
    "a": "ı", "ı": "ı", "o": "u", "u": "u",
    "e": "i", "ə": "i", "i": "i", "ö": "ü", "ü": "ü", "â": "ı", "î": "i", "û": "u",
}  # fmt: skip
_FRONT = frozenset("eəiöüî")
_VOICELESS = frozenset("fstkçşhp")

_LETTERS = {
    "tr": {"A": "a", "E": "e", "I": "ı", "İ": "i", "O": "o", "Ö": "ö", "U": "u", "Ü": "ü", "K": "ka"},
    "az": {
        "A": "a", "E": "e", "Ə": "ə", "I": "ı", "İ": "i", "O": "o", "Ö": "ö", "U": "u", "Ü": "ü",
        "L": "el", "M": "em", "N": "en", "R": "er", "S": "es",
    },
}  # fmt: skip
"""How the letters are called; a consonant that is not listed is itself and an *e* (be, ce, de)."""

_READ_AS = {
    "tr": {"saat": "e", "hal": "e", "kontrol": "ö", "rol": "ö", "petrol": "ö", "gol": "ö"},
    "az": {"ABŞ": "ış"},
}
"""Words and acronyms that are read against their spelling; an entry's `harmony` overrides it."""

_SOFTENED = {"tr": {"k": "ğ", "ç": "c", "p": "b"}, "az": {"k": "y", "q": "ğ"}}
_LOWER = {"İ": "i", "I": "ı"}
_VOWELS = frozenset(_HIGH)
_WORD_LIKE = re.compile(r"[^V]?V(?:[^V]{1,2}V)*[^V]{0,2}")
_NOT_POSSESSIVE = ("ski", "skı", "li", "lı", "lu", "lü")
_POSSESSIVE = ("oğlu", "kurulu", "okulu", "yolu", "kolu", "qolu", "ekolu", "ili", "dili", "malı")
"""Ends of names: surnames and adjectives in the first, possessives all the same in the second."""


@dataclass(frozen=True, slots=True)
class Ending:
    """What of a name's end decides its suffixes: the last vowel, the last sound, a possessive."""

    vowel: str
    last: str
    possessive: bool


def paradigm(designation: Designation) -> Paradigm:
    """
    Every case in the singular, and for common nouns in the plural.

    Where an apostrophe is due, the forms with both its shapes are there (``'`` first).
    """
    language = designation.locale.language
    text = designation.text
    if not text[-1].isalpha():
        return (Form(text),)
    own = designation.number
    result = [Form(text, frozenset({"nom", own}))]
    result += _cases(text, ending(designation), _joiners(designation), own, language)
    if text[-1].islower() and not _is_name(text) and own == "singular":
        result += _plural(text, ending(designation), language)
    return tuple(dict.fromkeys(result))


def _plural(text: str, end: Ending, language: str) -> list[Form]:
    low = _low(end.vowel, language)
    if end.possessive:
        # uçuş aparatı → uçuş aparatları; the possessive moves behind the plural.
        stem = re.sub(r"(?<=[aeəıioöuü])s[ıiuü]$|[ıiuü]$", "", text)
        hard = {soft: one for one, soft in _SOFTENED[language].items() if soft not in "by"}
        stem = stem[:-1] + hard.get(stem[-1], stem[-1])
        plural = f"{stem}l{low}r{_HIGH[low]}"
        return [
            Form(plural, frozenset({"nom", "plural"})),
            *_cases(plural, Ending(_HIGH[low], _HIGH[low], True), ("",), "plural", language),
        ]
    plural = f"{text}l{low}r"
    return [
        Form(plural, frozenset({"nom", "plural"})),
        *_cases(plural, Ending(low, "r", False), ("",), "plural", language),
    ]


def _cases(
    text: str, end: Ending, joiners: tuple[str, ...], number: str, language: str
) -> list[Form]:
    return [
        Form(
            _joined(text, joiner, suffix(end, case, language), language), frozenset({case, number})
        )
        for case in _SUFFIXES[language]
        for joiner in joiners
    ]


def _joined(text: str, joiner: str, ending: str, language: str) -> str:
    softened = _SOFTENED[language].get(text[-1], text[-1])
    if not joiner and ending[0] in _VOWELS and softened != text[-1] and _softens(text):
        return text[:-1] + softened + ending
    return text + joiner + ending


def _softens(text: str) -> bool:
    """Common nouns of more than one syllable soften: uçak, uçağı; but Irak, Irak'ı."""
    last = text.rsplit(maxsplit=1)[-1]
    return not _is_name(text) and sum(letter in _VOWELS for letter in last) > 1


def suffix(end: Ending, case: str, language: str) -> str:
    """The suffix of a case (``gen dat acc loc abl ins``) after a name with this ending."""
    after_consonant, after_vowel, after_possessive = _SUFFIXES[language][case]
    if end.possessive:
        pattern = after_possessive
    else:
        pattern = after_vowel if end.last in _VOWELS else after_consonant
    hard = language == "tr" and end.last in _VOICELESS and not end.possessive
    return (
        pattern.replace("H", _HIGH[end.vowel])
        .replace("A", _low(end.vowel, language))
        .replace("D", "t" if hard else "d")
    )


def _low(vowel: str, language: str) -> str:
    return _LOW[language][vowel in _FRONT]


def ending(designation: Designation) -> Ending:
    """How a designation ends, as it is read."""
    language = designation.locale.language
    word = designation.text.rsplit(maxsplit=1)[-1]
    read = designation.forms.get("harmony") or _READ_AS[language].get(word, "")
    sound = _lower(word) if not is_acronym(word) or _is_word_like(word) else _spelt(word, language)
    if len(read) == 1:
        return Ending(read, sound[-1], possessive=False)
    sound = read or sound
    vowels = [letter for letter in sound if letter in _VOWELS]
    return Ending(vowels[-1] if vowels else "e", sound[-1], _is_possessive(designation.text))


def _spelt(word: str, language: str) -> str:
    last = word[-1]
    return _LETTERS[language].get(last) or f"{_lower(last)}e"


def _lower(text: str) -> str:
    """Lower case with the dotted and the dotless i kept apart."""
    return "".join(_LOWER.get(letter, letter.lower()) for letter in text)


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals alone."""
    return len(word) > 1 and word.isupper()


def _is_word_like(word: str) -> bool:
    """Whether an acronym can be read as a word: NATO, MİT, AZƏRTAC, but not FSB, SBU or ABD."""
    if len(word) < 4 and not (len(word) == 3 and _shape(word) == "CVC"):
        return False
    return _WORD_LIKE.fullmatch(_shape(word).replace("C", "c")) is not None


def _shape(word: str) -> str:
    return "".join("V" if letter in _VOWELS else "C" for letter in _lower(word))


def _is_possessive(text: str) -> bool:
    """
    Whether a name of several words ends in the possessive suffix of a compound: *Dışişleri
    Bakanlığı*, *uçuş aparatı*, *Çavuşoğlu*. Surnames in -ski and -li do not.
    """
    first, _, last = text.rpartition(" ")
    if last.endswith("oğlu") or (first and _lower(last).endswith(_POSSESSIVE)):
        return True
    return bool(first) and last[-1] in "ıiuü" and not last.endswith(_NOT_POSSESSIVE)


def _is_name(text: str) -> bool:
    return text[0].isupper()


def _joiners(designation: Designation) -> tuple[str, ...]:
    """What stands between a name and its suffix: the spellings of the language, the usual first."""
    word = designation.text.rsplit(maxsplit=1)[-1]
    if designation.locale.language == "az":
        return ("-",) if is_acronym(word) else ("",)
    if is_acronym(word):
        return ("'", "’")
    if not _is_name(designation.text):
        return ("",)
    body = _is_possessive(designation.text) and not word.endswith("oğlu")
    return ("", "'", "’") if body else ("'", "’", "")

"""
Words of other scripts in Latin letters: how a name is compared across them.

The tables follow no one standard. They are for hearing whether two spellings may be one name, so
each letter is written as news agencies most often hear it in English, and diacritics that change
a consonant are spelled out (``š`` is ``sh``). What a table lacks is dropped.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters and their sounds, one for one.
_TABLES = {
    "абвгдеёжзийклмнопрстуфхцчшщыэюя": (
        "a b v g d e yo zh z i i k l m n o p r s t u f kh ts ch sh sh y e yu ya"
    ),
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև": (
        "a b g d e z e e t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev"
    ),
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ": (
        "a b g d e v z t i k l m n o p zh r s t u f k gh k sh ch ts dz ts ch kh j h"
    ),
    "αβγδεζηθικλμνξοπρσςτυφχψω": "a v g d e z i th i k l m n ks o p r s s t i f kh ps o",
}

_OTHER_CYRILLIC = {
    "ъ": "", "ь": "", "і": "i", "ї": "i", "є": "ye", "ґ": "g", "ў": "u",
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
    "ј": "y", "љ": "l", "њ": "n", "ћ": "ch", "ђ": "j", "џ": "j", "ѓ": "g", "ќ": "k", "ѕ": "dz",
}  # fmt: skip

_LATIN = {
    "ł": "l", "ı": "i", "ß": "ss", "ə": "a", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ð": "d",
    "þ": "th", "ş": "sh", "š": "sh", "ș": "sh", "ś": "sh", "ç": "ch", "č": "ch", "ć": "ch",
    "ž": "zh", "ż": "zh", "ź": "z", "ř": "r", "ţ": "ts", "ț": "ts", "ğ": "g", "ñ": "n",
}  # fmt: skip

_LETTERS = {
    letter: sound
    for letters, sounds in _TABLES.items()
    for letter, sound in zip(letters, sounds.split(), strict=True)
} | {**_OTHER_CYRILLIC, **_LATIN}

# Armenian writes one vowel with two letters.
_DIGRAPHS = (("ու", "u"), ("ΟΥ", "u"), ("ου", "u"), ("i̇", "i"))

REMEMBERED = 1 << 17


@lru_cache(maxsize=REMEMBERED)
def romanise(word: str) -> str:
    """`word` in the letters a to z; empty where it has none that a table knows."""
    lowered = unicodedata.normalize("NFC", word.lower())
    if lowered.isascii():
        return "".join(letter for letter in lowered if letter.isalpha())
    for pair, sound in _DIGRAPHS:
        lowered = lowered.replace(pair, sound)
    spelled = "".join(_sound(letter) for letter in lowered)
    bare = unicodedata.normalize("NFKD", spelled)
    return "".join(letter for letter in bare if "a" <= letter <= "z")


@lru_cache(maxsize=2048)
def _sound(letter: str) -> str:
    """The sound of a letter; of a letter with a mark that no table has, that of the letter."""
    if letter in _LETTERS:
        return _LETTERS[letter]
    bare = unicodedata.normalize("NFKD", letter)[:1]
    return _LETTERS.get(bare, letter)

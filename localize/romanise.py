"""
Words of other scripts in Latin letters: how names are compared across them.

The tables follow no one standard. They are for hearing whether two spellings may be one name, so
each letter is written as news agencies most often hear it in English, and diacritics that change
a consonant are spelled out (``š`` is ``sh``). What a table lacks is dropped.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def _table(letters: str, sounds: str) -> dict[str, str]:
    return dict(zip(letters, sounds.split(), strict=True))


_CYRILLIC = _table(
    "абвгдеёжзийклмнопрстуфхцчшщыэюяіїєґўәғқңөұүһјљњћђџѓќѕ",
    "a b v g d e yo zh z i i k l m n o p r s t u f kh ts ch sh sh y e yu ya i i ye g u "
    "a g k n o u u h y l n ch j j g k dz",
) | {"ъ": "", "ь": ""}

_ARMENIAN = _table(
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
    "a b g d e z e e t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev",
)

_GEORGIAN = _table(
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "a b g d e v z t i k l m n o p zh r s t u ph k gh k sh ch ts dz ts ch kh j h",
)

_GREEK = _table(
    "αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n ks o p r s s t i f kh ps o"
)

_LATIN = _table(
    "łıßəđøæœðþşšșśçčćžżźřţțğñ",
    "l i ss a d o ae oe d th sh sh sh sh ch ch ch zh zh z r ts ts g n",
)

_LETTERS = {**_CYRILLIC, **_ARMENIAN, **_GEORGIAN, **_GREEK, **_LATIN}

# Vowels that are written with two letters, and Turkish i in lower case from its dotted capital.
_DIGRAPHS = (("ու", "u"), ("ου", "u"), ("i̇", "i"))

_REMEMBERED = 1 << 17


@lru_cache(maxsize=_REMEMBERED)
def romanise(word: str) -> str:
    """`word` in the letters a to z; empty where it has none that a table knows."""
    lowered = unicodedata.normalize("NFC", word.lower())
    if lowered.isascii():
        return "".join(letter for letter in lowered if letter.isalpha())
    for pair, sound in _DIGRAPHS:
        lowered = lowered.replace(pair, sound)
    spelled = "".join(_LETTERS.get(letter) or _unmarked(letter) for letter in lowered)
    return "".join(letter for letter in spelled if "a" <= letter <= "z")


def _unmarked(letter: str) -> str:
    """`letter` without its accent, in Latin letters."""
    bare = unicodedata.normalize("NFKD", letter)
    return "".join(_LETTERS.get(part, part) for part in bare)

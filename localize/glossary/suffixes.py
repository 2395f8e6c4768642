"""
The endings by which inflected names are recognised where no dictionary knows them.

Two tables. `CHAINS`: what may follow the citation form of a noun in languages that add suffix to
suffix, as one regular expression each (plural, possession, case, particles, in this order; written
from the languages' grammars; vowels are not held to harmony, which would only refuse misspellings).
`ENDINGS`: what may follow the stem of a name in languages that change its ending.
"""

from __future__ import annotations

import re

_VOWEL = "[ıiuü]"

CHAINS = {
    "az": re.compile(
        rf"(?:l[aə]r)?(?:{_VOWEL}m(?:{_VOWEL}z)?|{_VOWEL}n(?:{_VOWEL}z)?|s?{_VOWEL})?"
        rf"(?:[ny]?{_VOWEL}n|[yn]?[aə]|[yn]?{_VOWEL}|n?d[aə]n?|y?l[aə])?(?:k{_VOWEL})?"
        rf"(?:d{_VOWEL}r)?"
    ),
    "tr": re.compile(
        rf"(?:l[ae]r)?(?:{_VOWEL}m(?:{_VOWEL}z)?|{_VOWEL}n(?:{_VOWEL}z)?|s?{_VOWEL})?"
        rf"(?:[ny]?{_VOWEL}n|[yn]?[ae]|[yn]?{_VOWEL}|n?[dt][ae]n?|y?l[ae]|n?c[ae])?(?:k{_VOWEL})?"
        rf"(?:[dt]{_VOWEL}r)?"
    ),
    "kk": re.compile(
        "(?:[лдт][ае]р)?(?:ым|ім|ң|ың|ің|с?[ыі])?(?:[ндт][ыі]ң|[ғгқк][ае]|[нд]?[ае]|[ндт][ыі]|н|"
        "н?[дт][ае]|[днт][ае]н|[мбп]ен)?(?:[дғгкқ][ыі]|дағы|дегі)?"
    ),
    "hy": re.compile("(?:ներ|եր)?(?:ի|ու|ան|վա|ին|ից|ուց|ով|ում)?(?:ը|ն|ս|դ)?"),
    "ka": re.compile(
        "(?:ებ)?(?:ი|მა?|სა?|ისა?|ი?თა?|ა?დ|ო|ვ)?(?:ში|ზე|თან|დან|გან|კენ|თვის|მდე|ვით)?(?:ც|ვე)?"
    ),
    "ko": re.compile(
        "(?:들)?(?:은|는|이|가|을|를|의|에|에서|에게|로|으로|와|과|도|만|까지|부터|라고)?"
    ),
}

SOFTENED = {
    "tr": {"k": "ğ", "ç": "c", "t": "d", "p": "b"},
    "az": {"k": "y", "q": "ğ"},
    "kk": {"қ": "ғ", "к": "г", "п": "б"},
    "uk": {"г": "з", "к": "ц", "х": "с"},
    "be": {"г": "з", "к": "ц", "х": "с"},
}
"""The last consonant of a stem → what it becomes before some vowels (Bakanlık → Bakanlığı)."""

DROPPED = {"ka": "იაეოუ"}
"""Vowels at the end of the citation form that give way to a case ending (სპუტნიკი → სპუტნიკის)."""

_SLAVIC_LATIN = (
    "", "a", "e", "i", "o", "u", "y", "ą", "ę", "em", "om", "ou", "ů", "ům", "ech", "ách", "ami",
    "ami", "ach", "ów", "owi", "ovi", "ie", "ze", "ego", "emu", "ym", "ých", "ého", "ému", "ím",
    "iego", "iemu", "im", "ich",
)  # fmt: skip

ENDINGS = {
    "uk": (
        "", "а", "я", "у", "ю", "о", "е", "є", "и", "і", "ї", "ь", "й", "ом", "ем", "єм", "ям",
        "ою", "ею", "єю", "ові", "еві", "єві", "ів", "їв", "ам", "ами", "ях", "ах", "ями", "ий",
        "ій", "ого", "ому", "им", "ім", "їм", "ої", "их", "ими",
    ),
    "ru": (
        "", "а", "я", "у", "ю", "о", "е", "и", "ы", "ь", "й", "ом", "ем", "ой", "ей", "ов", "ев",
        "ам", "ами", "ах", "ям", "ями", "ях", "ий", "ый", "ого", "его", "ому", "ему", "им", "ым",
        "ых", "их", "ую", "ая", "ии", "ию", "ией", "ия",
    ),
    "be": (
        "", "а", "я", "у", "ю", "о", "е", "і", "ы", "ь", "й", "ом", "ем", "ам", "ям", "ой", "ай",
        "ей", "ою", "аю", "яй", "аў", "яў", "ў", "амі", "ямі", "ах", "ях", "ага", "яга", "аму",
        "яму", "ым", "ім", "ая", "ую", "ых", "іх", "ыі", "іі", "ію", "іяй", "ыя", "ія", "ыяй", "ыю",
    ),
    "en": ("", "s", "es"),
    "pt": ("", "s", "es"),
    "es": ("", "s", "es"),
    "ca": ("", "s", "es"),
    "gl": ("", "s", "es"),
    "fr": ("", "s", "x"),
    "de": ("", "s", "es", "e", "n", "en", "er"),
    "nl": ("", "s", "en"),
    "pl": _SLAVIC_LATIN,
    "cs": _SLAVIC_LATIN,
    "sk": _SLAVIC_LATIN,
    "sl": _SLAVIC_LATIN,
    "hr": _SLAVIC_LATIN,
    "ro": ("", "a", "ul", "ului", "lui", "ei", "ii", "le", "lor", "u"),
    "sv": ("", "s", "en", "ens"),
}  # fmt: skip
"""Language → what may stand after a name's stem; the empty ending is the stem itself."""

STEM_VOWELS = {"uk": "аяоеєиіїуюьй", "ru": "аяоеиыуюьй", "be": "аяоеіыуюьй", "pl": "aeoiy",
               "cs": "aeoiy", "sk": "aeoiy", "sl": "aeoi", "hr": "aeoi", "ro": "aeu"}  # fmt: skip
"""Language → the letters at the end of a name that are ending, not stem."""

ACRONYM_ENDINGS = {
    "uk": frozenset({"а", "у", "ом", "ові", "і", "и", "ів", "ам", "ами", "ах"}),
    "ru": frozenset({"а", "у", "ом", "е", "ы", "и", "ов", "ам", "ами", "ах"}),
    "be": frozenset({"а", "у", "ам", "е", "ы", "аў", "амі", "ах"}),
    "en": frozenset({"s"}),
    "es": frozenset({"s"}),
    "pt": frozenset({"s"}),
    "it": frozenset({"s"}),
    "de": frozenset({"s"}),
}
"""Language → the small letters that inflect an acronym in capitals (МИДа, UAVs)."""

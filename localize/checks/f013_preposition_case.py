"""
A preposition stands before a case that it does not govern: “в страной”, “для місту”.

A noun was dropped between the two (“в правительстве страны” became “в страны”), or the ending is wrong. Judged are
lower-case words of Russian and Ukrainian that the morphological dictionary knows; a verb or another preposition
behind the preposition is as wrong as a wrong case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from localize.checks.check import Check, Flaw, Pair
from localize.checks.morphology import analyser
from localize.checks.words import plain, quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

_CASES = {
    "gent": "genitive", "gen2": "genitive", "datv": "dative", "accs": "accusative", "ablt": "instrumental",
    "loct": "locative", "loc2": "locative",
}  # fmt: skip
# language: case (OpenCorpora's name) → the prepositions that govern it
_GOVERNED_BY = {
    "ru": {
        "gent": "с со из от до у для без между против после около среди кроме",
        "gen2": "с со из от до без",
        "datv": "к ко",
        "accs": "в во на с со о об обо про под через",
        "ablt": "с со над под перед между",
        "loct": "в во на о об обо при",
        "loc2": "в во на",
    },
    "uk": {
        "gent": "в у з із зі до від для без між біля після проти серед крім щодо",
        "accs": "в у на з про над під перед через між",
        "ablt": "з із зі над під перед між",
        "loct": "в у на при",
    },
}
_DECLINED = frozenset({"NOUN", "ADJF", "PRTF", "NUMR", "NPRO"})
_UNDECLINED = frozenset({"VERB", "PREP", "CONJ", "PRED", "PRTS", "ADJS", "GRND", "INFN"})
# Possessives that stay as they are (“в його домі”), and “то” of “в то время”.
_FIXED = frozenset({"его", "её", "ее", "их", "його", "її", "їх", "то"})
_WORDS = re.compile(r"(?<![\w'’ʼ-])([^\W\d_]+) ([^\W\d_]+(?:['’ʼ-][^\W\d_]+)*)(?!\w|\.\w)")


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Look at the word behind each preposition."""
    language = unit.locale.language
    if language not in _GOVERNED_BY:
        return
    governed = _governed(language)
    position = 0
    while match := _WORDS.search(unit.target, position):
        position = match.start(2)
        cases = governed.get(plain(match[1]))
        if cases and match[2].islower() and not _may_follow(match[2], cases, language):
            names = " or ".join(sorted({_CASES[case] for case in cases}))
            yield Flaw(
                f"{quoted(match[2])} cannot follow {quoted(match[1])}, which takes the {names}: mend the ending,"
                " or put the lost word in",
                target=Span(*match.span()),
            )
            return


@lru_cache(maxsize=len(_GOVERNED_BY))
def _governed(language: str) -> Mapping[str, frozenset[str]]:
    """The prepositions of a language, each with the cases that it governs."""
    table = _GOVERNED_BY[language]
    prepositions = {word for words in table.values() for word in words.split()}
    return {
        preposition: frozenset(
            case for case, words in table.items() if preposition in words.split()
        )
        for preposition in prepositions
    }


@lru_cache(maxsize=1 << 15)
def _may_follow(word: str, cases: frozenset[str], language: str) -> bool:
    """Whether a word may stand behind a preposition of these cases; a word that is not known may."""
    dictionary = analyser(language)
    if word in _FIXED or not dictionary.word_is_known(word):
        return True
    tags = [parse.tag for parse in dictionary.parse(word)]
    kinds = {str(tag.POS) for tag in tags}
    if kinds <= _UNDECLINED:
        return False
    return not kinds <= _DECLINED or any(
        tag.case is None or str(tag.case) in cases or "Fixd" in str(tag) for tag in tags
    )


CHECK = Check(
    "F013",
    "preposition-case",
    Category.LINGUISTIC,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        Pair(
            "People wait in the mountains and in his house.", "Люди чекають у горах і в його домі."
        ),
        Pair("People wait at home.", "Люди ждут в лесу, в своём доме и в пальто.", "en>ru"),
        Pair("He works from Monday to Friday.", "Він працює з понеділка по п’ятницю."),
    ),
    bad=(
        Pair("He works in the government of the country.", "Він працює в країною."),
        Pair("Talks go on between the countries.", "Переговори тривають між починаючи з весни."),
        Pair("They voted against the law.", "Они голосовали против закону.", "en>ru"),
        Pair("She came to the office of the mayor.", "Она пришла к мэра.", "en>ru"),
    ),
)

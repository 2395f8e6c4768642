"""Words of a language: which say little, and which are forms of one."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Prefix

from localize.bcp47 import Locale
from localize.concept import Designation
from localize.glossary.inflect import forms
from localize.glossary.inflect.romance.agreement import DETERMINERS
from localize.glossary.inflect.romance.nouns import wordlist
from localize.glossary.inflect.romance.paradigm import LINKS

MINOR = {
    "pt": LINKS["pt"] | DETERMINERS["pt"].keys(),
    "es": LINKS["es"] | DETERMINERS["es"].keys(),
    "uk": wordlist("в у на з із зі до від для про по за і й та або що не при під над між"),
    "ru": wordlist("в во на с со к ко от для о об по за и или что не из у до при под над между"),
    "tr": wordlist("ve ile için bir bu şu da de"),
    "az": wordlist("və ilə üçün bir bu da də"),
    "en": wordlist(
        "a an the of in on at to and or for with by from as is are was were be this that"
    ),
}
"""Function words by language: they neither make a term nor tell two apart."""

_SHARED = 0.75
"""Of two words whose forms are not listed, how much of the longer both must begin with."""


def is_minor(word: str, locale: Locale) -> bool:
    """Whether a word is an article, a preposition or the like."""
    known = MINOR.get(locale.language)
    return word.lower() in known if known is not None else len(word) < 3


@lru_cache(maxsize=16384)
def is_form(word: str, of: str, locale: Locale) -> bool:
    """Whether two words are forms of one, by the language's rules or by how they begin."""
    word, of = word.lower(), of.lower()
    if word == of or word in _forms(of, locale):
        return True
    shared = Prefix.similarity(word, of)
    return shared > 3 and shared >= _SHARED * max(len(word), len(of))


@lru_cache(maxsize=4096)
def _forms(word: str, locale: Locale) -> frozenset[str]:
    return frozenset(form.lower() for form in forms(Designation(word, locale)))

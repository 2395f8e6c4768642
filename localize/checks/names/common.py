"""
Whether a word is a common one: a capitalised word that no dictionary knows is a name.

pymorphy3 answers for Russian and Ukrainian (its dictionaries tell names from words), simplemma for
the languages of `_COVERED`. In others a dictionary says yes but never no: it is small, or the
language chains its endings (Turkish, Armenian, Georgian), or there is none (Azerbaijani, Kazakh).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from localize import dictionaries
from localize.checks.morphology import MORPHOLOGIES, analyser

REMEMBERED = 1 << 16

# Whose readings come in the order of their likelihood; the others' come in none.
_RANKED = frozenset({"ru"})
_NAME_TAGS = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init"})

# simplemma's dictionaries that know nearly every form in a newspaper.
_COVERED = frozenset({"en", "es", "fr", "it", "pt", "de", "pl", "cs", "sk", "ro", "ca", "gl", "nl"})

# Languages whose common nouns are written with a capital, so that a dictionary has them so.
CAPITAL_NOUNS = frozenset({"de", "lb"})

# What a language writes with a capital out of respect where others do not: polite pronouns, the
# offices and bodies of the state. Stems.
_RESPECTED = {
    "es": "asamblea diputad estatal miembro partid república agencia ayuntamiento cámara comisión congreso consej corte ejército electoral "
    "estad exteriores fiscalía gobierno iglesia interior juzgado ley ministeri ministr nacional "
    "país papa parlament policía presiden rey senado tribunal usted",
    "pt": "agência deputad estadual partid república assembleia câmara comissão congresso conselh corte estad exército federal governo "
    "igreja justiça lei ministéri ministr nacional país papa parlament polícia presiden senado tribunal "
    "primeir desastres",
    "gl": "asemblea deputad membro partid república servizo axencia comisión congreso consell estad goberno igrexa ministeri ministr nacional "
    "país parlament policía presiden tribunal",
    "ca": "agència diputat membre partit república assemblea comissió congrés consell estat govern església ministeri ministr nacional "
    "país parlament policia presiden tribunal",
    "it": "agenzia deputat membr partit repubblica assemblea camera chiesa commissione congresso consiglio corte ella esercito esteri "
    "governo lei loro ministero ministr nazional paes papa parlament paramento polizia presiden senato "
    "stat suo sua suoi sue tribunal voi",
    "fr": "armée député membre parti partis république assemblée chambre commission congrès conseil cour église état gouvernement loi "
    "ministère ministre national parlement pays police président république sénat tribunal",
    "ro": "agenți deputat membr partid republic armat biseric camer comisi congres consiliu curte dumneavoastr guvern legea ministeru "
    "ministru parlament poliți președint senat stat tribunal",
    "pl": "parti pan pani pana panu panem panią państw ty ciebie tobie tobą twoj twój wam was wasz stan rząd sejm",
    "cs": "vás vám vámi váš vaše vy ty tebe tobě tvůj",
    "ru": "парти вы вас вам вами ваш бог президент",
    "uk": "парті ви вас вам вами ваш бог президент",
    "be": "парты вы вас вам вамі ваш бог прэзідэнт",
    "bg": "вие вас вам ваш бог",
}
_RESPECTED_STEMS = {language: tuple(stems.split()) for language, stems in _RESPECTED.items()}

# A German compound is common if it ends in a long common noun, or in a short one after another.
_LONG_TAIL, _COMPOUND_TAIL = 5, 3
_ADJECTIVAL = ("es", "er", "en", "em")
# Below this an ending may be a whole name: Clément, Conte.
_SHORT_FOR_ENDING = 7
_LINKS = ("s", "es", "n", "en", "er", "e", "-")


@cache
def _supplement() -> tuple[Mapping[str, frozenset[str]], Mapping[str, tuple[str, ...]]]:
    """By language: the common words that its dictionary lacks, and endings of common words."""
    import tomllib
    from importlib.resources import files

    text = (files(__package__) / "common.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return (
        {language: frozenset(words.split()) for language, words in table["words"].items()},
        {language: tuple(endings.split()) for language, endings in table["endings"].items()},
    )


def _is_supplied(lowered: str, language: str) -> bool:
    words, endings = _supplement()
    return lowered in words.get(language, ()) or (
        len(lowered) > _SHORT_FOR_ENDING and lowered.endswith(endings.get(language, ()))
    )


@lru_cache(maxsize=REMEMBERED)
def is_common(word: str, language: str) -> bool | None:
    """
    Whether `word` is in the dictionary of `language` otherwise than as a name; None where no
    dictionary of it knows the word and none is large enough to say that it is a name.
    """
    lowered = word.lower()
    if _is_supplied(lowered, language):
        return True
    if language in MORPHOLOGIES:
        morphology = analyser(language)
        if not morphology.word_is_known(lowered):
            return False
        readings = [parse.tag.grammemes for parse in morphology.parse(lowered)]
        if language in _RANKED:
            # The likeliest reading decides: Путин is a surname before it is a fishing season.
            return not readings[0] & _NAME_TAGS
        named = sum(bool(tags & _NAME_TAGS) for tags in readings)
        return 2 * named < len(readings)
    dictionary = dictionaries.dictionary(language)
    if dictionary is not None and lowered in dictionary:
        return True
    if dictionary is None or language not in _COVERED:
        return None
    if language not in CAPITAL_NOUNS:
        return False
    if word in dictionary:
        return True
    if any(word.endswith(end) and word[: -len(end)] + "e" in dictionary for end in _ADJECTIVAL):
        return True
    return any(
        word[cut:].capitalize() in dictionary
        and (len(word) - cut >= _LONG_TAIL or _is_head(word[:cut], dictionary))
        for cut in range(3, len(word) - _COMPOUND_TAIL + 1)
    )


def _is_head(head: str, dictionary: Mapping[str, str]) -> bool:
    """Whether `head` may begin a compound: a word, with or without what links it to the next."""
    return any(
        stem in dictionary or stem.lower() in dictionary
        for stem in (head, *(head.removesuffix(link) for link in _LINKS if head.endswith(link)))
        if len(stem) > 2
    )


def is_respectful(lowered: str, language: str) -> bool:
    """Whether `language` may give this common word a capital that makes it no name."""
    if language in CAPITAL_NOUNS or language not in _COVERED | MORPHOLOGIES:
        return True
    return lowered.startswith(_RESPECTED_STEMS.get(language, ()))

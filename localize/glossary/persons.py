"""
Whether a surname is a person's of the termbase, or a namesake's.

*Kovalenko* alone is taken for the one that the termbase knows; after another first name (*Maria
Kovalenko*) it is somebody else. One first name in two spellings (Andriy, Andrii, Andrew) is one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from localize.concept import Concept
from localize.glossary.lemma import has_tag
from localize.glossary.words import Word, fold, is_headline

_SAME_NAME = 58
"""From this likeness on (rapidfuzz's ratio, 0 to 100) two first names are spellings of one:
volodymyr and vladimir are 59 alike, andriy and maria 55, andriy and anatoly 46."""

_NO_FIRST_NAMES = {
    "en": frozenset({
        "mr", "mrs", "ms", "dr", "sir", "president", "vice", "prime", "minister", "premier", "chancellor",
        "general", "colonel", "major", "captain", "lieutenant", "sergeant", "admiral", "commander",
        "chief", "head", "director", "chairman", "chairwoman", "chair", "speaker", "spokesman",
        "spokeswoman", "spokesperson", "secretary", "ambassador", "deputy", "mayor", "governor",
        "senator", "congressman", "judge", "justice", "prosecutor", "professor", "official",
        "officer", "adviser", "advisor", "analyst", "expert", "blogger", "journalist", "defense",
        "defence", "foreign", "then", "when", "but", "and", "however", "while", "as", "if", "after",
        "before", "yesterday", "today", "earlier", "later", "still", "yet", "so", "because",
        "since", "although", "though", "where", "that", "what", "for", "in", "on", "at", "to",
        "by", "with", "from", "meanwhile", "also", "now", "once", "until", "the", "a", "this",
        "both", "or", "not", "only", "even", "ukrainian", "russian", "azerbaijani", "armenian",
    }),
    "pt": frozenset({
        "presidente", "ministro", "ministra", "general", "coronel", "chefe", "diretor", "diretora",
        "porta-voz", "senhor", "senhora", "sr", "sra", "dr", "secretário", "embaixador", "deputado",
        "segundo", "quando", "mas", "e", "como", "se", "depois", "antes", "ontem", "hoje", "para",
        "em", "com", "de", "por", "o", "a", "já", "também", "conforme", "enquanto",
    }),
    "es": frozenset({
        "presidente", "ministro", "ministra", "general", "coronel", "jefe", "director", "directora",
        "portavoz", "señor", "señora", "sr", "sra", "dr", "secretario", "embajador", "diputado",
        "según", "cuando", "pero", "y", "como", "si", "después", "antes", "ayer", "hoy", "para",
        "en", "con", "de", "por", "el", "la", "ya", "también", "mientras",
    }),
}  # fmt: skip
"""Language → titles, and words that open a sentence, which stand before a surname in capitals."""


def is_namesake(
    concept: Concept, text: str, text_words: Sequence[Word], start: int, language: str
) -> bool:
    """
    Whether the name at `start` of `text` stands after a first name that is not the person's.

    Languages in which first names cannot be told from titles have no namesakes here.
    """
    index = bisect_left(text_words, start, key=lambda word: word.start)
    own = {
        part
        for one in concept.designations
        if one.locale.language == language
        for part in fold(one.text, language).split()
    }
    if is_headline(text, text_words):
        return False
    found = False
    while index > 0 and text[text_words[index - 1].end : text_words[index].start] == " ":
        index -= 1
        word = text_words[index].text
        if not word[0].isupper() or not _is_first_name(word, language):
            break
        if _is_own(fold(word, language), own):
            return False
        found = True
    return found


def _is_first_name(word: str, language: str) -> bool:
    if language in _NO_FIRST_NAMES:
        is_name = not word.isupper() and fold(word, language) not in _NO_FIRST_NAMES[language]
    else:
        is_name = has_tag(word, language, "Name", "Patr")
    return len(word) > 1 and is_name


def _is_own(word: str, own: set[str]) -> bool:
    from rapidfuzz import fuzz

    return any(fuzz.ratio(word, part) >= _SAME_NAME for part in own)

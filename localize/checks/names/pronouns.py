"""
Pronouns of the third person that may stand for a name: "Adams fears" may become "he fears".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from localize.checks.words import REMEMBERED

# What stands for one person, in every case, and what is that person's; not what is a verb's form,
# an article or "this" as well, where that is more frequent.
_PRONOUNS = {
    "en": "he she him her his hers himself herself",
    "es": "él ella su sus",
    "pt": "ele ela dele dela seu sua seus suas",
    "fr": "il elle lui son sa ses",
    "it": "lui lei egli suo sua suoi sue",
    "ca": "ell ella seu seva seus seves",
    "gl": "el ela seu súa seus súas",
    "ro": "el ea lui ei său sa săi sale",
    "de": "er ihn ihm sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres",
    "nl": "hij zij ze hem haar zijn",
    "ru": "он она его её ее ему ей него неё нее нему ней нём нем",
    "uk": "він вона його її йому їй нього неї нею ньому",
    "be": "ён яна яго яе яму ёй",
    "bg": "той тя него нея негов неговата неговия неговият неговите неговото нейната нейния нейният нейното нейните",
    "pl": "on ona jego jej jemu niego niej nią mu",
    "cs": "on ona jeho její něho něj němu",
    "tr": "onun ona onu kendisi",
    "az": "onun ona onu özü",
    "kk": "ол оның оған оны",
    "hy": "նա նրա նրան",
    "ka": "მან მისი მას მის",
}  # fmt: skip
# Those that stand for the name itself where a possessive stands wherever one can: his arm, el brazo.
_STANDING = {"en": frozenset({"he", "she", "him"})}
_TABLE = {language: frozenset(words.split()) for language, words in _PRONOUNS.items()}
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=REMEMBERED)
def _pronouns(text: str, language: str) -> tuple[re.Match[str], ...]:
    known = _TABLE.get(language, frozenset())
    return tuple(match for match in _WORD.finditer(text.lower()) if match[0] in known)


def more_pronouns(
    source: str, source_language: str, target: str, target_language: str
) -> Sequence[int]:
    """Where pronouns of `target` start, if it has more of them than `source`; else nothing."""
    there = _pronouns(target, target_language)
    if len(there) <= len(_pronouns(source, source_language)):
        return ()
    standing = _STANDING.get(target_language, _TABLE[target_language])
    return [match.start() for match in there if match[0] in standing]

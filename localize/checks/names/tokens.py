"""
The words of a text as names are looked for in them: cut, romanised, and told apart by capitals.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from localize.document import Span
from localize.romanise import romanise

REMEMBERED = 512
# As many words as the texts of a day have.
_VOCABULARY = 1 << 16

# U.S., EE. UU. and their kin are one word; so is all that apostrophes and hyphens join.
_WORD = re.compile(
    r"EE\.?\s?UU\.?|(?:[^\W\d_]\.){2,}|[\w]*[^\W\d_][\w]*(?:[’'ʼ՚\-‑·&.](?=\w)[\w]+)*(?:\+|(?<=\w))"
)

# What English, French and their kin write before or after a name with an apostrophe.
_BEFORE_NAME = re.compile(
    r"(?:l|d|j|m|t|s|n|c|qu|lorsqu|puisqu|jusqu|quoiqu|entr|(?:d|n|s|c)ell|all|dall|sull|coll|un|quest|quell|sant|bell|grand|gl|dagl|degl)[’'ʼ](?=\w)",
    re.IGNORECASE,
)
_ELIDING = frozenset({"fr", "it", "ca", "oc", "pt", "gl", "es", "ro"})
_AFTER_NAME = re.compile(r"(?:n[’']t|[’'](?:s|m|ve|re|ll|d|t))\Z", re.IGNORECASE)
_BEFORE_ENDING = re.compile(r"[’'ʼ՚]\w+\Z")

# Languages that hang a case ending on a name with an apostrophe.
_APOSTROPHE_ENDINGS = frozenset({"tr", "az", "kk", "uz", "tk", "fi", "et"})

# Where a capital proves nothing: after a stop, or where a quotation begins. `Mr. ` is no stop.
_OPENS = re.compile(r"(?:\A|[.!?…:;՜՞։\n•])[\s\W]*\Z|[,»”\"’]\s*[—–\-«„“\"'‘(\[]+\s*\Z")
_ABBREVIATION = re.compile(r"(?:\A|[^\w.])[A-ZА-ЯІЇЄ][^\W\d_]{0,2}\.\s\Z|[^\W\d_]\.[^\W\d_]\.\s\Z")
_CONTEXT = 8

_DOTTED = re.compile(r"\w\.(?:\w\.)+\Z|EE")
_PIECE = re.compile(r"[^\W_]{2,}")
# A hyphenated word and its first piece stand where the word does.
_OPENING_CUTS = 2

_CASELESS = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u10a0-\u10ff]")


class Token(NamedTuple):
    """
    A word where names are looked for.

    `text` is without elided article, possessive or apostrophe ending, and lies from `start` to
    `end` of the text it was cut from. `sound` is `text` in Latin letters. `part` says that it is a piece of a
    hyphenated word that stands whole before it. `opens` says that its capital proves nothing,
    for it begins a sentence or a quotation; `initials`, that it is capitals alone (NATO, U.S.);
    `caseless`, that its script has no capitals, so that it may always be a name.
    """

    text: str
    start: int
    end: int
    sound: str
    capital: bool
    opens: bool
    initials: bool
    caseless: bool
    part: bool = False

    @property
    def span(self) -> Span:
        """Where the token lies in the text it was cut from."""
        return Span(self.start, self.end)

    @property
    def lowered(self) -> str:
        """The token in lower case."""
        return self.text.lower()


def _trimmed(word: str, language: str) -> tuple[str, int]:
    """`word` without article, possessive or ending, and how far in it begins."""
    cut = 0
    if language in _ELIDING and (match := _BEFORE_NAME.match(word)):
        cut = match.end()
        word = word[cut:]
    if language == "en":
        word = _AFTER_NAME.sub("", word) or word
    elif language in _APOSTROPHE_ENDINGS or not word[:1].isascii():
        shorter = _BEFORE_ENDING.sub("", word)
        if language in _APOSTROPHE_ENDINGS and len(shorter) > 1:
            word = shorter
    return word, cut


@lru_cache(maxsize=REMEMBERED)
def tokens(text: str, language: str) -> tuple[Token, ...]:
    """
    The words of `text`, in order; a word with a hyphen, an apostrophe or a dot in it is followed
    by its pieces of two letters or more.
    """
    shouting = text.isupper()
    found: list[Token] = []
    for match in _WORD.finditer(text):
        start = match.start()
        cuts = _cuts(match[0], language)
        opens = not found or (cuts[0].capital and _opens(text, start))
        for index, cut in enumerate(cuts):
            found.append(
                Token(
                    cut.text,
                    start + cut.start,
                    start + cut.end,
                    cut.sound,
                    cut.capital and not shouting,
                    opens and index < _OPENING_CUTS,
                    cut.initials and not shouting,
                    cut.caseless,
                    cut.part,
                )
            )
    return tuple(found)


@lru_cache(maxsize=_VOCABULARY)
def _cuts(letters: str, language: str) -> tuple[Token, ...]:
    """
    The word that `letters` (a match of `_WORD`) are in `language`, then the pieces of it.

    They are as they would be in a text of nothing else, its capitals taken for what they are: what
    hangs on the place and on the text around is for `tokens` to say.
    """
    if letters.isalnum():
        return (_cut(letters, 0, len(letters)),)
    word, start = _trimmed(letters, language)
    end = start + len(word)
    if _DOTTED.match(word):
        return (_cut(re.sub(r"[.\s]", "", word), start, end),)
    whole = _cut(word, start, end)
    if word.isalnum():
        return (whole,)
    return (
        whole,
        *(
            _cut(piece[0], start + piece.start(), start + piece.end(), part=True)
            for piece in _PIECE.finditer(word)
        ),
    )


def _cut(text: str, start: int, end: int, *, part: bool = False) -> Token:
    capital = text[:1].isupper()
    # FAs, MPs and AMs are initials too; V2 is, A is not.
    core = text[:-1] if text.endswith("s") and len(text) > 2 else text
    initials = capital and len(core) > 1 and core.isupper()
    caseless = _CASELESS.match(text) is not None
    return Token(
        text,
        start,
        end,
        romanise(text),
        capital,
        opens=False,
        initials=initials,
        caseless=caseless,
        part=part,
    )


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - _CONTEXT) : start]
    if before[-2:-1].isalnum() and before[-1:] in " \u00a0":
        return False
    return _OPENS.search(before) is not None and _ABBREVIATION.search(before) is None

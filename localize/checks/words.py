"""
Words of a text: what nearly every check begins with, cut once a text and remembered.

All spans are characters of the text that was cut, 0-based, end-exclusive.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from localize.document import Span

# Far more texts than the checks of one unit ask for; short ones (a byline, a label) come again.
REMEMBERED = 512
# As many words as the texts of a day have.
_VOCABULARY = 1 << 16

APOSTROPHES = "'’ʼ‘`´\u0092"

_WORD = re.compile(rf"[^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)*")

# Where an apostrophe ends an article or a pronoun (l'eau, d'un, dell'arte), it ends the word.
_ELIDING = frozenset({"fr", "it", "ca", "oc", "pt", "gl"})

_BEHIND_APOSTROPHE = re.compile(rf"(?<=[{APOSTROPHES}])")
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")

_CYRILLIC = re.compile(r"[Ѐ-ӿ]")


class Word(NamedTuple):
    """A run of letters at `start`; `key` is its lower-case form with a plain apostrophe."""

    text: str
    key: str
    start: int

    @property
    def end(self) -> int:
        """Where the word ends."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """From `start` to `end`."""
        return Span(self.start, self.end)

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[0].isupper()


@lru_cache(maxsize=_VOCABULARY)
def plain(text: str) -> str:
    """`text` in lower case, with plain apostrophes, composed (NFC)."""
    lowered = unicodedata.normalize("NFC", text.replace("İ", "i").lower())
    return _APOSTROPHE.sub("'", lowered)


@lru_cache(maxsize=_VOCABULARY)
def bare(text: str) -> str:
    """`text` without diacritics: how cognates are compared across languages."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@lru_cache(maxsize=REMEMBERED)
def words(text: str, language: str = "") -> tuple[Word, ...]:
    """The words of `text`, in order, cut as `language` (ISO 639-1) writes them."""
    found = []
    elides = language in _ELIDING
    for match in _WORD.finditer(text):
        whole, start = match[0], match.start()
        pieces = _BEHIND_APOSTROPHE.split(whole) if elides and not whole.isalpha() else (whole,)
        for piece in pieces:
            if word := piece.rstrip(APOSTROPHES):
                found.append(Word(word, plain(word), start))
            start += len(piece)
    return tuple(found)


@lru_cache(maxsize=REMEMBERED)
def keys(text: str, language: str = "") -> frozenset[str]:
    """The distinct lower-case forms of the text's words."""
    return frozenset(word.key for word in words(text, language))


def blanked(pattern: re.Pattern[str], text: str) -> str:
    """`text` with a space for each character of what `pattern` finds, so that places stay."""
    return pattern.sub(lambda match: " " * len(match[0]), text)


def may_hold_address(text: str) -> bool:
    """Whether a web or e-mail address or a handle may stand in `text`: asked before it is sought."""
    return "@" in text or "://" in text or "www." in text


def starts_sentence(text: str, start: int) -> bool:
    """Whether the word at `start` stands first in `text`, or after a stop, a colon or a quote."""
    before = text[:start].rstrip()
    return not before or before[-1] in ".!?:;…\"'«„“”‘’(–—-•/" or before[-1] == "\n"


def is_cyrillic(word: str) -> bool:
    """Whether a Cyrillic letter stands in `word`."""
    return _CYRILLIC.search(word) is not None


def quoted(text: str, limit: int = 40) -> str:
    """`text` in the quotes of a message, cut to `limit` characters."""
    shown = text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"
    return f"“{shown}”"


def listed(texts: list[str] | tuple[str, ...]) -> str:
    """Several texts as a message names them: “a”, “b” and “c”."""
    shown = [quoted(text) for text in texts]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"

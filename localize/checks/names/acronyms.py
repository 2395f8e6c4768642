"""
Acronyms and what they are said to stand for: "Center for Countering Disinformation (CCD)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from localize.document import Span
from localize.romanise import romanise

_LETTERS = r"[^\W\d_a-zа-яіїєґўёəüöğışçñãõáéíóúàâêô]"
_AFTER_NAME = re.compile(rf"\(\s*[\"“«„]?(?P<letters>{_LETTERS}{{2,8}})s?[\"”»“]?\s*[,;)]")
_BEFORE_NAME = re.compile(rf"(?<!\w)(?P<letters>{_LETTERS}{{2,8}})\s+\((?P<name>[^()]{{6,90}})\)")
_WORD = re.compile(r"[^\W_]+(?:[’'ʼ-][^\W_]+)*")

# What an acronym may skip.
_SMALL_WORDS = (
    "a à an ao and as at by for from in of on or the to with de del do da dos das du des di della e y et la "
    "le les el los las para por pour en em no na та і й з у в по про для и с о при при на ve və ile ilə "
    "für der die das und i w z na do oraz s’s"
)
_SMALL = frozenset(_SMALL_WORDS.split())

# The first letters of the words that Ukrainian and Russian bodies are named with, by their English:
# the Security Service of Ukraine is the SBU. (Official names of the bodies in both languages.)
_SLAVIC_INITIALS = {
    "security": "b", "service": "s", "federal": "f", "state": "dg", "ministry": "m", "internal": "v",
    "affairs": "sd", "foreign": "zi", "main": "g", "directorate": "u", "administration": "au",
    "intelligence": "r", "council": "rs", "defense": "o", "defence": "o", "national": "n",
    "anti-corruption": "a", "anticorruption": "a", "bureau": "b", "investigation": "r",
    "investigations": "r", "armed": "zv", "forces": "s", "territorial": "t", "recruitment": "k",
    "center": "ct", "centre": "ct", "people": "n", "republic": "r", "guard": "gn", "border": "p",
    "emergency": "n", "emergencies": "ns", "situations": "s", "regional": "or", "military": "v",
    "external": "vz", "agency": "a", "prosecutor": "p", "general": "g", "staff": "sh", "army": "a",
    "volunteer": "d", "supreme": "v", "rada": "r", "air": "p", "police": "p", "corps": "k",
}  # fmt: skip


class Fit(StrEnum):
    """How an acronym goes with a name."""

    GOOD = "good"
    NEAR = "near"
    """As many letters as the name has words, and all but one or their order are right."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Expansion:
    """That `letters` are said to stand for the name at `name`; spans are the text's."""

    letters: str
    place: Span
    name: Span
    fit: Fit


def expansions(text: str) -> Iterator[Expansion]:
    """The acronyms that `text` explains, with the name that stands beside each."""
    for match in _AFTER_NAME.finditer(text):
        if (name := _name_before(text, match.start(), match["letters"])) is not None:
            span, fit = name
            yield Expansion(match["letters"], Span(*match.span("letters")), span, fit)
    for match in _BEFORE_NAME.finditer(text):
        words = list(_WORD.finditer(match["name"]))
        if len(words) > 1 and match["name"][:1].isupper():
            fit = _fit(match["letters"], [word[0] for word in words])
            yield Expansion(
                match["letters"], Span(*match.span("letters")), Span(*match.span("name")), fit
            )


def _name_before(text: str, end: int, letters: str) -> tuple[Span, Fit] | None:
    """
    The name that ends before `end`: as many words as fit `letters`, or the capitalised words
    there if none do.
    """
    sentence = (
        max(
            text.rfind(stop, 0, end)
            for stop in (". ", "! ", "? ", ", ", ": ", "; ", "(", ")", "\n", "— ")
        )
        + 1
    )
    words = list(_WORD.finditer(text, sentence, end))
    if not words or text[words[-1].end() : end].strip(" \u00a0\"”»’'"):
        return None
    for first in range(len(words) - 1, max(-1, len(words) - len(letters) * 2 - 3), -1):
        row = [word[0] for word in words[first:]]
        if row[0].lower() not in _SMALL and _fit(letters, row) is Fit.GOOD:
            return Span(words[first].start(), words[-1].end()), Fit.GOOD
    tail = [word for word in words if word[0].lower() not in _SMALL][-len(letters) :]
    if tail[0][0][:1].isupper() and _fit(letters, [word[0] for word in tail]) is Fit.NEAR:
        return Span(tail[0].start(), words[-1].end()), Fit.NEAR
    first = len(words) - 1
    while first > 0 and (
        words[first - 1][0][:1].isupper() or words[first - 1][0].lower() in _SMALL
    ):
        first -= 1
    while first < len(words) and words[first][0].lower() in _SMALL:
        first += 1
    content = [word[0] for word in words[first:] if word[0].lower() not in _SMALL]
    if len(content) < 2 or not content[0][:1].isupper():
        return None
    return Span(words[first].start(), words[-1].end()), _fit(
        letters, [word[0] for word in words[first:]]
    )


def _fit(letters: str, words: Sequence[str]) -> Fit:
    content = [word for word in words if word.lower() not in _SMALL]
    if not content:
        return Fit.NONE
    if _spells(letters.lower(), [word.lower() for word in words]):
        return Fit.GOOD
    foreign = [
        _SLAVIC_INITIALS.get(word.lower().removesuffix("'s").removesuffix("’s"), "")
        for word in content
    ]
    if _spells_abroad(romanise(letters), content, foreign):
        return Fit.GOOD
    initials = "".join(word[0] for word in content).lower()
    if len(initials) == len(letters) and (
        sum(one != other for one, other in zip(initials, letters.lower(), strict=True)) == 1
        or sorted(initials) == sorted(letters.lower())
    ):
        return Fit.NEAR
    return Fit.NONE


def _spells(letters: str, words: Sequence[str]) -> bool:
    """
    Whether the words give the letters, in order: each word its first letter and perhaps more
    (Interpol, COVID), small words none if need be.
    """
    if not letters:
        # "… of Ukraine" may follow what the letters stand for.
        return sum(word not in _SMALL for word in words) <= 1
    if not words:
        return False
    word, rest = words[0], words[1:]
    if word in _SMALL and _spells(letters, rest):
        return True
    if word[0] != letters[0]:
        return False
    # After its first letter a word gives any of its later ones, in order.
    taken, at = 1, 0
    while True:
        if _spells(letters[taken:], rest):
            return True
        if taken == len(letters) or (at := word.find(letters[taken], at + 1)) < 0:
            return False
        taken += 1


def _spells_abroad(letters: str, content: Sequence[str], foreign: Sequence[str]) -> bool:
    """Whether the letters are the initials of the name in Ukrainian or Russian, in any order."""
    left = list(letters)
    initials = sorted(romanise(word)[:1] for word in content)
    if abs(len(left) - len(content)) > 1 or sorted(letters) == initials:
        return False
    for word, abroad in zip(content, foreign, strict=True):
        choices = [initial for initial in abroad + romanise(word)[:1] if initial in left]
        if choices:
            left.remove(choices[0])
    return not left

"""
Where sentences end.

Every stop before white space is a candidate; what stands before and after it decides. All looks are
bounded, so the time is linear in the text, whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from localize.segment.rules import QUOTES, Rules

_REACH = 40
"""Characters looked at on each side of a stop: the longest abbreviation, an opening mark, a word."""

_FEW = 4
"""Words in which a sentence may come to a year's letter (В 1967 г. Буря …) but hardly to its end, and
a name to its verb (“Why?” Chief Constable Anna Reed asked)."""

_OPENERS = "\"'«“„‘‹([{¿¡「『"
_DASHES = "-–—―"
_AFTER = re.compile(
    rf"\s*(?P<lead>(?:[{re.escape(_OPENERS)}]|[{_DASHES}](?=\s))*)\s*"
    r"(?:(?P<word>[^\W_]+(?:['’]\w+)?|\S)(?P<stop>\.)?)?"
)
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ROMAN = re.compile(r"[IVXLC]+")
_MARKER = re.compile(r"\d{1,3}|[IVXLC]{1,5}|[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a full stop: the word, the one before that, and how many there were."""

    word: str
    previous: str
    count: int

    @property
    def joined(self) -> str:
        """The abbreviation that both make if they are parts of one: `z. B` is `z.B`."""
        if self.previous.endswith(".") and len(self.previous) <= 4 and len(self.word) <= 3:
            return f"{self.previous}{self.word}"
        return ""


@dataclass(frozen=True, slots=True)
class _After:
    """What follows a stop: opening marks or a dash, and a word or another character."""

    lead: str
    word: str
    is_initial: bool


def ends(text: str, rules: Rules) -> Iterator[int]:
    """The offsets right after each sentence of `text` but the last (and after what closes it)."""
    has_own = any(stop in text for stop in rules.own_stops)
    start = 0
    for match in (rules.own_candidate if has_own else rules.candidate).finditer(text):
        end = match.end()
        if _is_end(text, start, match, rules):
            yield end
            start = end


def _is_end(text: str, start: int, match: re.Match[str], rules: Rules) -> bool:
    after = _after(text, match.end())
    closers = match["closers"]
    if not after.word or _is_small(after.word[0]) or after.word[0] in ",;:.…)":
        return False
    if closers and after.lead[:1] in tuple(_DASHES):
        return False  # “We won!” — the coach: the quotation is a part of the sentence
    if closers.startswith(")") and text[match.start() - 1 : match.start()] == "(":
        return False  # an aside: (sic!), (?)
    is_quoted = any(quote in closers for quote in QUOTES)
    if match["stops"] != ".":
        return not (is_quoted and _is_reported(text, match.end(), rules))
    if is_quoted:
        return True
    return _is_full_stop(_before(text, start, match.start()), after, rules)


def _before(text: str, start: int, at: int) -> _Before:
    words = text[max(start, at - _REACH) : at].split()
    if not words or text[at - 1].isspace():
        return _Before("", "", len(words))
    previous = words[-2] if len(words) > 1 else ""
    return _Before(words[-1].strip(_OPENERS + _DASHES), previous.lstrip(_OPENERS), len(words))


def _after(text: str, end: int) -> _After:
    match = _AFTER.match(text, end, end + _REACH)
    assert match is not None  # every part of it may be empty
    word = match["word"] or ""
    return _After(match["lead"], word, bool(match["stop"]) and len(word) == 1)


def _is_reported(text: str, end: int, rules: Rules) -> bool:
    """Whether the first words after a quotation have a verb that reports it."""
    words = text[end : end + 2 * _REACH].split()[:_FEW]
    return any(word.strip(",.") in rules.reporting for word in words)


def _is_full_stop(before: _Before, after: _After, rules: Rules) -> bool:
    """Whether the stop after `before` ends a sentence, `after` being no small letter."""
    word = before.word
    starts = after.word.lower() in rules.starters and not after.is_initial
    if before.count == 1 and _MARKER.fullmatch(word):
        return False  # of a list: 1. Bread; or of a name: J. Smith
    forms = {word, word[:1].lower() + word[1:], word.rpartition("-")[2], before.joined}
    if forms & rules.never_last or (after.is_initial and len(word) == 1):
        return False  # Mr. Smith, z. B. Anna, J. R. Smith
    if forms & rules.before_number and _is_number(after.word):
        return False
    if before.joined and _is_small(word[0]):
        return True  # и т. д. Потом
    if word in rules.after_number:
        return _is_number(before.previous) and (starts or before.count > _FEW)
    if forms & rules.rarely_last or _ACRONYM.fullmatch(word) or _is_initial(word):
        return starts
    if rules.ordinals and _is_number(word):
        return starts if rules.ordinals == "any" else _ends_as_number(before, after, starts, rules)
    return True


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha() and not _is_small(word)


def _is_small(letter: str) -> bool:
    # Georgian has capitals in Unicode alone: to Python all of its letters are small.
    return letter.islower() and not "\u10d0" <= letter <= "\u10ff"


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word[-1:].isdigit() or _ROMAN.fullmatch(word) is not None


def _ends_as_number(before: _Before, after: _After, starts: bool, rules: Rules) -> bool:
    """Whether a number with a stop is the last word of a sentence, not an ordinal."""
    is_roman = not before.word[0].isdigit()
    if not is_roman and len(before.word) > 2:
        return True  # a year, a score, a sum
    if after.word in rules.after_ordinals or after.word[0].isdigit():
        return False
    if is_roman or before.previous.lower() in rules.before_ordinals:
        return starts
    return True

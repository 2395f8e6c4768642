"""
The tables of `rules.toml`: what keeps a full stop from ending a sentence.

=================== =================================================================================
`never_last`        abbreviations that something follows: Mr., im., z.B.
`rarely_last`       they may end a sentence: they do if a `starters` word follows (U.S. The …)
`before_number`     they abbreviate the name of a number: No. 5, ст. 12, S. IV
`after_number`      letters that measure or date after a number, and then end a sentence like any word
                    (2018 р. Він …); elsewhere they are never last (р. Дніпро)
`starters`          capitalised, they begin a sentence rather than a name
`ordinals`          numbers with a stop are ordinals: `any`, before all but a starter, for sentences end
                    with their verb (125. Cadde); `listed`, after a word of `before_ordinals` or before
                    one of `after_ordinals` (am 5. Mai)
`stops`             the language's own full stops; where a text has them, its . is a colon
`reporting`         verbs that carry a sentence on after a quotation: “Why?” Smith asked.
=================== =================================================================================

What needs no table: an abbreviation before a small letter or a comma ends nothing, and neither do
initials (J. K. Rowling) or acronyms with stops (D.C.) unless a starter follows.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

STOPS = ".!?…։。！？｡؟۔।"
QUOTES = "\"'»”“’‘›」』"
_CLOSERS = rf"[{QUOTES})\]}}]|[ \u00a0\u202f]»(?=\s|\Z)"
"""French sets its quotation marks off with a space."""

NO_BREAK = "\u00a0\u202f\u2007\u2060"
"""Typographers put a no-break space after an abbreviation: no sentence ends there."""


@dataclass(frozen=True, slots=True)
class Rules:
    """One language's, with those of any language among them."""

    own_stops: frozenset[str]
    candidate: re.Pattern[str]
    """A stop with what closes after it, before white space."""
    own_candidate: re.Pattern[str]
    """The same without the full stop of other languages."""
    never_last: frozenset[str]
    rarely_last: frozenset[str]
    before_number: frozenset[str]
    after_number: frozenset[str]
    starters: frozenset[str]
    reporting: frozenset[str]
    ordinals: str
    before_ordinals: frozenset[str]
    after_ordinals: frozenset[str]


@cache
def of(language: str) -> Rules:
    """The rules of `language` (ISO 639); of one without a table, those of any language."""
    tables = _tables()
    anywhere, own = tables["any"], tables.get(language, {})

    def words(key: str) -> frozenset[str]:
        return frozenset(f"{anywhere.get(key, '')} {own.get(key, '')}".split())

    own_stops = own.get("stops", "")
    return Rules(
        own_stops=frozenset(own_stops),
        candidate=_candidate(STOPS + own_stops),
        own_candidate=_candidate(STOPS.replace(".", "") + own_stops),
        never_last=words("never_last"),
        rarely_last=words("rarely_last"),
        before_number=words("before_number"),
        after_number=words("after_number"),
        starters=words("starters"),
        reporting=words("reporting"),
        ordinals=own.get("ordinals", ""),
        before_ordinals=words("before_ordinals"),
        after_ordinals=words("after_ordinals"),
    )


def _candidate(stops: str) -> re.Pattern[str]:
    # The lookbehind and the possessive quantifiers keep a run of ten million stops linear.
    return re.compile(
        rf"(?<![{stops}])(?P<stops>[{stops}]++)(?P<closers>(?:{_CLOSERS})*+(?:\[\d{{1,3}}\])?)"
        rf"(?:(?=[^\S{NO_BREAK}])|(?<=[。！？｡])|(?<=[。！？｡][」』”]))"
    )


@cache
def _tables() -> dict[str, dict[str, str]]:
    text = resources.files(__package__).joinpath("rules.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)

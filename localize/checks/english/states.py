"""
How an English sentence goes on: an automaton over parts of speech.

It knows what stands before, by `order.txt`, and which clauses still wait for their verb: “who”, “that”, “because”
open one, a finite verb closes one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

IMPOSSIBLE = 4
"""What a reading costs that cannot be; the costs of odd ones add up to it."""
_RARE = 4
_ODD = 1
# As many clauses inside each other are followed.
_DEEPEST = 4

_FINITE = frozenset({"is", "has", "does", "will", "third", "past", "base"})
_NOUNS = frozenset({"noun", "nouns", "name", "one", "time"})
_ARTICLES = frozenset({"the", "a", "the-adj", "a-adj", "the-done"})
_SUBJECTS = _NOUNS | {
    "the", "a", "these", "this", "few", "all", "number", "adj", "ing", "him", "there", "that-one", "participle", "he",
}  # fmt: skip
_BEFORE_INFINITIVE = frozenset({"will", "does", "to", "has-to"})
# What bears a rare verb without surprise: “will”, “to”, a pronoun.
_EXPECTS_VERB = _BEFORE_INFINITIVE | {"he", "who", "that", "and"}
_EXPECTS_NOUN = _ARTICLES | {"'s", "that-one", "this", "these", "loose-adj", "prep-adj"}
# Behind these a clause that opened needs a subject of its own.
_NEEDS_SUBJECT = frozenset({",", "because", "that", "which"})
# Behind these “that” begins a statement (“said that …”), elsewhere a relative clause, which has its subject.
_BEFORE_BOUND_THAT = frozenset({"verb", "done", "loose-adj", "adj-behind", "is-adj"})
# Behind these an adjective belongs to what stands before, a participle to what follows.
_BEFORE_LATE_ADJECTIVE = _NOUNS | {"these", "verb", "few", "has", "done", "adj-behind"}
_BEFORE_PARTICIPLE = frozenset({"prep", "and", "these", "this", "few", "number", ",", "verb"})
# The number of a clause's subject: one, many, not known yet, not to be known (behind “and”).
_ONE, _MANY, _ANY, _BOTH = "s", "p", "x", "c"
_NUMBERS = {"noun": _ONE, "nouns": _MANY, "number": _MANY}
_DISAGREES = {"third": _MANY, "base": _ONE}


class State(NamedTuple):
    """
    How far a reading has come.

    `waiting` has a letter for each clause that waits for its verb, the innermost last: - without a subject (a dot
    while the sentence may be a fragment), else the number of the subject: s, p, or x where it is open, and c where
    it stays open;
    `found` says that the innermost clause has its verb, `inside` that a preposition's noun is being read, `last`
    is the last part of speech (or what became of it).
    """

    waiting: str
    found: bool
    inside: bool
    last: str


@lru_cache(maxsize=1)
def odd() -> Mapping[tuple[str, str], int]:
    """How odd it is that one part of speech follows another, by (left, right); 0 where the pair is lacking."""
    table: dict[tuple[str, str], int] = {}
    for line in Path(__file__).with_name("order.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            lefts, rights, cost = (column.strip() for column in line.split("|"))
            for left in lefts.split():
                for right in rights.split():
                    table[left, right] = max(int(cost), table.get((left, right), 0))
    return table


def advance(state: State, part: str) -> tuple[State, int] | None:
    """The state behind a word of that part of speech, and how odd it is there; None where it cannot be."""
    if part == "adv":
        return state, 0
    if part in ("stranded", "cut-off"):
        return state, _ODD if part == "stranded" else 3
    if part == "resumed":  # the subject of a clause that waited while another was read
        if not (state.found and state.waiting):
            return None
        subject = State(state.waiting[:-1] + _ANY, False, False, "he")
        return subject, odd().get((state.last, "he"), 0)
    if part == "cut":  # 've, 'm without their pronoun
        return State(state.waiting[:-1], True, False, "has"), IMPOSSIBLE
    if part == "but":  # what stands before it is a clause
        lacking = IMPOSSIBLE if state.waiting and not state.found else 0
        return state._replace(inside=False, last="and"), lacking
    if part == "bare":
        return state._replace(inside=False, last="verb"), 0
    if part == "inverted":
        if state.last != "start":
            return advance(state, "is")
        return State(state.waiting[:-1], True, False, "is"), _ODD
    plain, rarity = _plain(state.last, part)
    if part == "content-that":
        state = state._replace(last="verb")
    cost = rarity + odd().get((state.last, plain), 0)
    if plain in _FINITE:
        state, cost = _verb(state, plain, cost)
    elif plain == "have":
        if state.last not in _BEFORE_INFINITIVE | {"and", ","}:
            return None
        state = state._replace(last="has")
    elif plain in ("be", "been"):
        state, cost = _being(state, plain, cost)
    elif plain in ("because", "that", "who", "which"):
        bound = plain == "that" and state.last in _BEFORE_BOUND_THAT
        number = _ANY if plain in ("who", "that") and not bound else "-"
        waiting = state.waiting
        if plain == "because" and state.last == "start":
            waiting = waiting.replace(".", "-")
        state = State((waiting + number)[-_DEEPEST:], False, False, plain)
    else:
        state, cost = _phrase(state, plain, cost, boundary=not part.startswith("subject-"))
    return state, cost


def _plain(last: str, part: str) -> tuple[str, int]:
    """The part of speech that a special one stands for, and how odd it is behind `last`."""
    match part:
        case "rare-base" | "rare-third":
            return part.removeprefix("rare-"), 0 if last in _EXPECTS_VERB else _RARE
        case "rare-noun":
            return "noun", _RARE
        case "verbal-noun":
            return "noun", 0 if last in _EXPECTS_NOUN else _RARE
        case "will-noun":
            return "noun", 0 if last in _EXPECTS_NOUN else _RARE
        case "noun-is":
            return "is", 3 if last in _NOUNS else 0
        case "this-":  # “this” before a plural that the lexicon does not know as a singular
            return "these", 3
        case "content-that":
            return "that", 0
        case "bound-that":
            return "bound-that", _RARE if last in _NOUNS else 2
        case "subject-the" | "subject-a":
            return part.removeprefix("subject-"), 0
    return part, 0


def _verb(state: State, verb: str, cost: int) -> tuple[State, int]:
    waiting, found, inside, last = state
    after = "verb" if verb in ("base", "third", "past") else verb
    if verb == "base" and last in _BEFORE_INFINITIVE:
        return State(waiting, found, last != "will", after), cost
    if last == "and":
        if waiting and not found and (verb != "base" or not inside):  # nothing to go on with
            cost = max(cost, IMPOSSIBLE)
        return State(waiting, found if waiting and not found else True, False, after), cost
    embedded = last == "verb" or (last == "has" and verb in ("is", "has", "will", "third"))
    if embedded and waiting and (verb != "base" or waiting[-1] in _ANY + _MANY + _BOTH):
        cost = min(cost, _ODD)  # “what he said is”
    if verb == "base" and last in ("noun", "name"):
        cost += _ODD
    if not found and waiting.endswith(_DISAGREES.get(verb, ".")) and waiting[-1:] != ".":
        cost = max(cost, IMPOSSIBLE)
    lonely = waiting.endswith(("-", ".")) and last in _NEEDS_SUBJECT
    if lonely and (verb != "base" or last == "that"):
        cost = max(cost, IMPOSSIBLE)
    return State(waiting[:-1], True, False, after), cost


def _being(state: State, form: str, cost: int) -> tuple[State, int]:
    waiting, found, inside, last = state
    if form == "be" and last not in _BEFORE_INFINITIVE | {"and", "start", ",", "verb"}:
        cost = max(cost, IMPOSSIBLE)
    if form == "be" and last == "start":
        waiting, found = waiting[:-1], True
    return State(waiting, found, inside, "been"), cost


def _phrase(state: State, part: str, cost: int, *, boundary: bool) -> tuple[State, int]:
    """A word of a noun phrase, a preposition, a mark; `boundary` if an article may begin a relative clause."""
    waiting, found, inside, last = state
    if part in ("of", "by"):
        cost += IMPOSSIBLE if last in ("is", "been") else 0
        part = "prep"
    if part in ("the", "a", "he", "there"):
        if last in _NOUNS - {"time"} | {"adj-behind"} and waiting and not found and boundary:
            waiting += _ANY  # “the book the man wrote”
        elif part == "he" and (found or not waiting):
            waiting, found = waiting + _ANY, False
        inside = inside and last not in _NOUNS | {"adj-behind"}
    elif part in (",", "prep", "to", "has-to"):
        inside = part != ","
    if part == "him" and waiting and not found and last in _NOUNS:
        cost = max(cost, IMPOSSIBLE)
    if part in _SUBJECTS and waiting and not inside and (not found or last == ","):
        waiting = waiting[:-1] + _number(waiting[-1], part)
    elif part == "and" and not found and waiting.endswith((_ANY, _ONE, _MANY)):
        waiting = waiting[:-1] + _BOTH
    if part == "he":
        inside = False
    return State(waiting[-_DEEPEST:], found, inside, _becomes(last, part)), cost


def _number(known: str, part: str) -> str:
    """The number of a subject of which one more word is read."""
    if known == _BOTH:
        return known
    exact = _NUMBERS.get(part)
    return exact if exact is not None else _ANY if known in "-." else known


def _becomes(last: str, part: str) -> str:
    """What a part of speech is to its right neighbour, behind `last`."""
    match part:
        case "adj":
            return _adjective(last)
        case "participle":
            if last in ("the", "a"):
                return "the-done"
            if last in _ARTICLES:
                return "a-adj" if last == "the-done" else last
            return "done-adj" if last in _BEFORE_PARTICIPLE else "done"
        case "ing":
            return "one" if last in _ARTICLES else "done"
        case "there":
            return "one"
        case "to" if last in ("has", "who-"):
            return "has-to"
        case "and" | "," if last == "start":
            return "start"
    return part


def _adjective(last: str) -> str:
    match last:
        case "the" | "the-adj":
            return "the-adj"
        case "a" | "a-adj" | "the-done" | "'s":
            return "a-adj"
        case "prep" | "prep-adj":
            return "prep-adj"
        case "is" | "been" | "is-adj":
            return "is-adj"
    return "adj-behind" if last in _BEFORE_LATE_ADJECTIVE else "loose-adj"

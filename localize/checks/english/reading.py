"""
Whether an English sentence can be read at all: the least odd choice of parts of speech for its words.

An automaton goes through the sentence from left to right, on all choices at once. It knows what stands before (by
`order.txt`, what may follow) and which clauses still wait for their verb: “who”, “that”, “because” open one, a finite
verb closes one. Where the least odd reading still costs `IMPOSSIBLE`, a word is missing, or out of place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from localize.checks.english.lexicon import parts
from localize.checks.english.tokens import Sentence, sentences
from localize.checks.words import REMEMBERED
from localize.document import Span

IMPOSSIBLE = 4
_RARE = 4
_ODD = 1

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


# The number of a clause's subject: one, many, not known yet, not to be known (names, “and”).
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


_LEAST_WORDS = 4
# In titles, words of more letters are capitalised.
_TITLE_WORD = 4
# Texts of so many words that end with a full stop are sentences, unless they begin like a fragment.
_COMPLETE = 8
_FRAGMENTARY = frozenset({"number", "and", "ing", "because", "as", "not"})
# “The longer it lasts, the more it costs” has a grammar of its own.
_THE_MORE = re.compile(r"\bthe (more|less|\w+er)\b", re.IGNORECASE)
_INVERTED = frozenset({"Should", "Had", "Were", "May"})


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the least odd reading of a sentence breaks; `verbless` if a clause has no verb."""

    span: Span
    verbless: bool


@lru_cache(maxsize=1)
def _odd() -> Mapping[tuple[str, str], int]:
    """What follows what at which cost, from `order.txt`."""
    table: dict[tuple[str, str], int] = {}
    for line in Path(__file__).with_name("order.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            lefts, rights, cost = (column.strip() for column in line.split("|"))
            for left in lefts.split():
                for right in rights.split():
                    table[left, right] = max(int(cost), table.get((left, right), 0))
    return table


@lru_cache(maxsize=REMEMBERED)
def faults(text: str) -> tuple[Fault, ...]:
    """The faults of an English text, one for each sentence that cannot be read; questions and headings have none."""
    whole = text.rstrip()
    if "?" in whole or not whole.endswith((".", "!", '"', "”")):
        return ()
    if (
        sum(
            "adj" in parts(word.lower()) or word in ("more", "less")
            for word in _THE_MORE.findall(whole)
        )
        > 1
    ):
        return ()
    cut = tuple(sentences(text))
    alone = len(cut) == 1 and whole.endswith(".") and text[0].isupper()
    found = (
        _fault(sentence, complete=(alone or sentence.end == ";") and _is_complete(sentence))
        for sentence in cut
        if _is_prose(sentence)
    )
    return tuple(fault for fault in found if fault is not None)


def _is_complete(sentence: Sentence) -> bool:
    """Whether a sentence, alone in its text, must have a verb: it is long and begins with its subject."""
    first = sentence.tokens[0].parts[0]
    long = len(sentence.tokens) >= _COMPLETE
    return long and not sentence.continues and first not in _FRAGMENTARY


def _is_prose(sentence: Sentence) -> bool:
    """Whether a sentence is long enough to be judged, no title, and does not begin with a wish or a condition."""
    tokens = sentence.tokens
    return (
        len(tokens) >= _LEAST_WORDS
        and any(token.text.islower() and len(token.text) > _TITLE_WORD for token in tokens)
        and tokens[0].text not in _INVERTED
    )


def _fault(sentence: Sentence, *, complete: bool) -> Fault | None:
    """Where no reading of the sentence holds; None where one does."""
    readings = {_start(sentence): 0}
    for token in sentence.tokens:
        readings = _step(readings, token.parts)
    end = "complete" if complete else sentence.end
    if min(_total(state, cost, end) for state, cost in readings.items()) < IMPOSSIBLE:
        return None
    return _place(sentence, end)


def _start(sentence: Sentence) -> State:
    """A sentence waits for its verb; what follows a colon may do without."""
    return State("" if sentence.continues else ".", False, False, "start")


def _step(readings: Mapping[State, int], parts: tuple[str, ...]) -> dict[State, int]:
    following: dict[State, int] = {}
    for state, cost in readings.items():
        for part in parts:
            reached = advance(state, part)
            if reached is not None:
                new, more = reached
                if cost + more < following.get(new, 1 << 16):
                    following[new] = cost + more
    least = min(following.values())
    return {state: cost for state, cost in following.items() if cost <= least + IMPOSSIBLE}


def _place(sentence: Sentence, end: str) -> Fault:
    """The same once more, remembering the ways: where the best one pays most."""
    ways: dict[State, tuple[int, tuple[int, ...]]] = {_start(sentence): (0, ())}
    for token in sentence.tokens:
        following: dict[State, tuple[int, tuple[int, ...]]] = {}
        for state, (cost, paid) in ways.items():
            for part in token.parts:
                reached = advance(state, part)
                if reached is not None:
                    new, more = reached
                    if new not in following or cost + more < following[new][0]:
                        following[new] = (cost + more, (*paid, more))
        least = min(cost for cost, _ in following.values())
        ways = {state: way for state, way in following.items() if way[0] <= least + IMPOSSIBLE}
    # Of equal readings the one that only lacks a verb says more.
    state = min(ways, key=lambda state: (_total(state, ways[state][0], end), not state.waiting))
    paid = ways[state][1]
    dearest = max(range(len(paid)), key=lambda index: paid[index])
    spans = [token.span for token in sentence.tokens]
    ending = _odd().get((state.last, "end"), 0)
    if paid[dearest] > max(ending, 1):
        return Fault(Span(spans[max(dearest - 1, 0)].start, spans[dearest].end), verbless=False)
    if ending > 1:
        return Fault(Span(spans[-2].start, spans[-1].end), verbless=False)
    return Fault(Span(spans[0].start, spans[-1].end), verbless=True)


def _total(state: State, cost: int, end: str) -> int:
    """What a reading costs that ends in `state` before the mark `end` (“complete”: a stop that must end a sentence)."""
    if end not in (":", ";"):
        cost += _odd().get((state.last, "end"), 0)
    # A noun by itself may be a heading; with a verb or a second clause it is a sentence without its verb.
    torn = len(state.waiting) > 1 or (state.found and state.waiting not in ("", "."))
    torn = torn or bool(state.waiting and end == "complete")
    return cost + IMPOSSIBLE if torn and end != ":" else cost


@lru_cache(maxsize=1 << 16)
def advance(state: State, part: str) -> tuple[State, int] | None:
    """The state behind a word of that part of speech, and how odd it is there; None where it cannot be."""
    if part == "adv":
        return state, 0
    if part in ("stranded", "cut-off"):
        return state, _ODD if part == "stranded" else 3
    if part == "resumed":  # the subject of a clause that waited while another was read
        if not (state.found and state.waiting):
            return None
        return State(state.waiting[:-1] + _ANY, False, False, "he"), _odd().get(
            (state.last, "he"), 0
        )
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
    plain, odd = _plain(state.last, part)
    if part == "content-that":
        state = state._replace(last="verb")
    cost = odd + _odd().get((state.last, plain), 0)
    if plain in _FINITE:
        state, cost = _verb(state, plain, cost)
    elif plain == "have":
        if state.last not in _BEFORE_INFINITIVE | {"and", ","}:
            return None
        state = state._replace(last="has")
    elif plain in ("be", "been"):
        state, cost = _being(state, plain, cost)
    elif plain in ("because", "that", "who", "which"):
        bound = plain == "that" and state.last in (
            "verb",
            "done",
            "loose-adj",
            "adj-behind",
            "is-adj",
        )
        subject = _ANY if plain in ("who", "that") and not bound else "-"
        waiting = state.waiting
        if plain == "because" and state.last == "start":
            waiting = waiting.replace(".", "-")
        state = State((waiting + subject)[-4:], False, False, plain)
    else:
        state, cost = _phrase(state, plain, cost, boundary=not part.startswith("subject-"))
    return state, cost


def _plain(last: str, part: str) -> tuple[str, int]:
    """The part of speech that a special one stands for, and how odd it is behind `last`."""
    match part:
        case "rare-base" | "rare-third":
            return part.removeprefix("rare-"), 0 if last in _EXPECTS_VERB else _RARE
        case "they":
            return "he", 0
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
        return State(waiting, found, False, after), cost
    if last == "and":
        if waiting and not found and verb != "base":  # nothing to go on with
            cost = max(cost, IMPOSSIBLE)
        return State(waiting, found if waiting and not found else True, False, after), cost
    embedded = last == "verb" or (last == "has" and verb in ("is", "has", "will", "third"))
    if embedded and waiting and verb != "base":  # “what he said is”
        cost = min(cost, _ODD)
    if verb == "base" and last in ("noun", "name"):
        cost += _ODD
    if not found and waiting.endswith(_DISAGREES.get(verb, ".")) and waiting[-1:] != ".":
        cost = max(cost, IMPOSSIBLE)
    if (
        waiting.endswith(("-", "."))
        and last in _NEEDS_SUBJECT
        and (verb != "base" or last == "that")
    ):
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
    return State(waiting[-4:], found, inside, _becomes(last, part)), cost


def _number(known: str, part: str) -> str:
    """The number of a subject of which one more word is read."""
    if known == _BOTH or part == "name":
        return _BOTH
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
            return (
                "done-adj"
                if last in ("prep", "and", "these", "this", "few", "number", ",", "verb")
                else "done"
            )
        case "ing":
            return "one" if last in _ARTICLES else "done"
        case "there":
            return "one"
        case "to" if last == "has":
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
        case (
            "noun"
            | "nouns"
            | "name"
            | "one"
            | "time"
            | "these"
            | "verb"
            | "few"
            | "has"
            | "done"
            | "adj-behind"
        ):
            return "adj-behind"
    return "loose-adj"

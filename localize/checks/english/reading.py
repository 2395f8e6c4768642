"""
Whether an English sentence can be read at all: the least odd choice of parts of speech for its words.

The automaton of `states` goes through the sentence from left to right, on all choices at once. Where the least odd
reading still costs `IMPOSSIBLE`, a word is missing, or out of place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from localize.checks.english.lexicon import named, parts
from localize.checks.english.states import IMPOSSIBLE, State, advance, odd
from localize.checks.english.tokens import Sentence, sentences
from localize.checks.words import REMEMBERED
from localize.document import Span

_LEAST_WORDS = 4
# In titles, words of more letters are capitalised.
_TITLE_WORD = 4
# Texts of so many words that end with a full stop are sentences, unless they begin like a fragment.
_COMPLETE = 8
_FRAGMENTARY = frozenset({"number", "and", "ing", "because", "as", "prep", "particle", "of", "by"})
_FRAGMENT_WORDS = frozenset({"no", "not", "more", "another", "just", "still", "yet", "also"})
# “The longer it lasts, the more it costs” has a grammar of its own.
_THE_MORE = re.compile(r"\bthe (more|less|\w+er)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the least odd reading of a sentence breaks; `verbless` if a clause has no verb."""

    span: Span
    verbless: bool


@lru_cache(maxsize=REMEMBERED)
def faults(text: str) -> tuple[Fault, ...]:
    """The faults of an English text, one for each sentence that cannot be read; questions and headings have none."""
    whole = text.rstrip()
    if not whole.endswith((".", "!", '"', "”")) or not _is_plain(whole):
        return ()
    cut = tuple(sentences(text))
    alone = len(cut) == 1 and whole.endswith(".") and text[0].isupper()
    found = (
        _fault(sentence, complete=(alone or sentence.end == ";") and _is_complete(sentence))
        for sentence in cut
        if _is_prose(sentence)
    )
    return tuple(fault for fault in found if fault is not None)


def _is_plain(text: str) -> bool:
    """Whether a text asks nothing, breaks no quotation off and has no “the more, the better”."""
    compared = [
        word
        for word in _THE_MORE.findall(text)
        if "adj" in parts(word.lower()) or word in ("more", "less")
    ]
    quoted = text.count('"') % 2 == 0 and text.count("“") == text.count("”")
    return "?" not in text and quoted and len(compared) < 2


def _is_complete(sentence: Sentence) -> bool:
    """Whether a sentence, alone in its text, must have a verb: it is long and begins with its subject."""
    first = sentence.tokens[0]
    fragment = first.parts[0] in _FRAGMENTARY or first.text.lower() in _FRAGMENT_WORDS
    return len(sentence.tokens) >= _COMPLETE and not sentence.continues and not fragment


def _is_prose(sentence: Sentence) -> bool:
    """Whether a sentence is long enough to be judged, no title, and in its usual order."""
    tokens = sentence.tokens
    return (
        len(tokens) >= _LEAST_WORDS
        and any(token.text.islower() and len(token.text) > _TITLE_WORD for token in tokens)
        and tokens[0].text.lower() not in named("inverting")
    )


def _fault(sentence: Sentence, *, complete: bool) -> Fault | None:
    """Where no reading of the sentence holds; None where one does."""
    readings = {_start(sentence): 0}
    for token in sentence.tokens:
        readings = _step(readings, token.parts)
    end = "complete" if complete else sentence.end
    if any(_total(state, cost, end) < IMPOSSIBLE for state, cost in readings.items()):
        return None
    return _place(sentence, end)


def _start(sentence: Sentence) -> State:
    """A sentence waits for its verb; what follows a colon may do without."""
    return State("" if sentence.continues else ".", False, False, "start")


def _step(readings: Mapping[State, int], parts: tuple[str, ...]) -> dict[State, int]:
    """The readings one word further, without those that cost too much already."""
    following: dict[State, int] = {}
    for state, cost in readings.items():
        for new, more in _after(state, parts):
            if cost + more < following.get(new, IMPOSSIBLE):
                following[new] = cost + more
    return following


@lru_cache(maxsize=1 << 16)
def _after(state: State, parts: tuple[str, ...]) -> tuple[tuple[State, int], ...]:
    """Where a word of several parts of speech may lead to, and at which cost."""
    reached = (advance(state, part) for part in parts)
    return tuple(way for way in reached if way is not None)


def _place(sentence: Sentence, end: str) -> Fault:
    """The same once more, remembering the ways: where the best one pays most."""
    ways: dict[State, tuple[int, tuple[int, ...]]] = {_start(sentence): (0, ())}
    for token in sentence.tokens:
        following: dict[State, tuple[int, tuple[int, ...]]] = {}
        for state, (cost, paid) in ways.items():
            for new, more in _after(state, token.parts):
                if new not in following or cost + more < following[new][0]:
                    following[new] = (cost + more, (*paid, more))
        least = min(cost for cost, _ in following.values())
        ways = {state: way for state, way in following.items() if way[0] <= least + IMPOSSIBLE}
    # Of equal readings the one in which a clause lacks its verb says more.
    state = min(
        ways,
        key=lambda state: (_total(state, ways[state][0], end), not _is_torn(state), state.waiting),
    )
    paid = ways[state][1]
    dearest = max(range(len(paid)), key=lambda index: paid[index])
    spans = [token.span for token in sentence.tokens]
    ending = odd().get((state.last, "end"), 0)
    if paid[dearest] > max(ending, 1):
        return Fault(Span(spans[max(dearest - 1, 0)].start, spans[dearest].end), verbless=False)
    if ending > 1:
        return Fault(Span(spans[-2].start, spans[-1].end), verbless=False)
    return Fault(Span(spans[0].start, spans[-1].end), verbless=True)


def _total(state: State, cost: int, end: str) -> int:
    """What a reading costs that ends in `state` before the mark `end` (“complete”: a stop that must end a sentence)."""
    if end not in (":", ";"):
        cost += odd().get((state.last, "end"), 0)
    torn = _is_torn(state) or (state.waiting and end == "complete")
    return cost + IMPOSSIBLE if torn and end != ":" else cost


def _is_torn(state: State) -> bool:
    """Whether a clause is left without its verb: a noun by itself may be a heading, not one with a second clause."""
    return len(state.waiting) > 1 or (state.found and state.waiting not in ("", "."))

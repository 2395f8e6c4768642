"""
Where a draft renders a term in other words than the termbase's.

Four witnesses, from the surest to the faintest: a form that the termbase forbids; the engine's own
name for the term (what it makes of the term alone); the words that the alignment links to it; and
the *contrast* with another translation, in which something known stands in the term's place: what
the two do not share there is the engine's rendering of the term.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from localize.document import Span
from localize.unit import Link

_TOKEN = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")

SURE = 0.5
"""Links with a lower score speak of place alone (see `localize.alignment.links`)."""

_MARGIN = 2
"""How many words more than the engine's name for it a term may be spread over."""


Test = Callable[[str], bool]
"""Whether a word has a property."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A source and a target with the links between their words, and which words say little."""

    source: str
    target: str
    links: Sequence[Link]
    minor_in_source: Test
    minor: Test


def by_alignment(pair: Pair, term: Span) -> Span | None:
    """
    The stretch of the target that sure links join to the `term` of the source.

    None where a content word of the term has no sure link (links by likeness find only a part of
    what renders it), or where the stretch is torn apart.
    """
    sure = [link for link in pair.links if link.score >= SURE]
    linked = sorted({link.target for link in sure if link.source.overlaps(term)})
    while linked and pair.minor(linked[0].of(pair.target)):
        del linked[0]
    while linked and pair.minor(linked[-1].of(pair.target)):
        del linked[-1]
    if not linked:
        return None
    for match in _TOKEN.finditer(pair.source, term.start, term.end):
        word = Span(*match.span())
        counts = match[0][0].isalnum() and not pair.minor_in_source(match[0])
        if counts and not any(link.source.overlaps(word) for link in sure):
            return None
    span = Span(linked[0].start, linked[-1].end)
    words = len(_TOKEN.findall(span.of(pair.target)))
    return None if foreign(pair, term, span) or words > len(linked) + _MARGIN else span


def foreign(pair: Pair, term: Span, span: Span) -> bool:
    """Whether a content word in the target's `span` is surely linked to none of the term's words."""
    for match in _TOKEN.finditer(pair.target, span.start, span.end):
        word = Span(*match.span())
        sources = [
            link.source for link in pair.links if link.score >= SURE and link.target.overlaps(word)
        ]
        if sources and not pair.minor(match[0]) and not any(s.overlaps(term) for s in sources):
            return True
    return False


@dataclass(frozen=True, slots=True)
class Named:
    """
    A stretch that holds the words of a name; `between` is the one word among them that does not
    belong to it, if there is one (*período* médio *de incubação*).
    """

    span: Span
    between: str = ""


def by_words(
    target: str, name: str, is_form: Callable[[str, str], bool], minor: Test
) -> Iterator[Named]:
    """
    Stretches that hold every content word of `name` (in a form of it) and at most one other.

    `is_form(word, of)` says whether two words are forms of one; `minor` which words do not count.
    """
    wanted = [word for word in _TOKEN.findall(name) if word[0].isalnum() and not minor(word)]
    tokens = [(Span(*match.span()), match[0]) for match in _TOKEN.finditer(target)]
    if not wanted:
        return
    longest = len(_TOKEN.findall(name)) + _MARGIN
    for start, (first, word) in enumerate(tokens):
        left = list(wanted)
        if not _take(word, left, is_form):
            continue
        if not left:
            yield Named(first)
            continue
        between: list[str] = []
        links = [word.lower() for word in _TOKEN.findall(name) if minor(word)]
        for last, following in tokens[start + 1 : start + longest]:
            if not following[0].isalnum():
                break
            if not _take(following, left, is_form) and following.lower() not in links:
                between.append(following)
            if not left:
                if not between or (len(between) == 1 and not minor(between[0])):
                    yield Named(Span(first.start, last.end), "".join(between))
                break


def _take(word: str, left: list[str], is_form: Callable[[str, str], bool]) -> bool:
    for index, wanted in enumerate(left):
        if is_form(word, wanted):
            del left[index]
            return True
    return False


def absorbing(
    target: str, span: Span, words: Sequence[str], is_form: Callable[[str, str], bool]
) -> Span:
    """
    The span with the words right before and behind it that are among `words` themselves: putting
    *medicamento antiviral* for *droga* in *droga antiviral* must not double the adjective.
    """
    behind = re.compile(r"\s+(\w+(?:[-'’]\w+)*)")
    before = re.compile(r"(\w+(?:[-'’]\w+)*)\s+$")
    left = list(words)
    for word in _TOKEN.findall(span.of(target)):
        _take(word, left, is_form)
    while (match := behind.match(target, span.end)) and _take(match[1], left, is_form):
        span = Span(span.start, match.end())
    while (match := before.search(target[: span.start])) and _take(match[1], left, is_form):
        span = Span(match.start(1), span.end)
    return span


def by_contrast(
    draft: str, variant: str, stand_in: Span, size: int, minor: Test, *, torn: bool = False
) -> Span | None:
    """
    The stretch of `draft` in whose place `variant` has the stand-in.

    `size` is the number of content words that the engine may have written there. None where the
    two translations differ in more than that, or the draft has nothing there, or has content words
    elsewhere that the variant lacks: the rest of a wording that the engine had torn apart. `torn`
    accepts that rest.
    """
    ours = [(Span(*match.span()), match[0].lower()) for match in _TOKEN.finditer(draft)]
    theirs = [(Span(*match.span()), match[0].lower()) for match in _TOKEN.finditer(variant)]
    inside = [index for index, (span, _) in enumerate(theirs) if span.overlaps(stand_in)]
    if not inside:
        return None
    matcher = SequenceMatcher(
        None, [word for _, word in ours], [word for _, word in theirs], autojunk=False
    )
    changes = matcher.get_opcodes()
    if not torn and any(
        tag == "delete" and any(not minor(word) for _, word in ours[start:end])
        for tag, start, end, _, _ in changes
    ):
        return None
    for tag, start, end, from_, to in changes:
        if from_ <= inside[0] and inside[-1] < to:
            if tag != "replace":
                return None
            words = _trimmed(ours[start:end], inside[0] - from_, to - inside[-1] - 1, minor)
            content = [word for _, word in words if not minor(word)]
            if not words or len(content) > size:
                return None
            return Span(words[0][0].start, words[-1][0].end)
    return None


def _trimmed(
    words: list[tuple[Span, str]], before: int, after: int, minor: Test
) -> list[tuple[Span, str]]:
    """Less the words that pair with what the variant has before and behind its stand-in."""
    while before and len(words) > 1 and minor(words[0][1]):
        words, before = words[1:], before - 1
    while after and len(words) > 1:
        words, after = words[:-1], after - 1
    while len(words) > 1 and minor(words[-1][1]):
        words = words[:-1]
    return words

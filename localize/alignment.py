"""
Which words of a translation render which of its source.

Two ways to `Link`s: from an engine's attention (`from_attention`), which is sharp, and from the
two texts alone (`links`), for engines that show none. `compose` joins the links of two legs of a
route, `gap` finds the place in a target that a place in a source became.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from typing import TypeVar

from rapidfuzz.distance import JaroWinkler

from localize.document import Span
from localize.romanise import romanise
from localize.unit import Align, Link

Made = TypeVar("Made")

Asking = Generator[tuple[str, str], Sequence[Link], Made]
"""Work that yields a source and a target where it needs the links between them, and returns a `Made`."""

# Ideographs and kana are a word each: nothing between them says where one ends.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")

_RUN = re.compile(r"\w+|\s+|[^\w\s]")

_PLAIN = str.maketrans({
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "′": "'", "‹": "'", "›": "'",
    "–": "-", "—": "-", "―": "-", "‒": "-", "‑": "-", "−": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ",
})  # fmt: skip

# A share of attention below this is noise: of a right pair it is seldom under 0.3 (Firefox en>pt).
_FAINT = 0.1

# Links of words alone (no attention). Chosen on 100 news sentences, English into Portuguese, where
# on 100 others two of three links were those of the engine's own attention.
_ALIKE_FROM = 0.75
"""Likeness (Jaro–Winkler, romanised) from which two words may be one."""
_ALIKE = 0.6
"""What such a likeness is worth at least; the same word is worth 1."""
_AS_LONG = 0.2
"""What it is worth that two words are as long: short ones are mostly function words."""
_AS_TALL = 0.15
"""What it is worth that both begin with a capital, or neither."""
_STEP = 0.1
"""What a step costs for each word that it leaves the straight way by."""
_BY_PLACE = 0.3
"""The score of a link that nothing else speaks for."""

_UNLIKE = 0.2
"""What another character beside a place costs: as much as a faint link that crosses it."""

_LONGEST = 400
"""Words of a text that are compared; beyond, a segment is no sentence and only place counts."""


def words(text: str) -> tuple[Span, ...]:
    """The words of `text`: runs of letters and digits (an apostrophe or a hyphen ends one)."""
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))


def plain(text: str) -> str:
    """
    `text` with ASCII quotation marks, apostrophes, dashes and spaces, one character for one.

    Engines were trained on them: a typographic mark is often dropped, an ASCII one is kept.
    """
    return text.translate(_PLAIN)


def from_attention(
    attention: Sequence[Sequence[float]],
    source_pieces: Sequence[Span],
    target_pieces: Sequence[Span],
    source: str,
    target: str,
) -> tuple[Link, ...]:
    """
    Links of words from the attention of pieces: a row for each target piece, a column for each
    source piece (further rows and columns, as for an end mark, do not count).

    A link's score is the share of the target word's attention that the source word has. A target
    word may have several; what is fainter than a tenth is left out.
    """
    source_words, target_words = words(source), words(target)
    columns = list(owners(source_pieces, source_words))
    rows = list(owners(target_pieces, target_words))
    shares: list[dict[int, float]] = [{} for _ in target_words]
    weights = [0.0] * len(target_words)
    for row, (target_index, weight) in zip(attention, rows, strict=False):
        if target_index is None:
            continue
        weights[target_index] += weight
        of_word = shares[target_index]
        for share, (source_index, _) in zip(row, columns, strict=False):
            if source_index is not None:
                of_word[source_index] = of_word.get(source_index, 0.0) + share * weight
    found = [
        Link(source_words[source_index], target_words[target_index], min(1.0, score))
        for target_index, of_word in enumerate(shares)
        for source_index, total in of_word.items()
        if (score := total / weights[target_index]) >= _FAINT
    ]
    return _sorted(found)


def links(source: str, target: str) -> tuple[Link, ...]:
    """
    Links of words from the texts alone: likeness (the same word, number or root, across scripts)
    where there is any, and place.

    Each target word gets the source word that makes the whole most likely when words keep their
    order but for short jumps. A link that only its place speaks for has a score under 0.5.
    """
    source_words, target_words = words(source)[:_LONGEST], words(target)[:_LONGEST]
    if not source_words or not target_words:
        return ()
    alike = _likeness(
        [span.of(source) for span in source_words], [span.of(target) for span in target_words]
    )
    return _sorted(
        Link(
            source_words[i],
            target_words[j],
            alike[j][i] if alike[j][i] >= _ALIKE else _BY_PLACE,
        )
        for j, i in enumerate(_best_path(alike, len(source_words) / len(target_words)))
    )


def likeness(pairs: Sequence[tuple[str, str]]) -> list[tuple[Link, ...]]:
    """The `links` of each pair, where no engine shows any (an `Align`)."""
    return [links(source, target) for source, target in pairs]


def together(works: Sequence[Asking[Made]], align: Align) -> list[Made]:
    """What each of `works` returns; for all links that they need at a time `align` is asked once."""
    made: dict[int, Made] = {}
    answers: dict[int, Sequence[Link] | None] = dict.fromkeys(range(len(works)))
    while answers:
        asked: dict[int, tuple[str, str]] = {}
        for index, links in answers.items():
            try:
                asked[index] = works[index].send(links)  # type: ignore[arg-type]  # None begins
            except StopIteration as done:
                made[index] = done.value
        answers = dict(zip(asked, align(list(asked.values())), strict=True)) if asked else {}
    return [made[index] for index in range(len(works))]


def compose(first: Iterable[Link], second: Iterable[Link]) -> tuple[Link, ...]:
    """The links of a route of two legs: from the source over the text between to the target."""
    onward: dict[Span, list[Link]] = {}
    for link in second:
        onward.setdefault(link.source, []).append(link)
    scores: dict[tuple[Span, Span], float] = {}
    for link in first:
        for further in onward.get(link.target, ()):
            ends = (link.source, further.target)
            scores[ends] = scores.get(ends, 0.0) + link.score * further.score
    return _sorted(
        Link(*ends, min(1.0, score)) for ends, score in scores.items() if score >= _FAINT
    )


def gap(offset: int, links: Sequence[Link], source: str, target: str) -> int:
    """
    Where what stands at `offset` of the source, between words, belongs in the target.

    Of all places between words and marks it is the one that the fewest links cross, near ones
    counting most, and that has the same character before and after it; of equals, the one on the
    same side of a space, and then the one at the same share of the text.
    """
    share = offset / len(source) if source else 0.0
    around = (source[:offset].rstrip()[-1:], source[offset:].lstrip()[:1])

    after_space = source[offset - 1 : offset].isspace()

    def cost(place: int) -> tuple[float, bool, float]:
        crossing = sum(
            link.score / (1 + _distance(offset, link.source))
            for link in links
            if (link.source.end <= offset) != (link.target.end <= place)
        )
        here = (target[:place].rstrip()[-1:], target[place:].lstrip()[:1])
        unlike = sum(a != b for a, b in zip(around, here, strict=True))
        return (
            round(crossing + _UNLIKE * unlike, 6),
            target[place - 1 : place].isspace() != after_space,
            abs(place / len(target) - share),
        )

    return min(_places(target), key=cost) if target else 0


def _sorted(found: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(found, key=lambda link: (link.source, link.target)))


def owners(pieces: Iterable[Span], of: Sequence[Span]) -> Iterator[tuple[int | None, int]]:
    """For each piece the index of the word that has most of it, and how many characters."""
    for piece in pieces:
        shared = [
            (min(piece.end, word.end) - max(piece.start, word.start), -index)
            for index, word in enumerate(of)
            if piece.overlaps(word)
        ]
        if shared:
            size, index = max(shared)
            yield -index, size
        else:
            yield None, 0


def _likeness(source: Sequence[str], target: Sequence[str]) -> list[list[float]]:
    """How alike each target word (a row) is to each source word, 0 to 1."""
    columns = [_Form(word) for word in source]
    return [[_alike(form, column) for column in columns] for form in map(_Form, target)]


class _Form:
    """What of a word is compared."""

    __slots__ = ("folded", "letters", "tall")

    def __init__(self, word: str) -> None:
        self.folded = word.casefold()
        self.letters = romanise(word)
        self.tall = word[0].isupper()


def _alike(one: _Form, other: _Form) -> float:
    # "a" is an article in one language and a preposition in the next.
    if one.folded == other.folded and (len(one.folded) > 2 or one.folded.isdecimal()):
        return 1.0
    shorter, longer = sorted((len(one.letters) or 1, len(other.letters) or 1))
    score = _AS_LONG * shorter / longer + (_AS_TALL if one.tall == other.tall else 0.0)
    if shorter >= 4 and shorter >= 0.6 * longer:
        found = JaroWinkler.normalized_similarity(
            one.letters, other.letters, score_cutoff=_ALIKE_FROM
        )
        if found:
            score = max(score, _ALIKE + (found - _ALIKE_FROM) * (1 - _ALIKE) / (1 - _ALIKE_FROM))
    return score


def _best_path(likeness: Sequence[Sequence[float]], slope: float) -> list[int]:
    """
    For each row the column that makes the sum of likenesses, less `_STEP` for each column off the
    straight way (`slope` columns a row), greatest.
    """
    width = len(likeness[0])
    totals = [-_STEP * column for column in range(width)]
    steps: list[list[int]] = []
    for index, row in enumerate(likeness):
        advance = round(index * slope) - round((index - 1) * slope) if index else 0
        totals, origins = _spread(totals)
        before = [max(0, column - advance) for column in range(width)]
        steps.append([origins[column] for column in before])
        totals = [totals[column] + score for column, score in zip(before, row, strict=True)]
    path = [max(range(width), key=totals.__getitem__)]
    for origins in reversed(steps[1:]):
        path.append(origins[path[-1]])
    return path[::-1]


def _spread(totals: Sequence[float]) -> tuple[list[float], list[int]]:
    """
    The best total that each column can be reached with, and from which column.

    Two passes find it (a distance transform), whatever the number of columns a step jumps.
    """
    best, origins = list(totals), list(range(len(totals)))
    for columns, nearer in ((range(1, len(best)), -1), (range(len(best) - 2, -1, -1), 1)):
        for column in columns:
            reached = best[column + nearer] - _STEP
            if reached > best[column]:
                best[column], origins[column] = reached, origins[column + nearer]
    return best, origins


def _distance(offset: int, span: Span) -> int:
    return max(0, span.start - offset, offset - span.end)


def _places(text: str) -> list[int]:
    """The places between words, marks and spaces of `text`, its ends among them."""
    return sorted({0, len(text)} | {end for run in _RUN.finditer(text) for end in run.span()})

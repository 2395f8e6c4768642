"""
Markup put around the words of a translation that render what it was around in the source.

A sentence is translated whole and without its markup; word links then say where each element
belongs. An element's target is one stretch of whole words: of all stretches the one whose words
are read most from inside the element and least from outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from localize.alignment import gap, plain, words
from localize.bcp47 import Direction
from localize.document import Inline, Span
from localize.protect.function_words import Kind, kinds_in
from localize.unit import Link

_HALF = 0.5
"""A word belongs to an element from which it reads more than half."""

_UNREAD = -0.05
"""What a word that reads nothing costs inside a stretch: bridged between others, never an edge."""

_SOME = 0.2
"""What a word must read from an element at least to stand for it where none reads half."""

_SENTENCE_ENDS = ".!?…։。"

_NAME = re.compile(r"[^\Wa-zß-ÿа-я]|[^\w\s'’-]")
"""What is copied rather than translated has a capital, a digit or a symbol."""

Words = tuple[Span, ...]


def project(
    inlines: Sequence[Inline],
    links: Sequence[Link],
    source: str,
    target: str,
    direction: Direction | None = None,
) -> tuple[Inline, ...]:
    """
    The elements of `source`, each once, over the words of `target`.

    They nest as they did, are sorted by start, the outer first, and begin and end at words: with
    an article if the source's did, without a preposition that the source had outside (of the
    languages of `direction`), with the quotation marks and full stops that were inside. An element
    over all words of its parent covers all of them; one without text goes where what was around it
    went. Nothing is raised, whatever the links say: an element whose words were lost is put, empty,
    where they would be.
    """
    projection = _Projection(links, source, target, direction)
    whole = _Element(Inline(Span(0, len(source)), ""), _forest(inlines))
    return tuple(projection.inside(whole, Span(0, len(target))))


@dataclass(slots=True)
class _Element:
    inline: Inline
    children: list[_Element] = field(default_factory=list)

    @property
    def span(self) -> Span:
        return self.inline.span


def _forest(inlines: Iterable[Inline]) -> list[_Element]:
    """The elements that lie in no other, with those in them; one without text lies in none that
    only touches it."""
    roots: list[_Element] = []
    open_ones: list[_Element] = []
    for inline in sorted(inlines, key=lambda one: one.span.start):
        while open_ones and not _holds(open_ones[-1].span, inline.span):
            open_ones.pop()
        element = _Element(inline)
        (open_ones[-1].children if open_ones else roots).append(element)
        open_ones.append(element)
    return roots


def _holds(outer: Span, inner: Span) -> bool:
    if inner.start == inner.end and outer.start < outer.end:
        return outer.start <= inner.start < outer.end
    return outer.covers(inner)


class _Projection:
    """One sentence and its translation: finds where elements go."""

    def __init__(
        self, links: Sequence[Link], source: str, target: str, direction: Direction | None
    ) -> None:
        self._links = links
        self._source, self._target = source, target
        self._source_words, self._target_words = words(source), words(target)
        self._in_source = kinds_in(direction.source if direction else None)
        self._in_target = kinds_in(direction.target if direction else None)
        self._read = {
            word: [link for link in links if link.target.overlaps(word)]
            for word in self._target_words
        }

    def inside(self, parent: _Element, region: Span) -> Iterator[Inline]:
        """The descendants of `parent`, which lies over `region` of the target, sorted."""
        spans: dict[int, Span] = {}
        with_text = [
            n for n, child in enumerate(parent.children) if child.span.start < child.span.end
        ]
        by_evidence = sorted(
            with_text, key=lambda n: -self._best_run(parent.children[n].span, [region])[0]
        )
        for n in by_evidence:
            spans[n] = self._over(parent.children[n].span, parent.span, region, spans.values())
        for n, child in enumerate(parent.children):
            if n not in spans:
                spans[n] = self._at(child.span.start, region, spans.values())
        for n in sorted(spans, key=lambda n: (spans[n].start, spans[n].end, n)):
            child = parent.children[n]
            yield replace(child.inline, span=spans[n])
            yield from self.inside(child, spans[n])

    def _over(self, element: Span, parent: Span, region: Span, taken: Iterable[Span]) -> Span:
        """Where in `region` an element with text goes."""
        own = _within(self._source_words, element)
        free = _free(region, taken)
        if not own:
            return self._marks_alone(element, free) or self._at(element.start, region, taken)
        if own == _within(self._source_words, parent) and len(free) == 1:
            run = _within(self._target_words, free[0])
        else:
            run = (
                self._verbatim(own, free)
                or self._read_from(element, own, free)
                or self._read_from(self._with_word_before(own), own, free)
            )
        if not run:
            return self._at(own[0].start, region, taken)
        limits = next(stretch for stretch in free if stretch.covers(run[0]))
        return self._with_marks(element, own, Span(run[0].start, run[-1].end), limits)

    def _read_from(self, element: Span, own: Words, free: Sequence[Span]) -> Words:
        """The words that are read from the element, its edges set right."""
        run = self._best_run(element, free)[1] or self._best_word(element, free)
        if not run:
            return ()
        starts_with = self._in_source.kind(own[0].of(self._source))
        ends_with = self._in_source.kind(own[-1].of(self._source))
        run = self._trimmed(run, element, starts_with, ends_with)
        return self._with_article(run, element, free) if starts_with is Kind.ARTICLE else run

    def _with_word_before(self, own: Words) -> Span:
        """
        The element with the article or preposition before it: a word that renders both may read
        the first alone.
        """
        index = self._source_words.index(own[0])
        before = self._source_words[max(0, index - 1)]
        is_function_word = self._in_source.kind(before.of(self._source)) is not None
        return Span((before if is_function_word else own[0]).start, own[-1].end)

    def _best_run(self, element: Span, free: Sequence[Span]) -> tuple[float, Words]:
        """
        Of all runs of words in a stretch of `free` the one with the greatest sum of what each word
        reads from the element over a half, and that sum; no words where none reads so much.
        """
        best: tuple[float, Words] = (0.0, ())
        for stretch in free:
            inside = _within(self._target_words, stretch)
            start, total = 0, 0.0
            for index, word in enumerate(inside):
                if total <= 0:
                    start, total = index, 0.0
                total += self._gain(word, element)
                if total > best[0]:
                    best = (total, inside[start : index + 1])
        return best

    def _best_word(self, element: Span, free: Sequence[Span]) -> Words:
        """The word that reads most from the element, where none reads more than a half."""
        shares = [
            (self._read_inside(word, element), -word.start, word)
            for stretch in free
            for word in _within(self._target_words, stretch)
        ]
        share, _, word = max(shares, default=(0.0, 0, None))
        return (word,) if word and share >= _SOME else ()

    def _gain(self, word: Span, element: Span) -> float:
        total = sum(link.score for link in self._read[word])
        return self._read_inside(word, element) - _HALF * total if total else _UNREAD

    def _read_inside(self, word: Span, element: Span) -> float:
        return sum(link.score for link in self._read[word] if link.source.overlaps(element))

    def _trimmed(
        self, run: Words, element: Span, starts_with: Kind | None, ends_with: Kind | None
    ) -> Words:
        """`run` without articles and prepositions that the source had outside, at either end."""
        while len(run) > 1 and self._is_foreign(run[0], starts_with, run, element):
            run = run[1:]
        while len(run) > 1 and self._is_foreign(run[-1], ends_with, run, element):
            run = run[:-1]
        return run

    def _is_foreign(self, edge: Span, in_source: Kind | None, run: Words, element: Span) -> bool:
        """
        Whether the word at the edge is one that the element's edge in the source has none for.

        What a word of the element is rendered by alone stays, whatever it looks like: ``one`` is
        ``uma`` in one place and the article is in another.
        """
        kind = self._in_target.kind(edge.of(self._target))
        if kind is None or in_source is kind or in_source is Kind.PREPOSITION:
            return False
        return not any(
            link.source.overlaps(element) and self._alone(link, run) for link in self._read[edge]
        )

    def _alone(self, link: Link, run: Words) -> bool:
        """Whether the linked word has content that no other word of the run renders."""
        if self._in_source.kind(link.source.of(self._source)) or link.score <= _HALF:
            return False
        return not any(
            other.source == link.source and other.score > _HALF
            for word in run
            if word != link.target
            for other in self._read[word]
        )

    def _with_article(self, run: Words, element: Span, free: Sequence[Span]) -> Words:
        """`run` with the article before it, unless that is read from elsewhere."""
        index = self._target_words.index(run[0])
        if not index:
            return run
        before = self._target_words[index - 1]
        is_article = self._in_target.kind(before.of(self._target)) is Kind.ARTICLE
        if is_article and self._gain(before, element) >= _UNREAD and _covers(free, before):
            return (before, *run)
        return run

    def _verbatim(self, own: Words, free: Sequence[Span]) -> Words:
        """
        A name, a figure or a link that the target says as the source does, where the links do not
        speak against it.
        """
        text = self._source[own[0].start : own[-1].end]
        if not _NAME.search(text):
            return ()
        runs = [
            _within(self._target_words, Span(*match.span()))
            for match in re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", self._target)
        ]
        return max(
            (run for run in runs if run and _covers(free, Span(run[0].start, run[-1].end))),
            key=lambda run: sum(self._gain(word, Span(own[0].start, own[-1].end)) for word in run),
            default=(),
        )

    def _marks_alone(self, element: Span, free: Sequence[Span]) -> Span | None:
        """Where the target says the element's marks (a dash, an emoji), nearest its place."""
        text = plain(element.of(self._source)).strip()
        place = self._gap(element.start)
        found = [
            Span(*match.span())
            for match in re.finditer(re.escape(text), plain(self._target))
            if text and _covers(free, Span(*match.span()))
        ]
        return min(found, key=lambda span: abs(span.start - place), default=None)

    def _with_marks(self, element: Span, own: Words, span: Span, limits: Span) -> Span:
        """`span` with the quotation marks, brackets and stops beside it that the source had inside."""
        before = _kinds_of_marks(self._source[element.start : own[0].start])
        after = _kinds_of_marks(self._source[own[-1].end : element.end])
        start, end = span.start, span.end
        while start > limits.start and (mark := _mark_kind(self._target[start - 1])) in before:
            before.remove(mark)
            start -= 1
        while end < limits.end and (mark := _mark_kind(self._target[end])) in after:
            after.remove(mark)
            end += 1
        return Span(start, end)

    def _at(self, offset: int, region: Span, taken: Iterable[Span]) -> Span:
        """The place in `region`, in no other element, for what stands at `offset` of the source."""
        place = min(max(self._gap(offset), region.start), region.end)
        for span in taken:
            if span.start < place < span.end:
                place = span.start if place - span.start < span.end - place else span.end
        return Span(place, place)

    def _gap(self, offset: int) -> int:
        """Where the place at `offset` went: a line's end is the end of the same line."""
        if self._source[offset : offset + 1] == "\n":
            ends = [match.start() for match in re.finditer("\n", self._target)]
            if len(ends) == self._source.count("\n"):
                return ends[self._source.count("\n", 0, offset)]
        return gap(offset, self._links, self._source, self._target)


def _within(of: Words, span: Span) -> Words:
    return tuple(word for word in of if span.start <= word.start and word.end <= span.end)


def _covers(free: Iterable[Span], span: Span) -> bool:
    return any(stretch.covers(span) for stretch in free)


def _free(region: Span, taken: Iterable[Span]) -> list[Span]:
    """The stretches of `region` that no span of `taken` has."""
    free, start = [], region.start
    for span in sorted(taken):
        if start < span.start:
            free.append(Span(start, span.start))
        start = max(start, span.end)
    if start < region.end:
        free.append(Span(start, region.end))
    return free


def _mark_kind(character: str) -> str:
    """What the mark is whatever the locale; empty for letters, digits and spaces."""
    if character.isalnum() or character.isspace():
        return ""
    return "." if character in _SENTENCE_ENDS else plain(character)


def _kinds_of_marks(text: str) -> list[str]:
    return [kind for kind in map(_mark_kind, text) if kind]

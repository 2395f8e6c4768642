"""Names and acronyms that articles use often and no entry covers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from localize.bcp47 import Locale
from localize.concept import Termbase
from localize.glossary.lemma import keys
from localize.glossary.mark import Marker
from localize.glossary.words import Word, is_headline, joint, words
from localize.unit import Segment

_LINKS = frozenset(
    {"of", "for", "de", "da", "do", "das", "dos", "del", "la", "las", "los", "für", "von", "der",
     "van", "di", "du"}
)  # fmt: skip
"""Small words that stand inside names."""
_ANDS = frozenset({"and", "e", "y", "und", "et", "və", "ve", "та", "і", "й", "и"})
"""Words that join two names, unless two words of a name came before (Security and Defense)."""
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 10


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that could be an entry: how often it stands in how many articles, and one sentence."""

    text: str
    locale: Locale
    is_acronym: bool
    count: int
    articles: int
    example: str


class _Place(NamedTuple):
    name: str
    article: int
    sentence: str


def suggest(
    articles: Iterable[Sequence[Segment]], termbase: Termbase, least: int = 2
) -> list[Suggestion]:
    """
    The names that stand at least `least` times in the articles and that the termbase does not
    know, the most frequent first.

    A name is a run of words with capitals (not the first of a sentence alone) or an acronym; its
    inflected forms count as one, shown as the most frequent. Scripts without capitals show none.
    """
    marker = Marker(termbase)
    found: dict[tuple[Locale, str], list[_Place]] = defaultdict(list)
    for index, article in enumerate(articles):
        taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for use in marker.uses(article):
            taken[use.segment].append((use.span.start, use.span.end))
        for place, segment in enumerate(article):
            for start, end in _names(segment):
                if not any(start < other[1] and other[0] < end for other in taken[place]):
                    locale, name = segment.locale.bare, segment.text[start:end]
                    found[locale, _lemma(name, locale)].append(_Place(name, index, segment.text))
    suggestions = [
        _suggestion(locale, places) for (locale, _), places in found.items() if len(places) >= least
    ]
    return sorted(
        suggestions, key=lambda one: (-one.count, -one.articles, str(one.locale), one.text)
    )


def _suggestion(locale: Locale, places: Sequence[_Place]) -> Suggestion:
    ((text, _),) = Counter(place.name for place in places).most_common(1)
    return Suggestion(
        text=text,
        locale=locale,
        is_acronym=_is_acronym(text),
        count=len(places),
        articles=len({place.article for place in places}),
        example=places[0].sentence,
    )


def _lemma(name: str, locale: Locale) -> str:
    """One text for all forms of a name, as far as its language's dictionary knows."""
    if _is_acronym(name):
        return name
    found = [keys(locale.language).of_term(word.text) for word in words(name, locale.language)]
    # Of a word that no dictionary knows, the stem is all that its forms share.
    return " ".join(min(of, key=lambda key: (not key.endswith("~"), key)) for of in found)


def _names(segment: Segment) -> Iterator[tuple[int, int]]:
    """Start and end of each run of capitalised words, and of each acronym."""
    text_words = words(segment.text, segment.locale.language)
    if is_headline(segment.text, text_words):
        return
    run: list[Word] = []
    for index, word in enumerate(text_words):
        tied = index > 0 and joint(segment.text[text_words[index - 1].end : word.start]) in (
            " ",
            "-",
        )
        goes_on = word.text[0].isupper() or word.text in _LINKS
        goes_on = goes_on or (word.text in _ANDS and _has_two_words(run, text_words))
        if run and not (tied and goes_on):
            yield from _trimmed(run, text_words)
            run = []
        if run or word.text[0].isupper():
            run.append(word)
    yield from _trimmed(run, text_words)


def _trimmed(run: list[Word], text_words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    while run and not run[-1].text[0].isupper():
        run = run[:-1]
    # The first word of a sentence has its capital from there.
    if run and run[0] is text_words[0] and not _is_acronym(run[0].text):
        run = run[1:]
        while run and not run[0].text[0].isupper():
            run = run[1:]
    if run and (len(run[0].text) > 1 or len(run) > 1):
        yield run[0].start, run[-1].end


def _has_two_words(run: Sequence[Word], text_words: Sequence[Word]) -> bool:
    return bool(run) and len(run) - (run[0] is text_words[0]) > 1


def _is_acronym(text: str) -> bool:
    return text.isupper() and text.isalpha() and _SHORTEST_ACRONYM <= len(text) <= _LONGEST_ACRONYM

"""
The page's own words around an article: told by the site's catalog, and by where they stand.

The same words can be part of an article, so a site string counts only where it is a block by
itself and near the top (up to a few blocks below the title) or at the very end (below the last
paragraph). Anywhere else it is text. What is taken for the page's own is left out of the article;
what it says of the article (author, title, date) is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from localize.document import SiteString
from localize.readers.values import parse_date, written_date

_PLACEHOLDER = re.compile(r"\{(\w*)\}|%\((\w+)\)[a-z]|%[sd]")
_STOPS = ".…:;։。।,"
_SHOUTS = "!?؟！？"
"""What ends a sentence, or announces more; a headline may shout or ask, a heading ends bare."""
_CLOSERS = "”»“\"')]"

_LONGEST_LABEL = 120
"""Characters that a heading or the title of a related article has at most."""

_LONGEST_CAUGHT = 320
"""Characters that a block of the page's own words has at most: a breadcrumb holds a title."""

_KEPT = frozenset({"title", "author", "date"})
_WORTHLESS = frozenset({"count", "n", "num", "number", "language", "name", "tags", "year", "site"})
"""Placeholders whose values the article has a field for, and those of no use beyond the page."""

_BELOW_TITLE = 4
"""In how many blocks from the title on a byline or a date is looked for."""

_SEPARATORS = "»›>/|→·•"
"""What stands between the steps of a breadcrumb; a colon or a dash may be a headline's own."""

_NAME_PARTICLES = re.compile(
    "al|and|bin|da|das|de|del|della|der|di|do|dos|du|e|el|et|i|la|le|och|og|und|van|ve|və|von|y"
    "|бен|да|де|і|й|и|та|եւ|և|და"
)
_MOST_NAME_WORDS = 8
_BESIDE_NAME = re.compile(r"\s*[|•·—–]\s*")
"""What stands between an author and a date or a rubric."""


@dataclass(frozen=True, slots=True)
class Caught:
    """The role of a site string that a block is, and what it says of the article."""

    role: str
    title: str | None = None
    author: str | None = None
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Which blocks of a page are its own words, and what they say of the article."""

    dropped: frozenset[int] = frozenset()
    title: str | None = None
    author: str | None = None
    published: datetime | None = None


@dataclass(slots=True)
class SiteWords:
    """The site's strings, ready to be looked for."""

    strings: Sequence[SiteString]
    _exact: dict[str, str] = field(init=False, default_factory=dict)
    _patterns: list[tuple[SiteString, re.Pattern[str]]] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        for string in self.strings:
            literal = _PLACEHOLDER.sub("", string.text)
            if sum(map(str.isalpha, literal)) < 2:
                continue
            if literal == string.text:
                self._exact.setdefault(_folded(literal), string.role)
            else:
                self._patterns.append((string, _pattern(string.text)))

    def catch(self, text: str) -> Caught | None:
        """
        The site string that `text` is as a whole, in whichever locale.

        None too where that string holds what the article has no field for, as the name of a
        source: left out, it would be lost.
        """
        if len(text) > _LONGEST_CAUGHT:
            return None
        folded = _folded(text)
        role = self._exact.get(folded) or self._exact.get(folded.rstrip(" :…."))
        if role is not None:
            return Caught(role)
        for string, pattern in self._patterns:
            match = pattern.fullmatch(" ".join(text.split()))
            if match and (caught := _caught(string, match.groupdict())):
                return caught
        return None


def site_words(strings: Sequence[SiteString]) -> SiteWords:
    """The site's `strings`, made ready once for all files of a run."""
    return _made_ready(tuple(strings))


@lru_cache(maxsize=4)
def _made_ready(strings: tuple[SiteString, ...]) -> SiteWords:
    return SiteWords(strings)


def _caught(string: SiteString, fields: Mapping[str, str]) -> Caught | None:
    """What a site string says of the article, if all that it says can be kept."""
    author = published = None
    if fields.keys() - _KEPT - _WORTHLESS:
        return None
    if "author" in fields:
        author = _BESIDE_NAME.split(fields["author"])[0]
        if string.role != "byline" or not is_name(author):
            return None
    if "date" in fields and string.role == "published":
        published = parse_date(fields["date"]) or written_date(fields["date"], string.locale)
        if published is None:
            return None
    return Caught(string.role, fields.get("title"), author, published)


def look(texts: Sequence[str], words: SiteWords) -> Page:
    """What of a page's blocks, given by their `texts` in order, is not its article."""
    caught = [words.catch(text) for text in texts]
    top = _top(texts, caught)
    bottom = _bottom(texts, caught) - top
    dropped = {index for index in top | bottom if not _is_title(index, texts, caught)}
    said = [one for index in sorted(dropped) if (one := caught[index])]
    return Page(
        frozenset(dropped),
        title=next((one.title for one in said if one.title), None),
        author=next((one.author for one in said if one.author), None),
        published=next((one.published for one in said if one.published), None),
    )


def is_label(text: str, stops: str = _STOPS + _SHOUTS) -> bool:
    """Whether `text` is one short line and no sentence: a heading, a link's text, a name."""
    bare = text.rstrip().rstrip(_CLOSERS)
    return 0 < len(bare) <= _LONGEST_LABEL and bare[-1] not in stops and "\n" not in bare


def is_name(text: str) -> bool:
    """Whether `text` can be one or more people's names, or a login."""
    words = text.replace(",", " ").split()
    if not words or len(words) > _MOST_NAME_WORDS or len(text) > _LONGEST_LABEL:
        return False
    if not text.lstrip("@")[:1].isalnum() or text[-1] in "!?…:;" or _ends_sentence(words):
        return False
    if any(map(str.isdecimal, words)):
        return False
    rest = [word for word in words if not _NAME_PARTICLES.fullmatch(word)]
    small = [word for word in rest if word[0].islower()]
    return not small or (len(small) == len(rest) <= 2)


def repeated(texts: Sequence[str]) -> frozenset[int]:
    """
    The breadcrumb of a page whose words are not known: a block, one of the first two, that ends
    with the whole of the next; or a title that stands twice.
    """
    for index in range(min(2, len(texts) - 1)):
        first, second = texts[index].strip(), texts[index + 1].strip()
        if not second or len(first) > 3 * _LONGEST_LABEL or not first.endswith(second):
            continue
        before = first.removesuffix(second).rstrip()
        if not before or before[-1] in _SEPARATORS:
            return frozenset({index})
    return frozenset()


def last_step(breadcrumb: str) -> str:
    """What a breadcrumb leads to."""
    return re.split(f"[{re.escape(_SEPARATORS)}]", breadcrumb)[-1].strip() or breadcrumb


def _ends_sentence(words: Iterable[str]) -> bool:
    return any(word.endswith(".") and len(word) > 3 and word.count(".") == 1 for word in words)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _pattern(text: str) -> re.Pattern[str]:
    """The whole of a string; each placeholder catches, under its name, what it stands for."""
    parts: list[str] = []
    named: set[str] = set()
    position = 0
    text = " ".join(text.split())
    for match in _PLACEHOLDER.finditer(text):
        parts.append(re.escape(text[position : match.start()]))
        name = match[1] or match[2] or ""
        if name.isidentifier() and name not in named:
            parts.append(f"(?P<{name}>.+?)")
            named.add(name)
        else:
            parts.append(".+?")
        position = match.end()
    parts.append(re.escape(text[position:]))
    return re.compile("".join(parts), re.IGNORECASE)


def _top(texts: Sequence[str], caught: Sequence[Caught | None]) -> set[int]:
    """The site's words above the title, and those within a few blocks below it."""
    found: set[int] = set()
    title: int | None = None
    sentences = 0
    for index, text in enumerate(texts):
        if title is not None and (index - title > _BELOW_TITLE or sentences > 1):
            break
        if caught[index] is not None:
            found.add(index)
        elif title is None:
            title = index
        elif not is_label(text):
            sentences += 1
    return found


def _bottom(texts: Sequence[str], caught: Sequence[Caught | None]) -> set[int]:
    """The site's words below the last sentence, with the titles listed under them."""
    start = len(texts)
    while start > 0 and (caught[start - 1] or is_label(texts[start - 1], _STOPS)):
        start -= 1
    found: set[int] = set()
    role = ""
    for index in range(start, len(texts)):
        one = caught[index]
        if one is not None:
            role = one.role
            found.add(index)
        elif role == "related":
            found.add(index)
    return found


def _is_title(index: int, texts: Sequence[str], caught: Sequence[Caught | None]) -> bool:
    """Whether a block at the very top is a headline that only reads like a byline."""
    one = caught[index]
    return (
        index == 0
        and one is not None
        and one.author is not None
        and (len(texts) == 1 or not is_label(texts[1], _STOPS))
    )

"""What the checks of terms share: where a target has a rendering, in an accepted form or another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from localize.document import Span
from localize.unit import Rendering, TermUse, TranslationUnit

# Languages that chain endings to a name, so that no list of forms is ever whole.
_CHAINING = frozenset({"az", "tr", "kk", "uz", "ky", "tk", "hy", "ka", "fi", "et", "hu", "eu"})

# Of a word, all but so many letters at its end make its stem, which has at least so many.
_ENDING, _STEM = 3, 3


@lru_cache(maxsize=4096)
def _pattern(forms: tuple[str, ...], chaining: bool) -> re.Pattern[str]:
    alternatives = "|".join(
        re.escape(form) for form in sorted(forms, key=len, reverse=True) if form
    )
    ending = r"" if chaining else r"(?!\w)"
    return re.compile(rf"(?<!\w)(?:{alternatives}){ending}", re.IGNORECASE)


def occurrences(forms: Iterable[str], text: str, language: str) -> Iterator[Span]:
    """Where one of `forms` stands in `text` as whole words, whatever the case of its letters."""
    known = tuple(forms)
    if known:
        for match in _pattern(known, language in _CHAINING).finditer(text):
            yield Span(match.start(), match.end())


def placed(use: TermUse, unit: TranslationUnit) -> tuple[Rendering, Span] | None:
    """The first rendering of `use` that the target has in an accepted form, and where."""
    for rendering in use.renderings:
        spans = occurrences((rendering.text, *rendering.forms), unit.target, unit.locale.language)
        if (span := next(spans, None)) is not None:
            return rendering, span
    return None


@lru_cache(maxsize=4096)
def _loose(name: str) -> re.Pattern[str]:
    words = re.findall(r"\w+", name)
    stems = (re.escape(word[: max(_STEM, len(word) - _ENDING)]) + r"\w*" for word in words)
    return re.compile(r"(?<!\w)" + r"\W+(?:\w{1,3}\W+)?".join(stems), re.IGNORECASE)


def loosely_placed(use: TermUse, unit: TranslationUnit) -> tuple[Rendering, Span] | None:
    """The rendering whose words the target has in forms that nobody listed, and where."""
    for rendering in use.renderings:
        if not rendering.acronym and (match := _loose(rendering.text).search(unit.target)):
            return rendering, Span(match.start(), match.end())
    return None

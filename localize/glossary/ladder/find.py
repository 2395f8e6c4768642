"""Where renderings stand in a target."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from localize.document import Span
from localize.unit import Rendering, TermUse

_GAP = r"[\s\-‐‑–]+"
_APOSTROPHE = "['’ʼ]"


def rendered(target: str, rendering: Rendering) -> Span | None:
    """The first place where a form of `rendering` stands in `target` as a word, or None."""
    return next(occurrences(target, rendering), None)


def occurrences(target: str, rendering: Rendering) -> Iterator[Span]:
    """
    Every place where a form of `rendering` stands, the longest form where several do.

    Letter case counts for acronyms alone; a hyphen counts as a space, and one apostrophe as
    another. What is only a part of a word is not found, but a part of a hyphenated word is.
    """
    yield from (Span(*match.span()) for match in _pattern(rendering).finditer(target))


def standing(target: str, forms: Sequence[str]) -> Iterator[Span]:
    """Every place where one of `forms` stands as a word, in any letter case."""
    forms = [form for form in forms if form.strip()]
    if forms:
        pattern = _compiled(tuple(forms), ())
        yield from (Span(*match.span()) for match in pattern.finditer(target))


def _pattern(rendering: Rendering) -> re.Pattern[str]:
    forms = tuple(form for form in (rendering.text, *rendering.forms) if form.strip())
    exact = tuple(form for form in forms if rendering.acronym or _is_acronym(form))
    return _compiled(tuple(form for form in forms if form not in exact), exact)


@lru_cache(maxsize=8192)
def _compiled(forms: tuple[str, ...], exact: tuple[str, ...]) -> re.Pattern[str]:
    """`forms` in any letter case or `exact` as they are, whole words, the longest first."""
    found = [(form, f"(?i:{_flexible(form)})") for form in forms]
    found += [(form, _flexible(form)) for form in exact]
    found.sort(key=lambda pair: -len(pair[0]))
    alternatives = "|".join(pattern for _, pattern in found) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


def _flexible(form: str) -> str:
    parts = re.split(r"[\s\-‐‑–]+", form.strip())
    return _GAP.join(re.sub(_APOSTROPHE, _APOSTROPHE, re.escape(part)) for part in parts)


def _is_acronym(form: str) -> bool:
    return len(form) > 1 and form.isupper()


def allocate(target: str, uses: Sequence[TermUse], source_length: int) -> list[Span | None]:
    """
    A place in the target for each use, or None: no place serves two uses.

    Longer renderings choose first (*surto de coronavírus* before *coronavírus*); of equals, the
    place and the use that lie at the most similar share of their texts.
    """
    pairs = [
        (
            -(span.end - span.start),
            _distance(use.span, span, source_length, len(target)),
            index,
            span,
        )
        for index, use in enumerate(uses)
        for rendering in use.renderings
        for span in occurrences(target, rendering)
    ]
    result: list[Span | None] = [None] * len(uses)
    taken: list[Span] = []
    for _, _, index, span in sorted(pairs):
        if result[index] is None and not any(span.overlaps(other) for other in taken):
            result[index] = span
            taken.append(span)
    return result


def _distance(source: Span, target: Span, source_length: int, target_length: int) -> float:
    return abs(source.start / max(1, source_length) - target.start / max(1, target_length))

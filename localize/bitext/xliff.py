"""XLIFF 1.2 and 2.x: what translators' tools hand to each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from localize.bcp47 import Locale
from localize.bitext import Hints, required
from localize.bitext.inline import text_of
from localize.errors import ConfigError, InputError
from localize.unit import Origin, OriginKind, Segment, State, TranslationUnit
from localize.xmlfile import elements, local_name

_STATES = {
    "new": State.INITIAL,
    "needs-translation": State.INITIAL,
    "initial": State.INITIAL,
    "translated": State.TRANSLATED,
    "needs-review-translation": State.TRANSLATED,
    "reviewed": State.REVIEWED,
    "signed-off": State.REVIEWED,
    "final": State.FINAL,
}
"""1.2's `state` of a target and 2.x's of a segment, as 2.1's four."""


def read(path: Path, hints: Hints) -> Iterator[TranslationUnit]:
    """
    The translated units; in XLIFF 2 a segment's id is ``UNIT/SEGMENT`` where a unit has several.

    Raises:
        InputError: it is not XLIFF, or does not say its languages and `hints` lack them.
    """
    languages = _languages(path)
    source_locale = required(hints.source or languages[0], path, "source", "--from")
    target_locale = required(hints.target or languages[1], path, "target", "--to")
    for index, element in enumerate(elements(path, "trans-unit", "unit")):
        for unit_id, source, target, state in _segments(element, element.get("id") or str(index)):
            if target:
                yield TranslationUnit(
                    Segment(unit_id, source, source_locale),
                    target_locale,
                    target,
                    Origin(OriginKind.HUMAN),
                    _STATES.get(state, State.TRANSLATED),
                )


def _segments(element: Any, unit_id: str) -> Iterator[tuple[str, str, str, str]]:
    """Id, source, target and state of each segment of a unit of either version."""
    if local_name(element) == "trans-unit":
        target = _child(element, "target")
        state = target.get("state", "") if target is not None else ""
        if element.get("approved") == "yes":
            state = "signed-off"
        yield unit_id, _text(_child(element, "source")), _text(target), state
        return
    segments = [child for child in element if local_name(child) == "segment"]
    for number, segment in enumerate(segments):
        name = segment.get("id") or str(number)
        yield (
            unit_id if len(segments) == 1 else f"{unit_id}/{name}",
            _text(_child(segment, "source")),
            _text(_child(segment, "target")),
            segment.get("state", ""),
        )


def _languages(path: Path) -> tuple[Locale | None, Locale | None]:
    """
    What the file says of its languages: on ``xliff`` (2.x) or on the first ``file`` (1.2).

    Raises:
        InputError: it has no unit at all, or a language is no locale.
    """
    for element in elements(path, "source"):
        for above in element.iterancestors():
            if local_name(above) in ("file", "xliff") and (
                above.get("source-language") or above.get("srcLang")
            ):
                return (
                    _locale(above.get("source-language") or above.get("srcLang"), path),
                    _locale(above.get("target-language") or above.get("trgLang"), path),
                )
        return None, None
    raise InputError("has no translation unit", where=path)


def _locale(tag: str | None, path: Path) -> Locale | None:
    try:
        return Locale.parse(tag) if tag else None
    except ConfigError as error:
        raise InputError(error.message, where=path) from error


def _child(element: Any, name: str) -> Any:
    return next((child for child in element if local_name(child) == name), None)


def _text(element: Any) -> str:
    return text_of(element) if element is not None else ""

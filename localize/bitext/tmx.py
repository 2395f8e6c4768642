"""TMX 1.4b: translation memories as tools exchange them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from localize.bcp47 import Locale
from localize.bitext import Hints, required
from localize.bitext.inline import text_of
from localize.errors import ConfigError, InputError
from localize.unit import Origin, OriginKind, Segment, State, TranslationUnit
from localize.xmlfile import XML_LANG, elements, local_name


def read(path: Path, hints: Hints) -> Iterator[TranslationUnit]:
    """
    Each variant of a translation unit that is not in the source language, as a pair with it.

    The source language is the hint's, else the unit's, else the header's ``srclang``.

    Raises:
        InputError: it is not TMX, or a variant names no locale.
    """
    header: Locale | None = None
    index = -1
    for element in elements(path, "header", "tu"):
        if local_name(element) == "header":
            header = _locale(element.get("srclang", "*all*"), path)
            continue
        index += 1
        source_locale = required(
            hints.source or _locale(element.get("srclang", "*all*"), path) or header,
            path,
            "source",
            "--from",
        )
        yield from _pairs(element, index, source_locale, hints.target, path)


def _pairs(
    unit: Any, index: int, source_locale: Locale, target_locale: Locale | None, path: Path
) -> Iterator[TranslationUnit]:
    variants: list[tuple[Locale, str, str]] = []
    state = State.TRANSLATED
    for child in unit:
        if local_name(child) == "prop" and child.get("type") == "x-state":
            state = _state(child.text or "")
        locale = _locale(child.get(XML_LANG) or child.get("lang") or "*all*", path)
        if local_name(child) == "tuv" and locale:
            text = "".join(text_of(seg) for seg in child if local_name(seg) == "seg")
            variants.append((locale, text, child.get("changeid") or ""))
    source = next((text for locale, text, _ in variants if locale == source_locale), None) or next(
        (text for locale, text, _ in variants if locale.speaks(source_locale)), None
    )
    if source is None:
        return
    wanted = [
        (locale, text, who)
        for locale, text, who in variants
        if text
        and not locale.speaks(source_locale)
        and (target_locale is None or locale.speaks(target_locale))
    ]
    for locale, text, who in wanted:
        unit_id = unit.get("tuid") or str(index)
        yield TranslationUnit(
            Segment(unit_id, source, source_locale),
            locale,
            text,
            Origin(OriginKind.HUMAN, who),
            state,
        )


def _state(text: str) -> State:
    try:
        return State(text)
    except ValueError:
        return State.TRANSLATED


def _locale(tag: str, path: Path) -> Locale | None:
    if tag == "*all*":
        return None
    try:
        return Locale.parse(tag)
    except ConfigError as error:
        raise InputError(error.message, where=path) from error

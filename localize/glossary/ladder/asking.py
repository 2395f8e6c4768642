"""Asking an engine for what the draft can do without."""

from __future__ import annotations

from collections.abc import Sequence

from localize.errors import TranslationFailed
from localize.unit import Translate


def answers(translate: Translate, texts: Sequence[str]) -> list[str]:
    """
    A translation for each text, in one call; an empty one for a text that the engine cannot do.

    The sentence itself has been translated already: a wording or a second translation that fails
    must not take it down. Only then are the texts asked for one by one.
    """
    if not texts:
        return []
    try:
        return translate(texts)
    except TranslationFailed:
        return [_answer(translate, text) for text in texts]


def _answer(translate: Translate, text: str) -> str:
    try:
        return translate([text])[0]
    except TranslationFailed:
        return ""

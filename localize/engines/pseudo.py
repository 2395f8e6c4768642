"""
Pseudo: no translation, but text that looks like one, to test layouts and fonts with.

Letters get accents, a text grows by about a third and stands in brackets, so that what is cut off,
drawn in a font without accents, or not translated at all shows at once: ``Read more`` becomes
``[Ŕéàð ɱöŕé one]``. It leads from any language to its locale of the made-up region XA (``en-XA``,
CLDR's pseudo-locale with accents), and anywhere if it is asked for by name.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from localize.bcp47 import Direction
from localize.engines import Engine, InstalledModel
from localize.engines.texts import translated

REGION = "XA"

_ACCENTS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽàƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž",
        strict=True,
    )
)
_FILLER = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_GROWTH = 0.3
"""How much longer a translation of English may be expected to be (a rule of W3C's for layouts)."""

# Placeholders, entities, addresses; acronyms, as which slots are disguised.
_KEPT = re.compile(
    r"\{[^{}]*\}"
    r"|%(?:\([^)]*\))?[-+ #0]*\d*(?:\.\d+)?[a-zA-Z%]"
    r"|&(?:#\w+|\w+);"
    r"|<[^<>]*>"
    r"|\w+://\S+|\S+@\S+\.\w+"
    r"|\b[A-Z][A-Z0-9]{1,4}\b"
)


def installed(store: Path, argos_folders: Sequence[Path]) -> list[InstalledModel]:  # noqa: ARG001
    """None: a model for any direction is made when one is asked for (`model`)."""
    return []


def model(direction: Direction) -> InstalledModel:
    """The pseudo model for `direction`."""
    table = f"{sorted(_ACCENTS.items())}{_FILLER}{_GROWTH}{_KEPT.pattern}"
    return InstalledModel("pseudo", direction, "1", hashlib.sha256(table.encode()).hexdigest())


def load(model: InstalledModel, jobs: int) -> Engine:  # noqa: ARG001
    """The engine; it is too quick for more than one process."""
    return Pseudo(model)


class Pseudo:
    """Accents, brackets, and a third more text."""

    def __init__(self, model: InstalledModel) -> None:
        self.model = model

    def translate(self, texts: Sequence[str], /) -> list[str]:
        return translated(texts, lambda sentences: [_accented(one) for one in sentences])

    def close(self) -> None:
        """Nothing is open."""


def _accented(sentence: str) -> str:
    parts: list[str] = []
    start = 0
    for kept in _KEPT.finditer(sentence):
        parts += [_with_accents(sentence[start : kept.start()]), kept[0]]
        start = kept.end()
    parts.append(_with_accents(sentence[start:]))
    return f"[{''.join(parts)}{_padding(len(sentence))}]"


def _with_accents(text: str) -> str:
    return "".join(_ACCENTS.get(character, character) for character in text)


def _padding(length: int) -> str:
    """Words that make a text of `length` characters about `_GROWTH` longer, brackets included."""
    room = round(length * _GROWTH) - len("[]")
    words = ""
    count = 0
    while len(words) < room:
        words += f" {_FILLER[count % len(_FILLER)]}"
        count += 1
    return words

"""
The tables in `languages/`, in the form that evidence is counted in.

A table, named for its language, holds what tells the language in a short text::

    scripts = ["Cyrl"]     ISO 15924; what their languages share is in `STOCK`
    letters = "ъѝ"         the language's own letters beyond that
    lacks = "ёыэ"          letters of the stock that its words do without
    words = "…"            its most frequent words, in lower case: articles, pronouns, prepositions,
                           conjunctions, auxiliaries, verbs of reporting, numerals, days, months, and
                           the news' own nouns; one that ends in ' is an elided form (l'uomo)

They were written by hand, concept by concept, for the languages asked of this project and for those
that are taken for one of them. A new language is a new file.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt

STOCK = {
    "Latn": frozenset("abcdefghijklmnopqrstuvwxyz"),
    "Cyrl": frozenset("абвгдежзийклмнопрстуфхцчшщьюя"),
    "Armn": frozenset(map(chr, range(0x0561, 0x0589))),
    "Geor": frozenset(map(chr, range(0x10D0, 0x10FB))),
}

_APOSTROPHES = str.maketrans("’ʼʻ‘", "''''")

_KEPT_WORDS = 50_000
"""Words whose evidence is kept: about 25 MB, and more than a day's news has."""

Votes = npt.NDArray[np.float64]
"""1 or 0 for each of `Languages.codes`."""


@dataclass(frozen=True, slots=True)
class WordEvidence:
    """In which languages a word is frequent, and in which it cannot be written."""

    frequent: Votes
    foreign: Votes


@dataclass(frozen=True)
class Languages:
    """The languages that have a table, sorted; `letters` and the votes follow `codes`."""

    codes: tuple[str, ...]
    letters: tuple[frozenset[str], ...]
    frequent: Mapping[str, Votes]
    _known: dict[str, WordEvidence] = field(default_factory=dict, repr=False)

    def evidence(self, word: str) -> WordEvidence:
        """What `word` says, whatever its case and the shape of its apostrophes."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _KEPT_WORDS:
                self._known.clear()
            known = self._known[word] = self._weigh(word)
        return known

    def _weigh(self, word: str) -> WordEvidence:
        # Python lowers İ to i and a combining dot, which no alphabet has.
        plain = word.lower().replace("i̇", "i").translate(_APOSTROPHES)
        elided = plain.partition("'")[0] + "'"
        frequent = self.frequent.get(plain, self.frequent.get(elided))
        written = set(plain) - {"'"}
        return WordEvidence(
            frequent=np.zeros(len(self.codes)) if frequent is None else frequent,
            foreign=np.array([not written <= own for own in self.letters], dtype=float),
        )


@cache
def load() -> Languages:
    """Read the tables shipped with the package (once)."""
    folder = resources.files(__package__).joinpath("languages")
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".toml")),
        key=lambda file: file.name,
    )
    letters = []
    frequent: defaultdict[str, Votes] = defaultdict(lambda: np.zeros(len(files)))
    for index, file in enumerate(files):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        stock = frozenset[str]().union(*(STOCK[script] for script in table["scripts"]))
        letters.append((stock | set(table.get("letters", ""))) - set(table.get("lacks", "")))
        for word in table.get("words", "").split():
            frequent[word][index] = 1.0
    codes = tuple(file.name.removesuffix(".toml") for file in files)
    return Languages(codes, tuple(letters), dict(frequent))

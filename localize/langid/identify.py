"""
The first opinion: how well a text goes with each language.

Three voices are added up, all as log-odds and all growing with the square root of the length:

1. py3langid (naive Bayes over byte n-grams, 139 languages), asked twice: about the text, and about
   the text without its names. In news a short text is half names, and those are foreign.
2. The frequent words of the language tables. Names have no say here.
3. Words with letters that the language does not write. A name counts less: it may be foreign.

The weights are round numbers, and nothing hangs on them: with half or twice of any one, accuracy on
news sentences of NTREX-128 and on the Universal Declaration of Human Rights (33 languages, 30
characters) moves by less than 0.3 points.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock
from typing import Protocol

import numpy as np
import numpy.typing as npt

from localize import unpacked
from localize.langid.languages import Languages, load

Scores = npt.NDArray[np.float64]
"""Log-odds, one for each of `Identifier.codes`; only their differences mean anything."""

LONGEST = 20_000
"""Characters that are looked at; more cannot change the answer, only delay it."""

_NAMES_SHARE = 0.5
_FREQUENT_WORD = 1.0
_FOREIGN_WORD = 1.0
_FOREIGN_NAME = 0.35
_SHORT = 60
"""Bytes up to which a word has its whole weight (then the weight falls as n-grams' does)."""
_WITHOUT_TABLE = -2.0
"""Log-odds of a language that the project has no table for: it hears no word in its favour."""
_LEAST = 1e-30
"""The smallest probability that is told apart from none, in single precision."""

LEAD = 2.0
"""
Log-odds by which frequent words must put a language before every other one to tell it alone. Of 200
news sentences and their first 40 characters in each of 19 languages, read as any other of these,
none went wrong; of its own sentences a language so tells half (tr) to nearly all.
"""

_KEPT_SCORES = 512
"""Texts whose scores are kept: an article's blocks and sentences are asked about twice."""

_NOISE = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.-])(?:[a-z0-9-]++\.)+(?:com|org|net|info|edu|gov|[a-z]{2})\b"
    r"|[@#]\w+|&\w{2,8};|</?\w[^<>]{0,200}>"
)
"""Addresses, names of sites and accounts, markup: letters of no language."""

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼʻ‘][^\W\d_]+)*")


class _Ranking(Protocol):
    """What is used of `py3langid.langid.LanguageIdentifier`."""

    labels: Sequence[str]

    def rank(self, text: str) -> list[tuple[str, float]]: ...


@dataclass(frozen=True, slots=True)
class Word:
    """A word and whether it looks like (part of) a name."""

    text: str
    start: int
    end: int
    name: bool


class Identifier:
    """Scores texts for all languages known; `codes` are their ISO 639 codes, in a fixed order."""

    def __init__(self, ngrams: _Ranking, languages: Languages):
        self._ngrams = ngrams
        self._languages = languages
        self._labels = [label for label in ngrams.labels if label != _NO_LANGUAGE]
        self.codes = tuple(_RENAMED.get(label, label) for label in self._labels)
        self._tabled = np.array([self.codes.index(code) for code in languages.codes])
        self._prior = np.full(len(self.codes), _WITHOUT_TABLE)
        self._prior[self._tabled] = 0.0
        self._known = lru_cache(maxsize=_KEPT_SCORES)(self._scores)

    def scores(self, text: str) -> Scores | None:
        """
        How well `text` goes with each language; None where it has no word that tells.

        The array is kept for the next time that `text` is asked about: do not write to it.
        """
        return self._known(text[:LONGEST])

    def is_plainly(self, found: Sequence[Word], code: str) -> bool:
        """Whether the frequent words among `found` tell by themselves that they are in `code`."""
        if code not in self._languages.codes:
            return False
        evidence = self._by_words(found)
        place = self._languages.codes.index(code)
        others = np.delete(evidence, place)
        return bool(evidence[place] >= others.max() + LEAD)

    def _scores(self, text: str) -> Scores | None:
        text = readable(text)
        found = words(text)
        if not any(script(word.text[0]) in _SCRIPTS for word in found):
            return None
        ngrams = self._by_ngrams(text, found)
        evidence = self._by_words(found)
        if not ngrams.any() and not evidence.any():
            return None
        weight = min(1.0, (_SHORT / len(text.encode(errors="replace"))) ** 0.5)
        total = self._prior + ngrams
        total[self._tabled] += weight * evidence
        return total

    def _by_ngrams(self, text: str, found: Sequence[Word]) -> Scores:
        whole = self._rank(text)
        bare = without_names(text, found)
        if bare == text:
            return whole
        return (1 - _NAMES_SHARE) * whole + _NAMES_SHARE * self._rank(bare)

    def _rank(self, text: str) -> Scores:
        ranked = dict(self._ngrams.rank(text))
        odds = np.array([ranked[label] for label in self._labels])
        logarithms: Scores = np.log(np.maximum(odds, _LEAST) / odds.max())
        return logarithms

    def _by_words(self, found: Sequence[Word]) -> Scores:
        of_words = [self._languages.evidence(word.text) for word in found if not word.name]
        of_names = [self._languages.evidence(word.text) for word in found if word.name]
        return (
            _FREQUENT_WORD * self._sum([says.frequent for says in of_words])
            - _FOREIGN_WORD * self._sum([says.foreign for says in of_words])
            - _FOREIGN_NAME * self._sum([says.foreign for says in of_names])
        )

    def _sum(self, votes: Sequence[Scores]) -> Scores:
        total: Scores = np.sum(votes, axis=0) if votes else np.zeros(len(self._languages.codes))
        return total


_SCRIPTS = frozenset({
    "LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC", "DEVANAGARI",
    "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM",
    "SINHALA", "THAI", "LAO", "TIBETAN", "MYANMAR", "KHMER", "ETHIOPIC", "HANGUL", "HIRAGANA",
    "KATAKANA", "CJK",
})  # fmt: skip
"""Those of the languages known, in Unicode's names: n-grams of bytes would take another for one."""

_NO_LANGUAGE = "zxx"
_RENAMED = {"no": "nb"}
"""py3langid's labels that are not the code this project uses for the language."""


_LOADING = Lock()


def identifier() -> Identifier:
    """py3langid's model and the tables, loaded once: 70 MB, half a second where they are packed."""
    with _LOADING:
        return _identifier()


@cache
def _identifier() -> Identifier:
    import py3langid
    from py3langid.langid import LanguageIdentifier

    model = unpacked.arrays(f"py3langid-{py3langid.__version__}", _ngrams)
    ngrams = LanguageIdentifier(
        model["probabilities"],
        model["prior"],
        model["labels"].tolist(),
        model["next"].data,
        model["features"].tolist(),
        norm_probs=True,
        tk_row=model["rows"].tolist(),
    )
    return Identifier(ngrams, load())


def _ngrams() -> unpacked.Arrays:
    """py3langid's model: its probabilities, and the automaton that finds n-grams in bytes."""
    from py3langid.langid import MODEL_DIR, MODEL_FILE
    from py3langid.modelio import load_model

    parts = load_model(MODEL_DIR / MODEL_FILE)
    names = ("probabilities", "prior", "labels", "next", "rows", "features")
    return dict(zip(names, map(np.asarray, parts), strict=True))


@lru_cache(maxsize=4096)
def script(letter: str) -> str:
    """The first word of the letter's name in Unicode: `LATIN`, `CYRILLIC`, `CJK` …"""
    return unicodedata.name(letter, "").partition(" ")[0]


def readable(text: str) -> str:
    """`text` without addresses and markup, composed (NFC), in small letters if it is all capitals."""
    text = unicodedata.normalize("NFC", _NOISE.sub(" ", text))
    capitals = sum(map(str.isupper, text))
    small = sum(map(str.islower, text))
    return text.lower() if capitals > 4 * small else text


def words(text: str) -> list[Word]:
    """
    The words of `text`.

    Capitalised ones are names, save the first of the text, unless another follows it (in German,
    whose nouns are all capitalised, they are "names" too: the rest of the sentence is enough).
    """
    found = []
    matches = list(_WORD.finditer(text))
    for index, match in enumerate(matches):
        name = match[0][0].isupper()
        if name and index == 0 and len(matches) > 1:
            after = matches[1]
            name = after[0][0].isupper() and after.start() - match.end() == 1
        elif index == 0:
            name = False
        found.append(Word(match[0], match.start(), match.end(), name))
    return found


def without_names(text: str, found: Sequence[Word]) -> str:
    """`text` with a space for every name."""
    pieces = []
    end = 0
    for word in found:
        if word.name:
            pieces += [text[end : word.start], " "]
            end = word.end
    pieces.append(text[end:])
    return "".join(pieces)

"""
Which parts of speech an English word may have.

From the inflections of lemminflect's lexicon (70,000 forms, drawn from the SPECIALIST lexicon); the closed classes and
what that lexicon lacks stand in `words.txt`. The file is read without importing the package, which would load its
models as well.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from localize.checks.words import REMEMBERED

_TABLE = Path(__file__).with_name("words.txt")
# Adjectives with these endings are nouns in name only (“the functional”).
_ADJECTIVAL = (
    "al", "ive", "ary", "ic", "ble", "ful", "ous", "ant", "ent", "ory", "ate", "ish", "less", "ar", "an",
)  # fmt: skip
_VERB_FORMS = ("past", "participle", "ing", "third")


@lru_cache(maxsize=1)
def _table() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, frozenset[str]]]:
    """The closed classes (word → parts) and the named sets."""
    closed: dict[str, tuple[str, ...]] = {}
    sets: dict[str, frozenset[str]] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, _, words = line.partition(": ")
        if name.startswith("@"):
            sets[name[1:]] = frozenset(
                words.split("|") if name.startswith("@as ") else words.split()
            )
        else:
            closed.update(dict.fromkeys(words.split(), tuple(name.split())))
    return closed, sets


def closed() -> Mapping[str, tuple[str, ...]]:
    """The words of the closed classes and their parts of speech."""
    return _table()[0]


def named(name: str) -> frozenset[str]:
    """A set of words by its name in `words.txt`."""
    return _table()[1][name]


@lru_cache(maxsize=1)
def phrases() -> Mapping[str, Mapping[tuple[str, ...], str]]:
    """Words that are one, by their first: {"of": {("of", "course"): "adv"}}."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for name, texts in _table()[1].items():
        if name.startswith("as "):
            for text in texts:
                words = tuple(text.split())
                found.setdefault(words[0], {})[words] = name.removeprefix("as ")
    return found


def known(word: str) -> bool:
    """Whether the lexicon or the table has the lower-case `word`."""
    return word in _forms() or word in closed()


@lru_cache(maxsize=REMEMBERED << 6)
def parts(word: str) -> tuple[str, ...]:
    """
    The parts of speech that the lower-case `word` may have, by the names of `order.txt`.

    `rare-base`, `rare-third` and `rare-noun` are such as hardly ever occur.
    """
    if word in closed():
        return closed()[word]
    forms = _forms().get(word)
    return tuple(_amended(word, forms.split())) if forms is not None else _guessed(word)


def _guessed(word: str) -> tuple[str, ...]:
    if "-" in word:
        return (
            ("adj", "participle")
            if word.endswith("ed")
            else ("noun", "nouns", "adj", "participle", "ing", "adv", "rare-base")
        )
    for ending, parts_of_speech in (
        ("ly", ("adv", "adj")),
        ("ing", ("ing", "noun")),
        ("ed", ("past", "participle", "adj")),
        ("ises", ("third", "nouns")),
        ("izes", ("third", "nouns")),
        ("ates", ("third", "nouns")),
        ("ifies", ("third", "nouns")),
        ("s", ("nouns", "noun", "rare-third")),
    ):
        if word.endswith(ending):
            return parts_of_speech
    return ("noun", "adj", "rare-base")


def _amended(word: str, found: list[str]) -> Iterator[str]:
    """What the lexicon says of a word, with its gaps filled and its rarities marked."""
    stem = word[:-1] if word.endswith("s") else word
    nominal = {"noun", "nouns", "adj", "adv"} & set(found)
    noun = word in named("noun") or (stem != word and stem in named("noun"))
    for part in found:
        if part in ("base", "third") and nominal and {word, stem} & named("rare-verb"):
            yield f"rare-{part}"
        elif part in ("noun", "nouns") and word in named("no-noun") and not noun:
            continue
        elif part == "noun" and word in named("rare-noun"):
            yield "verbal-noun"
        elif (
            part == "noun"
            and "adj" in found
            and word.endswith(_ADJECTIVAL)
            and word not in named("noun-too")
        ):
            yield "rare-noun"
        else:
            yield part
    if noun:
        yield "nouns" if word.endswith("s") else "noun"
    if word in named("plural"):
        yield "nouns"
    if word in named("singular"):
        yield "noun"
    if "adj" in found and (word.endswith("est") or _compares(word)):
        yield from ("noun", "nouns")
    if word in named("adjective"):
        yield "adj"
    if word.endswith("ed") and "past" in found and "participle" not in found:
        yield "participle"
    if word.endswith("ly") and "adv" not in found:
        yield "adv"


def _compares(word: str) -> bool:
    """Whether `word` is the comparative of an adjective (“the later of two”)."""
    if not word.endswith("er"):
        return False
    bases = (word[:-2], word[:-1], word[:-3], word[:-3] + "y")
    return any("adj" in _forms().get(base, "") for base in bases)


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, str]:
    """Each form of the lexicon with its parts of speech, joined by spaces (a string takes a third of a tuple)."""
    forms: dict[str, str] = {}

    def put(form: str, part: str) -> None:
        old = forms.get(form)
        if old is None:
            forms[form] = part
        elif part not in old.split():
            forms[form] = f"{old} {part}"

    for line in _lines():
        lemma, kind, inflected = line.split(",", 2)
        if kind == "noun":
            put(lemma, "noun")
            for form in inflected.split("/"):
                put(form, "noun" if form == lemma else "nouns")
        elif kind == "verb":
            put(lemma, "base")
            columns = inflected.split(",")
            columns[1] = columns[1] or columns[0]  # the participle is the past
            for column, part in zip(columns, _VERB_FORMS, strict=False):
                for form in column.split("/"):
                    put(form, part)
        else:
            put(lemma, kind)
            for form in inflected.replace(",", "/").split("/"):
                put(form, kind)
    forms.pop("", None)
    return forms


def _lines() -> list[str]:
    package = find_spec("lemminflect")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("lemminflect")
    path = Path(package.origin).parent / "resources" / "infl_lu.csv.gz"
    return gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()

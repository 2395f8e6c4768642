"""
simplemma's dictionaries as they lie in its package: words in the order of their bytes, front-coded.

A record says how many bytes a word shares with the one before, how many follow, and which; then by
how many its lemma is shorter (or a mark), how many follow, and which.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from localize.unpacked import Arrays

_MAGIC = b"SMFC1\0"
_ENTRANCES = 40_000
"""At most, about: 3 MB. A word of Portuguese is then found in 6 µs."""
_LEAST_STEP = 4
"""From one entrance to the next; of English, where a misspelt word has hundreds of neighbours."""
_MORE = 0x80
_SAME, _WHOLE = 254, 255
"""Marks in the place of how many bytes a lemma is shorter than its word."""


class Stream(Mapping[str, str]):
    """
    A dictionary, from the arrays that `arrays` finds: words are read one after the other, from the
    nearest of many entrances, which are words whose places are known beforehand.
    """

    def __init__(self, arrays: Arrays) -> None:
        self._data = arrays["data"].tobytes()
        self._words = arrays["words"].tobytes().split(b"\n")
        self._starts = arrays["starts"].tolist()

    def __getitem__(self, word: str) -> str:
        if (found := self._lemma(word)) is None:
            raise KeyError(word)
        return found

    def get(self, word: str, default: Any = None) -> Any:
        return default if (found := self._lemma(word)) is None else found

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._lemma(word) is not None

    def __iter__(self) -> Iterator[str]:
        for word, _, _ in self._from(0):
            yield word.decode()

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _lemma(self, word: str) -> str | None:
        wanted = word.encode(errors="surrogatepass")
        entrance = bisect_right(self._words, wanted) - 1
        if entrance < 0:
            return None
        for found, lemma, _ in self._from(entrance):
            if found >= wanted:
                return lemma.decode() if found == wanted else None
        return None

    def _from(self, entrance: int) -> Iterator[tuple[bytes, bytes, int]]:
        # What a word shares with the one before, it shares with itself.
        return _records(self._data, self._starts[entrance], self._words[entrance])


def _records(
    data: bytes, at: int, word: bytes = b"", lemma: bytes = b""
) -> Iterator[tuple[bytes, bytes, int]]:
    """Word, lemma and end of each record from `at` on, which `word` and `lemma` stand before."""
    while at < len(data):
        # Nearly all numbers are a byte: calls would take as long as all the rest.
        shared, at = (data[at], at + 1) if data[at] < _MORE else _number(data, at)
        length, at = (data[at], at + 1) if data[at] < _MORE else _number(data, at)
        word = word[:shared] + data[at : at + length]
        at += length
        lacks = data[at]
        at += 1
        if lacks != _SAME:
            length, at = (data[at], at + 1) if data[at] < _MORE else _number(data, at)
            follows = data[at : at + length]
            at += length
            lemma = follows if lacks == _WHOLE else word[: len(word) - lacks] + follows
        yield word, lemma, at


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A number and its end: seven bits a byte, the lowest first, the highest bit where one follows."""
    number = data[at]
    shift = 0
    while data[at] >= _MORE:
        at += 1
        shift += 7
        number += (data[at] - 1) << shift
    return number, at + 1


def arrays(language: str) -> Arrays:
    """
    The records of `language` (simplemma's code of it), and the entrances to them: up to a second.

    Raises:
        FileNotFoundError: simplemma has none of that language.
        ValueError: they are not written as we know it.
    """
    import lzma

    import numpy as np
    from simplemma.strategies.dictionaries.dictionary_factory import DATA_FOLDER

    with lzma.open(DATA_FOLDER / f"{language}.plzma") as file:
        data = file.read()
    if not data.startswith(_MAGIC):
        raise ValueError("not in the form of simplemma 2")
    size, start = _number(data, len(_MAGIC))
    step = max(size // _ENTRANCES, _LEAST_STEP)
    entrances = []
    before, beyond = b"", step
    for word, lemma, end in _records(data, start):
        # One whose lemma stands in its own record.
        if beyond >= step and lemma != before:
            entrances.append((word, start))
            beyond = 0
        before, start, beyond = lemma, end, beyond + 1
    words, starts = zip(*entrances, strict=True)
    return {
        "data": np.frombuffer(data, np.uint8),
        "words": np.frombuffer(b"\n".join(words), np.uint8),
        "starts": np.array(starts, np.uint32),
    }

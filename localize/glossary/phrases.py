"""
Many phrases found in a text at once, in any of their inflected forms.

A trie over the keys of words (`lemma`): a text is walked once, and each of its distinct words is
looked up once, however many phrases there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from localize.glossary.lemma import keys
from localize.glossary.suffixes import ACRONYM_ENDINGS
from localize.glossary.words import Word, fold, joint, words

T = TypeVar("T")

_CACHED_WORDS = 200_000  # more distinct words than news in one language uses in a month


class Hit(NamedTuple, Generic[T]):
    """A phrase found: the words of the text from `first` to `last` (exclusive), and what it is."""

    first: int
    last: int
    payload: T


@dataclass(slots=True, eq=False)
class _Node(Generic[T]):
    """
    A place in the trie.

    `edges` lead on by any key of the next word, each with the joint that must stand before it;
    `children` hold the same nodes by all their keys, so that phrases share their beginnings.
    """

    edges: dict[str, list[tuple[str, _Node[T]]]] = field(default_factory=dict)
    children: dict[tuple[frozenset[str], str], _Node[T]] = field(default_factory=dict)
    payloads: list[T] = field(default_factory=list)

    def child(self, found_under: frozenset[str], before: str) -> _Node[T]:
        node = self.children.get((found_under, before))
        if node is None:
            node = self.children[found_under, before] = _Node()
            for key in found_under:
                self.edges.setdefault(key, []).append((before, node))
        return node


_Row = tuple[tuple[str, ...], tuple[_Node[T], ...]]
"""Of a text's word: its keys, and the nodes that it leads to at the beginning of a phrase."""


class Phrases(Generic[T]):
    """Phrases of one language, each with a payload of the caller's."""

    def __init__(self, language: str):
        self.language = language
        self._keys = keys(language)
        self._root: _Node[T] = _Node()
        self._vocabulary: set[str] = set()
        self._beginnings: set[str] = set()
        self._filed: dict[tuple[str, bool, bool], frozenset[str]] = {}
        self._known: dict[str, _Row[T]] = {}

    def add(self, phrase: str, payload: T, *, inflected: bool, noun: bool = True) -> None:
        """
        Have `phrase` found from now on, `inflected` in all its forms or only as it is.

        Of a `noun` forms that only verbs have do not count.

        One without a letter or digit is never found.
        """
        found = words(phrase, self.language)
        node, end = self._root, 0
        for index, word in enumerate(found):
            found_under = self._file(word.text, inflected=inflected, noun=noun)
            before = joint(phrase[end : word.start]) if index else ""
            node = node.child(found_under, before)
            end = word.end
        if found:
            node.payloads.append(payload)
            self._known.clear()

    def _file(self, word: str, *, inflected: bool, noun: bool) -> frozenset[str]:
        """The keys of a phrase's word, which from now on are looked for."""
        if (word, inflected, noun) not in self._filed:
            folded = fold(word, self.language)
            self._beginnings.add(folded)
            if inflected:
                found_under = self._keys.of_term(word, noun=noun) | {folded}
                self._beginnings |= self._keys.beginnings(word)
            else:
                found_under = frozenset({f"={folded}"})
            self._vocabulary |= found_under
            self._filed[word, inflected, noun] = found_under
        return self._filed[word, inflected, noun]

    def find(self, text: str, text_words: list[Word]) -> Iterator[Hit[T]]:
        """Every phrase in `text`, overlapping or not; `text_words` are its `words`."""
        rows = [self._look_up(word.text) for word in text_words]
        count = len(rows)
        for first, (_, nodes) in enumerate(rows):
            last = first + 1
            while nodes:
                for node in nodes:
                    for payload in node.payloads:
                        yield Hit(first, last, payload)
                if last == count:
                    break
                row = rows[last][0]
                further = [
                    found
                    for node in nodes
                    if node.edges
                    for key in row
                    for found in node.edges.get(key, ())
                ]
                if not further:
                    break
                before = joint(text[text_words[last - 1].end : text_words[last].start])
                # A child may be met under several keys.
                nodes = tuple(dict.fromkeys(node for wanted, node in further if wanted == before))
                last += 1

    def _look_up(self, word: str) -> _Row[T]:
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _CACHED_WORDS:
                self._known.clear()
            found = self._keys_of(word)
            edges = self._root.edges
            firsts = dict.fromkeys(node for key in found for _, node in edges.get(key, ()))
            known = self._known[word] = (found, tuple(firsts))
        return known

    def _keys_of(self, word: str) -> tuple[str, ...]:
        """The keys of a text's word under which any phrase has a word filed."""
        folded = fold(word, self.language)
        if not any(folded[:end] in self._beginnings for end in range(len(folded) + 1)):
            return ()
        found = {f"={folded}", *self._keys.of_text(word)}
        if acronym := bare_acronym(word, self.language):
            found.add(f"={fold(acronym, self.language)}")
        return tuple(found & self._vocabulary)


def bare_acronym(word: str, language: str) -> str:
    """``UAVs`` → ``UAV``, ``МИДа`` → ``МИД``; empty where `word` is no inflected acronym."""
    capitals = len(word)
    while capitals and not word[capitals - 1].isupper():
        capitals -= 1
    acronym, ending = word[:capitals], word[capitals:]
    if len(acronym) > 1 and acronym.isupper() and ending in ACRONYM_ENDINGS.get(language, ()):
        return acronym
    return ""

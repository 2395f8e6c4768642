"""Dictionaries are read where they lie, and say word for word what simplemma says."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest
import simplemma
from simplemma.strategies import DEFAULT_DICTIONARY_FACTORY

from localize import dictionaries, unpacked

WORDS = [
    "houses", "House", "HOUSE", "Kyiv", "don't", "can’t", "casas", "Pão", "pa\u0303o", "réunion",
    "zzzzz", "a", "ação", "2024", "-", "ministros-chefes", "\udcff", "lopado", "🙂", "Zug", "Züge",
]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "pt"])
def test_every_word_has_the_lemma_that_simplemma_gives(language: str) -> None:
    ours = dictionaries.dictionary(language)
    theirs = DEFAULT_DICTIONARY_FACTORY.get_dictionary(language)
    assert ours is not None
    some = [*islice(theirs, 0, 400_000, 997), *islice(theirs, 5)]
    assert {word: ours.get(word) for word in some} == {word: theirs[word] for word in some}
    assert all(word in ours for word in some)


def test_a_dictionary_has_its_words_and_no_others() -> None:
    ours = dictionaries.dictionary("enm")
    theirs = DEFAULT_DICTIONARY_FACTORY.get_dictionary("enm")
    assert ours is not None
    assert list(ours) == list(theirs)
    assert len(ours) == len(theirs)
    beside = [f"{word}{end}" for word in islice(theirs, 0, None, 211) for end in ("\0", "q", "ÿ")]
    assert [word for word in beside if word in ours] == [word for word in beside if word in theirs]
    assert "" not in ours
    with pytest.raises(KeyError):
        ours["no such word"]


def test_a_word_longer_than_a_byte_can_say_is_found() -> None:
    ours = dictionaries.dictionary("en")
    assert ours is not None
    theirs = DEFAULT_DICTIONARY_FACTORY.get_dictionary("en")
    longest = max(theirs, key=len)
    assert len(longest) > 128
    assert ours[longest] == theirs[longest]


@pytest.mark.parametrize("language", ["en", "pt"])
def test_words_are_known_and_led_back_as_simplemma_does(language: str) -> None:
    for word in WORDS:
        if not word.isprintable():
            assert not dictionaries.knows(word, language)
            continue
        assert dictionaries.knows(word, language) == simplemma.is_known(word, language)
        assert dictionaries.lemma(word, language) == simplemma.lemmatize(word, language)


def test_swahili_written_backwards_is_read_by_simplemma() -> None:
    assert dictionaries.lemma("watoto", "sw") == simplemma.lemmatize(
        "watoto", "sw", low_memory=True
    )
    assert dictionaries.knows("watoto", "sw")


def test_a_language_without_a_dictionary_has_none() -> None:
    assert dictionaries.dictionary("tlh") is None
    assert dictionaries.dictionary("../en") is None


def test_what_was_kept_says_the_same(tmp_path: Path) -> None:
    fresh = dictionaries.dictionary("enm")
    assert fresh is not None
    for _ in range(2):
        dictionaries._opened.cache_clear()
        with unpacked.kept_in(tmp_path):
            kept = dictionaries.dictionary("enm")
        assert kept is not None
        assert dict(kept) == dict(fresh)

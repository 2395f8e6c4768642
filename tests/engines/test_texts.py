"""What engines are shown of a text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from localize.engines.texts import LONGEST, pieces, translated
from localize.errors import TranslationFailed


def shout(sentences: list[str]) -> list[str]:
    return [sentence.upper() for sentence in sentences]


@given(st.text(alphabet="ab .,;!?—\u0301\u3002\u00a0", min_size=1), st.integers(1, 20))
@example("a" * 50, 7)
def test_pieces_joined_are_the_sentence(text: str, longest: int) -> None:
    sentence = text.strip() or "a"
    cut = list(pieces(sentence, longest))
    assert "".join(piece + gap for piece, gap in cut) == sentence
    assert all(0 < len(piece) <= longest for piece, _ in cut)


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("It rained. The road, which was new, was closed for days.", "It rained."),
        ("The road was closed; nobody knew, it seems, for how long.", "The road was closed;"),
        ("The road that leads north, they say, was closed for days.", "The road that leads north,"),
        ("The road that leads from here to the north was closed.", "The road that leads from here"),
        (
            "Нині дорогу на північ закрито, і ніхто не знає, надовго",
            "Нині дорогу на північ закрито,",
        ),
        ("ここに道があります。北への道は閉まっていると言われています。", "ここに道があります。"),
    ],
)
def test_a_long_sentence_is_cut_where_it_hurts_least(sentence: str, first: str) -> None:
    assert next(pieces(sentence, 31 if " " in sentence else 20))[0] == first


def test_a_letter_keeps_its_accent_where_a_word_is_cut() -> None:
    cut = [piece for piece, _ in pieces("e\u0301" * 20, 7)]
    assert not any(unicodedata.combining(piece[0]) for piece in cut)


def test_a_sentence_up_to_the_longest_is_shown_whole() -> None:
    text = "a, " * (LONGEST // 3 - 1) + "end"
    assert [piece for piece, _ in pieces(text, LONGEST)] == [text]


def test_each_sentence_is_shown_once_without_what_stands_around_it() -> None:
    shown: list[str] = []

    def translate(sentences: list[str]) -> list[str]:
        shown.extend(sentences)
        return shout(sentences)

    targets = translated([" one\ttwo", "two\none ", "one", "…"], translate)
    assert (shown, targets) == (["one", "two"], [" ONE\tTWO", "TWO\nONE ", "ONE", "…"])


def test_nothing_to_say_asks_nobody() -> None:
    assert translated(["", "—"], lambda _: pytest.fail("asked")) == ["", "—"]


def test_an_empty_answer_becomes_an_echo() -> None:
    assert translated(["one\ntwo"], lambda texts: [" ", *shout(texts)[1:]]) == ["one\nTWO"]


@pytest.mark.parametrize("answers", [[], ["ONE"], ["ONE", "TWO", "THREE"]])
def test_fewer_or_more_answers_are_a_failure(answers: list[str]) -> None:
    with pytest.raises(TranslationFailed, match="2 sentences were translated into"):
        translated(["one", "two"], lambda _: answers)


@pytest.mark.parametrize(
    ("asked", "answer", "expected"),
    [
        ("one", "\x1b[2Jum\x9b\x00", "[2Jum"),
        ("one", "um\u2028dois\rtrês", "um dois três"),
        ("one", "\u202emu\u202c \ufeff\ufffe\ud83d!", "mu !"),
        ("\u202eone", "\u202eum\u2066", "\u202eum"),
        ("one", "یک\u200cدو\u200f", "یک\u200cدو\u200f"),
        ("one", "um\tdois\ntrês", "um\tdois\ntrês"),
    ],
)
def test_a_control_that_an_engine_invents_is_left_out(
    asked: str, answer: str, expected: str
) -> None:
    assert translated([asked], lambda _: [answer]) == [expected]

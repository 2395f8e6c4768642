"""Texts and articles in more than one language."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.bcp47 import Locale
from localize.document import Article, ArticleFormat, Block, BlockKind
from localize.langid import Guess, annotate, spans
from localize.langid.detector import DISCOUNT

ENGLISH = "The mayor posted one sentence on her channel and went to the shelter."
RUSSIAN = "Мы никуда не уедем отсюда, пока в городе остаются люди."
UKRAINIAN = "Очільниця громади написала це вночі, коли світла вже не було."


def article(*texts: str, declared: str | None = None) -> Article:
    blocks = tuple(
        Block(f"b{index}", BlockKind.PARAGRAPH, text) for index, text in enumerate(texts)
    )
    return Article(
        "a",
        blocks,
        tuple(range(len(blocks))),
        ArticleFormat.TEXT,
        Path("a.txt"),
        "",
        declared_locale=Locale.parse(declared) if declared else None,
    )


def stretches(text: str, near: str | None = None) -> list[tuple[str, str]]:
    found = spans(text, near=Locale(near) if near else None)
    return [(str(guess.locale), span.of(text)) for span, guess in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"She wrote on her channel last night: «{RUSSIAN}» The office gave no comment.",
            [
                ("en", "She wrote on her channel last night"),
                ("ru", RUSSIAN),
                ("en", "The office gave no comment"),
            ],
        ),
        (
            f"{ENGLISH} {UKRAINIAN}",
            [("en", ENGLISH.rstrip(".")), ("uk", UKRAINIAN.rstrip("."))],
        ),
        (
            'Вона сказала журналістам коротко: "Мы никуда не уедем отсюда". Потім пішла до укриття, бо почалася тривога.',
            [
                ("uk", "Вона сказала журналістам коротко"),
                ("ru", "Мы никуда не уедем отсюда"),
                ("uk", "Потім пішла до укриття, бо почалася тривога"),
            ],
        ),
        (
            "За даними The Morning Observer, фонд «Save the Children» допоміг родинам з дітьми.",
            [
                (
                    "uk",
                    "За даними The Morning Observer, фонд «Save the Children» допоміг родинам з дітьми",
                )
            ],
        ),
    ],
)
def test_a_stretch_is_foreign_where_it_is_sure_to_be(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert stretches(text, near=expected[0][0]) == expected


@given(st.lists(st.sampled_from([ENGLISH, RUSSIAN, UKRAINIAN, "«", "» ", "\n", " … ", "7"])))
def test_stretches_hold_every_word_once_and_in_order(parts: list[str]) -> None:
    text = "".join(parts)
    found = spans(text)
    outside, end = [], 0
    for span, _ in found:
        assert end <= span.start < span.end
        assert span.of(text) == span.of(text).strip()
        outside.append(text[end : span.start])
        end = span.end
    rest = "".join([*outside, text[end:]])
    assert not found or not any(map(str.isalpha, rest))


def test_an_article_is_in_the_language_of_most_of_its_letters() -> None:
    read = annotate(article("Слово", UKRAINIAN, ENGLISH, f"{UKRAINIAN} {UKRAINIAN}", "24 Kanal"))
    assert read.locale == Locale("uk")
    assert [str(block.locale) for block in read.blocks] == ["uk", "uk", "en", "uk", "uk"]


def test_a_quotation_inside_a_block_is_marked_on_the_block() -> None:
    text = f"The mayor wrote last night: «{RUSSIAN}» The office gave no comment on it."
    block = annotate(article(ENGLISH, text)).blocks[1]
    assert block.locale == Locale("en")
    assert [(str(one.locale), one.span.of(text)) for one in block.foreign] == [("ru", RUSSIAN)]


def test_what_the_article_declares_gives_the_region_and_no_more() -> None:
    portuguese = "Os ministros deixaram as negociações sem falar com a imprensa."
    right = annotate(article(portuguese, declared="pt-BR"))
    wrong = annotate(article(portuguese, declared="en-GB"))
    assert (str(right.locale), str(wrong.locale)) == ("pt-BR", "pt")


def test_a_given_source_is_certain_and_foreign_blocks_are_still_seen() -> None:
    read = annotate(article("Ok", RUSSIAN), source=Locale("en"))
    assert (read.locale, read.confidence) == (Locale("en"), 1.0)
    assert [str(block.locale) for block in read.blocks] == ["en", "ru"]


def test_an_article_without_words_has_no_locale() -> None:
    silent = article("***", "2024")
    assert annotate(silent) is silent


def test_the_second_opinion_is_asked_about_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    sure = annotate(article(ENGLISH, ENGLISH)).confidence
    monkeypatch.setattr("localize.langid.second.agrees", lambda text, language: False)
    assert annotate(article(ENGLISH, ENGLISH)).confidence == pytest.approx(sure * DISCOUNT)


def test_a_guess_is_a_plain_value() -> None:
    assert Guess(Locale("en"), 1.0) == Guess(Locale("en"), 1.0)

"""English sentences are read: a word that was dropped leaves a place that no reading passes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.checks.english.lexicon import closed, known, named, parts
from localize.checks.english.reading import faults
from localize.checks.english.states import odd
from localize.checks.english.tokens import sentences

SOUND = (
    "The bridge the council built last year has been closed since March.",
    "As the minister put it, what he said is true and always will be.",
    "Those who can read and write say that they are worried about what is to come.",
    "Had she known, she would not have come.",
    "Never again would a mayor of this town be asked to do that.",
    "“We have to help each other,” he said, “and we will.”",
    "It is the world we live in.",
    "The longer the talks go on, the less the parties trust each other.",
    "Whatever the court decides, the old law remains in force.",
    "The report recommends that every patient be told the truth.",
    "The works of the museum were looked at by experts and then sold.",
    "Five years on, the wounded are still waiting for help.",
    "His plan: a bridge that nobody wants.",
    "Prices in the capital, which had risen by 5% in 2019, fell to $300 (a third less).",
    "Women who fell ill and were treated in time recovered, and so did their children.",
    "He won't say why they're here, but that's not the point.",
    "Keep calm and carry on.",
    "Write to {name} or to of@the.example, or see https://example.org/of/the/is for what <b>we</b> do.",
)


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_sentence_has_a_reading(text: str) -> None:
    assert [fault.span.of(text) for fault in faults(text)] == []


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("She has by the committee.", "has by"),
        ("They gave him a beautiful.", "a beautiful"),
        ("He came with his beautiful of the club.", "beautiful of"),
        ("The minister will the new bridge in May.", "will the"),
        ("The person to the city and has now returned.", "and has"),
        ("They announced that were leaving the city.", "that were"),
        ("She lives in a house of and likes it.", "of and"),
        ("They were unable to the problem.", "to the"),
        ("Two great speak at the meeting.", "great speak"),
        ("The roof of the houses leak in winter.", "houses leak"),
        ("At the station, was waiting a crowd.", ", was"),
    ],
)
def test_a_hole_is_found_where_it_is(text: str, broken: str) -> None:
    assert [(fault.span.of(text), fault.verbless) for fault in faults(text)] == [(broken, False)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor that the old bridge was in danger.",
        "Although it rained all day, many people in the streets of the town.",
        "The voter the letter in the box.",
        "The mayor of the town with the ministers of three larger countries.",
    ],
)
def test_a_clause_without_its_verb_is_named_whole(text: str) -> None:
    assert [(fault.span.of(text), fault.verbless) for fault in faults(text)] == [(text[:-1], True)]


@pytest.mark.parametrize(
    "text",
    [
        "New bridge for the old town",
        "The Old Bridge That Nobody Wants.",
        "A bridge to remember.",
        "No deal on grain after three days of talks in the old town.",
        "From the ministers with the best of wishes for the new year.",
        "Is the by?",
        "Yes.",
        "",
        "…",
    ],
)
def test_headings_fragments_and_questions_are_let_pass(text: str) -> None:
    assert faults(text) == ()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("the", ("the",)),
        ("minister", ("noun", "rare-base")),
        ("walked", ("past", "participle")),
        ("gone", ("participle",)),
        ("reports", ("nouns", "third")),
        ("parents", ("nouns",)),
        ("police", ("noun", "rare-base", "nouns")),
        ("frobnicates", ("third", "nouns")),
        ("well-disciplined", ("adj", "participle")),
    ],
)
def test_a_word_has_the_parts_of_speech_of_the_lexicon(
    word: str, expected: tuple[str, ...]
) -> None:
    assert parts(word) == expected


def test_every_name_in_the_tables_is_a_part_of_speech() -> None:
    lefts, rights = ({pair[side] for pair in odd()} for side in (0, 1))
    assert {part for word in closed() for part in parts(word)} - lefts - rights == {
        "adv", "particle", "have", "this-", "will-noun",
    }  # fmt: skip


def test_amended_words_are_known_to_the_lexicon() -> None:
    assert [word for word in named("rare-noun") if not known(word)] == []


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*closed(), "bridge", "Baku", "ran", ",", ".", "(", "’s", "4%"])))
def test_any_order_of_small_words_is_read_without_failing(words: list[str]) -> None:
    text = " ".join(words) + "."
    assert all(0 <= fault.span.start < fault.span.end <= len(text) for fault in faults(text))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_tokens_stand_at_their_places(text: str) -> None:
    for sentence in sentences(text):
        for token in sentence.tokens:
            assert token.parts
            pairs = zip(token.text, token.span.of(text), strict=True)
            assert all(read in (written, "X") for read, written in pairs)

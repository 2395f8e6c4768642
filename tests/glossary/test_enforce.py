"""The ladder: every term use is rendered, by the cheapest step that does it cleanly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from localize.bcp47 import Locale
from localize.concept import Designation
from localize.document import Span
from localize.errors import TranslationFailed
from localize.glossary.inflect import rendering
from localize.glossary.ladder import Enforced, enforce, prepare, rendered
from localize.glossary.settings import Settings, SourceRepair
from localize.unit import Link, Placement, Rendering, Repair, Segment, Slot, Step, TermUse
from tests.glossary.phrasebook import Phrasebook

EN, PT, UK = Locale("en"), Locale("pt"), Locale("uk")
SETTINGS = Settings()


def use(text: str, name: str, *names: str, locale: Locale = PT, **more: object) -> TermUse:
    """The first use of `name` in `text`, which the target may call by any of `names`."""
    start = text.index(name)
    renderings = tuple(rendering(Designation(one, locale)) for one in names)
    return replace(TermUse(name, Span(start, start + len(name)), renderings), **more)  # type: ignore[arg-type]


def segment(text: str, *terms: TermUse) -> Segment:
    return Segment("a:0", text, EN, terms=terms)


def climbed(
    one: Segment, phrases: dict[str, str], locale: Locale = PT, links: Sequence[Link] = ()
) -> Enforced:
    """What the ladder makes of a segment with a phrasebook for its engine."""
    engine = Phrasebook(phrases)
    drafts = engine.translate(prepare([one], SETTINGS))
    align = (lambda pairs: [links] * len(pairs)) if links else None
    (result,) = enforce([one], drafts, engine.translate, align, locale, SETTINGS)
    return result


FLOOD = "The mayor saw the flood near the old mill in 1998."
SENTENCE = {
    "the mayor saw": "o prefeito viu",
    "the flood": "a enchente",
    "near the old mill": "perto do velho moinho",
    "in 1998": "em 1998",
}


def test_what_is_right_is_left_byte_for_byte_and_nothing_is_asked() -> None:
    engine = Phrasebook({})
    draft = "O  prefeito viu as Enchentes…"
    one = segment(FLOOD, use(FLOOD, "flood", "enchente"))
    (result,) = enforce([one], [draft], engine.translate, None, PT, SETTINGS)
    assert result == Enforced(
        draft, (Placement("flood", Span(18, 23), Span(19, 28), Step.ALREADY),)
    )
    assert engine.calls == []


@pytest.mark.parametrize(
    ("term", "target"),
    [
        ("cheia", "O prefeito viu a cheia perto do velho moinho em 1998."),
        ("alagamento", "O prefeito viu o alagamento perto do velho moinho em 1998."),
    ],
)
def test_the_engines_own_wording_is_replaced_and_its_article_with_it(
    term: str, target: str
) -> None:
    result = climbed(segment(FLOOD, use(FLOOD, "flood", term)), {**SENTENCE, "flood": "enchente"})
    assert (result.target, result.placements[0].step) == (target, Step.REPLACED)


def test_a_forbidden_name_in_the_draft_is_replaced() -> None:
    term = use(FLOOD, "flood", "cheia", forbidden=("enchente",))
    result = climbed(segment(FLOOD, term), {**SENTENCE, "flood": "dilúvio"})
    assert result.target == "O prefeito viu a cheia perto do velho moinho em 1998."


def test_what_the_alignment_links_to_a_term_is_replaced() -> None:
    draft = "O prefeito viu a enchente perto do velho moinho em 1998."
    start = draft.index("enchente")
    linked = Link(Span(18, 23), Span(start, start + 8), 0.9)
    one = segment(FLOOD, use(FLOOD, "flood", "cheia"))
    result = climbed(one, {**SENTENCE, "flood": "dilúvio"}, links=(linked,))
    assert (result.target, result.placements[0].step) == (
        "O prefeito viu a cheia perto do velho moinho em 1998.",
        Step.REPLACED,
    )


def test_a_carrier_shows_where_the_engine_rendered_the_term() -> None:
    phrases = {
        **SENTENCE,
        "flood": "dilúvio",
        "the school": "a escola",
        "the hospital": "o hospital",
    }
    result = climbed(segment(FLOOD, use(FLOOD, "flood", "cheia")), phrases)
    assert (result.target, result.placements[0].step) == (
        "O prefeito viu a cheia perto do velho moinho em 1998.",
        Step.CARRIER,
    )


def test_a_copied_term_shows_it_where_no_carrier_comes_through() -> None:
    phrases = {**SENTENCE, "flood": "dilúvio", "school": "colégio", "the cheia": "a cheia"}
    result = climbed(segment(FLOOD, use(FLOOD, "flood", "cheia")), phrases)
    assert (result.target, result.placements[0].step) == (
        "O prefeito viu a cheia perto do velho moinho em 1998.",
        Step.COPIED,
    )


def test_a_placeholder_shows_it_last() -> None:
    phrases = {
        **SENTENCE, "flood": "dilúvio", "school": "colégio", "the cheia": "a plena", "the XQA": "o XQA",
    }  # fmt: skip
    result = climbed(segment(FLOOD, use(FLOOD, "flood", "cheia")), phrases)
    assert (result.target, result.placements[0].step) == (
        "O prefeito viu a cheia perto do velho moinho em 1998.",
        Step.PLACEHOLDER,
    )


def test_a_term_that_no_step_can_place_is_said_to_be_unplaced() -> None:
    def deaf(texts: Sequence[str]) -> list[str]:
        return ["dilúvio" if text == "flood" else "Nada." for text in texts]

    one = segment(FLOOD, use(FLOOD, "flood", "cheia"))
    (result,) = enforce([one], ["Nada."], deaf, None, PT, SETTINGS)
    assert result == Enforced("Nada.", (Placement("flood", Span(18, 23), None, Step.UNPLACED),))


def test_a_rendering_of_the_same_kind_of_word_is_preferred() -> None:
    one = segment(FLOOD, use(FLOOD, "flood", "inundar", "inundação"))
    result = climbed(one, {**SENTENCE, "the flood": "a alagação", "flood": "alagação"})
    assert result.target == "O prefeito viu a inundação perto do velho moinho em 1998."


def test_two_uses_need_two_places() -> None:
    text = "One flood came, another flood went."
    first = use(text, "flood", "cheia")
    second = replace(first, span=Span(24, 29))
    phrases = {"one flood": "uma cheia", "came": "veio", "another flood": "outra enchente",
               "went": "foi", "flood": "enchente"}  # fmt: skip
    result = climbed(segment(text, first, second), phrases)
    assert result.target == "Uma cheia veio, outra cheia foi."
    assert [placement.step for placement in result.placements] == [Step.ALREADY, Step.REPLACED]


def test_the_words_of_a_term_beside_the_place_are_not_doubled() -> None:
    text = "They sold an antiviral drug."
    phrases = {
        "they sold": "eles venderam",
        "an antiviral drug": "uma droga antiviral",
        "drug": "droga",
    }
    one = segment(text, use(text, "drug", "medicamento antiviral"))
    assert climbed(one, phrases).target == "Eles venderam um medicamento antiviral."


def test_a_word_between_those_of_the_engines_wording_is_kept() -> None:
    text = "The mean waiting time was short."
    phrases = {"the mean waiting time": "o tempo médio de espera", "was short": "foi curto",
               "waiting time": "tempo de espera"}  # fmt: skip
    one = segment(text, use(text, "waiting time", "período de espera"))
    assert climbed(one, phrases).target == "O período de espera médio foi curto."


def test_no_candidate_may_lose_a_number_or_a_slot() -> None:
    text = "See the flood of 1998 at a.example."
    slot = Slot(Span(25, 34), "url", "a.example")
    one = replace(segment(text, use(text, "flood", "cheia")), slots=(slot,))

    def forgetful(texts: Sequence[str]) -> list[str]:
        return ["Veja a cheia." for _ in texts]

    draft = "Veja tudo de 1998 em a.example."
    (result,) = enforce([one], [draft], forgetful, None, PT, SETTINGS)
    assert result == Enforced(draft, (Placement("flood", Span(8, 13), None, Step.UNPLACED),))


def test_a_second_translation_that_fails_leaves_the_draft_to_the_next_step() -> None:
    engine = Phrasebook({**SENTENCE, "flood": "dilúvio", "the cheia": "a cheia"})

    def stumbling(texts: Sequence[str]) -> list[str]:
        if any("school" in text for text in texts):
            raise TranslationFailed("no answer")
        return engine.translate(texts)

    one = segment(FLOOD, use(FLOOD, "flood", "cheia"))
    drafts = engine.translate([FLOOD])
    (result,) = enforce([one], drafts, stumbling, None, PT, SETTINGS)
    assert result.placements[0].step is Step.COPIED


def test_a_segment_comes_out_the_same_alone_and_in_a_batch() -> None:
    phrases = {**SENTENCE, "flood": "dilúvio", "the school": "a escola"}
    segments = [
        segment(FLOOD, use(FLOOD, "flood", term)) for term in ("cheia", "enchente", "alagamento")
    ]
    engine = Phrasebook(phrases)
    drafts = engine.translate([one.text for one in segments])
    together = enforce(segments, drafts, engine.translate, None, PT, SETTINGS)
    assert together == [climbed(one, phrases) for one in segments]


def test_the_engine_is_asked_once_a_step_for_all_segments() -> None:
    segments = [segment(FLOOD, use(FLOOD, "flood", "cheia"))] * 5
    engine = Phrasebook({**SENTENCE, "flood": "dilúvio", "the school": "a escola"})
    enforce(segments, engine.translate([FLOOD] * 5), engine.translate, None, PT, SETTINGS)
    assert engine.calls == [5, 1, 5]


# --- wrong names in the source --------------------------------------------------------------------

WRONG = "The head of the Center for Personal Data spoke."
REPAIR = Repair("Center for Personal Data", "Center for Countering Disinformation", "…", "ЦПД")
CENTRE = use(WRONG, "Center for Personal Data", "Centro de Combate à Desinformação", repairs=REPAIR)


@pytest.mark.parametrize(
    ("policy", "text"),
    [
        (SourceRepair.REPAIR, "The head of the Center for Countering Disinformation spoke."),
        (SourceRepair.FLAG, WRONG),
        (SourceRepair.OFF, WRONG),
    ],
)
def test_the_engine_sees_the_right_name_if_the_policy_says_so(
    policy: SourceRepair, text: str
) -> None:
    assert prepare([segment(WRONG, CENTRE)], Settings(source_repair=policy)) == [text]


def test_terms_behind_a_repair_are_found_at_their_new_place() -> None:
    text = f"{WRONG[:-1]} of a flood."
    terms = (CENTRE, use(text, "flood", "cheia"))
    phrases = {
        "the head of the": "o chefe do",
        "center for countering disinformation": "Centro de Combate à Desinformação",
        "spoke of a": "falou de uma", "flood": "enchente",
    }  # fmt: skip
    result = climbed(segment(text, *terms), phrases)
    assert result.target == "O chefe do Centro de Combate à Desinformação falou de uma cheia."
    assert [(placement.source, placement.step) for placement in result.placements] == [
        (CENTRE.span, Step.REPAIRED),
        (terms[1].span, Step.REPLACED),
    ]


def test_a_name_that_is_only_flagged_is_not_enforced() -> None:
    engine = Phrasebook({})
    flag = Settings(source_repair=SourceRepair.FLAG)
    (result,) = enforce([segment(WRONG, CENTRE)], [WRONG], engine.translate, None, PT, flag)
    assert result == Enforced(WRONG)


# --- inflection -----------------------------------------------------------------------------------


def test_a_term_takes_the_case_of_the_wording_that_it_replaces() -> None:
    text = "The head of the Data Center spoke."
    phrases = {
        "the head of the data center": "керівник Центру даних",
        "spoke": "виступив", "data center": "Центр даних",
    }  # fmt: skip
    one = segment(text, use(text, "Data Center", "Служба безпеки", locale=UK))
    result = climbed(one, phrases, UK)
    assert result.target == "Керівник Служби безпеки виступив."


# --- finding --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "forms", "acronym", "found"),
    [
        ("As Vacinas de DNA.", ("vacina de DNA", "vacinas de DNA"), False, "Vacinas de DNA"),
        ("o coronavírus", ("vírus",), False, None),
        ("a pós-vacina", ("vacina",), False, "vacina"),
        ("um anti corpo", ("anti-corpo",), False, "anti corpo"),
        ("d’água clara", ("d'água",), False, "d’água"),
        ("a fsb nega", ("FSB",), True, None),
        ("a FSB nega", ("FSB",), True, "FSB"),
        ("surto de gripe", ("surto", "surto de gripe"), False, "surto de gripe"),
    ],
)
def test_a_rendering_is_found_as_whole_words(
    text: str, forms: tuple[str, ...], acronym: bool, found: str | None
) -> None:
    span = rendered(text, Rendering(forms[0], forms, acronym=acronym))
    assert (span.of(text) if span else None) == found

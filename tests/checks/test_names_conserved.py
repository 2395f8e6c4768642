"""What became of the names of a pair: the rules behind A020 to A027."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.checks import (
    a020_name_lost,
    a021_name_replaced,
    a022_name_made_up,
    a024_parenthesis_made_up,
)
from localize.checks.catalogue import unit_of
from localize.checks.check import Pair, Reading
from localize.checks.names.judge import Verdict, judge
from localize.document import Span
from localize.finding import Severity
from localize.unit import Origin, OriginKind, Rendering, Repair, Slot, TermUse


def verdict_of(direction: str, source: str, target: str) -> Verdict:
    source_language, target_language = direction.split(">")
    return judge(source, source_language, target, target_language)


@pytest.mark.parametrize(
    ("direction", "source", "target"),
    [
        ("en>uk", "Orlyk met Blinken in Vienna.", "Орлик зустрівся з Блінкеном у Відні."),
        ("uk>en", "Посол Німеччини прибув до Женеви.", "The German ambassador came to Geneva."),
        ("ru>pt", "Пашинян прилетел в Пекин.", "Pashinyan voou para Pequim."),
        ("en>az", "Lukashenko called Aliyev.", "Lukaşenko Əliyevə zəng edib."),
        ("en>tr", "NATO's Stoltenberg praised Ankara.", "NATO'dan Stoltenberg Ankara'yı övdü."),
        ("pl>en", "Wczoraj Duda przyleciał do Mediolanu.", "Yesterday Duda flew to Milan."),
        ("de>en", "Gestern sprach Scholz in Köln.", "Scholz spoke in Cologne yesterday."),
        ("en>ka", "Kobakhidze spoke in Tbilisi.", "კობახიძემ თბილისში ისაუბრა."),
        ("en>hy", "Macron spoke in Yerevan.", "Մակրոնը խոսեց Երևանում։"),
        ("es>en", "La Casa Blanca felicitó a Petro.", "The White House congratulated Petro."),
    ],
)
def test_names_are_carried_across_scripts_and_cases(
    direction: str, source: str, target: str
) -> None:
    verdict = verdict_of(direction, source, target)
    assert (verdict.losses, verdict.swaps) == ((), ())


@pytest.mark.parametrize(
    ("direction", "source", "target", "lost"),
    [
        ("en>uk", "Orlyk met Blinken in Vienna.", "Орлик зустрівся з Блінкеном.", "Vienna"),
        (
            "uk>en",
            "Посол зустрівся з Мельниченком у Львові.",
            "The ambassador met Melnychenko.",
            "Львові",
        ),
        ("cs>en", "Včera Novotný přijel do Ostravy.", "Yesterday Novotný came to .", "Ostravy"),
        ("pt>en", "O ministro visitou Bangladesh.", "The minister visited.", "Bangladesh"),
    ],
)
def test_a_lost_name_is_seen(direction: str, source: str, target: str, lost: str) -> None:
    losses = verdict_of(direction, source, target).losses
    assert [loss.name.text for loss in losses] == [lost]


@pytest.mark.parametrize(
    ("direction", "source", "target"),
    [
        pytest.param(
            "uk>en", "Тоді Мельник замовк.", "Then he fell silent.", id="a pronoun stands for it"
        ),
        pytest.param(
            "pl>en",
            "Wczoraj biskup Kościoła milczał.",
            "Yesterday the bishop of the church was silent.",
            id="the word in a body's name is translated",
        ),
        pytest.param(
            "ro>en",
            "Ieri Institutul a tăcut.",
            "Yesterday there was silence.",
            id="a language that no lexicon tells of",
        ),
        pytest.param(
            "en>fr",
            "The Scottish minister spoke in Lyon.",
            "Le ministre a parlé à Lyon.",
            id="a country's adjective",
        ),
        pytest.param(
            "pl>en",
            "Mówił o tym rzecznik Indonezyjskiego Czerwonego Krzyża.",
            "The spokesman of the Indonesian Red Cross spoke of it.",
            id="an adjective that is spelled otherwise than its country",
        ),
        pytest.param(
            "pl>en",
            "Wczoraj Olgierd Kaczmarek (OKA) milczał.",
            "Yesterday Olgierd Kaczmarek was silent.",
            id="letters in parentheses for a name that is there",
        ),
        pytest.param(
            "en>fr",
            "They watched the Green Otters play.",
            "Ils ont vu jouer les Greenotters.",
            id="two words closed up",
        ),
        pytest.param(
            "fr>en",
            "On a vu jouer les Greenotters.",
            "They watched the Green Otters play.",
            id="one word taken apart",
        ),
        pytest.param(
            "en>fr",
            "The Glasgow Warriors won.",
            "Les Warriors ont gagné.",
            id="a club without its town",
        ),
        pytest.param(
            "en>bg",
            "The house of Willoughby burnt down.",
            "Къщата на Уилъби изгоря.",
            id="letters that English does not say",
        ),
        pytest.param(
            "en>be",
            "He spoke at the United Nations.",
            "Ён выступіў у Арганізацыі Аб'яднаных Нацый.",
            id="an apostrophe inside a body's name",
        ),
        pytest.param(
            "en>de",
            "It is read all over Latin America.",
            "In ganz Lateinamerika liest man es.",
            id="a part of the world in one word",
        ),
    ],
)
def test_a_name_may_be_carried_or_left_out_otherwise(
    direction: str, source: str, target: str
) -> None:
    verdict = verdict_of(direction, source, target)
    assert (verdict.losses, verdict.swaps) == ((), ())


@pytest.mark.parametrize(
    ("direction", "source", "target"),
    [
        pytest.param(
            "uk>en",
            "Він каже, що в середу Мельник замовк.",
            "He says that on Wednesday there was silence.",
            id="the pronoun is the source's own",
        ),
        pytest.param(
            "de>en",
            "Gestern brach sich Veltheim den Arm.",
            "Yesterday broke his arm.",
            id="a possessive stands where an article stood",
        ),
        pytest.param(
            "ru>en",
            "Вчера президент России Владимир Путин молчал.",
            "Yesterday President Vladimir Putin was silent.",
            id="a country before a person is not part of his name",
        ),
        pytest.param(
            "ru>en",
            "Вчера на площади видели Короля и Королеву.",
            "Yesterday on the square people saw the King and Merriweather.",
            id="one word renders one of two",
        ),
    ],
)
def test_what_may_stand_for_a_name_is_not_taken_for_it_everywhere(
    direction: str, source: str, target: str
) -> None:
    verdict = verdict_of(direction, source, target)
    assert verdict.losses or verdict.swaps


def test_a_hole_makes_a_loss_sure() -> None:
    with_hole = judge("Novák přijel do Ostravy.", "cs", "Novák came to .", "en").losses
    without = judge("Novák přijel do Ostravy.", "cs", "Novák came.", "en").losses
    assert ([loss.sure for loss in with_hole], [loss.sure for loss in without]) == ([True], [False])


def test_what_the_glossary_marks_is_left_to_the_glossarys_checks() -> None:
    unit = unit_of(Pair("Orlyk left Vienna.", "Орлик поїхав."))
    term = TermUse("vienna", Span(11, 17), (Rendering("Відень", ("Відень",)),))
    marked = replace(unit, segment=replace(unit.segment, terms=(term,)))
    assert [list(a020_name_lost.CHECK(one)) != [] for one in (unit, marked)] == [True, False]


def test_what_stands_in_a_slot_is_no_name() -> None:
    unit = unit_of(Pair("Write to Zelenograd now.", "Напишіть зараз."))
    slot = Slot(Span(9, 19), "handle", "Zelenograd")
    slotted = replace(unit, segment=replace(unit.segment, slots=(slot,)))
    assert [list(a020_name_lost.CHECK(one)) != [] for one in (unit, slotted)] == [True, False]


def test_a_text_that_was_kept_is_not_judged() -> None:
    unit = unit_of(Pair("Orlyk left Vienna.", "Hello."))
    assert list(a020_name_lost.CHECK(replace(unit, origin=Origin(OriginKind.KEPT)))) == []


def test_a_name_that_the_article_has_elsewhere_may_be_added() -> None:
    article = Reading.of(
        ("Orlyk spoke.", "Орлик говорив."),
        ("Then he left.", "Потім Орлик пішов."),
        direction="en>uk",
    )
    assert list(a022_name_made_up.CHECK(article)) == []


def test_a_remark_on_a_language_is_major_and_can_be_taken_out() -> None:
    unit = unit_of(Pair("Orlyk wrote it.", "Orlyk escreveu isso (em inglês).", "en>pt"))
    (finding,) = a024_parenthesis_made_up.CHECK(unit)
    assert finding.fix is not None
    mended = unit.target[: finding.fix.span.start] + unit.target[finding.fix.span.end :]
    assert (finding.severity, mended) == (Severity.MAJOR, "Orlyk escreveu isso.")


@given(
    st.text(alphabet="АБвгDeƏı (’'-.,)“\n1", max_size=40),
    st.text(alphabet="АБвгDeƏı (’'-.,)“\n1", max_size=40),
)
def test_odd_texts_are_judged_without_harm(source: str, target: str) -> None:
    verdict = judge(source, "uk", target, "en")
    for loss in verdict.losses:
        assert loss.name.span.of(source) == loss.name.text
    for swap in verdict.swaps:
        assert swap.stranger.span.of(target) == swap.stranger.text


@pytest.mark.parametrize("repaired", [True, False])
def test_a_name_that_was_put_right_is_neither_lost_nor_made_up(repaired: bool) -> None:
    source = "Nobody should open it, the Council's Center for Personal Data said in a statement."
    target = "Ningú ha d'obrir-ho, va dir el Centre del Consell per a Contrar la Desinformació."
    unit = unit_of(Pair(source, target, "en>ca"))
    if repaired:
        wrong = "Center for Personal Data"
        start = source.index(wrong)
        repair = Repair(wrong, "Center for Countering Disinformation", "a wrong expansion")
        use = TermUse("ccd", Span(start, start + len(wrong)), repairs=repair)
        unit = replace(unit, segment=replace(unit.segment, terms=(use,)))
    checks = (a020_name_lost.CHECK, a021_name_replaced.CHECK)
    found = [finding.code for check in checks for finding in check(unit)]
    found += [finding.code for finding in a022_name_made_up.CHECK(Reading((unit,)))]
    assert bool(found) is not repaired

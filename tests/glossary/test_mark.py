"""Which names an article means, where they stand, and what the target may say there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from localize.bcp47 import Locale
from localize.concept import DesignationKind, MatchRule, Status, Termbase
from localize.document import Span
from localize.errors import GlossaryError
from localize.glossary import Marker, Settings
from localize.glossary.settings import FirstMention, SourceRepair
from localize.unit import Repair, Slot
from tests.glossary.terms import (
    WORLD,
    acronym,
    article,
    best,
    concept,
    forbidden,
    mark,
    marked,
    name,
)

UK, PT, EN = Locale("uk"), Locale("pt"), Locale("en")
SHORT = DesignationKind.SHORT


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It closed Sputnik Azerbaijan.", "It closed [[Sputnik Azerbaijan|sputnik-azerbaijan]]."),
        ("Azerbaijan, Sputnik.", "[[Azerbaijan|azerbaijan]], [[Sputnik|sputnik]]."),
        ("The NSDC's vote", "The [[NSDC|nsdc]]'s vote"),
        ("the nsdc and the Nsdc", "the nsdc and the Nsdc"),
        ("A sputnik orbits; SPUTNIK reports.", "A sputnik orbits; [[SPUTNIK|sputnik]] reports."),
        ("FSB-linked, ex-FSB", "[[FSB|fsb]]-linked, ex-[[FSB|fsb]]"),
        ("FSBX and XFSB and F.S.B.", "FSBX and XFSB and F.S.B."),
        ("See https://sputnik.az/FSB or mail fsb@fsb.ru", "See https://sputnik.az/FSB or mail fsb@fsb.ru"),
        ("#FSB @FSB FSB_x", "#FSB @FSB FSB_x"),
        ("Andriy\u00a0Kovalenko", "[[Andriy\u00a0Kovalenko|kovalenko]]"),
        ("the National\nSecurity and Defense Council", "the [[National\nSecurity and Defense Council|nsdc]]"),
        ("Kova\u00adlenko’s", "[[Kova\u00adlenko|kovalenko]]’s"),
        ("", ""),
    ],
)  # fmt: skip
def test_names_are_marked_as_they_stand(sentence: str, expected: str) -> None:
    assert mark(sentence) == [expected]


@pytest.mark.parametrize(
    ("text", "sentence", "expected"),
    [
        ("Агентство «Спутник»", "Об этом агентство «Спутник».", "Об этом [[агентство «Спутник»|x]]."),
        ("Агентство Спутник", "У агентства “Спутник” нет.", "У [[агентства “Спутник”|x]] нет."),
        ("Нагорно-Карабахская республика", "В Нагорно‑Карабахской республике", "В [[Нагорно‑Карабахской республике|x]]"),
        ("груз 200", "Пришёл груз 200, а груз 2000 нет.", "Пришёл [[груз 200|x]], а груз 2000 нет."),
        ("приём", "О приеме; прие\u0301ма", "О [[приеме|x]]; [[прие\u0301ма|x]]"),
        ("Майкоп", "в Маи\u0306копе", "в [[Маи\u0306копе|x]]"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_are_one_name(text: str, sentence: str, expected: str) -> None:
    termbase = Termbase((concept("x", name(text, "ru")),))
    assert mark(sentence, termbase=termbase, locale="ru") == [expected]


def test_the_longest_name_wins_and_nothing_overlaps() -> None:
    termbase = Termbase(
        (
            concept("guard", name("border guard", "en")),
            concept("service", name("guard service", "en")),
            concept("whole", name("border guard service of Ukraine", "en")),
        )
    )
    assert mark(
        "The border guard service of Ukraine. A border guard service.", termbase=termbase
    ) == ["The [[border guard service of Ukraine|whole]]. A border [[guard service|service]]."]


def test_a_name_inside_a_slot_is_not_marked() -> None:
    (segment,) = article("Run FSB now, FSB.")
    segment = replace(segment, slots=(Slot(Span(4, 7), "code", "FSB"),))
    (done,) = Marker(WORLD).mark([segment], UK)
    assert [term.span for term in done.terms] == [Span(13, 16)]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        # The acronym follows, unexplained: the first mention explains it.
        (
            ["The National Security and Defense Council met.", "The NSDC voted."],
            ["Рада національної безпеки і оборони (РНБО)", "РНБО"],
        ),
        # The source explains it itself.
        (
            ["The National Security and Defense Council (NSDC) met.", "The NSDC voted."],
            ["Рада національної безпеки і оборони", "РНБО", "РНБО"],
        ),
        (["The National Security and Defense Council met."], ["Рада національної безпеки і оборони"]),
        (
            ["The NSDC met.", "The National Security and Defense Council voted."],
            ["РНБО", "Рада національної безпеки і оборони"],
        ),
        (["Andriy Kovalenko spoke.", "Kovalenko left."], ["Андрій Коваленко", "Коваленко"]),
        (
            ["The Center for Personal Data spoke, Kovalenko wrote.", "The CPD noted."],
            ["Центр протидії дезінформації (ЦПД)", "Коваленко", "ЦПД"],
        ),
    ],
)  # fmt: skip
def test_a_concept_is_named_as_its_place_wants(sentences: list[str], expected: list[str]) -> None:
    assert best(Marker(WORLD).mark(article(*sentences), UK)) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["The NSDC met.", "The NSDC voted."], ["Рада національної безпеки і оборони (РНБО)", "РНБО"]),
        (["The NSDC met."], ["Рада національної безпеки і оборони"]),
        (
            ["The NSDC (National Security and Defense Council) met."],
            ["РНБО", "Рада національної безпеки і оборони"],
        ),
    ],
)  # fmt: skip
def test_first_mentions_are_spelled_out_if_that_is_wanted(
    sentences: list[str], expected: list[str]
) -> None:
    marker = Marker(WORLD, Settings(first_mention=FirstMention.SPELL_OUT))
    assert best(marker.mark(article(*sentences), UK)) == expected


def test_an_acronym_in_parentheses_is_no_full_name_twice() -> None:
    segments = Marker(WORLD).mark(article("The National Security and Defense Council (NSDC)."), PT)
    assert best(segments) == ["Conselho de Segurança Nacional e Defesa", "-"]


def test_a_rendering_carries_its_forms_and_what_it_may_not_be() -> None:
    (segment,) = Marker(WORLD).mark(article("The CCD."), UK)
    (term,) = segment.terms
    acronym_first, full = term.renderings
    assert (acronym_first.text, acronym_first.acronym) == ("ЦПД", True)
    assert "Центром протидії дезінформації" in full.forms
    assert "Центру персональних даних" in term.forbidden
    assert term.repairs is None


def test_a_form_that_is_right_is_never_forbidden() -> None:
    termbase = Termbase(
        (
            concept(
                "x",
                name("term", "en"),
                name("термін", "uk"),
                name("терміни", "uk", status=Status.DEPRECATED, match=MatchRule.EXACT),
            ),
        )
    )
    (segment,) = Marker(termbase).mark(article("A term."), UK)
    assert "терміни" not in segment.terms[0].forbidden


def test_a_wrong_name_in_the_source_says_what_it_should_have_been() -> None:
    segments = Marker(WORLD).mark_repairs(
        article("Kovalenko of the Center for Personal Data.", "The CPD.")
    )
    assert [term.repairs for segment in segments for term in segment.terms] == [
        Repair(
            "Center for Personal Data",
            "Center for Countering Disinformation",
            "it is wrong",
            "ЦПД",
        ),
        Repair("CPD", "CCD", "it is no name of this body", "ЦПД"),
    ]


@pytest.mark.parametrize(
    ("policy", "renderings", "repairs"),
    [
        (SourceRepair.REPAIR, ["Центр протидії дезінформації"], 1),
        (SourceRepair.FLAG, ["-"], 1),
        (SourceRepair.OFF, [], 0),
    ],
)
def test_the_policy_decides_what_becomes_of_a_wrong_name(
    policy: SourceRepair, renderings: list[str], repairs: int
) -> None:
    marker = Marker(WORLD, Settings(source_repair=policy))
    text = article("The Center for Personal Data spoke.")
    found = [term for segment in marker.mark_repairs(text) for term in segment.terms]
    assert (best(marker.mark(text, UK)), len(found)) == (renderings, repairs)


def test_what_is_not_translated_is_rendered_as_it_stands() -> None:
    termbase = Termbase((concept("x", name("Iskra-7", "en"), do_not_translate=True),))
    assert best(Marker(termbase).mark(article("The ISKRA-7 flew."), UK)) == ["ISKRA-7"]


def test_a_bare_target_takes_the_names_of_a_region() -> None:
    termbase = Termbase((concept("x", name("bus", "en"), name("ônibus", "pt-BR")),))
    assert best(Marker(termbase).mark(article("A bus."), PT)) == ["ônibus"]


def test_each_segment_is_read_in_its_own_language() -> None:
    segments = (
        *article("Azerbaijan spoke."),
        *article("З Азербайджаном говорили.", locale="uk"),
    )
    assert marked(Marker(WORLD).mark(segments, EN)) == [
        "[[Azerbaijan|azerbaijan]] spoke.",
        "З [[Азербайджаном|azerbaijan]] говорили.",
    ]


@pytest.mark.parametrize(("locale", "text"), [("en", "Two buses."), ("az", "Bus gəldi.")])
def test_names_of_no_language_are_found_in_any(locale: str, text: str) -> None:
    termbase = Termbase((concept("x", name("bus", "und"), name("autocarro", "pt")),))
    assert best(Marker(termbase).mark(article(text, locale=locale), PT)) == ["autocarro"]


def test_names_that_are_never_looked_for_are_written_all_the_same() -> None:
    slang = concept(
        "bavovna", name("explosion", "en", match=MatchRule.NEVER), name("бавовна", "uk")
    )
    marker = Marker(Termbase((slang,)))
    assert marked(marker.mark(article("An explosion."), UK)) == ["An explosion."]
    assert best(marker.mark(article("Гучна бавовна.", locale="uk"), EN)) == ["explosion"]


@pytest.mark.parametrize(
    ("designation", "sentence", "expected"),
    [
        (name("drones", "en", match=MatchRule.EXACT), "Drones, a drone.", "[[Drones|x]], a drone."),
        (name(r"F-?16s?", "en", match=MatchRule.REGEX), "An F16 and F-16s.", "An [[F16|x]] and [[F-16s|x]]."),
        (name("Moon", "en", case_sensitive=True), "Moon, moon, MOON.", "[[Moon|x]], moon, [[MOON|x]]."),
        (acronym("UAV", "en"), "UAVs and a uav.", "[[UAVs|x]] and a uav."),
        (name("C++", "en"), "C and C++.", "C and [[C++|x]]."),
        (name("strike", "en"), "Two strikes struck a striking strike.", "Two [[strikes|x]] struck a striking [[strike|x]]."),
        (name("strike", "en", part_of_speech="verb"), "It struck, strikes, is striking.", "It [[struck|x]], [[strikes|x]], is [[striking|x]]."),
        (name("U.S.", "en"), "the U.S. and U.S", "the [[U.S.|x]] and [[U.S|x]]"),
        (name("mouse", "en", forms={"plural": "mice"}, match=MatchRule.EXACT), "Two mice.", "Two [[mice|x]]."),
        (name("Bakı", "en", forms={"harmony": "drum"}), "A drum in Bakı.", "A drum in [[Bakı|x]]."),
    ],
)  # fmt: skip
def test_a_match_rule_is_kept(designation: object, sentence: str, expected: str) -> None:
    termbase = Termbase((concept("x", designation),))  # type: ignore[arg-type]
    assert mark(sentence, termbase=termbase) == [expected]


def test_a_pattern_that_runs_too_long_is_an_error_with_its_place() -> None:
    slow = concept("x", name(r".*.*.*.*.*\d", "en", match=MatchRule.REGEX), where="g.toml:7")
    with pytest.raises(GlossaryError, match=r"g\.toml:7: the pattern"):
        Marker(Termbase((slow,))).mark(article("x" * 20_000), UK)


def test_marking_again_replaces_what_was_marked() -> None:
    marker = Marker(WORLD)
    once = marker.mark(article("The FSB."), UK)
    assert marker.mark(once, UK) == once


def test_a_forbidden_name_in_the_target_is_known_without_its_context() -> None:
    termbase = Termbase((concept("x", name("a", "en"), forbidden("b", "uk", contexts=("c",))),))
    (segment,) = Marker(termbase).mark(article("a"), UK)
    assert segment.terms[0].forbidden == ("b",)

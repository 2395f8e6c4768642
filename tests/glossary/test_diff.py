"""What changed between two termbases, which translations that touches, and how it is shown."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from localize.bcp47 import Locale
from localize.concept import Affiliation, Concept, Status, Termbase
from localize.glossary.diff import Change, ChangeKind, diff
from localize.glossary.diffpage import GlossaryDiff, as_html, as_json, as_markdown
from localize.glossary.impact import impact
from localize.unit import Origin, OriginKind, Segment, TranslationUnit
from tests.glossary.terms import acronym, concept, forbidden, name

EN, UK = Locale("en"), Locale("uk")
RIVER = concept("river", name("river", "en"), name("ріка", "uk"))


def changes(before: Concept | None, after: Concept | None) -> list[tuple[str, str, str, str]]:
    found = diff(Termbase((before,) if before else ()), Termbase((after,) if after else ()))
    return [(one.kind.value, one.what, one.before, one.after) for one in found]


def with_names(*names: object) -> Concept:
    return replace(RIVER, designations=names)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (RIVER, RIVER, []),
        (RIVER, replace(RIVER, where="other.toml:9"), []),
        (None, RIVER, [("concept added", "river", "", "")]),
        (RIVER, None, [("concept removed", "river", "", "")]),
        (RIVER, replace(RIVER, id="stream"), [("concept renamed", "id", "river", "stream")]),
        (RIVER, replace(RIVER, definition="A flow."), [("field changed", "definition", "", "A flow.")]),
        (RIVER, replace(RIVER, do_not_translate=True), [("field changed", "do-not-translate", "no", "yes")]),
        (RIVER, replace(RIVER, relations=(("part-of", "sea"),)), [("field changed", "relations", "", "part-of sea")]),
        (
            replace(RIVER, affiliations=(Affiliation("head", "a"),)),
            replace(RIVER, affiliations=(Affiliation("head", "b"),)),
            [("field changed", "affiliations", "head of a", "head of b")],
        ),
        (RIVER, with_names(name("river", "en"), name("річка", "uk")), [("name changed", "річка", "ріка", "річка")]),
        (RIVER, with_names(name("river", "en")), [("name removed", "ріка", "ріка", "")]),
        (RIVER, with_names(*RIVER.designations, acronym("РК", "uk")), [("name added", "РК", "", "РК")]),
        (
            RIVER,
            with_names(name("river", "en"), name("ріка", "uk", status=Status.DEPRECATED)),
            [("status changed", "ріка", "preferred", "deprecated")],
        ),
        (
            RIVER,
            with_names(name("river", "en"), name("ріка", "uk", gender="f", forms={"gen": "ріки"})),
            [("rule changed", "ріка: gender", "", "f"), ("rule changed", "ріка: forms", "", "gen ріки")],
        ),
    ],
)  # fmt: skip
def test_a_change_is_told_in_the_terms_of_the_termbase(
    before: Concept | None, after: Concept | None, expected: list[tuple[str, str, str, str]]
) -> None:
    assert changes(before, after) == expected


def units(*pairs: tuple[str, str], article: str = "a") -> list[tuple[str, TranslationUnit]]:
    return [
        (
            article,
            TranslationUnit(Segment(f"b{index}:0", source, EN), UK, target, Origin(OriginKind.ENGINE)),
        )
        for index, (source, target) in enumerate(pairs)
    ]  # fmt: skip


RENAMED = with_names(name("river", "en"), name("річка", "uk"))


def test_a_changed_term_touches_the_sentences_in_which_it_stands() -> None:
    translations = [
        *units(("The river rose.", "Ріка піднялася."), ("Rain fell.", "Ішов дощ.")),
        *units(("Two rivers met.", "Зустрілися дві річки."), article="b"),
    ]
    found = impact(Termbase((RIVER,)), Termbase((RENAMED,)), translations)
    assert [(one.article_id, one.segment_id, one.before, one.after, one.wrong) for one in found] == [
        ("a", "b0:0", "ріка", "річка", True),
        ("b", "b0:0", "ріка", "річка", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("after", "target", "expected"),
    [
        (with_names(*RIVER.designations, forbidden("потік", "uk")), "Потік піднявся.", [("ріка", "ріка", True)]),
        (with_names(*RIVER.designations, forbidden("потік", "uk")), "Ріка піднялася.", [("ріка", "ріка", False)]),
        (with_names(name("river", "en")), "Ріка піднялася.", [("ріка", "", False)]),
        (replace(RIVER, definition="A flow."), "Щось піднялося.", []),
        (None, "Ріка піднялася.", [("ріка", "", False)]),
    ],
)  # fmt: skip
def test_what_becomes_of_a_translation(
    after: Concept | None, target: str, expected: list[tuple[str, str, bool]]
) -> None:
    found = impact(
        Termbase((RIVER,)),
        Termbase((after,) if after else ()),
        units(("The river rose.", target)),
    )
    assert [(one.before, one.after, one.wrong) for one in found] == expected


def test_a_new_acronym_touches_the_first_mention_too() -> None:
    before = concept(
        "x", name("River Guard", "en"), acronym("RG", "en"), name("Річкова варта", "uk")
    )
    after = replace(before, designations=(*before.designations, acronym("РВ", "uk")))
    found = impact(
        Termbase((before,)),
        Termbase((after,)),
        units(("The River Guard came.", "Прибула Річкова варта."), ("The RG left.", "РВ пішла.")),
    )
    assert [(one.segment_id, one.after) for one in found] == [
        ("b0:0", "Річкова варта (РВ)"),
        ("b1:0", "РВ"),
    ]


def test_one_term_of_ten_thousand_sentences_touches_exactly_its_own() -> None:
    sentences = [
        (f"The river rose by {index}.", "x")
        if index % 500 == 7
        else (f"Rain fell on {index}.", "y")
        for index in range(10_000)
    ]
    found = impact(Termbase((RIVER,)), Termbase((RENAMED,)), units(*sentences))
    assert [one.segment_id for one in found] == [f"b{index}:0" for index in range(7, 10_000, 500)]


HOSTILE = "<script>alert(1)</script> | *bold* `x` & [a](javascript:b)"


def hostile() -> GlossaryDiff:
    (one,) = impact(
        Termbase((RIVER,)), Termbase((RENAMED,)), units((f"The river. {HOSTILE}", HOSTILE))
    )
    change = Change(ChangeKind.NAME_CHANGED, "river", HOSTILE, "ріка", HOSTILE, UK)
    return GlossaryDiff("HEAD", HOSTILE, (change,), (one,))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {key for key, _ in attrs}


def test_the_page_runs_nothing_and_loads_nothing() -> None:
    page = as_html(hostile())
    seen = _Tags()
    seen.feed(page)
    assert seen.tags.isdisjoint({"script", "link", "img", "iframe", "a", "base", "form"})
    assert not any(
        key.startswith("on") or key in ("src", "href", "style") for key in seen.attributes
    )
    assert re.search(r"default-src &#x27;none&#x27;; style-src &#x27;sha256-[\w+/=]+&#x27;", page)


def test_markdown_shows_texts_and_runs_none_of_their_signs() -> None:
    page = as_markdown(hostile())
    assert "<script>" not in page
    assert r"\<script\>" in page
    rows = [line for line in page.splitlines() if line.startswith("| river")]
    assert len(re.findall(r"(?<!\\)\|", rows[0])) == 6
    assert "The **river**. " in page


def test_json_says_everything() -> None:
    shown = json.loads(json.dumps(as_json(hostile())))
    assert (
        shown["summary"]
        == "1 change of 1 concept; 1 segment of 1 article touched, 1 place now wrong."
    )
    assert shown["changes"][0]["kind"] == "name changed"
    assert shown["impact"][0]["span"] == [4, 9]


def test_nothing_changed_is_said() -> None:
    empty = GlossaryDiff("a", "b", (), ())
    assert (empty.summary, as_json(empty)["changes"]) == ("No concept changed.", [])

"""Each rule of lint has glossaries that it finds fault with, and ones that it lets be."""

from __future__ import annotations

from pathlib import Path

import pytest

from localize.bcp47 import Locale
from localize.concept import Termbase
from localize.glossary.lint import RULES, lint
from localize.glossary.tomlfile import parse

# Code, a glossary, the concepts with problems (none: a glossary that is sound).
CASES = [
    ("G001", '[a]\nen = ["River", "river"]', ["a"]),
    ("G001", '[a]\nen = ["river", "rivers"]', []),
    ("G001", '[a]\nuk = [{ text = "БпЛА", kind = "acronym" }, { text = "БПЛА", kind = "acronym" }]', []),
    ("G002", '[a]\nen = ["bank"]\n[b]\nen = ["Bank"]', ["b"]),
    ("G002", '[a]\nen = ["bank"]\n[b]\nen-GB = ["bank"]', ["b"]),
    ("G002", '[a]\nen = ["bank"]\n[b]\nen = [{ text = "bank", contexts = ["river"] }]', []),
    ("G002", '[a]\nen = ["bank"]\n[b]\nes = ["bank"]', []),
    ("G002", '[a]\nen = ["bank"]\n[b]\nen = [{ text = "bank", match = "never" }]', []),
    ("G003", '[a]\nen = [{ text = "SBU", kind = "acronym" }]\n[b]\nen = [{ text = "SBU", kind = "acronym" }]', ["b"]),
    ("G003", '[a]\nen = [{ text = "SBU", kind = "acronym" }]\n[b]\nsame-acronym-as = "a"\nen = [{ text = "SBU", kind = "acronym" }]', []),
    ("G003", '[a]\nen = [{ text = "SBU", kind = "acronym" }]\n[b]\nen = [{ text = "Sbu", kind = "acronym" }]', []),
    ("G004", '[a]\nuk = ["рада"]\n[b]\nuk = ["ради"]', ["b"]),
    ("G004", '[a]\nuk = [{ text = "рада", match = "exact" }]\n[b]\nuk = ["ради"]', []),
    ("G004", '[a]\nuk = ["ради"]\n[b]\nuk = ["рада"]', ["b"]),
    ("G004", '[a]\nen = ["border"]\n[b]\nen = ["border guard"]', []),
    ("G005", '[a]\nen = ["river", { text = "River", status = "forbidden", why = "x" }]', ["a"]),
    ("G005", '[a]\nen = ["river"]\n[b]\nen = ["stream", { text = "river", status = "forbidden", why = "x" }]', ["b"]),
    ("G005", '[a]\nen = ["river"]\n[b]\nen = ["stream", { text = "river", status = "forbidden", why = "x", contexts = ["dam"] }]', []),
    ("G006", '[a]\nxq = ["river"]', ["a"]),
    ("G006", '[a]\nen-ZX = ["river"]', ["a"]),
    ("G006", '[a]\nsr-Latn = ["reka"]\nes-419 = ["río"]', []),
    ("G007", '[a]\nen = ["river"]', ["a"]),
    ("G007", '[a]\nen = ["river"]\nuk = [{ text = "ріка", status = "deprecated" }]', ["a"]),
    ("G007", '[a]\nen = ["river"]\nuk = ["ріка"]', []),
    ("G007", '[a]\nen = ["river"]\ndo-not-translate = true', []),
    ("G008", '[a]\npart-of = "c"\nen = ["river"]\n[b]\nen = ["x"]', ["a"]),
    ("G008", '[a]\naffiliations = [{ role = "head", organisation = "z" }]\nen = ["river"]', ["a"]),
    ("G008", '[a]\npart-of = "b"\nen = ["river"]\n[b]\nen = ["x"]', []),
    ("G009", '[a]\npart-of = "a"\nen = ["river"]', ["a"]),
    ("G010", '[a]\nen = ["river", { text = "stream", status = "forbidden", why = "x" }]\nexamples = [{ text = "A stream.", locale = "en", good = true }]', ["a"]),
    ("G010", '[a]\nen = ["river"]\nexamples = [{ text = "A river.", locale = "en", good = false }]', ["a"]),
    ("G010", '[a]\nen = ["river", { text = "stream", status = "forbidden", why = "x" }]\nexamples = [{ text = "A stream.", locale = "en", good = false }, { text = "A river.", locale = "en", good = true }]', []),
    ("G011", '[a]\nen = ["river", "stream"]', ["a"]),
    ("G011", '[a]\nen = ["river", { text = "stream", kind = "variant" }, { text = "RV", kind = "acronym" }]\nuk = ["ріка"]', []),
    ("G012", '[a]\nen = ["river", { text = "stream", status = "forbidden" }]', ["a"]),
    ("G013", '[a]\nen = ["river"]\nuk = [{ text = "ріка", status = "forbidden", why = "x" }]', ["a"]),
]  # fmt: skip


def termbase(text: str) -> Termbase:
    return Termbase(parse(text, Path("g.toml")).concepts)


@pytest.mark.parametrize(("code", "text", "expected"), CASES, ids=range(len(CASES)))
def test_a_rule_finds_what_it_is_for(code: str, text: str, expected: list[str]) -> None:
    found = [one.concept_id for one in lint(termbase(text), [Locale("uk")]) if one.code == code]
    assert found == expected


def test_every_rule_has_a_bad_case_and_a_code_of_its_own() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert {code for code, _, bad in CASES if bad} == set(codes)


def test_a_problem_says_where_it_is_and_what_to_do() -> None:
    (problem,) = lint(termbase('\n[a]\npart-of = "rivers"\nen = ["river"]\n\n[river]\nen = ["x"]'))
    assert (problem.where, problem.code, problem.message) == (
        "g.toml:2",
        "G008",
        "part-of: there is no concept 'rivers'; did you mean 'river'?",
    )


def test_no_locale_is_missed_that_nobody_asked_for() -> None:
    assert lint(termbase('[a]\nen = ["river"]\n[b]\nuk = ["ліс"]')) == []

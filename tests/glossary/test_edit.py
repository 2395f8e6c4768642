"""Names and concepts are added to a file without a trace on what people wrote."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.bcp47 import Locale
from localize.concept import Designation, Status
from localize.errors import GlossaryError
from localize.glossary.edit import add_concept, add_designation
from localize.glossary.tomlfile import parse
from localize.glossary.tomltext import toml_text
from tests.glossary.strategies import concepts, designations, termbases
from tests.glossary.terms import acronym, concept, name

PATH = Path("g.toml")
FILE = """\
# Waters.
domain = "water"

# Standing ones.
[lake]   # not the sea
en = ["lake"]  # plain
uk = []

# Flowing ones.
[river]
en = [
    "river",
    { text = "stream", status = "admitted" }  # small
    # more to come
]
pt_BR = ["rio"]
notes = "wide"
"""

ADDED = [
    ("lake", name("loch", "en", status=Status.ADMITTED), 'en = ["lake", { text = "loch", status = "admitted" }]  # plain'),
    ("lake", name("озеро", "uk"), 'uk = ["озеро"]'),
    ("lake", name("lago", "pt"), 'uk = []\npt = ["lago"]'),
    ("river", name("brook", "en"), '    { text = "stream", status = "admitted" },  # small\n    "brook",\n    # more to come\n]'),
    ("river", name("ribeirão", "pt-BR"), 'pt_BR = ["rio", "ribeirão"]'),
    ("river", acronym("RV", "es"), 'pt_BR = ["rio"]\nes = [{ text = "RV", kind = "acronym" }]\nnotes'),
]  # fmt: skip


@pytest.mark.parametrize(("concept_id", "designation", "expected"), ADDED, ids=range(len(ADDED)))
def test_a_name_goes_to_the_end_of_its_list(
    concept_id: str, designation: Designation, expected: str
) -> None:
    after = add_designation(FILE, PATH, concept_id, designation)
    assert expected in after
    kept = [line for line in FILE.splitlines() if line.lstrip().startswith("#")]
    assert [line for line in after.splitlines() if line.lstrip().startswith("#")] == kept


def test_a_list_that_grows_too_wide_gets_a_line_for_each() -> None:
    before = '[lake]\nen = ["a rather long name of a lake", "another rather long name of it"]\n'
    assert add_designation(before, PATH, "lake", name("one more quite long name of that lake", "en")) == (
        "[lake]\nen = [\n"
        '    "a rather long name of a lake",\n'
        '    "another rather long name of it",\n'
        '    "one more quite long name of that lake",\n]\n'
    )  # fmt: skip


@pytest.mark.parametrize(
    ("concept_id", "before_line"),
    [("bay", "# Standing ones."), ("pond", "# Flowing ones."), ("sea", None)],
)
def test_a_concept_goes_to_its_place_in_the_alphabet(
    concept_id: str, before_line: str | None
) -> None:
    new = concept(concept_id, name("x", "en"), domain="water")
    after = add_concept(FILE, PATH, new)
    table = f'[{concept_id}]\nen = ["x"]\n'
    assert after == (
        FILE.replace(before_line, f"{table}\n{before_line}") if before_line else f"{FILE}\n{table}"
    )


def test_line_ends_stay_what_they_are() -> None:
    after = add_designation(FILE.replace("\n", "\r\n"), PATH, "lake", name("loch", "en"))
    assert after.count("\r\n") == after.count("\n") == FILE.count("\n")


def test_the_default_status_of_a_file_is_not_taken_on() -> None:
    before = 'status = "proposed"\n[a]\nen = ["x"]\n'
    assert 'en = ["x", { text = "y", status = "preferred" }]' in add_designation(
        before, PATH, "a", name("y", "en")
    )


@pytest.mark.parametrize(
    ("concept_id", "designation", "message"),
    [
        ("bay", name("x", "en"), "has no concept 'bay'"),
        ("lake", name("lake", "en"), "lake has the name “lake” in en already"),
    ],
)
def test_what_cannot_be_added_is_said(
    concept_id: str, designation: Designation, message: str
) -> None:
    with pytest.raises(GlossaryError, match=message):
        add_designation(FILE, PATH, concept_id, designation)


def test_a_concept_that_is_there_is_not_added_again() -> None:
    with pytest.raises(GlossaryError, match="defines 'lake' already"):
        add_concept(FILE, PATH, concept("lake", name("x", "en")))


def test_a_layout_that_is_not_understood_is_left_alone() -> None:
    before = 'lake = { en = ["lake"] }\n'
    with pytest.raises(GlossaryError, match="its layout is one this command does not know"):
        add_designation(before, PATH, "lake", name("loch", "en"))


@settings(max_examples=30, deadline=None)
@given(termbases(), designations(), st.data())
def test_whatever_is_added_is_there_and_nothing_else_changed(
    termbase: object, designation: Designation, data: st.DataObject
) -> None:
    text = toml_text(termbase)  # type: ignore[arg-type]
    before = parse(text, PATH).concepts
    chosen = data.draw(st.sampled_from(before))
    fresh = replace(designation, text=f"{designation.text} zz", locale=Locale("ka"))
    after = add_designation(text, PATH, chosen.id, fresh)
    new = data.draw(concepts("new-one"))
    after = add_concept(after, PATH, replace(new, examples=()))
    found = {one.id: one for one in parse(after, PATH).concepts}
    assert set(found) == {one.id for one in before} | {"new-one"}
    assert fresh in found[chosen.id].designations
    removed = [line for line in text.splitlines() if line not in after.splitlines()]
    assert removed == []

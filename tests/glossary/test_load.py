"""Glossary files: read, refused with their lines, and merged."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from localize.bcp47 import Direction, Locale
from localize.concept import (
    Affiliation,
    DesignationKind,
    EntityType,
    Example,
    MatchRule,
    Status,
)
from localize.errors import GlossaryError
from localize.glossary import load
from localize.glossary.patterns import danger
from localize.glossary.places import places

SAMPLE = """\
# Bodies that watch rivers.
domain = "water"
precedence = 3
status = "proposed"

[river-guard]  # the office
definition = "An office that watches rivers."
entity = "agency"
source = "River Act, article 4"
notes = "Not the coast guard."
part-of = "ministry"
replaced-by = ["a", "b"]
do-not-translate = false
en = [
    "River Guard",  # the usual name
    { text = "RG", kind = "acronym", status = "preferred" },
    { text = "Water Police", status = "forbidden", why = "they are no police", wrongly-renders = "РВ", contexts = ["river"] },
]
pt_br = [{ text = "Guarda Fluvial", gender = "f", article = true, number = "singular", forms = { plural = "Guardas Fluviais" } }]
examples = [{ text = "The RG came.", locale = "en", good = true }]
affiliations = [{ role = "head", organisation = "ministry", since = 2020-01-02 }]
"""


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def message(folder: Path, text: str) -> str:
    with pytest.raises(GlossaryError) as error:
        load([write(folder, g=text)])
    return str(error.value).replace(str(folder / "g.toml"), "g")


def test_a_file_gives_its_concepts_with_all_that_it_says(tmp_path: Path) -> None:
    (concept,) = load([write(tmp_path, g=SAMPLE)])

    assert (concept.id, concept.domain, concept.entity) == (
        "river-guard",
        "water",
        EntityType.AGENCY,
    )
    assert concept.where == f"{tmp_path / 'g.toml'}:6"
    assert concept.relations == (
        ("part-of", "ministry"),
        ("replaced-by", "a"),
        ("replaced-by", "b"),
    )
    assert concept.affiliations == (Affiliation("head", "ministry", date(2020, 1, 2)),)
    assert concept.examples == (Example("The RG came.", Locale("en"), good=True),)
    full, short, wrong, brazilian = concept.designations
    assert (full.text, full.status, full.case_sensitive) == ("River Guard", Status.PROPOSED, False)
    assert (short.kind, short.status, short.case_sensitive) == (
        DesignationKind.ACRONYM,
        Status.PREFERRED,
        True,
    )
    assert (wrong.status, wrong.contexts) == (Status.FORBIDDEN, ("river",))
    assert (brazilian.locale, brazilian.article, brazilian.match) == (
        Locale("pt", region="BR"),
        True,
        MatchRule.LEMMA,
    )
    assert brazilian.forms == {"plural": "Guardas Fluviais"}


MISTAKES = [
    ('[a]\ndefintion = "x"\nen = ["x"]', "g:2: there is no key 'defintion'\nhint: did you mean 'definition'?"),
    ('[a]\nentity = "agancy"\nen = ["x"]', "g:2: entity = 'agancy' is not one of its values\nhint: did you mean 'agency'?"),
    ('[a]\nen = [\n  "x",\n  { text = "y", statuss = "x" },\n]', "g:4: there is no key 'statuss'\nhint: did you mean 'status'?"),
    ('[a]\nen = [{ text = "y", status = "forbiden" }]', "g:2: status = 'forbiden' is not one of its values\nhint: did you mean 'forbidden'?"),
    ('domian = "x"', "g:1: there is no key 'domian' of a file\nhint: did you mean 'domain'?"),
    ('precedence = "high"', "g:1: precedence = 'high' is not a whole number"),
    ('[Ab]\nen = ["x"]', "g:1: [Ab] is not a concept's id (small letters a-z, digits, hyphens)\nhint: write 'ab'"),
    ('[a]\ndefinition = "x"', "g:1: [a] has no names\nhint: write en = [\"…\"]"),
    ('[a]\nen = "x"', "g:1: [a] has no names (write en = [\"…\"])\ng:2: en is not a list of names (write en = [\"…\"])"),
    ('[a]\nen = [7]', "g:2: 7 is neither a name nor a table\nhint: write { text = \"…\" }"),
    ('[a]\nen = ["—"]', "g:2: text = '—' holds no letter or digit"),
    ('[a]\nen = ["x\\ty"]', "g:2: text = 'x\\ty' holds a line break or a tab"),
    ('[a]\nen = ["x\\u202Ey"]', "g:2: text = 'x\\u202ey' holds a control character"),
    ('[a]\nen = [{ kind = "short" }]', "g:2: a designation without a text\nhint: write text = \"…\""),
    ('[a]\nen = [{ text = "(x+)+", match = "regex" }]', "g:2: the pattern '(x+)+' repeats a group that itself repeats or has alternatives\nhint: list the forms instead"),
    ('[a]\nen = [{ text = "x[", match = "regex" }]', "g:2: the pattern 'x[' is not a regular expression: unterminated character set at position 2"),
    ('[a]\nen = [{ text = "x*", match = "regex" }]', "g:2: the pattern 'x*' matches the empty text"),
    ('[a]\nen = ["x"]\naffiliations = [{ role = "head", organization = "b" }]', "g:3: the key 'organisation' is missing\ng:3: there is no key 'organization' (did you mean 'organisation'?)"),
    ('[a]\nen = ["x"]\naffiliations = [\n{ role = "r", organisation = "b", since = 2020-01-01, until = 2019-01-01 },\n]', "g:4: until = 2019-01-01 is before since = 2020-01-01"),
    ('[a]\nen = ["x"]\nexamples = [{ text = "t", locale = "english", good = true }]', "g:3: locale = 'english' is not a locale\nhint: write a BCP 47 tag: a language, then script and region if needed (pt, pt-BR)"),
    ('[a]\nen = ["x"]\n[a]\nen = ["y"]', "g:3: is not TOML: Cannot declare ('a',) twice"),
    ("[a\n", "g:1: is not TOML: Expected ']' at the end of a table declaration"),
    (f"a = {'[' * 5000}", "g:1: is nested deeper than 8"),
    (f"{'a.' * 5000}a = 1", "g:1: is nested deeper than 8"),
    (f"\nx = {{ {'a.' * 5000}a = 1 }}", "g:2: is nested deeper than 8"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MISTAKES, ids=range(len(MISTAKES)))
def test_a_mistake_is_named_with_its_line_and_a_way_out(
    tmp_path: Path, text: str, expected: str
) -> None:
    assert message(tmp_path, text) == expected


def test_all_mistakes_of_a_file_come_at_once(tmp_path: Path) -> None:
    text = '[a]\nentty = "x"\nen = ["—", { txt = "x" }]\n'
    assert message(tmp_path, text).splitlines() == [
        "g:2: there is no key 'entty' (did you mean 'entity'?)",
        'g:3: a designation without a text (write text = "…")',
        "g:3: text = '—' holds no letter or digit",
        "g:3: there is no key 'txt' (did you mean 'text'?)",
    ]


def test_too_large_a_file_is_refused(tmp_path: Path) -> None:
    assert "is larger than 8,000,000 bytes" in message(tmp_path, "#" * 8_000_001)


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("g.toml", b"[a]\nen = ['\xff']", ":2: is not UTF-8"),
        ("g.docx", b"", "is no glossary: its suffix is not one of"),
        ("none.toml", None, "there is no such glossary"),
    ],
)
def test_what_cannot_be_read_is_named(
    tmp_path: Path, name: str, data: bytes | None, expected: str
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(GlossaryError, match=expected):
        load([path])


def test_the_higher_precedence_wins_and_comes_first(tmp_path: Path) -> None:
    write(
        tmp_path,
        a='[x]\nen = ["low"]\n[only-a]\nen = ["a"]',
        b='precedence = 5\n[x]\nen = ["high"]',
    )
    termbase = load([tmp_path])
    assert [concept.designations[0].text for concept in termbase] == ["high", "a"]


def test_of_equal_precedence_the_path_named_later_wins(tmp_path: Path) -> None:
    write(tmp_path, a='[x]\nen = ["first"]', b='[x]\nen = ["second"]')
    termbase = load([tmp_path / "a.toml", tmp_path / "b.toml"])
    assert [concept.designations[0].text for concept in termbase] == ["second"]


def test_one_folder_may_not_define_a_concept_twice(tmp_path: Path) -> None:
    write(tmp_path, a='\n[x]\nen = ["first"]', b='[x]\nen = ["second"]')
    with pytest.raises(
        GlossaryError, match=r"b\.toml:1: the concept 'x' is defined at .*a\.toml:2 too"
    ):
        load([tmp_path])


def test_a_folder_gives_its_glossaries_alone(tmp_path: Path) -> None:
    write(tmp_path, a='[x]\nen = ["x"]')
    (tmp_path / "README.md").write_text("# Glossaries")
    (tmp_path / "b.csv").write_text("en,pt\nbus,autocarro\n")
    assert [concept.id for concept in load([tmp_path])] == ["x", "bus"]


PAIRS = [
    ("g.tsv", "bus\tautocarro\n", "en>pt"),
    ("g.csv", "bus,autocarro\n", "en>pt"),
    ("g.csv", "source,target\nbus,autocarro\n", "en>pt"),
    ("g.csv", "Source;Target\r\nbus;autocarro\r\n", "en>pt"),
    ("g.tsv", "en\tpt\nbus\tautocarro\n", None),
    ("g.utf8", "# x\nbus\tautocarro\tno tram\n", "en>pt"),
    ("g.tsv", "bus\tautocarro\n", "und>pt"),
]


@pytest.mark.parametrize(("name", "text", "direction"), PAIRS)
def test_pairs_are_a_glossary(tmp_path: Path, name: str, text: str, direction: str | None) -> None:
    (tmp_path / name).write_text(text)
    wanted = Direction.parse(direction) if direction else None
    (concept,) = load([tmp_path / name], wanted)
    assert [(str(one.locale), one.text) for one in concept.designations] == [
        (str(wanted.source) if wanted else "en", "bus"),
        ("pt", "autocarro"),
    ]


def test_the_targets_of_one_source_are_one_concept(tmp_path: Path) -> None:
    (tmp_path / "g.tsv").write_text("WHO\tOMS\nflu\tgripe\nflu\tinfluenza\n")
    who, flu = load([tmp_path / "g.tsv"], Direction.parse("en>pt"))
    assert [one.kind for one in who.designations] == [DesignationKind.ACRONYM] * 2
    assert [(one.text, one.status) for one in flu.designations] == [
        ("flu", Status.PREFERRED),
        ("gripe", Status.PREFERRED),
        ("influenza", Status.ADMITTED),
    ]


def test_pairs_without_a_direction_say_what_they_need(tmp_path: Path) -> None:
    (tmp_path / "g.tsv").write_text("bus\tautocarro\n")
    with pytest.raises(GlossaryError, match=r"(?s)does not say in which locales.*--from and --to"):
        load([tmp_path / "g.tsv"])


def test_a_pair_without_a_target_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "g.tsv").write_text("a\tb\nbus\t\n")
    with pytest.raises(GlossaryError, match=r"g\.tsv:2: '' holds no letter or digit"):
        load([tmp_path / "g.tsv"], Direction.parse("en>pt"))


@pytest.mark.parametrize(
    ("pattern", "is_dangerous"),
    [
        ("(a+)+", True), ("(a|aa)+", True), ("(?:x*y?)*", True), ("((a))+", False),
        ("(a{2,}){3}", True), ("a{2,500}", True), (r"(a)\1", True), ("(?P<n>a)", True),
        ("(?R)", True), ("a{e<=2}", True), ("x" * 201, True), ("([ab]+)*", True),
        ("(?:ab)+", False), (r"F-?16\w*", False), (r"[(+*]x", False), (r"\(a+\)", False),
        ("(a|b)c", False), ("(a|b)?", False), (r"[]a]+", False), ("(a+)c", False),
    ],
)  # fmt: skip
def test_patterns_that_may_run_for_very_long_are_told(pattern: str, is_dangerous: bool) -> None:
    assert bool(danger(pattern)) is is_dangerous


def test_places_of_a_text_that_is_no_toml_cost_no_time() -> None:
    started = perf_counter()
    for text in ('a = """' + "x" * 500_000, '"' * 200_000, 'a = "' + "\\" * 200_001, "[" * 99_999):
        with suppress(GlossaryError):
            places(text)
    assert perf_counter() - started < 5


def test_the_shipped_glossaries_load() -> None:
    termbase = load([Path(__file__).resolve().parents[2] / "glossaries"])
    assert {"nsdc", "ccd", "fsb"} <= set(termbase.by_id)

"""Termbases in other formats: nothing lost that they can hold, and said what they cannot."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from localize.bcp47 import Direction, Locale
from localize.concept import (
    Concept,
    Designation,
    DesignationKind,
    MatchRule,
    Status,
    Termbase,
)
from localize.errors import GlossaryError
from localize.glossary import load
from localize.glossary.exchange import FORMATS, export, omegat, pairs, tables, tbx
from localize.glossary.tomlfile import parse
from localize.glossary.tomltext import toml_text
from tests.glossary.strategies import termbases
from tests.glossary.tbx_rules import breaches
from tests.glossary.terms import WORLD, acronym, concept, forbidden, name

PATH = Path("g.toml")
EN_UK = Direction.parse("en>uk")
fast = settings(max_examples=30, deadline=None)


def bare(concepts: tuple[Concept, ...]) -> list[Concept]:
    """Concepts without their places, the names of a locale together as files have them."""
    return [
        replace(one, where="", designations=tuple(_by_locale(one.designations))) for one in concepts
    ]


def _by_locale(designations: tuple[Designation, ...]) -> list[Designation]:
    found: dict[Locale, list[Designation]] = defaultdict(list)
    for one in designations:
        found[one.locale].append(one)
    return [one for group in found.values() for one in group]


@fast
@given(termbases())
def test_toml_holds_everything(termbase: Termbase) -> None:
    assert bare(parse(toml_text(termbase), PATH).concepts) == bare(termbase.concepts)


@fast
@given(termbases())
@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
def test_tables_hold_all_but_offices_and_examples(suffix: str, termbase: Termbase) -> None:
    def held(one: Concept) -> Concept:
        def flat(text: str) -> str:
            return text if suffix == ".csv" else re.sub(r"\n+", " ", text)

        return replace(
            one,
            affiliations=(),
            examples=(),
            definition=flat(one.definition),
            notes=flat(one.notes),
            designations=tuple(replace(d, why=flat(d.why)) for d in one.designations),
            relations=tuple(sorted(one.relations)),
        )

    written = tables.write(termbase, None, suffix).text
    read = tables.parse(written, Path(f"g{suffix}"), None).concepts
    assert [held(one) for one in bare(read)] == [held(one) for one in bare(termbase.concepts)]


@fast
@given(termbases())
def test_tbx_holds_what_its_categories_name(termbase: Termbase) -> None:
    written = tbx.write(termbase).text
    again = Termbase(tbx.parse(written, Path("g.tbx")).concepts)
    assert breaches(written) == []
    assert [_held_by_tbx(one, termbase) for one in bare(again.concepts)] == [
        _held_by_tbx(one, termbase) for one in bare(termbase.concepts)
    ]


def _held_by_tbx(one: Concept, termbase: Termbase) -> Concept:
    statuses = {Status.FORBIDDEN: Status.DEPRECATED, Status.PROPOSED: Status.ADMITTED}
    named = {d.locale for d in one.designations}
    notes = [
        d.why for d in one.designations if d.status not in (Status.FORBIDDEN, Status.DEPRECATED)
    ]
    kept = [
        replace(
            Designation(d.text, d.locale, kind=d.kind, gender=d.gender),
            status=statuses.get(d.status, d.status),
            part_of_speech=d.part_of_speech if d.part_of_speech in ("noun", "verb") else "other",
            case_sensitive=d.kind is DesignationKind.ACRONYM,
            why=d.why if d.status in (Status.FORBIDDEN, Status.DEPRECATED) else "",
        )
        for d in one.designations
    ]
    examples = [e for e in one.examples if e.good and e.locale in named]
    return Concept(
        id=one.id,
        definition=one.definition,
        designations=tuple(kept),
        domain=one.domain,
        notes="\n".join(note for note in (one.notes, *notes) if note),
        source=one.source,
        relations=tuple(pair for pair in one.relations if pair[1] in termbase.by_id),
        examples=tuple(sorted(examples, key=lambda e: [d.locale for d in kept].index(e.locale))),
    )


@fast
@given(termbases())
@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
def test_pairs_hold_sources_with_their_targets(suffix: str, termbase: Termbase) -> None:
    written = tables.write(termbase, EN_UK, suffix).text
    read = tables.parse(written, Path(f"g{suffix}"), EN_UK).concepts
    assert [_pairs_of(one) for one in read] == _by_source(pairs.pairs(termbase, EN_UK))


@fast
@given(termbases())
def test_omegat_holds_sources_with_their_targets(termbase: Termbase) -> None:
    written = omegat.write(termbase, EN_UK).text
    read = omegat.parse(written, Path("g.utf8"), EN_UK).concepts
    kept = (one for one in pairs.pairs(termbase, EN_UK) if not one.source.startswith("#"))
    assert [_pairs_of(one) for one in read] == _by_source(kept)


Row = tuple[str, list[str], str]


def _pairs_of(one: Concept) -> Row:
    """A concept's source, its targets, its note."""
    source, *targets = (designation.text for designation in one.designations)
    return source, targets, one.definition


def _by_source(rows: Iterable[pairs.Pair]) -> list[Row]:
    """The rows of one source together, each target once, with the first note."""
    found: dict[str, list[pairs.Pair]] = {}
    for row in rows:
        found.setdefault(row.source, []).append(row)
    return [
        (source, list(dict.fromkeys(row.target for row in same)), next((r.note for r in same if r.note), ""))
        for source, same in found.items()
    ]  # fmt: skip


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_format_comes_back_by_its_suffix(tmp_path: Path, form: str) -> None:
    suffix = "utf8" if form == "omegat" else form
    direction = EN_UK if form == "omegat" else None
    path = tmp_path / f"g.{suffix}"
    path.write_text(export(WORLD, form, direction).text, encoding="utf-8", newline="")
    names = {d.text for one in load([path], direction) for d in one.designations}
    assert {"Center for Countering Disinformation", "ЦПД"} <= names


def test_what_a_format_cannot_hold_is_said() -> None:
    termbase = Termbase(
        (
            concept(
                "x",
                name("River", "en", match=MatchRule.EXACT, article=True),
                forbidden("Stream", "en", contexts=("dam",)),
                relations=(("part-of", "y"),),
            ),
        )
    )
    assert export(termbase, "tbx").losses == (
        "the status forbidden, which becomes deprecated: 1 (Stream)",
        "relations to concepts that are not there: 1 (x)",
        "match: 1 (River)",
        "article: 1 (River)",
        "contexts: 1 (Stream)",
    )
    assert export(termbase, "csv").losses == ()
    assert "concepts without a name on both sides: 1 (x)" in export(termbase, "tsv", EN_UK).losses


def test_pairs_of_a_kind_stand_together() -> None:
    wanted = [
        ("National Security and Defense Council", "Рада національної безпеки і оборони"),
        ("NSDC", "РНБО"),
    ]
    assert [(one.source, one.target) for one in pairs.pairs(WORLD, EN_UK)][:2] == wanted


@pytest.mark.parametrize(
    "text", ["=1+1", "+7 999", "-x", "@sum", "'=x", "=cmd|' /C calc'!A0", "＝x"]
)
@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
def test_no_cell_begins_a_formula(text: str, suffix: str) -> None:
    termbase = Termbase((concept("x", name(text, "en"), name("y", "uk")),))
    written = tables.write(termbase, EN_UK, suffix).text
    cell = next(csv.reader(io.StringIO(written.splitlines()[1]), delimiter="," if suffix == ".csv" else "\t"))[0]  # fmt: skip
    assert cell == f"'{text}"
    read = tables.parse(written, Path(f"g{suffix}"), EN_UK).concepts
    assert read[0].designations[0].text == text


DCT = """<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c1"><min:subjectField>water</min:subjectField><basic:definition>A flow.</basic:definition>
<langSec xml:lang="en"><termSec><term>river</term><min:partOfSpeech>noun</min:partOfSpeech>
<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
</conceptEntry></body></text></tbx>"""
MARTIF = """<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
<termEntry id="c1"><descrip type="subjectField">water</descrip>
<descripGrp><descrip type="definition">A flow.</descrip></descripGrp>
<langSet xml:lang="en"><ntig><termGrp><term>river</term>
<termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet>
</termEntry></body></text></martif>"""


@pytest.mark.parametrize("document", [DCT, MARTIF], ids=["dct", "martif"])
def test_other_styles_of_tbx_are_read(document: str) -> None:
    (one,) = tbx.parse(document, Path("g.tbx")).concepts
    assert (one.id, one.domain, one.definition) == ("c1", "water", "A flow.")
    assert [(d.text, d.status) for d in one.designations] == [("river", Status.PREFERRED)]


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>', "has a DOCTYPE"),
        ('<!DOCTYPE tbx SYSTEM "file:///etc/passwd"><tbx/>', "has a DOCTYPE"),
        ("<tbx>&a;</tbx>", "is not XML"),
        ("<tbx>", "is not XML"),
        ("<html/>", "is no TBX"),
        ('<tbx>\n<conceptEntry id="a">\n<langSec xml:lang="english"/></conceptEntry></tbx>', r":3: xml:lang = 'english' is not a locale"),
        ('<tbx>\n<conceptEntry id="a"/></tbx>', r":2: the entry 'a' has no terms"),
    ],
)  # fmt: skip
def test_what_is_no_tbx_is_refused(document: str, expected: str) -> None:
    with pytest.raises(GlossaryError, match=expected):
        tbx.parse(document, Path("g.tbx"))


def test_ids_that_are_none_of_ours_become_ids() -> None:
    entry = '<conceptEntry id="{}"><langSec xml:lang="en"><termSec><term>{}</term></termSec></langSec></conceptEntry>'
    document = f"<tbx>{entry.format('C 1', 'river')}{entry.format('c-1', 'lake')}{entry.format('', 'море')}</tbx>"
    assert [one.id for one in tbx.parse(document, Path("g.tbx")).concepts] == [
        "c-1",
        "c-1-2",
        "line-1",
    ]


def test_an_empty_termbase_is_no_tbx() -> None:
    with pytest.raises(GlossaryError, match="there is no concept to write"):
        export(WORLD, "tbx", Direction.parse("ka>hy"))


BROKEN = [
    ("g.csv", "concept,locale,text,statuss\n", ":1: there is no column 'statuss'"),
    ("g.csv", "concept,locale,text,status\nx,en,y,prefered\n", ":2: status = 'prefered' is not one of its values"),
    ("g.csv", "concept,locale,text\nx,english,y\n", ":2: 'english' is not a locale"),
    ("g.csv", "concept,locale,text\nX Y,en,y\n", ":2: 'X Y' is not a concept's id"),
    ("g.csv", 'a,b\n"c"d,e\n', ":2: is not CSV"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "text", "expected"), BROKEN)
def test_a_wrong_cell_is_named_with_its_line(file: str, text: str, expected: str) -> None:
    with pytest.raises(GlossaryError, match=re.escape(expected)):
        tables.parse(text, Path(file), EN_UK)


def test_a_column_a_locale_gives_several_names_a_cell() -> None:
    text = "en,uk\nFSB | Federal Security Service,ФСБ\n"
    (one,) = tables.parse(text, Path("g.csv"), None).concepts
    assert [(d.text, d.status, d.kind) for d in one.designations] == [
        ("FSB", Status.PREFERRED, DesignationKind.ACRONYM),
        ("Federal Security Service", Status.ADMITTED, DesignationKind.FULL),
        ("ФСБ", Status.PREFERRED, DesignationKind.ACRONYM),
    ]


def test_omegat_cannot_hold_a_name_that_begins_a_comment() -> None:
    termbase = Termbase((concept("x", name("#1", "en"), name("y", "uk")),))
    exported = export(termbase, "omegat", EN_UK)
    assert exported.text.count("\n") == 1
    assert exported.losses[0] == "names that begin with #: 1 (#1)"


def test_acronyms_keep_their_case_in_pairs() -> None:
    termbase = Termbase((concept("x", acronym("WHO", "en"), acronym("ВООЗ", "uk")),))
    read = omegat.parse(omegat.write(termbase, EN_UK).text, Path("g.utf8"), EN_UK)
    assert [one.case_sensitive for one in read.concepts[0].designations] == [True, True]

"""Files of pairs, as their own fields' tools write them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from translate.storage.tmx import tmxfile
from translate.storage.xliff import xlifffile

from localize.bcp47 import Locale
from localize.bitext import READERS, Hints, read
from localize.errors import InputError

EN, PT = Locale("en"), Locale("pt")
NO_HINTS = Hints()


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def pairs(path: Path, hints: Hints = NO_HINTS) -> list[tuple[str, str, str, str]]:
    return [
        (unit.segment.id, unit.source, unit.target, f"{unit.segment.locale}>{unit.locale}")
        for unit in read(path, hints)
    ]


def test_a_tsv_has_a_pair_a_line_and_its_index(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.tsv", "The bridge.\tA ponte.\nNothing yet.\t\nA road.\tUma estrada.\tnote\n"
    )
    assert pairs(path, Hints(EN, PT)) == [
        ("0", "The bridge.", "A ponte.", "en>pt"),
        ("2", "A road.", "Uma estrada.", "en>pt"),
    ]


def test_a_tsv_header_is_no_pair_where_it_is_announced(tmp_path: Path) -> None:
    path = written(tmp_path / "a.tsv", "source\ttarget\nThe bridge.\tA ponte.\n")
    assert pairs(path, Hints(EN, PT, header=True)) == [("0", "The bridge.", "A ponte.", "en>pt")]


def test_a_po_gives_every_plural_form_and_leaves_out_the_obsolete(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.po",
        'msgid ""\nmsgstr ""\n"Language: uk\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Home"\nmsgstr "Головна"\n\n'
        'msgid "{n} tree"\nmsgid_plural "{n} trees"\n'
        'msgstr[0] "{n} дерево"\nmsgstr[1] "{n} дерева"\nmsgstr[2] "{n} дерев"\n\n'
        'msgid "Later"\nmsgstr ""\n\n#~ msgid "Gone"\n#~ msgstr "Немає"\n',
    )
    assert pairs(path) == [
        ("0", "Home", "Головна", "en>uk"),
        ("1[0]", "{n} tree", "{n} дерево", "en>uk"),
        ("1[1]", "{n} trees", "{n} дерева", "en>uk"),
        ("1[2]", "{n} trees", "{n} дерев", "en>uk"),
    ]


def test_an_xliff_1_2_of_translate_toolkit_is_read(tmp_path: Path) -> None:
    store: Any = xlifffile()
    store.setsourcelanguage("en")
    store.settargetlanguage("pt")
    for source, target in (("The bridge.", "A ponte."), ("Not yet.", "")):
        store.addsourceunit(source).target = target
    path = tmp_path / "a.xlf"
    path.write_bytes(bytes(store))
    assert [(source, target) for _, source, target, _ in pairs(path)] == [
        ("The bridge.", "A ponte.")
    ]


def test_an_xliff_2_gives_its_segments_with_the_text_inside_markup(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.xliff",
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="pt">'
        '<file id="f"><unit id="u"><segment id="s1" state="reviewed"><source>The <pc id="1">bridge</pc>'
        '.</source><target>A <pc id="1">ponte</pc><ph id="2"/>.</target></segment>'
        '<segment id="s2"><source>It fell.</source><target>Caiu.</target></segment></unit></file></xliff>',
    )
    assert pairs(path) == [
        ("u/s1", "The bridge.", "A ponte.", "en>pt"),
        ("u/s2", "It fell.", "Caiu.", "en>pt"),
    ]
    assert [unit.state.value for unit in read(path, Hints())] == ["reviewed", "translated"]


def test_a_tmx_of_translate_toolkit_is_read(tmp_path: Path) -> None:
    store: Any = tmxfile()
    store.addtranslation("The bridge.", "en", "A ponte.", "pt")
    path = tmp_path / "a.tmx"
    # The DOCTYPE that the toolkit writes is the one thing that is refused.
    path.write_bytes(
        b"\n".join(line for line in bytes(store).split(b"\n") if b"DOCTYPE" not in line)
    )
    assert [row[1:] for row in pairs(path)] == [("The bridge.", "A ponte.", "en>pt")]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.tsv", "one column\n", "a.tsv:1: has no tab"),
        ("a.xliff", "<xliff><file>", "not well-formed"),
        ("a.xliff", '<!DOCTYPE x [<!ENTITY a "b">]><xliff><file><trans-unit><source>&a;</source></trans-unit></file></xliff>', "has a DOCTYPE"),
        ("a.tmx", '<!DOCTYPE tmx SYSTEM "x.dtd"><tmx><body><tu><tuv xml:lang="en"><seg>a</seg></tuv></tu></body></tmx>', "has a DOCTYPE"),
        ("a.po", 'msgid "a"\nmsgstr "b"\n', "does not say its target language"),
        ("a.po", "this is prose\n", "is not a PO file"),
        ("a.json", "[]", "is not a bundle"),
        ("a.json", json.dumps({"locale": "pt", "blocks": [{}]}), "is not a bundle"),
        ("a.docx", "", "has no suffix that names a format"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_with_its_place(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    path = written(tmp_path / name, text)
    hints = Hints(EN, PT) if name.endswith("tsv") else Hints()
    with pytest.raises(InputError) as caught:
        list(read(path, hints))
    assert message in str(caught.value)


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_garbage_in_any_format_is_an_input_error(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"\xff\xfe\x00garbage\x80")
    with pytest.raises(InputError):
        list(read(path, Hints(EN, PT)))

"""What is written for other tools, read again, is the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from translate.storage.tmx import tmxfile

from localize.bcp47 import Locale
from localize.bitext import Hints, read, write
from localize.unit import Origin, OriginKind, Segment, State, TranslationUnit

EN, PT = Locale("en"), Locale("pt")
NO_HINTS = Hints()

texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufffe\uffff", min_codepoint=9).filter(
        lambda char: char >= " " or char in "\t\n\r"
    ),
    min_size=1,
    max_size=40,
)  # fmt: skip


def units(pairs: list[tuple[str, str]], state: State = State.REVIEWED) -> list[TranslationUnit]:
    return [
        TranslationUnit(
            Segment(f"{index}", source, EN), PT, target, Origin(OriginKind.HUMAN, "Ana"), state
        )
        for index, (source, target) in enumerate(pairs)
    ]


def again(path: Path, text: str) -> list[tuple[str, str, State]]:
    path.write_text(text, encoding="utf-8", newline="")
    return [(unit.source, unit.target, unit.state) for unit in read(path, NO_HINTS)]


pairs = st.lists(st.tuples(texts, texts), min_size=1, max_size=4)


@given(pairs)
def test_xliff_comes_back_as_it_was(tmp_path_factory, some: list[tuple[str, str]]) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path_factory.mktemp("x") / "a.xliff"
    assert again(path, write.xliff(units(some), "a")) == [(s, t, State.REVIEWED) for s, t in some]


@given(pairs)
def test_tmx_comes_back_as_it_was(tmp_path_factory, some: list[tuple[str, str]]) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path_factory.mktemp("x") / "a.tmx"
    assert again(path, write.tmx(units(some))) == [(s, t, State.REVIEWED) for s, t in some]


def test_a_tmx_names_who_wrote_it_and_translate_toolkit_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "a.tmx"
    path.write_text(write.tmx(units([("A road.", "Uma estrada.")])), encoding="utf-8")
    assert [unit.origin.name for unit in read(path, NO_HINTS)] == ["Ana"]
    with path.open("rb") as file:
        store: Any = tmxfile(file, "en", "pt")
        assert store.translate("A road.") == "Uma estrada."


def test_an_xliff_has_a_unit_a_block_with_tokens_for_ids() -> None:
    made = [
        TranslationUnit(Segment(f"p 1:{n}", "A.", EN, "p 1"), PT, "B.", Origin(OriginKind.ENGINE))
        for n in range(2)
    ]
    root = etree.fromstring(write.xliff(made, "a.md").encode())
    ids = [element.get("id") for element in root.iter("{*}unit", "{*}segment")]
    assert ids == ["p_1", "p_1:0", "p_1:1"]

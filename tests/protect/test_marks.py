from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.alignment import likeness, together
from localize.bcp47 import Locale
from localize.protect.marks import Style, around, marks, restored

READ = [
    ("“Go,” she said. “Now.”", "( ) ( )"),
    ('"Go," she said.', "( )"),
    ("It never ends,” he adds.", ")"),
    ("“It never ends.", "("),
    ("“He said ‘no’ to us.”", "( [ ] )"),
    ("said ‘no’ to us,” he adds.", "[ ] )"),
    ("‘Go,’ he said.", "( )"),
    ("the ministers’ plan isn’t ready", ""),
    ("rock 'n' roll of O'Hara", "( )"),
    ("a 5\" screen", ""),
    ("„Das ist gut“, sagte er.", "( )"),
    ("«Oui », dit-il.", "( )"),
    ("»Ja«, sagte er.", "( )"),
    ("”Hej”, sa han.", "( )"),
    ("Він сказав: «Слава „Зорі“».", "( [ ] )"),
    ("l’eau d’un м’ята d'água", ""),
]  # fmt: skip


def put_back(source: str, target: str, style: Style) -> str:
    (written,) = together([restored(source, target, style)], likeness)
    return written


@pytest.mark.parametrize(("text", "parts"), READ)
def test_marks_are_read_by_what_they_do(text: str, parts: str) -> None:
    drawn = [("([" if mark.opens else ")]")[mark.depth % 2] for mark in marks(text)]
    assert " ".join(drawn) == parts


@pytest.mark.parametrize(
    ("locale", "written"),
    [
        ("pt-BR", "“Ela disse ‘não’ ontem”"),
        ("pt-PT", "«Ela disse “não” ontem»"),
        ("es", "«Ela disse “não” ontem»"),
        ("ru", "«Ela disse „não“ ontem»"),
        ("uk", "«Ela disse „não“ ontem»"),
        ("de", "„Ela disse ‚não‘ ontem“"),
        ("tr", "“Ela disse ‘não’ ontem”"),
        ("az", "“Ela disse ‘não’ ontem”"),
        ("ka", "„Ela disse ‚não‘ ontem“"),
        ("fr", "«\u00a0Ela disse “não” ontem\u00a0»"),
    ],
)
def test_typographic_marks_become_those_of_the_target(locale: str, written: str) -> None:
    style = Style.of(Locale.parse(locale), {})
    assert put_back("“She said ‘no’ yesterday”", "\"Ela disse 'não' ontem\"", style) == written


def test_a_site_may_choose_its_own_marks() -> None:
    assert Style.of(Locale.parse("az"), {"az": "«»“”"}).marks == "«»“”"


BRAZILIAN = Style.of(Locale.parse("pt-BR"), {})

RESTORED = [
    ('"Go," she said.', '"Vá", disse ela.', '"Vá", disse ela.'),
    ("“Go,” she said.", "Vá, disse ela.", "“Vá”, disse ela."),
    ("“Portugal,” she said.", "'Portugal', disse.", "“Portugal”, disse."),
    ("Lisbon wins,” she said.", "Lisboa vence, disse.", "Lisboa vence”, disse."),
    ("The “Aurora” sank.", "O Aurora afundou.", "O “Aurora” afundou."),
    ("The “Aurora” sank.", 'O "Aurora" "afundou".', "O “Aurora” afundou."),
    ("The Aurora sank.", 'O "Aurora" afundou.', 'O "Aurora" afundou.'),
    ("She said 'so awful'.", "Disse ' horrível'.", "Disse 'horrível'."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "right"), RESTORED)
def test_marks_come_back_each_once(source: str, target: str, right: str) -> None:
    assert put_back(source, target, BRAZILIAN) == right


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("“It is over.”", "“”"),
        ("“It is over.", "“"),
        ("It is over.”", "”"),
        ("“Yes,” he said. “No.”", ""),
        ("“Yes,” he said.", ""),
    ],
)
def test_marks_around_a_whole_text_are_told(text: str, ends: str) -> None:
    assert "".join(mark.character for mark in around(text) if mark) == ends


quoted = st.text(alphabet=st.sampled_from("ab .,“”‘’«»\"'"), max_size=24)


@settings(deadline=None)
@given(quoted, quoted)
def test_any_target_gets_as_many_marks_as_the_source_has(source: str, target: str) -> None:
    wanted = marks(source)
    written = put_back(source, target, BRAZILIAN)
    if wanted and all(mark.character not in "\"'" for mark in wanted):
        inside = sum(written.count(mark) for mark in "“”‘’")
        assert inside >= len(wanted)

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError
from localize.readers.encoding import decode

PATH = Path("article.txt")

UKRAINIAN = "Учора ввечері з’явився новий міст. Його будували п’ять років, а їхали ним дві хвилини."
RUSSIAN = "Вчера вечером открыли новый мост. Его строили пять лет; объезд занимал целый час."
POLISH = "Wczoraj wieczorem otwarto most. Budowano go pięć lat, a objazd zajmował całą godzinę."
SPANISH = "Ayer abrió el puente. Tardaron cinco años; ¿cuánto costó? El desvío duró un siglo más."
TURKISH = "Dün akşam köprü açıldı. Yapımı beş yıl sürdü, şimdi yol çok kısa ve güvenli oldu."
FRENCH = "Hier, le pont a été ouvert. Où étaient les invités ? À la mairie, près du théâtre."
GERMAN = "Gestern wurde die Brücke eröffnet. Größere Fahrzeuge müssen über Köln ausweichen."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (UKRAINIAN, "utf-8"),
        (UKRAINIAN, "utf-8-sig"),
        (UKRAINIAN, "utf-16"),
        (UKRAINIAN, "utf-32"),
        (SPANISH, "utf-16-le"),
        (SPANISH, "utf-16-be"),
        (SPANISH, "utf-32-le"),
        (SPANISH, "utf-32-be"),
        (UKRAINIAN, "cp1251"),
        (UKRAINIAN.replace("’", "'"), "koi8_u"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
        (SPANISH, "cp1252"),
        (FRENCH, "cp1252"),
        (GERMAN, "iso8859_1"),
        (TURKISH, "cp1254"),
    ],
)
def test_an_encoding_is_told_by_its_mark_or_its_letters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), PATH) == text


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<META http-equiv=Content-Type content="text/html; charset=koi8-u">', "koi8_u"),
        ("<?xml version='1.0' encoding='iso-8859-5'?>", "iso8859_5"),
    ],
)
def test_a_page_is_read_as_it_declares(head: str, encoding: str) -> None:
    text = f"{head}<p>Міст відкрили</p>"

    assert decode(text.encode(encoding), PATH, markup=True) == text


def test_sound_utf8_is_believed_before_a_wrong_declaration() -> None:
    text = '<meta charset="windows-1251"><p>Міст відкрили</p>'

    assert decode(text.encode(), PATH, markup=True) == text


def test_a_declared_latin_1_is_read_as_browsers_read_it() -> None:
    data = b'<meta charset="iso-8859-1"><p>\x93So\x94, it cost 5 \x80</p>'

    assert "“So”, it cost 5 €" in decode(data, PATH, markup=True)


def test_a_page_of_utf8_with_a_stray_byte_is_read_with_a_mark_in_its_place() -> None:
    data = '<meta charset="utf-8"><p>Міст відкрили сьогодні</p>'.encode() + b"<p>\xff</p>"

    assert "<p>\ufffd</p>" in decode(data, PATH, markup=True)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (b"%PDF-1.7\n\xe2\xe3", "a PDF"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (bytes(range(256)) * 8, "binary"),
        (b"words\x00and words", "binary"),
        (b"\xff\xfeA", "utf-16"),
        (UKRAINIAN.encode()[:-1] + b"\xd0", "breaks the file's UTF-8"),
        (b"\x81\x8d\x8f\x90\x9d " * 3, "cannot be told"),
    ],
)
def test_what_is_no_text_is_refused_with_path_and_reason(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        decode(data, PATH)

    assert caught.value.where == str(PATH)


def test_line_ends_are_one_and_controls_are_gone() -> None:
    assert (
        decode(b"one\r\ntwo\rthree\x0cfour \x1b[31mred\x7f", PATH)
        == "one\ntwo\nthree\nfour [31mred"
    )


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        *((name, "cp1251") for name in ("uk", "ru", "be", "bg")),
        *((name, "koi8_u") for name in ("uk", "ru")),
        *((name, "cp1252") for name in ("de", "es", "fr", "it", "pt-BR", "ca", "gl")),
        *((name, "cp1250") for name in ("pl", "ro")),
        ("tr", "cp1254"),
    ],
)
def test_ten_sentences_of_news_are_enough(shared_data: Path, name: str, encoding: str) -> None:
    lines = (shared_data / "ntrex" / f"{name}.txt").read_text().splitlines()
    texts = ["\n".join(lines[start : start + 10]) for start in range(0, 400, 10)]
    encoded = [text.encode(encoding, "ignore") for text in texts]

    wrong = [data for data in encoded if decode(data, PATH) != data.decode(encoding)]

    assert not wrong


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_are_text_or_an_input_error(data: bytes, markup: bool) -> None:
    try:
        text = decode(data, PATH, markup=markup)
    except InputError:
        return
    assert text.strip()
    assert "\r" not in text
    text.encode()

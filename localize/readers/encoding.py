"""
Bytes into text: by their mark, by what is declared, by UTF-8's own rules, by the letters.

Old 8-bit encodings of Europe carry no mark. They are told apart by alphabets: read in the right
one, the bytes above 127 are letters of *one* language, most of them small; read in a wrong one
they are not. What no alphabet explains goes to charset-normalizer, and what that doubts is refused
rather than guessed.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from localize.errors import InputError

_MARKS = (  # longest first: UTF-32's little-endian mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "compressed"),
    (b"SQLite format 3", "a database"),
)

_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщьюя"
_CENTRAL_EUROPEAN = (
    "ąćęłńóśźż",  # Polish
    "áčďéěíňóřšťúůýž",  # Czech
    "áäčďéíĺľňóôŕšťúýž",  # Slovak
    "áéíóöőúüű",  # Hungarian
    "ăâîşţ",  # Romanian
    "čćđšž",  # Croatian, Slovene
)
_CYRILLIC_ALPHABETS = {
    "cp1251": (
        _CYRILLIC + "ґєії",  # Ukrainian
        _CYRILLIC + "ъыэё",  # Russian, Bulgarian
        _CYRILLIC + "ыэёіў",  # Belarusian
        "абвгдђежзијклљмнњопрстћуфхцчџшѓѕќ",  # Serbian, Macedonian
    ),
    "koi8_u": (_CYRILLIC + "ґєії", _CYRILLIC + "ъыэё"),
    "cp866": (_CYRILLIC + "ъыэё",),
}
_LATIN_ALPHABETS = {
    "cp1252": (
        "áéíñóúüªº",  # Spanish
        "áàâãçéêíóôõúªº",  # Portuguese
        "àçéèíïóòúü·",  # Catalan
        "àâæçéèêëîïôœùûüÿ",  # French
        "àèéìòù",  # Italian
        "äöüß",  # German
        "åäöæøé",  # the Nordic languages
        "áðéíóúýþæö",  # Icelandic
    ),
    "cp1250": _CENTRAL_EUROPEAN,
    "cp1254": ("âçğıîiöşûü",),  # Turkish
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),  # Lithuanian, Latvian, Estonian
    "iso8859_2": _CENTRAL_EUROPEAN,
}
"""Encoding → the letters beyond ASCII of each language that is written in it. Of encodings that
explain the bytes as well as each other, the first one wins."""

_CYRILLIC_WORD = re.compile(rb"[\x80-\xff]{3,}")
_CYRILLIC_SHARE = 0.5
"""Share of the bytes above 127 that stand three or more together, from which on they are words in
Cyrillic rather than accented letters: measured per sentence on `ntrex`, see `_by_alphabet`."""

_TYPOGRAPHY = frozenset("«»“”„‘’‚‹›–—…№€£°§©®™·•¿¡´×\u00a0\u00ad")
_LEAST_EXPLAINED = 0.8
"""Share of the bytes above 127 that an alphabet must explain. On news of `ntrex` (14 languages, 1
to 30 sentences) the right one explains 0.9 and more, but for names from other languages."""

_MOST_CHAOS = 0.1
"""charset-normalizer's measure of disorder, above which its documentation calls a guess poor. A
guess in which it knows no language either (`coherence`) is none: it takes Japanese for Korean."""

_DECLARATIONS = (
    re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE),
    re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE),
)
_DECLARED_WITHIN = 4096
"""In how many bytes from the start a declaration is looked for; HTML asks for 1,024."""

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_CONTROLS_OF_TEXT = {0x0B: "\n", 0x0C: "\n"} | dict.fromkeys(
    [*set(range(32)) - set(b"\t\n\v\f"), 0x7F, 0xFEFF, 0xFFFE, 0xFFFF]
)
"""Page and line feeds end lines; other controls (a terminal would obey them), stray byte order
marks and the code points that XML has no use for are no text."""
_MOST_DAMAGED = 0.01
"""Share of broken sequences up to which a page that says it is UTF-8 is read as a browser would."""


def decode(data: bytes, path: Path, *, markup: bool = False) -> str:
    r"""
    The text of `data`, without byte order marks and control characters, its line ends ``\n``.

    With `markup`, the encoding that HTML or XML declares is believed where the bytes allow it.

    Raises:
        InputError: `data` is empty, is no text, or is in no encoding that can be told for certain.
    """
    if not data.strip():
        raise InputError("the file is empty", where=path)
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"the file is {name}, not text", where=path, hint=_EXPORT)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    encoding = encoding or _wide(data)
    if encoding is not None:
        text = _decode_as(data, encoding, path)
    else:
        if len(data.translate(None, _CONTROLS)) < len(data) * 0.999 or b"\0" in data:
            raise InputError("the file is binary, not text", where=path, hint=_EXPORT)
        text = _decode_unmarked(data, path, _declared(data) if markup else None)
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS_OF_TEXT)
    if not text.strip():
        raise InputError("the file is empty", where=path)
    return text


_EXPORT = "export it as text, HTML or Markdown"


def _decode_as(data: bytes, encoding: str, path: Path) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"the file is marked as {encoding}, but its byte {error.start} is not",
            where=path,
            hint="save it as UTF-8",
        ) from error


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: every second byte, or three of four, are mostly zero."""
    head = data[:4096]
    if head.count(0) * 5 < len(head):
        return None
    zeros = tuple(head[offset::4].count(0) * 8 > len(head) for offset in range(4))
    wide: dict[tuple[bool, ...], str] = {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }
    return wide.get(zeros)


def _declared(data: bytes) -> str | None:
    head = data[:_DECLARED_WITHIN]
    for pattern in _DECLARATIONS:
        if match := pattern.search(head):
            name = match[1].decode("ascii").lower()
            try:
                return codecs.lookup(name).name
            except LookupError:
                return None
    return None


def _decode_unmarked(data: bytes, path: Path, declared: str | None) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = error
    if declared == "utf-8":
        text = data.decode("utf-8", errors="replace")
        beyond_ascii = sum(not character.isascii() for character in text)
        if text.count("\ufffd") <= max(1, beyond_ascii * _MOST_DAMAGED):
            return text
    elif declared is not None:
        # Web pages that declare Latin-1 are read as its superset (WHATWG, Encoding Standard).
        declared = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}.get(
            declared, declared
        )
        try:
            return data.decode(declared)
        except UnicodeDecodeError:
            pass
    if _is_damaged_utf8(data):
        raise InputError(
            f"byte {broken.start} breaks the file's UTF-8", where=path, hint="save it as UTF-8 anew"
        )
    guess = _by_alphabet(data) or _by_statistics(data)
    if guess is None:
        raise InputError(
            "the file's encoding cannot be told for certain", where=path, hint="save it as UTF-8"
        )
    return data.decode(guess)


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether there is far more sound UTF-8 beyond ASCII than broken bytes."""
    text = data.decode("utf-8", errors="replace")
    beyond_ascii = sum(not character.isascii() for character in text)
    return text.count("\ufffd") * 4 < beyond_ascii


def _by_alphabet(data: bytes) -> str | None:
    """The encoding in which the bytes above 127 are best explained by one language's letters."""
    counts = {byte: count for byte, count in Counter(data).items() if byte > 127}
    total = sum(counts.values())
    in_words = sum(map(len, _CYRILLIC_WORD.findall(data)))
    is_cyrillic = in_words >= total * _CYRILLIC_SHARE
    best, best_score = None, _LEAST_EXPLAINED
    for encoding, alphabets in (_CYRILLIC_ALPHABETS if is_cyrillic else _LATIN_ALPHABETS).items():
        decoded = dict(_decoded(counts, encoding))
        if sum(decoded.values()) < total:  # some byte stands for nothing in this encoding
            continue
        for alphabet in alphabets:
            if (score := _explained(decoded, alphabet) / total) > best_score:
                best, best_score = encoding, score
    return best


def _decoded(counts: dict[int, int], encoding: str) -> Iterator[tuple[str, int]]:
    for byte, count in counts.items():
        try:
            yield bytes([byte]).decode(encoding), count
        except UnicodeDecodeError:
            continue


def _explained(decoded: dict[str, int], alphabet: str) -> float:
    small = sum(decoded.get(letter, 0) for letter in alphabet)
    capital = sum(decoded.get(letter.upper(), 0) for letter in alphabet if letter.upper() != letter)
    typography = sum(decoded.get(sign, 0) for sign in _TYPOGRAPHY)
    if capital > small:  # KOI8 read as Windows-1251, and the other way round
        return small + typography
    return small + capital + typography


def _by_statistics(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None or best.chaos > _MOST_CHAOS or best.coherence == 0:
        return None
    return str(best.encoding)

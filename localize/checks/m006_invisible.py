"""
Characters that nobody sees: bidirectional controls, zero-width spaces, replacement characters.

Bidirectional controls can make a text read otherwise than it is stored; the others come from broken
conversions. What the source has, the translation may have.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.document import Span
from localize.finding import Category, Fix, Severity
from localize.unit import TranslationUnit

_INVISIBLE = re.compile(
    r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd\ue000-\uf8ff]"
)
_BIDIRECTIONAL = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_MOJIBAKE = re.compile(
    r"Ã[\u0080-\u00bf©¡¢£¤§¨ª«¬®¯°±²³´µ¶·¸¹º»]|Ð[\u0080-\u00bf]|â€[œ™“”¦]|Ñ[\u0080-\u008f]"
)


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Look for each such character that the source does not have."""
    for match in _INVISIBLE.finditer(unit.target):
        if match[0] in unit.source:
            continue
        name = unicodedata.name(match[0], "a control character").lower()
        span = Span(*match.span())
        controls = _BIDIRECTIONAL.match(match[0])
        yield Flaw(
            f"U+{ord(match[0]):04X} ({name}) stands in the translation unseen: remove it",
            target=span,
            fix=Fix("", span) if match[0] != "\ufffd" else None,
            severity=Severity.MAJOR if controls or match[0] == "\ufffd" else None,
        )
    for match in _MOJIBAKE.finditer(unit.target):
        if match[0] not in unit.source:
            yield Flaw(
                f"“{match[0]}” is a letter read in the wrong encoding: restore it",
                target=Span(*match.span()),
                severity=Severity.MAJOR,
            )
            return


CHECK = Check(
    "M006",
    "invisible-character",
    Category.MARKUP,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(Pair("Read more", "Читати далі"),),
    bad=(
        Pair("Read more", "Читати\u200b далі"),
        Pair("Read more", "Leia \u202emais", "en>pt"),
        Pair("The court", "Le tribunal dâ€™appel", "en>fr"),
    ),
)

"""Places in sentences: how the rows of the tables are read and tried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from localize.bcp47 import Locale
from localize.concept import Designation
from localize.document import Span
from localize.glossary.inflect.place import put


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence, the stretch of it that is to be replaced, and what should stand there."""

    text: str
    span: Span
    designation: Designation
    wanted: str

    @property
    def got(self) -> str:
        """The form that the designation is given there."""
        fitted = put(self.text, self.span, self.designation)
        return fitted.span.of(fitted.text)

    def __str__(self) -> str:
        return f"{self.text}: {self.got} instead of {self.wanted}"


def bracketed(text: str) -> tuple[str, Span]:
    """A text without its one pair of brackets, and the span that they enclosed."""
    start, end = text.index("["), text.index("]") - 1
    return text.replace("[", "").replace("]", ""), Span(start, end)


def places(table: str, locale: Locale) -> Iterator[Place]:
    """The rows of a table: ``sentence with [a place] | term # gender or harmony | form``."""
    for row in table.strip().splitlines():
        sentence, term, wanted = (part.strip() for part in row.split("|"))
        text, span = bracketed(sentence)
        name, _, hint = (part.strip() for part in term.partition("#"))
        gender = hint if len(hint) == 1 else ""
        harmony = {"harmony": hint} if len(hint) > 1 else {}
        if span.start == 0:
            wanted = wanted[:1].upper() + wanted[1:]
        yield Place(text, span, Designation(name, locale, gender=gender, forms=harmony), wanted)

"""
Put a rendering where other words stood: in the form that the place wants, with what must agree.

One module a language family does it, by five functions: ``put(target, span, designation)`` writes
the designation in place of the span, ``mend`` makes the neighbours of a designation that stands
there already agree, ``agrees`` says whether they do, ``suits`` whether the words that it would
replace are of its kind (a noun for a noun), ``gender`` what its neighbours agree with. Elsewhere the citation form is written as
it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from importlib import import_module
from typing import Protocol, cast

from localize.concept import Designation
from localize.document import Span
from localize.glossary.inflect.fitted import Fitted, replaced

PLACES = {
    "pt": "romance.place",
    "es": "romance.place",
    "ru": "slavic.place",
    "uk": "slavic.place",
    "tr": "turkic_place",
    "az": "turkic_place",
    "en": "english_place",
}
"""Language → the module here that knows its places."""


_WITH_PARENTHESES = re.compile(r"(?P<name>.+\S)(?P<rest>\s\([^()]+\))")


class Grammar(Protocol):
    """What a module of `PLACES` offers."""

    def put(self, target: str, span: Span, designation: Designation) -> Fitted: ...

    def mend(self, target: str, span: Span, designation: Designation) -> Fitted: ...

    def agrees(self, target: str, span: Span, designation: Designation) -> bool: ...

    def suits(self, old: str, designation: Designation) -> bool: ...

    def gender(self, designation: Designation) -> str: ...


def _grammar(designation: Designation) -> Grammar | None:
    name = PLACES.get(designation.locale.language)
    if name is None:
        return None
    return cast(Grammar, import_module(f"localize.glossary.inflect.{name}"))


def put(target: str, span: Span, designation: Designation) -> Fitted:
    """
    `target` with the designation in place of `span`, fitted to its neighbours and they to it.

    What it has in parentheses at its end (*Full Name (ACR)*) does not inflect: the name does.
    """
    match = _WITH_PARENTHESES.fullmatch(designation.text)
    if match:
        fitted = put(target, span, replace(designation, text=match["name"]))
        text = fitted.text[: fitted.span.end] + match["rest"] + fitted.text[fitted.span.end :]
        return Fitted(text, Span(fitted.span.start, fitted.span.end + len(match["rest"])))
    grammar = _grammar(designation)
    if grammar is None:
        return replaced(target, span, designation.text)
    return grammar.put(target, span, designation)


def mend(target: str, span: Span, designation: Designation) -> Fitted:
    """`target` with what agrees with the designation at `span` mended."""
    grammar = _grammar(designation)
    return grammar.mend(target, span, designation) if grammar else Fitted(target, span)


def agrees(target: str, span: Span, designation: Designation) -> bool:
    """Whether what must agree with the designation at `span` does, as far as can be told."""
    grammar = _grammar(designation)
    return grammar.agrees(target, span, designation) if grammar else True


def suits(old: str, designation: Designation) -> bool:
    """Whether the designation is of the part of speech that `old` is, as far as can be told."""
    grammar = _grammar(designation)
    return grammar.suits(old, designation) if grammar else True


def gender(designation: Designation) -> str:
    """``m``, ``f`` or ``n`` of the designation; empty where it has none or does not show it."""
    grammar = _grammar(designation)
    return grammar.gender(designation) if grammar else designation.gender

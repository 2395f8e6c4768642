"""
Put a Turkish or Azerbaijani rendering where other words stood, in the case that they were in.

The case shows in the suffix of what stood there: behind an apostrophe or a hyphen (*FTX-nin*), or at
the end of a word whose citation form the caller does not know (*Mərkəzinin*, *Mərkəzdə*).
"""

from __future__ import annotations

import re

from localize.concept import Designation
from localize.document import Span
from localize.glossary.inflect.fitted import Fitted, replaced
from localize.glossary.inflect.form import pick

_HIGH, _LOW = "[ıiuü]", "[aeə]"

# Suffix patterns, the longest first: what follows an apostrophe or a hyphen, whole …
_MARKED = (
    ("abl", rf"n?[dt]{_LOW}n"),
    ("loc", rf"n?[dt]{_LOW}"),
    ("gen", rf"n?{_HIGH}n"),
    ("ins", rf"y?l{_LOW}"),
    ("acc", rf"[yn]?{_HIGH}"),
    ("dat", rf"[yn]?{_LOW}"),
)
# … and the end of a word, where shorter suffixes might be a part of the stem.
_UNMARKED = (
    ("abl", rf"(?:{_HIGH}n|[^aeəıioöuü]|{_LOW})[dt]{_LOW}n"),
    ("gen", rf"(?:s?{_HIGH}|{_LOW})n{_HIGH}n|[^aeəıioöuün]{_HIGH}n"),
    ("loc", rf"(?:{_HIGH}n|[^aeəıioöuü]|{_LOW})[dt]{_LOW}"),
    ("acc", rf"{_HIGH}n{_HIGH}"),
    ("dat", rf"{_HIGH}n{_LOW}|{_LOW}y{_LOW}"),
)
_MARK = re.compile(r"['’\-](?P<suffix>\w{1,4})$")

# Words behind a name that say its case where the name shows none.
_POSTPOSITIONS = {
    "tr": {"için": "nom", "ile": "nom", "göre": "dat", "karşı": "dat", "kadar": "dat",
           "doğru": "dat", "rağmen": "dat", "önce": "abl", "sonra": "abl", "beri": "abl"},
    "az": {"üçün": "nom", "ilə": "nom", "görə": "dat", "qarşı": "dat", "qədər": "dat",
           "doğru": "dat", "baxmayaraq": "dat", "əvvəl": "abl", "sonra": "abl", "bəri": "abl"},
}  # fmt: skip


def put(target: str, span: Span, designation: Designation) -> Fitted:
    """Write the designation in place of `span` in the case of what stood there."""
    return _written(target, span, designation, case_of(target, span, designation))


def mend(target: str, span: Span, designation: Designation) -> Fitted:
    """Join a suffix that an engine left standing behind a copied name: *FTX nin* → *FTX-nin*."""
    behind = re.compile(r"[ '’\-]([^\W\d_]{1,4})(?!\w)").match(target, span.end)
    case = _by_suffix(behind[1], _MARKED) if behind else None
    if behind is None or case is None or behind[1] in _PARTICLES:
        return Fitted(target, span)
    return _written(target, Span(span.start, behind.end()), designation, case)


_PARTICLES = frozenset({"da", "də", "de", "ilə", "ile", "və", "ve"})
"""Words of their own that look like suffixes: *Bakı da*, Baku too."""


def agrees(target: str, span: Span, designation: Designation) -> bool:  # noqa: ARG001 (`Grammar`)
    """Nothing agrees with a noun in these languages."""
    return True


def gender(designation: Designation) -> str:  # noqa: ARG001 (`Grammar`)
    """There is none."""
    return ""


def suits(old: str, designation: Designation) -> bool:  # noqa: ARG001 (`Grammar`)
    """Whether the designation may stand in the place of `old`: always."""
    return True


def case_of(target: str, span: Span, designation: Designation) -> str:
    """The case of what stands at `span`: by its suffix, else by a postposition behind it."""
    old = span.of(target)
    marked = _MARK.search(old)
    if marked:
        found = _by_suffix(marked["suffix"], _MARKED)
        if found:
            return found
    if not (old.isupper() and len(old) > 1):
        found = next((case for case, pattern in _UNMARKED if re.search(f"{pattern}$", old)), None)
        if found:
            return found
    following = re.compile(r"\s+(\w+)").match(target, span.end)
    table = _POSTPOSITIONS[designation.locale.language]
    return table.get(following[1].lower(), "nom") if following else "nom"


def _by_suffix(suffix: str, patterns: tuple[tuple[str, str], ...]) -> str | None:
    return next((case for case, pattern in patterns if re.fullmatch(pattern, suffix)), None)


def _written(target: str, span: Span, designation: Designation, case: str) -> Fitted:
    from localize.glossary.inflect import paradigm

    form = pick(paradigm(designation), frozenset({case, designation.number}))
    text = form.text if form else designation.text
    for apostrophe in "’'":
        if apostrophe in span.of(target):
            text = text.replace("'", apostrophe)
    return replaced(target, span, text)

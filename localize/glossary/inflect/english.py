"""English: plurals and possessives. Only the last word of a name changes."""

from __future__ import annotations

import re

from localize.concept import Designation
from localize.glossary.inflect.form import Form, Paradigm


def paradigm(designation: Designation) -> Paradigm:
    """Singular and plural, each with its possessive in both apostrophes."""
    plural = _plural(designation.text)
    words = [(designation.text, designation.number)]
    if (
        plural != designation.text
        and designation.number == "singular"
        and not _is_name(designation)
    ):
        words.append((plural, "plural"))
    result = [Form(text, frozenset({"nom", number})) for text, number in words]
    for text, number in words:
        for apostrophe in "'’":
            ending = apostrophe if text.endswith("s") else f"{apostrophe}s"
            result.append(Form(text + ending, frozenset({"gen", number})))
    return tuple(result)


def _is_name(designation: Designation) -> bool:
    """Whether the last of several words is capitalised: a name, of which there is one."""
    words = designation.text.split()
    return len(words) > 1 and words[-1][0].isupper()


def _plural(text: str) -> str:
    if not text or not text[-1].isalpha():
        return text
    lower = text.lower()
    if lower[-1] == "y" and lower[-2:-1] not in "aeiou" and not text[-1].isupper():
        return text[:-1] + "ies"
    if lower.endswith(("s", "x", "z", "ch", "sh")) and not text[-1].isupper():
        return text + "es"
    return text + "s"


def is_plural(text: str) -> bool:
    """Whether the last word has the look of a plural noun."""
    last = re.sub(r"['’]s?$", "", text).rsplit(maxsplit=1)[-1:]
    return bool(last) and _PLURAL.search(last[0]) is not None


_PLURAL = re.compile(r"[^siu]s$|ies$")

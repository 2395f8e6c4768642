"""
The forms of a designation: which there are, and the one that a place wants.

What is supported, by the language of the designation:

=======  ==========================================================================================
ru, uk   case and number of the head noun with its adjectives; names of persons; numerals in the
         context; acronyms stay as they are (`slavic`)
pt, es   plural; gender of adjectives and participles; regular verbs; articles and contractions
         around it (`romance`)
tr, az   case, plural, possessive; vowel harmony, buffer consonants, apostrophe or hyphen after
         names and acronyms (`turkic`)
en       plural and possessive (`english`)
others   the citation form and what the entry lists
=======  ==========================================================================================

Everywhere a form that the glossary lists overrides the computed one. A key in `Designation.forms`
is a case (``nom gen dat acc ins loc voc abl``), a number (``singular plural``), both
(``gen-plural``), or ``harmony``: how the end of a Turkish or Azerbaijani name is read (see
`turkic`).
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from localize.concept import Designation, DesignationKind
from localize.glossary.inflect.form import CASES, NUMBERS, Form, Paradigm, labels, pick
from localize.unit import Rendering

# Names, not functions: pymorphy3 is loaded when the first Slavic designation is inflected.
MODULES = {
    "ru": "slavic.paradigm",
    "uk": "slavic.paradigm",
    "pt": "romance.paradigm",
    "es": "romance.paradigm",
    "tr": "turkic",
    "az": "turkic",
    "en": "english",
}
"""Language → the module here whose `paradigm` computes its forms."""

NOT_FORMS = frozenset({"harmony"})
"""Labels in `Designation.forms` that say how to inflect and are no form themselves."""


def paradigm(designation: Designation) -> Paradigm:
    """All forms of a designation with their labels, the citation form first, listed before computed."""
    if designation.text.strip() == "":
        return (Form(designation.text),)
    module = import_module(
        f"localize.glossary.inflect.{MODULES.get(designation.locale.language, 'listed')}"
    )
    compute: Callable[[Designation], Paradigm] = module.paradigm
    citation, *computed = compute(designation)
    return (citation, *_listed(designation), *computed)


def _listed(designation: Designation) -> list[Form]:
    return [
        Form(text, _complete(labels(key), designation.number))
        for key, text in designation.forms.items()
        if key not in NOT_FORMS
    ]


def _complete(wanted: frozenset[str], number: str) -> frozenset[str]:
    """Labels with the case and number that are meant where none is named."""
    if wanted.isdisjoint(NUMBERS):
        wanted |= {number}
    if wanted.isdisjoint(CASES):
        wanted |= {"nom"}
    return wanted


def forms(designation: Designation) -> tuple[str, ...]:
    """
    Every form of a designation that counts as it, each once, the citation form first.

    Listed forms are among them. The letter case is the citation form's.
    """
    return tuple(dict.fromkeys(form.text for form in paradigm(designation)))


def inflect(designation: Designation, *wanted: str) -> str:
    """
    The form with the labels asked for: ``inflect(ccd, "dat")`` is *Центру протидії дезінформації*.

    Without a number it is the designation's own; without a case, the nominative. Where the
    language or the designation has no such form, the citation form.
    """
    if not wanted:
        return designation.text
    citation, *others = paradigm(designation)
    number = next(iter(citation.labels & set(NUMBERS)), designation.number)
    asked = _complete(frozenset(wanted), number)
    found = pick(others, asked) or pick((citation,), asked)
    return found.text if found else designation.text


def rendering(designation: Designation, text: str | None = None) -> Rendering:
    """
    What a target may say for a concept, with all that is needed to fit it to its place.

    `text` is written instead of the designation's where a first mention is longer (*Full Name
    (ACR)*); its forms are the designation's, each with the same addition.
    """
    accepted = forms(designation)
    if text is not None and text != designation.text:
        accepted = tuple(dict.fromkeys((text, *_extended(accepted, designation.text, text))))
    return Rendering(
        text=designation.text if text is None else text,
        forms=accepted,
        gender=designation.gender,
        number=designation.number,
        article=designation.article,
        acronym=designation.kind is DesignationKind.ACRONYM,
        listed=tuple(designation.forms.items()),
    )


def _extended(accepted: tuple[str, ...], short: str, long: str) -> tuple[str, ...]:
    if not long.startswith(short):
        return ()
    return tuple(form + long.removeprefix(short) for form in accepted)

"""Put a Portuguese or Spanish rendering where another word stood."""

from __future__ import annotations

import re
from dataclasses import replace

from localize.concept import Designation
from localize.document import Span
from localize.glossary.inflect.fitted import Fitted, replaced
from localize.glossary.inflect.form import pick
from localize.glossary.inflect.romance import agreement, nouns, verbs
from localize.glossary.inflect.romance.paradigm import (
    ARTICLES,
    LINKS,
    gender,
    head,
    number,
    paradigm,
    part_of_speech,
)

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def put(target: str, span: Span, designation: Designation) -> Fitted:
    """
    Write the designation in place of `span`, in the number (or a verb's slot) of what stood there,
    and make articles and adjectives around it agree.
    """
    language = designation.locale.language
    designation = _without_article(designation)
    span = _without_determiner(target, span, language)
    old = span.of(target)
    kind = part_of_speech(designation)
    if kind == "verb":
        return replaced(target, span, _as_verb(old, designation))
    if kind == "adjective" and _adjectival(old, language):
        return replaced(target, span, _as_adjective(old, designation))
    wanted = _number_wanted(target, span, designation)
    fitted = replaced(target, span, _in_number(designation, wanted))
    return _mended(fitted, designation, _was(old, language))


def mend(target: str, span: Span, designation: Designation) -> Fitted:
    """Make what stands around the designation at `span` agree with it."""
    return _mended(Fitted(target, span), _without_article(designation), None)


def agrees(target: str, span: Span, designation: Designation) -> bool:
    """Whether the determiner before the designation at `span` has its gender and number."""
    if part_of_speech(designation) in ("verb", "phrase", "adjective"):
        return True
    noun = _noun(span, span.of(target), designation)
    return not agreement.disagrees(target, noun, designation.locale.language)


def suits(old: str, designation: Designation) -> bool:
    """Whether the designation is of a part of speech that `old` may be."""
    language = designation.locale.language
    words = _content(old, language)
    kind = part_of_speech(designation)
    if not words or kind == "phrase":
        return True
    nominal = any(word.endswith(verbs.NOMINAL) for word in words)
    if kind == "verb":
        return not nominal and bool(verbs.slots(words[0].lower().partition("-")[0], language))
    if kind == "adjective":
        return not nominal and _adjectival(old, language)
    return nominal or not words[0].endswith(("ando", "endo", "indo", "ar", "er", "ir"))


def _mended(fitted: Fitted, designation: Designation, was: tuple[str, str] | None) -> Fitted:
    if part_of_speech(designation) in ("verb", "phrase", "adjective"):
        return fitted
    noun = _noun(fitted.span, fitted.span.of(fitted.text), designation)
    return Fitted(*agreement.mend(fitted.text, noun, designation.locale.language, was))


def _noun(span: Span, text: str, designation: Designation) -> agreement.Noun:
    """The designation as it stands at `span`, where its form is `text`."""
    standing = replace(designation, text=text, number="singular")
    own = "plural" if designation.number == "plural" else number(standing)
    return agreement.Noun(span, gender(designation), own, head(standing), designation.article)


def _without_article(designation: Designation) -> Designation:
    """A glossary may list a term with its article (*o novo vírus*): the place decides on it."""
    first, _, rest = designation.text.partition(" ")
    if rest and first.lower() in ARTICLES[designation.locale.language]:
        return replace(designation, text=rest)
    return designation


def _without_determiner(target: str, span: Span, language: str) -> Span:
    """The span less the determiner that it begins with: that one is mended, not replaced."""
    words = list(_WORD.finditer(target, span.start, span.end))
    if len(words) > 1 and words[0][0].lower() in agreement.DETERMINERS[language]:
        return Span(words[1].start(), span.end)
    return span


def _in_number(designation: Designation, wanted: str) -> str:
    found = pick(paradigm(designation), frozenset({wanted}))
    return found.text if found else designation.text


def _number_wanted(target: str, span: Span, designation: Designation) -> str:
    """The number of the noun that stood there; where that one does not show it, the term's own."""
    language = designation.locale.language
    words = _content(span.of(target), language)
    if not words:
        return number(designation)
    if nouns.is_plural(words[0], language):
        return "plural"
    determiner = re.search(r"(\w+)\s+$", target[: span.start])
    family = agreement.DETERMINERS[language].get(determiner[1].lower()) if determiner else None
    if family is not None and determiner is not None:
        form = determiner[1].lower()
        return next(key[1] for key, value in family.items() if value == form)
    shows_none = words[0].isupper() or nouns.plural(words[0], language) == words[0]
    return number(designation) if shows_none else "singular"


def _content(text: str, language: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word.lower() not in LINKS[language]]


def _was(old: str, language: str) -> tuple[str, str] | None:
    words = _content(old, language)
    if not words:
        return None
    amount = "plural" if nouns.is_plural(words[0], language) else "singular"
    return nouns.gender_of(words[0], language), amount


def _adjectival(old: str, language: str) -> bool:
    words = _WORD.findall(old)
    return bool(words) and nouns.masculine(words[-1], language) is not None


def _as_adjective(old: str, designation: Designation) -> str:
    language = designation.locale.language
    word = _WORD.findall(old)[-1]
    amount = "plural" if nouns.is_plural(word, language) else "singular"
    feminine = nouns.singular(word.lower(), language).endswith("a")
    found = pick(paradigm(designation), frozenset({amount, "f" if feminine else "m"}))
    return found.text if found else designation.text


def _as_verb(old: str, designation: Designation) -> str:
    """The verb in the slot of the form that stood there; a noun's place takes the infinitive."""
    language = designation.locale.language
    first, _, tail = old.partition("-")
    wanted = verbs.slots(first.lower(), language)
    found = next((pick(paradigm(designation), frozenset({slot})) for slot in wanted), None)
    text = found.text if found else designation.text
    clitic = f"-{tail}" if tail and found and " " not in text and tail in _CLITICS else ""
    return text + clitic


_CLITICS = frozenset({"se", "lo", "la", "los", "las", "o", "a", "os", "as", "me", "nos", "lhe"})

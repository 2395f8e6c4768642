"""What must agree with a Ukrainian or Russian noun: adjectives, a past tense, the preposition."""

from __future__ import annotations

import re
from typing import Any

from localize.glossary.inflect.fitted import Fitted
from localize.glossary.inflect.slavic.context import (
    CASE_OF,
    CLAUSE_END,
    TOKEN,
    Token,
    Wanted,
    before_place,
    declined,
    number_of,
)
from localize.glossary.inflect.slavic.reading import GENDERS, like, parses


def with_adjectives(fitted: Fitted, new: Wanted, language: str) -> Fitted:
    """The adjectives before the designation in its case, number and gender."""
    text, span = fitted.text, fitted.span
    for token in before_place(text, span.start, language).adjectives:
        form = _agreeing(token, new)
        if form is not None and form != token.text:
            text = text[: token.span.start] + form + text[token.span.end :]
            span = span.shift(len(form) - len(token.text))
    return Fitted(text, span)


def _agreeing(token: Token, new: Wanted) -> str | None:
    """An adjective's form for a case, number and gender; None where it has that one already."""
    gender = GENDERS.get(new.gender)

    def fits(parse: Any) -> bool:
        return (
            CASE_OF.get(parse.tag.case) == new.case
            and number_of(parse) == new.number
            and (new.number == "plural" or gender is None or parse.tag.gender == gender)
        )

    if any(fits(p) for p in declined(token)):
        return None
    model = declined(token)[0]
    kind = (model.tag.POS, model.tag.voice, model.tag.tense)
    form = next(
        (f for f in model.lexeme if (f.tag.POS, f.tag.voice, f.tag.tense) == kind and fits(f)), None
    )
    return like(token.text, form.word) if form is not None else None


def with_verb(fitted: Fitted, new: Wanted, language: str) -> Fitted:
    """The past tense or short form next to a subject, behind it or before, in its new gender."""
    text, span = fitted.text, fitted.span
    behind = text[span.end :]
    for match in list(TOKEN.finditer(behind))[:3]:
        if CLAUSE_END.search(behind[: match.start()]):
            break
        form = _past(match[0], new, language)
        if form is not None:
            start = span.end + match.start()
            return Fitted(text[:start] + form + text[start + len(match[0]) :], span)
    word = before_place(text, span.start, language).word
    form = _past(word.text, new, language) if word is not None else None
    if word is None or form is None:
        return fitted
    text = text[: word.span.start] + form + text[word.span.end :]
    return Fitted(text, span.shift(len(form) - len(word.text)))


def _past(word: str, new: Wanted, language: str) -> str | None:
    """A past tense or short form in a gender and number; None for any other word."""
    for p in parses(word.lower(), language):
        if (p.tag.POS == "VERB" and p.tag.tense == "past") or p.tag.POS in ("PRTS", "ADJS"):
            return like(word, _in_gender(p, new))
    return None


def _in_gender(reading: Any, new: Wanted) -> str:
    gender = GENDERS.get(new.gender)
    for form in reading.lexeme:
        same = (form.tag.POS, form.tag.tense) == (reading.tag.POS, reading.tag.tense)
        plural = form.tag.number == "plur"
        if same and (plural if new.number == "plural" else form.tag.gender == gender):
            return str(form.word)
    return str(reading.word)


_VOWELS = frozenset("аеєиіїоуюяёэы")


def with_preposition(fitted: Fitted, language: str) -> Fitted:
    """The preposition before the designation in the shape that its first sounds want."""
    match = re.search(r"(\w+)([ \u00a0]+)[«\"“„]?$", fitted.text[: fitted.span.start])
    if match is None:
        return fitted
    shapes = _ru_shape if language == "ru" else _uk_shape
    new = shapes(match[1].lower(), fitted.span.of(fitted.text).lower())
    if new == match[1].lower():
        return fitted
    new = like(match[1], new)
    text = fitted.text[: match.start(1)] + new + fitted.text[match.end(1) :]
    return Fitted(text, fitted.span.shift(len(new) - len(match[1])))


def _cluster(word: str) -> bool:
    return len(word) > 1 and word[0] not in _VOWELS and word[1] not in _VOWELS | {"ь", "й"}


def _ru_shape(preposition: str, word: str) -> str:
    if preposition in ("в", "во"):
        return "во" if word[:1] in ("в", "ф") and _cluster(word) and not _spelt(word) else "в"
    if preposition in ("с", "со"):
        return "со" if word[:1] in ("с", "з", "ш", "щ") and _cluster(word) else "с"
    if preposition in ("о", "об"):
        return "об" if word[:1] in "аоуэи" else "о"
    return preposition


def _uk_shape(preposition: str, word: str) -> str:
    if preposition in ("в", "у"):
        if word[:1] in _VOWELS - set("єїюя"):
            return "в"
        return "у" if word[:1] in ("в", "ф") or _cluster(word) else preposition
    if preposition in ("з", "із", "зі"):
        if word[:1] in "сзшщ" and _cluster(word):
            return "зі"
        return "із" if word[:1] in "сзшщчц" else "з" if preposition == "зі" else preposition
    return preposition


def _spelt(word: str) -> bool:
    """Whether a word is an acronym read by its letters (ФСБ: эф-эс-бэ)."""
    return not any(letter in _VOWELS for letter in word)

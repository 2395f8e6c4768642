"""
Ukrainian and Russian: the head noun inflects with its adjectives, the rest stays.

*Центр протидії дезінформації* → *Центру протидії дезінформації*; *Збройні сили України* →
*Збройним силам України*. A person's names inflect each by its own pattern (*Андрія Коваленка*; in
Russian *Коваленко* never changes). Acronyms and words in Latin letters never change, unless the
dictionary knows them to (*МИД*, *МИДа*). The dictionaries are pymorphy3's (OpenCorpora for
Russian, VESUM for Ukrainian).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from localize.concept import Designation
from localize.glossary.inflect.form import Form, Paradigm
from localize.glossary.inflect.slavic.names import by_ending
from localize.glossary.inflect.slavic.reading import GENDERS, GRAMMEMES, Word, is_adjective, like
from localize.glossary.inflect.slavic.words import words


def paradigm(designation: Designation) -> Paradigm:
    """
    Every form of a designation in both numbers (a person's name in the singular alone).

    A substantive or an adjective that is the whole designation has its genders too.
    """
    language = designation.locale.language
    inflecting = words(designation)
    if not inflecting:
        return (Form(designation.text),)
    own = "plural" if _is_plural(inflecting[-1]) else "singular"
    numbers = [own] if own == "plural" or inflecting[-1].role == "name" else [own, "plural"]
    result = [Form(designation.text, frozenset({"nom", own, *_own_gender(inflecting[-1])}))]
    for number in numbers:
        for case in GRAMMEMES:
            for text in _assembled(designation.text, inflecting, case, number, language):
                result.append(Form(text, frozenset({case, number})))
    if _varies_in_gender(inflecting[-1]):
        result += _genders(designation.text, inflecting[-1])
    return tuple(dict.fromkeys(result))


def _own_gender(word: Word) -> set[str]:
    if word.parse is None:
        return {"m"}
    return {label for label, grammeme in GENDERS.items() if grammeme == word.parse.tag.gender}


def _is_plural(word: Word) -> bool:
    return word.parse is not None and word.parse.tag.number == "plur"


def _varies_in_gender(word: Word) -> bool:
    return word.parse is not None and is_adjective(word.parse)


def _genders(text: str, word: Word) -> Iterator[Form]:
    for label, gender in GENDERS.items():
        for case, grammeme in GRAMMEMES.items():
            for form in _usual_first(_lexeme(word.parse, grammeme, gender, plural=False)):
                yield Form(_put(text, [(word, form)]), frozenset({case, "singular", label}))


def _assembled(
    text: str, inflecting: tuple[Word, ...], case: str, number: str, language: str
) -> Iterator[str]:
    """The whole designation in one case and number, once for each variant of its head."""
    plural = number == "plural"
    *others, head = inflecting
    for form in _variants(head, case, plural, language):
        fitted = [(head, form)]
        for word in others:
            if word.role == "name":
                own = next(iter(_variants(word, case, plural, language)), word.text)
            else:
                own = _agreed(word, head, case, plural, language)
            fitted.append((word, own))
        yield _put(text, fitted)


def _put(text: str, fitted: list[tuple[Word, str]]) -> str:
    for word, form in sorted(fitted, key=lambda pair: -pair[0].start):
        text = text[: word.start] + like(word.text, form) + text[word.end :]
    return text


def _variants(word: Word, case: str, plural: bool, language: str) -> list[str]:
    if word.parse is None:
        return [by_ending(word.text, case, language)]
    if "Fixd" in word.parse.tag.grammemes:
        return [word.text]
    if case == "acc" and not plural and word.role == "name" and word.parse.tag.gender == "masc":
        case = "gen"  # a name the dictionary took for a thing is still a person's
    if is_adjective(word.parse):
        return _usual_first(_lexeme(word.parse, GRAMMEMES[case], word.parse.tag.gender, plural))
    gender = word.parse.tag.gender if word.role == "name" else None
    return _by_habit(_lexeme(word.parse, GRAMMEMES[case], gender, plural), word, case)


def _by_habit(forms: list[str], word: Word, case: str) -> list[str]:
    """
    Of the Ukrainian doublets the one that the news uses: -у in the dative (Центру, Коваленку), -і
    before -ові and -у in the locative of things (у Центрі).
    """
    animate = "anim" in word.parse.tag.grammemes
    if case == "dat" and len(forms) > 1:
        return sorted(forms, key=lambda f: f.endswith(("ові", "еві", "єві")))
    if case == "loc":
        personal = [f for f in forms if f.endswith(("ові", "еві", "єві"))]
        plain = [f for f in forms if f not in personal]
        return [*personal, *plain] if animate else [*plain, *personal]
    return forms


def _lexeme(parse: Any, case: str, gender: str | None, plural: bool) -> list[str]:
    return [
        form.word
        for form in parse.lexeme
        if form.tag.case == case
        and (form.tag.number == "plur") == plural
        and (plural or gender is None or form.tag.gender in (gender, None))
        and (form.tag.POS, form.tag.voice, form.tag.tense)
        == (parse.tag.POS, parse.tag.voice, parse.tag.tense)
        and "Infr" not in form.tag.grammemes
    ]


def _agreed(word: Word, head: Word, case: str, plural: bool, language: str) -> str:
    """An adjective in its head's case; in the accusative it follows the head's animacy."""
    if head.parse is None:
        return word.text
    if case == "acc" and (plural or head.parse.tag.gender == "masc"):
        accusative = _variants(head, "acc", plural, language)[:1]
        case = "gen" if accusative == _variants(head, "gen", plural, language)[:1] else "nom"
    gender = head.parse.tag.gender or word.parse.tag.gender
    forms = _usual_first(_lexeme(word.parse, GRAMMEMES[case], gender, plural))
    return forms[0] if forms else word.text


def _usual_first(forms: list[str]) -> list[str]:
    """Of a Ukrainian adjective's locatives the common one: на Генеральному before Генеральнім."""
    return sorted(forms, key=lambda f: f.endswith(("нім", "кім")) and len(forms) > 1)

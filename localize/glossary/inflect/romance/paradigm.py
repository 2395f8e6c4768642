"""
The forms of a Portuguese or Spanish designation.

The head is what stands before the first preposition: *vacina de DNA* → *vacinas de DNA*, *doença
respiratória crónica* → *doenças respiratórias crónicas*. A verb at the front is conjugated (*lavar as
mãos* → *lave as mãos*); a name in capitals has one form.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from localize.concept import Designation
from localize.glossary.inflect.form import Form, Paradigm
from localize.glossary.inflect.romance import nouns, verbs

LINKS = {
    "pt": nouns.wordlist(
        "de da do das dos em na no nas nos a à ao às aos por pela pelo para com sem contra sobre entre "
        "e ou que"
    ),
    "es": nouns.wordlist(
        "de del en a al por para con sin contra sobre entre y e o u que la el los las"
    ),
}
"""Words that end the head of a noun phrase."""

CONTRACTED = {
    "pt": nouns.wordlist("do da dos das no na nos nas ao aos à às o a os as pelo pela pelos pelas"),
    "es": nouns.wordlist("la las los"),
}
"""Contractions and articles that take -s in the plural."""

ARTICLES = {
    "pt": frozenset({"o", "a", "os", "as"}),
    "es": frozenset({"el", "la", "los", "las"}),
}

PRENOMINAL = {
    "pt": nouns.wordlist(
        "novo rápido grande bom mau primeiro segundo terceiro quarto último alto baixo pequeno "
        "antigo falso livre pleno principal suposto atual próximo ex vice único próprio mesmo outro"
    ),
    "es": nouns.wordlist(
        "nuevo rápido gran buen mal primer segundo tercer cuarto último alto bajo pequeño antiguo "
        "falso libre pleno principal supuesto actual próximo ex vice único propio mismo otro"
    ),
}
"""Adjectives that stand before their noun, in the masculine singular."""

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def part_of_speech(designation: Designation) -> str:
    """
    ``noun``, ``adjective``, ``verb`` or ``phrase`` (which never changes).

    The entry's word stands where it says anything but ``noun``, which is also the default; then
    the look of the words decides.
    """
    language = designation.locale.language
    if designation.part_of_speech in ("adjective", "verb"):
        return designation.part_of_speech
    words = _WORD.findall(designation.text)
    if not words or words[0].lower() in LINKS[language] - ARTICLES[language]:
        return "phrase"
    if any(word.endswith("-se") for word in words):
        return "phrase"
    if words[0][0].isupper():
        return "noun"
    if _infinitive(words, language):
        return "verb"
    if _is_passive(words):
        return "verb"
    if len(words) == 1 and nouns.masculine(words[0], language) == words[0]:
        return "adjective"
    return "noun"


def _infinitive(words: list[str], language: str) -> str:
    """The verb that a phrase begins with (*lavar*, or *lave as mãos*), or an empty string."""
    if verbs.conjugated(words[0], language):
        return words[0]
    if len(words) > 2 and words[1] in ARTICLES[language] - {"a"}:
        return verbs.infinitive(words[0], language) or ""
    return ""


def _is_passive(words: list[str]) -> bool:
    """*ser infetado*, *estar exposto*: a copula and one participle."""
    return (
        len(words) == 2 and words[0] in ("ser", "estar") and words[1].endswith(("do", "to", "so"))
    )


def head(designation: Designation) -> str:
    """The noun, adjective or verb that decides gender and number; its article is not it."""
    language = designation.locale.language
    words = _WORD.findall(designation.text) or [designation.text]
    if len(words) > 1 and words[0].lower() in ARTICLES[language]:
        words = words[1:]
    front = _before_link(words, language)
    leading = len(front) > 1 and _base(front[0], language) in PRENOMINAL[language]
    return front[1] if leading else front[0]


def _base(word: str, language: str) -> str:
    one = nouns.singular(word.lower(), language)
    return one[:-1] + "o" if one.endswith("a") else one


def _before_link(words: list[str], language: str) -> list[str]:
    for index, word in enumerate(words):
        if index and word.lower() in LINKS[language]:
            return words[:index]
    return words


def gender(designation: Designation) -> str:
    """The gender that an article before the designation takes: the entry's, or the head's."""
    if designation.gender:
        return designation.gender
    word = head(designation)
    if word[:1].isupper() and (word.isupper() or word == designation.text):
        return ""  # an acronym's or a place's gender does not show
    return nouns.gender_of(word, designation.locale.language)


def number(designation: Designation) -> str:
    """The number of the designation as it is written."""
    if designation.number == "plural":
        return "plural"
    return (
        "plural" if nouns.is_plural(head(designation), designation.locale.language) else "singular"
    )


def paradigm(designation: Designation) -> Paradigm:
    """Both numbers of a noun; four forms of an adjective; a verb's forms, each with its slot."""
    language = designation.locale.language
    kind = part_of_speech(designation)
    if kind == "phrase":
        return (Form(designation.text),)
    if kind == "verb":
        return _verb(designation)
    if kind == "adjective":
        return _adjective(designation)
    own = number(designation)
    citation = Form(designation.text, frozenset({"nom", own}))
    if _is_proper(designation):
        return (citation,)
    other = "singular" if own == "plural" else "plural"
    change = nouns.singular if own == "plural" else nouns.plural
    forms = [citation, Form(_changed_front(designation, change), frozenset({"nom", other}))]
    if matches_article(designation):
        # The article melts into a preposition (*do novo vírus*): without it the name is the same.
        forms += [Form(form.text.partition(" ")[2], form.labels) for form in forms]
    forms += [_with_tail(form, language) for form in forms]
    return tuple(dict.fromkeys(forms))


def _with_tail(form: Form, language: str) -> Form:
    """The same with its last noun in the other number: *surto de doença*, *surto de doenças*."""
    words = form.text.split(" ")
    links = [i for i, word in enumerate(words) if i and word.lower() in LINKS[language]]
    if not links or not words[-1].isalpha() or not words[-1].islower():
        return form
    change = nouns.singular if nouns.is_plural(words[-1], language) else nouns.plural
    for index in range(links[-1], len(words)):
        word = words[index]
        if index > links[-1]:
            words[index] = change(word, language)
        elif word in CONTRACTED[language]:
            words[index] = word[:-1] if word.endswith("s") else f"{word}s"
    return Form(" ".join(words), form.labels)


def matches_article(designation: Designation) -> bool:
    """Whether the glossary lists the name with its article (*o novo vírus*)."""
    first, _, rest = designation.text.partition(" ")
    return bool(rest) and first.lower() in ARTICLES[designation.locale.language]


def _is_proper(designation: Designation) -> bool:
    words = _WORD.findall(designation.text)
    capitals = [word for word in words if word[0].isupper() and len(word) > 1]
    return len(capitals) == len(words) or (len(capitals) > 1 and words[0][0].isupper())


def _changed_front(designation: Designation, change: Callable[[str, str], str]) -> str:
    language = designation.locale.language
    text = designation.text
    matches = list(_WORD.finditer(text))
    front = _before_link([match[0] for match in matches], language)
    if matches[0][0].lower() in ARTICLES[language]:
        rest = _before_link([match[0] for match in matches[1:]], language)
        front = [matches[0][0], *rest]
    for match in reversed(matches[: len(front)]):
        if not match[0].isalpha() or (match[0].isupper() and len(match[0]) > 1):
            continue
        if match[0].lower() in ARTICLES[language]:
            new = _plural_article(match[0].lower().removesuffix("s"))
        else:
            new = change(match[0], language)
        text = text[: match.start()] + new + text[match.end() :]
    return text


def _plural_article(article: str) -> str:
    return "los" if article == "el" else f"{article}s"


def _adjective(designation: Designation) -> Paradigm:
    language = designation.locale.language
    base = nouns.masculine(designation.text, language) or nouns.singular(designation.text, language)
    result = [Form(designation.text, frozenset({"nom", "singular", "m"}))]
    for label in ("m", "f"):
        one = nouns.in_gender(base, label, language)
        result.append(Form(one, frozenset({"nom", "singular", label})))
        result.append(Form(nouns.plural(one, language), frozenset({"nom", "plural", label})))
    return tuple(dict.fromkeys(result))


def _verb(designation: Designation) -> Paradigm:
    language = designation.locale.language
    first, _, rest = designation.text.partition(" ")
    if _is_passive([first, *rest.split()]):
        return _passive(first, rest, language)
    tail = f" {rest}" if rest else ""
    forms = verbs.conjugated(_infinitive([first, *rest.split()], language), language)
    result = [Form(form + tail, frozenset({slot})) for slot, form in forms]
    citation = [form for form in result if form.text == designation.text]
    return tuple(dict.fromkeys([*(citation or [Form(designation.text)])[:1], *result]))


def _passive(copula: str, participle: str, language: str) -> Paradigm:
    forms = [
        Form(f"{verb} {form}", frozenset({number, gender}))
        for number, verbs_ in (("singular", (copula,)), ("plural", (copula, f"{copula}em")))
        for gender in ("m", "f")
        for verb in verbs_
        for form in [nouns.in_gender(participle, gender, language)]
        for form in [form if number == "singular" else nouns.plural(form, language)]
    ]
    return tuple(forms)

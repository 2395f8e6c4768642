"""
Articles, contractions and adjectives that must agree with a noun: *da infeção*, but *do surto*.

`mend` makes what stands around a noun agree with it; `disagrees` says whether anything does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from localize.document import Span
from localize.glossary.inflect.romance import nouns

# Masculine, feminine, masculine plural, feminine plural.
_FAMILIES = {
    "pt": """
        o a os as; do da dos das; no na nos nas; ao à aos às; pelo pela pelos pelas; um uma uns umas;
        num numa nuns numas; dum duma duns dumas; este esta estes estas; esse essa esses essas;
        aquele aquela aqueles aquelas; deste desta destes destas; desse dessa desses dessas;
        daquele daquela daqueles daquelas; neste nesta nestes nestas; nesse nessa nesses nessas;
        naquele naquela naqueles naquelas; àquele àquela àqueles àquelas; outro outra outros outras;
        doutro doutra doutros doutras; todo toda todos todas; algum alguma alguns algumas;
        nenhum nenhuma nenhuns nenhumas; muito muita muitos muitas; pouco pouca poucos poucas;
        tanto tanta tantos tantas; quanto quanta quantos quantas; vário vária vários várias;
        seu sua seus suas; meu minha meus minhas; nosso nossa nossos nossas; cujo cuja cujos cujas;
        mesmo mesma mesmos mesmas; próprio própria próprios próprias; novo nova novos novas;
        primeiro primeira primeiros primeiras; segundo segunda segundos segundas;
        terceiro terceira terceiros terceiras; último última últimos últimas;
        único única únicos únicas; bom boa bons boas; mau má maus más; falso falsa falsos falsas;
        suposto suposta supostos supostas; antigo antiga antigos antigas
    """,
    "es": """
        el la los las; del de+la de+los de+las; al a+la a+los a+las; un una unos unas;
        este esta estos estas; ese esa esos esas; aquel aquella aquellos aquellas;
        otro otra otros otras; todo toda todos todas; algún alguna algunos algunas;
        ningún ninguna ningunos ningunas; mucho mucha muchos muchas; poco poca pocos pocas;
        tanto tanta tantos tantas; varios varias varios varias; nuestro nuestra nuestros nuestras;
        mismo misma mismos mismas; propio propia propios propias; nuevo nueva nuevos nuevas;
        primer primera primeros primeras; tercer tercera terceros terceras;
        segundo segunda segundos segundas; último última últimos últimas; único única únicos únicas;
        buen buena buenos buenas; mal mala malos malas; cuyo cuya cuyos cuyas
    """,
}

_KEYS = (("m", "singular"), ("f", "singular"), ("m", "plural"), ("f", "plural"))


def _read(table: str) -> dict[str, dict[tuple[str, str], str]]:
    families = [
        dict(zip(_KEYS, row.replace("+", "\0").split(), strict=True)) for row in table.split(";")
    ]
    index: dict[str, dict[tuple[str, str], str]] = {}
    for family in families:
        family = {key: form.replace("\0", " ") for key, form in family.items()}
        for form in family.values():
            index.setdefault(form, family)
    return index


DETERMINERS = {language: _read(table) for language, table in _FAMILIES.items()}
"""Language → a determiner's form → its family by gender and number."""

BARE = {
    "pt": {"o": "", "do": "de", "no": "em", "ao": "a", "pelo": "por"},
    "es": {"el": "", "del": "de", "al": "a"},
}
"""Masculine singular of an article or contraction → the preposition that is in it."""

_ARTICLES = {
    "pt": nouns.wordlist("o do no ao pelo um num dum este esse aquele deste desse daquele neste"),
    "es": frozenset({"el", "del", "al", "un", "este", "ese", "aquel"}),
}
"""Families (by their masculine singular) that no determiner stands before."""

_FEMININE_WITH_EL = nouns.wordlist("agua área arma alma águila acta aula hambre habla hacha asma")
_COPULAS = {
    "pt": nouns.wordlist(
        "é são foi foram era eram será serão está estão estava estavam fica ficou"
    ),
    "es": nouns.wordlist("es son fue fueron era eran será serán está están estaba estaban queda"),
}
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase that stands in a text; `head` is its noun as it stands there."""

    span: Span
    gender: str
    number: str
    head: str
    article: bool | None = None
    """Whether the name takes the article; None where that is not known."""


def mend(text: str, noun: Noun, language: str, was: tuple[str, str] | None) -> tuple[str, Span]:
    """
    The text with what agrees with the noun in its gender and number, and the noun's new span.

    `was` is the gender and number of what stood there before, if known: adjectives behind the noun
    are changed only where these changed.
    """
    if noun.gender:
        if was is not None and was != (noun.gender, noun.number):
            text = _mend_behind(text, noun, was, language)
        text, noun = _mend_before(text, noun, language)
    return _with_or_without_article(text, noun, language)


def disagrees(text: str, noun: Noun, language: str) -> bool:
    """Whether a determiner directly before the noun has another gender or number."""
    found = _determiner_before(text, noun.span.start, noun.number, language)
    if found is None or not noun.gender or noun.article is False:
        return False
    span, family = found
    return span.of(text).lower() != _agreeing(family, noun, language)


def _agreeing(family: dict[tuple[str, str], str], noun: Noun, language: str) -> str:
    key = (noun.gender, noun.number)
    stressed = language == "es" and noun.head.lower() in _FEMININE_WITH_EL
    if stressed and key[1] == "singular" and family["m", "singular"] in ("el", "del", "al", "un"):
        key = ("m", "singular")
    return family[key]


def _word_before(text: str, position: int) -> Span | None:
    """The word that ends right before `position`, with one space or nothing but a quote between."""
    match = re.search(r"([^\W\d_]+)[ \u00a0]?[“\"«‘']?$", text[:position])
    return Span(*match.span(1)) if match else None


def _determiner_before(
    text: str, position: int, number: str, language: str
) -> tuple[Span, dict[tuple[str, str], str]] | None:
    span = _word_before(text, position)
    if span is None:
        return None
    word = span.of(text).lower()
    family = DETERMINERS[language].get(word)
    # Before a plural "a" is the preposition: candidatos a vacinas.
    if family is None or (word == "a" and (number == "plural" or _is_preposition(text, span))):
        return None
    return span, family


# Portuguese "a" after these is the preposition, whatever follows.
_BEFORE_A = nouns.wordlist(
    "devido quanto relativo relativa exposto exposta expostos expostas graças frente resistente "
    "resistentes igual ligado ligada atribuído atribuída referente combate"
)


def _is_preposition(text: str, span: Span) -> bool:
    before = _word_before(text, span.start)
    return before is not None and before.of(text).lower() in _BEFORE_A


def _mend_before(text: str, noun: Noun, language: str) -> tuple[str, Noun]:
    """Change the determiners and known adjectives that stand directly before the noun."""
    position = noun.span.start
    for _ in range(3):
        found = _determiner_before(text, position, noun.number, language)
        if found is None:
            break
        span, family = found
        old, new = span.of(text), _agreeing(family, noun, language)
        text, shift = _replaced(text, span, new)
        noun = _moved(noun, shift)
        position = span.start
        if family["m", "singular"] in _ARTICLES[language]:
            text, shift = _contracted(text, span.start, new, language)
            noun = _moved(noun, shift)
            break
        if old == new and position == 0:
            break
    return text, noun


def _contracted(text: str, start: int, new: str, language: str) -> tuple[str, int]:
    """Spanish: *de el* → *del*, *a el* → *al* where an article became masculine."""
    if language != "es" or new != "el":
        return text, 0
    before = _word_before(text, start)
    joined = {"de": "del", "a": "al"}.get(before.of(text).lower()) if before else None
    if before is None or joined is None:
        return text, 0
    return _replaced(text, Span(before.start, start + len(new)), joined)


def _replaced(text: str, span: Span, new: str) -> tuple[str, int]:
    """The text with `new` in the span (in the letter case of what stood there), and the growth."""
    old = span.of(text)
    if old[:1].isupper():
        new = new[:1].upper() + new[1:]
    return text[: span.start] + new + text[span.end :], len(new) - len(old)


def _moved(noun: Noun, by: int) -> Noun:
    return Noun(noun.span.shift(by), noun.gender, noun.number, noun.head, noun.article)


def _mend_behind(text: str, noun: Noun, was: tuple[str, str], language: str) -> str:
    """Change adjectives that directly follow, and a participle behind a copula."""
    position = noun.span.end
    copula = False
    for _ in range(4):
        match = re.compile(r"\s+([^\W\d_]+)").match(text, position)
        if match is None:
            break
        word = match[1]
        changed = _agreeing_adjective(word, noun, was, language)
        if changed is not None:
            text = text[: match.start(1)] + changed + text[match.end(1) :]
            position = match.start(1) + len(changed)
            if copula:
                break
        elif word.lower() in _COPULAS[language] and not copula:
            copula = True
            position = match.end(1)
        else:
            break
    return text


def _agreeing_adjective(word: str, noun: Noun, was: tuple[str, str], language: str) -> str | None:
    """The adjective in the noun's gender and number, if it agreed with what stood there before."""
    base = nouns.masculine(word, language)
    if base is None and was[1] == "plural" and word.endswith(("os", "as")):
        base = f"{word[:-2]}o"  # behind a plural noun no verb ends so
    if base is None or word[0].isupper():
        return None
    if word.lower() != _inflected(base, *was, language):
        return None
    return _inflected(base, noun.gender, noun.number, language)


def _inflected(base: str, gender: str, number: str, language: str) -> str:
    form = nouns.in_gender(base, gender, language)
    return nouns.plural(form, language) if number == "plural" else form


def _with_or_without_article(text: str, noun: Noun, language: str) -> tuple[str, Span]:
    """Add or take away the article where the name is known to take it, or not to."""
    before = _word_before(text, noun.span.start)
    if noun.article is None or before is None or noun.span.start - before.end != 1:
        return text, noun.span
    word = before.of(text).lower()
    family = DETERMINERS[language].get(word)
    bare = BARE[language]
    if noun.article is False and family and family["m", "singular"] in bare:
        preposition = bare[family["m", "singular"]]
        if preposition:
            text, shift = _replaced(text, before, preposition)
        else:
            capital = before.of(text)[0].isupper()
            rest = text[before.end + 1 :]
            rest = rest[:1].upper() + rest[1:] if capital else rest
            text, shift = text[: before.start] + rest, -(before.end - before.start + 1)
        return text, noun.span.shift(shift)
    if noun.article and noun.gender and word in bare.values() and family is None:
        contraction = next(form for form, held in bare.items() if held == word)
        new = DETERMINERS[language][contraction][noun.gender, noun.number]
        text, shift = _replaced(text, before, new)
        return text, noun.span.shift(shift)
    return text, noun.span

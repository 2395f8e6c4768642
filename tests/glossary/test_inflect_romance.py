"""Portuguese and Spanish: forms, articles, contractions, what agrees."""

from __future__ import annotations

import pytest

from localize.bcp47 import Locale
from localize.concept import Designation
from localize.glossary.inflect import forms, inflect
from localize.glossary.inflect.place import agrees, mend, put, suits
from localize.glossary.inflect.romance import nouns, verbs
from tests.glossary.places import bracketed

PT, ES = Locale("pt"), Locale("es")


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("pt", "infeção", "infeções"),
        ("pt", "mão", "mãos"),
        ("pt", "capitão", "capitães"),
        ("pt", "míssil", "mísseis"),
        ("pt", "papel", "papéis"),
        ("pt", "descartável", "descartáveis"),
        ("pt", "fuzil", "fuzis"),
        ("pt", "país", "países"),
        ("pt", "inglês", "ingleses"),
        ("pt", "refém", "reféns"),
        ("pt", "lápis", "lápis"),
        ("es", "misión", "misiones"),
        ("es", "dron", "drones"),
        ("es", "vez", "veces"),
        ("es", "inglés", "ingleses"),
        ("es", "ley", "leyes"),
        ("es", "crisis", "crisis"),
    ],
)
def test_plurals_are_made_and_undone(language: str, one: str, many: str) -> None:
    assert (nouns.plural(one, language), nouns.singular(many, language)) == (many, one)


@pytest.mark.parametrize(
    ("language", "word", "gender"),
    [
        ("pt", "sintoma", "m"),
        ("pt", "vacinas", "f"),
        ("pt", "síndrome", "f"),
        ("pt", "coração", "m"),
        ("pt", "Direção-Geral", "f"),
        ("es", "problema", "m"),
        ("es", "crisis", "f"),
        ("es", "misiones", "f"),
    ],
)
def test_the_gender_shows_in_the_ending_or_is_listed(language: str, word: str, gender: str) -> None:
    assert nouns.gender_of(word, language) == gender


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("vacina de vetor", {"vacinas de vetor", "vacina de vetores"}),
        ("doença respiratória crónica", {"doenças respiratórias crónicas"}),
        ("infetado", {"infetada", "infetados", "infetadas"}),
        ("tocar", {"toque", "tocam", "tocando", "tocaram", "tocado"}),
        ("tossir", {"tusso", "tussa", "tosse"}),
        ("lavar os pulsos", {"lave os pulsos", "lavando os pulsos"}),
        ("ser exposto", {"serem expostas", "ser exposta"}),
        ("o novo vírus", {"novo vírus", "os novos vírus"}),
        ("Mar Negro", set()),
        ("à base de sal", set()),
    ],
)
def test_the_forms_of_a_designation(text: str, some: set[str]) -> None:
    found = forms(Designation(text, PT))
    assert some <= set(found)
    assert some or found == (text,)


@pytest.mark.parametrize(
    ("form", "slot"),
    [
        ("espalhada", "participle-f"),
        ("espalhou", "preterite-3"),
        ("espalhando", "gerund"),
        ("espalhamento", None),
    ],
)
def test_a_verb_form_tells_its_slot(form: str, slot: str | None) -> None:
    assert next(iter(verbs.slots(form, "pt")), None) == slot


PLACES = [
    (PT, "uma nova [infecção] confirmada", "surto", "um novo surto confirmado"),
    (PT, "A [infecção] foi detectada.", "surto", "O surto foi detectado."),
    (PT, "as [infecções] secundárias", "surto", "os surtos secundários"),
    (PT, "o chefe do [centro]", "agência de dados", "o chefe da agência de dados"),
    (PT, "pela [escola] local", "hospital militar", "pelo hospital militar local"),
    (PT, "pessoas [infectadas] ontem", "infetado", "pessoas infetadas ontem"),
    (PT, "o boato [dissemina-se] logo", "propagar", "o boato propaga-se logo"),
    (PT, "foi [disseminada] aqui", "espalhar", "foi espalhada aqui"),
    (PT, "a [COVID-19] segue", "doença covid-19", "a doença COVID-19 segue"),
    (PT, "Chegou. [Enchente] no sul", "cheia", "Chegou. Cheia no sul"),
    (ES, "la sede de la [agencia] ardió", "centro de datos", "la sede del centro de datos ardió"),
    (ES, "la sede del [centro] ardió", "agencia de datos", "la sede de la agencia de datos ardió"),
    (ES, "llegó a la [agencia]", "ministerio", "llegó al ministerio"),
    (ES, "los [medios] rusos", "fuerza", "las fuerzas rusas"),
    (ES, "el [buque]", "arma", "el arma"),
]


@pytest.mark.parametrize(("locale", "sentence", "term", "result"), PLACES)
def test_what_stands_around_a_term_agrees_with_it(
    locale: Locale, sentence: str, term: str, result: str
) -> None:
    text, span = bracketed(sentence)
    assert put(text, span, Designation(term, locale)).text == result


@pytest.mark.parametrize(
    ("sentence", "article", "result"),
    [
        ("chegou ao [porto]", False, "chegou a Nezvira"),
        ("O [porto] ardeu.", False, "Nezvira ardeu."),
        ("no [porto] ardeu", False, "em Nezvira ardeu"),
        ("longe de [Odessa]", True, "longe da Nezvira"),
        ("longe de [Odessa]", None, "longe de Nezvira"),
    ],
)
def test_a_name_takes_the_article_that_its_entry_says(
    sentence: str, article: bool | None, result: str
) -> None:
    text, span = bracketed(sentence)
    name = Designation("Nezvira", PT, gender="f", article=article)
    assert put(text, span, name).text == result


def test_a_preposition_that_looks_like_an_article_stays() -> None:
    text, span = bracketed("candidatos a [vacinas] novas")
    assert put(text, span, Designation("soro", PT)).text == "candidatos a soros novos"


def test_mending_changes_the_article_that_an_engine_guessed() -> None:
    text, span = bracketed("A chegada do [agência de dados] atrasou.")
    term = Designation("agência de dados", PT)
    assert not agrees(text, span, term)
    assert mend(text, span, term).text == "A chegada da agência de dados atrasou."


@pytest.mark.parametrize(
    ("old", "term", "fits"),
    [
        ("disseminação", "propagar", False),
        ("disseminação", "propagação", True),
        ("espalhou", "propagar", True),
        ("respirando", "respiração", False),
    ],
)
def test_a_noun_takes_no_verbs_place(old: str, term: str, fits: bool) -> None:
    assert suits(old, Designation(term, PT)) is fits


def test_adjectives_inflect_in_spanish_too() -> None:
    assert inflect(Designation("ucraniano", ES, part_of_speech="adjective"), "f", "plural") == (
        "ucranianas"
    )

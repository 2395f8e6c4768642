"""
Number and gender of Portuguese and Spanish nouns and adjectives, by their endings.

The rules are those of the grammars (Cunha & Cintra; *Nueva gramática* of the RAE); what they do not
cover is in the tables. A gender or a plural that a table lacks is for the glossary to list.
"""

from __future__ import annotations

import re


def wordlist(text: str) -> frozenset[str]:
    """The words of a text, which is how the tables here are written."""
    return frozenset(text.split())


_PLURAL_IN = {
    "pt": {
        "mão": "mãos", "cidadão": "cidadãos", "irmão": "irmãos", "órgão": "órgãos",
        "órfão": "órfãos", "bênção": "bênçãos", "grão": "grãos", "cristão": "cristãos",
        "cão": "cães", "pão": "pães", "capitão": "capitães", "alemão": "alemães",
        "escrivão": "escrivães", "refém": "reféns", "mal": "males", "qualquer": "quaisquer",
        "álcool": "álcoois", "mês": "meses", "país": "países", "gás": "gases", "fácil": "fáceis",
        "difícil": "difíceis", "útil": "úteis", "míssil": "mísseis", "réptil": "répteis",
        "têxtil": "têxteis", "frágil": "frágeis", "ágil": "ágeis", "projétil": "projéteis",
        "civil": "civis", "perfil": "perfis", "fuzil": "fuzis", "hostil": "hostis",
    },
    "es": {"régimen": "regímenes", "carácter": "caracteres", "espécimen": "especímenes", "dron": "drones", "interés": "intereses", "mes": "meses", "país": "países",
        "gas": "gases"},
}  # fmt: skip
"""Plurals that go against the endings."""


# Plural ending → singular ending, tried in this order.
_SINGULARS = {
    "pt": (
        ("ões", "ão"), ("ães", "ão"), ("ãos", "ão"), ("ns", "m"), ("áveis", "ável"),
        ("íveis", "ível"), ("óveis", "óvel"), ("éis", "el"), ("eis", "el"), ("ais", "al"),
        ("óis", "ol"), ("uis", "ul"), ("gueses", "guês"), ("neses", "nês"), ("leses", "lês"),
        ("ceses", "cês"), ("res", "r"), ("zes", "z"), ("s", ""),
    ),
    "es": (
        ("ciones", "ción"), ("siones", "sión"), ("iones", "ión"), ("ces", "z"), ("dades", "dad"),
        ("tudes", "tud"), ("ales", "al"), ("iles", "il"), ("eles", "el"), ("oles", "ol"),
        ("ores", "or"), ("ares", "ar"), ("enes", "en"), ("anes", "án"), ("eyes", "ey"),
        ("neses", "nés"), ("leses", "lés"), ("ceses", "cés"), ("s", ""),
    ),
}  # fmt: skip

_FEMININE_ENDINGS = {
    "pt": (
        "ção", "são", "xão", "gião", "stão", "dade", "tude", "agem", "igem", "ugem", "ície", "érie",
        "écie", "eza", "ez", "ã", "ose", "ase", "ise", "sse", "ite", "triz", "a",
    ),
    "es": (
        "ción", "sión", "xión", "gión", "stión", "dad", "tad", "tud", "umbre", "itis", "osis", "isis",
        "eza", "ez", "ie", "triz", "a",
    ),
}  # fmt: skip
_MASCULINE_ENDINGS = {
    "pt": ("ema", "oma", "ama", "ima", "eta", "ista", "limite", "satélite", "convite", "interesse"),
    "es": ("ema", "oma", "ama", "ima", "eta", "ista", "límite", "satélite", "pie", "juez"),
}
"""Endings that look feminine and are not; tried first."""

_GENDER_OF = {
    "pt": {
        "f": wordlist(
            "mão gripe higiene febre morte fonte gente mente sorte parte arte ponte rede sede saúde base "
            "torre carne pele lei fé noite tarde nave chave neve greve síndrome dor cor flor mulher "
            "ordem nuvem viagem vez voz luz paz cruz raiz tribo foto análise sépsis lente vertente "
            "corrente enchente mente frente semente patente embreagem cama lama chama dama arma "
            "fama vítima norma forma reforma plataforma firma vogal capital central moral sucursal "
            "filial catedral cidade cifra multimídia pandemia"
            ),
        "m": wordlist(
            "dia mapa planeta cometa guarda coração avião milhão bilhão caminhão pulmão escalão "
            "batalhão esquadrão padrão cidadão órgão feijão verão furacão clã talismã ímã "
            "nariz juiz xadrez mês gás país vírus coronavírus ônibus lápis clima patriota "
            "piloto jornalista ébola ebola"
            ),
    },
    "es": {
        "f": wordlist(
            "mano gripe fiebre muerte fuente gente mente suerte parte arte red sede salud base torre "
            "carne piel ley fe noche tarde nave llave nieve síntesis crisis tos flor labor mujer "
            "orden imagen vez voz luz paz cruz raíz foto moto clase serie nube sangre arma cama "
            "rama llama dama fama víctima norma forma reforma plataforma firma capital central "
            "sal señal catedral corriente frente"
            ),
        "m": wordlist(
            "día mapa planeta cometa guardia corazón avión millón camión virus coronavirus lápiz "
            "clima tema pez"
            ),
    },
}  # fmt: skip

_ACCENTS = str.maketrans("áéíóúâêô", "aeiouaeo")
_ACCENTED = frozenset("áéíóúâêôãõ")


def gender_of(word: str, language: str) -> str:
    """``m`` or ``f`` of a noun in either number, by table and ending."""
    first, hyphen, _ = word.partition("-")
    if hyphen and len(first) > 4:
        word = first  # Direção-Geral
    word = singular(word.lower(), language)
    for gender, members in _GENDER_OF[language].items():
        if word in members:
            return gender
    if word.endswith(_MASCULINE_ENDINGS[language]):
        return "m"
    return "f" if word.endswith(_FEMININE_ENDINGS[language]) else "m"


def is_plural(word: str, language: str) -> bool:
    """Whether a word has the look of a plural (*vírus* and *mês* have not)."""
    lower = word.lower()
    return lower.endswith("s") and not word.isupper() and singular(lower, language) != lower


def plural(word: str, language: str) -> str:
    """The plural of a singular noun or adjective; of a plural, itself."""
    if word.isupper() and len(word) > 1:
        return word
    lower = word.lower()
    listed = _PLURAL_IN[language].get(lower)
    if listed:
        return word[:1] + listed[1:]
    return _plural_pt(word) if language == "pt" else _plural_es(word)


def _plural_pt(word: str) -> str:
    if word.endswith("ão"):
        return word[:-2] + "ões"
    if word.endswith("m"):
        return word[:-1] + "ns"
    if word.endswith(("al", "ol", "ul", "el", "il")):
        return _plural_in_l(word)
    if word.endswith(("r", "z", "n")):
        return word + ("s" if word.endswith("n") else "es")
    if word.endswith(("ês", "és", "ás", "ís", "ós", "eus")) and _takes_es(word):
        return word[:-2] + word[-2].translate(_ACCENTS if word[-2] != "í" else {}) + "ses"
    if word.endswith(("s", "x")):
        return word
    return word + "s"


def _takes_es(word: str) -> bool:
    """mês, país, gás, inglês; a word in -eus (ateneus) is a plural already."""
    return not word.endswith("eus")


def _plural_in_l(word: str) -> str:
    stem, vowel = word[:-2], word[-2]
    unstressed = any(letter in _ACCENTED for letter in stem)
    if vowel in "iI":
        return stem + ("eis" if unstressed else "is")
    if vowel == "e":
        return stem + ("eis" if unstressed else "éis")
    return stem + ("óis" if vowel == "o" and not unstressed else f"{vowel}is")


def _plural_es(word: str) -> str:
    if word.endswith("z"):
        return word[:-1] + "ces"
    if word.endswith(("ón", "án", "én", "ín", "és", "ós")):
        return word[:-2] + word[-2].translate(_ACCENTS) + word[-1] + "es"
    if word[-1:] in "aeiouáéó":
        return word + "s"
    if word.endswith(("s", "x")):
        return word
    return word + "es"


def singular(word: str, language: str) -> str:
    """The singular of a plural noun or adjective; of a singular, itself."""
    lower = word.lower()
    for one, many in _PLURAL_IN[language].items():
        if many == lower:
            return one
    if not lower.endswith("s") or len(lower) < 4 or _is_singular_in_s(lower, language):
        return word
    for ending, replacement in _SINGULARS[language]:
        if lower.endswith(ending):
            return word[: len(word) - len(ending)] + replacement
    return word


# Singulars in -s: what the plural of an ordinary word could not be.
_SINGULAR_IN_S = {
    "pt": re.compile(
        r".*(?:vírus|us|[êéáíó]s|lápis|ônibus|sis|tis|oásis|cais|atlas|caos|crês|simples|menos|mais)"
    ),
    "es": re.compile(r".*(?:virus|us|[éáíó]s|sis|tis|menos|más|lunes|martes|crisis|dosis|caos)"),
}
_PLURAL_IN_US = frozenset(
    {"museus", "europeus", "judeus", "pneus", "réus", "céus", "chapéus", "seus"}
)


def _is_singular_in_s(lower: str, language: str) -> bool:
    if lower in _PLURAL_IN_US or lower.endswith(("eus", "éus")):
        return False
    return _SINGULAR_IN_S[language].fullmatch(lower) is not None


def in_gender(word: str, gender: str, language: str) -> str:
    """An adjective or participle in the singular, masculine or feminine, from its masculine."""
    if gender == "m":
        return word
    if word.endswith("o"):
        return word[:-1] + "a"
    if language == "pt":
        for ending, feminine in (("ão", "ã"), ("ês", "esa"), ("eu", "eia"), ("or", "ora")):
            if word.endswith(ending):
                return word[: -len(ending)] + feminine
        return word + "a" if word.endswith(("ol", "u")) else word
    for ending, feminine in (("és", "esa"), ("dor", "dora"), ("án", "ana"), ("ón", "ona")):
        if word.endswith(ending):
            return word[: -len(ending)] + feminine
    return word


_ADJECTIVE_ENDINGS = {
    "pt": (
        "ado", "ido", "ório", "ário", "oso", "ico", "ivo", "ano", "ino", "eno", "íssimo", "áceo",
        "aco", "guês", "nês", "lês", "cês", "peu",
    ),
    "es": (
        "ado", "ido", "orio", "ario", "oso", "ico", "ivo", "ano", "ino", "eno", "ísimo", "áceo",
        "aco", "nés", "lés", "cés", "ñol",
    ),
}  # fmt: skip


def masculine(word: str, language: str) -> str | None:
    """
    The masculine singular of a word that has the look of an adjective with two genders
    (*respiratórias* → *respiratório*), or None: *pessoa* has not.
    """
    one = singular(word.lower(), language)
    if one.endswith("a"):
        one = one[:-1] + "o"
    return one if one.endswith(_ADJECTIVE_ENDINGS[language]) else None

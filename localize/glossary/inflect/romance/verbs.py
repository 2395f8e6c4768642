"""
Regular verbs of Portuguese and Spanish: from an infinitive to its forms, and back.

Irregular stems are for the glossary to list. Spelling follows the sound (*tocar* → *toque*).
"""

from __future__ import annotations

from functools import lru_cache

from localize.glossary.inflect.romance.nouns import wordlist

_PERSONS = ("1", "2", "3", "1-plural", "2-plural", "3-plural")

# Tense → endings of the six persons, per conjugation; what begins with + is put to the infinitive.
_ENDINGS = {
    "pt": {
        "ar": {
            "present": "o as a amos ais am", "preterite": "ei aste ou amos astes aram",
            "imperfect": "ava avas ava ávamos áveis avam", "future": "+ei +ás +á +emos +eis +ão",
            "conditional": "+ia +ias +ia +íamos +íeis +iam",
            "subjunctive": "e es e emos eis em",
            "past-subjunctive": "asse asses asse ássemos ásseis assem",
            "personal-infinitive": "+ +es + +mos +des +em",
        },
        "er": {
            "present": "o es e emos eis em", "preterite": "i este eu emos estes eram",
            "imperfect": "ia ias ia íamos íeis iam", "future": "+ei +ás +á +emos +eis +ão",
            "conditional": "+ia +ias +ia +íamos +íeis +iam",
            "subjunctive": "a as a amos ais am",
            "past-subjunctive": "esse esses esse êssemos êsseis essem",
            "personal-infinitive": "+ +es + +mos +des +em",
        },
        "ir": {
            "present": "o es e imos is em", "preterite": "i iste iu imos istes iram",
            "imperfect": "ia ias ia íamos íeis iam", "future": "+ei +ás +á +emos +eis +ão",
            "conditional": "+ia +ias +ia +íamos +íeis +iam",
            "subjunctive": "a as a amos ais am",
            "past-subjunctive": "isse isses isse íssemos ísseis issem",
            "personal-infinitive": "+ +es + +mos +des +em",
        },
    },
    "es": {
        "ar": {
            "present": "o as a amos áis an", "preterite": "é aste ó amos asteis aron",
            "imperfect": "aba abas aba ábamos abais aban", "future": "+é +ás +á +emos +éis +án",
            "conditional": "+ía +ías +ía +íamos +íais +ían",
            "subjunctive": "e es e emos éis en",
            "past-subjunctive": "ara aras ara áramos arais aran",
        },
        "er": {
            "present": "o es e emos éis en", "preterite": "í iste ió imos isteis ieron",
            "imperfect": "ía ías ía íamos íais ían", "future": "+é +ás +á +emos +éis +án",
            "conditional": "+ía +ías +ía +íamos +íais +ían",
            "subjunctive": "a as a amos áis an",
            "past-subjunctive": "iera ieras iera iéramos ierais ieran",
        },
        "ir": {
            "present": "o es e imos ís en", "preterite": "í iste ió imos isteis ieron",
            "imperfect": "ía ías ía íamos íais ían", "future": "+é +ás +á +emos +éis +án",
            "conditional": "+ía +ías +ía +íamos +íais +ían",
            "subjunctive": "a as a amos áis an",
            "past-subjunctive": "iera ieras iera iéramos ierais ieran",
        },
    },
}  # fmt: skip

_GERUND = {
    "pt": {"ar": "ando", "er": "endo", "ir": "indo"},
    "es": {"ar": "ando", "er": "iendo", "ir": "iendo"},
}
_PARTICIPLE = {"ar": "ado", "er": "ido", "ir": "ido"}

_SPELLING = {
    ("pt", "ar"): (("qu", "c"), ("gu", "g"), ("c", "ç")),
    ("es", "ar"): (("qu", "c"), ("gu", "g"), ("c", "z")),
}
"""Before *e*: how the consonant at the stem's end is written → how before *a*."""
_SPELLING_BEFORE_A = (("gu", "g"), ("c", "ç"), ("g", "j"))
"""-er and -ir verbs: how the stem ends before *e* and *i* → how before *a* and *o*."""

_NOT_VERBS = wordlist(
    "mar lugar bar par lar ar altar militar familiar popular particular similar celular hospitalar "
    "escolar solar nuclear regular vulgar exemplar pulmonar ocular vascular muscular molecular "
    "mulher caráter hacker prazer qualquer sequer líder câncer súper superior elixir mártir ayer "
    "mujer taller carácter cáncer super"
)
_IRREGULAR = wordlist(
    "fazer ter ser estar ir vir dar dizer trazer poder pôr saber ver haver querer dever caber valer "
    "hacer tener ir venir decir traer poner saber querer caber valer salir conducir producir"
)
_CHANGING = {
    "o": wordlist("tossir dormir cobrir descobrir engolir encobrir recobrir"),
    "e": wordlist(
        "sentir seguir servir ferir preferir repetir vestir conferir inserir transferir sugerir "
        "investir conseguir perseguir interferir referir divertir advertir mentir aderir digerir"
    ),
}
"""Portuguese verbs in -ir whose stem vowel rises (o → u, e → i) before *a* and *o*: tusso, sinta."""


@lru_cache(maxsize=4096)
def conjugated(infinitive: str, language: str) -> tuple[tuple[str, str], ...]:
    """
    (slot, form) of a regular verb, the infinitive first; empty for what is no infinitive.

    A slot names tense and person (``present-3-plural``), ``gerund``, or a participle's gender and
    number (``participle-f-plural``).
    """
    conjugation = infinitive[-2:]
    if conjugation not in _PARTICIPLE or infinitive in _NOT_VERBS or len(infinitive) < 4:
        return ()
    stem = infinitive[:-2]
    result = [("infinitive", infinitive)]
    if infinitive in _IRREGULAR:
        return tuple(result)
    for tense, endings in _ENDINGS[language][conjugation].items():
        for person, ending in zip(_PERSONS, endings.split(), strict=True):
            if ending.startswith("+"):
                form = infinitive + ending[1:]
            else:
                changed = _raised(stem, ending) if language == "pt" else stem
                form = _spelt(changed, conjugation, ending, language) + ending
            result.append((f"{tense}-{person}", form))
    result.append(("gerund", stem + _GERUND[language][conjugation]))
    participle = stem + _PARTICIPLE[conjugation]
    for slot, ending in (("m", "o"), ("f", "a"), ("m-plural", "os"), ("f-plural", "as")):
        result.append((f"participle-{slot}", participle[:-1] + ending))
    return tuple(result)


def _raised(stem: str, ending: str) -> str:
    for vowel, raised in (("o", "u"), ("e", "i")):
        if stem + "ir" in _CHANGING[vowel] and ending[0] in "ao":
            before, _, after = stem.rpartition(vowel)
            return before + raised + after
    return stem


def _spelt(stem: str, conjugation: str, ending: str, language: str) -> str:
    """The stem as it is written before an ending, so that it sounds as in the infinitive."""
    if conjugation == "ar" and ending[0] in "eéê":
        for before_e, before_a in _SPELLING[language, "ar"]:
            if stem.endswith(before_a):
                return stem.removesuffix(before_a) + before_e
    if conjugation != "ar" and ending[0] in "aoá":
        for before_e, before_a in _SPELLING_BEFORE_A:
            if language == "es" and before_e == "c":
                before_a = "zc"
            if stem.endswith(before_e):
                return stem.removesuffix(before_e) + before_a
    return stem


@lru_cache(maxsize=16384)
def infinitive(form: str, language: str) -> str | None:
    """The regular verb of which this is the order (*lave*, *lavar*), or None."""
    for conjugation in ("ar", "er", "ir"):
        for length in range(len(form) - 1, 2, -1):
            verb = form[:length] + conjugation
            for slot, text in conjugated(verb, language):
                if text == form and slot == "subjunctive-3":
                    return verb
    return None


@lru_cache(maxsize=16384)
def slots(form: str, language: str) -> tuple[str, ...]:
    """
    The slots that a verb form may fill, whatever the verb, the likeliest first; empty for a word
    that looks like none (too short, or with no verb's ending).
    """
    if form.endswith(NOMINAL):
        return ()
    found = []
    for length in range(3, len(form)):  # the longest ending first: -ada is a participle's
        for conjugation in ("ar", "er", "ir"):
            verb = form[:length] + conjugation
            found += [slot for slot, text in conjugated(verb, language) if text == form]
    return tuple(dict.fromkeys(found))


NOMINAL = ("ção", "são", "mento", "dade", "agem", "ción", "sión", "miento", "dad", "ões", "ones")
"""Endings that only nouns have."""

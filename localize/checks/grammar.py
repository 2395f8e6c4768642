"""
Words that cannot stand side by side: the holes that a lost word leaves.

“In with the affected states”, “the of the chamber”, “will eventually the fleet”, “he that it was late”: the
closed classes of a language (articles, prepositions, conjunctions, auxiliaries) show a missing word without any
parsing. Each language lists its classes; one table says which may not follow which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from localize.checks.words import REMEMBERED, Word, plain
from localize.document import Span

_STOPS = frozenset(".;:?!)")
_BEFORE_SUBJECT = frozenset({"because", "although", "whether"})


@dataclass(frozen=True, slots=True)
class Oddity:
    """Two neighbours, at `span`, that do not go together."""

    span: Span
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Classes:
    """
    The closed classes of a language.

    `articles` must be followed by their noun; `prepositions` are those that never stand last;
    `finite` are verb forms that need a subject; `nominatives` pronouns that are only subjects;
    `modals` need an infinitive, `openers` are conjunctions before which no phrase may break off.
    `excused` are pairs (``left right``) that grammar allows after all.
    """

    articles: frozenset[str]
    prepositions: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    """Prepositions that may also be adverbs, and so may follow an article only inside a compound."""
    finite: frozenset[str] = frozenset()
    nominatives: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    after_article: frozenset[str] = frozenset()
    """Further words that no article precedes."""
    past: frozenset[str] = frozenset()
    """Past tenses that are no participles: with one of them no statement begins."""
    adverbs: frozenset[str] = frozenset()
    """What may stand between a modal and its infinitive."""
    excused: frozenset[str] = field(default_factory=frozenset)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Verbs that may begin a statement, and what makes a question of one that does.
_NO_OPENERS = _set("have may might must did had")
_SUBJECTS = _set("you i it this that there these those her his someone anyone everyone some any he")

ENGLISH = Classes(
    articles=_set("the a an my your our their its every"),
    prepositions=_set("of from with into during among between toward towards despite per upon against at"),
    loose=_set("in on by for to under over above below within about near through beyond across behind"),
    finite=_set("is are was were am has have had will would can could should may might must does did"),
    nominatives=_set("he she they we"),
    modals=_set("will would shall should can could may might must"),
    openers=_set("and or but nor because although if that who whom when where than as"),
    after_article=_set("him them us it he she they we i"),
    past=_set(
        "wrote began gave took went knew saw grew drew flew threw spoke chose drove rose rode froze ate swam sang sank"
        " drank wore tore swore forgot was were came became"
    ),
    adverbs=_set("not also now still then soon only even never always first just again ever already both each often"),
    excused=frozenset(
        {"with or", "the on-board", "the in-house", "with of", "at per", "from among", "from between", "from within", "of at",
         "from at", "with at", "into and", "with and", "from and", "at and", "against and", "of with", "of from"}
    ),
)  # fmt: skip

# English words that never meet, whatever stands around them.
_NEVER = (
    (_set("and or but nor because than whether"), _STOPS - {"!", ")"}),
    (_set("has have had been"), _set("of from into")),
    (_set("to"), _set("is are was were has to of")),
    (_set("on by under over"), _set("is are was were has")),
    (_set("not very"), _set("is are was were of")),
    (_set("the a an"), _set("for by with from at than")),
    (_set("be is are was were"), _set("will would be is are was were")),
)


def _by_left(*rows: tuple[frozenset[str], frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """What may not follow a word, by that word, of rows that say which may not follow which."""
    lefts = {left for lefts, _ in rows for left in lefts}
    return {
        left: frozenset().union(*[rights for lefts, rights in rows if left in lefts])
        for left in lefts
    }


_NEVER_BEHIND = _by_left(*_NEVER)

_LATIN_OPENERS = {
    "es": _set("y o pero porque aunque"), "pt": _set("e ou mas porque embora"), "fr": _set("et ou mais car que"),
    "it": _set("e o ma perché che"), "de": _set("und oder aber weil dass"),
}  # fmt: skip

CLASSES: Mapping[str, Classes] = {
    "en": ENGLISH,
    "es": Classes(_set("el un una unos unas mi tu su sus mis"), _set("de del en con por para sin sobre desde hacia hasta entre según"), finite=_set("es está son están era fue ha han había"), openers=_LATIN_OPENERS["es"], excused=_set("")),
    "pt": Classes(_set("o os as uns umas meus minhas"), _set("de do da dos das em no na nos nas com por pelo pela para sem sobre desde até entre"), finite=_set("é está são estão era foi foram há"), openers=_LATIN_OPENERS["pt"]),
    "fr": Classes(_set("le la les des du au aux mon ma mes son sa ses leur leurs notre nos cette ces ce"), _set("de à en par sur dans chez sans sous vers dès"), finite=_set("est sont était ont avait fut"), openers=_LATIN_OPENERS["fr"], excused=frozenset({"ce est", "ce sont", "ce que", "ce fut", "ce en", "le sont", "la sont", "les ont", "la est", "le est", "les est", "en est", "leur ont", "leur est", "le sur", "en sont", "en ont", "en avait", "en était", "ce était", "les avait", "le avait", "la avait", "le ont", "la ont", "leur avait", "leur sont", "les en", "le en", "la en", "la par"})),
    "it": Classes(_set("il lo gli un del dello dei degli nel nello nei negli al allo agli dal dallo dai dagli sul sullo sui sugli"), _set("di da in con su per tra fra a"), finite=_set("è sono era erano fu"), openers=_LATIN_OPENERS["it"], excused=frozenset({"lo è", "lo sono", "lo era", "gli è", "gli sono", "gli era", "lo fu", "il che", "gli erano", "lo erano"})),
    "de": Classes(_set("im zum zur beim vom ins"), _set("ohne bei seit wegen trotz"), openers=_LATIN_OPENERS["de"], finite=frozenset()),
    "ru": Classes(frozenset(), _set("в во на с со к ко из от до у о об обо для без при про над под перед через между")),
    "uk": Classes(frozenset(), _set("в у на з із зі до від для без при про над під перед через між біля")),
    "be": Classes(frozenset(), _set("у ў на з са да ад для без пры пра над пад праз між")),
    "bg": Classes(frozenset(), _set("в във на с със към от до за при без през между")),
    "pl": Classes(frozenset(), _set("w we na z ze do od dla bez przy przez nad pod przed między o u ku")),
    "cs": Classes(frozenset(), _set("v ve na z ze s se do od pro bez při přes nad pod před mezi k ke u o"), excused=_set("")),
}  # fmt: skip

_TOKEN = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*|\d[\d.,]*|[^\s\w]")
_ABBREVIATED = re.compile(
    r"\b\w+\.(?:com|org|net|ru|ua|pt|br)\b|\b[ap]\.\s?m\b|\b(?:[A-Za-z]\.){2,}"
)


@lru_cache(maxsize=REMEMBERED)
def oddities(text: str, language: str) -> tuple[Oddity, ...]:
    """The impossible neighbours of `text`, in order; none where the language has no classes."""
    classes = CLASSES.get(language)
    if classes is None:
        return ()
    blank, tokens = _cut(text)
    return tuple(_pairs(blank, tokens, classes, language))


@lru_cache(maxsize=REMEMBERED)
def _cut(text: str) -> tuple[str, tuple[Word, ...]]:
    """`text` with its abbreviations blanked out, and the words and marks of that."""
    blank = _ABBREVIATED.sub(lambda match: "x" * len(match[0]), text)
    tokens = (Word(match[0], plain(match[0]), match.start()) for match in _TOKEN.finditer(blank))
    return blank, tuple(tokens)


def strain(text: str) -> int:
    """
    How scrambled an English text is: impossible neighbours, and such as only meet by chance.

    The second kind is no fault by itself (“the world we live in.”), but two or more of them in a
    sentence are.
    """
    odd = {oddity.span.start for oddity in oddities(text, "en")}
    for left, right in pairwise(_cut(text)[1]):
        if (
            right.key in _STRAINED_BEHIND.get(left.key, ())
            and left.text.islower()
            and (right.text.islower() or not right.text.isalpha())
        ):
            odd.add(left.start)
    return len(odd)


_PREPOSITIONS = ENGLISH.prepositions | ENGLISH.loose
_STRAINED = (
    (_PREPOSITIONS | ENGLISH.articles | ENGLISH.openers | {"very", "so"}, frozenset(".;:")),
    (_PREPOSITIONS, ENGLISH.finite),
    (_PREPOSITIONS - {"in", "on"}, frozenset({"and", "or", "but", "because"})),
    (ENGLISH.finite - {"have", "had", "did", "does"}, ENGLISH.finite - {"have", "had"}),
    (
        ENGLISH.finite,
        frozenset(
            {"of", "from", "into", "and", "or", "than", "him", "them", "he", "she", "they", "we"}
        ),
    ),
    (frozenset({"the", "a", "an"}), _PREPOSITIONS),
    (frozenset({"and", "or", "but"}), frozenset({"of", "than", "and", "or", ",", "."})),
    (
        frozenset({"to"}),
        ENGLISH.finite | {"to", "of", "and", "with", "from", "for", "in", "on", "by"},
    ),
    (
        frozenset({"be", "been", "being"}),
        ENGLISH.finite | ENGLISH.articles - {"the", "a", "an"} | {"of", "and", "been", "be"},
    ),
    (
        frozenset({"has", "have", "had"}),
        frozenset({"of", "for", "by", "with", "from", "and", "on", "at", "will", "would"}),
    ),
    (
        frozenset({"more", "most", "less"}),
        frozenset({"the", "a", "an", "of", "is", "was", "."}) - {"of"},
    ),
    (frozenset({"this", "these", "those"}), frozenset({"the", "a", "an", "by", "from", "with"})),
    (frozenset({"not"}), frozenset({"is", "are", "was", "were", "has", "."})),
)
_CHANCE = frozenset(
    {
        ("in", "in"),
        ("of", "of"),
        ("in", "with"),
        ("in", "at"),
        ("for", "by"),
        ("by", "for"),
        ("on", "with"),
        ("with", "in"),
        ("by", "to"),
        ("to", "as"),
    }
)

_STRAINED_BEHIND = _by_left(
    *_STRAINED, *((frozenset({left}), frozenset({right})) for left, right in _CHANCE)
)


@lru_cache(maxsize=len(CLASSES))
def _leading(language: str) -> frozenset[str]:
    """The words of a language behind which not every word may stand."""
    classes = CLASSES[language]
    return frozenset().union(
        classes.articles,
        classes.prepositions,
        classes.nominatives,
        classes.modals,
        _BEFORE_SUBJECT,
        _NEVER_BEHIND if language == "en" else (),
    )


def _pairs(text: str, tokens: Sequence[Word], classes: Classes, language: str) -> Iterator[Oddity]:
    if language == "en" and len(tokens) > 3 and not text.rstrip("\"'”» ").endswith("?"):
        yield from _beginning(tokens, classes)
    leading = _leading(language)
    for index in range(len(tokens) - 1):
        left = tokens[index].key
        if left not in leading:
            continue
        one, other = tokens[index], tokens[index + 1]
        right, small = other.key, other.text.islower()
        before = tokens[index - 1].text if index else ""
        following = tokens[index + 2].text if index + 2 < len(tokens) else ""
        if f"{left} {right}" in classes.excused or "-" in text[one.end : other.start]:
            continue
        if (
            (
                left in classes.articles
                and (one.text.islower() or index == 0)
                and _no_noun(right, small, following, classes)
            )
            or (
                left in classes.prepositions
                and one.text.islower()
                and _nothing(left, right, following, small, classes, language)
            )
            or (left in classes.nominatives and small and _no_verb(right))
            or (
                left in classes.modals
                and one.text.islower()
                and _no_infinitive(text, tokens, index, before, classes)
            )
            or (left in _BEFORE_SUBJECT and small and right in classes.finite)
            or (
                language == "en"
                and one.text.islower()
                and (small or right in _STOPS)
                and right in _NEVER_BEHIND.get(left, ())
            )
        ):
            yield _oddity(one, other)


def _oddity(one: Word, other: Word) -> Oddity:
    return Oddity(Span(one.start, other.end), one.text, other.text)


def _no_noun(right: str, small: bool, following: str, classes: Classes) -> bool:
    """Whether no noun can follow an article because `right` does."""
    if right in _STOPS or right == ",":
        return True
    if not small:
        return False
    if right in ("can", "will", "may", "might", "must"):
        return following in ("be", "have", "not")
    return (
        right in classes.finite
        or right in classes.openers
        or right in classes.articles
        or right in classes.after_article
        or (classes.nominatives != frozenset() and right in classes.prepositions)
        or (
            right in ("in", "on", "by", "for", "to", "at")
            and not following[:1].isupper()
            and "-" not in following
        )
    )


def _nothing(
    left: str, right: str, following: str, small: bool, classes: Classes, language: str
) -> bool:
    """Whether a preposition is left without what it governs."""
    if language != "en":
        quoted = right in ("»", "”") or (right == '"' and following in (",", "."))
        return right in _STOPS or right == "," or quoted
    if right in _STOPS:
        return left not in ("of", "from", "with", "at", "into", "against") or right in (";", ":")
    if not small:
        return False
    return (
        (
            right in classes.finite
            and right not in ("have", "had", "can", "will", "may", "might", "must", "does", "did")
        )
        or (right in ("and", "or", "but"))
        or right in classes.nominatives
        or right in ("of", "into", "with", "from", "at")
    )


def _no_verb(right: str) -> bool:
    """Whether a subject is left without its verb."""
    return right in ("the", "a", "an", "that", "with", "of", "at", "from", "into", "between")


def _no_infinitive(
    text: str, tokens: Sequence[Word], index: int, before: str, classes: Classes
) -> bool:
    """Whether a modal runs into something that is no verb."""
    if (
        "?" in text
        or not before
        or before in ",.;"
        or tokens[index].key in ("can", "will", "may", "might", "must")
    ):
        subject = before.lower() in classes.nominatives | {
            "it",
            "you",
            "that",
            "which",
            "who",
            "there",
            "i",
        }
        if not subject or "?" in text:
            return False
    position = index + 1
    while position < len(tokens) and (
        tokens[position].key in classes.adverbs or tokens[position].key.endswith("ly")
    ):
        position += 1
    if position >= len(tokens) or not tokens[position].text.islower():
        return False
    right = tokens[position].key
    direct = position == index + 1
    return (
        right in classes.articles
        or right in (classes.prepositions | {"in", "on", "by", "for", "to"}) - {"at"}
        or (direct and right in ("or", "but"))
    )


def _beginning(tokens: Sequence[Word], classes: Classes) -> Iterator[Oddity]:
    """A statement that begins with its verb has lost its subject."""
    one, other = tokens[0], tokens[1]
    if not one.capital or not other.text.islower():
        return
    inverted = (
        other.key in _SUBJECTS or other.key in classes.articles or other.key in classes.nominatives
    )
    verb = one.key in classes.finite - _NO_OPENERS and not inverted
    if verb or one.key in classes.past or (one.key.endswith("ed") and other.key == "that"):
        yield _oddity(one, other)

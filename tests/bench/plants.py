"""
Errors that can be planted in any good translation into English, Ukrainian, Russian, Portuguese,
Spanish or Azerbaijani: by words, names, figures and clauses, with small tables where languages differ.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_CLAUSE = re.compile(r"[,;] [^,;]{25,}?(?=[,;]|[.!?]?[\"”»]?$)")
_LEAST = 4
"""Letters of a word of content."""

LANGUAGES = ("uk", "ru", "pt", "es", "az")
DIRECTIONS = tuple(way for other in LANGUAGES for way in (f"en>{other}", f"{other}>en"))

# fmt: off
_ADJECTIVES: Mapping[str, tuple[str, ...]] = {
    "en": ("secret", "former", "dangerous"), "uk": ("таємний", "колишній", "небезпечний"),
    "ru": ("тайный", "бывший", "опасный"), "pt": ("secreto", "antigo", "perigoso"),
    "es": ("secreto", "antiguo", "peligroso"), "az": ("gizli", "keçmiş", "təhlükəli"),
}
_OPPOSITES: Mapping[str, str] = {
    "en": "more/less first/last before/after high/low good/bad rose/fell increased/decreased win/lose won/lost old/young large/small early/late support/oppose war/peace",
    "uk": "більше/менше перший/останній до/після високий/низький добре/погано зросли/впали зросла/впала виграв/програв старий/молодий великий/малий рано/пізно війна/мир",
    "ru": "больше/меньше первый/последний до/после высокий/низкий хорошо/плохо выросли/упали выросла/упала выиграл/проиграл старый/молодой большой/маленький рано/поздно война/мир",
    "pt": "mais/menos primeiro/último antes/depois alto/baixo bom/mau aumentou/diminuiu ganhou/perdeu venceu/perdeu velho/jovem grande/pequeno cedo/tarde guerra/paz maior/menor",
    "es": "más/menos primero/último antes/después alto/bajo bueno/malo aumentó/disminuyó ganó/perdió viejo/joven grande/pequeño temprano/tarde guerra/paz mayor/menor",
    "az": "çox/az birinci/sonuncu əvvəl/sonra yüksək/aşağı yaxşı/pis artıb/azalıb qazandı/uduzdu köhnə/yeni böyük/kiçik tez/gec müharibə/sülh",
}
_DENIED: Mapping[str, tuple[str, str]] = {  # what denial is taken from, and what is denied anew
    "en": (r"\b(?:not|never) |n['’]t\b", r"\b(is|was|are|were|will|would|can|could|has|have|had)\b"),
    "uk": (r"\bне ", r"\b(є|був|була|були|буде|може|має|сказав|сказала|заявив|заявила|мають|можуть)\b"),
    "ru": (r"\bне ", r"\b(был|была|были|будет|может|имеет|сказал|сказала|заявил|заявила|могут|стал|стала)\b"),
    "pt": (r"\b[Nn]ão |\bnunca ", r"\b(é|foi|são|foram|está|estava|vai|pode|tem|disse|será|era)\b"),
    "es": (r"\b[Nn]o |\bnunca ", r"\b(es|fue|son|fueron|está|estaba|va|puede|tiene|dijo|será|era|ha|han)\b"),
    "az": (r" deyil\b", r"\b(edib|olub|bildirib|deyib|gəlib|verib|alıb|keçirib)\b"),
}
_DENIAL: Mapping[str, str] = {"en": r"\1 not", "uk": r"не \1", "ru": r"не \1", "pt": r"não \1", "es": r"no \1", "az": r"\1 deyil"}
# fmt: on


@dataclass(frozen=True, slots=True)
class Good:
    """
    A target to be spoiled: `other` is another text of the same language, `source` what it renders,
    `chance` what decides where.
    """

    text: str
    language: str
    other: str
    source: str
    chance: random.Random

    def without(self, start: int, end: int) -> str:
        """The text with a stretch left out and the spaces around it mended."""
        rest = f"{self.text[:start]} {self.text[end:]}"
        return re.sub(r"\s+", " ", re.sub(r"\s+([,.;:!?])", r"\1", rest)).strip()

    def replaced(self, match: re.Match[str], new: str) -> str:
        """The text with `new` in place of a match."""
        return self.text[: match.start()] + new + self.text[match.end() :]


Plant = Callable[[Good], str | None]


def planted(good: Good, plant: Plant) -> str | None:
    """The spoiled text; None where this error cannot be planted."""
    spoiled = plant(good)
    return spoiled if spoiled and spoiled != good.text else None


def _content(text: str) -> list[re.Match[str]]:
    return [
        match for match in _WORD.finditer(text) if len(match[0]) > _LEAST and match[0].islower()
    ]


def _names(text: str) -> list[re.Match[str]]:
    """Words with a capital in the middle of a sentence."""
    return [
        match
        for match in _WORD.finditer(text)
        if len(match[0]) >= _LEAST
        and match[0].istitle()
        and re.search(r"[^\W\d_],? $", text[: match.start()])
    ]


def _word_left_out(good: Good) -> str | None:
    words = _content(good.text)
    return good.without(*good.chance.choice(words).span()) if words else None


def _phrase_left_out(good: Good) -> str | None:
    words = list(_WORD.finditer(good.text))
    if len(words) < 12:
        return None
    length = good.chance.randint(3, 5)
    first = good.chance.randrange(1, len(words) - length - 1)
    return good.without(words[first].start(), words[first + length - 1].end())


def _clause_left_out(good: Good) -> str | None:
    clauses = list(_CLAUSE.finditer(good.text))
    return good.without(*good.chance.choice(clauses).span()) if clauses else None


def _word_put_in(good: Good) -> str | None:
    words = _content(good.text)
    if not words:
        return None
    word, new = good.chance.choice(words), good.chance.choice(_ADJECTIVES[good.language])
    romance = good.language in ("pt", "es")
    return good.replaced(word, f"{word[0]} {new}" if romance else f"{new} {word[0]}")


def _phrase_put_in(good: Good) -> str | None:
    words, others = list(_WORD.finditer(good.text)), list(_WORD.finditer(good.other))
    if len(words) < 4 or len(others) < 8:
        return None
    length = good.chance.randint(3, 5)
    first = good.chance.randrange(1, len(others) - length)
    phrase = good.other[others[first].start() : others[first + length - 1].end()]
    word = good.chance.choice(words[2:-1])
    return good.replaced(word, f"{word[0]} {phrase}")


def _word_put_for_another(good: Good) -> str | None:
    words, others = _content(good.text), _content(good.other)
    if not words or not others:
        return None
    return good.replaced(good.chance.choice(words), good.chance.choice(others)[0])


def _words_swapped(good: Good) -> str | None:
    words = list(_WORD.finditer(good.text))
    if len(words) < 6:
        return None
    first = good.chance.randrange(len(words) - 4)
    one, other = words[first], words[first + good.chance.randint(1, 4)]
    between = good.text[one.end() : other.start()]
    return good.text[: one.start()] + other[0] + between + one[0] + good.text[other.end() :]


def _shuffled(good: Good) -> str:
    words = good.text.split()
    good.chance.shuffle(words)
    return " ".join(words)


def _opposite(good: Good) -> str | None:
    pairs = [pair.split("/") for pair in _OPPOSITES[good.language].split()]
    found = [
        (match, new)
        for one, other in pairs
        for old, new in ((one, other), (other, one))
        if (match := re.search(rf"\b{old}\b", good.text))
    ]
    return good.replaced(*good.chance.choice(found)) if found else None


def _negation_left_out(good: Good) -> str:
    return re.sub(_DENIED[good.language][0], "", good.text, count=1)


def _negation_put_in(good: Good) -> str | None:
    if re.search(_DENIED[good.language][0], good.text):
        return None
    return re.sub(_DENIED[good.language][1], _DENIAL[good.language], good.text, count=1)


def _number_changed(good: Good) -> str | None:
    figures = list(re.finditer(r"\d+", good.text))
    if not figures:
        return None
    figure = good.chance.choice(figures)
    return good.replaced(figure, str(int(figure[0]) + good.chance.choice((1, 3, 17))))


def _number_left_out(good: Good) -> str | None:
    figures = list(re.finditer(r"\d[\d.,]*", good.text))
    return good.without(*good.chance.choice(figures).span()) if figures else None


def _name_left_out(good: Good) -> str | None:
    names = _names(good.text)
    return good.without(*good.chance.choice(names).span()) if names else None


def _name_changed(good: Good) -> str | None:
    names, others = _names(good.text), _names(good.other)
    if not names or not others:
        return None
    return good.replaced(good.chance.choice(names), good.chance.choice(others)[0])


def _word_doubled(good: Good) -> str | None:
    words = _content(good.text)
    if not words:
        return None
    word = good.chance.choice(words)
    return good.replaced(word, f"{word[0]} {word[0]}")


def _word_of_the_source(good: Good) -> str | None:
    words, theirs = _content(good.text), _content(good.source)
    if not words or not theirs:
        return None
    return good.replaced(good.chance.choice(words), good.chance.choice(theirs)[0])


def _letters_swapped(good: Good) -> str | None:
    words = _content(good.text)
    if not words:
        return None
    word = good.chance.choice(words)
    at = good.chance.randrange(1, len(word[0]) - 2)
    letters = word[0]
    return good.replaced(word, letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :])


def _alphabets_mixed(good: Good) -> str | None:
    if good.language not in ("uk", "ru"):
        return None
    return re.sub(r"(?<=[а-яіїє]{2})о(?=[а-яіїє])", "o", good.text, count=1)


PLANTS: Mapping[str, Plant] = {
    "number changed": _number_changed,
    "number left out": _number_left_out,
    "name changed": _name_changed,
    "name left out": _name_left_out,
    "negation put in": _negation_put_in,
    "negation left out": _negation_left_out,
    "opposite": _opposite,
    "statement asked": lambda good: re.sub(r"\.$", "?", good.text),
    "clause left out": _clause_left_out,
    "phrase left out": _phrase_left_out,
    "word left out": _word_left_out,
    "phrase put in": _phrase_put_in,
    "word put in": _word_put_in,
    "word put for another": _word_put_for_another,
    "words swapped": _words_swapped,
    "words shuffled": _shuffled,
    "another text": lambda good: good.other,
    "cut short": lambda good: good.text[: len(good.text) // 3],
    "source echoed": lambda good: good.source,
    "word of the source": _word_of_the_source,
    "word doubled": _word_doubled,
    "letters swapped": _letters_swapped,
    "alphabets mixed": _alphabets_mixed,
    "stop left out": lambda good: re.sub(r"\.$", "", good.text),
}
"""Kind of error → what plants it."""

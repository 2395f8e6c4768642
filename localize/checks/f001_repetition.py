"""
A word, a phrase or a whole stretch is said twice, or over and over.

Loops are how a neural engine fails most visibly; a doubled word is the commonest slip of the hand. What the
source itself repeats may be repeated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import plain, quoted
from localize.document import Span
from localize.finding import Category, Fix, Severity
from localize.unit import TranslationUnit

# Two of these in a row are grammar: “all that that means”, “que nous nous…”, “die, die das tun”.
_GRAMMATICAL = {
    "en": "had that her is do no very bye ha out in on it s t u the",
    "fr": "nous vous en",
    "es": "se",
    "pt": "se",
    "de": "die der das den dem sie ihr sein wenn",
    "it": "via piano man mano pian si",
    "pl": "się",
    "ru": "чуть еле",
    "az": "bir",
    "ca": "es",
    "ro": "a",
}
_GRAMMATICAL_KEYS = {language: frozenset(forms.split()) for language, forms in _GRAMMATICAL.items()}
# Languages in which saying a word twice is a way to form words (yavaş yavaş, tez-tez).
_REDUPLICATING = frozenset({"tr", "az", "kk", "ky", "uz", "hy", "ka", "id", "ms", "hi"})
# A word or a figure: “2015–2019 2015–2019” is a slip as well.
_TOKEN = re.compile(r"\w+(?:[.,'’ʼ:–-]\w+)*")
Token = re.Match[str]
_LONGEST_PHRASE = 12
_LOOP = 3


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Find words and phrases that follow upon themselves."""
    language = unit.locale.language
    tokens, keys = _tokens(unit.target)
    runs = list(_runs(unit.target, tokens, keys))
    if not runs or _repeats(unit.source):
        return
    for index, size, times in runs:
        phrase = Span(tokens[index].start(), tokens[index + size - 1].end())
        again = Span(phrase.end, tokens[index + size * times - 1].end())
        if size == 1 and _wanted(unit.target, phrase, again.end, times, language):
            continue
        looped = times >= _LOOP
        count = "three times or more" if looped else "twice"
        yield Flaw(
            f"{quoted(phrase.of(unit.target))} stands {count} in a row: keep it once",
            target=Span(phrase.start, again.end),
            fix=Fix("", again),
            severity=Severity.MAJOR if looped or size > 1 else Severity.MINOR,
        )


def _tokens(text: str) -> tuple[list[Token], list[str]]:
    tokens = list(_TOKEN.finditer(text))
    return tokens, [plain(token[0]) for token in tokens]


def _runs(
    text: str, tokens: Sequence[Token], keys: Sequence[str]
) -> Iterator[tuple[int, int, int]]:
    """Where words are said again at once, one run behind the other: from which, how many, how often."""
    index = 0
    while index < len(keys):
        size, times = _run(text, tokens, keys, index)
        if size:
            yield index, size, times
        index += size * times or 1


def _run(text: str, tokens: Sequence[Token], keys: Sequence[str], index: int) -> tuple[int, int]:
    """How many words from `index` on are said again at once, and how often in all."""
    if keys[index] not in keys[index + 1 : index + 1 + _LONGEST_PHRASE]:
        return 0, 0
    for size in range(1, min(_LONGEST_PHRASE, (len(keys) - index) // 2) + 1):
        times = 1
        while keys[index : index + size] == keys[
            index + size * times : index + size * (times + 1)
        ] and _joined(text, tokens, index + size * times - 1, size):
            times += 1
        if times > 1:
            return size, times
    return 0, 0


def _joined(text: str, tokens: Sequence[Token], before: int, size: int) -> bool:
    """Whether next to nothing stands between the repeats (in a longer phrase, a comma may)."""
    gap = text[tokens[before].end() : tokens[before + 1].start()]
    return gap.strip() in ("", ")", "%") or (size > 1 and gap.strip() in {",", "-", "–", "—", "."})


def _wanted(text: str, phrase: Span, end: int, times: int, language: str) -> bool:
    if times >= _LOOP and language not in _REDUPLICATING:
        return False
    key = plain(phrase.of(text))
    if key[0].isdigit():
        return len(key) < 3 and end < len(text) - 2  # two counts may meet: “in 2 2-day trips”
    closes = text[end : end + 1] in (".", "!", "?", ",", "")
    return (
        len(key) < 2
        or (not closes and language in _REDUPLICATING)
        or (not closes and key in _GRAMMATICAL_KEYS.get(language, ()))
    )


def _repeats(text: str) -> bool:
    """Whether the source, too, says something twice in a row (New York, New York)."""
    tokens, keys = _tokens(text)
    runs = ((_run(text, tokens, keys, index)[0], index) for index in range(len(keys)))
    return any(size > 1 or (size == 1 and len(keys[index]) > 2) for size, index in runs)


CHECK = Check(
    "F001",
    "repetition",
    Category.LINGUISTIC,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        Pair("He had had enough.", "Він уже мав досить."),
        Pair("Он знал, что было раньше.", "He knew what he had had before.", "ru>en"),
        Pair("They walked slowly.", "Yavaş yavaş yürüdüler.", "en>tr"),
        Pair("Nous nous souvenons de lui.", "We remember him.", "fr>en"),
        Pair("It is a long, long road.", "Це довга, довга дорога."),
        Pair("Duran Duran played in Baku.", "Duran Duran виступили в Баку."),
    ),
    bad=(
        Pair("Storms hit six states.", "Бурі вразили шість штатів штатів."),
        Pair("Das Gericht tagt morgen.", "The court meets tomorrow tomorrow.", "de>en"),
        Pair("The mayor resigned.", "O prefeito renunciou renunciou renunciou.", "en>pt-BR"),
        Pair(
            "Talks go on in Geneva.",
            "Переговоры продолжаются в Женеве продолжаются в Женеве.",
            "en>ru",
        ),
    ),
)

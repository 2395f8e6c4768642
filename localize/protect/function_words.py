"""
Articles, prepositions and "and": the words that markup and ampersands turn on.

At an element's edge an article or a preposition goes with it or does not:

``of <a>the ministry</a>`` is ``do <a>ministério</a>``: the contraction holds the preposition, which
was outside. ``saw <a>the ministry</a>`` is ``viu <a>o ministério</a>``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from localize.bcp47 import Locale


class Kind(Enum):
    """The kinds of function words that matter at an edge."""

    ARTICLE = auto()
    PREPOSITION = auto()


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """Of one language, in lower case; `prepositions` hold their contractions with articles."""

    articles: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()

    def kind(self, word: str) -> Kind | None:
        """What `word` is, or None for a word of content."""
        folded = word.casefold()
        if folded in self.articles:
            return Kind.ARTICLE
        return Kind.PREPOSITION if folded in self.prepositions else None


def _of(articles: str, prepositions: str) -> FunctionWords:
    return FunctionWords(frozenset(articles.split()), frozenset(prepositions.split()))


_NONE = FunctionWords()

# Only what stands at the edge of a noun phrase; longer prepositions are rarely inside by chance.
_FUNCTION_WORDS = {
    "az": _of("bir", ""),
    "be": _of("", "у ў в на з са да ад аб пра па за для пры праз пад над"),
    "bg": _of("", "в във на с със от до за по при през под над към"),
    "ca": _of(
        "el la els les un una uns unes l en na",
        "de d del dels a al als en amb per pel pels sobre entre sense fins des",
    ),
    "de": _of(
        "der die das den dem des ein eine einen einem einer eines",
        "in im ins an am auf aus bei beim mit nach von vom zu zum zur für über um durch unter vor",
    ),
    "en": _of(
        "the a an",
        "of in on at to from by for with about after against among around as at before behind between "
        "during into near on over since than through towards under until with within without",
    ),
    "es": _of(
        "el la los las lo un una unos unas", "de del a al en con por para sobre entre sin hasta desde"
    ),
    "fr": _of(
        "le la les l un une des", "de du d des à au aux en dans par pour sur avec entre sans chez vers"
    ),
    "gl": _of(
        "o a os as un unha uns unhas",
        "de do da dos das dun dunha en no na nos nas nun nunha a ao á aos ás con co coa por polo pola "
        "polos polas para sobre entre sen até",
    ),
    "it": _of(
        "il lo la i gli le l un uno una",
        "di del dello della dei degli delle dell a al allo alla ai agli alle all da dal dallo dalla dai "
        "dagli dalle dall in nel nello nella nei negli nelle nell con su sul sullo sulla sui sugli "
        "sulle per tra fra",
    ),
    "pl": _of("", "w we na z ze do od o po za dla przy przez pod nad u"),
    "pt": _of(
        "o a os as um uma uns umas",
        "de do da dos das dum duma em no na nos nas num numa a ao à aos às por pelo pela pelos pelas "
        "para pra com sem sobre entre até desde sob",
    ),
    "ro": _of("un o unui unei niște", "de din la în cu pe pentru despre între spre sub peste al a ai ale"),
    "ru": _of("", "в во на с со к ко у о об обо от до из за для по при про через под над между без"),
    "tr": _of("bir", ""),
    "uk": _of("", "в у на з із зі до від од о об про по за для при через під над між без"),
}  # fmt: skip


AND = {
    "az": ("və",), "be": ("і", "ды"), "bg": ("и",), "ca": ("i",), "cs": ("a",), "de": ("und",),
    "en": ("and",), "es": ("y", "e"), "fr": ("et",), "gl": ("e",), "hy": ("և",), "it": ("e", "ed"),
    "ka": ("და",), "kk": ("және",), "nl": ("en",), "pl": ("i", "oraz"), "pt": ("e",),
    "ro": ("și",), "ru": ("и",), "tr": ("ve",), "uk": ("і", "й", "та"),
}  # fmt: skip
"""What an engine makes of an ampersand, by language."""


def kinds_in(locale: Locale | None) -> FunctionWords:
    """The function words of the locale's language; of most, and of none, none are known."""
    return _FUNCTION_WORDS.get(locale.language, _NONE) if locale else _NONE

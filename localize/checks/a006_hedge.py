"""
A hedge or an attribution was lost: what somebody claimed became a fact, or the other way round.

“According to local media”, “allegedly”, “reportedly”, “said”: where the source gives a claim to somebody, the
translation must do so too. Judged are the words of hearsay alone; “said” has too many renderings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from localize.checks.check import Check, Flaw, Pair
from localize.checks.lexicon.concepts import literal
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# Words that make a claim of a statement by themselves.
# fmt: off
_HEARSAY: Mapping[str, str] = {
    "en": r"allegedly|reportedly|purportedly|according to",
    "uk": r"нібито|начебто|ніби|імовірно|ймовірно|за (?:\w+ )?(?:даними|словами|інформацією|повідомленням)|як (?:повідомля\w+|стверджу\w+|кажуть)|вважається|повідомляється",
    "ru": r"якобы|предположительно|вероятно|по (?:\w+ )?(?:данным|словам|информации|сообщениям|мнению|версии)|согласно|как (?:сообща\w+|утвержда\w+)|сообщается",
    "pt": r"supostament\w+|alegadament\w+|aparentement\w+|segundo|de acordo com|conforme|ter(?:á|ia|iam)",
    "es": r"supuestament\w+|presuntament\w+|presunt\w+|aparentement\w+|según|(?<!est[aá]r )(?<!est[aá]n )(?<!est[aá]s )(?<!est[aá] )(?<!estoy )(?<!estaba )(?<!estamos )(?<!estuvo )de acuerdo con|al parecer|habría\w*",
    "fr": r"prétendument|présumé\w*|apparemment|semble-t-il|selon|d['’]après|aurai\w+|paraît",
    "it": r"presunt\w+|apparentement\w+|secondo|stando (?:a|al|ai|agli|alla|alle|allo)|a detta|avrebb\w+|sembra\w*",
    "de": r"angeblich\w*|mutmaßlich\w*|vermutlich|offenbar|anscheinend|laut|zufolge|nach angaben|gemäß|soll(?:en|te)?|nach aussage\w*",
    "pl": r"rzekomo|podobno|ponoć|przypuszczalnie|według|zdaniem|jak (?:podaj\w+|twierdz\w+|donos\w+)|zgodnie z",
    "cs": r"údajn\w+|prý|zřejmě|podle|dle",
    "az": r"guya|iddiaya görə|ehtimal\w*|məlumat\w* görə|sözlərinə görə|görə|bildir\w+|əsasən",
    "tr": r"iddia\w*|sözde|güya|göre|bildir\w+|söylen\w+|edilen",
}
# What may stand for a hearsay word: any verb of saying, and the words above.
_SAYING: Mapping[str, str] = {
    "en": r"sa(?:y|ys|id|ying)|told|tells|stat\w+|claim\w*|report\w*|announc\w*|alleg\w*|believ\w*|accus\w*|suspect\w*|suggest\w*|appear\w*|seem\w*|likely|thought|think\w*|quot\w+|cit\w+|add\w+|explain\w*|point\w*|writ\w+|wrote|note\w*|estimat\w*|predict\w*|per|in line|under|purport\w*|suppos\w*|rumou?r\w*|probabl\w*|accord\w*|view\w*|words|data|based|show\w*|indicat\w*|reveal\w*|confirm\w*|warn\w*|argu\w*|describ\w*|learn\w*|find\w*|found|putativ\w*|so-called|may|might|could|would|opinion|expect\w*|as|follow\w*|depend\w*",
}
# fmt: on
_GENERAL_SAYING = re.compile(
    r"сказ|говор|каза|каж|заяв|сообщ|повідом|стверд|утверж|расска|розпов|пише|пиш|зазнач|отмет|вваж|счита|дума|підозр|подозр|диз|diz|diss|afirm|relat|inform|declar|decir|dij|dic|señal|cont|acus|cre[ey]|sospech|susp|dit|dis|affirm|raconte|déclar|annonc|précis|indiqu|soupç|estim|pens|dett|dic[eo]|spieg|ritien|sag|sprach|erklär|bericht|teil|heiß|glaub|verdächt|mein|powied|mówi|twierdz|poinf|pisz|uważ|podejrz|řek|říká|uved|sděl|inform|tvrd|podez|de[yd]i|söylə|söyle|hesab|düşün|deyil|шүбһ|şübh|şüphe|açıkla|belirt|согласн|відповідн|zgodn|par rapport|conform|d’après|secund|fonction|selon|nach|je nach|prema|base|основ|залеж|завис|dzięk|wedł|görə|göre|uyğun|mukab|dayan|naz|parec|mostr|segn|вигля|ймов|підтвер|подтвер|подтверж|установ|встанов|прокомент|confirm|bestätig|doğrula|təsdiq|conferm|potwierdz|consonan|[íi]nea con|linha com|rait\b|raient\b|notizi|можлив|вероят|возмож|мож|può|pod|peut|kann|může|bilə",
    re.IGNORECASE,
)


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """A hearsay word of one side must find hearsay, or any word of saying, on the other."""
    source, target = unit.segment.locale.language, unit.locale.language
    if (said := _search(unit.source, source)) and not _accounted(unit.target, target):
        yield Flaw(
            f"{quoted(said[0])} makes a claim of what the translation states as a fact: say whose claim it is",
            source=Span(*said.span()),
            severity=None if literal(unit) else Severity.MINOR,
        )
    elif (says := _search(unit.target, target)) and not _accounted(unit.source, source):
        yield Flaw(
            f"{quoted(says[0])} makes a claim of what the source states as a fact: take the hedge out",
            target=Span(*says.span()),
            severity=None if literal(unit) else Severity.MINOR,
        )


@lru_cache(maxsize=32)
def _pattern(language: str) -> re.Pattern[str] | None:
    words = _HEARSAY.get(language)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None


@lru_cache(maxsize=32)
def _saying(language: str) -> re.Pattern[str]:
    words = _SAYING.get(language)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else _GENERAL_SAYING


def _search(text: str, language: str) -> re.Match[str] | None:
    pattern = _pattern(language)
    match = pattern.search(text) if pattern else None
    return match if match and not _DOUBTFUL.fullmatch(match[0]) else None


# Words with another meaning besides: they account for hearsay, and are not missed themselves.
_DOUBTFUL = re.compile(
    r"segundo|conforme|ter(?:á|ia|iam)|secondo|avrebb\w+|sembra\w*|habría\w*|aurai\w+|paraît|laut|soll(?:en|te)?|offenbar"
    r"|gemäß|vermutlich|według|zdaniem|zgodnie z|podle|dle|zřejmě|görə|göre|əsasən|bildir\w+|söylen\w+|edilen|ehtimal\w*"
    r"|вероятно|(?:і|й)мовірно|согласно|ніби|вважається|presunt\w+|apparent\w+|aparent\w+|apparemment|al parecer|iddia\w*",
    re.IGNORECASE,
)


def _accounted(text: str, language: str) -> bool:
    pattern = _pattern(language)
    if pattern is None:
        return True
    return bool(pattern.search(text) or _saying(language).search(text))


CHECK = Check(
    "A006",
    "hedge",
    Category.ACCURACY,
    Severity.MAJOR,
    __doc__,
    find=find,
    good=(
        Pair(
            "It fell, according to the ministry.",
            "Cayó, en consonancia con el ministerio.",
            "en>es",
        ),
        Pair("According to local media, the bridge fell.", "За даними місцевих ЗМІ, міст упав."),
        Pair("He allegedly took the money.", "Кажуть, він узяв гроші."),
        Pair("Er soll das Geld genommen haben.", "He allegedly took the money.", "de>en"),
    ),
    bad=(
        Pair("According to local media, the bridge fell.", "Міст упав."),
        Pair("Он якобы взял деньги.", "He took the money.", "ru>en"),
        Pair("The bridge allegedly fell.", "A ponte caiu.", "en>pt"),
    ),
)

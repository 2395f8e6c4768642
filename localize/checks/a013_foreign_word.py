"""
A word of the source's language was left standing in the translation.

One untranslated word in a sound sentence: “the Saison could be played to the end”. Names are left alone, and
so are words that the target's language has as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from localize.checks.check import Check, Flaw, Pair
from localize.checks.small_words import SMALL_WORDS
from localize.checks.vocabulary import DICTIONARIES, knows, lemma
from localize.checks.words import Word, is_cyrillic, keys, quoted, starts_sentence, words
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

_CYRILLIC = frozenset({"ru", "uk", "be", "bg", "kk", "mk", "sr"})
_OTHER_SCRIPTS = frozenset({"hy", "ka", "el", "ar", "fa", "he"})
# Words of one language that the press of all others uses as they are.
_INTERNATIONAL = frozenset({
    "online", "offline", "email", "e-mail", "marketing", "software", "hardware", "internet",
    "blog", "smartphone", "startup", "leader", "fan", "show", "rock", "pop", "rap", "jazz",
    "hit", "web", "wifi", "hashtag", "podcast", "streaming", "influencer", "thriller", "sushi",
    "pizza", "pasta", "paella", "siesta", "déjà", "vu", "via", "versus", "bundestag",
    "bundesrat", "bundeswehr", "bundesliga", "bundesbank", "landtag", "reichstag", "autobahn",
    "kindergarten", "zeitgeist", "alias", "ad", "hoc", "bis", "cum", "per", "se", "et", "al",
    "etc", "vs", "feat", "app", "apps", "tweet", "tweets", "selfie", "hobby", "jackpot",
    "kebab", "sauna", "vodka",
})  # fmt: skip

_GERMAN_DETERMINERS = frozenset({
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
    "kein", "keine", "seine", "seiner", "seinen", "seinem", "ihre", "ihrer", "ihren", "ihrem",
    "diese", "dieser", "dieses", "diesem", "diesen", "jede", "jeder", "jedes", "zur", "zum",
    "im", "am", "beim", "vom", "ins", "alle", "viele", "mehr", "einige",
})  # fmt: skip
# Endings that English does not have, for words that a dictionary misses.
_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "fr": ("ment", "tion", "eux", "euse", "aient", "ière", "isme", "eur", "iste"),
    "es": ("mente", "ción", "dad", "ando", "iendo", "ados", "adas", "idos", "idas"),
    "pt": ("mente", "ção", "dade", "ando", "endo", "ados", "adas"),
    "it": (
        "mente",
        "zione",
        "zioni",
        "ando",
        "endo",
        "ità",
        "ato",
        "ata",
        "ati",
        "ate",
        "ivo",
        "iva",
    ),
    "pl": ("ego", "emu", "ych", "ymi", "owie", "ach", "ami", "owa", "owy", "owe", "nych"),
    "cs": ("ých", "ami", "ova", "oval", "ovat", "ého", "ový"),
    "de": ("lich", "ung", "keit", "heit", "isch", "ischen", "enden", "igen"),
    "ro": ("ului", "ilor", "ească"),
}
# Languages most of whose words end in a vowel, as hardly an English word does that no dictionary has.
_VOWEL_FINAL = frozenset({"es", "pt", "it", "pl", "cs", "gl"})
_ENGLISH_CORE = (
    "the of and with from that this these those was were have has had will would could should because between without"
    " through about after before again against also always another around asked became been began being believe both"
    " bought brought called came children could different does during each enough every evening father few first found"
    " friend friends gave give given going gone great held help here house into itself killed knew know known last later"
    " leave left less life little long made make many might money month more morning most mother much must never next"
    " night nothing often only other people place put said same saw say school second seen several should since small"
    " some something soon speech spoke still such take taken tell than their them then there they thing things think"
    " third though thought three today together told tomorrow took toward trying under until used very wanted water week"
    " went what when where which while who whole whose wife woman women word words work world write written wrong year"
    " years yesterday young your our his her its not but out over forest street city town country government election"
    " said says vote voters law court judge army war peace died dead death health hospital winter summer spring autumn"
).strip()


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Judge each word of the target that stands in the source as well."""
    source, target = unit.segment.locale.language, unit.locale.language
    if source == target:
        return
    theirs = keys(unit.source, source)
    ours = words(unit.target, target)
    left = [
        word
        for word in ours
        if (_is_elided(unit, word) or (word.key in theirs and _left_over(unit, word)))
        and not _protected(unit, word)
    ]
    if left and len(left) * 2 > len(ours):
        return  # the whole line was echoed: A001 says so
    for word in left:
        yield Flaw(
            f"{quoted(word.text)} was left in {unit.segment.locale}: translate it into {unit.locale}",
            target=word.span,
        )


_TITLE = 24  # characters

_ELIDED: Mapping[str, frozenset[str]] = {
    "fr": frozenset({"c", "d", "j", "l", "m", "n", "qu", "s", "t", "aujourd", "jusqu", "lorsqu"}),
    "it": frozenset({"l", "un", "d", "c", "all", "dall", "dell", "nell", "sull", "quell", "com"}),
    "ca": frozenset({"d", "l", "m", "n", "s", "t"}),
}
# What English took over with it: coup d'état, raison d'être, chargé d'affaires, hors d'oeuvre.
_BORROWED = frozenset(
    {"état", "etat", "être", "etre", "affaires", "oeuvre", "oeuvres", "œuvre", "or"}
)


def _left_over(unit: TranslationUnit, word: Word) -> bool:
    source, target = unit.segment.locale.language, unit.locale.language
    if source in _CYRILLIC and target not in _CYRILLIC and target not in _OTHER_SCRIPTS:
        return is_cyrillic(word.text)
    if (
        target == "en"
        and word.text.islower()
        and len(word.key) > 1
        and word.key in SMALL_WORDS.get(source, ())
    ):
        return not knows(word.key, "en")
    if len(word.key) < 3 or word.key in _INTERNATIONAL:
        return False
    other_script = target in _CYRILLIC or target in _OTHER_SCRIPTS
    if not other_script and (target not in DICTIONARIES or knows(word.text, target)):
        return False
    if target != "en":  # anglicisms are in no dictionary: only the commonest words of English tell
        return (
            source == "en"
            and word.text.islower()
            and word.key in _core()
            and not _in_name(unit, word)
        )
    if word.text.islower():
        return word.text in unit.source and _native(word.key, source)
    first = starts_sentence(unit.target, word.span.start) and starts_sentence(
        unit.source, unit.source.find(word.text)
    )
    if source == "de":
        return not first and not word.text.isupper() and _common_noun(unit, word)
    ending = word.key.endswith(_ENDINGS.get(source, ("\0",)))
    return first and ending and source in DICTIONARIES and knows(word.key, source)


def _is_elided(unit: TranslationUnit, word: Word) -> bool:
    """Whether `word` begins with an article or pronoun of the source that lost its vowel (d'admirer)."""
    beginning, apostrophe, rest = word.key.partition("'")
    return (
        bool(apostrophe)
        and unit.locale.language == "en"
        and beginning in _ELIDED.get(unit.segment.locale.language, ())
        and word.text.islower()
        and word.text in unit.source
        and rest not in _BORROWED
    )


def _native(key: str, language: str) -> bool:
    """Whether a word that English lacks is one of `language`, and no rarity of both."""
    if language in _VOWEL_FINAL and key[-1] in "aoeiy" and len(key) > 4:
        return True
    if not key.isascii() or key.endswith(_ENDINGS.get(language, ("\0",))):
        return True
    return language in DICTIONARIES and knows(key, language)


def _in_name(unit: TranslationUnit, word: Word) -> bool:
    """Whether `word` stands inside a foreign name or title (Bank of Scotland)."""
    ours = words(unit.target, unit.locale.language)
    index = ours.index(word)
    around = ours[max(0, index - 2) : index + 3]
    return any(other.capital and not is_cyrillic(other.text) for other in around)


@lru_cache(maxsize=1)
def _core() -> frozenset[str]:
    """English words so common that no language borrows them."""
    return frozenset(_ENGLISH_CORE.split())


def _common_noun(unit: TranslationUnit, word: Word) -> bool:
    """Whether a capitalised German word is no name: it follows an article, or is inflected."""
    theirs = words(unit.source, "de")
    index = next(index for index, other in enumerate(theirs) if other.key == word.key)
    before = theirs[index - 1] if index else None
    determined = before is not None and (
        before.key in _GERMAN_DETERMINERS
        or unit.source[before.span.end : theirs[index].span.start].strip().isdigit()
    )
    base = lemma(word.text, "de")
    inflected = base not in (word.key, word.key.removesuffix("s"))
    return knows(word.text, "de") and (determined or inflected)


def _protected(unit: TranslationUnit, word: Word) -> bool:
    """Whether the word belongs to a quotation, an address, a title or a slot."""
    if any(
        slot.span.start <= unit.source.find(word.text) < slot.span.end
        for slot in unit.segment.slots
    ):
        return True
    before, after = unit.target[: word.span.start], unit.target[word.span.end :]
    if before[-1:] in ("@", "#", ".", "/", "_", "&") or after[:1] in ("@", "/", "_"):
        return True
    if after[:1] in (".", "-") and after[1:2].isalnum():
        return True
    # A title of a word or two in quotes or brackets may stay as it is.
    opened = max(before.rfind(mark) for mark in "“«„\"(‘'")
    closed = min((after.find(mark) for mark in "”»“\")’'" if mark in after), default=len(after))
    return opened >= 0 and len(before) - opened + closed < _TITLE and closed < len(after)


CHECK = Check(
    "A013",
    "foreign-word",
    Category.ACCURACY,
    Severity.MAJOR,
    __doc__,
    find=find,
    good=(
        Pair(
            "Angela Merkel sprach im Bundestag.", "Angela Merkel spoke in the Bundestag.", "de>en"
        ),
        Pair("Die Information war falsch.", "The information was wrong.", "de>en"),
        Pair("Apple sold the iPhone.", "Apple продала iPhone.", "en>ru"),
        Pair("Il parle d'un coup d'état.", "He speaks of a coup d'état.", "fr>en"),
    ),
    bad=(
        Pair(
            "Am Ende konnte die Saison gespielt werden.",
            "In the end the Saison could be played.",
            "de>en",
        ),
        Pair(
            "Летчики летали в небе над городом.", "Pilots flew in the небе over the city.", "ru>en"
        ),
        Pair(
            "Vous pouvez également demander conseil.", "You can également ask for advice.", "fr>en"
        ),
        Pair("Il est temps d'admirer la vue.", "It is time d'admirer the view.", "fr>en"),
        Pair("The mayor gave the speech yesterday.", "O prefeito fez o speech ontem.", "en>pt"),
        Pair("They walked through the forest.", "Вони йшли через forest."),
    ),
)

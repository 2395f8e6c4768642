"""
Plant one error of each kind in sound translations, in ten directions.

Each fault is a function from a unit to a spoiled target (or None where it cannot be planted there),
with the code of the check that must say so. The sentences were written for this project.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from localize.bcp47 import Direction
from localize.unit import Origin, OriginKind, Segment, TranslationUnit

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "The council rejected the plan on 12 March, and prices rose by 5% to 300 dollars.",
        'The minister said: "The army is ready to defend the old bridge over the river," and left.',
        "Write to {name} at https://example.org (in <b>two</b> days).",
        "According to local media, 1,200 people are waiting for help in the mountains.",
        "The government will publish the results of the election on Monday, and the court will hear the complaints"
        " of the parties in the following week.",
    ),
    "uk": (
        "12 березня рада відхилила план, і ціни зросли на 5% до 300 доларів.",
        "Міністр сказав: «Армія готова захищати старий міст через річку», — і вийшов.",
        "Напишіть {name} на https://example.org (за <b>два</b> дні).",
        "За даними місцевої преси, 1200 людей чекають на допомогу в горах.",
        "Уряд оприлюднить результати виборів у понеділок, а суд розгляне скарги партій наступного тижня.",
    ),
    "ru": (
        "12 марта совет отклонил план, и цены выросли на 5% до 300 долларов.",
        "Министр сказал: «Армия готова защищать старый мост через реку», — и вышел.",
        "Напишите {name} на https://example.org (за <b>два</b> дня).",
        "По данным местной прессы, 1200 людей ждут помощи в горах.",
        "Правительство опубликует результаты выборов в понедельник, а суд рассмотрит жалобы партий на следующей"
        " неделе.",
    ),
    "pt": (
        "O conselho rejeitou o plano em 12 de março, e os preços subiram 5%, para 300 dólares.",
        'O ministro disse: "O exército está pronto para defender a velha ponte sobre o rio", e saiu.',
        "Escreva para {name} em https://example.org (em <b>dois</b> dias).",
        "De acordo com a imprensa local, 1.200 pessoas esperam ajuda nas montanhas.",
        "O governo publicará os resultados da eleição na segunda-feira, e o tribunal ouvirá as queixas dos partidos"
        " na semana seguinte.",
    ),
    "es": (
        "El consejo rechazó el plan el 12 de marzo, y los precios subieron un 5%, hasta 300 dólares.",
        "El ministro dijo: «El ejército está listo para defender el viejo puente sobre el río», y salió.",
        "Escriba a {name} en https://example.org (en <b>dos</b> días).",
        "Según los medios locales, 1.200 personas esperan ayuda en las montañas.",
        "El gobierno publicará los resultados de las elecciones el lunes, y el tribunal oirá las quejas de los"
        " partidos la semana siguiente.",
    ),
    "az": (
        "Şura martın 12-də planı rədd etdi və qiymətlər 5% artaraq 300 dollara çatdı.",
        "Nazir dedi: «Ordu çayın üstündəki köhnə körpünü müdafiə etməyə hazırdır», və getdi.",
        "{name} üçün https://example.org ünvanına yazın (<b>iki</b> gün ərzində).",
        "Yerli mətbuatın məlumatına görə, dağlarda 1200 nəfər kömək gözləyir.",
        "Hökumət seçkilərin nəticələrini bazar ertəsi dərc edəcək, məhkəmə isə partiyaların şikayətlərinə gələn"
        " həftə baxacaq.",
    ),
}

DIRECTIONS = tuple(
    direction
    for other in ("uk", "ru", "pt", "es", "az")
    for direction in (f"en>{other}", f"{other}>en")
)

Plant = Callable[[TranslationUnit], str | None]


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of error: what plants it, and the code of the check that finds it."""

    name: str
    code: str
    plant: Plant


def units(direction: str) -> list[TranslationUnit]:
    """The sound pairs of a direction."""
    locales = Direction.parse(direction)
    pairs = zip(SENTENCES[locales.source.language], SENTENCES[locales.target.language], strict=True)
    return [
        unit_of(source, target, direction, f"1:{at}") for at, (source, target) in enumerate(pairs)
    ]


def unit_of(source: str, target: str, direction: str, name: str = "1:0") -> TranslationUnit:
    """A pair that a person translated."""
    locales = Direction.parse(direction)
    segment = Segment(name, source, locales.source)
    return TranslationUnit(segment, locales.target, target, Origin(OriginKind.HUMAN))


def spoil(unit: TranslationUnit, fault: Fault) -> TranslationUnit | None:
    """The unit with the fault planted; None where it cannot be."""
    target = fault.plant(unit)
    return replace(unit, target=target) if target is not None and target != unit.target else None


def _swap(table: Mapping[str, tuple[str, str]]) -> Plant:
    """Put one word for another, by target language."""

    def plant(unit: TranslationUnit) -> str | None:
        old, new = table.get(unit.locale.language, ("", ""))
        return unit.target.replace(old, new, 1) if old and old in unit.target else None

    return plant


def _sub(pattern: str, new: str, only: tuple[str, ...] = ()) -> Plant:
    def plant(unit: TranslationUnit) -> str | None:
        if only and unit.locale.language not in only:
            return None
        spoiled, times = re.subn(pattern, new, unit.target, count=1)
        return spoiled if times else None

    return plant


def _long(plant: Plant) -> Plant:
    """Plant only where there is a longer sentence to spoil."""
    return lambda unit: plant(unit) if len(unit.target) > 90 else None


def _shuffle(unit: TranslationUnit) -> str | None:
    if unit.locale.language != "en" or len(unit.target) < 90:
        return None
    return _out_of_order(unit.target)


def _out_of_order(text: str) -> str:
    words = text.rstrip(".").split()
    return " ".join(words[::3] + words[2::3] + words[1::3]).capitalize() + "."


def _other_language(unit: TranslationUnit) -> str | None:
    other = {"uk": "ru", "ru": "uk", "pt": "es", "es": "pt", "az": "en", "en": "es"}[
        unit.locale.language
    ]
    if other == unit.segment.locale.language or len(unit.target) < 80:
        return None
    at = SENTENCES[unit.locale.language].index(unit.target)
    return SENTENCES[other][at]


_OTHER_TEXT = {
    "en": "Hungry brown bears walk near wooden cottages because they like raspberries and mushrooms.",
    "uk": "Ведмеді люблять малину, тому восени виходять на узлісся біля старих хатинок.",
    "ru": "Медведи любят малину, поэтому осенью выходят на опушку рядом со старыми хижинами.",
    "pt": "Os ursos castanhos gostam de framboesas maduras e por isso dormem nas cabanas abandonadas.",
    "es": "Los osos comen frambuesas maduras y por eso bajan hasta las cabañas del bosque.",
}


def _other_text(unit: TranslationUnit) -> str | None:
    known = unit.segment.locale.language in _OTHER_TEXT  # the lexicon has no Azerbaijani
    return _OTHER_TEXT.get(unit.locale.language) if known and len(unit.target) > 90 else None


_RESULTS = {"uk": "результати", "ru": "результаты", "pt": "resultados", "es": "resultados"}
_PEOPLE = {"uk": "людей", "ru": "людей", "pt": "pessoas", "es": "personas"}


def _left_over(unit: TranslationUnit) -> str | None:
    source, target = unit.segment.locale.language, unit.locale.language
    if target == "en":
        return unit.target.replace("results", _RESULTS.get(source, "results"))
    return unit.target.replace(_PEOPLE.get(target, "people"), "people")


FAULTS = (
    Fault("source echoed", "A001", lambda unit: unit.source),
    Fault("number changed", "A002", _sub(r"\b300\b", "800")),
    Fault("number lost", "A002", _sub(r" 5%", "")),
    Fault("negation added", "A003", _swap({
        "en": ("is ready", "is not ready"), "uk": ("готова", "не готова"), "ru": ("готова", "не готова"),
        "pt": ("está pronto", "não está pronto"), "es": ("está listo", "no está listo"), "az": ("hazırdır", "hazır deyil"),
    })),
    Fault("turned to its opposite", "A004", _swap({
        "en": ("rose", "fell"), "uk": ("зросли", "впали"), "ru": ("выросли", "упали"), "pt": ("subiram", "caíram"),
        "es": ("subieron", "cayeron"), "az": ("artaraq", "azalaraq"),
    })),
    Fault("statement asked", "A005", _sub(r"\.$", "?")),
    Fault("attribution lost", "A006", _swap({
        "en": ("According to local media, ", ""), "uk": ("За даними місцевої преси, ", ""), "ru": ("По данным местной прессы, ", ""),
        "pt": ("De acordo com a imprensa local, ", ""), "es": ("Según los medios locales, ", ""), "az": ("Yerli mətbuatın məlumatına görə, ", ""),
    })),
    Fault("cut short", "A008", _long(lambda unit: unit.target[: len(unit.target) // 6] + ".")),
    Fault("word left in the source's language", "A013", _left_over),
    Fault("in another language", "A014", _other_language),
    Fault("currency changed", "A015", _swap({
        "en": ("dollars", "euros"), "uk": ("доларів", "євро"), "ru": ("долларов", "евро"), "pt": ("dólares", "euros"),
        "es": ("dólares", "euros"), "az": ("dollara", "avroya"),
    })),
    Fault("month changed", "A016", _swap({
        "en": ("March", "June"), "uk": ("березня", "червня"), "ru": ("марта", "июня"), "pt": ("março", "junho"),
        "es": ("marzo", "junio"), "az": ("martın", "iyunun"),
    })),
    Fault("another text", "A017", _other_text),
    Fault("left empty", "A018", lambda unit: "."),
    Fault("word doubled", "F001", _sub(r"(\w{4,})\.$", r"\1 \1.")),
    Fault("phrase looped", "F001", _sub(r"(\w+ \w+)\.$", r"\1 \1 \1.")),
    Fault("words shuffled", "F003", _shuffle),
    Fault("noun dropped", "F004", _swap({
        "en": ("the plan on", "the on"), "uk": ("в горах", "в"), "ru": ("в горах", "в"), "pt": ("sobre o rio", "sobre"), "es": ("sobre el río", "sobre"),
    })),
    Fault("alphabets mixed", "F006", _sub(r"([а-яіїє]{3,})а([а-яіїє]+)", "\\1a\\2", ("uk", "ru"))),
    Fault("capitals lost", "F007", lambda unit: unit.target[0].lower() + unit.target[1:]),
    Fault("stop lost", "F008", _long(_sub(r"\.$", ""))),
    Fault("letters swapped", "F009", _swap({"en": ("people", "poeple"), "uk": ("допомогу", "допомгоу"), "ru": ("помощи", "помщои")})),
    Fault("wrong article", "F010", _swap({"en": ("the old bridge", "a old bridge")})),
    Fault("verb dropped", "F011", _swap({"en": ("prices rose by", "prices has by")})),
    Fault("clause left without its verb", "F012", _swap({"en": ("people are waiting", "people who are waiting")})),
    Fault("case changed behind a preposition", "F013", _swap({"uk": ("в горах", "в горами"), "ru": ("в горах", "в горам")})),
    Fault("quotation mark lost", "L001", _sub(r"[«\"“]", "")),
    Fault("number in the source's format", "L002", lambda unit: _sub(r"1\.?200", "1,200")(unit) if unit.segment.locale.language == "en" else None),
    Fault("space before a comma", "L003", _sub(r"(?<=\w), ", " , ")),
    Fault("placeholder lost", "M001", _sub(r"\{name\}", "")),
    Fault("address changed", "M002", _sub(r"example\.org", "example.com")),
    Fault("tag lost", "M003", _sub(r"</b>", "")),
    Fault("white space added", "M005", lambda unit: unit.target + " "),
    Fault("invisible character", "M006", lambda unit: unit.target[:4] + "\u200b" + unit.target[4:]),
    Fault("bracket lost", "M007", _sub(r"\)\.$", ".")),
)  # fmt: skip

MODEL_FAULTS = (
    Fault("clause left out", "A009", _sub(r", (?:and|e) [^.]{40,}\.$", ".")),
    Fault("phrase put in", "A010", _swap({
        "en": ("people are waiting for help", "people are waiting, because bread was dearer last winter, for help"),
        "pt": ("pessoas esperam ajuda", "pessoas esperam, porque o pão esteve mais caro no inverno, ajuda"),
    })),
    Fault("word put for another", "A012", _swap({"en": ("the complaints", "the giraffes"), "pt": ("as queixas", "as framboesas")})),
    Fault("words out of order", "A019", _long(lambda unit: _out_of_order(unit.target))),
)  # fmt: skip
"""What only models can see, where there are models for a direction."""

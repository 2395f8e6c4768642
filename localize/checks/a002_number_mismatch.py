"""
A number was lost, changed or made up.

Figures and number words of both texts are read by their own locales and held against each other in
both directions: casualty counts, dates, times, sums, percentages and years are where an engine
errs most quietly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from localize.checks.check import Check, Flaw, Pair
from localize.checks.lexicon.concepts import literal
from localize.checks.numbers.reading import Mention, Strength, mentions
from localize.checks.words import quoted
from localize.finding import Category, Fix, Severity
from localize.unit import TranslationUnit

# A translator who turns feet into metres changes a number rightly: the words of either system
# that follow a number, at most two words away.
_WITHIN = r"(?:[\s\-–‑]*[\w.,]+){0,2}?[\s\-–‑]*(?<![^\W\d])"
_IMPERIAL = re.compile(
    r"s\b|"
    + _WITHIN
    + r"(?:feet|foot|ft|inch(?:es)?|yards?|miles?|mph|pounds?|lbs?|ounces?|oz|acres?"
    r"|gallons?|stones?|knots|°?F|degrees?|fahrenheit|0s)\b",
    re.IGNORECASE,
)
_METRIC = re.compile(
    _WITHIN
    + r"(?:[°º]|C\b|[kmc]?m\b|k?g\b|ha\b|l\b|km|cm|\w{0,6}m[eéè]t(?:r|er)\w*|kph|(?:kilo|quilo|kiló|centi|milli|mili|санти|санты|мили|милли|мілі"
    r"|кило|кіло|кіла|կիլո|სანტი|კილო|სმ|კმ)\w*|(?:metr|mètr|meter|méter|litr|liter|hekt|hect|gram|celsi|gra[duo]|degr"
    r"|stop[nň]|dərəcə|derece|метр|літр|литр|гектар|грам|цельс|град|մետր|գրամ|լիտր|հեկտար|աստիճան|მეტრ|გრამ"
    r"|ლიტრ|ჰექტ|გრადუს)\w*|[кмс]?м\b|к?г\b|км|га\b|[կս]մ|կգ|шақырым\w*|mill?[ae]s?\b|миль\w*|мил[яи]\b"
    r"|pie[ds]*\b|фут\w*|фунт\w*|дюйм\w*|libras?\b|livres?\b)",
    re.IGNORECASE,
)


# How many metric units make one imperial: miles, feet, inches, degrees, pounds, ounces, gallons, acres, yards, stones, square feet.
_FACTORS = (1.609, 0.3048, 2.54, 1.8, 0.4536, 28.35, 3.785, 0.4047, 0.9144, 6.35, 0.0929, 2.59)
_TOLERANCE = 0.15


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Pair what each side counts and the other does not; what pairs was changed."""
    source = mentions(unit.source, unit.segment.locale.language)
    target = mentions(unit.target, unit.locale.language)
    lost = _missing(source, target)
    made_up = _missing(target, source)
    if lost and made_up:
        lost, made_up = _without_conversions(unit, lost, made_up)
    changed = min(len(lost), len(made_up))
    close = (lost or made_up) != [] and literal(unit)
    for old, new in zip(lost, made_up, strict=False):
        certain = (
            changed == len(lost) == len(made_up) == 1 and old.text.isdigit() and new.text.isdigit()
        )
        yield Flaw(
            f"{quoted(old.text)} in the source became {quoted(new.text)} in the translation: put the number right",
            source=old.span,
            target=new.span,
            fix=Fix(old.text, new.span) if certain else None,
            severity=None
            if old.strength is new.strength is Strength.FIGURE or close
            else Severity.MINOR,
        )
    for old in lost[changed:]:
        if _free_to_go(old, unit.source, unit.target, source, close):
            continue
        yield Flaw(
            f"{quoted(old.text)} of the source is not in the translation: put the number back",
            source=old.span,
            severity=_gravity(old),
        )
    for new in made_up[changed:]:
        if _free_to_go(new, unit.target, unit.source, target, close):
            continue
        yield Flaw(
            f"{quoted(new.text)} in the translation is not in the source: take it out or correct it",
            target=new.span,
            severity=_gravity(new),
        )


def _missing(own: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """What `own` counts for sure and `others` do not even hint at, each value once."""
    missing: list[Mention] = []
    for mention in own:
        if mention.strength is Strength.HINT or any(mention.agrees(other) for other in others):
            continue
        if not any(mention.values == known.values for known in missing):
            missing.append(mention)
    return missing


def _gravity(mention: Mention) -> Severity:
    """A lost figure of three digits or more is worse than one that may have been put in words."""
    exact = mention.strength is Strength.FIGURE and len(mention.text) > 2
    return Severity.MAJOR if exact else Severity.MINOR


def _free_to_go(
    mention: Mention, text: str, other: str, own: Sequence[Mention], close: bool
) -> bool:
    """
    Whether translators rightly leave this number out, or put it in, without another for it.

    “Both” and “the two”, “absolutely” and “100 per cent”; “800 kph (497 mph)”, of which readers
    need one; “a mile” and “1.6 km”. A number in words is missed in a `close` rendering only.
    """
    if mention.strength is Strength.WORD and (
        mention.values <= {2} or mention.text.isupper() or not close
    ):
        return True
    if mention.values & {Fraction(100), Fraction(180), Fraction(24)}:
        return True
    if not _has_unit(text, mention):
        return False
    if _METRIC.match(text, mention.span.end) and re.search(
        r"\ban? (?:mile|foot|inch|yard|pound)|half", other
    ):
        return True
    return any(
        _one_length(mention, near) for near in own if near is not mention and _has_unit(text, near)
    )


def _has_unit(text: str, mention: Mention) -> bool:
    end = mention.span.end
    return bool(_METRIC.match(text, end) or _IMPERIAL.match(text, end))


def _without_conversions(
    unit: TranslationUnit, lost: list[Mention], made_up: list[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """Both lists without the numbers that were turned from one system of units into the other."""
    for before, after in ((_IMPERIAL, _METRIC), (_METRIC, _IMPERIAL)):
        old = [mention for mention in lost if before.match(unit.source, mention.span.end)]
        new = [mention for mention in made_up if after.match(unit.target, mention.span.end)]
        old = [mention for mention in old if any(_one_length(mention, other) for other in new)]
        new = [mention for mention in new if any(_one_length(other, mention) for other in old)]
        if old and new:
            return [m for m in lost if m not in old], [m for m in made_up if m not in new]
    return lost, made_up


def _one_length(old: Mention, new: Mention) -> bool:
    """Whether the one is the other in other units, as roughly as people convert."""
    before = [float(value) for value in old.values if isinstance(value, Fraction) and value]
    after = [float(value) for value in new.values if isinstance(value, Fraction) and value]
    for early in before:
        for late in after:
            ratios = [late / early / factor for factor in _FACTORS] + [
                late * factor / early for factor in _FACTORS
            ]
            if any(abs(ratio - 1) < _TOLERANCE for ratio in ratios):
                return True
            if abs((early - 32) * 5 / 9 - late) < 1.5 or abs((late - 32) * 5 / 9 - early) < 1.5:
                return True
    return False


CHECK = Check(
    "A002",
    "number-mismatch",
    Category.ACCURACY,
    Severity.CRITICAL,
    __doc__,
    find=find,
    good=(
        Pair("A 20-degree gap is rare.", "Une différence de 11 degrés est rare.", "en>fr"),
        Pair("Over 10 inches of rain fell.", "Caeron máis de 250 l/m2 de chuvia.", "en>gl"),
        Pair("The plant makes 1,200.5 tonnes a year.", "Завод виробляє 1 200,5 тонни на рік."),
        Pair("The loan is worth 5 million dollars.", "Розмір позики становить 5 млн доларів."),
        Pair("The talks begin at 3 pm.", "Переговоры начнутся в 15:00.", "en>ru"),
        Pair("Twenty-one deputies voted for it.", "Votaram a favor 21 deputados.", "en>pt-BR"),
        Pair(
            "Half a dozen houses burned down in the 1990s.",
            "En los años 90 ardieron seis casas.",
            "en>es",
        ),
        Pair(
            "Das Haus stammt aus dem 19. Jahrhundert.",
            "The house dates from the XIX century.",
            "de>en",
        ),
        Pair("He walked two miles.", "Он прошёл 3,2 километра.", "en>ru"),
        Pair(
            "Görüşdə otuz beş nəfər iştirak edib.",
            "Thirty-five people took part in the meeting.",
            "az>en",
        ),
    ),
    bad=(
        Pair("14 people were wounded.", "Поранено 40 людей."),
        Pair("They hold 4 of 4 seats.", "Вони мають 4 з 47 місць."),
        Pair("Prices rose by 5%.", "Ціни зросли на 5% до 900 гривень."),
        Pair("В аварии погибли семь человек.", "Nine people died in the accident.", "ru>en"),
        Pair("The fund holds 5 billion euros.", "O fundo tem 5 milhões de euros.", "en>pt-BR"),
        Pair("Am 3. Mai beginnt der Prozess.", "The trial begins on 8 May.", "de>en"),
        Pair("The bridge was built in 1884.", "El puente se construyó en 1854.", "en>es"),
    ),
)

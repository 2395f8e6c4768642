"""
A name of the source is not in the translation.

## Why it matters
"Azerbaijan suspended Sputnik Azerbaijan" that becomes "Azerbaijan suspended" reads well and says
something else. Engines drop names that they do not know, and leave a hole or a shorter sentence.

## What it compares
Every name of the source, by sound across scripts and case endings (Коваленко, Kovalenko), or by
meaning where each language has a word of its own (Німеччина, Alemanha), with all words of the
translation. A hole where the name should be ("in .") makes it major; a name that may just have
become a pronoun is minor, and not said of a free rendering. What the glossary marks is left to T010.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.lexicon.concepts import free
from localize.checks.names.judge import Loss, judge_unit
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# Words of one name are at most so far apart ("Ministry of Economy").
_BETWEEN = 4


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Report each lost name once, however many words it has."""
    for first, last in _names(judge_unit(unit).losses):
        sure = first.sure or last.sure
        if not sure and free(unit):
            continue
        span = Span(first.name.span.start, last.name.span.end)
        yield Flaw(
            f"{quoted(span.of(unit.source))} is not in the translation; put the name back",
            source=span,
            severity=Severity.MAJOR if sure else Severity.MINOR,
        )


def _names(losses: tuple[Loss, ...]) -> Iterator[tuple[Loss, Loss]]:
    """The first and the last word of each name."""
    rows: list[list[Loss]] = []
    for loss in sorted(losses, key=lambda loss: loss.name.span):
        if rows and loss.name.span.start - rows[-1][-1].name.span.end <= _BETWEEN:
            rows[-1].append(loss)
        else:
            rows.append([loss])
    return ((row[0], row[-1]) for row in rows)


CHECK = Check(
    code="A020",
    name="name-lost",
    category=Category.ACCURACY,
    severity=Severity.MAJOR,
    doc=__doc__,
    find=find,
    good=(
        Pair("He was born in Manchester, England.", "Він народився в Манчестері."),
        Pair("Russian troops left the town.", "Las tropas rusas abandonaron la ciudad.", "en>es"),
        Pair("Про це пишуть місцеві ЗМІ.", "Local media report it.", "uk>en"),
        Pair("The loan is 20 million Euro.", "O empréstimo é de 20 milhões de €.", "en>pt-BR"),
        Pair("Іспанія відмовилася.", "Madrid refused.", "uk>en"),
        Pair(
            "Серед міст є Одеса: жителі Одеси вдома.",
            "Odesa is among them: its people are home.",
            "uk>en",
        ),
        Pair("Andriy Kovalenko spoke in Baku.", "Андрій Коваленко виступив у Баку."),
        Pair("Німеччина підтримала Київ.", "A Alemanha apoiou Kiev.", "uk>pt"),
        Pair("Die Kommission lobte Merkel.", "The Commission praised Merkel.", "de>en"),
        Pair("Шойгу прилетел в Пекин.", "Shoigu flew to Beijing.", "ru>en"),
    ),
    bad=(
        Pair("It sells to Germany, France and Italy.", "Воно продає Німеччині та Італії."),
        Pair("Kowalczyk wyjechał do Wiednia.", "Kowalczyk left for.", "pl>en"),
        Pair("Reporters asked Merriweather about it.", "Репортери запитали про це."),
        Pair("El ministro viajó a Cochabamba ayer.", "The minister travelled yesterday.", "es>en"),
        Pair("Novák pochází z Brna.", "Novák comes from .", "cs>en"),
    ),
)

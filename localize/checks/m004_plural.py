"""
A message that counts has too few plural forms or too many, or one of its forms lost a placeholder.

## Why it matters
`ngettext` picks a form by number: Ukrainian has three (1 стаття, 2 статті, 5 статей), Japanese one. A
catalog that lacks one shows an English sentence to some readers, and a form without its `%d` shows the
wrong number, or stops the program.

## What it compares
The forms of a message of a PO catalog with each other, with its two sources, and with the number of
forms that CLDR has for whole numbers in the locale. A form that a single number takes may leave the
number out (“one article”).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from localize.bcp47 import Locale
from localize.checks.check import ArticleCheck, Flaw, Reading
from localize.checks.m001_placeholder import form_of, placeholders
from localize.checks.words import listed, quoted
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# Every plural form of every language in CLDR is taken by one of these; those of millions (fr, es, pt)
# stand in no catalog.
_COUNTS = range(200)
# CLDR's categories in the order in which catalogs have them.
_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
# Languages that count with the singular, whose older catalogs have one form.
_COUNT_IN_SINGULAR = frozenset({"tr", "az", "kk", "ky", "uz", "tk", "tt", "ka", "hu", "fa", "hy"})


def find(reading: Reading) -> Iterator[Flaw]:
    """Judge each message that has plural forms; its flaws lie on the form that shows them."""
    messages: dict[str, list[TranslationUnit]] = {}
    for unit in reading.units:
        if (form := form_of(unit)) is not None:
            messages.setdefault(form[0], []).append(unit)
    for forms in messages.values():
        yield from _judged(forms)


def _judged(forms: Sequence[TranslationUnit]) -> Iterator[Flaw]:
    categories = _categories(forms[0].locale)
    allowed = {len(categories)} | ({1} if forms[0].locale.language in _COUNT_IN_SINGULAR else set())
    whole = not categories or len(forms) in allowed
    if not whole:
        yield Flaw(
            f"{quoted(forms[0].source)} has {len(forms)} plural forms, and {forms[0].locale} takes"
            f" {len(categories)} ({', '.join(name for name, _ in categories)}): write each of them",
            target=Span(0, len(forms[0].target)),
            unit_id=forms[0].segment.id,
        )
    needed = Counter(placeholders(forms[-1].source))
    known = needed | Counter(placeholders(forms[0].source))
    for index, unit in enumerate(forms):
        found = Counter(placeholders(unit.target))
        alone = len(forms) > 1 and index < len(categories) and categories[index][1] == 1
        if invented := found - known:
            yield Flaw(
                f"{listed(sorted(invented))} is in no source of this form: remove or correct it",
                target=Span(0, len(unit.target)),
                unit_id=unit.segment.id,
            )
        elif (missing := needed - found) and not (whole and alone):
            yield Flaw(
                f"{listed(sorted(missing))} is missing in {quoted(unit.target)}, and other forms of the"
                " message have it: put it back",
                target=Span(0, len(unit.target)),
                unit_id=unit.segment.id,
            )


@lru_cache(maxsize=64)
def _categories(locale: Locale) -> tuple[tuple[str, int], ...]:
    """The locale's plural categories of whole numbers, and how many of the first 200 take each."""
    from babel import Locale as Cldr
    from babel import UnknownLocaleError

    try:
        rule = Cldr.parse(locale.babel).plural_form
    except (UnknownLocaleError, ValueError):
        return ()
    taken = Counter(str(rule(count)) for count in _COUNTS)
    return tuple((name, taken[name]) for name in _CATEGORIES if name in taken)


CHECK = ArticleCheck(
    "M004",
    "plural",
    Category.MARKUP,
    Severity.MAJOR,
    __doc__,
    find=find,
    good=(
        Reading.of_forms("%d reader", "%d readers", "%d читач", "%d читачі", "%d читачів"),
        Reading.of_forms("One reader", "%d readers", "%d читач", "%d читачі", "%d читачів"),
        Reading.of_forms(
            "%d reader", "%d readers", "um leitor", "%d leitores", direction="en>pt-PT"
        ),
        Reading.of_forms("%d reader", "%d readers", "%d oxucu", direction="en>az"),
        Reading.of_forms("%d reader", "%d readers", "読者 %d 人", direction="en>ja"),
        Reading.of(("%d readers", "%d читачів")),
    ),
    bad=(
        Reading.of_forms("%d reader", "%d readers", "%d читач", "%d читачі"),
        Reading.of_forms("%d reader", "%d readers", "%d читач", "%d читачі", "читачів"),
        Reading.of_forms(
            "%d reader", "%d readers", "%d reader", "%s readers", direction="en>en-GB"
        ),
        Reading.of_forms("{n} reader", "{n} readers", "leitor", "leitores", direction="en>pt-PT"),
        Reading.of_forms("%d reader", "%d readers", "один читач", "%d читачі", "%d читачів"),
    ),
)

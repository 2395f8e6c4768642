"""
An acronym and what it is said to stand for do not go together.

## Why it matters
"Center for Personal Data (CCD)": the letters give the wrong expansion away. A machine expands an
acronym anew in each sentence, and a reader who sees two expansions trusts neither.

## What it compares
Every "Name (ABC)" and "ABC (Name)" of a text: whether the letters are the name's initials (also its
initials in Ukrainian or Russian: the Security Service is the SBU), whether the glossary knows them
for another body, whether the article gives one acronym two expansions or one name two acronyms.
An acronym of several bodies of the glossary, of which the article names none, is reported: it is
never guessed at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from localize.bcp47 import Locale
from localize.checks.check import Flaw, SourceCheck, SourceText
from localize.checks.names.acronyms import Expansion, Fit, expansions
from localize.checks.names.bodies import Bodies, is_same_name
from localize.checks.names.gazetteer import mentions, nameless
from localize.checks.names.tokens import tokens
from localize.checks.words import quoted
from localize.concept import Concept, Designation, DesignationKind, Status, Termbase
from localize.document import Span
from localize.finding import Category, Fix, Severity
from localize.unit import Segment

# Languages whose news name most bodies by letters of their own; others take over English ones.
_OWN_LETTERS = frozenset({"en", "uk", "ru", "be"})


class _Use(NamedTuple):
    segment: Segment
    expansion: Expansion
    name: str


def find(text: SourceText) -> Iterator[Flaw]:
    """Judge each expansion by itself, then all of them together, then the bare acronyms."""
    uses = [
        _Use(segment, expansion, expansion.name.of(segment.text))
        for segment in text.segments
        for expansion in expansions(segment.text)
    ]
    for use in uses:
        yield from _by_itself(use, text.termbase)
    yield from _together(uses)
    yield from _ambiguous(text, uses)


def _by_itself(use: _Use, termbase: Termbase) -> Iterator[Flaw]:
    letters, locale = use.expansion.letters, use.segment.locale
    named = [one for one in termbase if _is_called(one, use.name, locale)]
    owners = _owners(letters, termbase, locale)
    if named:
        if any(owner in named for owner in owners) or _has_letters(named[0], letters):
            return
        right = named[0].preferred(locale, DesignationKind.ACRONYM)
        if right is not None and right.kind is DesignationKind.ACRONYM:
            yield _flaw(
                use,
                f"{quoted(use.name)} is {quoted(right.text)}, not {quoted(letters)}; write {quoted(right.text)}",
                Severity.MAJOR,
                Fix(right.text, use.expansion.place, in_source=True),
            )
        return
    if use.expansion.fit is Fit.GOOD:
        return
    if owners:
        best = owners[0].preferred(locale, DesignationKind.FULL)
        if best is not None:
            yield _flaw(
                use,
                f"{quoted(letters)} is {quoted(best.text)}, not {quoted(use.name)}; write {quoted(best.text)}",
                Severity.MAJOR,
                None,
            )
            return
    if use.expansion.fit is Fit.NEAR:
        yield _flaw(
            use,
            f"{quoted(letters)} does not fit {quoted(use.name)} by a letter; look up which of the two is right",
            Severity.MAJOR,
            None,
        )
    elif locale.language in _OWN_LETTERS and not _is_foreign(use):
        yield _flaw(
            use,
            f"{quoted(letters)} are not the initials of {quoted(use.name)}; look up which of the two is right",
            Severity.MINOR,
            None,
        )


def _together(uses: Sequence[_Use]) -> Iterator[Flaw]:
    for index, use in enumerate(uses):
        for earlier in uses[:index]:
            same_letters = use.expansion.letters == earlier.expansion.letters
            same_name = is_same_name(use.name, earlier.name)
            if same_letters and not same_name:
                yield _flaw(
                    use,
                    f"{quoted(use.expansion.letters)} stands for {quoted(use.name)} here and for"
                    f" {quoted(earlier.name)} in {earlier.segment.id}; one of the two is wrong",
                    Severity.MAJOR,
                    None,
                )
                break
            if same_name and not same_letters:
                yield _flaw(
                    use,
                    f"{quoted(use.name)} is {quoted(use.expansion.letters)} here and"
                    f" {quoted(earlier.expansion.letters)} in {earlier.segment.id}; one of the two is wrong",
                    Severity.MAJOR,
                    None,
                )
                break


def _ambiguous(text: SourceText, uses: Sequence[_Use]) -> Iterator[Flaw]:
    """The first use of each acronym that several bodies have, and that nothing resolves."""
    article = "\n".join(segment.text for segment in text.segments)
    explained = {use.expansion.letters for use in uses}
    seen: set[str] = set()
    for segment in text.segments:
        marked = [term.span for term in segment.terms]
        for word in tokens(segment.text, segment.locale.language):
            if not word.initials or word.text in seen or word.text in explained:
                continue
            owners = _owners(word.text, text.termbase, segment.locale)
            if len(owners) < 2 or any(span.overlaps(word.span) for span in marked):
                continue
            seen.add(word.text)
            named = [
                one for one in owners if _is_spoken_of(one, text.termbase, article, segment.locale)
            ]
            if len(named) != 1:
                names = " or ".join(
                    quoted(best.text) for one in owners if (best := one.preferred(segment.locale))
                )
                yield Flaw(
                    f"{quoted(word.text)} may be {names}; spell out which is meant",
                    source=word.span,
                    severity=Severity.MINOR,
                    unit_id=segment.id,
                )


def _flaw(use: _Use, message: str, severity: Severity, fix: Fix | None) -> Flaw:
    start = min(use.expansion.name.start, use.expansion.place.start)
    end = max(use.expansion.name.end, use.expansion.place.end)
    return Flaw(
        message, source=Span(start, end), fix=fix, severity=severity, unit_id=use.segment.id
    )


def _owners(letters: str, termbase: Termbase, locale: Locale) -> list[Concept]:
    """The concepts whose acronym in `locale` is `letters`."""
    return [
        concept
        for concept in termbase.by_acronym.get(letters, ())
        if any(
            one.text == letters
            and one.locale.speaks(locale)
            and one.kind is DesignationKind.ACRONYM
            for one in _good(concept)
        )
    ]


def _has_letters(concept: Concept, letters: str) -> bool:
    """Whether `letters` is an acronym of the concept in any language."""
    return any(one.text == letters for one in _good(concept))


def _good(concept: Concept) -> Iterator[Designation]:
    return (one for one in concept.designations if one.status is not Status.FORBIDDEN)


def _is_called(concept: Concept, name: str, locale: Locale) -> bool:
    return any(
        one.locale.speaks(locale)
        and one.kind is not DesignationKind.ACRONYM
        and is_same_name(one.text, name)
        for one in _good(concept)
    )


def _is_spoken_of(concept: Concept, termbase: Termbase, article: str, locale: Locale) -> bool:
    others = [one.text for one in _good(concept) if one.kind is not DesignationKind.ACRONYM]
    return any(name in article for name in others) or Bodies(termbase).is_above_in(
        concept.id, article, locale
    )


def _is_foreign(use: _Use) -> bool:
    """Whether the name tells of a country, whose language the letters may be from."""
    start = max(0, use.expansion.name.start - 40)
    language = use.segment.locale.language
    words = tokens(use.segment.text[start : use.expansion.name.end], language)
    return any(mention.concept not in nameless() for mention in mentions(words, language))


def _known() -> Termbase:
    """Two bodies with one acronym, and one with another, for the cases below."""
    english = Locale("en")

    def body(name: str, full: str, letters: str) -> Concept:
        return Concept(
            name,
            full,
            (
                Designation(full, english),
                Designation(letters, english, kind=DesignationKind.ACRONYM),
            ),
        )

    return Termbase(
        (
            body("rwc", "River Watch Centre", "RWC"),
            body("sdc", "State Dam Council", "SDC"),
            body("sdc-school", "School Dinner Campaign", "SDC"),
        )
    )


CHECK = SourceCheck(
    code="T003",
    name="acronym",
    category=Category.TERMINOLOGY,
    severity=Severity.MAJOR,
    doc=__doc__,
    find=find,
    good=(
        SourceText.of(
            "The River Watch Centre (RWC) met the Security Service of Ukraine (SBU).",
            termbase=_known(),
        ),
        SourceText.of("Рада національної безпеки і оборони України (РНБО) зібралася.", locale="uk"),
        SourceText.of("The State Dam Council spoke. Later the SDC left.", termbase=_known()),
    ),
    bad=(
        SourceText.of("The River Watch Centre (RWD) warned of it."),
        SourceText.of(
            "The Roman Wall Club (RWC) warned of it.", "The River Watch Centre (RWC) agreed."
        ),
        SourceText.of("The SDC met on Monday.", termbase=_known()),
        SourceText.of("The River Watch Centre (RCW) warned of it.", termbase=_known()),
        SourceText.of("Міністерство водних справ (МЛС) мовчить.", locale="uk"),
    ),
)

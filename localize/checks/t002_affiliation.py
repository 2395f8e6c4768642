"""
A person is placed in an organisation that is not his.

## Why it matters
When a machine expands an acronym wrongly, the wrong name of the body is one that nobody has listed.
But the text says who heads it, and the termbase knows where that person works: so the wrong name
shows itself in the source alone, before anything is translated.

## What it compares
Each (person, role, organisation) that the text states, in English, Ukrainian, Russian, Portuguese,
Spanish, Azerbaijani and Turkish, with the person's offices in the termbase and all names of those
bodies and of the bodies they are part of. An office that had ended, or not begun, on the day of
publication is another finding, and minor. Where neither the name nor the article has anything to do
with the body that the termbase knows, a namesake may be meant: that is minor, and a role that many
have (director, minister, teacher) is let pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from localize.bcp47 import Locale
from localize.checks.check import Flaw, SourceCheck, SourceText
from localize.checks.names.bodies import Bodies
from localize.checks.names.offices import Office, offices
from localize.checks.names.people import mentions_of_people
from localize.checks.words import quoted
from localize.concept import Affiliation, Concept, Designation, DesignationKind, Termbase
from localize.finding import Category, Fix, Severity
from localize.unit import Segment


def find(text: SourceText) -> Iterator[Flaw]:
    """Read the offices of every person of the termbase that the text names."""
    bodies = Bodies(text.termbase)
    article = "\n".join(segment.text for segment in text.segments)
    judged = set()
    for segment, person, span in mentions_of_people(text):
        for office in offices(segment.text, span, segment.locale.language):
            place = (segment.id, person.id, office.organisation)
            if place in judged:
                continue
            judged.add(place)
            if any(
                term.repairs and term.span.overlaps(office.organisation) for term in segment.terms
            ):
                continue
            yield from _judge(office, person, segment, text, bodies, article)


def _judge(
    office: Office,
    person: Concept,
    segment: Segment,
    text: SourceText,
    bodies: Bodies,
    article: str,
) -> Iterator[Flaw]:
    name = office.organisation.of(segment.text)
    held = [
        one
        for one in person.affiliations
        if bodies.is_called(one.organisation, name, segment.locale)
    ]
    if held:
        if not office.is_past and not any(_is_current(one, text.published) for one in held):
            yield _lapsed(held[0], person, office, segment, text.published)
        return
    if office.is_past or bodies.is_place(person.affiliations):
        return
    current = [one for one in person.affiliations if _is_current(one, text.published)]
    expected = (current or list(person.affiliations))[0]
    related = office.owner is not None and bodies.is_above(
        expected.organisation, office.owner.of(segment.text), segment.locale
    )
    known = related or bodies.is_spoken_of(expected.organisation, name, article, segment.locale)
    if not office.is_head and not known:
        return
    right = _right_name(text.termbase, expected.organisation, name, segment.locale)
    if right is None:
        return
    who = _short(person, segment.locale)
    yield Flaw(
        f"{who} is {expected.role} of {quoted(right)}, and no name of it is {quoted(name)};"
        f" write {quoted(right)}, or make sure that a namesake is meant",
        source=office.organisation,
        fix=Fix(right, office.organisation, in_source=True)
        if _is_uninflected(segment.locale)
        else None,
        severity=Severity.CRITICAL if known else Severity.MINOR,
        unit_id=segment.id,
    )


def _lapsed(
    office: Affiliation, person: Concept, said: Office, segment: Segment, published: date | None
) -> Flaw:
    if published is not None and office.since is not None and published < office.since:
        when = f"took this office only on {office.since}"
    else:
        when = f"held this office until {office.until}"
    return Flaw(
        f"{_short(person, segment.locale)} {when}; say so, or name who holds it now",
        source=said.organisation,
        severity=Severity.MINOR,
        unit_id=segment.id,
    )


def _is_current(office: Affiliation, day: date | None) -> bool:
    """Whether an office was held on `day`; without a day, whether it has not ended."""
    if day is None:
        return office.until is None
    return (office.since is None or office.since <= day) and (
        office.until is None or day <= office.until
    )


def _right_name(termbase: Termbase, organisation: str, said: str, locale: Locale) -> str | None:
    """What the text should have called the organisation: letters for letters."""
    concept = termbase.by_id.get(organisation)
    if concept is None:
        return None
    kind = DesignationKind.ACRONYM if said.isupper() else DesignationKind.FULL
    best: Designation | None = concept.preferred(locale, kind) or concept.preferred(locale)
    return best.text if best else None


def _short(person: Concept, locale: Locale) -> str:
    best = person.preferred(locale)
    return quoted(best.text if best else person.id)


def _is_uninflected(locale: Locale) -> bool:
    """Whether a name can be put in the place of another as it stands in the termbase."""
    return locale.language == "en"


def _termbase() -> Termbase:
    """A body with a body above it, and who heads it since when, for the cases below."""
    english, ukrainian = Locale("en"), Locale("uk")
    council = Concept(
        "council",
        "The body above.",
        (
            Designation("State Water Council", english),
            Designation("SWC", english, kind=DesignationKind.ACRONYM),
        ),
    )
    centre = Concept(
        "centre",
        "The body below.",
        (
            Designation("River Watch Centre", english),
            Designation("RWC", english, kind=DesignationKind.ACRONYM),
            Designation("Центр нагляду за річками", ukrainian),
        ),
        relations=(("part-of", "council"),),
    )
    person = Concept(
        "orlyk",
        "Head of the centre.",
        (Designation("Danylo Orlyk", english), Designation("Данило Орлик", ukrainian)),
        affiliations=(Affiliation("head", "centre", since=date(2022, 5, 1)),),
    )
    return Termbase((council, centre, person))


_KNOWN = _termbase()
_DAY = date(2025, 6, 30)

CHECK = SourceCheck(
    code="T002",
    name="affiliation",
    category=Category.TERMINOLOGY,
    severity=Severity.CRITICAL,
    doc=__doc__,
    find=find,
    good=(
        SourceText.of(
            "Danylo Orlyk, head of the River Watch Centre, warned of floods.",
            termbase=_KNOWN,
            published=_DAY,
        ),
        SourceText.of("The actor Danylo Orlyk, a teacher from Lutsk, agreed.", termbase=_KNOWN),
        SourceText.of("The RWC, led by Danylo Orlyk, warned of floods.", termbase=_KNOWN),
    ),
    bad=(
        SourceText.of(
            "The head of the State Water Council's Roman Wall Club, Danylo Orlyk, warned of floods.",
            termbase=_KNOWN,
            published=_DAY,
        ),
        SourceText.of(
            "Про це сказав начальник Центру водних лілій Данило Орлик.",
            locale="uk",
            termbase=_KNOWN,
        ),
        SourceText.of(
            "Danylo Orlyk, head of the River Watch Centre, warned of floods.",
            termbase=_KNOWN,
            published=date(2021, 1, 1),
        ),
    ),
)

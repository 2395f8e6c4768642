"""
The values of a concept and of a designation, checked one by one.

Every format brings its values through here (TOML typed, tables of text as text), so that what is
allowed is said once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from localize.bcp47 import Locale
from localize.concept import (
    Affiliation,
    Designation,
    DesignationKind,
    EntityType,
    Example,
    MatchRule,
    Status,
)
from localize.errors import ConfigError, GlossaryError
from localize.glossary.patterns import compile_pattern
from localize.glossary.problems import did_you_mean

LONGEST_NAME = 300
"""Characters in a designation: longer ones are sentences, not names."""
RELATIONS = ("part-of", "replaced-by", "same-acronym-as")
CONCEPT_KEYS = (
    "definition", "domain", "entity", "source", "notes", "do-not-translate", "affiliations",
    "examples", *RELATIONS,
)  # fmt: skip
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
# What XML cannot hold, or what would change the direction of the text around it.
_UNWRITABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


class FieldError(Exception):
    """A value that is not allowed: the rest of the sentence that begins with its name, and a hint."""

    def __init__(self, message: str, hint: str = ""):
        super().__init__(message)
        self.message = message
        self.hint = hint


Check = Callable[[Any], Any]
"""From a raw value to the right one; raises `FieldError`."""


def text(value: Any) -> str:
    """Text, composed (NFC), without white space at its ends; its lines end in ``\\n``."""
    if not isinstance(value, str):
        raise FieldError("is not a text", "write it in quotes")
    found = unicodedata.normalize("NFC", value.replace("\r\n", "\n")).strip()
    if _UNWRITABLE.search(found):
        raise FieldError("holds a control character")
    return found


def name(value: Any) -> str:
    """A name: one line of text with a letter or digit in it."""
    found = text(value)
    if "\n" in found or "\t" in found:
        raise FieldError("holds a line break or a tab")
    if not any(character.isalnum() for character in found):
        raise FieldError("holds no letter or digit")
    if len(found) > LONGEST_NAME:
        raise FieldError(f"is longer than {LONGEST_NAME} characters")
    return found


def truth(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise FieldError("is not true or false")
    return value


def day(value: Any) -> date:
    """A date without a time."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise FieldError("is not a date", "write it as 2024-01-23, without quotes")
    return value


def locale(value: Any) -> Locale:
    """A BCP 47 tag."""
    try:
        return Locale.parse(text(value))
    except ConfigError as error:
        raise FieldError("is not a locale", error.hint or "") from None


def concept_id(value: Any) -> str:
    """The id of a concept: small ASCII letters and digits, joined by hyphens."""
    found = text(value)
    if not _ID.match(found):
        proposal = slug(found)
        raise FieldError(
            "is not a concept's id (small letters a-z, digits, hyphens)",
            f"write {proposal!r}" if proposal else "",
        )
    return found


def slug(value: str) -> str:
    """An id made of a text's ASCII letters and digits; empty where it has none."""
    plain = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def member(kind: type[StrEnum]) -> Check:
    """A member of an enumeration by its value."""

    def check(value: Any) -> StrEnum:
        values = [one.value for one in kind]
        if value not in values:
            hint = did_you_mean(str(value), values) or f"there are: {', '.join(values)}"
            raise FieldError("is not one of its values", hint)
        return kind(value)

    return check


def one_of(*values: str) -> Check:
    """One of a few texts."""

    def check(value: Any) -> str:
        if value not in values:
            hint = did_you_mean(str(value), values) or f"there are: {', '.join(values)}"
            raise FieldError("is not one of its values", hint)
        return str(value)

    return check


def list_of(check: Check) -> Check:
    """A list of values, or one value alone."""

    def each(value: Any) -> tuple[Any, ...]:
        return tuple(check(item) for item in (value if isinstance(value, list) else [value]))

    return each


def forms(value: Any) -> dict[str, str]:
    """Inflected forms by label."""
    if not isinstance(value, Mapping):
        raise FieldError("is not a table of forms", 'write { gen = "…", dat = "…" }')
    for label in value:
        if not _ID.match(label):
            raise FieldError(f"has a label {label!r} that is not small letters and hyphens")
    return {label: name(form) for label, form in value.items()}


DESIGNATION = {
    "text": name,
    "status": member(Status),
    "kind": member(DesignationKind),
    "match": member(MatchRule),
    "case-sensitive": truth,
    "part-of-speech": text,
    "gender": one_of("m", "f", "n", ""),
    "number": one_of("singular", "plural"),
    "article": truth,
    "forms": forms,
    "why": text,
    "wrongly-renders": text,
    "contexts": list_of(name),
}
AFFILIATION = {"role": name, "organisation": concept_id, "since": day, "until": day}
EXAMPLE = {"text": text, "locale": locale, "good": truth}
CONCEPT = {
    "definition": text,
    "domain": text,
    "entity": member(EntityType),
    "source": text,
    "notes": text,
    "do-not-translate": truth,
    **{relation: list_of(concept_id) for relation in RELATIONS},
}

Report = Callable[[str, str], None]
"""Takes a problem's message and its hint."""


def checked(
    raw: Mapping[str, Any], checks: Mapping[str, Check], report: Report, also: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The values of `raw` that are allowed; all others are reported. `also` are known keys too."""
    values: dict[str, Any] = {}
    for key, value in raw.items():
        if key not in checks:
            hint = did_you_mean(key, (*checks, *also)) or f"there are: {', '.join(checks)}"
            report(f"there is no key {key!r}", hint)
            continue
        try:
            values[key] = checks[key](value)
        except FieldError as error:
            report(f"{key} = {shown(value)} {error.message}", error.hint)
    return values


def designation(
    raw: Mapping[str, Any], where: Locale, status: Status, report: Report
) -> Designation | None:
    """A designation of `where` with the file's default status; None where it cannot be made."""
    values = checked(raw, DESIGNATION, report)
    if "text" not in values:
        if "text" not in raw:
            report("a designation without a text", 'write text = "…"')
        return None
    kind = values.get("kind", DesignationKind.FULL)
    made = Designation(
        text=values.pop("text"),
        locale=where,
        status=values.pop("status", status),
        case_sensitive=values.pop("case-sensitive", kind is DesignationKind.ACRONYM),
        **{key.replace("-", "_"): value for key, value in values.items()},
    )
    if made.match is MatchRule.REGEX:
        try:
            compile_pattern(made.text, case_sensitive=made.case_sensitive)
        except GlossaryError as error:
            report(error.message, error.hint or "")
            return None
    return made


def affiliation(raw: Any, report: Report) -> Affiliation | None:
    """A person's office; None where it cannot be made."""
    values = _table(raw, AFFILIATION, ("role", "organisation"), report)
    if values is None:
        return None
    since, until = values.get("since"), values.get("until")
    if since and until and until < since:
        report(f"until = {until} is before since = {since}", "")
    return Affiliation(**values)


def example(raw: Any, report: Report) -> Example | None:
    """A sentence that lint runs; None where it cannot be made."""
    values = _table(raw, EXAMPLE, ("text", "locale", "good"), report)
    return None if values is None else Example(**values)


def _table(
    raw: Any, checks: Mapping[str, Check], needed: tuple[str, ...], report: Report
) -> dict[str, Any] | None:
    if not isinstance(raw, Mapping):
        report(f"{shown(raw)} is not a table", f"write {{ {needed[0]} = … }}")
        return None
    values = checked(raw, checks, report)
    for key in needed:
        if key not in raw:
            report(f"the key {key!r} is missing", "")
    return values if all(key in values for key in needed) else None


def shown(value: Any) -> str:
    """A value as it is quoted in a message: short, on one line."""
    found = str(value).lower() if isinstance(value, bool) else repr(value)
    return found if len(found) <= 60 else f"{found[:57]}…"

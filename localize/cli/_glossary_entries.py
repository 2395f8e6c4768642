"""What `localize glossary add` is given, made into entries by the rules of the glossary files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from localize.bcp47 import Locale
from localize.concept import Concept, Designation, EntityType, Status
from localize.errors import GlossaryError
from localize.glossary import fields
from localize.glossary.edit import file_domain


def given_designation(locale: str, text: str, options: Mapping[str, Any]) -> Designation:
    """
    A name with the options that were given; their names are the keys of a glossary file.

    Raises:
        ConfigError: `locale` is none.
        GlossaryError: the text or an option is nothing that a glossary may hold.
    """
    raw = {key.replace("_", "-"): value for key, value in options.items() if value}
    raw = {key: list(value) if isinstance(value, tuple) else value for key, value in raw.items()}
    problems: list[tuple[str, str]] = []
    made = fields.designation(
        {"text": text, **raw},
        Locale.parse(locale),
        Status.PREFERRED,
        lambda *problem: problems.append(problem),
    )
    if made is None or problems:
        message, hint = problems[0]
        raise GlossaryError(message, hint=hint or None)
    return made


def new_concept(
    concept_id: str,
    designation: Designation,
    definition: str | None,
    entity: str | None,
    path: Path,
) -> Concept:
    """
    A concept with its first name, in the domain of the file that it will stand in.

    Raises:
        GlossaryError: the id or the definition is none.
    """
    try:
        return Concept(
            id=fields.concept_id(concept_id),
            definition=fields.text(definition or ""),
            designations=(designation,),
            domain=file_domain(path),
            entity=EntityType(entity or "other"),
        )
    except fields.FieldError as error:
        raise GlossaryError(f"{concept_id!r} {error.message}", hint=error.hint or None) from None

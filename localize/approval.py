"""What people decided: texts that they wrote or confirmed, and what became of them."""

from __future__ import annotations

from dataclasses import dataclass

from localize.bcp47 import Locale
from localize.unit import TranslationUnit


@dataclass(frozen=True, slots=True)
class Approval:
    """
    A target that a person wrote or confirmed for a source, in the article of slug `article`.

    `before` and `after` are the sources of the segments around: they tell equal sources of an
    article apart. A `draft` is a person's text that the person has not called finished (fuzzy). A
    `contested` one was written on top of something older than what stands: it is kept beside it
    until a person decides.
    """

    source: str
    target: str
    source_locale: Locale
    target_locale: Locale
    article: str = ""
    before: str = ""
    after: str = ""
    reviewer: str = ""
    draft: bool = False
    contested: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two people's texts for one source: `kept` stands, `other` was based on something older."""

    kept: Approval
    other: Approval


@dataclass(frozen=True, slots=True)
class Reviewed:
    """
    The units of an article with people's texts in them.

    `stale` maps a unit's id to the approval of the source that it had before; its text is not
    published but kept beside the machine's new suggestion. `machine` maps a unit's id to the
    machine's text where a person's stands. `obsolete` are approvals whose source is gone.
    `taken_from` is the translators' file as it was read, None where there was none.
    """

    units: tuple[TranslationUnit, ...]
    stale: dict[str, Approval]
    machine: dict[str, str]
    obsolete: tuple[Approval, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    taken_from: bytes | None = None

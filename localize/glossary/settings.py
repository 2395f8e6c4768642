"""What of the termbase's work an editor may choose: `[glossary]` in localize.toml."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FirstMention(StrEnum):
    """How a concept is named where an article names it first."""

    AS_SOURCE = "as-source"
    """An acronym stays an acronym, a full name a full name."""
    SPELL_OUT = "spell-out"
    """In full, whatever the source does."""


class SourceRepair(StrEnum):
    """What happens where the source itself names a concept wrongly."""

    REPAIR = "repair"
    """The target gets the right name, and a finding says so."""
    FLAG = "flag"
    """The finding alone: the target says what the source says."""
    OFF = "off"
    """Neither: wrong names are not looked for."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The policies of marking; enforcement follows what marking wrote on the segments."""

    first_mention: FirstMention = FirstMention.AS_SOURCE
    source_repair: SourceRepair = SourceRepair.REPAIR

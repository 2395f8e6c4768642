"""Termbases in other tools' formats, and what each of them cannot hold."""

from __future__ import annotations

from collections.abc import Callable

from localize.bcp47 import Direction
from localize.concept import Termbase
from localize.glossary.exchange import omegat, tables, tbx
from localize.glossary.exchange.losses import Exported
from localize.glossary.tomltext import toml_text

__all__ = ["FORMATS", "Exported", "export"]

FORMATS: dict[str, Callable[[Termbase, Direction | None], Exported]] = {
    "tbx": tbx.write,
    "csv": lambda termbase, direction: tables.write(termbase, direction, ".csv"),
    "tsv": lambda termbase, direction: tables.write(termbase, direction, ".tsv"),
    "omegat": omegat.write,
    "toml": lambda termbase, _: Exported(toml_text(termbase)),
}
"""Name → what writes it. Without a direction, all locales."""


def export(termbase: Termbase, name: str, direction: Direction | None = None) -> Exported:
    """
    A termbase in the format `name` of `FORMATS`, whole or for one direction.

    Raises:
        GlossaryError: the format needs a direction and there is none.
    """
    return FORMATS[name](termbase, direction)

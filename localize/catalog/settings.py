"""What a project can say of its catalogs: `[catalog]` in localize.toml."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """
    `sources` are the folders that messages are extracted from, `keywords` further function names
    besides gettext's own, `front_matter` the keys of Markdown templates whose values are messages.
    """

    sources: tuple[str, ...] = ("templates",)
    keywords: tuple[str, ...] = ()
    front_matter: tuple[str, ...] = ("title", "description", "summary")

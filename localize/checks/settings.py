"""What a newsroom can say of the checks: `[check]` in localize.toml."""

from __future__ import annotations

from dataclasses import dataclass

from localize.checks.suppression import Suppression


@dataclass(frozen=True, slots=True)
class Settings:
    """
    `select` and `ignore` are codes, or what codes begin with (``A``, ``T01``); an empty `select`
    means all. `ignore` is the stronger. `models` asks translation models what they make of each
    pair (about 50 ms a pair), for the checks in `checks.BY_MODELS`.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    suppress: tuple[Suppression, ...] = ()
    models: bool = False

    def wants(self, code: str) -> bool:
        """Whether the check of that code runs."""
        return (not self.select or code.startswith(self.select)) and not (
            self.ignore and code.startswith(self.ignore)
        )

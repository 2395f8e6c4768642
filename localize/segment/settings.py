"""What a project can say about segments."""

from __future__ import annotations

from dataclasses import dataclass

from localize.errors import ConfigError

SHORTEST = 100
"""A clause has about so many characters; cut shorter, sentences would lose their sense."""


@dataclass(frozen=True, slots=True)
class Settings:
    """
    `longest` is how many characters a segment may have; a longer sentence is cut at a clause.

    Past its context an engine drops what follows without a word, and models are trained on
    sentences of up to some 200 tokens: about 800 characters.

    Raises:
        ConfigError: `longest` is less than `SHORTEST`.
    """

    longest: int = 800

    def __post_init__(self) -> None:
        if self.longest < SHORTEST:
            raise ConfigError(
                f"longest = {self.longest} is too short for a sentence",
                hint=f"give at least {SHORTEST} characters",
            )

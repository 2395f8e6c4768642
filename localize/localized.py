"""An article in a locale: what the pipeline makes, the checks judged and the writers write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from localize.approval import Reviewed
from localize.bcp47 import Direction, Locale
from localize.document import Article, Block, BlockKind
from localize.finding import Finding
from localize.unit import OriginKind, State, TranslationUnit


@dataclass(frozen=True, slots=True)
class ModelUsed:
    """A model that took part: `sha256` is the digest that its installation pinned."""

    engine: str
    direction: Direction
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class RouteUsed:
    """The chain of models by which one direction of an article was translated."""

    direction: Direction
    models: tuple[ModelUsed, ...]
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " → ".join(f"{model.engine} {model.direction}" for model in self.models)


@dataclass(frozen=True, slots=True)
class Localized:
    """
    One article in one target locale.

    `blocks` are the article's, in order, with their target texts and the markup placed over them.
    """

    article: Article
    locale: Locale
    blocks: tuple[Block, ...]
    units: tuple[TranslationUnit, ...]
    routes: tuple[RouteUsed, ...]
    findings: tuple[Finding, ...] = ()
    reviewed: Reviewed | None = None

    @property
    def title(self) -> str:
        """The headline in the target locale; empty where the article has none."""
        return next((b.text for b in self.blocks if b.kind is BlockKind.TITLE), "")

    @property
    def kept(self) -> int:
        """How many units stand in the target as they stood in the source."""
        return sum(unit.origin.kind is OriginKind.KEPT for unit in self.units)

    @property
    def state(self) -> str:
        """``reviewed`` once people have been over every translated unit, else ``machine``."""
        return "reviewed" if is_reviewed(self.units) else "machine"


def is_reviewed(units: Sequence[TranslationUnit]) -> bool:
    """Whether every unit that was translated at all has been reviewed by a person."""
    translated = [unit for unit in units if unit.origin.kind is not OriginKind.KEPT]
    return bool(translated) and all(
        unit.state in (State.REVIEWED, State.FINAL) for unit in translated
    )

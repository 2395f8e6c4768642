"""What every reader builds: blocks, and the skeleton that joins them to the body again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from localize.document import Block, BlockKind, Inline

_WORD = re.compile(r"[^\W_]")
_LONE_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def is_prose(text: str) -> bool:
    """Whether there is anything in `text` to translate: a letter or a digit, and not a mere URL."""
    return _WORD.search(text) is not None and _LONE_URL.fullmatch(text.strip()) is None


class Body:
    """Blocks and literals in the order of the text; neighbouring literals become one."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._pieces: list[str | int] = []
        self._literals: list[str] = []

    def literal(self, text: str) -> None:
        """Add what stays as it is in every locale."""
        if text:
            self._literals.append(text)

    def block(
        self,
        kind: BlockKind,
        text: str,
        inlines: Sequence[Inline] = (),
        *,
        level: int = 0,
        name: str = "",
        in_body: bool = True,
    ) -> None:
        """Add a block; with `in_body` off it stands in a field of its own, as a title may."""
        index = len(self._blocks)
        block_id = name or ("title" if kind is BlockKind.TITLE else f"b{index}")
        self._blocks.append(Block(block_id, kind, text, tuple(inlines), level))
        if in_body:
            self._flush()
            self._pieces.append(index)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks so far."""
        return tuple(self._blocks)

    @property
    def skeleton(self) -> tuple[str | int, ...]:
        """Literals, and an index into `blocks` wherever a block stands."""
        self._flush()
        return tuple(self._pieces)

    def _flush(self) -> None:
        if self._literals:
            self._pieces.append("".join(self._literals))
            self._literals.clear()

"""What is wrong in a glossary file: all of it at once, each thing with its line."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from localize.errors import GlossaryError

_SHOWN = 20


class _Problem(NamedTuple):
    line: int
    message: str
    hint: str


class Problems:
    """Collects what is wrong in the file `path`; `stop` raises it."""

    def __init__(self, path: Path):
        self.path = path
        self._found: list[_Problem] = []

    def add(self, line: int, message: str, hint: str = "") -> None:
        """Note a problem; `line` counts from 1."""
        self._found.append(_Problem(line, message, hint))

    def stop(self) -> None:
        """
        Go on only if nothing was noted.

        Raises:
            GlossaryError: with every problem, in the order of the lines.
        """
        if not self._found:
            return
        first, *others = sorted(self._found)
        lines = [first.message if not others else _with_hint(first)]
        lines += [f"{self.path}:{one.line}: {_with_hint(one)}" for one in others[: _SHOWN - 1]]
        if len(others) >= _SHOWN:
            lines.append(f"and {len(others) - _SHOWN + 1} more")
        hint = (first.hint or None) if not others else None
        raise GlossaryError("\n".join(lines), where=f"{self.path}:{first.line}", hint=hint)


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """A hint that names what was probably meant; empty where nothing is near."""
    close = get_close_matches(wrong, list(known), n=1)
    return f"did you mean {close[0]!r}?" if close else ""


def _with_hint(problem: _Problem) -> str:
    return f"{problem.message} ({problem.hint})" if problem.hint else problem.message

"""A message of the site, as its templates have it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

_PYTHON = re.compile(r"%(?:\(\w+\))?[-+ #0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[diouxXeEfFgGcrsa%]")
_BRACE = re.compile(r"\$?\{\{?\s*[A-Za-z_]\w*(?:\.\w+)*(?:![rsa])?(?::[^{}]*)?\s*\}?\}")


@dataclass(frozen=True, slots=True)
class Message:
    """
    `id` and, where it counts something, `plural`; `context` tells messages of one id apart.

    `places` are (file, line); `comments` are the developers' to translators.
    """

    id: str
    plural: str = ""
    context: str = ""
    places: tuple[tuple[str, int], ...] = ()
    comments: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What makes a message the same one (GNU gettext: context and id)."""
        return self.context, self.id

    @property
    def flags(self) -> tuple[str, ...]:
        """gettext's format flags, by the placeholders in the text."""
        text = f"{self.id} {self.plural}"
        if any(match[0] != "%%" for match in _PYTHON.finditer(text)) and not re.search(
            r"\d%", text
        ):
            return ("python-format",)
        return ("python-brace-format",) if _BRACE.search(text) else ()


def placeholders(text: str) -> Counter[str]:
    """The placeholders in a text, counted: ``%s``, ``%(n)d``, ``{name}``, ``{{ x }}``, ``${x}``."""
    found = Counter(match[0] for match in _PYTHON.finditer(text) if match[0] != "%%")
    return found + Counter(match[0] for match in _BRACE.finditer(text))

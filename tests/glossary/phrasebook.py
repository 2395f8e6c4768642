"""A small engine for the ladder's tests: a phrasebook, longest phrase first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Phrasebook:
    """
    Translates by looking up the longest phrases; what is in none it copies.

    Like an engine's, its wording of a name alone may differ from the wording in a sentence.
    `calls` counts the texts of each call.
    """

    phrases: Mapping[str, str]
    calls: list[int] = field(default_factory=list)

    def translate(self, texts: Sequence[str], /) -> list[str]:
        """A translation for each text, in order."""
        self.calls.append(len(texts))
        return [self._one(text) for text in texts]

    def _one(self, text: str) -> str:
        words = sorted(self.phrases, key=len, reverse=True)
        pattern = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words), re.I)
        lower = {phrase.lower(): target for phrase, target in self.phrases.items()}
        target = pattern.sub(lambda match: lower[match[0].lower()], text)
        return target[:1].upper() + target[1:] if text[:1].isupper() else target

"""What language detection says of a text."""

from __future__ import annotations

from dataclasses import dataclass

from localize.bcp47 import Locale


@dataclass(frozen=True, slots=True)
class Guess:
    """
    The locale that a text is most probably in.

    `confidence` (0 to 1) is calibrated: of the guesses made at 0.9, about nine in ten are right
    (`python -m tests.bench.langid` measures it).
    """

    locale: Locale
    confidence: float

"""Given texts found again: whole, or as what an engine left of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Of a slot that an engine does not know so much may be left between its words.
_CHANGED = r"\W{0,3}"


def any_of(texts: Iterable[str]) -> re.Pattern[str]:
    """Matches any of `texts` where it is not part of something longer; of two the longer."""
    longest_first = sorted(set(texts), key=lambda text: (-len(text), text))
    return re.compile("|".join(map(_exactly, longest_first)) or r"(?!)")


def leftover(slot: str) -> re.Pattern[str]:
    """Matches the letters and digits of `slot`, in order, whatever signs are between them."""
    words = re.findall(r"\w+", slot)
    body = _CHANGED.join(map(re.escape, words))
    return re.compile(rf"(?<!\w)[^\w\s]?{body}(?!\w)" if words else r"(?!)", re.IGNORECASE)


def _exactly(text: str) -> str:
    before = after = ""
    if text[0].isdecimal():
        before = r"(?<!\w)(?<!\d[.,])"
    elif text[0].isalnum() or text[0] in "_+-−±@#&":
        before = r"(?<!\w)"
    elif text[0] == "$":
        before = r"(?:(?<![A-Z])|(?<=US))"  # R$5 is another sum than $5
    if text[-1].isdecimal():
        after = r"(?![.,]?\d)(?!\w)"
    elif text[-1].isalnum() or text[-1] in "_&":
        after = r"(?!\w)"
    return before + re.escape(text) + after

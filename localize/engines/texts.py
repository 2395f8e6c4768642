"""
What is the same for every engine: which parts of a text it is shown, and how they come back.

An engine is shown sentences. Line breaks, tabs and other control characters, white space at the
ends, and texts without a letter or a digit never reach it: models drop or reword them ("😀" became
"-", "«»" became "- ()" with Firefox en>pt).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from localize.controls import without_controls
from localize.errors import TranslationFailed

LONGEST = 300
"""
Characters of a sentence up to which it is translated whole.

Small models lose the thread in more, and say nothing of it. Measured with Firefox en>pt on news,
four sentences as one text of 465 characters on average: chrF 54.0 whole, 59.2 cut at 500, 60.2 at
400, 61.1 at 300, 61.2 at 200; on the same single sentences, cut at 300 or not, 58.7.
"""

_CONTROLS = re.compile(r"([\x00-\x1f\x7f\x80-\x9f\u2028\u2029]+)")
_HALF_A_PAIR = re.compile(r"[\ud800-\udfff]")
_SAYS_SOMETHING = re.compile(r"[^\W_]")

# Where a long sentence may be cut, the best place first; the cut falls behind the match.
_CUTS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[.!?…։।](?:[\"'”’»)\]]*)\s+|[。！？]",
        r"[;:·]\s+|[；：]",
        r"[,،՝]\s+|\s[–—-]\s+|[，、]",
        r"\s+",
    )
)
_LEAST_SHARE = 1 / 3
"""A cut nearer to the start than this share of the room is passed over for a worse place."""


def translated(
    texts: Sequence[str],
    translate: Callable[[list[str]], list[str]],
    longest: int = LONGEST,
) -> list[str]:
    """
    A target for each of `texts`, in order, made by a `translate` that is shown sentences alone.

    `translate` is called at most once, with distinct sentences of at most `longest` characters,
    without white space at their ends. Controls that it invents are left out. A sentence that it
    answers with nothing comes back as it was: an echo is seen by the checks, a hole by nobody.

    Raises:
        TranslationFailed: `translate` answered more or fewer sentences than it was shown, or a
            text holds half of a surrogate pair, which is no character.
    """
    cut = [_parts(text, longest) for text in texts]
    sentences = list(dict.fromkeys(part for parts in cut for part in parts[1::2]))
    for sentence in sentences:
        if _HALF_A_PAIR.search(sentence):
            raise TranslationFailed(f"{sentence[:60]!a} holds half of a surrogate pair")
    targets = translate(sentences) if sentences else []
    if len(targets) != len(sentences):
        raise TranslationFailed(f"{len(sentences)} sentences were translated into {len(targets)}")
    answers = dict(zip(sentences, targets, strict=True))
    return [
        "".join(
            part if index % 2 == 0 else without_controls(answers[part], part).strip() or part
            for index, part in enumerate(parts)
        )
        for parts in cut
    ]


def _parts(text: str, longest: int) -> list[str]:
    """`text` in pieces; those at odd places are sentences, the others stay as they are."""
    kept = ""
    parts: list[str] = []
    for index, line in enumerate(_CONTROLS.split(text)):
        sentence = line.strip()
        if index % 2 or not _SAYS_SOMETHING.search(sentence):
            kept += line
            continue
        start = line.index(sentence)
        kept += line[:start]
        for piece, gap in pieces(sentence, longest):
            parts += [kept, piece]
            kept = gap
        kept += line[start + len(sentence) :]
    return [*parts, kept]


def pieces(sentence: str, longest: int) -> Iterator[tuple[str, str]]:
    """
    `sentence` in pieces of at most `longest` characters, each with the white space behind it.

    It is cut behind the end of a sentence, else behind a semicolon, a comma, a word; where there
    is none of them in `longest` characters, between two characters that do not combine.
    """
    start = 0
    while len(sentence) - start > longest:
        end = _cut(sentence, start, start + longest)
        while sentence[end].isspace():
            end += 1
        piece = sentence[start:end].rstrip()
        yield piece, sentence[start + len(piece) : end]
        start = end
    yield sentence[start:], ""


def _cut(sentence: str, start: int, end: int) -> int:
    """The best place in `sentence` to cut it between `start` and `end`, behind `start`."""
    least = start + int((end - start) * _LEAST_SHARE)
    for pattern in _CUTS:
        cuts = [match.end() for match in pattern.finditer(sentence, start, end)]
        if cuts and cuts[-1] > least:
            return cuts[-1]
    while end - 1 > start and unicodedata.combining(sentence[end]):
        end -= 1
    return end

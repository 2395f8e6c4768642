"""
Quotation marks: read in any style, written in the locale's.

An engine is fed ASCII marks, which it keeps. Those in its answer are found again by order, and each
gets the target locale's mark for its part: opening or closing, outer or nested. A text may hold one
half of a pair: the quotation goes on in the sentence before or after.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from localize.alignment import Asking, gap, plain
from localize.bcp47 import Locale
from localize.document import Span
from localize.unit import Link

# Opening and closing, outer then nested: CLDR 46's, but Italian, Galician and Kazakh as newspapers
# write them (NTREX, human translations of news).
_STYLES = {
    "be": "«»„“", "bg": "„“’’", "ca": "«»“”", "cs": "„“‚‘", "de": "„“‚‘", "de-CH": "«»‹›",
    "el": "«»“”", "es": "«»“”", "et": "„“‚‘", "fa": "«»‹›", "fi": "””’’", "fr": "«»“”",
    "he": "””’’", "hr": "„”‚‘", "hu": "„”»«", "hy": "«»“”", "is": "„“‚‘", "ja": "「」『』",
    "ka": "„“‚‘", "lt": "„“‚‘", "mk": "„“‚‘", "nb": "«»‘’", "nn": "«»‘’", "pl": "„”«»",
    "pt-PT": "«»“”", "ro": "„”«»", "ru": "«»„“", "sk": "„“‚‘", "sl": "„“‚‘", "sq": "«»“”",
    "sr": "„“‘’", "sv": "””’’", "uk": "«»„“",
}  # fmt: skip
_USUAL_STYLE = "“”‘’"

# French keeps its guillemets off the words by a space that does not break.
_GUILLEMET_SPACES = {"fr": "\u00a0"}

_DOUBLE = frozenset('"“”„‟«»「」『』')
_SINGLE = frozenset("'‘’‚‛‹›")
_MARK = re.compile(f"[{''.join(_DOUBLE | _SINGLE)}]")
_OPENERS = frozenset("“„‟«「『‘‚‛‹")
_TYPOGRAPHIC = (_DOUBLE | _SINGLE) - {'"', "'"}

# Beside a mark these leave it free to open (before it) or to close (after it), as a space does.
_BEFORE_OPENING = frozenset("([{—–-/¿¡") | _OPENERS | {'"'}
_AFTER_CLOSING = frozenset(")]}.,;:!?…—–-/։") | (_DOUBLE | _SINGLE) - _OPENERS

_TORN_OPENING = re.compile(r"(?<!\w)['\"] ?(?=\w)")
_TORN_CLOSING = re.compile(r"(?<=\w) ?['\"](?!\w)")

_NEAR = 20
"""Characters from where a mark is expected within which a torn one is taken for it."""

_MOST = 5000
"""Ways to match marks that are tried; beyond, in a text full of marks, the first ones match."""


_OTHER_PART = 40
"""How many characters nearer a closing mark must be to stand for an opening one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark: the character at `offset`, whether it opens, how deep it is nested."""

    offset: int
    opens: bool
    depth: int
    character: str


def marks(text: str, apart_from: Sequence[Span] = ()) -> tuple[Mark, ...]:
    """
    The quotation marks of `text` but for those in `apart_from`; no apostrophes, no inches.

    A closing mark without its opening one counts as outermost, and what is before it as inside.
    """
    found: list[Mark] = []
    open_marks: list[str] = []
    for match in _MARK.finditer(text):
        offset, character = match.start(), match[0]
        if any(span.start <= offset < span.end for span in apart_from):
            continue
        opens = _opens(text, offset, open_marks)
        if opens is None:
            continue
        if opens:
            found.append(Mark(offset, True, len(open_marks), character))
            open_marks.append(plain(character))
        elif open_marks:
            open_marks.pop()
            found.append(Mark(offset, False, len(open_marks), character))
        else:
            deeper = [Mark(m.offset, m.opens, m.depth + 1, m.character) for m in found]
            found = [*deeper, Mark(offset, False, 0, character)]
    return tuple(found)


def around(text: str, apart_from: Sequence[Span] = ()) -> tuple[Mark | None, Mark | None]:
    """
    The mark that `text` begins with and the one that it ends with: where they are a pair, and
    where nothing in the text is the other half of one.
    """
    found = marks(text, apart_from)
    first = next((mark for mark in found if mark.opens and mark.offset == 0), None)
    last = next((mark for mark in found if not mark.opens and mark.offset == len(text) - 1), None)
    closing = first and _other_half(first, found)
    opening = last and _other_half(last, found[::-1])
    if first and closing == last:
        return first, last
    return (None if closing else first), (None if opening else last)


def _other_half(mark: Mark, found: Sequence[Mark]) -> Mark | None:
    """The first of `found` after `mark` that is its other half."""
    after = found[found.index(mark) + 1 :]
    return next((one for one in after if one.opens != mark.opens and one.depth == mark.depth), None)


def _opens(text: str, offset: int, open_marks: Sequence[str]) -> bool | None:
    """Whether the character opens a quotation or closes one; None where it is no quotation mark."""
    character, before, after = (
        text[offset],
        text[offset - 1 : offset],
        text[offset + 1 : offset + 2],
    )
    single = character in _SINGLE
    if before.isalnum() and after.isalnum():
        return None if single or character == '"' else character in _OPENERS
    may_open = not before or before.isspace() or before in _BEFORE_OPENING
    may_close = not after or after.isspace() or after in _AFTER_CLOSING
    if single and may_open and not may_close:
        return True if _closes_later(text, offset) else None
    if single and may_close and "'" not in open_marks:
        return None
    if character == '"' and before.isdigit() and not open_marks and after.isspace():
        return None
    if may_open != may_close:
        return may_open
    if character == '"':
        return '"' not in open_marks
    # A German quotation ends as an English one begins.
    return character in _OPENERS and not (character in "“‘" and plain(character) in open_marks)


def _closes_later(text: str, offset: int) -> bool:
    """Whether a single mark that opens is not an apostrophe ('tis): another may close it."""
    return any(
        later in "'’‘›\"" and not text[place + 1 : place + 2].isalnum()
        for place, later in enumerate(text[offset + 1 :], offset + 1)
    )


@dataclass(frozen=True, slots=True)
class Style:
    """How a locale writes quotation marks: opening and closing, outer then nested."""

    marks: str
    guillemet_space: str = ""

    @classmethod
    def of(cls, locale: Locale, chosen: Mapping[str, str]) -> Style:
        """The style `chosen` for the locale or its language, else the usual one there."""
        tags = (str(locale), locale.language)
        known = [table[tag] for table in (chosen, _STYLES) for tag in tags if tag in table]
        space = _GUILLEMET_SPACES.get(locale.language, "")
        return cls(known[0] if known else _USUAL_STYLE, space)

    def written(self, mark: Mark, deeper: int = 0) -> str:
        """
        The locale's mark for the part of `mark`, which is by so much more deeply nested than it
        says; an ASCII one stays ASCII.
        """
        if mark.character not in _TYPOGRAPHIC:
            return mark.character
        pair = self.marks[2:] if (mark.depth + deeper) % 2 else self.marks[:2]
        space = self.guillemet_space if pair.startswith("«") else ""
        return pair[0] + space if mark.opens else space + pair[1]


def restored(
    source: str,
    target: str,
    style: Style,
    *,
    source_apart: Sequence[Span] = (),
    target_apart: Sequence[Span] = (),
    depth: int = 0,
) -> Asking[str]:
    """
    `target` with the quotation marks of `source`, each once, as `style` writes them.

    Where the target has as many as the source they are the same ones, in order. Where it has not,
    those that stand nearest to where word links expect them are matched, the others are put there
    or taken out. What is in the `apart` spans (code, links) holds no quotation marks and gets none.
    """
    wanted, got = marks(source, source_apart), marks(target, target_apart)
    if not wanted:
        return target
    expected: Sequence[int] = ()
    if len(wanted) == len(got):
        matched = dict(zip(wanted, got, strict=True))
    else:
        links = yield source, target
        expected = _expected(wanted, got, source, target, links)
        matched = _matched(wanted, got, expected)
    edits = [(mark.offset, mark.offset + 1, "") for mark in set(got) - set(matched.values())]
    known = {mark.offset for mark in got}
    for index, mark in enumerate(wanted):
        if mark not in matched:
            place = _beside_word(target, expected[index], mark, target_apart)
            torn = _torn(target, place, mark, known, target_apart)
            known.update(range(torn.start, torn.end))
            edits.append((torn.start, torn.end, style.written(mark, depth)))
        elif mark.character in _TYPOGRAPHIC:
            offset = matched[mark].offset
            edits.append((offset, offset + 1, style.written(mark, depth)))
    return _edited(target, edits)


def _torn(
    target: str, place: int, mark: Mark, known: Collection[int], apart: Sequence[Span]
) -> Span:
    """
    A mark near `place` that a space parts from its word, or whose other half is missing, so that
    it was not known for one; else the place itself.
    """
    spans = [
        Span(*match.span())
        for match in (_TORN_OPENING if mark.opens else _TORN_CLOSING).finditer(target)
    ]
    free = [
        span
        for span in spans
        if not any(n in known for n in range(span.start, span.end))
        and not any(span.overlaps(other) for other in apart)
        and abs(span.start - place) <= _NEAR
    ]
    return min(free, key=lambda span: abs(span.start - place), default=Span(place, place))


def _edited(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    parts, done = [], 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        parts += [text[done:start], new]
        done = end
    return "".join(parts) + text[done:]


def _expected(
    wanted: Sequence[Mark], got: Sequence[Mark], source: str, target: str, links: Sequence[Link]
) -> list[int]:
    """Where in the target each mark of the source belongs, by what is around it there."""
    bare_source, bare_target = _without(source, wanted), _without(target, got)
    return [gap(mark.offset, links, bare_source, bare_target) for mark in wanted]


def _without(text: str, of: Sequence[Mark]) -> str:
    offsets = {mark.offset for mark in of}
    return "".join(" " if n in offsets else character for n, character in enumerate(text))


def _matched(
    wanted: Sequence[Mark], got: Sequence[Mark], expected: Sequence[int]
) -> dict[Mark, Mark]:
    """As many pairs as there can be, in order, the nearest to where they are expected."""
    size = min(len(wanted), len(got))
    ways = (
        zip(some, others, strict=True)
        for some in combinations(range(len(wanted)), size)
        for others in combinations(range(len(got)), size)
    )

    def cost(way: Sequence[tuple[int, int]]) -> int:
        return sum(
            abs(expected[n] - got[m].offset) + _OTHER_PART * (wanted[n].opens != got[m].opens)
            for n, m in way
        )

    best = min(map(list, islice(ways, _MOST)), key=cost)
    return {wanted[n]: got[m] for n, m in best}


def _beside_word(target: str, place: int, mark: Mark, apart: Sequence[Span]) -> int:
    """`place` moved to the word that the mark touches, and before the comma that follows it."""
    for span in apart:
        if span.start < place < span.end:
            place = span.start if mark.opens else span.end
    if mark.opens:
        return place + len(target[place:]) - len(target[place:].lstrip())
    place = len(target[:place].rstrip())
    return place - 1 if target[:place].endswith(",") else place

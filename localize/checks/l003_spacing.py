"""
Spaces around punctuation are wrong: one before a comma or a stop, none after it, two in a row.

French sets a space before `: ; ! ?` and inside its quotes; no other locale here does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.words import quoted
from localize.document import Span
from localize.finding import Category, Fix, Severity
from localize.unit import TranslationUnit

# Each pattern begins with the mark itself and looks behind it then: so texts without it are passed over fast.
_BEFORE = re.compile(r" (?<=[^\W_] ) *(?=[,.;:!?%)\]](?:\s|$|[\"'”»)]))")
_BEFORE_FRENCH = re.compile(r" (?<=[^\W_] ) *(?=[,.)\]](?:\s|$|[\"'”»)]))")
_AFTER = re.compile(
    r"[,;.!?](?:(?<=[^\W\d_]{2}[,;])(?=[^\W\d_]{2})"
    r"|(?<=[a-zа-яёіїєґç]{3}[.!?])(?=[A-ZА-ЯЁІЇЄҐ][a-zа-яёіїєґ]+ ))"
)
_OPENING = re.compile(r"\((?<=[^\W\d_]{2}\()(?=[^\W\d_]{2})(?!s\)|e\)|en\)|a\))")
_DASH = re.compile(r"[–—-](?<=[^\W\d_]{3}[–—-]) +(?=[^\W\d_]{2})")
_DOUBLED = re.compile(r"  (?<=\S  ) *(?=\S)")
_DOUBLE_POINT = re.compile(
    r"[,;.~_^@*!?:](?:(?<=,)\s?[,.;:]|(?<=;)\s?[.,;]|(?<=\.)(?<!\.\.)\s?,(?=\s?[^\W\d])"
    r"|(?<=\w[~_^@*])(?=[\s,.]|$)|(?<=[^\W\d_][!?:])(?= [a-z]{2}))"
)
# A stop before a comma ends an abbreviation (Inc., U.S., г.,).
_ABBREVIATION = re.compile(r"(?:\b\w{1,4}|\.\w)$")
_INTERFACE = 60  # characters: the length up to which a text is taken for an interface's string
_OWN_STOPS = frozenset(
    {"hy", "zh", "ja", "th"}
)  # locales whose stops and spaces follow rules of their own
_SUSPENDED = re.compile(
    r"\w+- (?:und|oder|bzw|and|or|to|bis|и|или|і|та|чи|або|i|lub|y|e|et|ou|og|och|a|nebo)\b"
)


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Look for each fault in the target, unless the source has one of its kind."""
    french = unit.locale.language == "fr"
    for pattern, what, mend in (
        (_BEFORE_FRENCH if french else _BEFORE, "a space before", ""),
        (_AFTER, "no space after", " "),
        (_OPENING, "no space before", " "),
        (_DASH, "a space missing before", " "),
        (_DOUBLED, "two spaces at", " "),
        (_DOUBLE_POINT, "stray punctuation at", None),
    ):
        if (
            (unit.locale.language in _OWN_STOPS and pattern is not _DOUBLED)
            or not pattern.search(unit.target)
            or pattern.search(unit.source)
        ):
            continue
        for match in pattern.finditer(unit.target):
            if _excused(pattern, unit.target, match):
                continue
            # A browser shows one space for two; an interface's string is shown as it is.
            if pattern is _DOUBLED and len(unit.target) > _INTERFACE:
                continue
            span = Span(match.start(), match.end())
            around = unit.target[max(0, span.start - 10) : span.end + 10]
            yield Flaw(
                f"{what} the punctuation in {quoted(around)}: set it right"
                if "spaces" not in what
                else f"two spaces stand in a row in {quoted(around)}: keep one",
                target=span if span.start < span.end else Span(span.start, span.start + 1),
                fix=_fix(pattern, match, mend),
            )
            return


def _excused(pattern: re.Pattern[str], text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()]
    if pattern is _DASH:
        return _SUSPENDED.match(text, before.rfind(" ") + 1) is not None
    if pattern is _DOUBLE_POINT:
        stop = match[0][0] == "." and _ABBREVIATION.search(before) is not None
        spoken = (
            match[0] in "!?:"
            and before.count('"') + before.count("“") + before.count("«") + before.count("'") > 0
        )
        return stop or spoken or match[0] == ":"
    return "http" in text or "www." in text or "@" in text


def _fix(pattern: re.Pattern[str], match: re.Match[str], mend: str | None) -> Fix | None:
    if mend is None or pattern is _DASH:
        return None
    if pattern is _AFTER:
        return Fix(match[0] + " ", Span(*match.span()))
    if pattern is _OPENING:
        return Fix(" (", Span(*match.span()))
    return Fix(mend, Span(*match.span()))


CHECK = Check(
    "L003",
    "spacing",
    Category.LOCALE,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        Pair("What next?", "Et maintenant ?", "en>fr"),
        Pair("Import and export fell.", "Im- und Export gingen zurück.", "en>de"),
        Pair("It cost $5.", "Це коштувало 5 доларів."),
    ),
    bad=(
        Pair("He left, she stayed.", "Він пішов , вона лишилася."),
        Pair("He left, she stayed.", "Он ушёл,она осталась.", "en>ru"),
        Pair("He left the house.", "Saiu  de casa.", "en>pt"),
        Pair("Der Konzern (TPCA) schließt.", "The carmaker(TPCA) is closing.", "de>en"),
        Pair("Er ging nach Hause.", "He went,. home.", "de>en"),
    ),
)

"""Put an English name where another stood: its number, and *a* or *an* before it."""

from __future__ import annotations

import re

from localize.concept import Designation
from localize.document import Span
from localize.glossary.inflect.english import is_plural, paradigm
from localize.glossary.inflect.fitted import Fitted, replaced
from localize.glossary.inflect.form import pick

_ARTICLE = re.compile(r"(?<!\w)([Aa])n?(\s+)$")
_LETTERS_WITH_VOWEL = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel: an FSB officer, a UN convoy."""


def put(target: str, span: Span, designation: Designation) -> Fitted:
    """Write the designation in the number of what stood there, with its possessive if it had one."""
    old = span.of(target)
    wanted = {"plural" if is_plural(old) else "singular"}
    possessive = re.search(r"['’]s?$", old)
    form = pick(paradigm(designation), frozenset(wanted))
    text = form.text if form else designation.text
    if possessive:
        text += possessive[0] if not text.endswith("s") else possessive[0][0]
    return _with_article(replaced(target, span, text))


def mend(target: str, span: Span, designation: Designation) -> Fitted:  # noqa: ARG001 (`Grammar`)
    """Make the indefinite article before the name fit its first sound."""
    return _with_article(Fitted(target, span))


def _with_article(fitted: Fitted) -> Fitted:
    target, span = fitted.text, fitted.span
    match = _ARTICLE.search(target[: span.start])
    if match is None:
        return fitted
    article = match[1] + ("n" if _starts_with_vowel(span.of(target)) else "")
    text = target[: match.start(1)] + article + match[2] + target[span.start :]
    return Fitted(text, span.shift(len(text) - len(target)))


def agrees(target: str, span: Span, designation: Designation) -> bool:
    """Whether the indefinite article before the name fits it."""
    return mend(target, span, designation).text == target


def gender(designation: Designation) -> str:  # noqa: ARG001 (`Grammar`)
    """There is none."""
    return ""


def suits(old: str, designation: Designation) -> bool:  # noqa: ARG001 (`Grammar`)
    """Whether the designation may stand in the place of `old`: always."""
    return True


def _starts_with_vowel(name: str) -> bool:
    word = re.split(r"[\s\-]", name, maxsplit=1)[0]
    if word.isupper() and len(word) > 1:
        return word[0] in _LETTERS_WITH_VOWEL
    return word[:1].lower() in "aeiou"

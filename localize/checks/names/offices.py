"""
Who holds which office, as a text says it: (person, role, organisation).

"The head of the NSDC's Center for …, Andriy Kovalenko", "Андрій Коваленко, начальник Центру …".
What differs by language is in `offices.toml`; a language that it lacks has nothing read.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from localize.document import Span

# Stands for each letter of the person while the patterns are matched, so that offsets stay true.
_PERSON = "\ue000"

_ARTICLE = re.compile(r"(?:The|O|A|Os|As|El|La|Los|Las)\s+")
_TAIL = re.compile(r"(?:[’']s?|[.,\s-])+\Z")
_POSSESSIVE = re.compile(r"[’']s?\s+")


@dataclass(frozen=True, slots=True)
class Office:
    """
    That a person holds `role` in the organisation named at `organisation`.

    `is_head` says that the role is one at the top; `is_past`, that the text calls it a former one.
    `owner` is the body that the organisation is said to belong to ("the NSDC's"), if one is.
    """

    role: str
    organisation: Span
    owner: Span | None
    is_head: bool
    is_past: bool


@dataclass(frozen=True, slots=True)
class _Grammar:
    patterns: tuple[re.Pattern[str], ...]
    heads: re.Pattern[str]
    former: re.Pattern[str]


@cache
def _tables() -> Mapping[str, Mapping[str, object]]:
    text = (files(__package__) / "offices.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=32)
def _grammar(language: str) -> _Grammar | None:
    table = _tables().get(language)
    if table is None:
        return None
    heads, others, former, ranks = (
        _alternatives(table.get(key, [])) for key in ("heads", "others", "former", "ranks")
    )
    parts = {
        "FORMER?": rf"(?:(?:{former})\s?)?",
        "ROLE": rf"(?P<role>(?:{others}|{heads}))(?!\w)",
        "RANK": f"(?:{ranks})",
        "ORG": f"(?P<organisation>{table['organisation']})",
        "P": f"{_PERSON}+",
    }
    token = re.compile(r"FORMER\?|ROLE|RANK|ORG|(?<![\w\\])(?<!\(\?)P(?!\w)")
    patterns = table["patterns"]
    assert isinstance(patterns, list)
    return _Grammar(
        patterns=tuple(
            re.compile(
                r"(?<!\w)" + token.sub(lambda match: parts[match[0]], pattern), re.IGNORECASE
            )
            for pattern in patterns
        ),
        heads=re.compile(heads, re.IGNORECASE),
        former=re.compile(rf"(?:{former})\s?\Z|\A(?:{former})(?!\w)", re.IGNORECASE),
    )


def _alternatives(words: object) -> str:
    assert isinstance(words, list)
    return "|".join(words)


def offices(text: str, person: Span, language: str) -> Iterator[Office]:
    """The offices that `text` gives to the person named at `person`, each organisation once."""
    grammar = _grammar(language)
    if grammar is None:
        return
    hidden = text[: person.start] + _PERSON * (person.end - person.start) + text[person.end :]
    seen: set[int] = set()
    for pattern in grammar.patterns:
        for match in pattern.finditer(hidden):
            start, end = match.span("organisation")
            end = start + len(_TAIL.sub("", text[start:end]))
            if article := _ARTICLE.match(text, start, end):
                start = article.end()
            owner, start = _owner(text, start, end)
            if start in seen:
                continue
            seen.add(start)
            role = match["role"] if "role" in pattern.groupindex else ""
            at = match.start("role") if role else match.start()
            yield Office(
                role=role,
                organisation=Span(start, end),
                owner=owner,
                # Who runs or leads a body is its head, whatever he is called.
                is_head=grammar.heads.fullmatch(role) is not None
                if role
                else "member" not in pattern.groupindex,
                is_past=grammar.former.search(text[max(0, at - 12) : at].rstrip(" ")) is not None,
            )


def _owner(text: str, start: int, end: int) -> tuple[Span | None, int]:
    """The body before the last possessive of an organisation's name, and where the name begins."""
    owners = [match.span() for match in _POSSESSIVE.finditer(text, start, end)]
    if not owners:
        return None, start
    before, after = owners[-1]
    return Span(start, before), after

"""
An English text, cut into sentences, and the parts of speech that each word may have where it stands.

What stands in parentheses is left out, quotation marks are looked through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from localize.checks.english.lexicon import closed, known, named, parts, phrases
from localize.checks.words import blanked
from localize.document import Span

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|[A-Za-z]+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|[$£€]?\d+(?:[.,:/]\d+)*\w*(?:-\w+)*%?"
    r"|[^\W\d_]\w*(?:[-‑]\w+)*"
    r"|[.;:?!,()–—/&…-]"
)
# Addresses, placeholders, handles and entities stand for a name; tags for nothing.
_STAND_IN = re.compile(
    r"https?://\S*[\w/]|www\.\S*[\w/]|[\w.]+@[\w.]+\w|\{[^{}]*\}|%\(\w+\)s|%s|[@#]\w+|&\w+;"
)
# What one of both begins with or has in it.
_MARKUP = re.compile(r"[<@#&{%]|://|www\.")
_TAG = re.compile(r"</?\w[^<>]*>")
_NOMINAL = frozenset({"noun", "nouns", "name", "one", "time"})
_OPEN = frozenset({"noun", "nouns", "adj", "adv", "base", "third", "past", "participle", "ing", "one", "time", "name", "rare-noun", "rare-base", "rare-third", "verbal-noun"})  # fmt: skip
_BEGINNING = frozenset({"the", "a", "he"})
_VERBAL = frozenset({"base", "third", "past", "participle", "ing"})
# What begins a noun phrase, so that the preposition before it is not stranded.
_DETERMINERS = frozenset({"the", "a", "these", "this", "few", "all", "more", "number"})
# A first word of these parts may be a name.
_NAMING = frozenset({"noun", "nouns", "adj", "rare-noun", "verbal-noun", "name", "time"})
_RELATIVE = frozenset({"who", "which", "whom", "what", "where", "how", "that", "to", "when", "whose", "why"})  # fmt: skip
# What may stand behind a preposition whose noun stands elsewhere (“the world we live in is”).
_BEHIND_STRANDED = frozenset({"prep", "particle", "and", "adv", "is", "has", "does", "will", "to", "because", "he"})  # fmt: skip
# What a clause may begin with.
_CLAUSE = frozenset(
    {"the", "a", "he", "prep", "particle", "there", "this", "these", "because", "as"}
)
# What may follow “is” but hardly a possessive.
_PREDICATIVE = frozenset({"participle", "ing", "the", "a", "adv", "been", "all"})
_BEHIND_PRONOUN = frozenset({"prep", "of", "as", "because", "particle"})
_PREPOSITIONS = frozenset({"prep", "of", "by", "particle"})


class Token(NamedTuple):
    """
    A word or a mark at `start` of its text, and the parts of speech that it may have there.

    `text` is all X where an address, a placeholder or the like stands.
    """

    text: str
    start: int
    parts: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """From `start` to the end of the token."""
        return Span(self.start, self.start + len(self.text))


@dataclass(frozen=True, slots=True)
class Sentence:
    """
    Tokens up to a stop, a colon or a semicolon: `end`, empty where the text breaks off.

    `continues` if it follows a colon or a semicolon.
    """

    tokens: tuple[Token, ...]
    end: str
    continues: bool = False


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of `text` with the parts of speech of their words."""
    before = ""
    for tokens, end in _cut(text):
        yield Sentence(tuple(_Tagger(tokens).tagged()), end, before in (":", ";"))
        before = end


def _cut(text: str) -> Iterator[tuple[list[Token], str]]:
    current: list[Token] = []
    depth = 0
    blank = text
    if _MARKUP.search(text):
        blank = blanked(_TAG, blank)
        blank = _STAND_IN.sub(lambda match: "X" * len(match[0]), blank)
    for match in _TOKEN.finditer(blank):
        mark = match[0]
        if mark in "()":
            depth = max(0, depth + (1 if mark == "(" else -1))
        elif depth:
            continue
        elif mark in ".?!…;:":
            if current and not (
                mark == "." and _abbreviates(current[-1].text, blank[match.end() :])
            ):
                yield current, mark
                current = []
        else:
            current.append(Token(mark, match.start()))
    if current:
        yield current, ""


def _abbreviates(word: str, rest: str) -> bool:
    """Whether a full stop behind `word` ends no sentence."""
    following = rest.lstrip(" ")[:1]
    shortened = word.lower() in named("abbreviation") or (len(word) == 1 and word.isupper())
    return bool(rest.strip(" \"'”’»")) and (shortened or following.islower())


@dataclass(slots=True)
class _Tagger:
    """Goes through the tokens of a sentence from left to right."""

    tokens: list[Token]
    keys: list[str] = field(init=False)
    before: tuple[str, ...] = ()
    """The parts of the last token that was no mere adverb."""
    relative: bool = False
    """Whether a relative or an infinitive came before, to which a stranded preposition may belong."""
    fronted: bool = False
    """Whether the sentence began with a preposition, and neither comma nor subject has followed."""

    def __post_init__(self) -> None:
        self.keys = [token.text.lower().replace("’", "'") for token in self.tokens]

    def tagged(self) -> Iterator[Token]:
        """The tokens with the parts of speech that each may have in its place."""
        first = parts(self.keys[0])
        self.fronted = bool(_PREPOSITIONS & set(first)) or self.keys[0] in ("first", "last", "this")
        adverb = index = 0
        while index < len(self.tokens):
            size, whole = self._phrase(index)
            if size:
                for offset in range(size - 1):
                    yield self._token(index + offset, ("adv",))
                found: tuple[str, ...] = ("adv", "prep") if self.keys[index] == "up" else (whole,)
                index += size - 1
                if whole == "prep" and self.relative and not self._key(index + 1):
                    found = ("prep", "stranded")
            else:
                found = self._parts(index)
                if adverb and "and" in found and "adv" in parts(self._key(index + 1)):
                    found = ("and", "adv")  # “sooner or later”
            yield self._token(index, found)
            self._remember(index, found)
            adverb = "adv" in found
            index += 1

    def _token(self, index: int, found: tuple[str, ...]) -> Token:
        token = self.tokens[index]
        return Token(token.text, token.start, found)

    def _remember(self, index: int, found: tuple[str, ...]) -> None:
        self.relative |= self.keys[index] in _RELATIVE
        if "name" in found and "time" in self.before:
            self.fronted = False
        if found == (",",):
            self.fronted = False
        if found != ("adv",):
            self.before = found

    def _follows(self, index: int, *words: str) -> bool:
        return tuple(self.keys[max(index - len(words), 0) : index]) == words

    def _key(self, index: int) -> str:
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def _phrase(self, index: int) -> tuple[int, str]:
        """How many words from `index` on are one, and its part of speech; 0 where none are."""
        candidates = phrases().get(self.keys[index])
        if candidates is None:
            return 0, ""
        fitting = [
            words for words in candidates if tuple(self.keys[index : index + len(words)]) == words
        ]
        longest = max(fitting, key=len, default=())
        return len(longest), candidates.get(longest, "")

    def _parts(self, index: int) -> tuple[str, ...]:
        text, key = self.tokens[index].text, self.keys[index]
        if text in ",–—-":
            return (",",)
        if text == "/":
            return ("and", "adv")
        if text[0].isdigit() or text[0] in "$£€":
            sum_or_year = len(text) == 4 or text[0] in "$£€" or text[-1] == "%"
            return ("number", "time") if sum_or_year else ("number",)
        if key[0] == "'":
            return self._contracted(key, self._key(index - 1), self._key(index + 1) or ".")
        if text[0].isupper() and (text != "I" or index):
            found = self._capitalised(index, parts(key))
        else:
            found = parts(key) if key != "i" or text == "I" else ("noun",)
        return self._in_place(index, found)

    def _contracted(self, key: str, left: str, right: str) -> tuple[str, ...]:
        """The parts of 's, 're, 've, 'll, 'd, 'm between the words `left` and `right`."""
        pronoun = bool({"he", "there", "who", "that"} & set(self.before[:1]))
        if key == "'s":
            if pronoun:
                return ("is", "has") if self.before[0] == "he" else ("is", "has", "'s")
            return ("'s", "noun-is") if _PREDICATIVE & set(parts(right)) else ("'s",)
        fits = pronoun or (key in ("'ll", "'d") and bool((_NOMINAL | {"this"}) & set(self.before)))
        if not fits or (key == "'m" and left != "i"):
            return ("cut",)
        return parts(key)

    def _capitalised(self, index: int, found: tuple[str, ...]) -> tuple[str, ...]:
        text, key, left = self.tokens[index].text, self.keys[index], self._key(index - 1)
        if text == "I":
            number = self.tokens[index - 1].text[0].isupper() or left in named("numbered")
            return ("he", "name") if number else ("he",)
        if len(text) > 1 and text.isupper():
            return ("name",)
        if text == "A" and index:
            return ("a", "name")
        if index and key in ("may", "march", "will", "mark", "bill"):
            return ("name", *found)
        if found[0] not in _OPEN:  # in the middle of a sentence only titles write it large
            return (*found, "name") if index else found
        if index == 0 or (index == 1 and left in (",", "-")):
            if known(key) and not _NAMING & set(found):
                return found
            return (*found, "name") if known(key) else ("name",)
        kept = next((part for part in ("adj", "adv") if part in found and known(key)), "")
        return ("name", kept) if kept else ("name",)

    def _in_place(self, index: int, found: tuple[str, ...]) -> tuple[str, ...]:
        """What the neighbours leave of the parts of a word, and what they add."""
        key, left, right = self.keys[index], self._key(index - 1), self._key(index + 1)
        if key == "that" and index:
            found = self._that(left, right, found)
        elif key in ("which", "whom") and _PREPOSITIONS & set(self.before[:1]) and left != "of":
            found = ("which",)
        elif key == "as" and not {"adj", "adv", "few", "more"} & set(parts(right) if right else ()):
            found = ("because", "as", "prep")
            if self._inverts(index + 1) or right in ("is", "was", "has", "had"):
                found = (*found, ",")
        elif key in ("since", "after", "before") and index == 0:
            found = tuple(part for part in found if part != "adv")
        elif key in ("do", "does", "did") and right in ("not", "n't"):
            found = ("will",)
        elif "and" in found:
            found = self._conjunction(index, found)
        elif found[0] in ("will", "has") and self._key(index - 2) in ("as", "than"):
            found = (found[0], "does")  # “than he would for them”: the verb stands before
        elif key == "had" and left not in ("had", "has", "have", "having", "'d", "'ve"):
            found = ("has",)
        elif key == "to" and (left in named("infinitive") or self._follows(index, "in", "order")):
            found = ("has-to",)
        elif key in named("governing") and not {"to", *_PREPOSITIONS} & set(parts(right or ",")):
            found = ("prep",)
        elif key == "be" and right in ("it", "they"):
            found = ("prep",)  # “be it late or early”
        elif key == "be" and named("subjunctive") & set(self.keys[:index]):
            found = ("be", "is")
        elif right == "n't" and key in ("ca", "wo", "sha"):
            found = ("will",)
        elif key == "on" and right == "to":
            found = ("prep", "adv")
        elif not right and key in ("when", "where", "how", "why", "who", "what"):
            found = ("one",)
        if found[0] in ("is", "has", "will") and index < 2 and "he" in parts(right or ","):
            found = ("inverted", *found[1:])
        if found[0] in _PREPOSITIONS or found[0] == "to":
            found = self._preposition(index, found)
        if "he" in found:
            found = (*found, "resumed")
        # “Within minutes a wave”: no relative clause.
        if self.fronted and index and _BEGINNING & set(found) and _NOMINAL & set(self.before):
            found = tuple(
                {"the": "subject-the", "a": "subject-a"}.get(part, part) for part in found
            )
            self.fronted = False
        if "base" in found and {left, self._key(index - 2)} & named("bare"):
            found = (*found, "bare")
        return found

    def _conjunction(self, index: int, found: tuple[str, ...]) -> tuple[str, ...]:
        left, right = self._key(index - 1), self._key(index + 1)
        after = set(parts(right)) if right else set()
        if left in closed() and parts(left)[0] in ("is", "been") and right in closed():
            return ("and", "adv")  # “is and always will be”
        if left.endswith("ly") and "will" in self.before[:1]:
            return ("cut",)  # “can easily and safely”, without the verb
        clause = _CLAUSE & after if right in closed() else left == "," and _NOMINAL & after
        joins = index and clause and not named("not-but") & set(self.keys[:index])
        return ("but",) if joins and self.keys[index] == "but" else found

    def _inverts(self, index: int) -> bool:
        """Whether a verb at `index` stands before its subject (“as is the case”)."""
        verb, subject = self._key(index), self._key(index + 1)
        return (
            bool(subject)
            and verb in closed()
            and parts(verb)[0] in ("is", "has", "does", "will")
            and bool({"the", "a", "these", "few", "noun", "nouns"} & set(parts(subject)))
        )

    def _that(self, left: str, right: str, found: tuple[str, ...]) -> tuple[str, ...]:
        if left in named("content"):
            return ("content-that",)
        alone = right[:1].isdigit() or (
            right in closed() and bool(_BEHIND_PRONOUN & set(parts(right)))
        )
        alone = alone or (bool(right) and parts(right)[0] == "time")
        return found if left in named("before-that") or alone else ("that", "bound-that")

    def _preposition(self, index: int, found: tuple[str, ...]) -> tuple[str, ...]:
        key, right = self.keys[index], self._key(index + 1)
        lone = not right or right in ",–—-"
        if found[0] == "of":
            found = ("prep",) if right in named("of") else ("of",)
        elif found[0] == "particle":
            adverb = (
                key in named("particle")
                or (key == "on" and "time" in self.before)
                or (key != "by" and ("him" in self.before or _VERBAL & set(self.before)))
            )
            main = "by" if key == "by" and right not in named("by") else "prep"
            found = (main, "adv") if adverb or (key == "by" and lone) else (main,)
        return (*found, *self._stranded(index, lone))

    def _stranded(self, index: int, lone: bool) -> tuple[str, ...]:
        """What a preposition is whose noun stands elsewhere; nothing where it can have none."""
        key, right = self.keys[index], self._key(index + 1)
        if "has" in self.before and named("had") & set(self.keys):
            return ("stranded",)  # “the impact it had on us”
        passive = {"past", "participle"} & set(self.before[:1])
        if passive and (right == "by" or right in named("after-stranded")):
            return ("stranded",)  # “disposed of in a bag”
        if self.relative:
            after = set(parts(right)) if right in closed() else set()
            goes_on = _BEHIND_STRANDED & after and not _DETERMINERS & after
            if lone or (goes_on and not (key == "to" and _PREPOSITIONS & after)):
                pure = right and lone and parts(key)[0] in ("prep", "of")
                return ("cut-off",) if pure else ("stranded",)
        ends = not right and key in ("for", "against", "without", "to")
        if ends and _VERBAL & set(self.before):
            return ("stranded",)  # “they voted against.”
        if right == "," and self._key(index + 2) in ("or", "and", "but"):
            return ("stranded",)  # “exposed to, or infected by, the virus”
        return ()

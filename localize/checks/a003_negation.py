"""
A negation was added or lost.

One “not” too many, or one that fell out, turns a claim into its opposite. Every word of one text that
denies outright must be accounted for in the other: by a negation, or by a word that may stand for one
(“without”, “fail”, “hardly”, “отсутствует”).
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import Check, Flaw, Pair
from localize.checks.lexicon.concepts import free, literal, related
from localize.checks.polarity import CONCORD, NEGATIONS, accounts, negations
from localize.checks.words import Word, listed, words
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# Where what is denied is sought: among so many words after the negation, the first so many longer ones.
_AFTER, _PREDICATE = 6, 3
_SHORT = 14  # words


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Count what denies outright on one side against all that may account for it on the other."""
    source, target = unit.segment.locale.language, unit.locale.language
    if source not in NEGATIONS or target not in NEGATIONS:
        return
    denied = negations(unit.source, source)
    denying = negations(unit.target, target)
    if denying and len(denying) > _allowance(unit.source, source, target):
        if gravity := _gravity(unit, denying[0], in_source=False):
            yield Flaw(
                f"{listed([word.text for word in denying])} in the translation denies what the source affirms:"
                " take the negation out or check the meaning",
                target=denying[0].span,
                severity=gravity,
            )
    elif (
        denied
        and len(denied) > _allowance(unit.target, target, source)
        and (gravity := _gravity(unit, denied[0], in_source=True))
    ):
        yield Flaw(
            f"{listed([word.text for word in denied])} of the source is denied nowhere in the translation:"
            " put the negation back",
            source=denied[0].span,
            severity=gravity,
        )


def _gravity(unit: TranslationUnit, negation: Word, *, in_source: bool) -> Severity | None:
    """
    How much a negation without its like tells; None where it is but a turn of phrase.

    It tells most where the rendering is close and what is denied stands in the other text too
    (“did not sign”, «підписав»); “remained high” for “did not fall” is no error.
    """
    own = (unit.source, unit.segment.locale.language), (unit.target, unit.locale.language)
    (text, language), (other_text, other_language) = own if in_source else own[::-1]
    others = words(other_text, other_language)
    after = [word for word in words(text, language) if word.start > negation.start][:_AFTER]
    denied = [word for word in after if len(word.key) > 3][:_PREDICATE]
    met = any(
        related(word.key, language, other.key, other_language)
        for word in denied
        for other in others
    )
    close = literal(unit)
    if close and met:
        return Severity.CRITICAL
    if free(unit):
        return None
    return (
        Severity.MINOR
        if close or met or min(len(others), len(words(text, language))) <= _SHORT
        else None
    )


def _allowance(text: str, language: str, other: str) -> int:
    """How many negations in `other` the words of `text` can account for."""
    found = accounts(text, language)
    # Where negations agree (никто ничего не сказал), one of ours may become several of theirs.
    return found * 9 if other in CONCORD else found


CHECK = Check(
    "A003",
    "negation",
    Category.ACCURACY,
    Severity.CRITICAL,
    __doc__,
    find=find,
    good=(
        Pair("She keeps asking.", "No deja de preguntar.", "en>es"),
        Pair(
            "The minister did not confirm the report.", "Міністр не підтвердив цього повідомлення."
        ),
        Pair("She left without a word.", "Вона не сказала ні слова й пішла."),
        Pair("Он отсутствовал на встрече.", "He was not at the meeting.", "ru>en"),
        Pair(
            "O governo recusou a proposta.", "The government did not accept the proposal.", "pt>en"
        ),
        Pair("Er kommt morgen.", "He is coming tomorrow.", "de>en"),
    ),
    bad=(
        Pair("The minister confirmed the report.", "Міністр не підтвердив цього повідомлення."),
        Pair("The army did not cross the river.", "Армия перешла реку.", "en>ru"),
        Pair("El presidente firmó la ley.", "The president did not sign the law.", "es>en"),
        Pair("The talks have not ended.", "As negociações terminaram.", "en>pt-BR"),
        Pair("Die Stadt wurde evakuiert.", "The city wasn't evacuated.", "de>en"),
    ),
)

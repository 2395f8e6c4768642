"""
One word of an otherwise literal translation is not what the source leads to.

## What it looks at
Only where models were asked (`--models`). A model is forced through the translation and asked how
much each word surprises it, by the measure of the others. In a free translation that says nothing,
and nothing is said; in what a machine wrote, or a person wrote after it, a word that was put in or
put for another stands out: seven in ten are found, and half of the opposites and numbers.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import Check, Flaw
from localize.checks.doubt import doubted, evidence, strangeness
from localize.checks.words import quoted
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# Strangeness (see `doubt`) that one in a hundred of human translations surpasses.
_STRANGE = 22.0


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Report the strangest word."""
    said = evidence(unit)
    if said is None or not said.target:
        return
    words = said.target
    word = max(words, key=lambda word: strangeness(word, words))
    if strangeness(word, words) > _STRANGE:
        yield Flaw(
            f"{quoted(word.span.of(unit.target))} is not what the source leads to, while the rest is"
            " rendered word for word: see what it renders",
            target=word.span,
        )


CHECK = Check(
    "A012",
    "strange-word",
    Category.ACCURACY,
    Severity.MINOR,
    __doc__,
    find=find,
    good=(
        doubted("The mayor spoke.", "O prefeito falou.", "en>pt"),
        doubted("The [mayor spoke].", "[Discursou] o [autarca].", "en>pt"),
    ),
    bad=(
        doubted("The council opened the bridge.", "O conselho abriu a ponte [secreta].", "en>pt"),
        doubted("O conselho abriu a ponte.", "The council opened the [raspberry].", "pt>en"),
    ),
)

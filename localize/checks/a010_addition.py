"""
Words of the translation render nothing of the source.

## What it looks at
Only where models were asked (`--models`). A model that reads the translation and is forced through
the source attends to nothing for words that were put in, and one that translates is surprised by
them. Of phrases of three to five words put into people's translations a third show, of those put
into machine translations two in five; single words are A012's.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import Check, Flaw
from localize.checks.doubt import added, doubted, evidence, heaviest_run
from localize.checks.words import quoted
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# Weights (see `doubt`) that eight and two in a thousand of human translations surpass.
_DOUBTFUL, _SURE = 0.22, 0.35


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Report the run of words that most speaks for."""
    said = evidence(unit)
    if said is None:
        return
    weight, span = heaviest_run(said.target, added, said.source)
    if span is not None and weight > _DOUBTFUL:
        yield Flaw(
            f"{quoted(span.of(unit.target), 80)} seems to be added: take it out, or see what of the"
            " source it renders",
            target=span,
            severity=None if weight > _SURE else Severity.MINOR,
        )


CHECK = Check(
    "A010",
    "addition",
    Category.ACCURACY,
    Severity.MAJOR,
    __doc__,
    find=find,
    good=(
        doubted("The mayor spoke.", "O prefeito falou.", "en>pt"),
        doubted("The mayor spoke.", "O prefeito da cidade falou.", "en>pt"),
    ),
    bad=(
        doubted("The mayor spoke.", "O prefeito falou [sobre o preço do pão na cidade].", "en>pt"),
        doubted(
            "A ministra chegou ontem.",
            "The minister arrived yesterday [with her old friends].",
            "pt>en",
        ),
    ),
)

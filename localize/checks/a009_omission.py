"""
Words of the source have no counterpart in the translation.

## What it looks at
Only where models were asked (`--models`). A model that is forced through the translation attends to
nothing there for words that were left out, and one of the way back is surprised by them. Of clauses
left out of people's translations four in five show, of phrases of three to five words one in eight;
of machine translations, which are closer, all and three in ten; of single words hardly any, for
translators rightly leave out many. Where the rest is rendered freely, more must be missing before
anything is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import Check, Flaw
from localize.checks.doubt import doubted, evidence, heaviest_run, omitted
from localize.checks.words import quoted
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# Weights (see `doubt`) that six and three in a thousand of human translations surpass.
_DOUBTFUL, _SURE = 0.42, 0.6


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Report the run of words that most speaks for."""
    said = evidence(unit)
    if said is None:
        return
    weight, span = heaviest_run(said.source, omitted, said.target)
    if span is not None and weight > _DOUBTFUL:
        yield Flaw(
            f"{quoted(span.of(unit.source), 80)} of the source seems to be left out: put it back, or see"
            " where the translation says it",
            source=span,
            severity=None if weight > _SURE else Severity.MINOR,
        )


CHECK = Check(
    "A009",
    "omission",
    Category.ACCURACY,
    Severity.MAJOR,
    __doc__,
    find=find,
    good=(
        doubted(
            "The council met again, and the mayor spoke.",
            "O conselho reuniu-se outra vez, e o prefeito falou.",
            "en>pt",
        ),
        doubted("The council met [yesterday].", "O conselho reuniu-se.", "en>pt"),
    ),
    bad=(
        doubted(
            "The council met, [and the mayor put off the decision on the bridge].",
            "O conselho reuniu-se.",
            "en>pt",
        ),
        doubted(
            "O prefeito renunciou [depois de uma longa disputa com o conselho] na segunda-feira.",
            "The mayor resigned on Monday.",
            "pt>en",
        ),
    ),
)

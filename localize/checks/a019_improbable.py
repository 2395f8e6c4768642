"""
Hardly a word of the translation is what the source leads to.

## What it looks at
Only where models were asked (`--models`). A model is forced through the translation; if it would
have gone on otherwise nearly everywhere, the words are in no order, or they render something else.
Of sentences with their words shuffled nine in ten show, of human translations one in two hundred: the
freest headlines, so that only what is beyond them is major.
"""

from __future__ import annotations

from collections.abc import Iterator

from localize.checks.check import Check, Flaw
from localize.checks.doubt import doubted, evidence, freedom
from localize.document import Span
from localize.finding import Category, Severity
from localize.unit import TranslationUnit

# Mean surprise in nats: one in two hundred, and one in a thousand of human translations come to more.
_DOUBTFUL, _SURE = 8.2, 9.0
# Headlines are put freely.
_LEAST_WORDS = 8


def find(unit: TranslationUnit) -> Iterator[Flaw]:
    """Measure how freely the whole is put."""
    said = evidence(unit)
    if said is None or len(said.target) < _LEAST_WORDS:
        return
    free = freedom(said.target)
    if free > _DOUBTFUL:
        yield Flaw(
            "hardly a word is what the source leads to: see whether the words are in order and render"
            " this source",
            target=Span(0, len(unit.target)),
            severity=None if free > _SURE else Severity.MINOR,
        )


CHECK = Check(
    "A019",
    "improbable",
    Category.ACCURACY,
    Severity.MAJOR,
    __doc__,
    find=find,
    good=(
        doubted(
            "The [council opened] the bridge [again].",
            "O [conselho inaugurou] a ponte [mais uma vez].",
            "en>pt",
        ),
        doubted("[It rains].", "[Está a chover].", "en>pt"),
    ),
    bad=(
        doubted(
            "The council opened the old bridge again.",
            "[Ponte outra a conselho velha vez abriu o].",
            "en>pt",
        ),
        doubted(
            "O conselho abriu ontem a velha ponte outra vez.",
            "[Bridge council the again old yesterday opened the].",
            "pt>en",
        ),
    ),
)

"""Several glossaries made one: which file's word counts where two speak of one concept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from localize.concept import Concept, Termbase
from localize.errors import GlossaryError


@dataclass(frozen=True, slots=True)
class GlossaryFile:
    """The concepts of a file, in its order, and the precedence that it declares."""

    path: Path
    concepts: tuple[Concept, ...]
    precedence: int = 0


def merge(sources: Sequence[Sequence[GlossaryFile]]) -> Termbase:
    """
    One termbase of all files; `sources` are the groups that were named together, such as folders.

    The concepts of files with a higher precedence come first, of equals those of the source that
    was named last; a concept that comes first hides the later ones of its id, whole.

    Raises:
        GlossaryError: two files of one source, with one precedence, define one concept.
    """
    ranked = [
        (-file.precedence, -place, file) for place, files in enumerate(sources) for file in files
    ]
    ranked.sort(key=lambda one: one[:2])
    found: dict[str, tuple[Concept, tuple[int, int]]] = {}
    for precedence, place, file in ranked:
        for concept in file.concepts:
            if concept.id not in found:
                found[concept.id] = (concept, (precedence, place))
            elif found[concept.id][1] == (precedence, place):
                raise GlossaryError(
                    f"the concept {concept.id!r} is defined at {found[concept.id][0].where} too",
                    where=concept.where,
                    hint="join the two, or give one file a higher precedence",
                )
    return Termbase(tuple(concept for concept, _ in found.values()))

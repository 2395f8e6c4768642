"""The files of a Firefox model, told by the names that Firefox' registry gives them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from localize.errors import ModelCorrupt


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one model; of most, both languages share a vocabulary."""

    model: Path
    source_vocabulary: Path
    target_vocabulary: Path
    shortlist: Path | None

    @classmethod
    def of(cls, folder: Path) -> Files:
        """
        The model in `folder`.

        Raises:
            ModelCorrupt: one is missing, or there is more than one that it could be.
        """
        shared = _only(folder, "vocab.*.spm")
        return cls(
            _needed(folder, "model.*.bin"),
            shared or _needed(folder, "srcvocab.*.spm"),
            shared or _needed(folder, "trgvocab.*.spm"),
            _only(folder, "lex.*.bin"),
        )


def _only(folder: Path, pattern: str) -> Path | None:
    found = sorted(folder.glob(pattern))
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        raise ModelCorrupt(f"more than one file could be {pattern}: {names}", where=folder)
    return found[0] if found else None


def _needed(folder: Path, pattern: str) -> Path:
    found = _only(folder, pattern)
    if found is None:
        raise ModelCorrupt(f"a Firefox model lacks its {pattern}", where=folder)
    return found

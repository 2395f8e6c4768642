"""
Word alignments from a model: forced through a translation, it shows what it read for each word.

The translation may be anyone's, not only the model's own; what the model would not have said it
still attends to. A text of more than `_LONGEST` pieces is aligned by likeness and place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from localize.alignment import from_attention, links, plain
from localize.document import Span
from localize.engines.marian import Marian
from localize.engines.steps import FILLER, batches
from localize.unit import Link

_LONGEST = 400


@dataclass(frozen=True, slots=True)
class _Pieces:
    """A text as a model sees it, and where each piece stands in it."""

    ids: Sequence[int]
    names: Sequence[str]
    spans: Sequence[Span]

    @classmethod
    def of(cls, text: str, processor: Any) -> _Pieces:
        # The marks that were typographic stand where they stood, and a question mark for half of a
        # surrogate pair, which JSON may hold and SentencePiece refuses: both keep offsets.
        whole = plain(text).encode(errors="replace").decode()
        mapping = processor.encode(whole, return_type="offset_mapping")
        return cls(mapping["ids"], mapping["pieces"], [Span(*ends) for ends in mapping["offsets"]])


@dataclass(frozen=True, slots=True)
class Forced:
    """
    A model forced through a target: a row of `attention` and a number in `surprises` for each
    piece of the target, a column for each piece of the source (and one more of each for the end).
    """

    source: Sequence[Span]
    target: Sequence[Span]
    attention: Any
    surprises: Any


class CTranslate2Aligner:
    """
    Aligns by the attention of a CTranslate2 model that is loaded anyway.

    `processor` is the SentencePiece model of both its languages, `prefix` the piece that names the
    target language to a model of many. Which heads count the model's converter decided: the first
    of the last layer, or the mean of that layer's. Pairs in a batch take a fifth of the time that
    they take alone, and come out the same.
    """

    def __init__(self, translator: Any, processor: Any, prefix: str = "") -> None:
        self._translator = translator
        self._processor = processor
        self._prefix = [prefix] if prefix else []

    def __call__(self, pairs: Sequence[tuple[str, str]], /) -> list[Sequence[Link]]:
        pieces = [
            (_Pieces.of(source, self._processor), _Pieces.of(target, self._processor))
            for source, target in pairs
        ]
        forcible = [index for index, both in enumerate(pieces) if _forcible(*both)]
        attention = dict(
            zip(forcible, self._attention([pieces[index] for index in forcible]), strict=True)
        )
        return [
            from_attention(attention[index], read.spans, written.spans, *pair)
            if index in attention
            else links(*pair)
            for index, (pair, (read, written)) in enumerate(zip(pairs, pieces, strict=True))
        ]

    def _attention(self, pieces: Sequence[tuple[_Pieces, _Pieces]]) -> list[Any]:
        """A row for each piece of each target."""
        targets = [[*self._prefix, *written.names] for _, written in pieces]
        pending: dict[int, Any] = {}
        for batch in batches([read.names for read, _ in pieces]):
            forced = [targets[index] for index in batch.indexes]
            fillers = len(batch.sentences) - len(forced)
            results = self._translator.translate_batch(
                batch.sentences,
                target_prefix=[*forced, *[[FILLER]] * fillers],
                max_decoding_length=max(map(len, forced)),
                beam_size=1,
                return_attention=True,
                asynchronous=True,
            )
            pending.update(zip(batch.indexes, results, strict=False))
        return [
            pending[index].result().attention[0][len(self._prefix) : len(target)]
            for index, target in enumerate(targets)
        ]


class MarianAligner:
    """
    Aligns by the attention of a Firefox model, read from its own files.

    Raises:
        ModelCorrupt: `model` is not a file of Marian's.
        ModelError: it is of an architecture whose attention cannot be had.
    """

    def __init__(self, model: Path, source_vocabulary: Path, target_vocabulary: Path) -> None:
        from sentencepiece import SentencePieceProcessor

        self._model = Marian(model.read_bytes(), str(model))
        self._source = SentencePieceProcessor(model_file=str(source_vocabulary))
        self._target = SentencePieceProcessor(model_file=str(target_vocabulary))

    def __call__(self, pairs: Sequence[tuple[str, str]], /) -> list[Sequence[Link]]:
        return [self._links(source, target) for source, target in pairs]

    def _links(self, source: str, target: str) -> Sequence[Link]:
        read, written = _Pieces.of(source, self._source), _Pieces.of(target, self._target)
        if not _forcible(read, written):
            return links(source, target)
        attention = self._model.attention(
            [*read.ids, self._source.eos_id()], [*written.ids, self._target.eos_id()]
        )
        return from_attention(attention.tolist(), read.spans, written.spans, source, target)

    def forced(self, source: str, target: str, /) -> Forced | None:
        """What the model says of `target`; None of a text that is empty or too long for it."""
        read, written = _Pieces.of(source, self._source), _Pieces.of(target, self._target)
        if not _forcible(read, written):
            return None
        attention, surprises = self._model.forced(
            [*read.ids, self._source.eos_id()], [*written.ids, self._target.eos_id()]
        )
        return Forced(read.spans, written.spans, attention, surprises)


def _forcible(read: _Pieces, written: _Pieces) -> bool:
    return 0 < len(read.ids) <= _LONGEST and 0 < len(written.ids) <= _LONGEST

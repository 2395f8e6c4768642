"""Our own bundles, as pairs: each segment with its target."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from localize.bcp47 import Locale
from localize.bitext import Hints
from localize.errors import InputError
from localize.unit import Origin, OriginKind, Segment, State, TranslationUnit


def read(path: Path, _: Hints) -> Iterator[TranslationUnit]:
    """
    The translated segments of a bundle; what was kept as it stood is left out.

    Raises:
        InputError: it is not a bundle of ours.
    """
    try:
        data = json.loads(path.read_bytes())
        locale = Locale.parse(data["locale"])
        for block in data["blocks"]:
            for segment in block["segments"]:
                if segment["origin"] != OriginKind.KEPT:
                    yield TranslationUnit(
                        Segment(
                            segment["id"],
                            segment["source"],
                            Locale.parse(segment["source_locale"]),
                            block_id=block["id"],
                        ),
                        locale,
                        segment["target"],
                        Origin(OriginKind(segment["origin"])),
                        State(segment["state"]),
                    )
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", where=path) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError("is not a bundle of localize", where=path) from error

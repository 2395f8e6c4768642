"""The share of planted errors that is caught may not sink, nor false alarms rise, unseen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bench.checks import (
    FLOORS,
    SAMPLE_DEMETR,
    SAMPLE_NTREX,
    alarms,
    demetr,
    digest,
    ntrex,
    recall,
)


@pytest.fixture(scope="module")
def floors() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return loaded


def test_the_floors_were_measured_on_this_corpus(shared_data: Path, floors: dict[str, Any]) -> None:
    assert floors["corpus"] == digest(shared_data)


def test_each_kind_of_planted_error_is_caught_as_often_as_before(
    shared_data: Path, floors: dict[str, Any]
) -> None:
    shares = {
        kind: (counts := recall(pairs)).share(counts.ours)
        for kind, pairs in demetr(shared_data, SAMPLE_DEMETR)
    }
    assert {kind: share for kind, share in shares.items() if share < floors["recall"][kind]} == {}
    assert shares.keys() == floors["recall"].keys()


def test_sound_translations_are_flagged_no_oftener_than_before(
    shared_data: Path, floors: dict[str, Any]
) -> None:
    risen = {}
    for direction, units in ntrex(shared_data, SAMPLE_NTREX):
        counts, ceiling = alarms(units), floors["alarms"][direction]
        if (
            counts.percent(counts.any) > ceiling["any"]
            or counts.percent(counts.grave) > ceiling["grave"]
        ):
            risen[direction] = counts
    assert risen == {}

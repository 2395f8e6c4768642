from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.document import Block, BlockKind, Inline, Span
from localize.errors import InputError
from localize.serial import block_from_dict, block_to_dict

BLOCK = Block(
    "b1",
    BlockKind.HEADING,
    "A big word",
    (
        Inline(Span(2, 5), "a", (("href", "/x"), ("title", "T")), ("[", "](/x)")),
        Inline(Span(5, 5), "br"),
    ),
    level=3,
)


def test_a_block_comes_back_from_json_as_it_was() -> None:
    data = json.loads(json.dumps(block_to_dict(BLOCK)))

    assert data["inlines"][1] == {"start": 5, "end": 5, "tag": "br", "attributes": []}
    assert block_from_dict(data) == BLOCK


@given(st.builds(Block, st.text(), st.sampled_from(BlockKind), st.text(), level=st.integers(0, 6)))
def test_any_block_comes_back(block: Block) -> None:
    assert block_from_dict(block_to_dict(block)) == block


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"text": 5}, "'text'"),
        ({"id": None}, "'id'"),
        ({"kind": "poem"}, "no kind"),
        ({"level": "2"}, "'level'"),
        ({"level": True}, "'level'"),
        ({"inlines": {}}, "'inlines'"),
        ({"inlines": [{"start": 0, "end": 99, "tag": "b"}]}, "out of place"),
        ({"inlines": [{"start": -1, "end": 2, "tag": "b"}]}, "out of place"),
        ({"inlines": [{"start": 3, "end": 2, "tag": "b"}]}, "out of place"),
        (
            {"inlines": [{"start": 0, "end": 4, "tag": "b"}, {"start": 2, "end": 6, "tag": "i"}]},
            "out of place",
        ),
        (
            {"inlines": [{"start": 4, "end": 5, "tag": "b"}, {"start": 0, "end": 1, "tag": "i"}]},
            "out of place",
        ),
        ({"inlines": [{"start": 0, "end": 1, "tag": "b", "attributes": [["x"]]}]}, "pair"),
        ({"inlines": [{"start": 0, "end": 1, "tag": "b", "markup": "*"}]}, "pair"),
        ({"inlines": [[]]}, "object"),
    ],
)
def test_a_block_that_breaks_its_promises_is_refused(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        block_from_dict(block_to_dict(BLOCK) | change)

"""Blocks and their markup as data that JSON can hold, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from localize.document import Block, BlockKind, Inline, Span
from localize.errors import InputError


def block_to_dict(block: Block) -> dict[str, Any]:
    """`block` without what language detection knows of it; `block_from_dict` reads it back."""
    return {
        "id": block.id,
        "kind": block.kind.value,
        "level": block.level,
        "text": block.text,
        "inlines": [inline_to_dict(inline) for inline in block.inlines],
    }


def inline_to_dict(inline: Inline) -> dict[str, Any]:
    """`inline` with its span as ``start`` and ``end``; ``markup`` only where it has one."""
    data: dict[str, Any] = {
        "start": inline.span.start,
        "end": inline.span.end,
        "tag": inline.tag,
        "attributes": [list(attribute) for attribute in inline.attributes],
    }
    if inline.markup is not None:
        data["markup"] = list(inline.markup)
    return data


def block_from_dict(data: object) -> Block:
    """
    The block that `block_to_dict` made `data` of; keys it did not write are passed over.

    Raises:
        InputError: a key is missing or of the wrong kind, or inlines leave the text or cross.
    """
    fields = _mapping(data)
    text = _string(fields, "text")
    inlines = fields.get("inlines", [])
    if not isinstance(inlines, list):
        raise InputError("'inlines' is not a list")
    block = Block(
        id=_string(fields, "id"),
        kind=_kind(_string(fields, "kind")),
        text=text,
        inlines=tuple(inline_from_dict(inline) for inline in inlines),
        level=_integer(fields.get("level", 0), "level"),
    )
    _check_nesting(block)
    return block


def inline_from_dict(data: object) -> Inline:
    """
    The inline that `inline_to_dict` made `data` of.

    Raises:
        InputError: a key is missing or of the wrong kind.
    """
    fields = _mapping(data)
    attributes = fields.get("attributes", [])
    if not isinstance(attributes, list):
        raise InputError("'attributes' is not a list")
    markup = fields.get("markup")
    return Inline(
        Span(_integer(fields.get("start"), "start"), _integer(fields.get("end"), "end")),
        _string(fields, "tag"),
        tuple(_pair(attribute) for attribute in attributes),
        None if markup is None else _pair(markup),
    )


def _check_nesting(block: Block) -> None:
    """Refuse spans outside the text, out of order, or that overlap without nesting."""
    open_ends = [len(block.text)]
    last_start = 0
    for inline in block.inlines:
        start, end = inline.span.start, inline.span.end
        while len(open_ends) > 1 and open_ends[-1] <= start:
            open_ends.pop()
        if not last_start <= start <= end <= open_ends[-1]:
            raise InputError(f"markup <{inline.tag}> of block {block.id!r} is out of place")
        last_start = start
        open_ends.append(end)


def _mapping(data: object) -> Mapping[str, object]:
    if not isinstance(data, dict):
        raise InputError(f"an object was expected, not {type(data).__name__}")
    return data


def _string(fields: Mapping[str, object], key: str) -> str:
    value = fields.get(key)
    if not isinstance(value, str):
        raise InputError(f"{key!r} is missing or not a string")
    return value


def _integer(value: object, key: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise InputError(f"{key!r} is missing or not an integer")
    return value


def _kind(name: str) -> BlockKind:
    try:
        return BlockKind(name)
    except ValueError as error:
        raise InputError(f"there is no kind of block {name!r}") from error


def _pair(value: object) -> tuple[str, str]:
    match value:
        case [str(first), str(second)]:
            return first, second
        case _:
            raise InputError(f"{value!r} is not a pair of strings")

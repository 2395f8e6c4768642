"""
Zstandard, unpacked within bounds.

`fxtranslate` unpacks a whole frame into memory, whatever its size; a few bytes can be a frame of
gigabytes. What a frame can unpack to is therefore counted from its blocks' headers first (RFC 8878,
3.1.1): a raw block or a run of one byte says its size, a compressed block has at most 128 KiB.
"""

from __future__ import annotations

from localize.errors import ModelCorrupt

_MAGIC = 0xFD2FB528
_MOST_OF_A_BLOCK = 128 * 1024
_RAW, _RUN, _COMPRESSED = range(3)
_CONTENT_SIZE_BYTES = (0, 2, 4, 8)
_DICTIONARY_BYTES = (0, 1, 2, 4)
_SLACK = 4
"""How many times its promised size a frame's blocks may add up to: encoders cut blocks short."""


def unpacked(data: bytes, sha256: str, size: int, where: str) -> bytes:
    """
    What the frame `data` unpacks to: `size` bytes with the digest `sha256`.

    Raises:
        ModelCorrupt: it is no such frame.
    """
    from fxtranslate import discovery

    try:
        most = _bound(data)
        if most > size * _SLACK + _MOST_OF_A_BLOCK:
            raise ModelCorrupt(
                f"could unpack to {most:,} bytes, {size:,} are promised", where=where
            )
        found: bytes = discovery.verify_and_decompress(data, sha256)
    except (ValueError, IndexError) as error:
        raise ModelCorrupt(f"is not what was promised: {error}", where=where) from error
    return found


def _bound(data: bytes) -> int:
    """
    The most bytes that the frame `data` unpacks to.

    Raises:
        ValueError, IndexError: it is not one whole frame.
    """
    if int.from_bytes(data[:4], "little") != _MAGIC:
        raise ValueError("no Zstandard frame")
    descriptor = data[4]
    single_segment = descriptor >> 5 & 1
    content_size = _CONTENT_SIZE_BYTES[descriptor >> 6] or single_segment
    at = 5 + (not single_segment) + _DICTIONARY_BYTES[descriptor & 3] + content_size
    most, last = 0, False
    while not last:
        if at + 3 > len(data):
            raise ValueError("the frame is cut off")
        header = int.from_bytes(data[at : at + 3], "little")
        last, kind, length = bool(header & 1), header >> 1 & 3, header >> 3
        if kind > _COMPRESSED:
            raise ValueError("a block of a kind that there is not")
        most += _MOST_OF_A_BLOCK if kind == _COMPRESSED else length
        at += 3 + (1 if kind == _RUN else length)
    if at + 4 * (descriptor >> 2 & 1) != len(data):
        raise ValueError("something stands behind the frame")
    return most

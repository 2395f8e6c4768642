"""Whatever stands in a file, a reader reads it or refuses it by name; nothing else comes out."""

from __future__ import annotations

import json
import struct
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.parsers import TARGETS, accepts_or_refuses
from tests.fuzz.strategies import memory_with, sound_bundle, strategy


@pytest.mark.parametrize("name", TARGETS)
@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_any_bytes_are_read_or_refused_by_name(name: str, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        accepts_or_refuses(name, data.draw(strategy(name, most=2_000)), Path(folder))


_CRASHED = {
    "a tensor of more dimensions than there are numbers": (
        "marian",
        struct.pack("<QQQQQQ", 1, 1, 0, 0, 1 << 63, 0),
    ),
    "a tensor whose name does not end": (
        "marian",
        struct.pack("<QQQQQQ", 1, 1, 1 << 63, 0, 1, 0),
    ),
    "a table without what it must have": ("config", b"[[check.suppress]]\n"),
    "a zip of a version to come": (
        "argos",
        b"PK\x01\x02\0\0\x40" + bytes(39) + b"PK\x05\x06" + bytes(6) + b"\1\0\x2e" + bytes(9),
    ),
    "a bundle whose body is empty": (
        "bundle",
        json.dumps(sound_bundle() | {"skeleton": []}).encode(),
    ),
    "a bundle in Markdown whose title is no heading": (
        "bundle",
        json.dumps(sound_bundle() | {"format": "markdown"}).encode(),
    ),
    "a catalog that does not say its plural forms": (
        "catalog",
        b'msgid ""\nmsgstr "Language: pt\\n"\n\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] ""\n',
    ),
    "a catalog whose plural forms divide by zero": (
        "catalog",
        b'msgid ""\nmsgstr "Plural-Forms: nplurals=3; plural=n%0;\\n"\n\nmsgid "a"\nmsgid_plural "b"\n',
    ),
    "a catalog of a thousand million plural forms": (
        "catalog",
        b'msgid ""\nmsgstr "Plural-Forms: nplurals=999999999; plural=0;\\n"\n\nmsgid "a"\nmsgid_plural "b"\n',
    ),
    "an XML file with an instruction before its root": ("tmx", b'<?p x?><header srclang="en"/>'),
    "a template in Python that is cut off": ("template-py", b"_("),
    "a template in Python with a message in bytes": ("template-py", b"_(b'\\xff')\n"),
    "a template in Python of many brackets": ("template-py", b"[" * 300),
    "a template in Python of an unknown encoding": ("template-py", b"# -*- coding: nonsense -*-\n"),
    "a model that goes in no direction": (
        "registry",
        b'{"models": [{"engine": "argos", "direction": null, "version": "1", "sha256": "x", "path": "x", "origin": "a", "size": 1}]}',
    ),
    "a bundle of pairs that is too deep": ("pairs-in-bundle", b"[" * 10_000),
    "a manifest that is too deep": ("manifest", b"[" * 10_000),
    "a list of models that is too deep": ("registry", b"[" * 10_000),
    "a memory with a row that is too deep": ("memory", memory_with("en", "[" * 10_000)),
    "a memory with a row of nonsense": ("memory", memory_with("en", "nonsense")),
    "a memory with a row in no locale": ("memory", memory_with("../x", "{}")),
}
"""What ended in a traceback once, as the long fuzzing runs found it."""


@pytest.mark.parametrize("case", _CRASHED)
def test_what_crashed_once_does_not_crash_again(case: str, tmp_path: Path) -> None:
    accepts_or_refuses(*_CRASHED[case], tmp_path)

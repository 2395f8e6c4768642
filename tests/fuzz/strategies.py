"""Files to throw at a parser: pieces of its format in any order, sound files spoiled, mere bytes."""

from __future__ import annotations

import io
import json
import struct
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from localize.approval import Approval
from localize.bcp47 import Locale
from localize.memory import ApprovedMemory, MachineMemory, Remembered
from localize.memory.database import connect
from localize.writers.manifest import Entry, Lock, Manifest, Source
from tests.engines.packages import RECORDS, argos_index, firefox_files, registry
from tests.fuzz.pieces import HOSTILE, PIECES

_ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1250", "cp1251", "cp1252", "cp1254",
    "cp1257", "cp866", "koi8_u", "iso8859_2", "iso8859_9", "shift_jis", "gb18030", "euc_kr", "cp037",
)  # fmt: skip
_WORDS = (
    "A ponte fechou. ", "Міст закрито. ", "Köprü kapandı. ", "Most je zavřený. ", "橋は閉鎖。", "\n\n", "— ",
)  # fmt: skip


def strategy(name: str, most: int) -> st.SearchStrategy[bytes]:
    """
    Files for the target `name`. In some a piece is repeated, up to about `most` bytes: what is
    slower than linear shows.
    """
    if name in _SPOILED:
        return st.one_of(st.binary(max_size=300), *_SPOILED[name]())
    if name == "encoding":
        return _encoded()
    piece = st.one_of(
        st.sampled_from(PIECES[name]).map(str.encode),
        st.sampled_from(PIECES[name]).map(str.encode),
        st.sampled_from(HOSTILE).map(str.encode),
        st.text(max_size=12).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.binary(max_size=6),
    )
    pieces = st.lists(piece, max_size=24).map(b"".join)
    few = st.lists(piece, min_size=1, max_size=3).map(b"".join)
    whole = [
        pieces,
        pieces,
        pieces,
        st.binary(max_size=200),
        st.builds(_repeated, few, few, few, st.just(most)),
    ]
    if name in ("bundle", "pairs-in-bundle"):
        whole += [_replaced(sound_bundle), _replaced(sound_bundle)]
    if name in ("po", "desk", "tsv", "text", "html"):
        whole.append(pieces.map(lambda data: data.decode(errors="replace").encode("utf-16")))
    if name == "manifest":
        whole.append(_replaced(_sound_manifest))
    if name == "registry":
        whole.append(_replaced(_sound_store))
    return st.one_of(whole)


def _repeated(before: bytes, piece: bytes, after: bytes, most: int) -> bytes:
    return before + piece * (most // max(len(piece), 20)) + after


def _encoded() -> st.SearchStrategy[bytes]:
    """Texts of several scripts in some encoding, with bytes lost at either end."""
    texts = st.lists(st.sampled_from(_WORDS) | st.text(max_size=8), max_size=20).map("".join)
    return st.builds(
        lambda text, codec, start, end: text.encode(codec, "ignore")[start : -end or None],
        texts,
        st.sampled_from(_ENCODINGS),
        st.integers(0, 3),
        st.integers(0, 3),
    )


_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.floats() | st.text(max_size=6)
    | st.sampled_from(["en", "pt", "text", "html", "markdown", "paragraph", "title", "machine", "initial"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["id", "kind", "text", "source", "target", "inlines", "segments"]), inner, max_size=5),
    max_leaves=12,
)  # fmt: skip


@st.composite
def _replaced(draw: st.DrawFn, sound: Callable[[], Any]) -> bytes:
    """A sound document in JSON with some of its values replaced by others."""
    document = sound()
    for _ in range(draw(st.integers(1, 3))):
        holder: Any = document
        while True:
            keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if isinstance(holder[key], dict | list) and holder[key] and draw(st.booleans()):
                holder = holder[key]
                continue
            holder[key] = draw(_JSON)
            break
    return json.dumps(document).encode()


def sound_bundle() -> dict[str, Any]:
    """A bundle of two blocks as a run writes it."""
    sentence = {"id": "b1:0", "source": "One.", "target": "Um.", "source_locale": "en", "state": "translated", "origin": "engine", "terms": []}  # fmt: skip
    return {
        "schema": "localize-bundle/1", "slug": "a", "locale": "pt", "direction": "ltr", "title": "Um",
        "byline": None, "published": "2024-01-01T00:00:00", "published_text": None, "state": "translated",
        "format": "text", "html": "<p>Um.</p>", "skeleton": [0, "\n\n", 1], "routes": [], "alternates": [], "findings": [],
        "source": {"path": "a.txt", "sha256": "0" * 64, "locale": "en", "confidence": 1.0, "url": None},
        "blocks": [
            {"id": "b0", "kind": "title", "text": "Um", "locale": "en", "level": 0, "inlines": [], "source": "One", "source_locale": "en", "segments": []},
            {"id": "b1", "kind": "paragraph", "text": "Um.", "locale": "en", "level": 0, "inlines": [{"start": 0, "end": 2, "tag": "b", "attributes": []}], "source": "One.", "source_locale": "en", "segments": [sentence]},
        ],
    }  # fmt: skip


def _sound_manifest() -> Any:
    entry = Entry(
        "pt/a.json", "0" * 64, "json", "pt", "a", "a.txt", "0" * 64, "pseudo en>pt", 1, 0, {}
    )
    source = Source("a.txt", "0" * 64, {"pt": "0" * 64}, below="a.txt")
    lock = Lock("1", "x86_64", {"source": "en"}, {"a.toml": "0" * 64}, {"en>pt": ["pseudo"]})
    return json.loads(Manifest("0" * 64, (source,), (entry,), lock).to_bytes())


def _sound_store() -> Any:
    line = {"engine": "argos", "direction": "en>pt", "version": "1", "sha256": "0" * 64, "path": "argos/en-pt/1", "origin": "a", "size": 1}  # fmt: skip
    return {"schema": 1, "models": [line]}


def _sound_index() -> Any:
    return json.loads(argos_index("http://127.0.0.1", ("en", "uk", "1.9"), ("pt", "en", "1.0")))


def _sound_records() -> Any:
    models = {("en", "uk", "1.0", "tiny"): firefox_files()}
    return json.loads(registry("http://127.0.0.1", models)[RECORDS])


@st.composite
def _zips(draw: st.DrawFn) -> bytes:
    """Zip files whose entries have the names, sizes and kinds of a model's and of an attack's."""
    buffer = io.BytesIO()
    names = st.sampled_from([
        "m/metadata.json", "m/model/model.bin", "m/sentencepiece.model", "m/model/config.json",
        "m/model/shared_vocabulary.txt", "../x", "/x", "m/../../x", "m\\x", "m/x.pkl", "n/y", "m/", "",
        "m/stanza/a.pt", "C:x", "m/metadata.json/", "m/README.md",
    ])  # fmt: skip
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive_file:
        for name in draw(st.lists(names, max_size=7, unique=True)):
            entry = zipfile.ZipInfo(name)
            entry.external_attr = draw(st.sampled_from([0, 0o100644, 0o120777, 0o040755])) << 16
            data = draw(st.sampled_from([b"", b"{}", b"\x06\0\0\0", b"\n", b"null", b'{"from_code": "en", "to_code": "pt"}']))  # fmt: skip
            archive_file.writestr(entry, data)
    spoiled = bytearray(buffer.getvalue())
    for _ in range(draw(st.integers(0, 3))):
        spoiled[draw(st.integers(0, len(spoiled) - 1))] = draw(st.integers(0, 255))
    return bytes(spoiled)


def _spoiled(data: bytes) -> st.SearchStrategy[bytes]:
    """`data` with some bytes changed, or its end lost."""
    changes = st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(0, 255)), max_size=12)
    lengths = st.just(len(data)) | st.integers(0, len(data))
    return st.builds(_changed, st.just(data), changes, lengths)


def _changed(data: bytes, changes: list[tuple[int, int]], length: int) -> bytes:
    spoiled = bytearray(data)
    for place, value in changes:
        spoiled[place] = value
    return bytes(spoiled[:length])


def _memories() -> list[st.SearchStrategy[bytes]]:
    """Translation memories: as a run leaves one, spoiled; and with rows that no run would write."""
    texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    locales = st.sampled_from(["en", "../x", ""]) | texts
    placed = st.sampled_from(["", "{}", "[]", '{"placements": [[1]], "inlines": [[0]]}']) | texts
    return [_spoiled(memory_with("en", '{"placements": [], "inlines": []}')), st.builds(memory_with, locales, placed)]  # fmt: skip


@cache
def memory_with(locale: str, placed: str) -> bytes:
    """A translation memory whose units have that locale and those placements."""
    en, pt = Locale("en"), Locale("pt")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "memory.sqlite")
        with closing(connect(path)) as connection, connection:
            MachineMemory(connection).remember({"k": Remembered("One.", en, "Um.", pt)})
            ApprovedMemory(connection).add([Approval("One.", "Um.", en, pt, "article")])
            connection.execute("UPDATE machine SET source_locale = ?, placed = ?", (locale, placed))
            connection.execute("UPDATE approved SET source_locale = ?", (locale,))
        return path.read_bytes()


def sound_marian() -> bytes:
    """A file with the frame of a Marian model: its account of itself and three small tensors."""
    options = (
        b"type: transformer\ndec-cell: ssru\ntransformer-decoder-autoreg: rnn\n"
        b"transformer-ffn-activation: relu\ntransformer-ffn-depth: 2\n"
        b'transformer-preprocess: ""\ntransformer-postprocess: dan\n'
        b"transformer-train-position-embeddings: false\ntransformer-heads: 1\n"
        b"enc-depth: 1\ndec-depth: 1\n\0"
    )
    scaled = bytes(8) + struct.pack("<f", 1.0)
    tensors = [
        (b"special:model.yml\0", 0x0101, (len(options),), options),
        (b"Wemb\0", 0x4101, (2, 4), scaled),
        (b"encoder_l1_self_Wq\0", 0x4101, (2, 4), scaled),
        (b"encoder_l1_self_bq\0", 0x0404, (1, 4), bytes(16)),
    ]
    parts = [struct.pack("<QQ", 1, len(tensors))]
    for name, kind, shape, data in tensors:
        parts.append(struct.pack("<QQQQ", len(name), kind, len(shape), len(data)))
    parts += [name for name, _, _, _ in tensors]
    parts += [struct.pack(f"<{len(shape)}i", *shape) for _, _, shape, _ in tensors]
    parts += [struct.pack("<Q", 0), *(data for _, _, _, data in tensors)]
    return b"".join(parts)


_SPOILED: dict[str, Callable[[], list[st.SearchStrategy[bytes]]]] = {
    "argos": lambda: [_zips()],
    "memory": _memories,
    "marian": lambda: [_spoiled(sound_marian())],
    "firefox": lambda: [_spoiled(sound_marian())],
    "argos-index": lambda: [_replaced(_sound_index)],
    "firefox-registry": lambda: [_replaced(_sound_records)],
}
"""Sound files spoiled, where pieces in any order would be refused at once."""

"""What every reader promises, whatever the bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from localize import readers
from localize.document import Article
from localize.errors import InputError
from localize.readers import READERS
from localize.serial import block_from_dict, block_to_dict
from localize.writers import body
from tests.readers import test_html, test_markdown, test_text, test_wxr
from tests.readers.support import SITE, read_all

SEEDS = {
    ".txt": test_text.STORY,
    ".html": test_html.BOOTSTRAP,
    ".md": test_markdown.PAGE,
    ".xml": test_wxr.HEAD + test_wxr.POST + test_wxr.TAIL,
    ".json": json.dumps({"schema": "localize-bundle/1", "format": "text", "skeleton": ["a", 0]}),
}
_JUNK = st.sampled_from(
    [
        *(b"<", b">", b"&", b'"', b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"<!--", b"-->", b"]]>"),
        *(b"<script>", b"</p>", b"<table>", b"\n\n", b"---\n", b"[", b"](", b"`", b"*", b"{{<"),
        *(b"\\", b"&#0;", b"&#8;", b"&#xD800;", b"\xd0", b"\x1b[31m", b"<svg>", b"</html>", b"|"),
        *(b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"\t", b"1. ", b"> ", b"<br><br>", b"\r", b"\x0c"),
        *(b"\\ud800", b"null", b"1e999", b'<a href="javascript:x">', "\u202e\u2028".encode()),
    ]
)


def _holds(article: Article) -> None:
    """What an article promises of itself, and that every writer can write it."""
    named = [piece for piece in article.skeleton if isinstance(piece, int)]
    assert len(set(named)) == len(named)
    assert all(0 <= index < len(article.blocks) for index in named)
    assert len({block.id for block in article.blocks}) == len(article.blocks)
    for block in article.blocks:
        assert block.text.strip()
        assert block_from_dict(block_to_dict(block)) == block
    for write in (body.native, body.html, body.markdown):
        assert write(article, article.blocks).encode()


@pytest.mark.parametrize("suffix", sorted(READERS))
@pytest.mark.parametrize("content", [b"", b"\n \n", b"\x00\x01\x02" * 50, b"\xff\xfe"])
def test_a_file_without_text_is_an_input_error_with_its_path(
    tmp_path: Path, suffix: str, content: bytes
) -> None:
    path = tmp_path / f"a{suffix}"

    with pytest.raises(InputError) as caught:
        read_all(path, content)

    assert str(caught.value.where).startswith(str(path))
    assert caught.value.message


@pytest.mark.parametrize("suffix", sorted(SEEDS.keys() - {".json"}))
def test_the_same_bytes_give_the_same_articles(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"

    first, second = read_all(path, SEEDS[suffix], SITE), read_all(path, SEEDS[suffix], SITE)

    assert first == second
    for article in first:
        _holds(article)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(sorted(SEEDS)),
    st.lists(st.tuples(st.floats(0, 1), _JUNK | st.binary(max_size=6), st.integers(0, 30))),
)
def test_a_spoiled_file_gives_articles_or_an_input_error(
    tmp_path_factory: pytest.TempPathFactory,
    suffix: str,
    spoils: list[tuple[float, bytes, int]],
) -> None:
    data = SEEDS[suffix].encode()
    for place, junk, cut in spoils:
        index = int(place * len(data))
        data = data[:index] + junk + data[index + cut :]
    path = tmp_path_factory.getbasetemp() / f"spoiled{suffix}"
    try:
        articles = read_all(path, data, SITE)
    except InputError:
        return
    for article in articles:
        _holds(article)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(SEEDS)), st.binary(max_size=300))
def test_any_bytes_give_articles_or_an_input_error(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(data)
    try:
        for article in readers.read(path):
            _holds(article)
    except InputError:
        return

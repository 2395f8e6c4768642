"""Downloads over a connection that breaks, from a server that lies."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from localize.engines.download import download, fetch
from localize.errors import ModelCorrupt, ModelError
from tests.engines.serving import Site

DATA = os.urandom(300_000)
SHA256 = hashlib.sha256(DATA).hexdigest()
MOST = 1_000_000


def get(site: Site, part: Path, sha256: str = SHA256, most: int = MOST) -> bytes:
    url = f"{site.url}/model"
    download(url, part, listed_at=f"{site.url}/index", most=most, sha256=sha256)
    return part.read_bytes()


@pytest.fixture
def part(tmp_path: Path) -> Path:
    return tmp_path / "downloads" / "model.part"


def test_a_file_arrives_whole(site: Site, part: Path) -> None:
    site.files["/model"] = DATA
    assert get(site, part) == DATA


def test_a_broken_connection_is_taken_up_where_it_broke(site: Site, part: Path) -> None:
    site.files["/model"] = DATA
    site.breaks["/model"] = [100_000, 50_000]
    assert get(site, part) == DATA
    assert site.ranges["/model"] == ["", "bytes=100000-", "bytes=150000-"]


def test_a_download_goes_on_in_another_run(site: Site, part: Path) -> None:
    site.files["/model"] = DATA
    site.breaks["/model"] = [10_000] * 5
    with pytest.raises(ModelError, match="the connection broke") as raised:
        get(site, part)
    assert raised.value.hint == "run the command again: it goes on from there"
    assert get(site, part) == DATA
    assert site.ranges["/model"][-1] == "bytes=50000-"


def test_what_is_whole_already_is_not_sent_again(site: Site, part: Path) -> None:
    site.files["/model"] = DATA
    get(site, part)
    assert get(site, part) == DATA
    assert site.ranges["/model"] == ["", "bytes=300000-"]


def test_a_file_that_changed_on_the_server_is_begun_anew(site: Site, part: Path) -> None:
    site.files["/model"] = bytes(200_000)
    site.breaks["/model"] = [10_000] * 5
    with pytest.raises(ModelError):
        get(site, part)
    site.files["/model"] = DATA
    assert get(site, part) == DATA


def test_a_file_that_shrank_on_the_server_is_begun_anew(site: Site, part: Path) -> None:
    site.files["/model"] = bytes(400_000)
    site.breaks["/model"] = [350_000, 1, 1, 1, 1]
    with pytest.raises(ModelError):
        get(site, part)
    site.files["/model"] = DATA
    assert get(site, part) == DATA


def test_without_a_mark_of_the_version_nothing_is_taken_up(site: Site, part: Path) -> None:
    site.tagged = False
    site.files["/model"] = DATA
    site.breaks["/model"] = [100_000]
    assert get(site, part) == DATA
    assert site.ranges["/model"] == ["", ""]


def test_other_bytes_than_promised_are_thrown_away(site: Site, part: Path) -> None:
    site.files["/model"] = DATA[::-1]
    with pytest.raises(ModelCorrupt, match="another SHA-256"):
        get(site, part)
    assert not part.exists()


def test_more_bytes_than_promised_are_not_kept(site: Site, part: Path) -> None:
    site.files["/model"] = DATA
    with pytest.raises(ModelCorrupt, match="more than the 1,000 bytes"):
        get(site, part, most=1_000)
    assert not part.exists()


@pytest.mark.parametrize("link", ["file:///etc/passwd", "ftp://127.0.0.1/x", "data:,x", "/x"])
def test_no_link_but_of_the_web_is_followed(link: str, part: Path) -> None:
    with pytest.raises(ModelError, match="is not followed"):
        download(link, part, listed_at="https://example.org/index.json", most=MOST)


def test_an_index_over_https_may_not_lead_to_http(site: Site, part: Path) -> None:
    with pytest.raises(ModelError, match="is not followed"):
        download(f"{site.url}/model", part, listed_at="https://example.org/", most=MOST)


def test_a_redirection_is_followed_but_not_out_of_the_web(site: Site, part: Path) -> None:
    site.files["/elsewhere"] = DATA
    site.redirects["/model"] = "/elsewhere"
    assert get(site, part) == DATA
    part.unlink()
    site.redirects["/model"] = "file:///etc/passwd"
    with pytest.raises(ModelError):
        get(site, part)


def test_what_is_not_there_is_an_error_with_its_address(site: Site) -> None:
    with pytest.raises(ModelError, match=f"{site.url}/nothing: the server answers 404"):
        fetch(f"{site.url}/nothing")


def test_a_server_that_is_not_there_is_an_error(part: Path) -> None:
    with pytest.raises(ModelError, match="cannot be reached"):
        fetch("http://127.0.0.1:1/index.json")

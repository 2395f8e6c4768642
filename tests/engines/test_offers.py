"""What the indexes offer, read from servers that speak their formats."""

from __future__ import annotations

import json

import pytest

from localize.engines import offers
from localize.errors import ModelCorrupt, ModelError
from tests.engines.packages import RECORDS, argos_index, firefox_files, registry
from tests.engines.serving import Site


def offered(site: Site, *models: tuple[str, str, str, str]) -> list[str]:
    site.files = registry(site.url, dict.fromkeys(models, firefox_files()))
    return [f"{offer} {offer.version}" for offer in offers.firefox(site.url + RECORDS)]


def test_argos_index_is_read_with_the_links_of_the_web(site: Site) -> None:
    site.files["/index.json"] = argos_index(
        site.url, ("en", "uk", "1.9"), ("zt", "en", "1.9"), ("pb", "en", "1.0")
    )
    found = offers.argos(f"{site.url}/index.json")
    assert [(str(offer), offer.version) for offer in found] == [
        ("argos en>uk", "1.9"),
        ("argos pt-BR>en", "1.0"),
        ("argos zh-Hant>en", "1.9"),
    ]
    assert [file.url for file in found[0].files] == [f"{site.url}/v1/translate-en_uk.argosmodel"]


@pytest.mark.parametrize(
    "package",
    [
        "text",
        {"type": "sbd", "from_code": "en", "to_code": "uk", "links": ["https://example.org/"]},
        {"from_code": "../etc", "to_code": "uk", "links": ["https://example.org/"]},
        {"from_code": "en", "to_code": "uk", "links": ["ipfs://Qm", "file:///etc/passwd", 7]},
        {"from_code": "en", "to_code": "uk"},
    ],
)
def test_what_is_no_offer_is_passed_over(site: Site, package: object) -> None:
    site.files["/index.json"] = json.dumps([package]).encode()
    assert offers.argos(f"{site.url}/index.json") == []


@pytest.mark.parametrize("body", [b"{}", b"no JSON", b"[" * 100_000, b"\xff"])
def test_what_is_no_index_is_said(site: Site, body: bytes) -> None:
    site.files["/index.json"] = body
    with pytest.raises(ModelCorrupt, match=r"index\.json: is"):
        offers.argos(f"{site.url}/index.json")


def test_of_firefox_models_the_newest_that_runs_is_offered(site: Site) -> None:
    assert offered(
        site,
        ("en", "uk", "3.0", "tiny"),
        ("en", "uk", "3.1", "tiny"),
        ("en", "uk", "3.1", "base-memory"),
        ("en", "uk", "3.2a1", "base"),
        ("en", "uk", "9.0", "base"),
        ("uk", "en", "3.0", "tiny"),
    ) == ["firefox en>uk 3.1-base-memory", "firefox uk>en 3.0-tiny"]


def test_a_firefox_model_without_all_its_files_is_not_offered(site: Site) -> None:
    files = firefox_files()
    del files["vocab.enuk.spm"]
    site.files = registry(site.url, {("en", "uk", "3.0", "tiny"): files})
    assert offers.firefox(site.url + RECORDS) == []


def test_a_firefox_files_link_hash_and_sizes_are_the_records(site: Site) -> None:
    site.files = registry(site.url, {("en", "uk", "3.0", "tiny"): firefox_files()})
    (offer,) = offers.firefox(site.url + RECORDS)
    served = {f"{site.url}{path}": len(data) for path, data in site.files.items()}
    assert {file.url: file.size for file in offer.files}.items() <= served.items()
    assert {file.name: file.unpacked_size for file in offer.files} == {
        name: len(data) for name, data in firefox_files().items()
    }


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (RECORDS, b"[]"),
        (RECORDS, b'{"data": 1}'),
        (RECORDS, b'{"data": []}\xff'),
        ("/v1/", b"{}"),
        ("/v1/", b"[]"),
    ],
)
def test_what_is_no_registry_is_said(site: Site, path: str, body: bytes) -> None:
    site.files = registry(site.url, {}) | {path: body}
    with pytest.raises(ModelCorrupt):
        offers.firefox(site.url + RECORDS)


def test_a_registry_that_is_not_there_is_an_error(site: Site) -> None:
    with pytest.raises(ModelError, match="404"):
        offers.firefox(site.url + RECORDS)

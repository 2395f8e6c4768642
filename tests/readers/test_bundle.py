from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from localize.document import Article
from localize.errors import InputError
from localize.serial import block_to_dict
from tests.readers.support import read_one

PAGE = "<html lang=pt><h1>Os elétricos</h1><p>O elétrico <b>parou</b> na praça, diz Ana.</p></html>"


def _bundle(article: Article) -> dict[str, Any]:
    return {
        "schema": "localize-bundle/1",
        "slug": article.id,
        "locale": "pt",
        "title": "Os elétricos",
        "byline": "Ana Reis",
        "published": "2025-05-03T10:00:00+01:00",
        "format": article.format.value,
        "skeleton": list(article.skeleton),
        "blocks": [block_to_dict(block) | {"source": "…"} for block in article.blocks],
        "source": {"url": "https://s.example/a", "path": "a.html"},
    }


@pytest.fixture
def bundle(tmp_path: Path) -> dict[str, Any]:
    return _bundle(read_one(tmp_path / "eletricos.html", PAGE))


def test_a_bundle_is_read_as_the_article_in_its_locale(
    tmp_path: Path, bundle: dict[str, Any]
) -> None:
    source = read_one(tmp_path / "eletricos.html", PAGE)

    article = read_one(tmp_path / "b.json", json.dumps(bundle))

    assert (article.id, article.byline, article.url) == (
        "eletricos",
        "Ana Reis",
        "https://s.example/a",
    )
    assert (article.blocks, article.skeleton, article.format) == (
        source.blocks,
        source.skeleton,
        source.format,
    )
    assert str(article.declared_locale) == "pt"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"schema": "other/1"}, "not a bundle"),
        ({"blocks": None}, "'blocks'"),
        ({"blocks": [5]}, "object"),
        ({"skeleton": "<p>"}, "'skeleton'"),
        ({"skeleton": [9]}, "not there"),
        ({"skeleton": [True]}, "not there"),
        ({"skeleton": [-1]}, "not there"),
        ({"skeleton": [1, 1]}, "twice"),
        ({"format": "pdf"}, "no format"),
        ({"published": "soon"}, "'published'"),
        ({"locale": "../x"}, "not a locale"),
        ({"byline": ["a"]}, "'byline'"),
        ({"skeleton": ["<p>", 1, "</p><script>x()</script>"]}, "no reader lets through"),
        ({"skeleton": ["<p onclick='x()'>", 1, "</p>"]}, "no reader lets through"),
        ({"skeleton": ["<scr", "ipt>", 1]}, "no reader lets through"),
    ],
)
def test_a_bundle_that_breaks_its_promises_is_refused(
    tmp_path: Path, bundle: dict[str, Any], change: dict[str, Any], reason: str
) -> None:
    path = tmp_path / "b.json"

    with pytest.raises(InputError, match=reason) as caught:
        read_one(path, json.dumps(bundle | change))

    assert caught.value.where == str(path)


@pytest.mark.parametrize(
    "inline",
    [
        {"tag": "script", "attributes": []},
        {"tag": "a", "attributes": [["href", "javascript:x"]]},
        {"tag": "b", "attributes": [], "markup": ["<b onclick=x>", "</b>"]},
    ],
)
def test_markup_that_could_run_is_refused(
    tmp_path: Path, bundle: dict[str, Any], inline: dict[str, Any]
) -> None:
    bundle["blocks"][1]["inlines"] = [{"start": 0, "end": 1} | inline]

    with pytest.raises(InputError, match="no reader lets through"):
        read_one(tmp_path / "b.json", json.dumps(bundle))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"schema": ', "broken"),
        ("[" * 100_000, "broken"),
        ('{"schema": "localize-bundle/1", "x": "\\ud800"}', "surrogate"),
        ("[]", "not a bundle"),
    ],
)
def test_what_is_no_json_of_ours_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read_one(tmp_path / "b.json", text)


def test_a_slug_cannot_leave_the_folder(tmp_path: Path, bundle: dict[str, Any]) -> None:
    article = read_one(tmp_path / "b.json", json.dumps(bundle | {"slug": "../../x"}))

    assert article.id == "x"

"""The report: what it shows, and that no text of an article can act in it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from localize.writers.report import report
from tests.conftest import need

HOSTILE = '</td><script>document.title="owned"</script><img src=x onerror=alert(1)>'


def bundle(**fields: Any) -> dict[str, Any]:
    segment = {
        "id": "b1:0",
        "source": "The FSB counted 14 boats.",
        "target": "O FSB contou 40 barcos.",
        "source_locale": "en",
        "terms": [{"concept": "fsb", "source_span": [4, 7], "target_span": [2, 5], "step": "already-right"}],
    }  # fmt: skip
    finding = {
        "unit": "b1:0",
        "code": "A002",
        "severity": "critical",
        "message": "“14” became “40”",
        "source_span": [16, 18],
        "target_span": [13, 15],
        "fix": {"text": "14", "span": [13, 15], "in_source": False},
    }
    return {
        "slug": "boats",
        "title": "Barcos",
        "locale": "pt",
        "state": "machine",
        "source": {"path": "boats.md", "locale": "en"},
        "routes": [{"route": "firefox en>pt"}],
        "findings": [finding],
        "blocks": [{"segments": [segment | fields.pop("segment", {})]}],
    } | fields


def test_findings_and_terms_are_marked_where_they_stand() -> None:
    page = report([bundle()])
    assert '<mark class="critical" title="A002">14</mark>' in page
    assert '<mark class="critical" title="A002">40</mark>' in page
    assert '<mark class=term title="fsb: already-right">FSB</mark>' in page
    assert "“14” became “40”" in page
    assert "<q>14</q>" in page


def test_the_same_bundles_give_the_same_page() -> None:
    assert report([bundle(), bundle()]) == report([bundle(), bundle()])


@pytest.mark.parametrize("field", ["title", "slug", "state"])
def test_hostile_fields_are_text(field: str) -> None:
    page = report([bundle(**{field: HOSTILE}, **({"title": ""} if field == "slug" else {}))])
    assert "<img" not in page
    assert page.count("<script>") == 1


def test_hostile_sentences_are_text() -> None:
    page = report(
        [bundle(segment={"source": HOSTILE, "target": HOSTILE, "terms": []}, findings=[])]
    )
    assert "<img" not in page
    assert page.count("<script>") == 1


def test_the_page_asks_for_nothing_from_anywhere() -> None:
    page = report([bundle()])
    assert not re.search(r"""(?:src|href)\s*=|url\(|@import|https?:""", page)
    assert "default-src 'none'" in page


def test_a_browser_runs_the_page_under_its_policy_and_nothing_else(tmp_path: Path) -> None:
    browser = need(Path(shutil.which("chromium") or "/usr/bin/chromium"))
    path = tmp_path / "report.html"
    path.write_text(report([bundle(title=HOSTILE)]), encoding="utf-8")
    command = [
        str(browser), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=2000",
        "--dump-dom", path.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert 'data-ready="yes"' in done.stdout, done.stderr[-2000:]
    assert "<title>Translations to review</title>" in done.stdout

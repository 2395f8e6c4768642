"""
The report: one HTML file that shows every article beside its translation, for reading in a browser.

It needs no network and no other file, works from ``file://``, by keyboard, in the dark and on
paper. Its content security policy lets only its own style and script run, both named by hash, so no
text of an article can ever be run.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from importlib.resources import files
from typing import Any

from localize.bcp47 import Locale
from localize.finding import Severity

Bundle = Mapping[str, Any]


def report(bundles: Iterable[Bundle]) -> str:
    """The report on `bundles` (`localize.writers.bundle`), in their order; same in, same out."""
    read = list(bundles)
    style = (files("localize.writers") / "report.css").read_text(encoding="utf-8")
    script = (files("localize.writers") / "report.js").read_text(encoding="utf-8")
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    )
    findings = [finding for bundle in read for finding in bundle["findings"]]
    counts = Counter(finding["severity"] for finding in findings)
    sentences = sum(len(block["segments"]) for bundle in read for block in bundle["blocks"])
    body = [
        "<header><h1>Translations to review</h1>",
        f"<p>{len(read)} articles, {sentences} sentences, findings: "
        + ", ".join(f"{counts[severity]} {severity}" for severity in reversed(Severity))
        + "</p>",
        _filters(sorted({finding["code"] for finding in findings})),
        "</header>",
        *(line for bundle in read for line in _article(bundle)),
    ]
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Translations to review</title>\n<style>{style}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + f"\n<script>{script}</script>\n</body>\n</html>\n"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _filters(codes: Sequence[str]) -> str:
    severities = "".join(
        f'<label><input type="checkbox" checked data-severity="{severity}"> {severity}</label>'
        for severity in reversed(Severity)
    )
    options = "".join(f'<option value="{code}">{code}</option>' for code in codes)
    return (
        f'<form id="filters"><fieldset><legend>Show findings</legend>{severities}'
        f'<label>check <select id="code"><option value="">all</option>{options}</select></label>'
        '<label><input type="checkbox" id="only"> only sentences with findings</label>'
        "</fieldset></form>"
    )


def _article(bundle: Bundle) -> Iterator[str]:
    source = bundle["source"]
    routes = "; ".join(route["route"] for route in bundle["routes"])
    yield f'<article><h2 dir="auto">{escape(bundle["title"] or bundle["slug"])}</h2>'
    about = (source["path"], f"{source['locale']} → {bundle['locale']}", routes, bundle["state"])
    yield f"<p class=about>{escape(' · '.join(part for part in about if part))}</p>"
    yield (
        "<table><thead><tr><th scope=col>source</th><th scope=col>translation</th>"
        "<th scope=col>findings</th></tr></thead><tbody>"
    )
    by_unit: dict[str, list[Mapping[str, Any]]] = {}
    for finding in bundle["findings"]:
        by_unit.setdefault(finding["unit"], []).append(finding)
    if whole := by_unit.get(""):
        yield f"<tr class=found><td colspan=2>the whole article</td><td>{_findings(whole)}</td></tr>"
    for block in bundle["blocks"]:
        for segment in block["segments"]:
            yield _row(segment, bundle["locale"], by_unit.get(segment["id"], []))
    yield "</tbody></table></article>"


def _row(segment: Mapping[str, Any], locale: str, findings: Sequence[Mapping[str, Any]]) -> str:
    found = " class=found" if findings else ""
    cells = "".join(
        f'<td lang="{escape(tag)}" dir="{Locale.parse(tag).direction}">'
        f"{_marked(segment[side], side, findings, segment['terms'])}</td>"
        for side, tag in (("source", segment["source_locale"]), ("target", locale))
    )
    return f"<tr{found} tabindex=0>{cells}<td>{_findings(findings)}</td></tr>"


def _findings(findings: Sequence[Mapping[str, Any]]) -> str:
    items = "".join(
        f'<li data-severity="{escape(finding["severity"])}" data-code="{escape(finding["code"])}">'
        f"<b>{escape(finding['severity'])} {escape(finding['code'])}</b> {escape(finding['message'])}"
        + _fix(finding["fix"])
        + "</li>"
        for finding in findings
    )
    return f"<ul>{items}</ul>" if items else ""


def _fix(fix: Mapping[str, Any] | None) -> str:
    return f" <span class=fix>fix: <q>{escape(fix['text'])}</q></span>" if fix else ""


def _marked(
    text: str, side: str, findings: Sequence[Mapping[str, Any]], terms: Sequence[Mapping[str, Any]]
) -> str:
    """`text` with findings and terms marked; a mark that overlaps an earlier one is left out."""
    marks = [
        (
            *finding[f"{side}_span"],
            f'<mark class="{finding["severity"]}" title="{finding["code"]}">',
        )
        for finding in findings
        if finding[f"{side}_span"]
    ]
    marks += [
        (
            *term[f"{side}_span"],
            f'<mark class=term title="{escape(term["concept"])}: {escape(term["step"])}">',
        )
        for term in terms
        if term[f"{side}_span"]
    ]
    pieces: list[str] = []
    at = 0
    for start, end, tag in sorted(marks, key=lambda mark: mark[:2]):
        if at <= start < end <= len(text):
            pieces += [escape(text[at:start]), tag, escape(text[start:end]), "</mark>"]
            at = end
    return "".join([*pieces, escape(text[at:])])

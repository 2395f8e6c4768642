"""A glossary diff with its impact, as JSON, as Markdown for a pull request, as a page."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any

from localize.glossary.diff import Change
from localize.glossary.impact import Touched

SCHEMA = "localize-glossary-diff/1"
_MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]()#+!|<>~-])")


@dataclass(frozen=True, slots=True)
class GlossaryDiff:
    """What changed between two termbases, named `before` and `after`, and what it touches."""

    before: str
    after: str
    changes: tuple[Change, ...]
    touched: tuple[Touched, ...]

    @property
    def wrong(self) -> int:
        """How many places in the present translations do not stand up to the new termbase."""
        return sum(one.wrong for one in self.touched)

    @property
    def summary(self) -> str:
        """One line for people."""
        if not self.changes:
            return "No concept changed."
        articles = len({one.article_id for one in self.touched})
        segments = len({(one.article_id, one.locale, one.segment_id) for one in self.touched})
        concepts = len({change.concept_id for change in self.changes})
        counts = f"{_count(len(self.changes), 'change')} of {_count(concepts, 'concept')}"
        if not self.touched:
            return f"{counts}; no translation is touched."
        return (
            f"{counts}; {_count(segments, 'segment')} of {_count(articles, 'article')} touched, "
            f"{_count(self.wrong, 'place')} now wrong."
        )


def as_json(diff: GlossaryDiff) -> dict[str, Any]:
    """The diff as JSON-able data; `span` is [start, end] in characters of the source."""
    return {
        "schema": SCHEMA,
        "before": diff.before,
        "after": diff.after,
        "summary": diff.summary,
        "changes": [
            {
                "kind": change.kind.value,
                "concept": change.concept_id,
                "locale": str(change.locale) if change.locale else None,
                "what": change.what,
                "before": change.before,
                "after": change.after,
            }
            for change in diff.changes
        ],
        "impact": [
            {
                "article": one.article_id,
                "locale": str(one.locale),
                "segment": one.segment_id,
                "concept": one.concept_id,
                "source": one.source,
                "target": one.target,
                "span": [one.span.start, one.span.end],
                "before": one.before,
                "after": one.after,
                "wrong": one.wrong,
            }
            for one in diff.touched
        ],
    }


def as_markdown(diff: GlossaryDiff) -> str:
    """The diff as GitHub-flavoured Markdown, all texts escaped."""
    lines = [f"## Glossary: {_md(diff.before)} → {_md(diff.after)}", "", f"**{diff.summary}**", ""]
    if diff.changes:
        lines += ["| concept | change | locale | before | after |", "|---|---|---|---|---|"]
        for change in diff.changes:
            cells = (
                change.concept_id,
                _title(change),
                _locale(change),
                change.before,
                change.after,
            )
            lines.append(f"| {' | '.join(_md(cell) for cell in cells)} |")
        lines.append("")
    for article_id, touched in _by_article(diff):
        lines += [f"<details><summary>{escape(article_id)}: {len(touched)}</summary>", ""]
        for one in touched:
            mark = "❌ now wrong" if one.wrong else "✏️ touched"
            source = _marked(one, _md, "**", "**")
            lines += [
                f"- {mark} · {one.locale} · `{_code(one.segment_id)}` · {_md(one.concept_id)}  ",
                f"  {source}  ",
                f"  {_md(one.target)}  ",
                f"  {_md(one.before) or '–'} → **{_md(one.after) or '–'}**",
            ]
        lines += ["", "</details>", ""]
    return "\n".join(lines)


def as_html(diff: GlossaryDiff) -> str:
    """The diff as one page that needs nothing else: no script, no network, styles by their hash."""
    style_hash = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{style_hash}'; base-uri 'none'; form-action 'none'"
    )
    title = f"Glossary: {diff.before} → {diff.after}"
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en">',
            '<head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(title)}</title>",
            f"<style>{_STYLE}</style></head>",
            f"<body><main><h1>{escape(title)}</h1>",
            f'<p class="summary">{escape(diff.summary)}</p>',
            *_changes_html(diff),
            *_impact_html(diff),
            "</main></body></html>",
            "",
        ]
    )


def _changes_html(diff: GlossaryDiff) -> Iterator[str]:
    if not diff.changes:
        return
    yield "<h2>Changes</h2><table><thead><tr><th>Concept<th>Change<th>Locale<th>Before<th>After"
    yield "</thead><tbody>"
    for change in diff.changes:
        yield (
            f"<tr><td>{escape(change.concept_id)}<td>{escape(_title(change))}"
            f"<td>{escape(_locale(change))}<td><del>{escape(change.before)}</del>"
            f"<td><ins>{escape(change.after)}</ins>"
        )
    yield "</tbody></table>"


def _impact_html(diff: GlossaryDiff) -> Iterator[str]:
    if not diff.touched:
        return
    yield "<h2>Translations</h2>"
    for article_id, touched in _by_article(diff):
        wrong = sum(one.wrong for one in touched)
        counts = f"{_count(len(touched), 'place')}, {wrong} now wrong"
        yield f"<details open><summary>{escape(article_id)} <small>{counts}</small></summary>"
        for one in touched:
            kind = "wrong" if one.wrong else "touched"
            yield f'<article class="{kind}"><header>{"now wrong" if one.wrong else "touched"}'
            yield f" · {escape(one.segment_id)} · {escape(one.concept_id)}</header>"
            yield f'<p dir="auto">{_marked(one, escape, "<mark>", "</mark>")}</p>'
            yield (
                f'<p lang="{escape(str(one.locale))}" dir="{one.locale.direction}">'
                f"{escape(one.target)}</p>"
            )
            before, after = escape(one.before) or "–", escape(one.after) or "–"
            yield f"<p><del>{before}</del> → <ins>{after}</ins></p></article>"
        yield "</details>"


def _by_article(diff: GlossaryDiff) -> list[tuple[str, list[Touched]]]:
    return [
        (f"{article_id} ({locale})", list(touched))
        for (article_id, locale), touched in groupby(
            diff.touched, key=lambda one: (one.article_id, one.locale)
        )
    ]


def _title(change: Change) -> str:
    return f"{change.kind}: {change.what}" if change.what else change.kind.value


def _locale(change: Change) -> str:
    return str(change.locale) if change.locale else ""


def _marked(one: Touched, shown: Any, before: str, after: str) -> str:
    """The source with the term between `before` and `after`, all of it escaped by `shown`."""
    span = one.span
    return (
        f"{shown(one.source[: span.start])}{before}{shown(span.of(one.source))}{after}"
        f"{shown(one.source[span.end :])}"
    )


def _md(text: str) -> str:
    escaped = _MARKDOWN_SIGNS.sub(r"\\\1", re.sub(r"\s+", " ", text)).replace("&", "&amp;")
    return escaped.replace("@", "@\N{ZERO WIDTH SPACE}")  # nobody is called into a pull request


def _code(text: str) -> str:
    return text.replace("`", "'")


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


_STYLE = """
:root { color-scheme: light dark; --line: #8884; --wrong: #d22; --new: #182; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 72rem; margin: auto; padding: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; text-align: start;
  vertical-align: top; overflow-wrap: anywhere; }
article { border-inline-start: .25rem solid var(--line); margin: 1rem 0; padding: 0 1rem; }
article.wrong { border-color: var(--wrong); }
article header, small { opacity: .7; font-size: .85em; }
article p { margin: .25rem 0; }
summary { font-weight: 600; cursor: pointer; margin-top: 1rem; }
del { color: var(--wrong); } del:empty { display: none; }
ins { color: var(--new); text-decoration: none; font-weight: 600; }
@media print { details { break-inside: avoid; } }
"""

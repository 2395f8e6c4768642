"""
A peer at work, in an environment of its own: ``python peer.py {api,html,files} ARTICLES OUT``.

Run by `tests.bench.speed` in the environment that it made; nothing of localize is there. Each article
of ARTICLES becomes a file in OUT, as the peer's own documentation shows it: a call an article.
"""

from __future__ import annotations

import html
import sys
from pathlib import Path


def main(way: str, articles: Path, out: Path) -> None:
    """Translate en>pt."""
    from argostranslate import translate

    translation = translate.get_translation_from_codes("en", "pt")
    for path in sorted(articles.iterdir()):
        text = path.read_text(encoding="utf-8")
        # Both libraries for HTML are in that environment alone.
        if way == "files":
            from argostranslatefiles import argostranslatefiles  # type: ignore[import-not-found]

            page = out / f"{path.stem}.html"
            page.write_text(_as_html(text), encoding="utf-8")
            argostranslatefiles.translate_file(translation, str(page))
            continue
        if way == "html":
            import translatehtml  # type: ignore[import-not-found]

            target = str(translatehtml.translate_html(translation, _as_html(text)))
        else:
            target = translation.translate(text)
        (out / path.name).write_text(target, encoding="utf-8")


def _as_html(text: str) -> str:
    paragraphs = (f"<p>{html.escape(part)}</p>" for part in text.split("\n\n"))
    return f"<html><body>{''.join(paragraphs)}</body></html>"


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))

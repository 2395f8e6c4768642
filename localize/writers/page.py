"""An article in a locale as an HTML document of its own."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from localize.localized import Localized
from localize.writers import body
from localize.writers.bundle import Alternate


def page(localized: Localized, alternates: Sequence[Alternate]) -> str:
    """The document: language, direction, title, hreflang links to `alternates`, and the body."""
    locale, article = localized.locale, localized.article
    links = "".join(
        f'<link rel="alternate" hreflang="{other.locale}" href="../{other.locale}/{escape(other.slug)}.html">\n'
        for other in sorted(alternates, key=lambda other: str(other.locale))
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{locale}" dir="{locale.direction}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{escape(localized.title)}</title>\n{links}</head>\n'
        f"<body>\n<article>\n{body.html(article, localized.blocks, title=True)}\n</article>\n</body>\n</html>\n"
    )

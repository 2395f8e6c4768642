"""
An article's body with blocks in another locale, in its own format or in another.

`blocks` are always the article's, in order, with their texts and the markup placed over them. Text
is escaped for the format that is written, so nothing in a translation can become markup; elements
and attributes come from the source's inlines and skeleton alone. Each function gives the same
string for the same blocks.
"""

from __future__ import annotations

from collections.abc import Sequence

from localize.bcp47 import Locale
from localize.document import Article, ArticleFormat, Block, BlockKind
from localize.writers import body_html, body_markdown, front_matter


def native(article: Article, blocks: Sequence[Block], locale: Locale | None = None) -> str:
    """
    The article in the format that it was read from.

    Of Markdown the front matter too, with the texts in it (title, description …) from `blocks` and
    its language, if it names one, set to `locale`. The title of HTML and of plain text comes first.
    """
    match article.format:
        case ArticleFormat.MARKDOWN:
            fields = {blocks[index].id: blocks[index].text for index in _outside(article)}
            head = front_matter.replaced(article.front_matter, fields, locale)
            return head + body_markdown.from_markdown(article, blocks)
        case ArticleFormat.HTML:
            return _headline(blocks) + body_html.from_html(article, blocks, paragraphs=False)
        case ArticleFormat.TEXT:
            head = "".join(f"{blocks[index].text}\n\n" for index in _outside(article))
            return head + "".join(
                piece if isinstance(piece, str) else blocks[piece].text
                for piece in article.skeleton
            )


def html(article: Article, blocks: Sequence[Block], *, title: bool = False) -> str:
    """
    The body as HTML, for the site's template to stand in.

    It has the headline, as ``<h1>``, only with `title`: a bundle has it in a field of its own.
    """
    match article.format:
        case ArticleFormat.HTML:
            body = body_html.from_html(article, blocks, paragraphs=True)
        case ArticleFormat.TEXT:
            body = body_html.from_text(article, blocks)
        case ArticleFormat.MARKDOWN:
            source = body_markdown.from_markdown(article, blocks)
            body = body_html.from_markdown(source, drop_title=_title_is_inside(article))
    return _headline(blocks) + body if title else body


def markdown(article: Article, blocks: Sequence[Block], locale: Locale | None = None) -> str:
    """The article as Markdown with front matter: its own, or one made of what is known."""
    if article.format is ArticleFormat.MARKDOWN:
        return native(article, blocks, locale)
    headline = next((block.text for block in blocks if block.kind is BlockKind.TITLE), "")
    head = front_matter.made(headline, article.byline, article.published, locale)
    write = (
        body_markdown.from_html if article.format is ArticleFormat.HTML else body_markdown.from_text
    )
    return head + write(article, blocks)


def _headline(blocks: Sequence[Block]) -> str:
    """The title as a first heading; empty where there is none."""
    found = next((block for block in blocks if block.kind is BlockKind.TITLE), None)
    return f"<h1>{body_html.block_html(found)}</h1>\n" if found else ""


def _outside(article: Article) -> list[int]:
    """The blocks that do not stand in the body: a title's own field, front matter's texts."""
    inside = {piece for piece in article.skeleton if isinstance(piece, int)}
    return [index for index in range(len(article.blocks)) if index not in inside]


def _title_is_inside(article: Article) -> bool:
    """Whether the body has the title as its first heading."""
    outside = _outside(article)
    return any(
        block.kind is BlockKind.TITLE and index not in outside
        for index, block in enumerate(article.blocks)
    )

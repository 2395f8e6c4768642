"""
Messages out of a site's sources: Python, Jinja2, JavaScript, HTML and Markdown templates.

Babel and Jinja2 read code. HTML marks a message by the attribute ``data-i18n``: its value, or where
that is empty the element's text; ``data-i18n-context`` is the message's context,
``data-i18n-plural`` its plural and ``data-i18n-comment`` a note to translators;
``data-i18n-attributes="title alt"`` makes messages of attributes. Of a Markdown template the values
of some front-matter keys are messages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from tokenize import TokenError
from typing import Any

from localize.catalog.message import Message
from localize.catalog.settings import Settings
from localize.errors import CatalogError

_METHODS = {
    ".py": ("python",),
    ".js": ("javascript",),
    ".mjs": ("javascript",),
    ".jsx": ("javascript",),
    ".ts": ("javascript",),
    ".j2": ("jinja2.ext:babel_extract",),
    ".jinja": ("jinja2.ext:babel_extract",),
    ".jinja2": ("jinja2.ext:babel_extract",),
    ".html": ("jinja2.ext:babel_extract", "localize.catalog.templates:html"),
    ".htm": ("jinja2.ext:babel_extract", "localize.catalog.templates:html"),
    ".md": ("localize.catalog.templates:markdown",),
}
"""Suffix → the extractors (Babel's names) that read such a file."""

_NOT_READ = (
    OSError, ValueError, SyntaxError, LookupError, TokenError, RecursionError,
    MemoryError,  # Python's own parser, of brackets that are too deep
    TypeError,  # a message in bytes
)  # fmt: skip
"""What Babel's extractors raise of a file that they cannot read."""

_COMMENT_TAG = "NOTE:"
"""Comments that begin so, before a message, are for translators."""


def extract(folders: Sequence[Path], root: Path, settings: Settings) -> tuple[Message, ...]:
    """
    The messages of all files below `folders`, each once, by file and line.

    Places are relative to `root`. A message found twice has both places.

    Raises:
        CatalogError: a folder is not there, or a file cannot be read or parsed.
    """
    found: dict[tuple[str, str], Message] = {}
    for path in _files(folders):
        for message in _in_file(path, root, settings):
            known = found.get(message.key)
            found[message.key] = _merged(known, message) if known else message
    return tuple(found.values())


def _merged(known: Message, again: Message) -> Message:
    return Message(
        known.id,
        known.plural or again.plural,
        known.context,
        tuple(dict.fromkeys((*known.places, *again.places))),
        tuple(dict.fromkeys((*known.comments, *again.comments))),
    )


def _files(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        if not folder.exists():
            raise CatalogError(
                "there is no such folder",
                where=folder,
                hint="name the site's templates, or set [catalog] sources",
            )
        paths = [folder] if folder.is_file() else sorted(folder.rglob("*"))
        yield from (path for path in paths if path.is_file() and path.suffix.lower() in _METHODS)


def _in_file(path: Path, root: Path, settings: Settings) -> Iterator[Message]:
    from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file

    keywords = DEFAULT_KEYWORDS | dict.fromkeys(settings.keywords)
    options = {"silent": "false", "front_matter": list(settings.front_matter)}
    try:
        name = path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        name = path.name
    for method in _METHODS[path.suffix.lower()]:
        try:
            found = extract_from_file(method, path, keywords, (_COMMENT_TAG,), options)
        except _NOT_READ as error:
            raise CatalogError(f"cannot be read: {error}", where=path) from error
        except Exception as error:
            if type(error).__module__.startswith("jinja2"):
                raise CatalogError(f"is no Jinja2 template: {error}", where=path) from error
            raise
        for line, text, comments, context in found:
            yield _message(text, context, (name, line), comments)


def _message(
    text: Any, context: str | None, place: tuple[str, int], comments: list[str]
) -> Message:
    singular, plural = (text[0], text[1]) if isinstance(text, tuple) else (text, "")
    notes = tuple(comment.removeprefix(_COMMENT_TAG).strip() for comment in comments)
    return Message(singular, plural or "", context or "", (place,), notes)

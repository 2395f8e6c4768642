"""Babel extractors for HTML marked with ``data-i18n`` and for Markdown's front matter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import IO, Any

Found = tuple[int, str | None, Any, list[str]]
"""Line, the function that the message is an argument of, its arguments, comments."""


def html(
    file: IO[bytes], keywords: Any, comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Found]:
    """Messages of the elements that have ``data-i18n`` or ``data-i18n-attributes``."""
    del keywords, comment_tags, options  # Babel hands them to every extractor
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8")
    root: Any = etree.parse(file, parser).getroot()
    if root is None:
        return
    for element in root.iter(etree.Element):
        note = element.get("data-i18n-comment")
        comments = [note] if note else []
        context = element.get("data-i18n-context", "")
        marked = element.get("data-i18n")
        if marked is not None:
            text = marked or " ".join("".join(element.itertext()).split())
            if text:
                plural = element.get("data-i18n-plural", "")
                yield element.sourceline, *_call(context, text, plural), comments
        for name in element.get("data-i18n-attributes", "").split():
            if value := element.get(name):
                yield element.sourceline, *_call(context, value, ""), comments


def _call(context: str, text: str, plural: str) -> tuple[str | None, Any]:
    """The call of gettext that the message would be in code."""
    if plural:
        return ("npgettext", (context, text, plural)) if context else ("ngettext", (text, plural))
    return ("pgettext", (context, text)) if context else (None, text)


_FENCE = re.compile(r"---\s*$")
_FIELD = re.compile(r"""(?P<key>[\w-]+):\s*(?P<quote>["']?)(?P<value>.+?)(?P=quote)\s*$""")


def markdown(
    file: IO[bytes], keywords: Any, comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Found]:
    """The values of the front-matter keys in the option ``front_matter``, in that context."""
    del keywords, comment_tags
    lines = file.read().decode("utf-8-sig").splitlines()
    if not lines or not _FENCE.match(lines[0]):
        return
    for number, line in enumerate(lines[1:], start=2):
        if _FENCE.match(line):
            return
        field = _FIELD.match(line)
        if field and field["key"] in options["front_matter"]:
            yield number, "pgettext", (field["key"], field["value"]), []

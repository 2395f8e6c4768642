"""What a file without a telling name holds, by its first characters."""

from __future__ import annotations

import re

_MARKS = re.compile(r"\A[\ufeff\s]+")
_EXPORT = re.compile(r"<rss\b|<!-- generator=\"WordPress|xmlns:wp=", re.IGNORECASE)
_PAGE = re.compile(
    r"\A<(?:!doctype html|html|head|body|main|article|section|div|p|h[1-6]|!--)\b", re.IGNORECASE
)
_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\n.*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)
_MARKDOWN = re.compile(
    r"^#{1,6}[ \t]+\S|^(?:```|~~~)|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|^[^\n]{3,200}\n={3,}[ \t]*$"
    r"|(?<![*\w])\*\*[^\s*][^*\n]{0,200}\*\*(?![*\w])",
    re.MULTILINE,
)


def sniff(head: bytes) -> str:
    """
    The suffix that a file beginning with `head` should have, among those of `READERS`.

    The bytes are taken for UTF-8, or UTF-16 where a mark says so: what marks a format is ASCII.
    """
    encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    text = _MARKS.sub("", head.decode(encoding, errors="replace")).replace("\r\n", "\n")
    if text.startswith("{"):
        return ".json"
    if text.startswith("<?xml") or _EXPORT.search(text[:2000]):
        return ".html" if "<html" in text.lower() and not _EXPORT.search(text) else ".xml"
    if _PAGE.match(text):
        return ".html"
    if _FRONT_MATTER.match(text) or _MARKDOWN.search(text):
        return ".md"
    return ".txt"

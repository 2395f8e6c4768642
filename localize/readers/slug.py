"""Names that are safe as a file's on every system, whatever a title or a path holds."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import PurePath

_LONGEST = 120
"""In bytes of UTF-8: a file name may have 255, of which suffixes and temporary names want a part."""

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)
"""Device names of Windows, which are no file names there (Microsoft, "Naming Files")."""

_NAMELESS = "article"


def slugify(text: str) -> str:
    """
    `text` as a slug: small letters and digits of any script, joined by single hyphens.

    Nothing in it can be read as a path, a hidden file, a device or a terminal's command. What is
    too long is cut and ends with a digest of the whole, so that two long texts stay two slugs.
    """
    text = unicodedata.normalize("NFKC", text).casefold()
    letters = (
        character if character.isalnum() or unicodedata.category(character) in ("Mn", "Mc") else "-"
        for character in text
    )
    slug = unicodedata.normalize("NFC", re.sub("-+", "-", "".join(letters))).strip("-")
    if len(slug.encode()) > _LONGEST:
        digest = hashlib.sha256(slug.encode()).hexdigest()[:8]
        cut = slug.encode()[: _LONGEST - len(digest) - 1].decode(errors="ignore")
        slug = f"{cut.rstrip('-')}-{digest}"
    if not slug or slug in _RESERVED:
        return f"{_NAMELESS}-{slug}" if slug else _NAMELESS
    return slug


def of_path(path: PurePath) -> str:
    """The slug of a file at `path` below the folder it was looked for in: ``a/b.md`` is ``a-b``."""
    return slugify("-".join((*path.parts[:-1], path.stem)))

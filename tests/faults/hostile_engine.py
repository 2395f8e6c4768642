"""An engine that is out to do harm: whatever it is asked, it answers with markup, scripts and lies."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

from localize.bcp47 import Direction
from localize.engines import Engine, InstalledModel

ATTACKS = (
    "<script>alert(1)</script> said",
    "&lt;script&gt;alert(1)&lt;/script&gt; said",
    "<img src=x onerror=alert(1)> said",
    "</p></article><iframe src=https://evil.example></iframe> said",
    "[press](javascript:alert(1)) and ![it](https://evil.example/p.png) said",
    "said\n\n# A heading\n\n<script>alert(1)</script>",
    "---\ntitle: other\n---\nsaid",
    "`code` **bold** <b onclick=x>bold</b> {{ 7*7 }} said",
    "]]> <!-- said --> <![CDATA[",
    "\x1b[2J\x1b]0;owned\x07 said \u202edias\u202c",
    "\x9b31m\x08\x7f said\r\x0b\x85\u2028\u2066 it\u2069 \ufeff\ufffe\ufdd0\U000e0041",
    "half of a pair \ud83d said",
    '"\nmsgid "x"\nmsgstr "said',
    "=HYPERLINK(\"https://evil.example\") said",
    "<a href='javascript:alert(1)'>said</a> <a href=https://evil.example>it</a>",
    "<svg/onload=alert(1)><math><mtext> said",
)  # fmt: skip


def installed(store: Path, argos_folders: Sequence[Path]) -> list[InstalledModel]:
    return []


def load(model: InstalledModel, jobs: int) -> Engine:
    return Hostile(model)


def model(direction: Direction) -> InstalledModel:
    return InstalledModel("pseudo", direction, "1", "0" * 64)


class Hostile:
    """For each text an attack, chosen by the text alone, the text behind it."""

    def __init__(self, model: InstalledModel) -> None:
        self.model = model

    def translate(self, texts: Sequence[str], /) -> list[str]:
        return [f"{ATTACKS[zlib.crc32(text.encode()) % len(ATTACKS)]} {text}" for text in texts]

    def close(self) -> None:
        """Nothing is open."""

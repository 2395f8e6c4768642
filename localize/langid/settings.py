"""What a newsroom can say about the languages it reads."""

from __future__ import annotations

from dataclasses import dataclass

NEWS = ("en", "pt", "es", "ru", "uk", "be", "az", "tr", "hy", "ka", "bg", "pl", "de", "fr", "kk", "ro")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """
    `expected` are the languages that articles usually come in (ISO 639 codes): a text that could be
    in one of them or in another, and is too short to tell, is taken for the expected one. Texts
    that can be told are told, in any of the 139 languages known.
    """

    expected: tuple[str, ...] = NEWS

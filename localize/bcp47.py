"""
Locales: the one place where language tags are read and engines' codes are made.

========  =====================  =========================================
system    example                made by
========  =====================  =========================================
BCP 47    ``pt-BR``, ``sr-Latn`` ``str(locale)``
gettext   ``pt_BR``, ``sr@latin`` ``locale.gettext``
engines   ``pt``, ``zt``, ``por`` read by ``Locale.of_engine(code)``
ISO 639-3 ``por``                ``locale.iso639_3`` (Apertium's names)
========  =====================  =========================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from localize.errors import ConfigError

_TAG = re.compile(
    r"(?P<language>[A-Za-z]{2,3})(?:[-_](?P<script>[A-Za-z]{4}))?(?:[-_](?P<region>[A-Za-z]{2}|\d{3}))?\Z"
)

_RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "yi", "dv", "sd", "ug"})
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Arab", "Hebr", "Thaa", "Syrc", "Nkoo"})

_GETTEXT_SCRIPTS = {"Latn": "latin", "Cyrl": "cyrillic"}

_ISO_639_3 = {
    "af": "afr", "ar": "ara", "az": "aze", "be": "bel", "bg": "bul", "br": "bre", "ca": "cat",
    "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "eo": "epo", "es": "spa",
    "et": "est", "eu": "eus", "fa": "fas", "fi": "fin", "fr": "fra", "gl": "glg", "he": "heb",
    "hi": "hin", "hr": "hrv", "hu": "hun", "hy": "hye", "id": "ind", "is": "isl", "it": "ita",
    "ja": "jpn", "ka": "kat", "kk": "kaz", "ko": "kor", "lt": "lit", "lv": "lav", "mk": "mkd",
    "nb": "nob", "nl": "nld", "nn": "nno", "oc": "oci", "pl": "pol", "pt": "por", "ro": "ron",
    "ru": "rus", "sk": "slk", "sl": "slv", "sq": "sqi", "sr": "srp", "sv": "swe", "tr": "tur",
    "uk": "ukr", "ur": "urd", "uz": "uzb", "zh": "zho",
}  # fmt: skip
_ISO_639_1 = {three: two for two, three in _ISO_639_3.items()}

_MADE_UP = {"zt": "zh-Hant", "pb": "pt-BR"}
"""Argos' codes that are no language's."""


@dataclass(frozen=True, slots=True, order=True)
class Locale:
    """A language with, where they matter, its script (ISO 15924) and region (ISO 3166-1)."""

    language: str
    script: str = ""
    region: str = ""

    @staticmethod
    @lru_cache(maxsize=1024)
    def parse(tag: str) -> Locale:
        """
        Read a BCP 47 tag of the form language[-Script][-REGION]; ``_`` serves for ``-``.

        The parts come out in the case that RFC 5646 recommends, whatever case they came in.

        Raises:
            ConfigError: `tag` is of another form (nothing of it ever becomes part of a path).
        """
        match = _TAG.match(tag)
        if match is None:
            raise ConfigError(
                f"{tag!r} is not a locale",
                hint="write a BCP 47 tag: a language, then script and region if needed (pt, pt-BR)",
            )
        return Locale(
            match["language"].lower(),
            (match["script"] or "").title(),
            (match["region"] or "").upper(),
        )

    @staticmethod
    def of_engine(code: str) -> Locale:
        """
        Read an engine's code of a language: ISO 639-3 (``por``), or one that engines made up.

        Raises:
            ConfigError: `code` is of no form that a tag has.
        """
        locale = Locale.parse(_MADE_UP.get(code, code))
        language = _ISO_639_1.get(locale.language, locale.language)
        return Locale(language, locale.script, locale.region)

    def __str__(self) -> str:
        return "-".join(part for part in (self.language, self.script, self.region) if part)

    @property
    def gettext(self) -> str:
        """The name of the locale's folder among gettext catalogs."""
        territory = f"_{self.region}" if self.region else ""
        modifier = f"@{_GETTEXT_SCRIPTS.get(self.script, self.script)}" if self.script else ""
        return f"{self.language}{territory}{modifier}"

    @property
    def babel(self) -> str:
        """The locale's name in CLDR's spelling, for Babel (``sr_Latn_RS``)."""
        return "_".join(part for part in (self.language, self.script, self.region) if part)

    @property
    def iso639_3(self) -> str:
        """The three-letter code of the language, as Apertium names it."""
        return _ISO_639_3.get(self.language, self.language)

    @property
    def direction(self) -> str:
        """``"rtl"`` or ``"ltr"``: the value of HTML's ``dir``."""
        if self.script:
            return "rtl" if self.script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
        return "rtl" if self.language in _RIGHT_TO_LEFT_LANGUAGES else "ltr"

    @property
    def bare(self) -> Locale:
        """The locale's language alone: what most engines have models for."""
        return Locale(self.language)

    @property
    def is_pseudo(self) -> bool:
        """Whether it is a pseudo-locale for layout tests (CLDR: the regions XA and XB)."""
        return self.region in ("XA", "XB")

    def speaks(self, other: Locale) -> bool:
        """Whether both are the same language, whatever the region; a pseudo-locale is its own."""
        return self.language == other.language and self.is_pseudo == other.is_pseudo


@dataclass(frozen=True, slots=True, order=True)
class Direction:
    """From which locale into which; written ``en>uk``."""

    source: Locale
    target: Locale

    @classmethod
    def parse(cls, text: str) -> Direction:
        """
        Read ``en>uk``.

        Raises:
            ConfigError: no ``>`` stands between two locales.
        """
        source, arrow, target = text.partition(">")
        if not arrow:
            raise ConfigError(f"{text!r} is not a direction", hint="write it as en>uk")
        return cls(Locale.parse(source.strip()), Locale.parse(target.strip()))

    def __str__(self) -> str:
        return f"{self.source}>{self.target}"

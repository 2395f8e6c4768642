"""
Catalogs as programs read them: MO, and JSON for JavaScript in the shapes of Jed and i18next.

Fuzzy messages are never published.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from localize.bcp47 import Locale
from localize.catalog import plurals

_BETWEEN_CONTEXT_AND_ID = "\u0004"
"""gettext's separator in MO files, and Jed's in keys."""

_SINGLE_BRACES = re.compile(r"(?<![{$])\{(\w+)\}(?!\})")


def mo(catalog: Any, _: Locale, __: str) -> bytes:
    """The catalog as GNU gettext's MO."""
    return bytes(catalog.to_binary())


def jed(catalog: Any, locale: Locale, domain: str) -> bytes:
    """
    The catalog as Jed 1.x reads it (https://messageformat.github.io/Jed): a list of translations by
    key, the key ``CONTEXT\\\\u0004ID`` where there is a context.
    """
    messages: dict[str, Any] = {
        "": {
            "domain": domain,
            "lang": str(locale),
            "plural_forms": plurals.of(catalog, locale).header,
        }
    }
    for entry in catalog.translated_entries():
        key = (
            f"{entry.msgctxt}{_BETWEEN_CONTEXT_AND_ID}{entry.msgid}"
            if entry.msgctxt
            else entry.msgid
        )
        messages[key] = _texts(entry)
    return _json({"domain": domain, "locale_data": {domain: messages}})


def i18next(catalog: Any, locale: Locale, _: str) -> bytes:
    """
    The catalog as i18next reads it (JSON v4): ``ID``, ``ID_CONTEXT``, and for a message that counts
    ``…_one``, ``…_few`` … by CLDR's categories; ``{name}`` becomes ``{{name}}``.

    Keys hold ids as they are: set ``keySeparator`` and ``nsSeparator`` to false.
    """
    forms = plurals.of(catalog, locale)
    messages: dict[str, str] = {}
    for entry in catalog.translated_entries():
        key = f"{entry.msgid}_{entry.msgctxt}" if entry.msgctxt else entry.msgid
        if not entry.msgid_plural:
            messages[key] = _interpolated(entry.msgstr)
            continue
        for form, category in forms.categories(locale).items():
            messages[f"{key}_{category}"] = _interpolated(entry.msgstr_plural[form])
        # CLDR's `other` (fractions, where whole numbers have forms of their own) must not be missing.
        messages.setdefault(f"{key}_other", _interpolated(entry.msgstr_plural[forms.count - 1]))
    return _json(messages)


FORMATS: dict[str, tuple[str, Callable[[Any, Locale, str], bytes]]] = {
    "mo": (".mo", mo),
    "jed": (".jed.json", jed),
    "i18next": (".i18next.json", i18next),
}
"""Name → the suffix of its files, and what makes their bytes of a catalog, locale and domain."""


def _texts(entry: Any) -> list[str]:
    if entry.msgid_plural:
        return [text for _, text in sorted(entry.msgstr_plural.items())]
    return [entry.msgstr]


def _interpolated(text: str) -> str:
    return _SINGLE_BRACES.sub(r"{{\1}}", text)


def _json(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()

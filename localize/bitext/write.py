"""Pairs written for other tools: XLIFF 2.1, TMX 1.4b and TSV."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from localize import __version__
from localize.unit import State, TranslationUnit

_NOT_XML = str.maketrans(dict.fromkeys([*range(9), 11, 12, *range(14, 32), 65534, 65535], "�"))
"""Characters that XML 1.0 cannot hold (section 2.2), each as the replacement character."""


def xliff(units: Sequence[TranslationUnit], original: str) -> str:
    """
    XLIFF 2.1 (OASIS, 2018) of the units of one direction: a unit a block, a segment a unit.

    `original` names the article. Read again, it gives the same ids, sources, targets and states.
    """
    source = units[0].segment.locale if units else ""
    target = units[0].locale if units else ""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1"'
        f' srcLang={_quoted(str(source))} trgLang={_quoted(str(target))} xml:space="preserve">',
        f'  <file id="1" original={_quoted(original)}>',
    ]
    for unit_id, segments in groupby(
        units, key=lambda unit: unit.segment.block_id or unit.segment.id
    ):
        lines.append(f"    <unit id={_quoted(_name(unit_id))}>")
        for segment in segments:
            lines += [
                f"      <segment id={_quoted(_name(segment.segment.id))} state={_quoted(segment.state)}>",
                f"        <source>{_text(segment.source)}</source>",
                f"        <target>{_text(segment.target)}</target>",
                "      </segment>",
            ]
        lines.append("    </unit>")
    lines += ["  </file>", "</xliff>", ""]
    return "\n".join(lines)


def tmx(units: Iterable[TranslationUnit]) -> str:
    """TMX 1.4b (LISA, 2005), a translation unit for each; without the DOCTYPE, which is optional."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tmx version="1.4">',
        f'  <header creationtool="localize" creationtoolversion={_quoted(__version__)}'
        ' segtype="sentence" o-tmf="localize" adminlang="en" srclang="*all*" datatype="plaintext"/>',
        "  <body>",
    ]
    for unit in units:
        person = f" changeid={_quoted(unit.origin.name)}" if unit.origin.name else ""
        reviewed = unit.state in (State.REVIEWED, State.FINAL)
        lines += [
            f"    <tu srclang={_quoted(str(unit.segment.locale))}>",
            f'      <prop type="x-state">{unit.state if reviewed else State.TRANSLATED}</prop>',
            f"      <tuv xml:lang={_quoted(str(unit.segment.locale))}><seg>{_text(unit.source)}</seg></tuv>",
            f"      <tuv xml:lang={_quoted(str(unit.locale))}{person}><seg>{_text(unit.target)}</seg></tuv>",
            "    </tu>",
        ]
    lines += ["  </body>", "</tmx>", ""]
    return "\n".join(lines)


def po(units: Iterable[TranslationUnit]) -> str:
    """
    A PO catalog of units of one direction (the first unit's; others are left out).

    Of one source the first unit stands without a context, further ones as ``#2``, ``#3`` ….
    """
    import polib

    catalog = polib.POFile(wrapwidth=0)
    seen: dict[str, int] = {}
    direction = None
    for unit in units:
        if direction is None:
            direction = (unit.segment.locale, unit.locale)
            catalog.metadata = {
                "Project-Id-Version": "localize memory",
                "Language": unit.locale.gettext,
                "MIME-Version": "1.0",
                "Content-Type": "text/plain; charset=UTF-8",
                "Content-Transfer-Encoding": "8bit",
                "X-Source-Language": str(unit.segment.locale),
            }
        if (unit.segment.locale, unit.locale) != direction:
            continue
        number = seen[unit.source] = seen.get(unit.source, 0) + 1
        catalog.append(
            polib.POEntry(
                msgid=unit.source,
                msgstr=unit.target,
                msgctxt=f"#{number}" if number > 1 else None,
                flags=[] if unit.state in (State.REVIEWED, State.FINAL) else ["fuzzy"],
            )
        )
    return f"{catalog}\n"


def tsv(units: Iterable[TranslationUnit]) -> str:
    """Source and target, a pair a line; tabs and line breaks inside become spaces."""
    return "".join(f"{_flat(unit.source)}\t{_flat(unit.target)}\n" for unit in units)


def _flat(text: str) -> str:
    return " ".join(text.replace("\t", " ").splitlines())


def _name(unit_id: str) -> str:
    """The id as an XML name token (XLIFF 2.1 asks for NMTOKEN)."""
    return "".join(char if char.isalnum() or char in "._-:" else "_" for char in unit_id)


def _text(text: str) -> str:
    # A carriage return written as it is would be read as a line feed (XML 1.0, section 2.11).
    return escape(text.translate(_NOT_XML), {"\r": "&#13;"})


def _quoted(value: str) -> str:
    return quoteattr(value.translate(_NOT_XML))

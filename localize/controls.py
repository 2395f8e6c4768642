"""Characters that command a terminal, an editor or a reader's eye, and say nothing."""

from __future__ import annotations

import re

_LINE_BREAKS = "\x0b\x0c\r\x85\u2028\u2029"
"""What ends a line for some programs and not for others; a space where a sentence has one."""

_COMMANDS = re.compile(
    rf"[{_LINE_BREAKS}]"
    # Controls of a terminal but tab and line feed (C0, DEL, C1); halves of surrogate pairs.
    r"|[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]"
    # What turns text around (UAX 9); marks of byte order; noncharacters; tags.
    r"|[\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff\U000e0001-\U000e007f]"
)


def without_controls(answer: str, asked: str) -> str:
    """
    `answer` without the controls that `asked`, the text it answers, does not have.

    A translation has no reason to invent any: bundles, catalogs and terminals would carry them on.
    Tabs and line feeds stay, and so do marks of direction and joiners that scripts need.
    """
    if not _COMMANDS.search(answer):
        return answer
    return _COMMANDS.sub(lambda match: _stands_for(match[0], asked), answer)


def _stands_for(control: str, asked: str) -> str:
    if control in asked:
        return control
    return " " if control in _LINE_BREAKS else ""

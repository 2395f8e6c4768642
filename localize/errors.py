"""
What can stop the work.

::

    LocalizeError(message, where=, hint=)      the user can fix it
    ├─ ConfigError      localize.toml, a flag or an option
    ├─ InputError       an article or a file of translations that cannot be read
    ├─ GlossaryError    a glossary file, or a pattern in it
    ├─ CatalogError     a PO file or a template
    ├─ MemoryCorrupt    the translation memory
    ├─ ModelError       an installed or offered model
    │  ├─ ModelNotInstalled
    │  └─ ModelCorrupt
    └─ EngineError      a program that translates
       ├─ EngineUnavailable
       └─ TranslationFailed

A *finding* is data (`localize.finding`); anything else that is raised is a bug and keeps its
traceback. Only `localize.cli` turns these errors into messages and exit codes.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path


def shown(line: str) -> str:
    """`line` without what could command a terminal or turn its text around."""
    return "".join(
        char if unicodedata.category(char) not in ("Cc", "Cf", "Co", "Cs") else "�" for char in line
    )


class LocalizeError(Exception):
    """
    An error that the user can mend.

    `message` says what is wrong, `where` names the file and the place in it
    (`glossaries/a.toml:12`), `hint` says what to do. `str()` joins all three.
    """

    def __init__(self, message: str, *, where: str | Path | None = None, hint: str | None = None):
        super().__init__(message)
        self.message = message
        self.where = str(where) if where is not None else None
        self.hint = hint

    def __str__(self) -> str:
        text = f"{self.where}: {self.message}" if self.where else self.message
        return f"{text}\nhint: {self.hint}" if self.hint else text

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.message, self.where, self.hint))


def _rebuild(
    kind: type[LocalizeError], message: str, where: str | None, hint: str | None
) -> LocalizeError:
    """Make the error anew on the other side of a process boundary."""
    return kind(message, where=where, hint=hint)


class ConfigError(LocalizeError):
    """A setting or an option that is wrong."""


class InputError(LocalizeError):
    """A file that was to be read and cannot be."""


class GlossaryError(LocalizeError):
    """A glossary that cannot be loaded, or a pattern in it that may not be run."""


class CatalogError(LocalizeError):
    """A gettext catalog that cannot be read, merged or compiled."""


class MemoryCorrupt(LocalizeError):
    """The translation memory's file is not a sound database."""


class ModelError(LocalizeError):
    """A model, installed or offered, that cannot be used."""


class ModelNotInstalled(ModelError):
    """No installed model, or chain of models, translates in the direction asked for."""


class ModelCorrupt(ModelError):
    """An installed model's bytes are not those that were pinned at its installation."""


class EngineError(LocalizeError):
    """A program that translates failed."""


class EngineUnavailable(EngineError):
    """The engine's program or library is not on this machine."""


class TranslationFailed(EngineError):
    """An engine gave no usable answer for a text."""

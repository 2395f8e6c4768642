"""What the commands about models share: where Argos' own tools keep theirs, and names of models."""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from localize.errors import ConfigError

if TYPE_CHECKING:
    from localize.bcp47 import Direction

_NAME = re.compile(
    r"(?:(?P<engine>argos|firefox)[: ])?(?:translate-)?"
    r"(?P<source>[A-Za-z]{2,3}(?:_[A-Za-z]{2,4})?)[-_>](?P<target>[A-Za-z]{2,3}(?:[_-][A-Za-z]{2,4})?)"
)
_FULL_NAME = re.compile(r"(?:(?P<engine>argos|firefox)[: ])?(?P<source>[\w-]+)>(?P<target>[\w-]+)")


@dataclass(frozen=True, slots=True)
class ModelName:
    """A model as it is named on the command line; `engine` is empty where any will do."""

    direction: Direction
    engine: str = ""


def model_name(text: str) -> ModelName:
    """
    Read ``en-uk``, ``en>pt-BR``, ``argos:en-uk``, or Argos' own ``translate-en_uk``.

    Raises:
        ConfigError: it is no name of a model.
    """
    from localize.bcp47 import Direction, Locale

    match = _FULL_NAME.fullmatch(text) or _NAME.fullmatch(text)
    if match is None:
        raise ConfigError(
            f"{text!r} is no name of a model, and no file or folder",
            hint="write en-uk, en>pt-BR or argos:en-uk",
        )
    direction = Direction(Locale.of_engine(match["source"]), Locale.of_engine(match["target"]))
    return ModelName(direction, match["engine"] or "")


def argos_folders() -> list[Path]:
    """
    Where Argos' own tools keep packages: by its environment, its settings file, or its default.
    """
    home = Path.home()
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "argos-translate"
    chosen = os.environ.get("ARGOS_PACKAGES_DIR")
    if not chosen:
        with suppress(OSError, ValueError, AttributeError):
            chosen = json.loads((settings / "settings.json").read_text()).get("ARGOS_PACKAGES_DIR")
    if chosen:
        return [Path(chosen)]
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return [data / "argos-translate" / "packages"]

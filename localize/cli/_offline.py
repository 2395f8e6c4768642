"""The network taken away from this process and from those that it starts."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_HOOK = """
import errno, os, sys

def refuse(event, arguments):
    if event.startswith("socket.") and os.environ.get("LOCALIZE_NO_NETWORK"):
        family = getattr(arguments[1], "name", arguments[1]) if event == "socket.__new__" else ""
        if family not in ("AF_UNIX", 1):
            raise OSError(errno.ENETDOWN, "the network is shut off")

sys.addaudithook(refuse)
"""
"""What a Python process runs as it starts; a hook cannot be taken out again, but it can be idle."""

_VARIABLE = "LOCALIZE_NO_NETWORK"
_hooked = False


@contextmanager
def no_network() -> Iterator[None]:
    """
    Let no socket be made but those inside the machine (AF_UNIX), here and in Python processes that
    are started inside the block; whoever tries gets an `OSError` (ENETDOWN).
    """
    global _hooked  # noqa: PLW0603 (an audit hook stays for the process's life)
    if not _hooked:
        sys.addaudithook(_refuse)
        _hooked = True
    before = {name: os.environ.get(name) for name in (_VARIABLE, "PYTHONPATH")}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "sitecustomize.py").write_text(_HOOK, encoding="utf-8")
        os.environ[_VARIABLE] = "1"
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (folder, before["PYTHONPATH"])))
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if not event.startswith("socket.") or not os.environ.get(_VARIABLE):
        return
    family = getattr(arguments[1], "name", arguments[1]) if event == "socket.__new__" else ""
    if family not in ("AF_UNIX", 1):
        raise OSError(errno.ENETDOWN, "the network is shut off")

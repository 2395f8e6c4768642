"""A worker that does as it is told: each text is an order."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path


def serve(arguments: Sequence[str]) -> None:
    """Answer texts in capitals; `arguments` are a folder to keep notes in and how to begin."""
    notes, beginning = Path(arguments[0]), arguments[1]
    if beginning == "die" or (beginning == "die once" and _first(notes / "begun")):
        sys.exit("no weights")
    if beginning == "hang":
        time.sleep(60)
    if beginning == "corrupt":
        _say({"error": "the weights are cut off", "corrupt": True})
        return
    _say({})
    for line in sys.stdin:
        number, text = json.loads(line)
        order, _, rest = text.partition(" ")
        if order == "die" or (order == "die-once" and _first(notes / rest)):
            sys.stderr.write("out of memory\n")
            sys.stderr.flush()
            os.kill(os.getpid(), 9)
        if order == "work":
            time.sleep(1)
        if order == "hang" or (order == "hang-once" and _first(notes / rest)):
            time.sleep(60)
        if order == "babble":
            sys.stdout.write("no JSON\n")
            sys.stdout.flush()
        if order == "number":
            _say([number, 7])
        if order == "refuse":
            _say({"error": "will not"})
        elif order != "swallow":
            _say([number, text.upper()])
            if order == "twice":
                _say([number, "again"])


def _first(note: Path) -> bool:
    if note.exists():
        return False
    note.touch()
    return True


def _say(answer: object) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()

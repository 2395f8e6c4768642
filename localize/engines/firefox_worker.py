"""
The process in which a Firefox model runs.

A translator of `fxtranslate` belongs to the thread that made it, and two of them in two threads of
one process hardly gain anything (1.1 times one; two processes: 1.9 times).
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Sequence

_ENOUGH = 300
"""Seconds on one sentence after which the system ends this process, whoever still waits for it."""


def serve(arguments: Sequence[str]) -> None:
    """
    Answer each line of standard input with one on standard output, until it closes.

    `arguments` are the paths of the model, of the source's and the target's vocabulary, and of the
    shortlist where there is one. See `workers.Workers` for the lines.
    """
    # What a library prints must not stand among the answers.
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        try:
            translate = _translator(arguments)
        except BaseException as error:  # noqa: BLE001 - a panic in Rust is no Exception
            print(json.dumps({"error": f"{arguments[0]}: {error}", "corrupt": True}), file=answers)
            return
        print(json.dumps({}), file=answers, flush=True)
        for line in sys.stdin:
            number, text = json.loads(line)
            signal.alarm(_ENOUGH)
            answer = _answer(translate, number, text)
            signal.alarm(0)
            print(json.dumps(answer), file=answers, flush=True)


def _translator(arguments: Sequence[str]) -> Callable[[str], str]:
    from fxtranslate import Translator

    # The bytes of a vocabulary that both sides share are passed twice: so it is known to be one.
    data = {path: _bytes(path) for path in arguments}
    return Translator(*(data[path] for path in arguments)).translate


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123 - pathlib would take a tenth of the start
        return file.read()


def _answer(translate: Callable[[str], str], number: int, text: str) -> object:
    try:
        return [number, translate(text)]
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is the answer to this text
        return {"error": f"{type(error).__name__}: {error}"}

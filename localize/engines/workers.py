"""
Worker processes: programs that answer a line with a line, fed side by side.

For an engine that may crash, hang, or use one core alone. A worker is started at the first text,
started again once if a text ends it, and ends with this process whatever ends this process: it
reads its own standard input, which closes.
"""

from __future__ import annotations

import json
import selectors
import signal
import subprocess
import sys
import tempfile
import weakref
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from threading import Lock
from typing import IO, Any

from localize.engines.turns import MANY, Turns
from localize.errors import EngineError, ModelCorrupt, TranslationFailed

PATIENCE = 120.0
"""Seconds of silence from every busy worker after which they hang (a sentence takes under one)."""

_IN_FLIGHT = 2
"""Texts that a worker holds: one at work and one to begin with while the answer travels."""

_FAREWELL = 5.0
"""Seconds that a worker has to end by itself before it is killed."""

# The worker finds what this process would find, wherever it is started; nothing lies in `''`. Its
# module is read alone, without the packages that it lies in: they would take it half of its start.
_BOOT = (
    "import sys; sys.path[:] = sys.argv.pop(1).split('\\n'); "
    "from importlib.util import module_from_spec, spec_from_file_location; "
    "spec = spec_from_file_location('worker', sys.argv[1]); module = module_from_spec(spec); "
    "spec.loader.exec_module(module); module.serve(sys.argv[2:])"
)


class Workers:
    """
    As many processes as `jobs`, each running `serve(arguments)` of the module `module`, which
    imports nothing of its own package.

    A worker says ``{}`` once it is ready, then answers each line of JSON with one, in order: to
    ``[number, text]``, ``[number, translation]``, or an object whose `error` says what went wrong
    (`corrupt` says that it was the model).
    """

    def __init__(
        self, module: str, arguments: Sequence[str], jobs: int, *, patience: float = PATIENCE
    ) -> None:
        spec = find_spec(module)
        assert spec
        assert spec.origin
        self._command = [
            sys.executable, "-c", _BOOT, "\n".join(sys.path), spec.origin, *arguments,
        ]  # fmt: skip
        self._jobs = jobs
        self._patience = patience
        self._turns = Turns()
        self._next = Lock()
        """Held by who waits for the workers, so that who had them cannot take them again first."""
        self._lock = Lock()
        self._workers: list[_Worker] = []
        self._end = weakref.finalize(self, _end, self._workers)

    def start(self) -> None:
        """Start the workers before there are texts, not waiting until they are ready."""
        with self._lock:
            for worker in self._hired(self._jobs):
                worker.start()

    def translate(self, texts: Sequence[str]) -> list[str]:
        """
        An answer to each of `texts`, in order.

        Raises:
            ModelCorrupt: the workers cannot load their model.
            TranslationFailed: a text ended two workers, or was answered with an error.
            EngineError: a worker ended before it was ready, twice.
        """
        with self._turns.taken(len(texts)):
            starts = range(0, len(texts), MANY)
            return [one for start in starts for one in self._round(texts[start : start + MANY])]

    def _round(self, texts: Sequence[str]) -> list[str]:
        """The answers, after which another call has its turn (two workers wait 1 % of the time)."""
        with self._next:
            self._lock.acquire()
        try:
            return _Round(texts, self._hired(len(texts)), self._patience).run()
        except BaseException:
            # A worker may still hold texts of this round; their answers are nobody's.
            _end(self._workers, patience=0)
            raise
        finally:
            self._lock.release()

    def close(self) -> None:
        """End the workers."""
        self._end()

    def _hired(self, wanted: int) -> list[_Worker]:
        while len(self._workers) < min(self._jobs, wanted):
            self._workers.append(_Worker(self._command))
        return self._workers


class _Round:
    """One call's texts on their way through the workers."""

    def __init__(self, texts: Sequence[str], workers: Sequence[_Worker], patience: float) -> None:
        self._texts = texts
        self._workers = workers
        self._patience = patience
        self._waiting = deque(range(len(texts)))
        self._answers: dict[int, str] = {}
        self._failures = [0] * len(texts)

    def run(self) -> list[str]:
        with selectors.DefaultSelector() as selector:
            for worker in self._workers:
                self._start(worker, selector)
            while len(self._answers) < len(self._texts):
                ready = selector.select(self._patience)
                for key, _ in ready:
                    self._read(key.data, selector)
                if not ready:
                    for worker in self._workers:
                        if worker.held:
                            self._replace(worker, selector, f"no answer in {self._patience:g} s")
        return [self._answers[index] for index in range(len(self._texts))]

    def _start(self, worker: _Worker, selector: selectors.BaseSelector) -> None:
        selector.register(worker.start(), selectors.EVENT_READ, worker)
        self._feed(worker)

    def _feed(self, worker: _Worker) -> None:
        while self._waiting and len(worker.held) < _IN_FLIGHT:
            index = self._waiting.popleft()
            worker.take(index, self._texts[index])

    def _read(self, worker: _Worker, selector: selectors.BaseSelector) -> None:
        lines, ended = worker.read()
        for line in lines:
            try:
                self._take(worker, json.loads(line))
            except (ValueError, TypeError, IndexError):
                self._replace(worker, selector, "an answer that is none of ours")
                return
        if ended:
            self._replace(worker, selector, worker.last_words())
        else:
            self._feed(worker)

    def _take(self, worker: _Worker, answer: Any) -> None:
        if isinstance(answer, dict):
            if answer.get("corrupt"):
                raise ModelCorrupt(answer["error"])
            if "error" in answer:
                raise _failed(answer["error"], self._texts[worker.held[0]])
            worker.ready = True
        else:
            number, text = answer
            if number != worker.answered or not isinstance(text, str):
                raise ValueError("an answer to another text")
            self._answers[worker.held.popleft()] = text
            worker.answered += 1

    def _replace(self, worker: _Worker, selector: selectors.BaseSelector, reason: str) -> None:
        """Start a worker anew that ended, with the text that it was at."""
        selector.unregister(worker.output)
        was_ready, held = worker.ready, list(worker.held)
        worker.end(patience=0)
        if not was_ready:
            worker.false_starts += 1
            if worker.false_starts > 1:
                raise EngineError(f"an engine's process does not start: {reason}")
        elif held:
            self._failures[held[0]] += 1
            if self._failures[held[0]] > 1:
                raise _failed(reason, self._texts[held[0]])
        self._waiting.extendleft(reversed(held))
        self._start(worker, selector)


class _Worker:
    """A process, and the texts that it has not answered yet."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._errors: IO[bytes] | None = None
        self._unread = b""
        self.held: deque[int] = deque()
        self.answered = 0
        """Texts that this process has answered, in all rounds: the number of the next answer."""
        self.ready = False
        self.false_starts = 0

    @property
    def output(self) -> IO[bytes]:
        assert self._process
        assert self._process.stdout
        return self._process.stdout

    def start(self) -> IO[bytes]:
        """Where its answers come from; the process is started unless it is running."""
        if self._process is None:
            self._errors = tempfile.TemporaryFile()  # noqa: SIM115
            # A process group of its own: Ctrl-C is for this process, which then ends its workers.
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                bufsize=0,
                process_group=0,
            )
        return self.output

    def take(self, index: int, text: str) -> None:
        """Hand the text of that index over to the process."""
        assert self._process
        assert self._process.stdin
        order = [self.answered + len(self.held), text]
        self.held.append(index)
        unsent = json.dumps(order).encode() + b"\n"
        # A worker that ended is found out by its output, which says why.
        with suppress(BrokenPipeError):
            while unsent:  # a signal may cut a write short
                unsent = unsent[self._process.stdin.write(unsent) :]

    def read(self) -> tuple[list[bytes], bool]:
        """The whole lines that came, and whether nothing more will."""
        data = self.output.read(65536) or b""
        *lines, self._unread = (self._unread + data).split(b"\n")
        return lines, not data

    def last_words(self) -> str:
        """Why the process ended, as far as it is known."""
        assert self._process
        assert self._errors
        try:
            status = self._process.wait(_FAREWELL)
        except subprocess.TimeoutExpired:
            return "the process closed its output"
        self._errors.seek(0)
        said = self._errors.read()[-2000:].decode(errors="replace").strip().splitlines()
        return f"the process {ending(status)}" + (f": {said[-1]}" if said else "")

    def end(self, patience: float) -> None:
        """
        End the process: by closing its input, or after `patience` seconds by force; one that has
        not said that it is ready by force at once.
        """
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin
        assert process.stdout
        assert self._errors
        with suppress(BrokenPipeError):
            process.stdin.close()
        try:
            if not patience or not self.ready:
                process.kill()
            process.wait(patience or None)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()
        self._errors.close()
        self._unread = b""
        self.held.clear()
        self.answered = 0
        self.ready = False


def _end(workers: list[_Worker], patience: float = _FAREWELL) -> None:
    for worker in workers:
        worker.end(patience)
    workers.clear()


def _failed(reason: str, text: str) -> TranslationFailed:
    start = text if len(text) <= 60 else f"{text[:60]}…"
    return TranslationFailed(f"{reason} (while translating “{start}”)")


def ending(status: int) -> str:
    """How a process ended, from its return code as `subprocess` gives it."""
    if status >= 0:
        return f"ended with status {status}"
    with suppress(ValueError):
        return f"was ended by {signal.Signals(-status).name}"
    return f"was ended by signal {-status}"

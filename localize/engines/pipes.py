"""
Chains of programs that answer a text with a text, each text ended by a NUL (Apertium's null flush).

Programs stay open from text to text, so that their dictionaries are read once. What one of them
does is watched: any that ends, whatever its place in the chain, is named; one that is silent too
long hangs.
"""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from localize.engines.workers import ending
from localize.errors import EngineError

PATIENCE = 60.0
"""Seconds without an answer after which a chain hangs (reading its dictionaries takes under two)."""

_CHUNK = 65536


class Broken(EngineError):
    """A chain ended, hangs, or answered what was not asked."""


class Chain:
    """
    Programs, each reading what the one before it writes.

    `environment` is all that they see of ours: what is set in a shell changes no translation.
    """

    def __init__(self, commands: Sequence[Sequence[str]], environment: Mapping[str, str]) -> None:
        self._commands = commands
        self._environment = environment
        self._processes: list[subprocess.Popen[bytes]] = []
        self._errors: IO[bytes] | None = None
        self._told = 0
        self._unread = b""

    def exchange(self, texts: Sequence[str]) -> list[str]:
        """
        An answer to each of `texts`, which hold no NUL, in order.

        Raises:
            Broken: the chain failed, and is closed; some texts may have been answered.
        """
        if not self._processes:
            self._start()
        try:
            return self._exchange(texts)
        except BaseException:
            self.close()
            raise

    def complained(self) -> bool:
        """Whether a program wrote to standard error since this was last asked."""
        assert self._errors
        told, self._told = self._told, os.fstat(self._errors.fileno()).st_size
        return self._told > told

    def kill(self) -> None:
        """End all programs; whoever waits for an answer learns that there will be none."""
        for process in self._processes:
            process.kill()

    def close(self) -> None:
        """End all programs, and forget them."""
        self.kill()
        for process in self._processes:
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream:
                    with suppress(BrokenPipeError):
                        stream.close()
        self._processes = []
        self._unread = b""
        if self._errors:
            self._errors.close()
            self._errors = None

    def _start(self) -> None:
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115
        self._told = 0
        source: int | IO[bytes] = subprocess.PIPE
        for command in self._commands:
            try:
                process = subprocess.Popen(
                    command,
                    stdin=source,
                    stdout=subprocess.PIPE,
                    stderr=self._errors,
                    env=self._environment,
                    bufsize=0,
                    process_group=0,
                )
            except OSError as error:
                self.close()
                raise Broken(f"{command[0]} cannot be started: {error.strerror}") from error
            self._processes.append(process)
            assert process.stdout
            source = process.stdout
        first, last = self._processes[0].stdin, self._processes[-1].stdout
        assert first
        assert last
        for process in self._processes[:-1]:
            # A program whose reader is gone must notice; so nobody else may hold the pipe.
            assert process.stdout
            process.stdout.close()
        os.set_blocking(first.fileno(), False)
        os.set_blocking(last.fileno(), False)

    def _exchange(self, texts: Sequence[str]) -> list[str]:
        source, sink = self._processes[0].stdin, self._processes[-1].stdout
        assert source
        assert sink
        unsent = memoryview("".join(f"{text}\0" for text in texts).encode())
        answers: list[bytes] = []
        with selectors.DefaultSelector() as selector:
            selector.register(sink, selectors.EVENT_READ)
            if unsent:
                selector.register(source, selectors.EVENT_WRITE)
            while len(answers) < len(texts):
                ready = selector.select(PATIENCE)
                if not ready:
                    raise Broken(
                        f"no answer in {PATIENCE:g} s from {Path(self._commands[-1][0]).name}"
                    )
                for key, _ in ready:
                    if key.fileobj is sink:
                        answers += self._received(sink)
                        continue
                    unsent = unsent[self._sent(source, unsent) :]
                    if not unsent:
                        selector.unregister(source)
        if len(answers) > len(texts) or self._unread:
            raise Broken(f"{len(texts)} texts were answered by {len(answers)}")
        return [answer.decode(errors="replace") for answer in answers]

    def _sent(self, source: IO[bytes], unsent: memoryview) -> int:
        try:
            return source.write(unsent[:_CHUNK]) or 0
        except BrokenPipeError as error:
            raise Broken(self._ending()) from error

    def _received(self, sink: IO[bytes]) -> list[bytes]:
        data = sink.read(_CHUNK)
        if not data:
            raise Broken(self._ending())
        *answers, self._unread = (self._unread + data).split(b"\0")
        return answers

    def _ending(self) -> str:
        """Which program ended, and how: the first that did not end because of another."""
        for process, command in zip(self._processes, self._commands, strict=True):
            with suppress(subprocess.TimeoutExpired):
                status = process.wait(1.0)
                if status not in (0, -signal.SIGPIPE):
                    return f"{Path(command[0]).name} {ending(status)}"
        return f"{Path(self._commands[0][0]).name} ended"

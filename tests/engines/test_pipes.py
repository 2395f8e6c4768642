"""Chains of programs, of which any may end, hang or say too much."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest

from localize.engines import pipes
from localize.engines.pipes import Broken, Chain

Chained = Callable[..., Chain]

ECHO = ["cat"]
# Each reads texts that end with NUL, as Apertium's programs do.
UPPER = [sys.executable, "-c", "import sys\nfor c in iter(lambda: sys.stdin.read(1), ''): sys.stdout.write(c.upper()); sys.stdout.flush()"]  # fmt: skip
DIES = [sys.executable, "-c", "import os, sys; sys.stdin.read(1); os.kill(os.getpid(), 11)"]
FAILS = [sys.executable, "-c", "import sys; sys.stdin.read(1); sys.exit(3)"]
HANGS = ["sleep", "60"]
BABBLES = [sys.executable, "-c", "import sys, time; sys.stdin.read(1); print('a\\0b\\0c\\0', end='', flush=True); time.sleep(60)"]  # fmt: skip
COMPLAINS = [sys.executable, "-c", "import sys\nfor c in iter(lambda: sys.stdin.read(1), ''):\n if c == '!': sys.stderr.write('?'); sys.stderr.flush()\n sys.stdout.write(c); sys.stdout.flush()"]  # fmt: skip


@pytest.fixture
def chained() -> Iterator[Chained]:
    chains: list[Chain] = []

    def chained(*commands: list[str]) -> Chain:
        chains.append(Chain(commands, {"LC_ALL": "C.UTF-8"}))
        return chains[-1]

    yield chained
    for chain in chains:
        chain.close()


def test_texts_come_through_in_order(chained: Chained) -> None:
    chain = chained(ECHO, UPPER, ECHO)
    assert [chain.exchange(["one", "два"]), chain.exchange([]), chain.exchange([""])] == [
        ["ONE", "ДВА"],
        [],
        [""],
    ]


def test_more_than_pipes_hold_comes_through(chained: Chained) -> None:
    texts = ["word " * 20_000] * 20
    assert chained(ECHO, ECHO, ECHO).exchange(texts) == texts


@pytest.mark.parametrize(
    ("commands", "reason"),
    [
        ((ECHO, DIES, ECHO), "was ended by SIGSEGV"),
        ((DIES, ECHO), "was ended by SIGSEGV"),
        ((ECHO, FAILS), "ended with status 3"),
        ((ECHO, ["true"]), "ended"),
        ((["/nowhere/lt-proc"],), "cannot be started: No such file"),
        ((ECHO, BABBLES), "1 texts were answered by 3"),
    ],
)
def test_what_failed_in_the_chain_is_named(
    chained: Chained, commands: tuple[list[str], ...], reason: str
) -> None:
    with pytest.raises(Broken, match=reason):
        chained(*commands).exchange(["text " * 50_000])


def test_a_chain_that_is_silent_too_long_is_ended(
    chained: Chained, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipes, "PATIENCE", 0.3)
    with pytest.raises(Broken, match=r"no answer in 0\.3 s from cat"):
        chained(HANGS, ECHO).exchange(["text"])


def test_a_chain_that_failed_begins_anew(chained: Chained) -> None:
    chain = chained(ECHO, FAILS)
    for _ in range(2):
        with pytest.raises(Broken, match="ended with status 3"):
            chain.exchange(["text"])


def test_complaints_are_noticed_once(chained: Chained) -> None:
    chain = chained(COMPLAINS)
    heard = []
    for text in ("calm", "alarm!", "calm"):
        chain.exchange([text])
        heard.append(chain.complained())
    assert heard == [False, True, False]

"""Worker processes that die, hang and babble; each test's faults are real processes' own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from localize.engines.workers import Workers, ending
from localize.errors import EngineError, ModelCorrupt, TranslationFailed

Hire = Callable[..., Workers]


@pytest.fixture
def hire(tmp_path: Path) -> Iterator[Hire]:
    hired: list[Workers] = []

    def hire(beginning: str = "well", jobs: int = 1, patience: float = 30.0) -> Workers:
        arguments = [str(tmp_path), beginning]
        hired.append(Workers("tests.engines.faulty_worker", arguments, jobs, patience=patience))
        return hired[-1]

    yield hire
    for workers in hired:
        workers.close()


def test_answers_keep_the_order_of_the_texts(hire: Hire) -> None:
    texts = [f"text {number}" for number in range(200)]
    assert hire(jobs=2).translate(texts) == [text.upper() for text in texts]


def test_workers_stay_from_call_to_call(hire: Hire) -> None:
    workers = hire("die once")
    assert [workers.translate(["one"]), workers.translate(["two"])] == [["ONE"], ["TWO"]]


def test_workers_start_before_there_is_a_text(hire: Hire, tmp_path: Path) -> None:
    workers = hire("die once", jobs=1)
    workers.start()
    for _ in range(300):
        if (tmp_path / "begun").exists():
            break
        time.sleep(0.1)
    assert (tmp_path / "begun").exists()
    workers.start()
    assert workers.translate(["one", "two"]) == ["ONE", "TWO"]


def test_a_worker_that_is_not_ready_is_not_waited_for(hire: Hire) -> None:
    workers = hire("hang", jobs=2)
    workers.start()
    began = time.monotonic()
    workers.close()
    assert time.monotonic() - began < 3


@pytest.mark.parametrize("order", ["die-once note", "hang-once note"])
def test_a_worker_that_fails_once_is_replaced_and_no_text_lost(hire: Hire, order: str) -> None:
    texts = ["one", order, "two", "three"]
    assert hire(patience=2.0).translate(texts) == [text.upper() for text in texts]


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        ("die", r"was ended by SIGKILL: out of memory"),
        ("hang", r"no answer in 1 s"),
        ("babble", r"an answer that is none of ours"),
        ("number", r"an answer that is none of ours"),
        ("refuse", r"will not"),
    ],
)
def test_a_text_that_no_worker_survives_is_named(hire: Hire, order: str, reason: str) -> None:
    with pytest.raises(TranslationFailed, match=rf"{reason} \(while translating “{order} it”\)"):
        hire(patience=1.0).translate(["one", f"{order} it", "two"])


def test_an_answer_too_many_is_never_taken_for_another_texts(hire: Hire) -> None:
    texts = ["twice", "twice", "one"]
    assert hire().translate(texts) == [text.upper() for text in texts]


def test_an_answer_too_many_is_not_taken_for_the_next_calls(hire: Hire) -> None:
    workers = hire()
    assert [workers.translate(["twice"]), workers.translate(["two"])] == [["TWICE"], ["TWO"]]


def test_an_answer_too_few_is_a_failure_of_the_text_that_lacks_it(hire: Hire) -> None:
    with pytest.raises(TranslationFailed, match=r"none of ours .*“swallow it”"):
        hire().translate(["swallow it", "one"])


def test_after_a_failure_the_next_texts_are_translated(hire: Hire) -> None:
    workers = hire()
    with suppress(TranslationFailed):
        workers.translate(["refuse", "one", "two"])
    assert workers.translate(["three"]) == ["THREE"]


def test_a_worker_that_never_starts_is_an_engine_error(hire: Hire) -> None:
    with pytest.raises(EngineError, match="does not start: the process ended with status 1: no w"):
        hire("die").translate(["one"])


def test_a_model_that_cannot_be_loaded_is_corrupt(hire: Hire) -> None:
    with pytest.raises(ModelCorrupt, match="the weights are cut off"):
        hire("corrupt").translate(["one"])


PARENT = """
import signal, sys
# A test run in the background inherits that interrupts are ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
from localize.engines.workers import Workers
workers = Workers("tests.engines.faulty_worker", [sys.argv[1], "well"], 2)
workers.translate(["one", "two"])
print(*(worker._process.pid for worker in workers._workers), flush=True)
workers.translate(["work"] * 100)
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_workers_end_with_the_process_that_hired_them(
    tmp_path: Path, number: signal.Signals
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).parents[2],
    ) as parent:
        assert parent.stdout
        workers = [int(pid) for pid in parent.stdout.readline().split()]
        parent.send_signal(number)
        parent.wait(30)
    for _ in range(100):
        if not any(map(_is_running, workers)):
            break
        time.sleep(0.1)
    assert [pid for pid in workers if _is_running(pid)] == []


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize(
    ("status", "said"),
    [(0, "ended with status 0"), (-11, "was ended by SIGSEGV"), (-250, "was ended by signal 250")],
)
def test_how_a_process_ended_is_said_in_words(status: int, said: str) -> None:
    assert ending(status) == said

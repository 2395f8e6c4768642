"""Large calls queue, small ones pass."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from localize.engines.turns import MANY, Turns


def test_large_calls_follow_one_another_and_small_ones_pass() -> None:
    turns, order = Turns(), list[str]()
    begun, finish = Event(), Event()

    def first() -> None:
        with turns.taken(MANY + 1):
            begun.set()
            finish.wait()
            order.append("first")

    def later(name: str) -> None:
        with turns.taken(MANY + 1):
            order.append(name)

    with ThreadPoolExecutor() as threads:
        made = [threads.submit(first)]
        begun.wait()
        for name in ("second", "third"):
            made.append(threads.submit(later, name))
            while len(turns._waiting) < len(made):
                pass
        with turns.taken(MANY):
            order.append("small")
        finish.set()
        for one in made:
            one.result()
    assert order == ["small", "first", "second", "third"]


def test_a_call_that_fails_lets_the_next_one_in() -> None:
    turns = Turns()
    for _ in range(2):
        try:
            with turns.taken(MANY + 1):
                raise ValueError
        except ValueError:
            continue
    with turns.taken(MANY + 1):
        assert len(turns._waiting) == 1

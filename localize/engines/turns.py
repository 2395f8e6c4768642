"""
Whose turn it is at an engine that several threads ask.

Of two large calls side by side both would be done late, and what follows each would have to wait:
so they go one after the other, in the order in which they came, and small ones in between.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition

MANY = 100
"""Sentences above which a call is a large one."""


class Turns:
    """Large calls queue here; small ones pass."""

    def __init__(self) -> None:
        self._waiting: deque[object] = deque()
        self._moved = Condition()

    @contextmanager
    def taken(self, sentences: int) -> Iterator[None]:
        """A call with that many sentences, once those large ones that came before it are done."""
        if sentences <= MANY:
            yield
            return
        ticket = object()
        with self._moved:
            self._waiting.append(ticket)
            self._moved.wait_for(lambda: self._waiting[0] is ticket)
        try:
            yield
        finally:
            with self._moved:
                self._waiting.popleft()
                self._moved.notify_all()

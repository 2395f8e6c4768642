"""What people approved, in large numbers."""

from __future__ import annotations

import time
from contextlib import closing

from localize.approval import Approval
from localize.bcp47 import Locale
from localize.memory import ApprovedMemory
from localize.memory.database import connect

EN, PT = Locale("en"), Locale("pt")


def test_an_import_that_is_known_is_seen_without_a_look_at_all_that_came_before() -> None:
    pairs = [Approval(f"Sentence {number}.", f"Frase {number}.", EN, PT) for number in range(8_000)]
    with closing(connect(None)) as connection:
        approved = ApprovedMemory(connection)
        began = time.process_time()
        assert (approved.add(pairs), approved.add(pairs)) == (8_000, 0)
        assert time.process_time() - began < 3.0

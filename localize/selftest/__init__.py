"""
Faults that a user can see survived on their own machine: each on a project of its own.

`FAULTS` is the table; `localize/FAULTS.md` has all that the tests try.
"""

from __future__ import annotations

from localize.selftest.faults import FAULTS, Fault

__all__ = ["FAULTS", "Fault"]

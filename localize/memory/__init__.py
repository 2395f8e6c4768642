"""
The translation memory: a SQLite file that both remembers what engines made and what people approved.

Machine units are found by a key that holds everything that could change them, so a hit is the
same answer that the engine would give again.
"""

from __future__ import annotations

from localize.memory.approved import ApprovedMemory
from localize.memory.keys import unit_key
from localize.memory.machine import MachineMemory, Remembered

__all__ = ["ApprovedMemory", "MachineMemory", "Remembered", "unit_key"]

"""People's edits, and the merge that never loses one."""

from __future__ import annotations

from localize.review.desk import Desk

__all__ = ["Desk"]

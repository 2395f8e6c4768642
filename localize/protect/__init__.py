"""What must come through an engine unharmed: slots, quotation marks, inline markup."""

from __future__ import annotations

from localize.protect.faithful import Faithful, faithful
from localize.protect.markup import project
from localize.protect.settings import Settings
from localize.protect.slots import slots

__all__ = ["Faithful", "Settings", "faithful", "project", "slots"]

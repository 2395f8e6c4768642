"""JSON: one object, for programs."""

from __future__ import annotations

import json
from typing import Any

from localize.writers.bundle import finding_to_dict
from localize.writers.findings import Judged, Located


def text(judged: Judged) -> str:
    """An object with `findings`, each with its file, and the counts."""
    data = {
        "findings": [_finding(located) for located in judged.findings],
        "units": judged.units,
        "suppressed": judged.suppressed,
        "failed": [{"file": file, "reason": reason} for file, reason in judged.failed],
        "unasked": list(judged.unasked),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _finding(located: Located) -> dict[str, Any]:
    fields = finding_to_dict(located.finding)
    # An index is a number, a file's own id a string.
    unit = fields["unit"]
    return {"file": located.file} | fields | {"unit": int(unit) if unit.isdigit() else unit}

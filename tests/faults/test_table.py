"""The page of faults names tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_each_row_names_a_test_that_there_is() -> None:
    page = (ROOT / "localize" / "FAULTS.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| ") and "| test |" not in line]
    named = [re.search(r"`(tests/[\w/]+\.py)(?:::(\w+))?` \|$", row) for row in rows]
    assert [row for row, match in zip(rows, named, strict=True) if not match] == []
    missing = [match[0] for match in named if match and not _is_there(match[1], match[2])]
    assert missing == []


def _is_there(path: str, name: str | None) -> bool:
    file = ROOT / path
    if not file.exists():
        return False
    return name is None or f"def {name}(" in file.read_text(encoding="utf-8")

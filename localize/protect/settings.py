"""What of the protection can be set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Settings:
    """
    `quotation_marks`: by locale, the site's own marks where they are not the usual ones there:
    opening and closing, outer then nested (``pt-PT = "“”‘’"``).
    """

    quotation_marks: Mapping[str, str] = field(default_factory=dict)

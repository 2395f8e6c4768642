"""
The catalogue of checks.

Codes follow MQM's dimensions: T terminology, A accuracy, L locale conventions, F linguistic
conventions, M markup. A code is never used twice.
"""

from __future__ import annotations

from localize.checks.check import AnyCheck

CHECKS: tuple[AnyCheck, ...] = ()

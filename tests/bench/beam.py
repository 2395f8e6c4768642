"""`localize` with the beam of argostranslate: ``python -m tests.bench.beam run …``."""

from __future__ import annotations

from localize.cli import main
from localize.engines import argos

if __name__ == "__main__":
    argos.BEAM = 4
    main()

"""Ukrainian and Russian inflection (see `paradigm`)."""

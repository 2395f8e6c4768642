"""Settings from `localize.toml`, composed of the stages' own."""

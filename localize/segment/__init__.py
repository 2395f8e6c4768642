"""Blocks cut into sentences, by each language's own rules."""

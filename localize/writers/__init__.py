"""Bundles, the manifest and the report."""

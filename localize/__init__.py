"""Offline translation and localization for a news site: terms kept, mistranslations flagged."""

__version__ = "0.1.0"

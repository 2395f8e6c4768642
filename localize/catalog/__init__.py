"""The site's gettext catalogs: all that knows PO files, Babel and polib."""

from __future__ import annotations

from localize.catalog.site import site_strings

__all__ = ["site_strings"]

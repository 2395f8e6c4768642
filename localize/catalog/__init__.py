"""The site's gettext catalogs."""

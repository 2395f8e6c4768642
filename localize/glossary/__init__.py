"""The termbase: loaded, marked in a source, enforced in a target."""

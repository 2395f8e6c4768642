"""People's edits, and the merge that never loses one."""

"""
Numbers as each locale writes them: `reading.mentions(text, locale)` finds what a text counts.

`tables` holds the number words, `reading` turns figures and words into values, `a002` compares.
"""

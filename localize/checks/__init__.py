"""
The catalogue of checks.

Codes follow MQM's dimensions: T terminology, A accuracy, L locale conventions, F linguistic
conventions, M markup. A code is never used twice.
"""

from __future__ import annotations

from localize.checks import (
    a001_untranslated,
    a002_number_mismatch,
    a003_negation,
    a005_question,
    a013_foreign_word,
    a018_empty,
    f001_repetition,
    f006_mixed_script,
    f007_casing,
    f008_final_punctuation,
    l001_quotes,
    l003_spacing,
    m001_placeholder,
    m002_address,
    m003_markup,
    m005_white_space,
    m006_invisible,
    m007_brackets,
)
from localize.checks.check import AnyCheck

CHECKS: tuple[AnyCheck, ...] = (
    a001_untranslated.CHECK,
    a002_number_mismatch.CHECK,
    a003_negation.CHECK,
    a005_question.CHECK,
    a013_foreign_word.CHECK,
    a018_empty.CHECK,
    f001_repetition.CHECK,
    f006_mixed_script.CHECK,
    f007_casing.CHECK,
    f008_final_punctuation.CHECK,
    l001_quotes.CHECK,
    l003_spacing.CHECK,
    m001_placeholder.CHECK,
    m002_address.CHECK,
    m003_markup.CHECK,
    m005_white_space.CHECK,
    m006_invisible.CHECK,
    m007_brackets.CHECK,
)

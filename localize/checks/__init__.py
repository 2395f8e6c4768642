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
    a004_opposite,
    a005_question,
    a006_hedge,
    a008_length,
    a013_foreign_word,
    a014_wrong_language,
    a015_unit,
    a016_date,
    a017_unrelated,
    a018_empty,
    f001_repetition,
    f003_scrambled,
    f004_dangling_word,
    f006_mixed_script,
    f007_casing,
    f008_final_punctuation,
    f009_misspelling,
    f010_article,
    l001_quotes,
    l002_number_format,
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
    a004_opposite.CHECK,
    a005_question.CHECK,
    a006_hedge.CHECK,
    a008_length.CHECK,
    a013_foreign_word.CHECK,
    a014_wrong_language.CHECK,
    a015_unit.CHECK,
    a016_date.CHECK,
    a017_unrelated.CHECK,
    a018_empty.CHECK,
    f001_repetition.CHECK,
    f003_scrambled.CHECK,
    f004_dangling_word.CHECK,
    f006_mixed_script.CHECK,
    f007_casing.CHECK,
    f008_final_punctuation.CHECK,
    f009_misspelling.CHECK,
    f010_article.CHECK,
    l001_quotes.CHECK,
    l002_number_format.CHECK,
    l003_spacing.CHECK,
    m001_placeholder.CHECK,
    m002_address.CHECK,
    m003_markup.CHECK,
    m005_white_space.CHECK,
    m006_invisible.CHECK,
    m007_brackets.CHECK,
)

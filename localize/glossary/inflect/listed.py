"""Languages whose forms are not computed: a designation has the forms that its entry lists."""

from __future__ import annotations

from localize.concept import Designation
from localize.glossary.inflect.form import Form, Paradigm


def paradigm(designation: Designation) -> Paradigm:
    """The citation form alone; the listed ones are added by `inflect.paradigm` for every language."""
    return (Form(designation.text),)

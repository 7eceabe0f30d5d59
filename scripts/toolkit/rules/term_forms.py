"""The forms of the glossary: a word in a text gets one explanation."""

from __future__ import annotations

from ..content.page import Content
from ..problems import Problem
from .vocabulary import told

GLOSSARY = "begrippen"


def check_term_forms(content: Content) -> list[Problem]:
    """Forms that belong to two terms, or twice to one; capitals do not count."""
    problems = []
    for entries in content.pages.values():
        if entry := entries.get(GLOSSARY):
            known: dict[str, str] = {}
            for place, term in enumerate(entry.page.terms):
                for number, form in enumerate(term.forms):
                    if other := known.get(form.casefold()):
                        line = entry.source.line_of(("terms", place, "forms", number))
                        problems.append(told("term-double", entry.source, line, form=form, other=other))
                    known.setdefault(form.casefold(), term.id)
    return problems

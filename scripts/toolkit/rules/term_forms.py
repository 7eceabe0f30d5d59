"""The forms of the glossary: a word in a text gets one explanation, and not every word does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..content.page import Content, Entry
from ..problems import Problem
from .vocabulary import told

GLOSSARY = "begrippen"


OFTEN = 0.5  # of the pages of a language: the form that most pages of today have is on four in ten
FEWEST = 10  # pages that a word is on, before it can be on too many


def check_term_forms(content: Content) -> list[Problem]:
    """Forms that belong to two terms, or twice to one, and forms that nearly every page has; capitals do not count."""
    problems = []
    for entries in content.pages.values():
        if entry := entries.get(GLOSSARY):
            known: dict[str, str] = {}
            for place, term in enumerate(entry.page.terms):
                for number, form in enumerate(term.forms):
                    other = known.get(form.casefold())
                    if other and (other != term.id or form in term.forms[:number]):  # of an id that is there twice, that is told
                        line = entry.source.line_of(("terms", place, "forms", number))
                        problems.append(told("term-double", entry.source, line, form=form, other=other))
                    known.setdefault(form.casefold(), term.id)
            problems += _common(entry, [each.source.body.casefold() for each in entries.values() if each is not entry])
    return problems


def _common(glossary: Entry, texts: list[str]) -> Iterator[Problem]:
    """Forms that are everyday words: each page would have a link at its first one."""
    for place, term in enumerate(glossary.page.terms):
        for number, form in enumerate(term.forms):
            word = re.compile(rf"(?<![\w-]){re.escape(form.casefold())}(?![\w-])")
            count = sum(1 for text in texts if form.casefold() in text and word.search(text))
            if count >= FEWEST and count > OFTEN * len(texts):
                line = glossary.source.line_of(("terms", place, "forms", number))
                yield told("term-common", glossary.source, line, form=form, count=count, all=len(texts))

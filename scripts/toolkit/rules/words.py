"""The words of the whole site, looked at together: terms, spelling, and parts in another language."""

from __future__ import annotations

from pathlib import Path

from ..content.kinds import kind_of
from ..content.page import Content
from ..languages import LANGUAGES
from ..problems import Problem
from ..strings import FILE, lines_of, name_of, strings
from .figure_data import FILE as FIGURES
from .figure_data import words_in
from .reading import Passage, read, read_words
from .spelling import check_spelling
from .terms import check_terms, read_terms


def passages_of(content: Content) -> list[Passage]:
    """All that a visitor reads: of every page in every language, and the words of the interface."""
    found = [
        passage
        for language, sources in content.sources.items()
        for key, source in sources.items()
        for passage in read(source, content.pages[language].get(key), kind_of(key), language)
    ]
    lines = lines_of()
    for language in LANGUAGES:
        texts = ((lines[key], text) for key, text in strings(language).items())
        found += read_words(name_of(FILE), texts, language)
    return found


def check_words(root: Path, content: Content) -> list[Problem]:
    """What is wrong with the words of the project at `root`."""
    passages = passages_of(content)
    rules, problems = read_terms(root, {key for pages in content.sources.values() for key in pages})
    figures = words_in(root)
    for language in LANGUAGES:
        texts = ((line, text) for one, line, text in figures if one == language)
        passages += read_words(FIGURES.as_posix(), texts, language)
    return problems + check_terms(rules, passages) + check_spelling(root, passages)

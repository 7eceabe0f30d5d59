"""Text that is not ready: a note to oneself, filling, and words of the template that nobody has replaced."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from ..content.page import Entry
from ..content.source import Source, read_source
from ..content.texts import texts_of
from ..markup.rows import rows
from ..problems import Problem
from .vocabulary import told

TEMPLATE = "_sjabloon.md"
_NOTE = re.compile(r"\b(TODO|FIXME|XXX|TBD|[Ll]orem ipsum)\b")
_SHORT = 25  # letters: a shorter line may well be the same as in the template


def check_unfinished(source: Source, entry: Entry | None) -> list[Problem]:
    """Notes and filling in a page, and lines that are still those of the template of its folder."""
    written = [(row.line, row.text) for row in rows(source.body, source.body_line)]
    data = texts_of(entry) if entry else []
    problems = []
    if _NOTE.search(source.body) or any(_NOTE.search(text) for _, text in data):
        problems = [
            told("unfinished", source, line, word=match[1]) for line, text in (*data, *written) if (match := _NOTE.search(text))
        ]
    known = _lines_of_template(source.path.parent / TEMPLATE, source.root) if source.root else frozenset()
    if known:
        problems += [
            told("unfinished/template", source, line, text=text.strip()[:60])
            for line, text in (*data, *written)
            if _bare(text) in known
        ]
    return problems


def _bare(text: str) -> str:
    """A line without the mark of a list and without white space at its ends."""
    return re.sub(r"^(?:[-*+]|\d+\.)\s+", "", text.strip())


def _lines_of_template(path: Path, root: Path) -> frozenset[str]:
    """The lines of text of a template; none when it is not there, or cannot be read."""
    try:
        state = path.stat()
    except OSError:
        return frozenset()
    return _lines(path, root, state.st_mtime_ns)


@lru_cache(maxsize=32)
def _lines(path: Path, root: Path, state: int) -> frozenset[str]:
    """state: of the file, so that it is read again when it has changed."""
    source = read_source(path, root)[0]
    if source is None:
        return frozenset()
    found = [row for row in source.body.split("\n") if not row.startswith(("#", "|--", "<!--", "///", "!!!"))]
    found += list(_texts(source.meta))
    return frozenset(bare for text in found if len(bare := _bare(text)) >= _SHORT)


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [value] if isinstance(value, str) else []

"""Notes to oneself and filling that are still in a text."""

from __future__ import annotations

import re

from ..content.page import Entry
from ..content.source import Source
from ..content.texts import texts_of
from ..markup.rows import rows
from ..problems import Problem
from .vocabulary import told

_NOTE = re.compile(r"\b(TODO|FIXME|XXX|TBD|[Ll]orem ipsum)\b")


def check_unfinished(source: Source, entry: Entry | None) -> list[Problem]:
    """Notes and filling in a page, each on its line."""
    written = [(row.line, row.text) for row in rows(source.body, source.body_line)]
    data = texts_of(entry) if entry else []
    if not (_NOTE.search(source.body) or any(_NOTE.search(text) for _, text in data)):
        return []
    return [told("unfinished", source, line, word=match[1]) for line, text in (*data, *written) if (match := _NOTE.search(text))]

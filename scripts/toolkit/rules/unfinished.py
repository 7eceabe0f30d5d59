"""Notes to oneself and filling that are still in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..content.page import Entry
from ..content.source import Source
from ..content.texts import texts_of
from ..markup.rows import rows
from ..problems import MESSAGES, Problem
from .vocabulary import told

_SURE = r"\b(?:TODO|FIXME|TBD|TBC|X{2,}|[Ll]orem ipsum)\b(?! eeuw)|\b(?i:todo)\s*:"
_ON_SHEETS = re.compile(_SURE)  # which have lines of dots and words between brackets for who fills them in
_NOTE = re.compile(
    rf"{_SURE}|\bNTB\b"
    r"|^\W*(?i:tekst|uitleg|inhoud|meer|text|more) (?i:volgt|follows|to follow)(?: (?i:nog|later|snel|soon))?\W*$"
    r"|\bNOG (?:INVULLEN|AANVULLEN|DOEN|SCHRIJVEN|NIET AF|TE DOEN)\b|\b(?i:nog (?:aan|in) te vullen|to be (?:added|written))\b"
    r"|\[(?i:invullen|aanvullen|fill in|naam [^\[\]]*|name of [^\[\]]*|opmerking[^\[\]]*|bron\?|\?+)\](?![(\[{:])"
    r"|\((?i:bron|source|klopt dit|klopt dat|nakijken|navragen|checken|check)\s*\??\)"
    r"|^\s*(?:\.{3,}|…)\s*$|\b[Pp]laceholder\b|\bdd-mm-(?:jjjj|yyyy)\b|€ ?(?:\?{1,2}(?!\?)|…|\.{3})"
)
_REMARK = re.compile(r"<!--(?s:.*?)(?:-->|\Z)")


def check_unfinished(source: Source, entry: Entry | None, *, sheet: bool = False) -> list[Problem]:
    """Notes and filling in a page, each on its line. sheet: it is one to fill in."""
    note = _ON_SHEETS if sheet else _NOTE
    written = [(row.line, row.text) for row in rows(source.body, source.body_line)]
    data = texts_of(entry) if entry else []
    found = ((line, note.search(text)) for line, text in (*data, *written))
    return [told("unfinished", source, line, word=match[0].strip()) for line, match in found if match]


def without_remarks(problems: Iterable[Problem], source: Source, notes: Sequence[Problem]) -> list[Problem]:
    """The problems of a page without those of remarks that hold a note to oneself: of such a note is told once.

    notes: what `check_unfinished` found in the page
    """
    if not notes or "<!--" not in source.body:
        return list(problems)
    said, lines = MESSAGES.words("vocabulary/comment").nl, {note.line for note in notes}
    known = set[int]()
    for remark in _REMARK.finditer(source.body):
        first = source.line_in_file(source.body.count("\n", 0, remark.start()) + 1)
        if lines & set(range(first, first + remark[0].count("\n") + 1)):
            known.add(first)
    return [each for each in problems if each.line not in known or each.message != said]

"""What a page cites: all marks for sources in its text and its front matter, with their lines."""

from __future__ import annotations

import re

from ..markup.citations import MARK, Citation, citations_in, read_mark
from .page import Entry
from .source import Source
from .texts import texts_of

_NOTE = re.compile(r"^ {0,3}\[\^([^\]]+)\]:")  # the text of a footnote, as Markdown finds it
_CODE = re.compile(r"(`+).+?\1")


def marks_of(source: Source) -> list[tuple[int, str]]:
    """Every mark in the text of a page, as (line of the file, what stands in it); footnotes and code are none."""
    if "[^" not in source.body:
        return []
    unread, rows = source.outline.unread, source.body.split("\n")
    notes = {match[1] for row in rows if (match := _NOTE.match(row))}
    return [
        (source.line_in_file(number), match[1])
        for number, row in enumerate(rows, 1)
        if number not in unread and "[^" in row
        for match in MARK.finditer(_CODE.sub("", row))
        if match[1] not in notes
    ]


def cited(entry: Entry) -> list[Citation]:
    """All that a page cites, in order: first its front matter, then its text."""
    found = [each for _, text in texts_of(entry) for each in citations_in(text)]
    return found + [each for _, inside in marks_of(entry.source) for each in read_mark(inside)]

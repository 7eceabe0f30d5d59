"""Tables that would not become a table, or would lose a cell: each row needs as many cells as the first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ..content.source import Source
from ..markup.rows import Row
from ..problems import Problem
from .vocabulary import told

_LINE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_LIKE = re.compile(r"^\s*\|[\s|:+=_–—−-]*[-–—−=_][\s|:+=_–—−-]*$")  # meant as one
_PREFIX = re.compile(r"^(?:[\s>]*(?:[-*+]|\d+\.)\s+)?[\s>]*")
_ENDS = re.compile(r"^\s*(?:#{1,6}\s|!!!|\?\?\?|===|</?div|<!--)")  # what ends where its line does
_TABBED = re.compile(r"\S\t+\S")


def check_tables(source: Source, text: Sequence[Row], already: set[int], *, sheet: bool = False) -> list[Problem]:
    """What is wrong with the tables of a page. already: the lines of which something has been told; new ones are added.

    sheet: a table may have no rows, since it is filled in with a pen.
    """
    problems = []
    for name, line, values in _tables(text):
        if line not in already and not (sheet and name == "table/rows"):
            already.add(line)
            problems.append(told(name, source, line, **values))
    return problems


def _tables(text: Sequence[Row]) -> Iterator[tuple[str, int, dict[str, int]]]:
    after_table, single = False, False  # the block above was a table; it was one row, of which has been told
    for blank, group in groupby(text, lambda row: not row.text.strip() or row.text.lstrip().startswith("///")):
        block = [] if blank else list(group)
        if not block:
            continue
        at = next((n for n, row in enumerate(block) if "|" in row.text and _LINE.match(row.text)), None)
        piped = [row for row in block if row.text.lstrip(" >").startswith("|")]
        if at is None:
            if not (single and len(piped) == 1):
                yield from _without_line(block, piped, after_table=after_table)
            tabbed = [row for row in block if _TABBED.search(row.text)]
            if len(tabbed) > 1:
                yield "table/tabs", tabbed[0].line, {}
            after_table, single = False, len(block) == len(piped) == 1
            continue
        if at == 0:
            yield "table/head", block[0].line, {}
        elif at > 1 and not _ENDS.match(block[at - 2].text):
            yield "table/blank-line", block[at - 1].line, {}
        else:
            yield from _cells(block[at - 1 :])
        after_table, single = len(block) > at + 1, len(block) == at + 1


def _without_line(block: list[Row], piped: list[Row], *, after_table: bool) -> Iterator[tuple[str, int, dict[str, int]]]:
    if not piped:
        return
    if after_table:
        yield "table/cut", piped[0].line, {}
    elif like := next((row for row in piped if _LIKE.match(row.text)), None):
        yield "table/dashes", like.line, {}
    elif len(piped) > 1 or piped[0].text.count("|") > 1:
        yield "table/line", piped[0].line, {}


def _cells(block: list[Row]) -> Iterator[tuple[str, int, dict[str, int]]]:
    """Of a table: the row above the line, the line itself, and the rows below it."""
    wide = count(block[0].text)
    if count(block[1].text) != wide:
        yield "table/dashes-many", block[1].line, {"found": count(block[1].text), "wanted": wide}
        return
    if len(block) == 2:
        yield "table/rows", block[1].line, {}
    for row in block[2:]:
        if "|" not in row.text:
            yield "table/text", row.line, {}
            return
        if (found := count(row.text)) != wide:
            yield "table/cells", row.line, {"found": found, "wanted": wide}


def count(row: str) -> int:
    """How many cells a row has."""
    return len(re.split(r"(?<!\\)\|", _PREFIX.sub("", row).strip().removeprefix("|").removesuffix("|")))

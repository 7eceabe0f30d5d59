"""What is wrong with the blocks of a sheet, with the line: Markdown would print a wrong block as text, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import pairwise
from typing import Any

from ..content.source import Source
from ..paper.blocks import BLOCKS
from ..paper.pictograms import names
from ..problems import MESSAGES, Both, Problem
from .sheet_blocks import CLOSE, ITEM, OPEN

_SLASHES = re.compile(r"^\s*/{3,}")
_PICTURE = re.compile(r"^([\w-]+):\s*(.*)$")
_SEPARATOR = re.compile(r"^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$")


@dataclass
class _Opened:
    """A block that is not closed yet: its slashes, line and name, the lines of its own, and whether it has blocks in it."""

    fence: str
    line: int
    name: str
    argument: str
    rows: list[tuple[int, str]] = field(default_factory=list)
    filled: bool = False


def near(word: str, words: Sequence[str]) -> Both | None:
    """A hint with the word of `words` that looks most like `word`; None when none does."""
    found = get_close_matches(word, words, 1)
    return MESSAGES.words("meant", word=found[0]) if found else None


def check_blocks(source: Source) -> list[Problem]:
    """Blocks of a file that are unknown, wrongly written, wrongly nested, not closed, or that hold what they cannot hold."""
    problems: list[Problem] = []
    opened: list[_Opened] = []

    def wrong(line: int, name: str, **values: Any) -> None:
        problems.append(MESSAGES.problem(name, source.name, line, **values))

    for number, row in enumerate(source.body.splitlines(), source.body_line):
        if match := CLOSE.match(row):
            if opened and opened[-1].fence == match.group(1):
                problems += _content(source.name, opened.pop())
            else:
                wrong(number, "block-close", fence=match.group(1))
        elif match := OPEN.match(row):
            block = _Opened(match.group(1), number, match.group(2), match.group(3) or "")
            problems += _opening(source.name, block)
            if any(other.fence == block.fence for other in opened):
                wrong(number, "block-nested", fence=block.fence)
            if opened:
                opened[-1].filled = True
            opened.append(block)
        elif _SLASHES.match(row):
            wrong(number, "block-written")
            opened.append(_Opened(_SLASHES.findall(row)[0].strip(), number, "", ""))
        elif opened and row.strip():
            if not opened[-1].rows and not opened[-1].filled and number == opened[-1].line + 1 and row.startswith("    "):
                wrong(number, "block-written/indent")
            opened[-1].rows.append((number, row.strip()))
    for block in opened:
        if block.name:  # of the others it has been said that they are no block
            wrong(block.line, "block-open", block=block.name, fence=block.fence)
    return problems


def _opening(file: str, block: _Opened) -> list[Problem]:
    """What is wrong with the first line of a block."""
    kind = BLOCKS.get(block.name)
    if kind is None:
        hint, known = near(block.name.lower(), list(BLOCKS)), ", ".join(BLOCKS)
        return [MESSAGES.problem("block-unknown", file, block.line, hint=hint, block=block.name, blocks=known)]
    reason = kind.wrong(kind.apart(block.argument)[0])
    if reason is None:
        return []
    hint = near(block.argument, names()) if block.name == "stap" else None
    example = " | ".join(word for word in (block.name, kind.example) if word)
    return [MESSAGES.problem("block-argument", file, block.line, hint=hint, block=block.name, reason=reason, example=example)]


def _content(file: str, block: _Opened) -> list[Problem]:
    """What is wrong with what stands in a block."""
    kind = BLOCKS.get(block.name)
    if kind is None or not kind.holds:
        return []
    items = [(line, match[1]) for line, row in block.rows if (match := ITEM.match(row))]
    rows = [row for _, row in block.rows]
    headings = [place for place, row in enumerate(rows) if row.startswith("##")]
    fine = {
        "nothing": not rows and not block.filled,
        "text": bool(rows) or block.filled,
        "list": bool(items) or block.filled,
        "two": len(items) == 2,
        "pictures": bool(items),
        "table": any("|" in head and _SEPARATOR.match(below) for head, below in pairwise(rows)),
        "columns": len(headings) > 1 and headings[0] == 0,
    }
    if not fine[kind.holds]:
        return [MESSAGES.problem(f"block-content/{kind.holds}", file, block.line, block=block.name)]
    return [problem for line, item in items for problem in _item(file, line, item)] if kind.holds == "pictures" else []


def _item(file: str, line: int, text: str) -> list[Problem]:
    """What is wrong with one picture of a list."""
    match = _PICTURE.match(text)
    if not match or not match[2]:
        return [MESSAGES.problem("pictogram/words", file, line)]
    if match[1] in names():
        return []
    return [MESSAGES.problem("pictogram", file, line, hint=near(match[1], names()), picture=match[1])]

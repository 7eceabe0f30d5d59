"""The blocks of a sheet as they stand in its file: what other rules count and compare. How they are written, blocks.py checks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..content.source import Source
from ..paper.questions import questions_in

# As pymdownx.blocks reads them, but inside a list too. Names in capitals are refused: it would read them, our lists would not.
OPEN = re.compile(r"^\s*+(/{3,}+)\s*+([\w-]++)\s*+(?:\|\s*+(.*\S|))?\s*+$")
CLOSE = re.compile(r"^\s*(/{3,})\s*$")
ITEM = re.compile(r"^[-*+]\s+(.*)$")
_PICTURE = re.compile(r"^([\w-]+):\s+(.*)$")
_LETTER = re.compile(r"^[a-z]\.\s+")
_MARKS = re.compile(r"[*_`]")


@dataclass
class Found:
    """One block: its name, argument and line, the lines that stand in it, and the names of the blocks round it."""

    name: str
    argument: str
    line: int
    inside: tuple[str, ...]
    rows: list[tuple[int, str]] = field(default_factory=list)  # those of blocks in it too, without the slashes

    @property
    def items(self) -> list[tuple[int, str]]:
        """The items of its list, each with its line."""
        return [(line, match[1]) for line, row in self.rows if (match := ITEM.match(row))]


def blocks_of(source: Source) -> list[Found]:
    """The blocks of a sheet, in the order in which they begin."""
    found: list[Found] = []
    opened: list[tuple[str, Found]] = []
    for number, row in enumerate(source.body.splitlines(), source.body_line):
        if match := CLOSE.match(row):
            if opened and opened[-1][0] == match[1]:
                opened.pop()
        elif match := OPEN.match(row):
            block = Found(match[2], match[3] or "", number, tuple(each.name for _, each in opened))
            opened.append((match[1], block))
            found.append(block)
        elif row.strip():
            for _, block in opened:
                block.rows.append((number, row.strip()))
    return found


def pictures_of(source: Source) -> Iterator[tuple[int, str, str]]:
    """The pictures in the text of a sheet: line, name of the picture, and the words that it stands for."""
    for block in blocks_of(source):
        if block.name == "stap" and block.rows:
            line, words = block.rows[0]
            yield line, block.argument, meaning(ITEM.sub(r"\1", words))
        elif block.name == "plaatjes":
            for line, item in block.items:
                if match := _PICTURE.match(item):
                    yield line, match[1], meaning(match[2])


def meaning(words: str) -> str:
    """The words of a picture without the letter before them and without marks: what is compared."""
    return _LETTER.sub("", _MARKS.sub("", words).strip()).strip(" .:").lower()


def cards_of(source: Source) -> dict[str, int]:
    """How many cards to cut out there are, for each number of cards beside each other."""
    found: dict[str, int] = {}
    for block in blocks_of(source):
        if block.name == "kaartjes":
            found[block.argument] = found.get(block.argument, 0) + len(block.items)
        elif block.name == "zelfde" and block.argument.isdigit():
            across = "1" if block.argument == "2" else "2"
            found[across] = found.get(across, 0) + int(block.argument)
    return found


def questions_of(source: Source) -> dict[int, tuple[int, str]]:
    """The numbered questions of a questionnaire: number, line of its heading, and the letters of its answers."""
    return {each.number: (each.line + source.body_line - 1, each.letters) for each in questions_in(source.body)}

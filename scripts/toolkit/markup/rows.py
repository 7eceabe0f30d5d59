"""The lines of a Markdown text, with what is code taken out: nothing in code is notation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_FENCE = re.compile(r"^(\s*)(`{3,}|~{3,})(.*)$")
_SPAN = re.compile(r"(?<![\\`])(`+)(?!`)((?:(?!\n\s*\n).)+?)(?<!`)\1(?!`)", re.DOTALL)
_FILLER = "¤"  # stands where code was, so that places in a line stay what they are


class Row(NamedTuple):
    """A line of a text.

    line   its number in the file
    text   what is written, each letter of inline code replaced; "" for the inside of a block of code
    raw    the line as it is
    fence  the line begins or ends a block of code
    info   what stands behind the fence that begins a block of code
    """

    line: int
    text: str
    raw: str
    fence: bool = False
    info: str | None = None

    @property
    def indent(self) -> int:
        """How far the line is moved to the right."""
        if not self.raw[:1].isspace():
            return 0
        wide = self.raw.expandtabs(4)
        return len(wide) - len(wide.lstrip())


class Fences:
    """Knows, line by line, what stands in a block of code: only a fence of the same kind, as long or longer, ends it."""

    def __init__(self) -> None:
        self.open = ""

    def __call__(self, row: str) -> bool:
        """Whether this line is a fence, or stands between two."""
        match = _FENCE.match(row)
        if self.open:
            if match and match[2].startswith(self.open) and not match[3].strip():
                self.open = ""
            return True
        if match and not (match[2][0] == "`" and "`" in match[3]):
            self.open = match[2]
            return True
        return False


@lru_cache(maxsize=4)  # several rules read the same page, one after another
def rows(text: str, first: int) -> tuple[Row, ...]:
    """The lines of a text of which the first has the number `first`."""
    if "`" not in text and "~~~" not in text:  # as most pages
        return tuple(Row(number, raw, raw) for number, raw in enumerate(text.split("\n"), first))
    found = list(_fenced(text, first))
    prose = "\n".join(row.text for row in found)
    without = _SPAN.sub(lambda match: re.sub(r"[^\n]", _FILLER, match[0]), prose).split("\n")
    return tuple(Row(row.line, code, row.raw, row.fence, row.info) for row, code in zip(found, without, strict=True))


def _fenced(text: str, first: int) -> Iterator[Row]:
    fences = Fences()
    for number, raw in enumerate(text.split("\n"), first):
        before = fences.open
        if not fences(raw):
            yield Row(number, raw, raw)
        elif not before:
            match = _FENCE.match(raw)
            assert match is not None
            yield Row(number, "", raw, True, match[3].strip())
        else:
            yield Row(number, "", raw, not fences.open)


def open_fence(text: str, first: int) -> int:
    """The line of a block of code that is not closed; 0 if all are."""
    fences, line = Fences(), 0
    for number, raw in enumerate(text.split("\n"), first):
        before = fences.open
        fences(raw)
        if fences.open and not before:
            line = number
    return line if fences.open else 0


_COMMENT = re.compile(r"<!--[^-]*+(?:-(?!->)[^-]*+)*+-->")
_BRACES = re.compile(r"\{\{[^{}\n]*+\}\}|\{%[^%\n]*+(?:%(?!\})[^%\n]*+)*+%\}")
_HOLDS = re.compile(r"(?:[-*+]|\d+\.|:)\s|\[\^[^\]\s]+\]:|!!!|\?\?\?|===")  # what the lines that are indented below it belong to
_STEP = 4


def prose_of(text: str, first: int) -> str:
    """The text without what is no prose, each letter where it was: code of any kind, comments, values filled in by a template."""
    found = rows(text, first)
    code = _indented(found)
    prose = "\n".join("" if row.fence or row.line in code else row.text for row in found)
    closed = prose.rfind("-->") + 3 if "-->" in prose else 0  # what begins behind the last end of a comment is none
    prose = _COMMENT.sub(_blank, prose[:closed]) + prose[closed:]
    return _BRACES.sub(_blank, prose)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _indented(found: tuple[Row, ...]) -> set[int]:
    """The lines that are code because they are indented, and not because they belong to what stands above them."""
    code: set[int] = set()
    held: list[int] = []  # how far the lines are indented that belong to each item or box that is open
    after_blank, in_code = True, False
    for row in found:
        if not row.text.strip():  # empty, or in a fence
            after_blank = True
            continue
        if after_blank or _HOLDS.match(row.raw.lstrip()):
            while held and row.indent < held[-1]:
                held.pop()
        base = held[-1] if held else 0
        in_code = row.indent >= base + _STEP and (after_blank or in_code)
        if in_code:
            code.add(row.line)
        elif _HOLDS.match(row.raw.lstrip()):
            held.append(base + _STEP)
        after_blank = False
    return code

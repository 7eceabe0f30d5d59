"""Boxes (`!!!`, `???`) and tabs (`===`): how they begin, and how far what stands in them is moved to the right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..content.source import Source
from ..markup.rows import Row
from ..markup.vocabulary import ADMONITIONS, INLINE_BOX, MOST_TABS
from ..problems import MESSAGES, Problem
from .vocabulary import near, told

_BOX = re.compile(r"^ *(?:!!!|\?\?\?\+?) (?P<kind>[a-z]+)(?: \"[^\"]+\")?\s*$")
_TITLE_ONLY = re.compile(r"^ *\?\?\?\+? \"[^\"]+\"\s*$")
_KIND = re.compile(r"^ *(?:!!!|\?\?\?\+?) (?P<kind>[a-z-]+)(?: \"[^\"]*\")?\s*$")
_TAB = re.compile(r"^ *=== \"[^\"]+\"\s*$")
_SIGN = re.compile(r"^ *(!!!|\?\?\?\+?|===(?!=)(?=\s*\S))")
_QUOTES = re.compile(r"[“”„«»‘’]|(?<!\w)'[^']*'\s*$")
_OWN_LINE = re.compile(r"^ *(#{1,6}|</?div|/{3,})")  # begins something new without an empty line above it
_STEP = 4


@dataclass
class _Opened:
    indent: int
    row: Row
    sign: str
    filled: bool = False


def check_boxes(source: Source, text: Sequence[Row]) -> list[Problem]:
    """What is wrong with the boxes and tabs of a page."""
    problems: list[Problem] = []
    opened: list[_Opened] = []
    empty_above, tabs, moved = True, 0, 0
    for row in text:
        if not row.raw.strip():
            empty_above, moved = True, 0
            continue
        if not row.text.strip() and not row.fence:
            continue  # the inside of a block of code
        sign = _SIGN.match(row.text)
        inside = False
        while opened and row.indent < opened[-1].indent + _STEP:
            last = opened.pop()
            if row.indent > last.indent:
                if not moved:
                    problems.append(told("notation/indent", source, row.line, sign=last.sign))
                moved, inside = row.line, True
                last.filled = True
                opened.append(last)  # it is meant to stand in it
                break
            if not last.filled:
                problems.append(told("notation/empty", source, last.row.line, sign=last.sign))
            elif not empty_above and not sign and not _OWN_LINE.match(row.text) and not row.fence:
                problems.append(told("notation/indent", source, row.line, sign=last.sign))
            if last.sign == "===" and not (sign and sign[1] == "===" and row.indent == last.indent):
                tabs = 0
        if opened:
            opened[-1].filled = True
            if re.match(r"\s*#{1,6}\s", row.text):
                problems.append(told("notation/heading-inside", source, row.line))
        if sign:
            begins = _STEP * len(opened)
            if row.indent % _STEP and not inside and not begins:
                problems.append(told("notation/indent-sign", source, row.line, sign=sign[1]))
            problems += _first_line(source, row, sign[1])
            tabs = tabs + 1 if sign[1] == "===" and not begins else tabs
            if sign[1] == "===" and tabs == MOST_TABS + 1 and not begins:
                problems.append(told("notation/tabs-many", source, row.line, most=MOST_TABS))
            opened.append(_Opened(row.indent, row, sign[1]))
        empty_above = False
    problems += [told("notation/empty", source, each.row.line, sign=each.sign) for each in opened if not each.filled]
    return problems


def _first_line(source: Source, row: Row, sign: str) -> list[Problem]:
    """What is wrong with the line that begins a box or a tab."""
    if INLINE_BOX.sign.match(row.text):
        return [told("vocabulary/inline", source, row.line)]
    if sign == "===":
        fine, name = _TAB.match(row.text), "notation/tab"
    else:
        kind = _KIND.match(row.text)
        if kind and kind["kind"] not in ADMONITIONS:
            like = near(kind["kind"], ADMONITIONS)
            hint = MESSAGES.words("near/kind", word=like) if like else None
            known = ", ".join(ADMONITIONS)
            return [told("vocabulary/kind", source, row.line, hint=hint, word=kind["kind"], known=known)]
        fine, name = _BOX.match(row.text) or _TITLE_ONLY.match(row.text), "notation/box"
    if fine:
        return []
    return [told("notation/quotes" if _QUOTES.search(row.text) else name, source, row.line, sign=sign)]

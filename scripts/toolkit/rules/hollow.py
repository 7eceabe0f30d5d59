"""Sections without a word in them, and sections that stand in another order than their kind of page has."""

from __future__ import annotations

from ..content.kinds import TEXT, Kind
from ..content.source import Source
from ..markup.rows import rows
from ..problems import Problem
from .prose import plain
from .vocabulary import told

_WORDS_ONLY = (TEXT.name, "about", "handbook", "method", "research")  # nothing is on these pages but what somebody writes
_FILLED = "bronnen"  # the list of sources: the build makes it


def check_hollow(source: Source, kind: Kind, already: set[int]) -> list[Problem]:
    """What a page promises in a heading and does not give, and what stands in the wrong place. already: as in the other rules."""
    if kind.name in _WORDS_ONLY and not source.body.strip():
        return [told("page-empty", source, source.body_line)]
    headings = [heading for heading in source.outline.headings if heading.top and heading.line]
    at = {heading.line for heading in headings}
    filled = {n for n, row in enumerate(rows(source.body, 1), 1) if row.raw.strip() and n not in at}
    if not filled and not headings[1:]:
        return []  # a page of one heading: what is wrong with it is told already
    last = source.body.count("\n") + 2
    problems = []
    for place, heading in enumerate(headings):
        if heading.underlined or heading.id.startswith(_FILLED):
            continue
        following = headings[place + 1] if place + 1 < len(headings) else None
        until = following.line if following else last
        if following and following.level > heading.level:
            continue
        if source.line_in_file(heading.line) in already:
            continue
        if not any(line in filled for line in range(heading.line + 1, until)):
            problems.append(told("section-empty", source, source.line_in_file(heading.line), heading=plain(heading.text).strip()))
    wanted = [name for name in kind.sections if name in source.outline.sections]
    there = [name for name in source.outline.sections if name in wanted]
    if there != wanted and sorted(there) == sorted(wanted):
        first = next(name for name, other in zip(there, wanted, strict=True) if name != other)
        line = next(heading.line for heading in headings if heading.id == first)
        order = ", ".join(f"{{#{name}}}" for name in wanted)
        problems.append(told("section-order", source, source.line_in_file(line), heading=f"{{#{first}}}", order=order))
    return problems

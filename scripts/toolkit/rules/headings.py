"""Headings of a page: their levels and ids, the sections that its kind must have, and the marks that the build fills in."""

from __future__ import annotations

from typing import Any

from ..content.kinds import Kind
from ..content.outline import Heading
from ..content.source import Source
from ..problems import MESSAGES, Problem
from .prose import plain


def check_headings(source: Source, kind: Kind) -> list[Problem]:
    """Headings and sections of one page: no h1, no skipped level, an id on each `##`, the sections its kind must have."""
    problems: list[Problem] = []
    level, there = 1, {*source.outline.sections}
    for heading in source.outline.headings:
        found = _heading(source, heading, level, free=kind.levels)
        level = heading.level if heading.level > 1 else level
        there |= {heading.id} if found else set()  # one cause, one problem
        problems += found
    absent = [f"{{#{name}}}" for name in kind.sections if name not in there]
    if absent:
        name = "section/one" if len(absent) == 1 else "section/more"
        problems.append(MESSAGES.problem(name, source.name, source.body_line, sections=", ".join(absent)))
    return problems + [
        MESSAGES.problem("marker", source.name, source.body_line, mark=mark)
        for mark in kind.marks
        if mark not in source.outline.marks
    ]


def _heading(source: Source, heading: Heading, above: int, *, free: bool) -> list[Problem]:
    """What is wrong with one heading.

    above: the level of the one before; free: nobody links into this page, and its columns bring headings of their own.
    """
    problems: list[Problem] = []
    line = source.line_in_file(heading.line)

    def wrong(name: str, at: int = line, **values: Any) -> None:
        problems.append(MESSAGES.problem(name, source.name, at, **values))

    if heading.underlined:  # its own line is mostly meant as text
        wrong("heading-underlined", line + 1)
        return problems
    if heading.level == 1:
        wrong("heading-1")
    elif heading.level > above + 1 and not free:
        wrong("heading-skip", above="#" * above, below="#" * heading.level, wanted="#" * (above + 1))
    if heading.level == 2 and not free and not heading.id:
        wrong("heading-id", heading=plain(heading.text).strip())
    return problems

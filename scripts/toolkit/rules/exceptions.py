"""Exceptions to rules, as editors write them: what they cover is not told, and what is wrong with them is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from ..content.source import Source
from ..markup.exceptions import exception_of
from ..markup.reasons import LINE
from ..problems import MESSAGES, Problem
from .book import EDITOR, rules


@dataclass(frozen=True)
class Written:
    """An exception in a file: its line, the rule and the reason, its last line, and whether it is for the page."""

    file: str
    line: int
    rule: str
    reason: str
    last: int
    body_line: int = 0  # for the whole page: the line at which problems of a page as a whole are told

    def covers(self, problem: Problem) -> bool:
        """Whether it is about this problem."""
        if (problem.file, problem.code) != (self.file, self.rule):
            return False
        whole = self.body_line and problem.line in (0, self.body_line)
        return bool(whole) or self.line < problem.line <= self.last


def written_in(source: Source, text: str) -> list[Written]:
    """The exceptions in a page; text: its whole file.

    One in the text covers the lines below it up to an empty line; at the very top, the page as a whole too. One in the front
    matter covers the key below it.
    """
    if "check:" not in text:
        return []
    lines = text.split("\n")
    unread = {source.line_in_file(line) for line in source.outline.unread}
    first = next((n for n in range(source.body_line, len(lines) + 1) if lines[n - 1].strip()), 0)
    found = []
    for number, row in enumerate(lines, 1):
        in_data = number < source.body_line
        said = exception_of(row.rstrip("\r"), in_data=in_data) if "check:" in row and number not in unread else None
        if said:
            last = _end_of_key(lines, number) if in_data else _end_of_block(lines, number)
            whole = source.body_line if number == first else 0
            found.append(Written(source.name, number, said.rule, said.reason, last, whole))
    return found


def _end_of_block(lines: list[str], number: int) -> int:
    """The last line before the next empty one."""
    while number < len(lines) and lines[number].strip():
        number += 1
    return number


def _end_of_key(lines: list[str], number: int) -> int:
    """The last line of the value that begins below a line."""
    if number >= len(lines):
        return number
    indent = len(lines[number]) - len(lines[number].lstrip())
    number += 1
    while number < len(lines) and lines[number].strip() and len(lines[number]) - len(lines[number].lstrip()) > indent:
        number += 1
    return number


def without_excepted(problems: Iterable[Problem], written: Iterable[Written]) -> tuple[list[Problem], Counter[str]]:
    """The problems that no exception covers, with what is wrong with the exceptions; and how many do cover something, by rule."""
    kept, used = list(problems), Counter[str]()
    told: list[Problem] = []
    for each in written:
        if wrong := _wrong(each):
            told.append(wrong)
            continue
        left = [problem for problem in kept if not each.covers(problem)]
        if len(left) == len(kept):
            told.append(MESSAGES.problem("exception/idle", each.file, each.line, rule=each.rule))
        else:
            used[each.rule] += 1
        kept = left
    return kept + told, used


def _wrong(each: Written) -> Problem | None:
    rule = rules().get(each.rule)
    if rule is None:
        like = get_close_matches(each.rule, rules(), 1)
        hint = MESSAGES.words("meant", word=like[0]) if like else None
        return MESSAGES.problem("exception", each.file, each.line, hint=hint, rule=each.rule)
    if rule.excepts != EDITOR:
        return MESSAGES.problem("exception/nobody", each.file, each.line, rule=each.rule)
    return None if each.reason else MESSAGES.problem("exception/reason", each.file, each.line, rule=each.rule)


def count_reasons(source: Source) -> int:
    """How many sentences of a page are long for a reason: lines of its text that say so."""
    if "<!-- l" not in source.body:
        return 0
    return sum(
        bool(LINE.fullmatch(row)) for number, row in enumerate(source.body.split("\n"), 1) if number not in source.outline.unread
    )

"""Minutes that a page tells, in a table or a sentence, against those of the exercises themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from ..content.page import Content, Entry
from ..content.programme import HalfDay, half_days
from ..languages import ORIGINAL
from ..problems import MESSAGES, Problem

_LINK = re.compile(r"\]\([./]*(?:oefeningen/)?([\w-]+)\.md")
_MINUTES = re.compile(r"(\d+) (?:minuten|minutes)")
_TOGETHER = ("Samen", "Together")
_DAY = re.compile(r"(?:[Dd]agdeel|[Hh]alf-day) (\d) \w+ (\d+) min(?=[^.\d]*(?:oefening|exercise))[^.\d]*+(?<= )(\d+) min")
_ALL = re.compile(r"(?:oefeningen \w+ samen|exercises take) (\d+) min")


@dataclass
class _Teller:
    """One page that tells minutes, the exercises in its language, and what was found wrong in it."""

    page: Entry
    exercises: dict[str, Entry]
    days: list[HalfDay]
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, line: int, said: str, minutes: int, what: str, **values: Any) -> None:
        about = MESSAGES.words(what, **values)
        name = self.page.source.name
        self.problems.append(MESSAGES.problem("programme-told", name, line, said=said, minutes=minutes, what=about))

    @property
    def programme(self) -> list[Entry]:
        """The exercises of the half-days: what stands outside them is in no sum and in no division."""
        return [entry for entry in self.exercises.values() if entry.page.half_day]

    def named(self, cell: str) -> list[tuple[Entry, int]]:
        """The exercises in a cell such as «Kennismaking 30, Huiswerk 10», each with the minutes behind its name."""
        names = {name: entry for entry in self.exercises.values() for name in (entry.page.title, entry.page.label)}
        if not names:  # else the pattern would fit anything
            return []
        any_name = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        return [(names[match[1]], int(match[2])) for match in re.finditer(rf"({any_name}) (\d+)", cell)]


def check_minutes(index: Entry, content: Content) -> list[Problem]:
    """Tables and sentences whose minutes are not those of the exercises; divisions that leave an exercise out, or have it twice.

    index: the page that says how long a half-day is.
    """
    problems = []
    days = half_days(index.page, [entry for entry in content.pages[ORIGINAL].values() if entry.kind.name == "exercise"])
    for pages in content.pages.values():
        exercises = {key.split("/")[1]: entry for key, entry in pages.items() if entry.kind.name == "exercise"}
        for page in (page for page in pages.values() if page.kind.name != "sheet"):
            teller = _Teller(page, exercises, days)
            _sentences(teller)
            _tables(teller)
            problems += teller.problems
    return problems


def _sentences(teller: _Teller) -> None:
    source = teller.page.source
    sums = {day.number: (day.exercise_minutes, day.minutes - day.exercise_minutes) for day in teller.days}
    for line, row in enumerate(source.body.splitlines(), source.body_line):
        for match in _DAY.finditer(row):
            for place, what in ((0, "programme-told/exercises"), (1, "programme-told/rest")):
                right = sums.get(int(match[1]), (0, 0))[place]
                if int(match[2 + place]) != right:
                    teller.wrong(line, match[2 + place], right, what)
        total = sum(entry.page.minutes for entry in teller.programme)
        for match in _ALL.finditer(row):
            if int(match[1]) != total:
                teller.wrong(line, match[1], total, "programme-told/all")


def _table_rows(page: Entry) -> Iterator[tuple[int, list[tuple[int, list[str]]]]]:
    """The tables of a page: how many minutes the heading above it names (0 if none), and its rows with their lines and cells."""
    source, named = page.source, 0
    rows = enumerate(source.body.splitlines(), source.body_line)
    for in_table, group in groupby(rows, key=lambda row: row[1].lstrip().startswith("|")):
        if in_table:
            yield named, [(line, [cell.strip() for cell in row.strip().strip("|").split("|")]) for line, row in group]
        else:
            headings = [row for _, row in group if row.startswith("#")]
            match = _MINUTES.search(headings[-1]) if headings else None
            named = int(match[1]) if match else 0 if headings else named


def _tables(teller: _Teller) -> None:
    for named, rows in _table_rows(teller.page):
        spread: list[tuple[int, list[tuple[Entry, int]], list[int]]] = []
        for line, cells in rows:
            linked = [teller.exercises[stem] for cell in cells for stem in _LINK.findall(cell) if stem in teller.exercises]
            if linked and (match := _MINUTES.fullmatch(cells[-1])):
                right = sum(entry.page.minutes for entry in linked)
                if int(match[1]) != right:
                    teller.wrong(line, match[1], right, "programme-told/sum")
            found = [each for cell in cells for each in teller.named(cell)]
            numbers = [int(cell) for cell in cells[1:] if cell.isdigit()]
            if found:
                spread.append((line, found, numbers))
            elif spread and cells[0].strip("*") in _TOGETHER:
                _whole(teller, line, numbers, spread)
        for line, found, numbers in spread:
            _row(teller, line, found, numbers, named)


def _row(teller: _Teller, line: int, found: list[tuple[Entry, int]], numbers: list[int], named: int) -> None:
    """One half-day of a division: its exercises, their sum, and what is left of the time in the heading."""
    for entry, minutes in found:
        if minutes != entry.page.minutes:
            teller.wrong(line, str(minutes), entry.page.minutes, "programme-told/exercise", title=entry.page.label)
    right = sum(entry.page.minutes for entry, _ in found)
    if numbers and numbers[0] != right:
        teller.wrong(line, str(numbers[0]), right, "programme-told/sum")
    if named and len(numbers) == 3 and numbers[1] + numbers[2] != named:
        teller.wrong(line, str(numbers[2]), named - numbers[1], "programme-told/left")


def _whole(teller: _Teller, line: int, numbers: list[int], spread: list[tuple[int, list[tuple[Entry, int]], list[int]]]) -> None:
    """The last row of a division: the sums of the columns above it, and every exercise once."""
    for place, number in enumerate(numbers):
        right = sum(row[place] for _, _, row in spread if len(row) > place)
        if number != right:
            teller.wrong(line, str(number), right, "programme-told/sum")
    there = [entry.key for _, found, _ in spread for entry, _ in found]
    for entry in teller.programme:
        if there.count(entry.key) != 1:
            facts = {"title": entry.page.label, "count": there.count(entry.key)}
            teller.problems.append(MESSAGES.problem("programme-spread", teller.page.source.name, line, **facts))

"""What a chart shows, worked out for one language: groups of bars with their names and numbers, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ..markup.citations import Citation, read_mark
from ..markup.foreign import without_marks
from ..strings import Strings
from .model import Chart, Figures, Table
from .worked_out import counts, percents

WHOLE = 100.0  # of a scale in percent


@dataclass(frozen=True)
class Bar:
    """One line of a drawing.

    name    what it is about, as an editor wrote it (marks for language and all)
    told    its numbers in words: "62 (67%)"
    share   its length, of 1
    within  how much of it is filled, of 1; None when all of it is
    marks   of a line with dots instead: where each stands, of 1, in the order of the lines of its series
    """

    name: str
    told: str
    share: float
    within: float | None = None
    marks: tuple[float, ...] = ()


@dataclass(frozen=True)
class Group:
    """Bars under one head, and how many they are of ("n = 92 vrouwen"); the head of an only group is empty."""

    head: str
    of: str
    bars: list[Bar]


@dataclass(frozen=True)
class Shown:
    """A chart in one language. `key`: what the signs stand for; `head` and `rows`: its table."""

    id: str
    title: str
    note: str
    groups: list[Group]
    key: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: list[tuple[str, ...]] = field(default_factory=list)
    sources: tuple[Citation, ...] = ()


def shown(chart: Chart, figures: Figures, language: str, words: Strings) -> Shown:
    """A chart of the file, ready to be drawn in a language."""
    title, note = chart.title.of(language), chart.note.of(language) if chart.note else ""
    if chart.kind == "years":
        return _years(chart, figures, language, words, title, note)
    tables = [table for id_ in chart.of if (table := figures.table(id_))]
    sources = _sources([part.source or table.source for table in tables for part in table.all_parts])
    if chart.kind == "pairs":
        return _pairs(chart, tables, figures, language, words, (title, note), sources)
    if chart.kind == "steps":
        return _steps(chart, tables[0], language, words, (title, note), sources)
    groups: list[Group] = []
    rows: list[tuple[str, ...]] = []
    for table in tables:
        many, share = counts(table, figures), percents(table, figures)
        of = words("chart_n", n=table.n, unit=table.unit.of(language), year=_year(table))
        bars = []
        for part in (part for part in table.all_parts if part.id in many):
            name, count, percent = part.of(language), many[part.id], share[part.id]
            bars.append(Bar(name, f"{count} ({percent}%)", count / table.n))
            numbers = (_ours(count, part.count, words), _ours(f"{percent}%", part.percent, words))
            rows.append((name, *numbers, str(table.n)))
        groups.append(Group(table.title.of(language) if len(tables) > 1 else "", of, bars))
    if len(tables) > 1:  # the table says which question a row belongs to
        heads = [group.head for group in groups for _ in group.bars]
        rows = [(head, *row) for head, row in zip(heads, rows, strict=True)]
    columns = (words["chart_part"], words["chart_count"], words["chart_share"], words["chart_of"])
    head = (words["chart_question"], *columns) if len(tables) > 1 else columns
    return Shown(chart.id, title, note, groups, (), head, rows, sources)


def _steps(
    chart: Chart, table: Table, language: str, words: Strings, said: tuple[str, str], sources: tuple[Citation, ...]
) -> Shown:
    """How many are left at each step: no percentages, since a step need not be a part of the one before."""
    steps = [(part.of(language), part.count) for part in table.parts if part.count is not None]
    bars = [Bar(name, str(count), count / max(number for _, number in steps)) for name, count in steps]
    of = words("chart_counted", unit=table.unit.of(language), year=_year(table))
    head = (words["chart_part"], words["chart_count"])
    return Shown(chart.id, *said, [Group("", of, bars)], (), head, [(name, str(count)) for name, count in steps], sources)


def _year(table: Table) -> str:
    return str(table.year or (table.published.year if table.published else ""))


def _ours(number: int | str, written: int | None, words: Strings) -> str:
    """A number of the table, with a word to it where its source does not say it."""
    return str(number) if written is not None else words("chart_worked_out", number=number)


def _sources(written: Sequence[str]) -> tuple[Citation, ...]:
    found = [each for source in written for each in read_mark(source)]
    return tuple(dict.fromkeys(found))


def _pairs(
    chart: Chart,
    tables: Sequence[Table],
    figures: Figures,
    language: str,
    words: Strings,
    said: tuple[str, str],
    sources: tuple[Citation, ...],
) -> Shown:
    """Tables two by two: the second is what is filled of the first. All bars have one scale: the longest fills the width."""
    groups: list[Group] = []
    rows: list[tuple[str, ...]] = []
    longest = max(count for table in tables for count in counts(table, figures).values())
    for whole, part in zip(tables[::2], tables[1::2], strict=False):
        all_, some = counts(whole, figures), counts(part, figures)
        bars = []
        for each in whole.parts:
            name, count, filled = each.of(language), all_[each.id], some.get(each.id, 0)
            bars.append(
                Bar(name, words("chart_pair", part=filled, whole=count), count / longest, filled / count if count else 0.0)
            )
            rows.append((name, str(count), str(filled), f"{percents(part, figures).get(each.id, 0)}%"))
        of = words("chart_n", n=sum(all_.values()), unit=whole.unit.of(language), year=_year(whole))
        groups.append(Group(whole.title.of(language), of, bars))
    key = (words["chart_pair_part"], words["chart_pair_rest"])
    head = (words["chart_part"], words["chart_all"], words["chart_pair_part"], words["chart_share"])
    return Shown(chart.id, *said, groups, key, head, rows, sources)


def _years(chart: Chart, figures: Figures, language: str, words: Strings, title: str, note: str) -> Shown:
    """A line a year, with a dot for each line of the series, on a scale from 0 to 100 percent."""
    groups, rows, written = [], [], []
    key: tuple[str, ...] = ()
    for one in (one for one in figures.series if one.id in chart.of):
        key = tuple(line.of(language) for line in one.lines)
        bars = []
        for point in one.points:
            values = [point.values[line.id] for line in one.lines if line.id in point.values]
            said = [number(value, language) + "%" for value in values]
            told = ", ".join(f"{line.of(language)} {each}" for line, each in zip(one.lines, said, strict=False))
            marks = tuple(value / WHOLE for value in values)
            bars.append(Bar(str(point.year), told, max(marks), marks=marks))
            what = (point.threshold.of(language), point.people.of(language))
            rows.append((str(point.year), *said, *what))
            written.append(point.source)
        groups.append(Group(one.title.of(language) if len(chart.of) > 1 else "", "", bars))
    head = (words["chart_year"], *key, words["chart_threshold"], words["chart_people"])
    return Shown(chart.id, title, note, groups, key if len(key) > 1 else (), head, rows, _sources(written))


def number(value: Any, language: str) -> str:
    """A number with decimals as a language writes it."""
    return f"{value:g}".replace(".", ",") if language == "nl" else f"{value:g}"


def as_csv(chart: Shown) -> str:
    """Its table as a file for a spreadsheet: with semicolons, as Excel in Dutch reads it, and a mark of its encoding."""
    rows = [chart.head, *chart.rows]
    return "\ufeff" + "".join(";".join(_cell(each) for each in row) + "\r\n" for row in rows)


def _cell(text: str) -> str:
    plain = without_marks(text)
    return '"' + plain.replace('"', '""') + '"' if any(sign in plain for sign in ';"\n') else plain

"""Which numbers each place of a source has, so that a page that names the place can be laid beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ..languages import ORIGINAL
from ..markup.citations import Citation, read_mark
from .arithmetic import NoSum, numbers_in
from .model import Figures, Table
from .worked_out import counts, percents, wholes

Number = int | float
_HUNDRED = 100  # what makes a percentage of a share; where it is a count, it stands elsewhere too
_WHOLE = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:[.,]\d{3})+|\d+)(?![\d])")


@dataclass
class Held:
    """The numbers of one place. A number that is a percentage is no count, and the other way round."""

    counts: set[Number] = field(default_factory=set)
    percents: set[Number] = field(default_factory=set)
    pairs: set[tuple[Number, Number]] = field(default_factory=set)  # a count, and what it is of

    def add(self, number: Number | None, *, percent: bool) -> None:
        """Take a number in; None is none."""
        if number is not None:
            (self.percents if percent else self.counts).add(number)

    def __or__(self, other: Held) -> Held:
        return Held(self.counts | other.counts, self.percents | other.percents, self.pairs | other.pairs)


@dataclass
class Known:
    """What all places have, by source and place, and the parts of tables by place and language."""

    at: dict[Citation, Held] = field(default_factory=lambda: defaultdict(Held))
    rows: dict[Citation, list[tuple[Table, Any]]] = field(default_factory=lambda: defaultdict(list))

    def of(self, places: Iterable[Citation]) -> Held | None:
        """The numbers of these places together, and of what is in them; None when there is one of which the file says nothing."""
        together = Held()
        for place in places:
            within = self.within(place)
            if not within:
                return None
            for each in within:
                together |= self.at[each]
        return together

    def within(self, place: Citation) -> list[Citation]:
        """The places of the file that lie in a place: bijlage 3.1 in bijlage 3."""
        return [
            each
            for each in self.at
            if each.work == place.work and each.via == place.via and f"{each.place}.".startswith(f"{place.place}.".lstrip("."))
        ]


def is_percent(unit: Any) -> bool:
    """Whether a unit is percent."""
    return bool(unit.of(ORIGINAL) == "%")


def known(figures: Figures) -> Known:
    """All numbers of the file by their places."""
    found = Known()
    for table in figures.tables:
        _table(table, figures, found)
    for series in figures.series:
        for point in series.points:
            for value in point.values.values():
                _put(found, point.source, value, percent=is_percent(series.unit))
            for words in (point.threshold, point.people):
                _ages(found, point.source, words)
    for single in figures.counts:
        _put(found, single.source, single.is_, percent=is_percent(single.unit))
        for also in single.also:
            _put(found, also.source, also.is_, percent=is_percent(single.unit))
    for sum_ in figures.sums:
        _put(found, sum_.source, sum_.is_, percent=is_percent(sum_.unit))
        numbers = _numbers(sum_.sum)
        for number in numbers:
            _put(found, sum_.source, number, percent=False)
        if is_percent(sum_.unit) and len(numbers) > 1:
            _pair(found, sum_.source, numbers[0], numbers[-1])
    for difference in figures.differences:  # last: a place of which there is nothing else does not become one to be held to
        for side in (difference.one, difference.other):
            for place in read_mark(side.source):
                if place in found.at:
                    found.at[place].add(side.number, percent=False)
    return found


def _numbers(written: str) -> list[float]:
    try:
        return [number for number in numbers_in(written) if number != _HUNDRED]
    except NoSum:
        return []


def _ages(found: Known, source: str, words: Any) -> None:
    """Numbers in the words of a point or a part: whom it is about."""
    for number in _WHOLE.findall(words.of(ORIGINAL)):
        _put(found, source, int(re.sub(r"[.,]", "", number)), percent=False)


def _put(found: Known, source: str, number: Number | None, *, percent: bool) -> None:
    for place in read_mark(source):
        found.at[place].add(number, percent=percent)


def _pair(found: Known, source: str, count: Number | None, whole: Number | None) -> None:
    for place in read_mark(source):
        if count is not None and whole is not None:
            found.at[place].pairs.add((count, whole))


def _table(table: Table, figures: Figures, found: Known) -> None:
    many, shares = counts(table, figures), percents(table, figures)
    _put(found, table.source, table.n, percent=False)
    for part in table.all_parts:
        source = part.source or table.source
        _put(found, source, many.get(part.id), percent=False)
        _put(found, source, shares.get(part.id), percent=True)
        _ages(found, source, part)
        _pair(found, source, many.get(part.id), wholes(table, figures).get(part.id))
        for place in read_mark(source):
            found.rows[place].append((table, part))
        for also in part.also:
            _put(found, also.source, also.count, percent=False)
            _put(found, also.source, also.percent, percent=True)
    for also in table.also:
        _put(found, also.source, also.n, percent=False)

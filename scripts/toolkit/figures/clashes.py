"""Where what is written does not agree with itself: parts and their sum, counts and percentages, one place and another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..yamlfile import Key
from .model import Also, Difference, Figures, Table
from .worked_out import HALF, counts, exact, rounded, wholes

Number = int | float


@dataclass(frozen=True)
class Clash:
    """Two numbers that should be one.

    name   of its sentence in messages.yml
    about  the id of the table or count
    key    its place in the file
    """

    name: str
    about: str
    key: Key
    one: Number
    other: Number

    def is_told_by(self, difference: Difference) -> bool:
        """Whether a difference in the list is this one."""
        return self.about in difference.in_ and {difference.one.number, difference.other.number} == {self.one, self.other}


def clashes(figures: Figures) -> list[Clash]:
    """All of them, in the order of the file, whether they are listed as differences or not."""
    found: list[Clash] = []
    for number, table in enumerate(figures.tables):
        found += _of_table(table, figures, ("tables", number))
    for number, single in enumerate(figures.counts):
        found += _others(single.id, single.also, {"is_": single.is_}, ("counts", number))
    return found


def unlisted(figures: Figures) -> list[Clash]:
    """Those that no difference tells of."""
    return [each for each in clashes(figures) if not any(each.is_told_by(one) for one in figures.differences)]


def gone(figures: Figures) -> list[int]:
    """The places in the list of the differences that should be found, and are not."""
    found = clashes(figures)
    return [
        number
        for number, one in enumerate(figures.differences)
        if one.in_ and None not in (one.one.number, one.other.number) and not any(each.is_told_by(one) for each in found)
    ]


def _of_table(table: Table, figures: Figures, key: Key) -> Iterator[Clash]:
    many, whole = counts(table, figures), wholes(table, figures)
    yield from _others(table.id, table.also, {"n": table.n}, key)
    if not table.several and all(part.id in many for part in table.all_parts):
        total = sum(many[part.id] for part in table.all_parts)
        if total != table.n:
            yield Clash("figure-data/sum", table.id, key, table.n, total)
    if table.rest and table.rest.id in many:
        yield Clash("figure-data/rest", table.id, (*key, "rest"), table.n, table.n - many[table.rest.id])
    for place, part in enumerate(table.parts):
        at = (*key, "parts", place)
        count, percent, of = part.count, part.percent, whole.get(part.id)
        if count is not None and percent is not None and of and abs(exact(count, of) - percent) > HALF:
            yield Clash("figure-data/percent", table.id, at, percent, rounded(count, of))
        own: dict[str, Number | None] = {"count": many.get(part.id), "percent": percent}
        if percent is None and part.id in many and of:
            own["percent"] = rounded(many[part.id], of)
        yield from _others(table.id, part.also, own, at)
    if table.sum_of:
        yield from _added(table, figures, key)


def _others(about: str, also: list[Also], own: dict[str, Number | None], key: Key) -> Iterator[Clash]:
    """Where another place says something else of the same."""
    for number, one in enumerate(also):
        for name, mine in own.items():
            theirs = getattr(one, name)
            if mine is not None and theirs is not None and mine != theirs:
                yield Clash("figure-data/also", about, (*key, "also", number), mine, theirs)


def _added(table: Table, figures: Figures, key: Key) -> Iterator[Clash]:
    """A table that is the sum of others, part by part."""
    others = [other for id_ in table.sum_of if (other := figures.table(id_))]
    total = sum(other.n for other in others)
    if total != table.n:
        yield Clash("figure-data/sum-of", table.id, (*key, "n"), table.n, total)
    mine = counts(table, figures)
    theirs = [counts(other, figures) for other in others]
    for place, part in enumerate(table.parts):
        added = sum(each.get(part.id, 0) for each in theirs)
        if part.id in mine and added != mine[part.id]:
            yield Clash("figure-data/sum-of", table.id, (*key, "parts", place), mine[part.id], added)

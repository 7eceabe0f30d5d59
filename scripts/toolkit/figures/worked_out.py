"""What follows from what a source says: the count that fits a percentage, the percentage of a count, what is left over."""

from __future__ import annotations

from .model import Figures, Table

HALF = 0.5  # how far a whole percentage may be from the exact one


def exact(count: int, whole: int) -> float:
    """The share of a count in percent."""
    return 100 * count / whole


def rounded(count: int, whole: int) -> int:
    """The share of a count in whole percent; a half goes up, as the report does."""
    return int(exact(count, whole) + HALF)


def fitting(percent: int, whole: int) -> list[int]:
    """All counts of which a percentage can be the rounded share."""
    return [count for count in range(whole + 1) if abs(exact(count, whole) - percent) <= HALF]


def wholes(table: Table, figures: Figures) -> dict[str, int]:
    """What each part of a table is a share of, by the id of the part."""
    other = figures.table(table.share_of) if table.share_of else None
    if other is None:
        return {part.id: table.n for part in table.all_parts}
    there = counts(other, figures)
    return {part.id: there[part.id] for part in table.all_parts if there.get(part.id)}


def counts(table: Table, figures: Figures) -> dict[str, int]:
    """How many each part of a table has, by its id: as written, the one that fits its percentage, or what is left over.

    A part of which no count can be told is left out.
    """
    whole = {part.id: table.n for part in table.parts} if table.share_of is None else wholes(table, figures)
    found: dict[str, int] = {}
    for part in table.parts:
        if part.count is not None:
            found[part.id] = part.count
        elif part.percent is not None and part.id in whole and len(fits := fitting(part.percent, whole[part.id])) == 1:
            found[part.id] = fits[0]
    open_ones = [part.id for part in table.all_parts if part.count is None and part.percent is None]
    if len(open_ones) == 1 and len(found) == len(table.all_parts) - 1 and not table.several:
        found[open_ones[0]] = table.n - sum(found.values())
    return found


def percents(table: Table, figures: Figures) -> dict[str, int]:
    """The percentage of each part, by its id: as written, or worked out from its count."""
    whole, many = wholes(table, figures), counts(table, figures)
    found = {part.id: part.percent for part in table.all_parts if part.percent is not None}
    more = {id_: rounded(many[id_], of) for id_, of in whole.items() if id_ in many and id_ not in found}
    return found | more

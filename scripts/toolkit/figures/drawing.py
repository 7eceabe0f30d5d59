"""A chart as plain shapes: sideways in shares of its width, downwards in lines of text. How they are drawn is for others to say.

Each bar has its words above it, so that the drawing is as good on a phone as on a slide: nothing stands beside a bar.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Literal

from ..markup.foreign import without_marks
from .shown import Bar, Group, Shown

Look = Literal["bar", "track", "rest", "axis", "line", "dot", "ring", "text", "strong", "head", "muted"]
LINE, THICK, GAP, PART = 1.35, 0.8, 0.7, 0.9  # of a line of text: its height, a bar, what is below a bar, and above a group
_BOLD = 5  # letters less on a line of a head
_TEXT_UP = 0.35  # from the foot of a line to where its letters stand
_LOOKS: tuple[Look, ...] = ("dot", "ring")
_PARTS: tuple[Look, ...] = ("bar", "rest")


@dataclass(frozen=True)
class Words:
    """Pieces of text on one line, each with its look; x is where it begins, y where the letters stand."""

    y: float
    pieces: tuple[tuple[str, Look], ...]
    x: float = 0.0


@dataclass(frozen=True)
class Box:
    """A bar, or a part of one."""

    y: float
    x: float
    width: float
    look: Look
    height: float = THICK


@dataclass(frozen=True)
class Spot:
    """A dot: its middle."""

    y: float
    x: float
    look: Look


Shape = Words | Box | Spot


@dataclass(frozen=True)
class Drawing:
    """All shapes, how many lines high they are together, and where it may be cut in two."""

    shapes: tuple[Shape, ...]
    height: float
    cuts: tuple[float, ...] = ()


def draw(chart: Shown, letters: int) -> Drawing:
    """The shapes of a chart. `letters`: how many go on a line."""
    shapes: list[Shape] = []
    cuts: list[float] = []
    y = 0.0
    for sign in chart.key:
        y = _key(shapes, y, sign, chart.key.index(sign), dots=bool(chart.groups[0].bars[0].marks))
    y += GAP / 2 if chart.key else 0
    for number, group in enumerate(chart.groups):
        y += PART if number and group.head else 0
        y = _group(shapes, cuts, y, group, letters)
    return Drawing(tuple(shapes), round(y, 2), tuple(cuts))


def _key(shapes: list[Shape], y: float, words: str, place: int, *, dots: bool) -> float:
    """What a sign stands for, on a line of its own; words keep clear of the sign by spaces, whatever the width."""
    if dots:
        shapes.append(Spot(y + LINE / 2, 0.02, _LOOKS[place % 2]))
    else:
        shapes.append(Box(y + (LINE - THICK) / 2, 0.0, 0.04, _PARTS[place % 2]))
    shapes.append(Words(y + LINE - _TEXT_UP, ((words, "muted"),), 0.06))
    return y + LINE


def _group(shapes: list[Shape], cuts: list[float], y: float, group: Group, letters: int) -> float:
    cuts.append(y)
    rows: list[tuple[str, Look]] = [(row, "head") for row in wrap(without_marks(group.head), letters - _BOLD)]
    rows += [(row, "muted") for row in wrap(_held_together(group.of), letters)]
    for piece in rows:
        y += LINE
        shapes.append(Words(y - _TEXT_UP, (piece,)))
    y += GAP / 2 if rows else 0
    for number, bar in enumerate(group.bars):
        if number:
            cuts.append(y)
        for pieces in _lines(bar, letters):
            y += LINE
            shapes.append(Words(y - _TEXT_UP, pieces))
        shapes += list(_marks(bar, y))
        y += THICK + GAP
    return y


def _held_together(words: str) -> str:
    """Words in which "n = 88" stays on one line."""
    return words.replace(" = ", "\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}")


def _lines(bar: Bar, letters: int) -> Iterator[tuple[tuple[str, Look], ...]]:
    """The words of a bar: its numbers first, since those are short, then its name; on as many lines as it takes."""
    name = without_marks(bar.name)
    first, second = (name, bar.told) if bar.marks else (bar.told, name)
    rows = wrap(f"{first} {second}", letters) or [first]
    if rows[0].startswith(first):
        yield ((first, "strong"), (rows[0][len(first) :], "text"))
        rows = rows[1:]
    for row in rows:
        yield ((row, "text"),)


def _marks(bar: Bar, y: float) -> Iterator[Shape]:
    if bar.marks:
        low, high = min(bar.marks), max(bar.marks)
        yield Box(y + THICK / 2 - 0.02, 0.0, 1.0, "axis", 0.04)
        yield Box(y + THICK / 2 - 0.09, low, high - low, "line", 0.18)
        for place, share in enumerate(bar.marks):
            yield Spot(y + THICK / 2, share, _LOOKS[place % 2])
    elif bar.within is None:
        yield Box(y, 0.0, 1.0, "track")
        yield Box(y, 0.0, bar.share, "bar")
    else:
        filled = bar.share * bar.within
        if bar.within < 1:
            yield Box(y, filled, bar.share - filled, "rest")
        yield Box(y, 0.0, filled, "bar")

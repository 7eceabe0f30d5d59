"""What a scene is made of: paths and ovals with the name of a colour, and how they are moved, mirrored and turned."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import cos, radians, sin

Point = tuple[float, float]
Segment = tuple[str, tuple[Point, ...]]  # M, L, Q, C or Z, with its points
_PART = re.compile(r"([MLQCZ])([^MLQCZ]*)")
_NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
_ROUND = 0.5523  # how far the handles of four curves lie that make a circle


@dataclass(frozen=True)
class Shape:
    """A path that is filled with one colour, or drawn as a line of some width. detail: it may be as grey as what it lies on."""

    path: tuple[Segment, ...]
    colour: str
    line: float = 0
    detail: bool = False


Shapes = tuple[Shape, ...]


def path(text: str, colour: str, *, line: float = 0, detail: bool = False) -> Shape:
    """A shape of a path as in SVG, with only absolute M, L, Q, C and Z."""
    made: list[Segment] = []
    for letter, rest in _PART.findall(text):
        numbers = [float(each) for each in _NUMBER.findall(rest)]
        points = tuple(zip(numbers[::2], numbers[1::2], strict=True))
        step = {"Q": 2, "C": 3, "Z": 0}.get(letter, 1)
        if not step:
            made.append(("Z", ()))
        for at in range(0, len(points), step or 1):
            made.append(("L" if letter == "M" and at else letter, points[at : at + step]))
    return Shape(tuple(made), colour, line, detail)


def oval(x: float, y: float, wide: float, high: float, colour: str, *, line: float = 0, detail: bool = False) -> Shape:
    """An oval round a middle, with half its width and half its height."""
    a, b = wide * _ROUND, high * _ROUND
    segments: tuple[Segment, ...] = (
        ("M", ((x - wide, y),)),
        ("C", ((x - wide, y - b), (x - a, y - high), (x, y - high))),
        ("C", ((x + a, y - high), (x + wide, y - b), (x + wide, y))),
        ("C", ((x + wide, y + b), (x + a, y + high), (x, y + high))),
        ("C", ((x - a, y + high), (x - wide, y + b), (x - wide, y))),
        ("Z", ()),
    )
    return Shape(segments, colour, line, detail)


def dot(x: float, y: float, radius: float, colour: str, *, detail: bool = False) -> Shape:
    """A circle."""
    return oval(x, y, radius, radius, colour, detail=detail)


def box(x: float, y: float, wide: float, high: float, colour: str, *, corner: float = 0, detail: bool = False) -> Shape:
    """A rectangle from its left upper corner, with round corners."""
    r, right, under = min(corner, wide / 2, high / 2), x + wide, y + high
    if not r:
        return path(f"M{x} {y}L{right} {y}L{right} {under}L{x} {under}Z", colour, detail=detail)
    return path(
        f"M{x + r} {y}L{right - r} {y}Q{right} {y} {right} {y + r}L{right} {under - r}Q{right} {under} {right - r} {under}"
        f"L{x + r} {under}Q{x} {under} {x} {under - r}L{x} {y + r}Q{x} {y} {x + r} {y}Z",
        colour,
        detail=detail,
    )


def placed(
    shapes: Iterable[Shape], x: float = 0, y: float = 0, *, size: float = 1, turned: float = 0, mirrored: bool = False
) -> Shapes:
    """Shapes around (0, 0), made larger, mirrored, turned (in degrees, with the clock) and moved to (x, y)."""
    c, s, flip = cos(radians(turned)) * size, sin(radians(turned)) * size, -1 if mirrored else 1

    def at(point: Point) -> Point:
        across, down = point[0] * flip, point[1]
        return x + across * c - down * s, y + across * s + down * c

    return tuple(
        replace(shape, path=tuple((letter, tuple(map(at, points))) for letter, points in shape.path), line=shape.line * size)
        for shape in shapes
    )


def flat(shape: Shape, steps: int = 10) -> list[list[Point]]:
    """The lines of a shape as points, its curves in so many steps."""
    lines: list[list[Point]] = []
    for letter, points in shape.path:
        if letter == "M":
            lines.append([points[0]])
        elif letter == "Z":
            lines[-1].append(lines[-1][0])
        elif letter == "L":
            lines[-1].append(points[0])
        else:
            lines[-1] += [_on_curve((lines[-1][-1], *points), step / steps) for step in range(1, steps + 1)]
    return lines


def _on_curve(points: Sequence[Point], share: float) -> Point:
    """A point of a curve of Bézier."""
    while len(points) > 1:
        points = [(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for a, b in itertools.pairwise(points)]
    return points[0]

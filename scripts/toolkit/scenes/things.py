"""Things: what people sit at, hold and pass. Each is drawn around its own (0, 0), which its docstring names."""

from __future__ import annotations

from .palette import low
from .shapes import Shape, Shapes, box, dot, oval, path, placed


def arch(x: float, wide: float, top: float, colour: str, under: float = 336) -> Shape:
    """A round-headed window behind everything, the form that the doors of the home page have."""
    half = wide / 2
    rise = min(half * 0.9, under - top)
    spring, a, b = top + rise, half * 0.5523, rise * 0.5523
    return path(
        f"M{x - half} {under}L{x - half} {spring}C{x - half} {spring - b} {x - a} {top} {x} {top}"
        f"C{x + a} {top} {x + half} {spring - b} {x + half} {spring}L{x + half} {under}Z",
        colour,
    )


def ground(y: float = 336, left: float = 20, right: float = 460) -> Shape:
    """The floor: a bar on which everything stands."""
    return box(left, y - 6, right - left, 12, "floor", corner=6)


def table(x: float, y: float, wide: float, legs: float = 84, colour: str = "wood") -> Shapes:
    """A table from the middle of its top; legs are so long."""
    half = wide / 2
    return (
        *(box(x + side * (half - 34) - 8, y + 8, 16, legs, low(colour)) for side in (-1, 1)),
        box(x - half, y, wide, 17, colour, corner=8),
    )


def desk(x: float, y: float, wide: float, high: float, front: str = "petrol") -> Shapes:
    """A counter with a closed front, from the middle of its top."""
    return (
        box(x - wide / 2 + 10, y + 8, wide - 20, high - 8, front),
        path(f"M{x - wide / 2 + 34} {y + 34}L{x + wide / 2 - 34} {y + 34}", low(front), line=4, detail=True),
        box(x - wide / 2, y, wide, 15, "wood", corner=7),
    )


def chair(x: float, y: float, colour: str = "wood-low") -> Shapes:
    """The back and the legs of a chair, seen from the front, from the throat of who sits on it."""
    return (
        box(x - 41, y + 22, 82, 84, colour, corner=16),
        path(f"M{x - 36} {y + 100}L{x - 40} {y + 182}M{x + 36} {y + 100}L{x + 40} {y + 182}", colour, line=8),
    )


def sheet(x: float, y: float, turned: float = 0, size: float = 1, *, picture: bool = False) -> Shapes:
    """A paper with lines for words, from its middle; one with a round picture for who reads little."""
    lines = [path("M-13 -6L13 -6M-13 3L13 3M-13 12L5 12", "grey", line=2.4, detail=True)]
    if picture:
        lines = [dot(0, -8, 8, "clay", detail=True), path("M-12 8L12 8M-12 16L4 16", "grey", line=2.4, detail=True)]
    return placed([box(-20, -26, 40, 52, "paper", corner=3), *lines], x, y, size=size, turned=turned)


def flat_sheet(x: float, y: float, wide: float = 44) -> Shapes:
    """A paper that lies on a table, seen from the side of it; (x, y) is the middle of its lower edge."""
    return (
        path(f"M{x - wide / 2 + 6} {y - 11}L{x + wide / 2 - 6} {y - 11}L{x + wide / 2} {y}L{x - wide / 2} {y}Z", "paper"),
        path(
            f"M{x - wide / 4} {y - 7}L{x + wide / 5} {y - 7}M{x - wide / 4} {y - 3.5}L{x + wide / 8} {y - 3.5}",
            "grey",
            line=1.6,
            detail=True,
        ),
    )


def mug(x: float, y: float, colour: str = "clay") -> Shapes:
    """A mug, from the middle of its foot."""
    return (
        oval(x + 9, y - 11, 5.5, 5.5, colour, line=3),
        path(f"M{x - 9} {y - 20}L{x + 9} {y - 20}L{x + 7} {y}L{x - 7} {y}Z", colour),
    )


def pot(x: float, y: float, colour: str = "petrol") -> Shapes:
    """A teapot, from the middle of its foot."""
    return (
        path(f"M{x + 16} {y - 26}Q{x + 34} {y - 26} {x + 18} {y - 8}", colour, line=4),
        path(
            f"M{x - 16} {y - 12}Q{x - 30} {y - 16} {x - 31} {y - 30}L{x - 25} {y - 30}Q{x - 22} {y - 24} {x - 14} {y - 24}Z",
            colour,
        ),
        path(f"M{x - 12} {y}Q{x - 22} {y - 14} {x - 13} {y - 31}L{x + 13} {y - 31}Q{x + 22} {y - 14} {x + 12} {y}Z", colour),
        dot(x, y - 34, 4, colour),
    )


def plant(x: float, y: float, size: float = 1) -> Shapes:
    """A plant in a pot, from the middle of its foot."""
    leaves = [
        path("M0 -28C-8 -50 -30 -54 -38 -76C-12 -78 4 -58 0 -28Z", "sage-low"),
        path("M0 -28C4 -56 22 -66 40 -72C42 -48 22 -34 0 -28Z", "sage-low"),
        path("M0 -26C-10 -56 -8 -80 4 -98C16 -76 12 -52 0 -26Z", "petrol"),
    ]
    return placed([*leaves, path("M-20 -30L20 -30L15 0L-15 0Z", "clay")], x, y, size=size)


def lamp(x: float, top: float) -> Shapes:
    """A lamp that hangs, from where its cord begins."""
    return (
        path(f"M{x} {top}L{x} {top + 30}", "night", line=3),
        path(f"M{x - 30} {top + 56}Q{x - 28} {top + 28} {x} {top + 28}Q{x + 28} {top + 28} {x + 30} {top + 56}Z", "sun"),
    )


def speech(x: float, y: float, wide: float, high: float, colour: str = "paper", *, tail: float = 0, mark: str = "") -> Shapes:
    """Something said, without words: a cloud from its middle, with its tail towards `tail` below; mark: what is meant."""
    made: list[Shape] = [
        path(f"M{x - 10} {y + high / 2 - 3}L{x + tail} {y + high / 2 + 16}L{x + 10} {y + high / 2 - 3}Z", colour)
    ]
    made.append(box(x - wide / 2, y - high / 2, wide, high, colour, corner=high / 2.4))
    return (*made, *placed(SIGNS[mark], x, y))


SIGNS: dict[str, Shapes] = {
    "": (),
    "dots": tuple(dot(at, 0, 4, "night", detail=True) for at in (-14, 0, 14)),
    "tick": (path("M-10 0L-3 8L11 -8", "petrol", line=5),),
    "heart": (path("M0 12C-20 -2 -11 -15 0 -6C11 -15 20 -2 0 12Z", "clay"),),
    "question": (path("M-6 -5C-6 -14 8 -13 7 -4C6 2 0 1 0 7", "clay", line=4.4), dot(0, 14, 2.8, "clay")),
    "coin": (dot(0, 0, 11, "sun"), dot(0, 0, 6.5, "sun-low", detail=True)),
    "bulb": (dot(0, -4, 9, "sun"), box(-4, 6, 8, 7, "night", corner=2)),
}


def bag(x: float, y: float, colour: str = "clay") -> Shapes:
    """A bag that hangs from a hand at (x, y)."""
    return (
        path(f"M{x - 9} {y + 20}Q{x} {y - 12} {x + 9} {y + 20}", low(colour), line=3.4),
        box(x - 18, y + 16, 36, 34, colour, corner=5),
    )


def laptop(x: float, y: float) -> Shapes:
    """A laptop seen from behind, from the middle of its foot."""
    return (
        box(x - 30, y - 40, 60, 38, "night", corner=4),
        dot(x, y - 21, 4, "sage"),
        box(x - 36, y - 5, 72, 5, "grey", corner=2),
    )

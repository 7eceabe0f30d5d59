"""What stands behind people: houses, a town hall, a school with its gate, trees, a bus, a board, a signpost."""

from __future__ import annotations

from .palette import low
from .shapes import Shape, Shapes, box, dot, path, placed


def house(x: float, under: float, wide: float, high: float, colour: str, roof: str, *, rows: int = 2) -> Shapes:
    """A house front with a pointed roof, from the middle of its foot; high: of the walls."""
    top, half = under - high, wide / 2
    panes = [
        box(x + side - 8, top + 12 + row * 34, 16, 20, "cream", corner=2) for row in range(rows) for side in (-wide / 4, wide / 4)
    ]
    door = path(
        f"M{x - 11} {under}L{x - 11} {under - 30}Q{x - 11} {under - 42} {x} {under - 42}"
        f"Q{x + 11} {under - 42} {x + 11} {under - 30}L{x + 11} {under}Z",
        low(colour),
    )
    return (
        path(f"M{x - half - 7} {top + 2}L{x} {top - wide * 0.42}L{x + half + 7} {top + 2}Z", roof),
        box(x - half, top, wide, high, colour),
        *panes,
        door,
    )


def hall(x: float, under: float, size: float = 1) -> Shapes:
    """A town hall with pillars and a flag, from the middle of its foot."""
    made: list[Shape] = [
        path("M0 -176L0 -214", "wood-low", line=3.5),
        path("M0 -214L30 -206L0 -196Z", "clay"),
        path("M-98 -126L0 -178L98 -126Z", "petrol"),
        box(-88, -126, 176, 126, "cream"),
        *(box(side - 9, -112, 18, 100, "grey") for side in (-66, -30, 30, 66)),
        path("M-15 0L-15 -52Q-15 -70 0 -70Q15 -70 15 -52L15 0Z", "petrol"),
        box(-98, -128, 196, 12, "petrol-low", corner=2),
        box(-104, -10, 208, 10, "wood-low", corner=2),
    ]
    return placed(made, x, under, size=size)


def tree(x: float, under: float, size: float = 1, colour: str = "sage") -> Shapes:
    """A tree, from its foot."""
    made = [
        path("M0 0L0 -66M0 -40L16 -60", "wood-low", line=9),
        dot(-20, -86, 28, colour),
        dot(20, -90, 30, colour),
        dot(0, -116, 30, colour),
    ]
    return placed(made, x, under, size=size)


def gate(x: float, under: float) -> Shapes:
    """The gate of a school yard, open, with railings beside it; from the middle of its foot."""
    bars = [
        path("".join(f"M{at} {under - 76}L{at} {under}" for at in range(int(side), int(side) + 80, 16)), "night", line=4)
        for side in (x - 192, x + 126)
    ]
    rails = [
        path(
            f"M{side - 4} {under - 62}L{side + 68} {under - 62}M{side - 4} {under - 14}L{side + 68} {under - 14}", "night", line=4
        )
        for side in (x - 192, x + 126)
    ]
    return (
        path(
            f"M{x - 112} {under}L{x - 112} {under - 176}"
            f"C{x - 112} {under - 236} {x + 112} {under - 236} {x + 112} {under - 176}L{x + 112} {under}",
            "clay",
            line=13,
        ),
        *bars,
        *rails,
    )


def bus(x: float, under: float) -> Shapes:
    """A bus seen from its side, from the middle of its foot."""
    return (
        box(x - 150, under - 130, 300, 118, "sun", corner=18),
        *(box(x - 134 + at * 52, under - 114, 44, 44, "sky", corner=6) for at in range(4)),
        box(x + 84, under - 114, 46, 92, "sky", corner=6),
        path(f"M{x + 107} {under - 112}L{x + 107} {under - 24}", "night", line=4),
        box(x - 150, under - 48, 226, 8, "clay"),
        *(dot(x + at, under - 12, 19, "night") for at in (-88, 56)),
        *(dot(x + at, under - 12, 8, "cream") for at in (-88, 56)),
    )


def board(x: float, under: float, *, wide: float = 150, high: float = 112, foot: float = 84) -> Shapes:
    """A notice board on two posts, with notes on it; from the middle of its foot."""
    top = under - foot - high
    notes = [
        box(x - wide / 2 + 18, top + 18, 36, 44, "paper", corner=2),
        box(x - wide / 2 + 64, top + 16, 30, 34, "sage", corner=2),
        box(x + wide / 2 - 46, top + 22, 30, 40, "rose", corner=2),
        box(x - wide / 2 + 62, top + 60, 34, 30, "sun", corner=2),
        box(x - wide / 2 + 20, top + 70, 32, 24, "sky", corner=2),
    ]
    lines = path(
        f"M{x - wide / 2 + 24} {top + 30}L{x - wide / 2 + 48} {top + 30}M{x - wide / 2 + 24} {top + 39}"
        f"L{x - wide / 2 + 48} {top + 39}M{x - wide / 2 + 24} {top + 48}L{x - wide / 2 + 38} {top + 48}",
        "grey",
        line=2.6,
        detail=True,
    )
    heart = placed([path("M0 8C-14 -2 -8 -11 0 -4C8 -11 14 -2 0 8Z", "clay", detail=True)], x + wide / 2 - 31, top + 42)
    return (
        path(
            f"M{x - wide / 2 + 16} {under}L{x - wide / 2 + 16} {top + high}"
            f"M{x + wide / 2 - 16} {under}L{x + wide / 2 - 16} {top + high}",
            "wood-low",
            line=9,
        ),
        box(x - wide / 2, top, wide, high, "wood-low", corner=6),
        box(x - wide / 2 + 8, top + 8, wide - 16, high - 16, "wood", corner=3),
        *notes,
        lines,
        *heart,
    )


def signpost(x: float, under: float) -> Shapes:
    """Three arms that point different ways, from the foot of the post."""
    return (
        path(f"M{x} {under}L{x} {under - 226}", "wood-low", line=11),
        path(
            f"M{x - 12} {under - 216}L{x + 70} {under - 216}L{x + 90} {under - 198}"
            f"L{x + 70} {under - 180}L{x - 12} {under - 180}Z",
            "clay",
        ),
        path(
            f"M{x + 12} {under - 170}L{x - 76} {under - 170}L{x - 96} {under - 152}"
            f"L{x - 76} {under - 134}L{x + 12} {under - 134}Z",
            "petrol",
        ),
        path(
            f"M{x - 12} {under - 124}L{x + 58} {under - 124}L{x + 78} {under - 106}L{x + 58} {under - 88}L{x - 12} {under - 88}Z",
            "sun",
        ),
    )


def way(left: float, right: float, under: float) -> Shapes:
    """A way that winds from the front to where it ends, small."""
    middle = (left + right) / 2
    return (
        path(
            f"M{left} {under}C{left + 90} {under - 46} {middle - 40} {under - 44} {right - 14} {under - 82}"
            f"L{right + 14} {under - 82}"
            f"C{middle + 90} {under - 60} {middle + 60} {under - 40} {middle + 70} {under}Z",
            "sand",
        ),
    )
